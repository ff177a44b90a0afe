"""Each page is visited once by each kind of reader, and tests assert on what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import plain_views
import views
from firefox import Firefox
from plain_views import PlainView
from site_reader import SIZES, Reader
from views import View

import node_tools

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@dataclass(frozen=True)
class Runs:
    """What happened in a browser when Run was pressed on each program of a page."""

    programs: dict[str, tuple[str, str]]  # by name: how it ended, and its output
    drawings: list[dict[str, str]]  # see draw.js
    complaints: list[str]


class Tabs:
    """The tabs in which all pages are visited in turn: a new one for each would take three times as long."""

    def __init__(self, chromium: Browser, served: str) -> None:
        self.chromium, self.served = chromium, served

    @cached_property
    def light(self) -> Reader:
        return self._tab(color_scheme="light").load_axe()

    @cached_property
    def dark(self) -> Reader:
        return self._tab(color_scheme="dark").load_axe()

    @cached_property
    def plain(self) -> Reader:
        return self._tab(java_script_enabled=False)

    @cached_property
    def running(self) -> Reader:
        return self._tab()

    @cached_property
    def firefox(self) -> Firefox:
        return Firefox("draw", "press_run")

    def _tab(self, **options: Any) -> Reader:
        page = self.chromium.new_context(**options).new_page()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")  # or there is no cache to disable
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        return Reader(page, self.served)

    def close(self) -> None:
        if "firefox" in vars(self):
            self.firefox.close()


class Visit:
    """What was seen of the page at an address; each part is looked at when it is first asked for.

    axe looks by all its rules at each page once, and at the home page at each width in each scheme: what is around the
    pages, which differs with both, is the same on all.
    """

    def __init__(self, tabs: Tabs, where: str) -> None:
        self.tabs, self.where = tabs, where

    @cached_property
    def light(self) -> View:
        return views.look(
            self.tabs.light, self.where, ("wide", "phone"), all_rules_at=SIZES if self.is_home else ["wide"]
        )

    @cached_property
    def dark(self) -> View:
        return views.look(self.tabs.dark, self.where, ("phone", "wide"), all_rules_at=SIZES if self.is_home else [])

    @property
    def is_home(self) -> bool:
        return not self.where

    @cached_property
    def plain(self) -> PlainView:
        return plain_views.look(self.tabs.plain, self.where)

    @cached_property
    def runs(self) -> dict[str, Runs]:
        """By browser. Programs sleep most of the time; the rest of the page is looked at meanwhile."""
        self.tabs.firefox.visit(self.tabs.served + self.where)
        try:
            tab = self.tabs.running.visit(self.where)
            tab.page.evaluate(f"() => {{ window.ran = ({node_tools.script('press_run')})(); }}")
            drawings = self.light.drawings
            _ = self.dark, self.plain
            programs = tab.page.evaluate("() => window.ran")
            chromium = Runs(programs, drawings, tab.complaints + [f"asked for: {url}" for url in tab.elsewhere()])
        finally:  # or the next page would get this one's answer
            (drawings, programs), complaints = self.tabs.firefox.told()
        return {"chromium": chromium, "firefox": Runs(programs, drawings, complaints)}
