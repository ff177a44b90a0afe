"""What a page's Markdown must not hold, each as a line number and a message; what blocks hold is in page_rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from blocks import Fence, fences

Problems = Iterator[tuple[int, str]]
HEADING = re.compile(r"(?P<level>#{1,6}) (?P<words>.+)")
NO_ALT = re.compile(r"!\[\s*\]|<img\b(?![^>]*\balt=\"[^\"]+\")")
PROMPT = re.compile(r"\s*(>>>|\.\.\.)( |$)")
CODE = re.compile(r"`([^`]+)`")
TERM = re.compile(r"\*\*(?P<name>[^*]+)\*\*\{#(?P<anchor>[\w-]+)\}")
TERM_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([^)\s]*key-concepts\.md#(?P<anchor>[\w-]+)\)")


def markup_problems(text: str, glossary: str) -> Problems:
    """Everything of this kind in one page; glossary is the text of the page that defines the terms."""
    blocks = fences(text)
    inside = {n for block in blocks for n in range(block.line, block.line + len(block.body) + 2)}
    prose = [(number, line) for number, line in enumerate(text.splitlines(), 1) if number not in inside]
    yield from heading_problems(prose)
    yield from term_problems(prose, terms(glossary))
    for number, line in prose:
        if NO_ALT.search(line):
            yield number, "an image needs words in its place: its alternative text"
        if re.search(r"<details\b(?![^>]*\bmarkdown\b)", line):
            yield number, 'without markdown="1" what stands in <details> is not read as Markdown, nor its includes'
        if PROMPT.match(line):
            yield number, "Python behind a prompt is not run: make it a program"
        if line.startswith("|"):
            yield from (
                (number, f"Python in a table is not run: {code}") for code in CODE.findall(line) if is_program(code)
            )
    for block in blocks:
        yield from shown_python_problems(block)


def heading_problems(prose: list[tuple[int, str]]) -> Problems:
    first: dict[str, int] = {}
    titles = []
    for number, line in prose:
        if heading := HEADING.fullmatch(line):
            words = heading["words"].strip().casefold()
            if words in first:
                yield number, f"line {first[words]} has this heading too"
            first.setdefault(words, number)
            titles += [number] if heading["level"] == "#" else []
    yield from ((number, f"line {titles[0]} is the page's title already") for number in titles[1:])


def is_program(code: str) -> bool:
    """Whether this is Python that a reader would run, and not the name or the form of one operation."""
    try:
        body = ast.parse(code).body
    except SyntaxError:
        return False
    runs = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.With, ast.For, ast.While)
    prints = any(isinstance(node, ast.Name) and node.id == "print" for part in body for node in ast.walk(part))
    return len(body) > 1 or prints or isinstance(body[0], runs)


def shown_python_problems(block: Fence) -> Problems:
    """Python in a block that is not run: a console block holds commands, and no block holds a prompt."""
    for number, line in enumerate(block.body, block.line + 1):
        if PROMPT.match(line):
            yield number, "Python behind a prompt is not run: make it a program"
        elif block.info == "console" and (is_python(line) or re.search(r"python\S* .*-c\b", line)):
            yield number, f"Python in a console block is not run: {line.strip()}"


def is_python(line: str) -> bool:
    """Whether a line in a console block is Python; a command of one word is not."""
    if line.rstrip().endswith(":"):
        return True
    try:
        body = ast.parse(line.strip()).body
    except SyntaxError:
        return False
    return bool(body) and not (isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Name))


def terms(glossary: str) -> dict[str, str]:
    """Every term of the glossary, as plain() has it, and its anchor."""
    return {plain(term["name"]): term["anchor"] for term in TERM.finditer(glossary)}


def plain(words: str) -> str:
    """Words without what may stand around a term: an article, code, a module's name, arguments."""
    words = re.sub(r"^(a|an|the) ", "", words.replace("`", "").casefold())
    return re.sub(r"\(.*\)$", "", words).removeprefix("threading.")


def term_problems(prose: list[tuple[int, str]], terms: dict[str, str]) -> Problems:
    """Links whose words are one term and whose anchor is another's."""
    for number, line in prose:
        for link in TERM_LINK.finditer(line):
            words = plain(link["words"])
            named = {
                terms[word] for word in (words, words.removesuffix("s"), words.removesuffix("es")) if word in terms
            }
            if named and link["anchor"] not in named:
                yield number, f"the words {link['words']!r} lead to the term {link['anchor']!r}"


def same_descriptions(texts: dict[str, str]) -> Iterator[str]:
    """Pages, by their path, that a search engine would show with the same words."""
    first: dict[str, str] = {}
    for path, text in texts.items():
        if match := re.search(r"^description: *(.+)$", text, re.MULTILINE):
            other = first.setdefault(match[1].strip().casefold(), path)
            if other != path:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: {other} has this description too"
