"""Where each page stands on the site: paths, links between pages, absolute addresses."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from functools import lru_cache

from scripts.project import nav
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Language, Project
from scripts.project.sheets import SheetKey

HOME = nav.HOME

# "/" leads to the home page in the phone's language; "/?lang=nl" is the Dutch one, asked for by name.
CHOSEN = "lang"


def page_path(project: Project, locale: Locale, slug: Slug) -> str:
    """The path of a page below the site's root: "return-path/" in the source language, "ar/return-path/" in others."""
    folder = "" if locale == project.source.locale else f"{locale}/"
    return folder if slug == HOME else f"{folder}{slug}/"


def pair_path(project: Project, key: SheetKey) -> str:
    """The path of a page in two languages side by side, such as "ar/return-path/nl/"."""
    return f"{page_path(project, key.locale, key.slug)}{key.beside}/"


def feed_path(locale: Locale) -> str:
    """The path of the news of a language as a feed, such as "ar/news.xml"; that of the source language too."""
    return f"{locale}/news.xml"


def not_found_path(locale: Locale) -> str:
    """The path of what a language says of an address that does not exist, such as "ar/404.html"."""
    return f"{locale}/404.html"


@lru_cache(maxsize=65536)
def relative(start: str, target: str) -> str:
    """The link from the page at one path to the page at another, such as "../support/"."""
    link = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{link}/" if target or link != "." else "./"


def link(project: Project, start: str, locale: Locale, slug: Slug) -> str:
    """The link from the page at a path to a page in a language; the source's home page is asked for by name."""
    target = page_path(project, locale, slug)
    return relative(start, target) + ("" if target else f"?{CHOSEN}={locale}")


def absolute(site_url: str, path: str) -> str:
    """The absolute address of a path."""
    return f"{site_url.rstrip('/')}/{path}"


def alternates(project: Project, existing: Collection[PageKey], slug: Slug) -> list[tuple[Language, str]]:
    """Every language in which a page exists, with the page's path, in the order of the language list."""
    return [
        (language, page_path(project, language.locale, slug))
        for language in project.languages
        if (language.locale, slug) in existing
    ]
