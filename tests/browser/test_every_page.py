"""Every page in real browsers: both schemes, wide and on a phone, without JavaScript, and its programs as they run."""

import diagrams
import pytest
from runnable import runnable_at
from site_reader import SIZES

from addresses import PAGES, each_page, of_page
from guarantee import Guarantee

KB = 1024
BROWSERS = ["chromium", "firefox"]

each_browser = pytest.mark.parametrize("browser", BROWSERS)
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
each_size = pytest.mark.parametrize("size", SIZES)


@each_browser
@pytest.mark.parametrize(
    "where, program",
    [of_page(where, program, name=program.path.name) for where in PAGES for program in runnable_at(where)],
)
def test_a_program_does_in_the_page_what_it_does_on_cpython(where, program, browser, visit):
    status, output = visit(where).runs[browser].programs[program.path.name]
    recorded = program.output.read_text(encoding="utf-8")
    assert status.startswith("Finished"), output
    assert Guarantee.of(program.output).problems(recorded, output) == [], output


@each_browser
@each_page
def test_a_page_runs_without_complaint_what_it_can_run(where, browser, visit):
    runs = visit(where).runs[browser]
    assert runs.programs.keys() == {program.path.name for program in runnable_at(where)}
    assert runs.complaints == []


@each_page
def test_firefox_draws_the_diagrams(where, visit):
    assert diagrams.problems(where, visit(where).runs["firefox"].drawings) == []


@each_scheme
@each_page
def test_the_diagrams_are_drawn(where, scheme, visit):
    assert diagrams.problems(where, getattr(visit(where), scheme).drawings) == []


@each_size
@each_scheme
@each_page
def test_the_diagrams_can_be_read(where, scheme, size, visit):
    view = getattr(visit(where), scheme)
    texts = view.layouts[size].texts
    assert len(texts) >= 2 * len(view.drawings)
    assert [text for text in texts if text["contrast"] < 4.5] == []
    assert [text for text in texts if text["height"] < 10] == []


@each_size
@each_scheme
@each_page
def test_the_page_keeps_nobody_out(where, scheme, size, visit):
    layout = getattr(visit(where), scheme).layouts[size]
    assert layout.barriers == []
    assert layout.sideways <= 0, "the page scrolls sideways"


@each_scheme
@each_page
def test_nothing_is_complained_about_and_nothing_asked_of_other_hosts(where, scheme, visit):
    view = getattr(visit(where), scheme)
    assert (view.complaints, view.elsewhere) == ([], [])


@each_page
def test_the_first_view_is_light(where, visit):
    first = {url: size for url, size in visit(where).light.first.items() if "/vendor/" not in url}
    assert 0 < sum(first.values()) <= 90 * KB
    assert len(first) <= 10


@each_page
def test_a_diagram_is_light_and_fetched_only_when_near(where, visit):
    view = visit(where).dark
    if view.below > 320:
        assert [url for url in view.first if "/vendor/" in url] == []
    assert sum(view.library.values()) <= 250 * KB
    assert bool(view.library) == bool(view.drawings)


@each_page
def test_without_javascript_the_page_is_complete(where, visit):
    plain = visit(where).plain
    assert plain.title
    assert plain.sources == [], "the source of a diagram is no text for a reader"
    assert plain.shut == [], "a folded part opens without JavaScript"
    assert plain.lost == []
    assert plain.complaints == []
