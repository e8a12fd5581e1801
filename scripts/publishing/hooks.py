"""MkDocs events: each calls into a module of this package and does nothing more itself.

MkDocs loads this file by its path; `python -m scripts` puts the project on the import path.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# "mkdocs build" by hand knows nothing of our import path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.locator import data
from scripts.paper import side_by_side
from scripts.project import addresses, code_host, day
from scripts.publishing import hosting, sitemap
from scripts.screen import frame, paper_check
from scripts.screen.links import put_links_back
from scripts.screen.text import page_markdown
from scripts.screen.tokens import put_blocks_back
from scripts.theme import assets, templates


class _Current:
    """The site of this build, read once for all languages, and who wants to hear of each page."""

    given: Site | None = None
    site: Site | None = None
    on_page: Callable[[str], None] = staticmethod(lambda address: None)


def current_site() -> Site:
    """The content of the running build."""
    if _Current.site is None:
        raise RuntimeError("no build is running")
    return _Current.site


def use(site: Site, on_page: Callable[[str], None]) -> None:
    """Build from content that is read and checked already, and call `on_page` with the address of each page."""
    _Current.given = site
    _Current.on_page = staticmethod(on_page)


def on_startup(*, command: str, dirty: bool) -> None:
    """Its presence makes MkDocs keep this module between the rebuilds of its own `serve`."""


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the first language is built."""
    if _i18n(config).building:
        return config
    root = Path(config.config_file_path).parent
    _Current.site = _Current.given or _read(root)
    templates.share_environment(config.theme, root / "overrides")
    # MkDocs would write these again for each language; they stand once, for all languages.
    config.theme.static_templates -= {"404.html", "sitemap.xml"}
    config.site_url = addresses.site_url(os.environ, str(config.site_url))
    on_site = {language.locale for language in _Current.site.project.languages}
    for language in _i18n(config).config.languages:
        language.build = language.build and language.locale in on_site
    return config


@event_priority(100)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Show static-i18n only what this language's build publishes."""
    site = current_site()
    locale = _i18n(config).current_language or site.project.source.locale
    slugs = site.slugs(locale)
    config.nav = [f"{slug}.md" for slug in slugs]
    return assets.published(files, [site.project.page_path(locale, slug) for slug in slugs], site.project.root)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the styles and the icon."""
    root = current_site().project.root
    env.globals["styles"] = assets.styles(root)
    env.globals["part_styles"] = assets.part_styles(root)
    env.globals["icon"] = assets.icon(root)
    return env


@event_priority(100)
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Number the sections of sheets, mark outdated ones, and put data in the place of tokens."""
    return page_markdown(markdown, current_site(), *_key(page))


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put desks, tables and lists from the data into the page, and links to pages that are not translated yet."""
    site, key = current_site(), _key(page)
    return put_blocks_back(put_links_back(html, site, *key), site, *key, paper_check.BLOCKS)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give the page template its frame."""
    locale, slug = _key(page)
    named = code_host.repository(os.environ, str(config.repo_url or ""))
    context["frame"] = frame.frame_of(current_site(), locale, slug, str(config.site_url), repository=named)
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Tell the listener that a page is done."""
    _Current.on_page(page.url)
    return output


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what stands outside the languages, once."""
    if not _i18n(config).building:
        site, folder = current_site(), Path(config.site_dir)
        assets.write_generated({**data.files(site), **paper_check.files(site)}, folder)
        sitemap.write(site, str(config.site_url), folder, config.theme.get_env())
        root = site.project.root
        side_by_side.write(site, str(config.site_url), folder, config.theme.get_env())
        styles = [assets.styles(root), *assets.part_styles(root).values()]
        hosting.write(site.project, styles, str(config.site_url), folder, os.environ)


def _read(root: Path) -> Site:
    problems = Problems()
    site = read_site(root, day.today(os.environ), problems)
    if site is None:
        raise Abort("\n".join(str(problem) for problem in problems.sorted()))
    return site


def _i18n(config: MkDocsConfig) -> Any:
    """The static-i18n plugin, which builds the languages one after another with the same configuration."""
    return config.plugins["i18n"]


def _key(page: Page) -> tuple[str, str]:
    """The locale and slug of a page, from its place below docs/."""
    path = Path(str(page.file.abs_src_path))
    return path.parent.name, path.stem
