"""What every page must be, as checks that name the file and line of what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from blocks import INCLUDE, Fence, fences, programs
from paths import DOCS, EXAMPLES, ROOT, pages, programs_folder
from program import Program
from runs import Runs

# Blocks that include a file, and nothing else: a program, what it printed, a workflow.
INCLUDED = {"python": ".py", "text": ".out", "yaml": ".yml"}
# Blocks that are typed into the page: diagrams, commands for a person to type, and Markdown or settings that are shown.
TYPED = {"mermaid", "console", "markdown", "toml"}
ANY_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+\.\s+)?(?:`{3,}|~{3,})")
MARKER = re.compile(r"--8<-- \[(?P<edge>start|end):(?P<name>[\w-]+)\]")


def at(path: Path, line: int, message: str) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{line}: {message}"


def page_problems(page: Path) -> Iterator[str]:
    """Everything wrong in a page's Markdown."""
    text = page.read_text(encoding="utf-8")
    try:
        blocks = fences(text)
    except ValueError as error:
        yield f"{page.relative_to(ROOT).as_posix()}: {error}"
        return
    yield from front_matter_problems(page, text)
    yield from outside_problems(page, text, blocks)
    for block in blocks:
        yield from block_problems(page, block)
    is_list = page.name == "contributing.md" or (page.name == "index.md" and page.parent != DOCS)
    if page.parent == DOCS / "recipes" and not is_list:
        yield from recipe_problems(page, text)
    if not is_list and not any(block.info == "mermaid" for block in blocks):
        yield at(page, 1, "the page has no diagram")


def recipe_problems(page: Path, text: str) -> Iterator[str]:
    """A recipe is finished when it names its pitfall and leads to the page that explains why."""
    for section in re.finditer(r"^## (?P<question>.+)\n(?P<body>(?:(?!## ).*\n?)*)", text, re.MULTILINE):
        line = text.count("\n", 0, section.start()) + 1
        if "**The pitfall:**" not in section["body"]:
            yield at(page, line, f"this recipe has no pitfall: {section['question']}")
        if not re.search(r"\]\((?!https?:)", section["body"]):
            yield at(page, line, f"this recipe has no link into the site: {section['question']}")


def front_matter_problems(page: Path, text: str) -> Iterator[str]:
    match = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    description = (yaml.safe_load(match[1]) or {}).get("description", "") if match else ""
    if not 50 <= len(description) <= 170:
        yield at(page, 1, "the front matter needs a description of 50 to 170 characters")


def outside_problems(page: Path, text: str, blocks: list[Fence]) -> Iterator[str]:
    """What stands outside of blocks: fences that the collector would not see, includes that would not work."""
    inside = {n for block in blocks for n in range(block.line, block.line + len(block.body) + 2)}
    for number, line in enumerate(text.splitlines(), 1):
        if number in inside:
            continue
        if ANY_FENCE.match(line):
            yield at(
                page, number, f"a fence must start at the margin, with backticks, or it is not run: {line.strip()}"
            )
        if "8<" in line:
            yield at(page, number, f"an include must stand in a block: {line.strip()}")
        if re.search(r"<(pre|script|style|iframe)\b", line):
            yield at(page, number, f"a page is Markdown; this belongs in a block or in docs/assets: {line.strip()}")


def block_problems(page: Path, block: Fence) -> Iterator[str]:
    if block.info not in TYPED | INCLUDED.keys():
        known = ", ".join(sorted(TYPED | INCLUDED.keys()))
        yield at(page, block.line, f"a block of {block.info or 'no language'!r} is not run; use one of {known}")
    elif block.info in INCLUDED:
        yield from include_problems(page, block)
    elif block.info == "mermaid":
        yield from diagram_problems(page, block)
    else:
        for number, line in enumerate(block.body, block.line + 1):
            if re.match(r"\s*--8<--", line):
                yield at(page, number, f"an include belongs in a block of python, text or yaml: {line.strip()}")


def include_problems(page: Path, block: Fence) -> Iterator[str]:
    if block.include is None:
        for number, line in enumerate(block.body, block.line + 1):
            wrong = "this include is misspelt" if "8<" in line else "this is typed into the page"
            if not INCLUDE.fullmatch(line):
                yield at(page, number, f'{wrong}; a block holds one line, --8<-- "examples/…": {line.strip()}')
                return
        yield at(page, block.line, "a block holds exactly one include line")
        return
    path, section = block.include.path, block.include.section
    if path.suffix != INCLUDED[block.info]:
        yield at(page, block.line + 1, f"a block of {block.info} cannot include {path.name}")
    elif not path.is_relative_to(programs_folder(page)):
        yield at(
            page, block.line + 1, f"a page includes from its own folder, {programs_folder(page).relative_to(ROOT)}/"
        )
    elif not path.exists():
        yield at(page, block.line + 1, f"{path.relative_to(ROOT).as_posix()} does not exist")
    elif section:
        edges = [
            m["edge"]
            for line in path.read_text(encoding="utf-8").splitlines()
            if (m := MARKER.search(line)) and m["name"] == section
        ]
        if edges != ["start", "end"]:
            state = "is never closed" if edges == ["start"] else "is not there, once, with its end"
            yield at(page, block.line + 1, f"section {section!r} of {path.relative_to(ROOT).as_posix()} {state}")


