"""The built site: what it shows is what ran, its links lead somewhere, and nothing comes from elsewhere."""

import base64
import functools
import gzip
import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

import node_tools
from addresses import PAGES, each_page
from blocks import fences, programs
from page_programs import program_blocks
from paths import DOCS, ROOT
from site_fixtures import REPO_URL, SITE_URL

KB = 1024
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}


def parsed(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="session")
def soup(site) -> Callable[[str], BeautifulSoup]:
    """A page of the built site, parsed, by its address."""
    return functools.cache(lambda where: parsed(site / where / "index.html"))


@functools.cache
def ids(file: Path) -> set[str]:
    """The ids of the elements in a file of the built site."""
    found = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.update(value for name, value in attributes if name == "id")
    parser.feed(file.read_text(encoding="utf-8"))
    return found


def html_files(site):
    """Every HTML file of the built site, its pages and the frame that programs run in."""
    return sorted(site.rglob("*.htm*"))


def blocks_of(where):
    return fences(PAGES[where].read_text(encoding="utf-8"))


def place(where, text):
    """The file and line that a text of a built page comes from: the page's Markdown, or the site's configuration."""
    for file in (PAGES[where], ROOT / "mkdocs.yml"):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if text in line:
                return f"{file.relative_to(ROOT).as_posix()}:{number}"
    return f"{PAGES[where].relative_to(ROOT).as_posix()}:1"


@each_page
def test_the_code_shown_is_the_code_that_ran(where, soup):
    ran = [block.code for block in program_blocks(PAGES[where])]
    recorded = [b.include.path.read_text(encoding="utf-8") for b in blocks_of(where) if b.info == "text" and b.include]
    assert [code.get_text() for code in soup(where).select(".program + .highlight code")] == ran
    assert [code.get_text() for code in soup(where).select(".output + .highlight code")] == recorded


@each_page
def test_no_code_stands_outside_of_blocks(where, soup):
    shown = [
        block.include.path.read_text(encoding="utf-8")
        if block.include
        else "\n".join(block.body).replace(";--8<--", "--8<--")
        for block in blocks_of(where)
    ]
    code = [(pre.code or pre).get_text().strip() for pre in soup(where).select("article pre")]
    stray = [text.splitlines()[0] for text in code if text not in map(str.strip, shown)]
    if stray:
        pytest.fail("\n".join(f"{place(where, text)}: code that is no block: {text}" for text in stray), pytrace=False)


@each_page
def test_diagrams_keep_their_text_and_have_words(where, soup):
    sources = ["\n".join(block.body) for block in blocks_of(where) if block.info == "mermaid"]
    page = soup(where)
    assert [diagram.get_text().strip() for diagram in page.select("figure.diagram > div.mermaid")] == sources
    words = [re.search(r"accDescr: (.+)", source)[1] for source in sources]
    assert [caption.get_text() for caption in page.select("figure.diagram > figcaption")] == words


@each_page
def test_a_page_says_where_its_programs_ran(where, soup):
    page = PAGES[where]
    sentences = [sentence.get_text() for sentence in soup(where).select(".ran-on")]
    if not programs(page.read_text(encoding="utf-8")):
        assert sentences == []
        return
    runs = json.loads((ROOT / "examples" / page.relative_to(DOCS).with_suffix("") / "recorded.json").read_text())
    (sentence,) = sentences
    assert all(version in sentence for version in runs["ran_on"]) and runs["date"] in sentence
    only = runs.get("with_packages_on", [])
    assert ("those that need packages" in sentence) == (only not in ([], runs["ran_on"]))


@each_page
def test_each_program_can_be_downloaded(where, soup, site):
    links = soup(where).select(".program a[download]")
    shown = [include.path for include in programs(PAGES[where].read_text(encoding="utf-8"))]
    files = [(site / where / link["href"]).resolve() for link in links]
    assert [file.read_bytes() for file in files] == [path.read_bytes() for path in shown]


@each_page
def test_what_cannot_run_in_a_page_says_so(where, soup):
    """And has no button; that the others have theirs, the browsers tell."""
    shown = programs(PAGES[where].read_text(encoding="utf-8"))
    bars = soup(where).select(".program")
    reasons = [include.program.why_not_in_a_page for include in shown]
    for bar, reason in zip(bars, reasons, strict=True):
        if reason:
            assert f"Run it on your computer: {reason}." in bar.get_text()
            assert bar.select("button") == []


@each_page
def test_every_link_leads_somewhere(where, soup, site):
    page = soup(where)
    for element in page.select("[href], [src]"):
        link = element.get("href") or element.get("src")
        target = urlsplit(urljoin(SITE_URL + where, link))
        if target.scheme in {"http", "https"} and target.netloc == urlsplit(SITE_URL).netloc:
            file = site / target.path.removeprefix(urlsplit(SITE_URL).path)
            file = file / "index.html" if file.is_dir() else file
            assert file.exists(), link
            if target.fragment and file.suffix == ".html":
                assert target.fragment in ids(file), link


