"""The pages of the built real site, each with its address and as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.country import BESIDE_ON_SCREEN
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey, pairs_of
from tests.helpers.html_pages import Element, read_html

SITE_URL = "https://live.example/"


@lru_cache(maxsize=64)
def _tree(file: Path) -> Element:
    return read_html(file)


@lru_cache(maxsize=64)
def _elements(file: Path) -> tuple[Element, ...]:
    return tuple(_tree(file).every())


@dataclass(frozen=True)
class BuiltPage:
    """A page in one language, or in two side by side; `folder` is the built site and `path` the page's below it."""

    key: SheetKey
    folder: Path
    path: str

    @property
    def file(self) -> Path:
        return self.folder / self.path / "index.html"

    @property
    def address(self) -> str:
        return f"{SITE_URL}{self.path}"

    @property
    def tree(self) -> Element:
        return _tree(self.file)

    @property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in order."""
        return _elements(self.file)

    def links(self) -> list[Element]:
        """Every link that a reader can follow."""
        return [element for element in self.elements if element.tag == "a" and "href" in element.attributes]


def pages_in(site: Site, built: Path, locale: Locale) -> list[BuiltPage]:
    """Every page of a language."""
    return [
        BuiltPage(SheetKey(locale, slug), built, page_path(site.project, locale, slug)) for slug in site.slugs(locale)
    ]


def pairs_in(site: Site, built: Path, locale: Locale) -> list[BuiltPage]:
    """Every page in which a language stands beside another."""
    keys = [
        SheetKey(locale, slug, beside)
        for client, beside in pairs_of(site.project, BESIDE_ON_SCREEN)
        for slug in site.sheet_slugs(locale)
        if client == locale and (beside, slug) in site.pages
    ]
    return [BuiltPage(key, built, pair_path(site.project, key)) for key in keys]
