"""The questions that the guide answers, in the words that people type: tests/questions.toml.

From them the build makes the page of questions, and gives the search the words.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.exceptions import PluginError

from paths import DOCS, ROOT

FILE = ROOT / "tests" / "questions.toml"
TERM = re.compile(r"\*\*(.+?)\*\*\{#")


@dataclass(frozen=True)
class Question:
    """ask: as a question, as keywords, and as an error message where there is one; answer: a page or a heading."""

    topic: str
    ask: list[str]
    answer: str

    @property
    def location(self) -> str:
        """Where the search has its answer."""
        page, sign, heading = self.answer.partition("#")
        return f"{re.sub(r'(?:index)?[.]md$', '', page).rstrip('/')}/{sign}{heading}"

    @property
    def said(self) -> list[str]:
        """What the search is told: the question and the message; that keywords find it too, is for tests to show."""
        return [self.ask[0], *self.ask[2:]]


def read() -> list[Question]:
    return [Question(**told) for told in tomllib.loads(FILE.read_text(encoding="utf-8"))["question"]]


def as_list(questions: Iterable[Question]) -> str:
    """The questions by topic, each a link to its answer, for a page one folder below the top."""
    lines: list[str] = []
    topic = ""
    for question in questions:
        if question.topic != topic:
            topic = question.topic
            lines += ["", f"## {topic}", ""]
        lines.append(f"- [{' '.join(_escaped(said) for said in question.said)}](../{question.answer})")
    return "\n".join(lines)


def into_search(index: str, questions: Iterable[Question]) -> str:
    """The index of the search, with each question at its answer, and each term at the page of key concepts.

    Raises PluginError where there is no such answer.
    """
    told: dict[str, Any] = json.loads(index)
    sections = {section["location"]: section for section in told["docs"]}
    for question in questions:
        if question.location not in sections:
            raise PluginError(f"tests/questions.toml: there is no {question.answer}")
        sections[question.location].setdefault("tags", []).extend(question.said)
    if concepts := sections.get("key-concepts/"):
        concepts["tags"] = TERM.findall((DOCS / "key-concepts.md").read_text(encoding="utf-8"))
    return json.dumps(told, separators=(",", ":"))


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>])", r"\\\1", text)
