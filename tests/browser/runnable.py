"""The programs of the pages, and which of them have a Run button."""

import page_limits
from page_source import Include, pages, programs
from site_fixtures import address

PROGRAMS = [(address(page), include) for page in pages() for include in programs(page.read_text(encoding="utf-8"))]
RUNNABLE = [
    (where, program) for where, program in PROGRAMS if not page_limits.why_not(program.path.read_text(encoding="utf-8"))
]


def runnable_at(where: str) -> list[Include]:
    """The programs with a Run button on the page at this address."""
    return [program for at, program in RUNNABLE if at == where]