@each_page
def test_head(where, soup):
    page = soup(where)
    assert page.select_one('link[rel="canonical"]')["href"] == SITE_URL + where
    assert len(page.select_one('meta[name="description"]')["content"]) >= 50
    assert page.select_one('link[rel="icon"]')["href"].endswith("favicon.svg")
    edit = page.select_one("a.md-content__button")["href"]
    assert edit == f"{REPO_URL}/edit/main/docs/{PAGES[where].relative_to(DOCS).as_posix()}"


def test_titles_differ(soup):
    titles = [soup(where).title.get_text() for where in PAGES]
    assert len(set(titles)) == len(titles)


def test_pages_are_in_one_order(soup):
    order = [""]
    while following := soup(order[-1]).select_one('link[rel="next"]'):
        order.append(urlsplit(urljoin(SITE_URL + order[-1], following["href"])).path.removeprefix("/threads/"))
    assert sorted(order) == sorted(PAGES)


def test_all_programs_are_one_download(site, soup):
    (link,) = soup("").select('a[href$="examples.zip"]')
    with zipfile.ZipFile(site / link["href"]) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}
    assert held == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "examples").rglob("*.py")}


def test_a_missing_page_is_told(site):
    page = parsed(site / "404.html")
    assert page.h1.get_text() == "There is no such page"
    assert page.select_one("article a")["href"] == "/threads/"


def third_party(page: BeautifulSoup) -> list[str]:
    """The addresses on other hosts that a page would load."""
    loaded = [element.get(attribute, "") for tag, attribute in LOADING.items() for element in page.select(tag)]
    loaded += [
        link["href"] for link in page.select("link[href]") if link["rel"][0] not in {"canonical", "prev", "next"}
    ]
    loaded += re.findall(r"url\(([^)]+)\)|@import\s+([^;]+)", " ".join(s.get_text() for s in page.select("style")))
    loaded += re.findall(
        r"(?:import|fetch)\W+(https?://[^\"']+)", " ".join(s.get_text() for s in page.select("script"))
    )
    return [where for where in map(str, loaded) if re.match(r"\W*(?:https?:)?//", where)]


@each_page
def test_nothing_comes_from_third_parties(where, soup):
    loaded = third_party(soup(where))
    if loaded:
        pytest.fail("\n".join(f"{place(where, url)}: the page would load {url}" for url in loaded), pytrace=False)


def script_hashes(page):
    """What a policy calls the inline scripts of a page."""
    scripts = [script.string for script in page.select("script:not([src]):not([type='application/json'])")]
    return {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts}


def test_every_page_allows_its_own_origin_and_its_own_inline_scripts_only(site):
    files = html_files(site)
    assert len(files) == len(PAGES) + len(["404.html", "frame.htm"])
    for file in files:
        page = parsed(file)
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
        assert policy, f"{file}: no policy"
        allowed = {name: set(sources) for name, *sources in map(str.split, policy["content"].split(";"))}
        scripts = {"blob:", "'wasm-unsafe-eval'"} if file.name == "frame.htm" else {"'self'"}
        trusted = {"'script'"}, {"default", "dompurify"}  # the latter is mermaid's own
        if file.name != "frame.htm":
            assert (allowed.pop("require-trusted-types-for"), allowed.pop("trusted-types")) == trusted, file
        assert allowed.pop("script-src") == scripts | script_hashes(page), file
        assert allowed.pop("style-src", set()) <= {"'self'", "'unsafe-inline'"}, file
        assert allowed.pop("default-src") <= {"'self'", "'none'"}, file
        assert set().union(*allowed.values()) <= {"'self'", "'none'", "data:"}, file


def test_own_assets_have_names_that_change_with_their_content(soup):
    style = next(
        link["href"] for link in soup("").select('link[rel="stylesheet"]') if link["href"].endswith("site.css")
    )
    assert re.fullmatch(r"assets/[0-9a-f]{8}/site\.css", style)


def test_html_is_valid(site):
    """By html-validate's standard preset; the lines it names are those of the built page."""
    files = [str(page) for page in html_files(site)]
    config = str(node_tools.TOOLS / "html-validate.json")
    command = str(node_tools.modules() / "html-validate" / "bin" / "html-validate.mjs")
    result = node_tools.node(command, "--config", config, "--formatter", "text", *files)
    assert result.returncode == 0, result.stdout[:6000] + result.stderr


def zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


@each_page
def test_a_page_is_small(where, site):
    assert zipped(site / where / "index.html") <= 14 * KB


@each_page
def test_a_page_is_served_as_markdown_with_its_programs_in_place(where, site, soup):
    uri = PAGES[where].relative_to(DOCS).as_posix()
    text = (site / uri).read_text(encoding="utf-8")
    ran = [block.code for block in program_blocks(PAGES[where])]
    assert [code for code in ran if f"```python\n{code}```" not in text] == []
    assert "{{" not in text.replace("${{", "")
    [link] = soup(where).select("a[type='text/markdown']")
    assert ((site / where) / link["href"]).resolve() == (site / uri).resolve()
    assert f"({SITE_URL}{uri}): " in (site / "llms.txt").read_text(encoding="utf-8")


def test_the_search_index_is_small(site):
    assert zipped(site / "search" / "search_index.json") <= 100 * KB  # fetched by who searches only
