"""Sheets for paper as the site offers them: their addresses, pages and sizes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from scripts.project.country import BESIDE
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Project

# The folder of the site in which sheets stand.
SHEETS = "sheets"

# What stands in the place of a page's slug: all sheets of a language in one file, and cards to cut out.
ALL = Slug("all")
CARDS = Slug("cards")


@dataclass(frozen=True)
class SheetKey:
    """A file for paper: the client's language, the page (or ALL, or CARDS), and the language beside it, if any."""

    locale: Locale
    slug: Slug
    beside: Locale | None = None

    @property
    def locales(self) -> tuple[Locale, ...]:
        """Its languages, the client's first."""
        return (self.locale, self.beside) if self.beside else (self.locale,)

    @property
    def name(self) -> str:
        """Its name, such as "return-path-ar" or "return-path-ar-nl"."""
        return "-".join((self.slug, *self.locales))

    @property
    def path(self) -> str:
        """Its path below the site's root."""
        return f"{SHEETS}/{self.name}.pdf"


@dataclass(frozen=True)
class SheetFile:
    """A finished sheet: where it is kept, how many A4 pages it has, and its size in bytes."""

    path: Path
    pages: int
    size: int

    @property
    def told(self) -> str:
        """Pages and size in signs that every language has: "2 × A4, 28 kB"."""
        return f"{self.pages} × A4, {self.size / 1000:.0f} kB"


def pairs_of(project: Project, others: Collection[Locale] = BESIDE) -> list[tuple[Locale, Locale]]:
    """Every language with each of the `others` to stand beside it: on paper, unless they are BESIDE_ON_SCREEN."""
    known = [language.locale for language in project.languages]
    return [(locale, beside) for locale in known for beside in others if beside in known and beside != locale]


def keys_of(project: Project) -> list[SheetKey]:
    """Every file that can be: sheets and cards in each language and beside each of BESIDE, and all sheets in one."""
    alone = [(language.locale, None) for language in project.languages]
    found = [
        SheetKey(locale, slug, beside)
        for locale, beside in (*alone, *pairs_of(project))
        for slug in (*project.sheets, CARDS)
    ]
    return [*found, *(SheetKey(locale, ALL) for locale, _ in alone)]


def is_translated(key: SheetKey, project: Project, pages: Collection[PageKey]) -> bool:
    """Whether the languages of a file have what it is made from: the page itself, or one for each of its languages.

    Cards are made where there is a page of the desks, and all sheets in one where there is any.
    """
    if key.slug == ALL:
        return any((key.locale, sheet) in pages for sheet in project.sheets)
    page = project.roles.desks if key.slug == CARDS else key.slug
    return page is not None and all((locale, page) in pages for locale in key.locales)
