"""Sheets for paper as the site offers them: their addresses, pages and sizes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from scripts.project.project import Project

# The folder of the site in which sheets stand.
SHEETS = "sheets"

# What stands in the place of a page's slug: all sheets of a language in one file, and cards to cut out.
ALL = "all"
CARDS = "cards"

# The languages that social workers in Belgium read; a sheet stands beside each of them.
BESIDE = ("nl", "fr", "en")

# Locale, slug, and the language in the other column, if the sheet has two.
SheetKey = tuple[str, str, str | None]

# Everything; the pages in two languages but no files; or neither, which is quickest.
Wanted = Literal["all", "pages", "no"]


class WrongSettingError(ValueError):
    """A setting has a value that means nothing."""


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


def wanted(environment: Mapping[str, str]) -> Wanted:
    """What a build makes for paper, by the setting SHEETS; WrongSettingError for an unknown value."""
    value = environment.get("SHEETS") or "all"
    if value not in get_args(Wanted):
        raise WrongSettingError(f'SHEETS is "{value}"; it may be all (also when it is not set), pages or no.')
    return cast("Wanted", value)


def pairs_of(project: Project) -> list[tuple[str, str]]:
    """Every language with each of the languages to stand beside it."""
    known = [language.locale for language in project.languages]
    return [(locale, beside) for locale in known for beside in BESIDE if beside in known and beside != locale]


def keys_of(project: Project) -> list[SheetKey]:
    """Every file that can be: sheets and cards in each language and beside each of BESIDE, and all sheets in one."""
    alone = [(language.locale, None) for language in project.languages]
    found: list[SheetKey] = [
        (locale, slug, beside) for locale, beside in (*alone, *pairs_of(project)) for slug in (*project.sheets, CARDS)
    ]
    return [*found, *((locale, ALL, None) for locale, _ in alone)]


def is_translated(key: SheetKey, project: Project, pages: Collection[tuple[str, str]]) -> bool:
    """Whether the languages of a file have what it is made from: the page itself, or one for each of its languages.

    Cards are made where there is a page of the desks, and all sheets in one where there is any.
    """
    locale, slug, beside = key
    if slug == ALL:
        return any((locale, sheet) in pages for sheet in project.sheets)
    page = "desks" if slug == CARDS else slug
    return all((each, page) in pages for each in (locale, beside) if each)


def sheet_path(slug: str, locale: str, beside: str | None = None) -> str:
    """A sheet's path below the site's root; `beside` is the language in its other column, if it has two."""
    return f"{SHEETS}/{sheet_name(slug, locale, beside)}.pdf"


def sheet_name(slug: str, locale: str, beside: str | None = None) -> str:
    """A sheet's name, such as "return-path-ar" or "return-path-ar-nl"."""
    return "-".join(filter(None, (slug, locale, beside)))
