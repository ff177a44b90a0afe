"""The programs of the pages, and which of them have a Run button."""

from addresses import PAGES
from blocks import Include, programs


def programs_at(where: str) -> list[Include]:
    """The programs on the page at this address."""
    return programs(PAGES[where].read_text(encoding="utf-8"))


def runnable_at(where: str) -> list[Include]:
    """Those of them with a Run button."""
    return [p for p in programs_at(where) if not p.program.why_not_in_a_page]