def diagram_problems(page: Path, block: Fence) -> Iterator[str]:
    text = "\n".join(block.body)
    for needed in ("accTitle", "accDescr"):
        if not re.search(rf"^\s*{needed}: \S", text, re.MULTILINE):
            yield at(page, block.line, f"the diagram has no {needed}: its text alternative")
    for number, line in enumerate(block.body, block.line + 1):
        if re.search(r"<[a-zA-Z/]", line):
            yield at(
                page, number, f"HTML in a diagram is lost on the way to the page; write &lt; for <: {line.strip()}"
            )
        if "classDef" in line and "fill:" in line and not re.search(r"[ ,]color:", line):
            yield at(page, number, f"a fill needs a text colour, or it cannot be read in one scheme: {line.strip()}")


def unshown_programs() -> Iterator[str]:
    """Programs and records that no page shows, and files beside programs that belong to none."""
    shown = {
        block.include.path for page in pages() for block in fences(page.read_text(encoding="utf-8")) if block.include
    }
    for path in sorted(EXAMPLES.rglob("*")):
        if path.suffix in {".py", ".out", ".yml"} and path not in shown:
            yield at(path, 1, "no page shows this file")
        program = path.with_name(f"{path.name.partition('.')[0]}.py")
        if path.name.endswith((".events.json", ".explored.toml", ".predict.toml", ".steps.json")):
            if program not in shown:
                yield at(path, 1, "this belongs to no program that a page shows")
            elif path.name.endswith(".steps.json") and not Program(program).explored:
                yield at(path, 1, "its program has no counts, so nobody records these steps again")
        elif path.suffix == ".toml" and path.with_suffix(".out") not in shown:
            yield at(path, 1, "this guarantee belongs to no output that a page shows")


def program_problems(program: Path) -> Iterator[str]:
    """The form of a program: its length, its width, its docstring."""
    lines = program.read_text(encoding="utf-8").splitlines()
    if len(lines) > 60:
        yield at(program, 61, f"{len(lines)} lines; a program has at most 60")
    for number, line in enumerate(lines, 1):
        if len(line) > 68:
            yield at(program, number, f"{len(line)} columns; a line has at most 68")
        if not line.isascii():
            yield at(program, number, "not ASCII; a terminal may not show it")
    yield from package_problems(program)
    if not re.fullmatch(r'"""\S.+[.?]"""', lines[0]):
        yield at(program, 1, "the first line must be a docstring of one sentence: what the output proves")


def package_problems(program: Path) -> Iterator[str]:
    """A program's packages must be the ones that requirements.txt beside it pins, since it is run with those."""
    pinned = program.with_name("requirements.txt")
    pins = re.findall(r"^[\w.-]+==[\w.]+", pinned.read_text(encoding="utf-8"), re.MULTILINE) if pinned.exists() else []
    for package in Program(program).needs.packages:
        if package not in pins:
            yield at(program, 2, f"{package} is not pinned in {pinned.relative_to(ROOT).as_posix()}")


def record_problems(page: Path) -> Iterator[str]:
    """Programs whose record was made from another version of them."""
    shown = {include.program for include in programs(page.read_text(encoding="utf-8"))}
    command = f"record it: pytest --record {page.relative_to(ROOT).as_posix()}"
    if not shown:
        return
    try:
        runs = Runs.read(programs_folder(page))
    except FileNotFoundError:
        yield at(page, 1, f"the programs of this page are not recorded; {command}")
        return
    for program in sorted(shown, key=lambda program: program.path):
        if program.path.exists() and not runs.are_of(program):
            yield at(program.path, 1, f"this program has changed since its output was recorded; {command}")


def title_problems() -> Iterator[str]:
    """Two pages with one title."""
    first = {}
    for page in pages():
        lines = page.read_text(encoding="utf-8").splitlines()
        titles = [(n, line[2:].strip()) for n, line in enumerate(lines, 1) if line.startswith("# ")]
        if not titles:
            yield at(page, 1, "the page has no title, a line that starts with '# '")
            continue
        number, title = titles[0]
        if title in first:
            yield at(page, number, f"{first[title]} has the title {title!r} too")
        first.setdefault(title, page.relative_to(DOCS.parent).as_posix())
