"""MkDocs events: each calls into a module of this package and does nothing more itself.

MkDocs loads this file by its path; `python -m scripts` puts the project on the import path.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# "mkdocs build" by hand knows nothing of our import path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.files.problems import ContentError, EditorError
from scripts.paper import side_by_side
from scripts.project import code_host, day, settings
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.surfaces import BETWEEN_BLOCKS, own_page
from scripts.publishing import whole_site
from scripts.publishing.running import Running, is_started, running, start
from scripts.screen.body import body_of
from scripts.screen.page_frame import page_frame
from scripts.screen.token_registry import TOKENS
from scripts.theme import assets, templates


def on_startup(*, command: str, dirty: bool) -> None:
    """Its presence makes MkDocs keep this module between the rebuilds of its own `serve`."""


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the first language is built."""
    if _i18n(config).building:
        return config
    root = Path(config.config_file_path).parent
    if not is_started(config):
        start(config, Running(_read(root)))
    site = running(config).site
    templates.share_environment(config.theme, root / templates.OVERRIDES, assets.values(root))
    config.markdown_extensions = []
    # MkDocs would write these again for each language; they stand once, for all languages.
    config.theme.static_templates -= {"404.html", "sitemap.xml"}
    config.site_url = settings.site_url(os.environ, str(config.site_url))
    on_site = {language.locale for language in site.project.languages}
    for language in _i18n(config).config.languages:
        language.build = language.build and language.locale in on_site
    return config


@event_priority(100)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Show static-i18n only what this language's build publishes."""
    site = running(config).site
    locale = Locale(_i18n(config).current_language or site.project.source.locale)
    slugs = site.slugs(locale)
    config.nav = [f"{slug}.md" for slug in slugs]
    return assets.published(files, [site.project.page_path(locale, slug) for slug in slugs], site.project.root)


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str:
    """Leave nothing for MkDocs to read and convert: our own text of a page is for screen and paper alike."""
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page its text, with data in the place of tokens."""
    site, key = running(config).site, _key(page)
    first, rest = body_of(site, *key).in_two(own_page(site.project, *key))
    return f"{first}{BETWEEN_BLOCKS}{rest}" if first else rest


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give the page template its frame."""
    locale, slug = _key(page)
    named = code_host.repository(os.environ, str(config.repo_url or ""))
    context["frame"] = page_frame(running(config).site, locale, slug, str(config.site_url), named)
    # What Markdown and our own code made is markup; all else is escaped.
    first, _, rest = str(page.content).rpartition(BETWEEN_BLOCKS)
    context["first"], context["content"] = Markup(first), Markup(rest)
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write what stands outside the languages, once."""
    if not _i18n(config).building:
        site, folder, environment = running(config).site, Path(config.site_dir), config.theme.get_env()
        whole_site.write(site, str(config.site_url), folder, environment)
        side_by_side.write(site, str(config.site_url), folder, environment)


def _read(root: Path) -> Site:
    try:
        settings.check_environment(os.environ)
        return checked_site(root, day.today(os.environ), TOKENS)
    except (ContentError, EditorError) as error:
        raise Abort(str(error)) from error


def _i18n(config: MkDocsConfig) -> Any:
    """The static-i18n plugin, which builds the languages one after another with the same configuration."""
    return config.plugins["i18n"]


def _key(page: Page) -> PageKey:
    """The locale and slug of a page, from its place below docs/."""
    path = Path(str(page.file.abs_src_path))
    return Locale(path.parent.name), Slug(path.stem)
