"""One build of the site, and everything that this site does beyond its theme and plugins.

Pages are plain Markdown. Around what they include, the build adds: each program's name as a download link, the caption
of each output, the timeline of each run, the words of each diagram, and where the programs ran. It serves the programs,
the browser libraries, and the site's own assets under a name that changes with their content.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

import for_machines
import libraries
import page_limits
import partials
import policy
import questions
from assets import Assets
from blocks import Fence, fences
from engine_files import EngineFiles
from guarantee import Guarantee
from paths import DOCS, EXAMPLES, ROOT, name_of, pages, programs_folder
from program import Program, every_program
from runs import Runs
from timelines import Timelines

CATALOGUE = "workbench/programs.json"
DIAGRAM = re.compile(r'<div\s+class="mermaid">(?P<source>.*?)</div>', re.DOTALL)
OPENED = re.compile(r"(?=</pre></div>\s*<section[^>]* data-steps-of=)")  # the end of the program above an open stepper
TOLD = re.compile(r"\{\{ (?P<what>\w+) \}\}")
WORDS = re.compile(r"^\s*accDescr: (?P<words>.+)$", re.MULTILINE)


class Build:
    """What one build knows, each thing found out once; the next build begins anew."""

    def __init__(self, assets: Mapping[str, Path], *, served_live: bool) -> None:
        self.served_live = served_live
        self.assets = Assets(assets)
        self.engine = EngineFiles()
        self.programs = {program.path: program for program in every_program()}
        self.levels = [program for program in self.programs.values() if program.is_level]
        self.exercises = [program.exercise for program in self.programs.values() if program.exercise]
        self.timelines = Timelines(self.programs.values())
        self.questions = questions.read()
        self.pages: list[Page] = []  # in the order of the nav, once that is known

    @property
    def told_to_scripts(self) -> dict[str, str]:
        """Addresses that the page's scripts find in its head, by name."""
        return {
            "mermaid": libraries.MERMAID.uri("dist/mermaid.esm.min.mjs"),
            "editor": libraries.EDITOR.uri("dist/"),
            "engine": self.engine.uri,
        }

    def copied(self) -> dict[str, Path]:
        """Files from elsewhere that the site serves, by address."""
        own = {program.uri: path for path, program in self.programs.items()}
        own |= {program.steps_uri: program.steps_file for program in self.programs.values() if program.steps_uri}
        own |= {name_of(p.picture): p.picture for p in self.programs.values() if p.picture.exists()}
        own |= {exercise.uri: exercise.checks for exercise in self.exercises}
        return libraries.MERMAID.served() | libraries.EDITOR.served() | self.engine.served() | own

    def written(self) -> dict[str, bytes | str]:
        """Files that the site serves and that lie nowhere, by address."""
        drawn = {sheet.uri: sheet.content for sheet in self.timelines.sheets.values()}
        return {"examples.zip": self._all_programs(), CATALOGUE: self._catalogue(), **drawn}

    def _catalogue(self) -> str:
        """The programs that a page can run, by the page that shows them: {title, programs: {address, says}[]}[]."""
        told = []
        for page in pages():
            title = re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
            own = [p for path, p in self.programs.items() if path.parent == programs_folder(page)]
            listed = [
                {"address": get_relative_url(p.uri, CATALOGUE), "says": f"{p.path.name}: {p.summary}"}
                for p in own
                if not p.why_not_in_a_page
            ]
            if title and listed:
                told.append({"title": title[1], "programs": listed})
        return json.dumps(told)

    def _all_programs(self) -> bytes:
        """Every program of the guide in one archive, the same bytes on every build."""
        others = [ROOT / "LICENSE", *EXAMPLES.rglob("requirements.txt")]
        contents = {path: path.read_bytes() for path in others} | {p.path: p.content for p in self.programs.values()}
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            for path in sorted(contents, key=lambda path: (path.parent != ROOT, path)):
                file.writestr(zipfile.ZipInfo(name_of(path)), contents[path], zipfile.ZIP_DEFLATED)
        return archive.getvalue()

    def markdown(self, text: str, source: Path, url: str, *, opened: str | None = None) -> str:
        """The Markdown of a page with what stands around its blocks; source: its file, url: where it is served.

        opened: the program, by its path, whose stepper stands open.
        """
        try:
            blocks = fences(text)
        except ValueError as error:
            raise PluginError(f"{name_of(source)}: {error}") from error
        for block in blocks:
            if block.include and not block.include.path.exists():
                raise PluginError(f"{name_of(source)}:{block.line + 1}: {name_of(block.include.path)} does not exist")
        lines = text.splitlines()
        program = self._opened(opened)
        below = self._timelines(blocks, url, program) | self._first_steps(blocks, program)
        for line, asked in self._asks(blocks).items():
            below[line] = f"{below[line]}\n\n{asked}" if line in below else asked
        for block in reversed(blocks):
            if block.line in below:
                end = block.line + len(block.body) + 1
                lines[end:end] = ["", below[block.line], ""]
            if heading := self._heading(block, url):
                lines[block.line - 1 : block.line - 1] = [heading, ""]
        shown = [self.programs[b.include.path] for b in blocks if b.include and b.include.path in self.programs]
        lines += ["", self._foot(source, url, shown)]
        return TOLD.sub(self._what_is_told, "\n".join(lines))

    @cached_property
    def _told(self) -> dict[str, str]:
        """What a page may have told by the build: {{ programs }} is their number."""
        programs = self.programs.values()
        return {
            "programs": str(len(programs)),
            "runnable": str(sum(not program.why_not_in_a_page for program in programs)),
            "levels": str(len(self.levels)),
            "level_names": " ".join(level.path.stem for level in self.levels),
            "exercises": str(len(self.exercises)),
            "exercise_names": " ".join(exercise.name for exercise in self.exercises),
            "page_python": page_limits.page_python(),
            "questions": questions.as_list(self.questions),
        }

    def search_index(self, index: str) -> str:
        """The index of the theme's search, with the words that people use."""
        return questions.into_search(index, self.questions)

    def _first_steps(self, blocks: list[Fence], opened: Program | None) -> dict[int, str]:
        """After which block, by its line, the stepper stands open."""
        shown = [block.line for block in blocks if opened and block.include and block.include.path == opened.path]
        return {line: partials.render("first_steps.html", program=opened) for line in shown}

    def _asks(self, blocks: list[Fence]) -> dict[int, str]:
        """After which block, by its line, stands what the reader is asked for: an attempt, or what a program prints."""
        asked: dict[int, str] = {}
        for block in blocks:
            program = block.include and self.programs.get(block.include.path)
            if program and program.exercise:
                asked[self._output_line(block, program, blocks)] = partials.render(
                    "exercise.html", exercise=program.exercise
                )
            elif program and program.options:
                asked[block.line] = partials.render("predict.html", program=program)  # before what it printed is told
        return asked

    @staticmethod
    def _output_line(block: Fence, program: Program, blocks: list[Fence]) -> int:
        """The line of the block that shows a program's output below it, or else of the program's own."""
        below = (other for other in blocks if other.line > block.line)
        return next((b for b in below if b.include and b.include.path == program.output()), block).line

    def _timelines(self, blocks: list[Fence], url: str, opened: Program | None) -> dict[int, str]:
        """After which block, by its line, which timeline stands: after the program's output where the page shows it.

        None where a stepper stands open: that shows it.
        """
        placed: dict[int, str] = {}
        if opened:
            return placed
        for block in blocks:
            program = block.include and self.programs.get(block.include.path)
            if block.include and not block.include.section and program and program.has_threads:
                address = get_relative_url(self.timelines.sheets[program.path.parent].uri, url)
                drawn = self.timelines.figure(program, address, explained=not placed)
                placed[self._output_line(block, program, blocks)] = drawn
        return placed

    def _heading(self, block: Fence, url: str) -> str | None:
        """What stands above an included block: a program's name, to download it, or an output's caption."""
        if not block.include or block.info not in ("python", "text"):
            return None
        program = self.programs.get(block.include.path)
        if not program:
            return partials.render("output.html", caption=Guarantee.of(block.include.path).heading())
        exercise = program.exercise
        told = {
            "data-means": program.explored and program.explored.means,
            "data-right": program.explored and program.explored.right and json.dumps(program.explored.right_outputs),
            "data-level": program.path.stem if program.is_level else None,
            "data-steps": program.steps_uri and get_relative_url(program.steps_uri, url),
            "data-exercise": exercise and exercise.name,
            "data-checks": exercise and get_relative_url(exercise.uri, url),
        }
        return partials.render("program.html", program=program, told=told, address=get_relative_url(program.uri, url))

    def _foot(self, source: Path, url: str, shown: list[Program]) -> str:
        address = get_relative_url(source.relative_to(DOCS).as_posix(), url)
        if not shown:
            return partials.render("foot.html", sentences="", address=address)
        try:
            runs = Runs.read(programs_folder(source))
        except FileNotFoundError as error:
            command = f"pytest --record {name_of(source)}"
            raise PluginError(f"the outputs of this page are not recorded yet: {command}") from error
        needy = any(str(program.needs) for program in shown)
        return partials.render("foot.html", sentences=runs.sentences(needy=needy), address=address)

    def for_machines(self, config: MkDocsConfig) -> dict[str, str]:
        """Each page as Markdown, and their list, by address."""
        snippets = config.mdx_configs["pymdownx.snippets"]
        told = {page.file.src_uri: TOLD.sub(self._what_is_told, page.file.content_string) for page in self.pages}
        texts = {uri: for_machines.expanded(text, snippets) for uri, text in told.items()}
        name, description, url = config.site_name, config.site_description or "", config.site_url or ""
        return texts | {"llms.txt": for_machines.page_list(name, description, self.pages, url)}

    def _what_is_told(self, token: re.Match[str]) -> str:
        return self._told[token["what"]]

    def _opened(self, path: str | None) -> Program | None:
        return self.programs[ROOT / path] if path else None

    def content(self, text: str, *, opened: str | None = None) -> str:
        """The HTML of a page's Markdown, with the words of its diagrams, and without programs in the search.

        opened: the program, by its path, whose stepper stands open: its lines are marked.
        """
        code = '<div class="language-python highlight"'
        text = text.replace(f"{code}>", f"{code} data-search-exclude>")
        if program := self._opened(opened):
            text = OPENED.sub(partials.render("marks.html", threads=program.first_place["threads"]), text)
        return DIAGRAM.sub(_with_words, text)

    def page(self, text: str) -> str:
        """A finished page."""
        return policy.with_policy(self.assets.with_links(_mend_theme(text)), served_live=self.served_live)


def _with_words(diagram: re.Match[str]) -> str:
    words = WORDS.search(html.unescape(diagram["source"]))
    return partials.render("diagram.html", drawn=Markup(diagram[0]), words=words and words["words"])


def _mend_theme(text: str) -> str:
    """Attributes of the theme that are not valid HTML, and one that its search dialog lacks."""
    text = re.sub(r'<input[^>]* class="md-toggle"[^>]*>', lambda m: m[0].replace(' autocomplete="off"', ""), text)
    return text.replace(' role="dialog"', ' role="dialog" aria-label="Search"').replace(' tabindex=""', "")
