"""Everything this site does beyond its theme and plugins, as MkDocs events.

Pages are plain Markdown. Around what they include, the build adds: each program's name as a download
link, the caption of each output, the words of each diagram, and where the programs ran. It serves the
programs, the browser libraries, and the site's own assets under a name that changes with their content.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

import browser_libraries
import content_policy
import engine_files
import explored
import page_limits
import record
import timelines
from page_source import DOCS, EXAMPLES, ROOT, fences, programs, programs_folder
from program_needs import Needs

ASSETS = DOCS / "assets"
DIAGRAM = re.compile(r'<div\s+class="mermaid">(?P<source>.*?)</div>', re.DOTALL)
BUTTONS = ('<button type="button" class="run" hidden>Run</button> <button type="button" class="step{}" hidden>Step</button> '
           '<button type="button" class="edit" hidden>Edit</button>')
TIMELINE = re.compile(r'<div class="timeline-of" title="(?P<program>[^"]*)"></div>')
WORDS = re.compile(r"^\s*accDescr: (?P<words>.+)$", re.MULTILINE)


served_live = False
sheets = {}  # where the site serves the timelines of each folder of programs


def on_startup(command, dirty):
    global served_live
    served_live = command == "serve"


def on_config(config):
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(ROOT)]  # not the folder mkdocs was started in
    if not config.repo_url:
        config.edit_uri = None  # with no repository there is nothing to edit
    libraries = browser_libraries.libraries()
    config.extra["mermaid"] = libraries["mermaid"].uri("dist/mermaid.esm.min.mjs")
    config.extra["editor"] = libraries["prism-code-editor"].uri("dist/")
    config.extra["engine"] = engine_files.folder_uri()
    return config


def on_files(files, config):
    libraries = browser_libraries.libraries()
    for part in (libraries["mermaid"], libraries["prism-code-editor"], engine_files):
        for uri, path in part.served().items():
            files.append(File.generated(config, uri, abs_src_path=str(path)))
    for program in EXAMPLES.rglob("*.py"):
        uri = program.relative_to(ROOT).as_posix()
        files.append(File.generated(config, uri, abs_src_path=str(program)))
    files.append(File.generated(config, "examples.zip", content=all_programs()))
    add_timelines(files, config)
    for file in files:
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(ASSETS):
            file.dest_uri = fingerprinted_uri(file.src_uri)
    return files


def all_programs():
    """Every program of the guide in one archive, the same bytes on every build."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in [ROOT / "LICENSE", *sorted([*EXAMPLES.rglob("*.py"), *EXAMPLES.rglob("requirements.txt")])]:
            file.writestr(zipfile.ZipInfo(path.relative_to(ROOT).as_posix()), path.read_bytes(), zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def add_timelines(files, config):
    """One sheet of timelines for each folder of programs; its address changes with its content."""
    sheets.clear()
    drawn, _ = timelines.drawings()
    for folder in {program.parent for program in drawn}:
        content = timelines.sheet({program: drawing for program, drawing in drawn.items() if program.parent == folder})
        name = f"timelines-{hashlib.sha256(content.encode()).hexdigest()[:8]}.svg"
        sheets[folder] = (folder / name).relative_to(ROOT).as_posix()
        files.append(File.generated(config, sheets[folder], content=content))


def on_page_markdown(markdown, page, config, files):
    source = Path(page.file.abs_src_path)
    lines = markdown.splitlines()
    try:
        blocks = fences(markdown)
    except ValueError as error:
        raise PluginError(f"{source.relative_to(ROOT)}: {error}") from error
    placed = places_of_timelines(blocks)
    for block in reversed(blocks):
        if program := placed.get(block.line):
            end = block.line + len(block.body) + 1
            lines[end:end] = ["", f'<div class="timeline-of" title="{program.relative_to(ROOT).as_posix()}"></div>', ""]
        heading = block.include and heading_of(block, page.url)
        if heading:
            lines[block.line - 1 : block.line - 1] = [heading, ""]
    if programs(markdown):
        try:
            sentence = record.runs_sentence(programs_folder(source))
        except FileNotFoundError as error:
            command = f"pytest --record {source.relative_to(ROOT).as_posix()}"
            raise PluginError(f"the outputs of this page are not recorded yet: {command}") from error
        lines += ["", f'<p class="ran-on">{sentence}</p>']
    return "\n".join(lines)


def places_of_timelines(blocks):
    """After which block, by its line, which program's timeline stands: after its output where the page shows it."""
    placed = {}
    for block in blocks:
        if block.info == "python" and block.include and not block.include.section and timelines.has_threads(block.include.path):
            after = next((b for b in blocks if b.line > block.line and b.include and b.include.path == block.include.record), block)
            placed[after.line] = block.include.path
    return placed


def heading_of(block, page_url):
    """What stands above an included block: a program's name, to download it, or an output's caption."""
    included = block.include.path
    if block.info == "python":
        href = get_relative_url(included.relative_to(ROOT).as_posix(), page_url)
        link = f'<a href="{href}" download>{included.name}</a>'
        source = included.read_text(encoding="utf-8")
        needs = Needs.of(source)
        stated = f'<span class="needs">Needs {needs}.</span> ' if str(needs) else ""
        reason = page_limits.why_not(source)
        if reason:
            runs = f'<span class="local">Run it on your computer: {reason}.</span>'
        else:
            runs = BUTTONS.format("" if timelines.has_threads(included) else " on-edit")
        return f'<p class="program"{explored.attributes(included)}>{link} {stated}{runs}</p>'
    caption = record.Guarantee.of(included).heading()
    return f'<p class="output">{caption}</p>'


def on_page_content(content, page, config, files):
    drawn, legend = timelines.drawings()

    def figure(match):
        program = ROOT / match["program"]
        first = match.start() == TIMELINE.search(content).start()
        address = get_relative_url(sheets[program.parent], page.url)
        return timelines.figure(program, drawn[program], address, legend if first else "")

    levels = " ".join(level.stem for level in explored.levels())
    content = content.replace('<p id="levels-solved">', f'<p id="levels-solved" data-levels="{levels}">')
    content = content.replace('<div class="language-python highlight">', '<div class="language-python highlight" data-search-exclude>')
    return DIAGRAM.sub(with_words, TIMELINE.sub(figure, content))


def with_words(diagram):
    """The diagram as a figure; its description stands below it for those who cannot see it drawn."""
    words = WORDS.search(html.unescape(diagram["source"]))
    caption = f"<figcaption>{html.escape(words['words'])}</figcaption>" if words else ""
    return f'<figure class="diagram">{diagram[0]}{caption}</figure>'


def on_post_page(output, page, config):
    return content_policy.with_policy(fingerprint_links(mend_theme(output)), served_live=served_live)


def on_post_template(output_content, template_name, config):
    return on_post_page(output_content, None, config)


def mend_theme(output):
    """Attributes of the theme that are not valid HTML, and one that its search dialog lacks."""
    output = re.sub(r'<input[^>]* class="md-toggle"[^>]*>', lambda m: m[0].replace(' autocomplete="off"', ""), output)
    output = output.replace(' role="dialog"', ' role="dialog" aria-label="Search"')
    return output.replace(' tabindex=""', "")


def fingerprinted_uri(uri):
    return uri.replace("assets/", f"assets/{assets_digest()}/", 1)


def assets_digest():
    """One digest of all the site's own assets, so that they can refer to each other by name."""
    content = b"".join(path.read_bytes() for path in sorted(ASSETS.rglob("*")) if path.is_file())
    return hashlib.sha256(content).hexdigest()[:8]


def fingerprint_links(output):
    names = "|".join(re.escape(p.relative_to(ASSETS).as_posix()) for p in ASSETS.rglob("*") if p.is_file())
    return re.sub(rf'(?<=/|")assets/(?=(?:{names})")', fingerprinted_uri("assets/"), output)
