"""A build of the site: what it reads, what it lacks, and what does not change it."""

import re
from collections import Counter
from pathlib import Path

import pytest

import paths
from addresses import address
from assets import Assets
from build import Build
from plants import replace
from site_fixtures import build


@pytest.fixture
def read(monkeypatch):
    """How often each file has been read."""
    counted = Counter()

    def count(function):
        def counting(path, *arguments, **options):
            counted[path] += 1
            return function(path, *arguments, **options)

        return counting

    for name in ("read_bytes", "read_text"):
        monkeypatch.setattr(Path, name, count(getattr(Path, name)))
    return counted


def test_a_build_reads_the_assets_and_what_lies_beside_programs_once(read):
    styles = {path.relative_to(paths.DOCS).as_posix(): path for path in paths.ASSETS.glob("*.js")}
    texts = {page: page.read_text(encoding="utf-8") for page in paths.pages()}
    site = Build(styles, served_live=False)
    site.written()
    for page, text in texts.items():
        site.markdown(text, page, address(page))
        site.page(site.content("<html></html>"))
    read_again = {path for path, times in read.items() if times > 1}
    assert not {path for path in read_again if path.is_relative_to(paths.EXAMPLES) or path in styles.values()}
    asked = {path for path in read if path.name.endswith((".explored.toml", ".events.json"))}
    assert len(asked) > 100 and read.keys() >= set(styles.values())


def test_own_assets_have_addresses_that_change_with_their_content(tmp_path):
    style = tmp_path / "site.css"
    style.write_text("a {}")
    before = Assets({"assets/site.css": style})
    page = '<link href="../assets/site.css"> <a href="https://elsewhere.example/assets/other.css">'
    assert before.with_links(page) == page.replace("assets/site", f"assets/{before.digest}/site")
    style.write_text("b {}")
    assert Assets({"assets/site.css": style}).digest != before.digest


def test_the_policy_of_a_frame_names_its_script(tmp_path):
    frame = tmp_path / "frame.htm"
    frame.write_text('<meta content="script-src blob:"><script>alert(1)</script>')
    (text,) = Assets({"assets/frame.htm": frame}).frames.values()
    assert "script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' blob:" in text


def test_stray_bytecode_changes_nothing(project, tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    assert build(before, project).returncode == 0
    for folder in ("docs/assets/x", "docs/assets/runner/worker", "docs/_engine/engine", "docs/_build"):
        stray = project / folder / "__pycache__/y.pyc"
        stray.parent.mkdir(parents=True, exist_ok=True)
        stray.write_bytes(b"stray")
    assert build(after, project).returncode == 0
    assert contents(after) == contents(before)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_missing_network_is_told_and_leaves_no_half_site(project, tmp_path):
    (project / ".cache").unlink()
    unreachable = {"npm_config_registry": "http://127.0.0.1:9", "npm_config_fetch_retries": "0"}
    built = build(tmp_path / "built", project, **unreachable)
    assert built.returncode != 0
    assert "mermaid 12.3.0 is not in .cache/ yet and could not be fetched" in built.stderr
    assert not (tmp_path / "built" / "index.html").exists()


def test_a_library_that_is_not_what_was_pinned_is_refused(project, tmp_path):
    (project / ".cache").unlink()
    replace("docs/_build/libraries.json", "sha512-", "sha512-AAAA")(project)
    built = build(tmp_path / "built", project)
    assert built.returncode != 0
    assert re.search(r"the registry sent sha512-\S+, libraries\.json pins sha512-AAAA", built.stderr)


def test_without_a_repository_there_is_no_edit_link(project, tmp_path):
    built = build(tmp_path / "built", project, REPO_URL="")
    assert built.returncode == 0, built.stderr
    assert "md-content__button" not in (tmp_path / "built" / "index.html").read_text(encoding="utf-8")
