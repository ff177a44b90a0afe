"""The events of MkDocs: each is passed on to the build that is under way, which build.py describes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build import Build
from paths import ASSETS, ROOT

served_live = False  # for all builds: told once, when MkDocs starts


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global served_live
    served_live = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(ROOT)]  # not the folder mkdocs was started in
    if not config.repo_url:
        config.edit_uri = None  # with no repository there is nothing to edit
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    own = {
        f.src_uri: f for f in files if f.inclusion.is_included() and Path(f.abs_src_path or "").is_relative_to(ASSETS)
    }
    build = Build({uri: Path(str(file.abs_src_path)) for uri, file in own.items()}, served_live=served_live)
    config.extra["build"] = build
    for uri, file in own.items():
        file.dest_uri = build.assets.uris[uri]
    for uri, text in build.assets.frames.items():
        own[uri].content_string = text
    for uri, path in build.copied().items():
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    for uri, content in build.written().items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    _build(config).pages = nav.pages


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    source = Path(str(page.file.abs_src_path))
    return _build(config).markdown(markdown, source, page.url, opened=page.meta.get("opened"))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return _build(config).content(html, opened=page.meta.get("opened"))


def on_post_page(output: str, page: Page | None, config: MkDocsConfig) -> str:
    return _build(config).page(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return _build(config).page(output_content)


@event_priority(-50)  # after the search has written its index
def on_post_build(config: MkDocsConfig) -> None:
    index = Path(config.site_dir, "search", "search_index.json")
    index.write_text(_build(config).search_index(index.read_text(encoding="utf-8")), encoding="utf-8")
    for uri, text in _build(config).for_machines(config).items():
        Path(config.site_dir, uri).write_text(text, encoding="utf-8")


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra["build"]
    return build
