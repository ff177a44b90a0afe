"""What a page's diagrams say in their source, to look for in the drawing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from addresses import PAGES
from blocks import fences
from paths import ROOT


def labels(source: str) -> list[str]:
    """The texts a reader must find in the drawing of a diagram."""
    text = re.sub(r"^\s*(accTitle|accDescr|classDef|class |dateFormat|axisFormat).*$", "", source, flags=re.MULTILINE)
    if source.startswith("flowchart"):
        plain = re.sub(r'"[^"]*"', "", text).replace("||", "")
        found = re.findall(r'"([^"]+)"', text) + re.findall(r"[\[({|]([^\[\](){}|]+)[\])}|]", plain)
    elif source.startswith("stateDiagram"):
        names = {short: name for name, short in re.findall(r'state "([^"]+)" as (\S+)', text)}
        edges = re.findall(r"^\s*(\S+) --> (\S+?)(?:: (.+))?$", text, re.MULTILINE)
        found = [names.get(end, end) for *ends, _ in edges for end in ends if end != "[*]"] + [
            label for *_, label in edges
        ]
    elif source.startswith("sequenceDiagram"):
        found = re.findall(r"(?: as |: )(.+)$", text, re.MULTILINE)
    else:
        found = re.findall(r"^\s*(?:section )?([^:\n]+?) ?(?::.*)?$", text, re.MULTILINE)[1:]
    return [label.strip() for label in found if label.strip()]


@dataclass(frozen=True)
class Diagram:
    """A diagram's source, and the file and line where it stands."""

    where: str
    source: str


def diagrams(where: str) -> list[Diagram]:
    """The diagrams of the page at an address."""
    page = PAGES[where]
    name = page.relative_to(ROOT).as_posix()
    blocks = fences(page.read_text(encoding="utf-8"))
    return [Diagram(f"{name}:{b.line}", "\n".join(b.body)) for b in blocks if b.info == "mermaid"]


def problems(where: str, drawings: list[dict[str, str]]) -> list[str]:
    """One sentence for each diagram of a page that is not drawn, and for each of its labels that is lost."""
    told = []
    for diagram, drawing in zip(diagrams(where), drawings, strict=True):
        if drawing["failed"]:
            told.append(f"{diagram.where}: not drawn: {drawing['failed']}")
        else:
            lost = [label for label in labels(diagram.source) if squeezed(label) not in squeezed(drawing["text"])]
            told += [f"{diagram.where}: the label {label!r} is not in the drawing" for label in lost]
    return told


def squeezed(text: str) -> str:
    """A label without its spaces: a drawing breaks lines where it likes."""
    return re.sub(r"\s+", "", text)
