"""The HTML and SVG that the build writes: the templates in partials/, with every value escaped."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("partials")),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
THREAD_COLOURS = 6  # as in elements.mjs and site.css
_ENVIRONMENT.filters["coded"] = lambda text: Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
_ENVIRONMENT.filters["thread_class"] = lambda thread: f"thread thread-{thread % THREAD_COLOURS}"


def render(partial: str, **values: object) -> str:
    return _ENVIRONMENT.get_template(partial).render(values)
