"""The whole content, read and checked once: what tokens, page frame and build work from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TypeVar

from scripts.files.problems import ContentError, Problem, Problems
from scripts.files.yaml_lines import read_yaml
from scripts.locator.index import place_files
from scripts.locator.names import read_place_names
from scripts.locator.nearest import nearest_desks
from scripts.places.outline import Outline, read_outline
from scripts.project.project import Language, Project, read_project
from scripts.project.sheets import SheetFile, SheetKey
from scripts.records.edition_file import Edition, read_editions
from scripts.records.records import Entries, Records, ids_of, read_records
from scripts.texts.links import check_links
from scripts.texts.page import Page, read_pages
from scripts.texts.parity import check_parity, check_translated
from scripts.texts.safe_html import check_contacts, check_markup
from scripts.texts.token_kinds import check_tokens, wrong_tokens
from scripts.translations.marks import (
    Unfinished,
    check_marks,
    in_the_making,
    is_recorded,
    unfinished_files,
    waiting_pages,
)
from scripts.translations.state import State, check_recorded, state_of
from scripts.wording.letters import Letters, read_letters


# Equal only to itself, so that what is made from it can be remembered.
@dataclass(frozen=True, eq=False)
class Site:
    """Project, records, pages by (locale, slug), the state of each page, the editions of sheets that are on record,
    and the finished sheets, if any were made; `paired` is whether there are pages in two languages side by side.

    Languages in the making and pages that are not translated yet are not in any of these. They are told beside:
    `making`, `unfinished`, and `slips`, which are wrong in pages that no reader sees yet.
    """

    project: Project
    records: Records
    pages: Mapping[tuple[str, str], Page]
    states: Mapping[tuple[str, str], State]
    editions: tuple[Edition, ...] = ()
    sheets: Mapping[SheetKey, SheetFile] = field(default_factory=dict)
    paired: bool = False
    making: tuple[Language, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    slips: tuple[Problem, ...] = ()

    def slugs(self, locale: str) -> tuple[str, ...]:
        """The pages that a language has, in the order of the menu."""
        return tuple(slug for slug in self.project.pages if (locale, slug) in self.pages)

    def sheet_slugs(self, locale: str) -> tuple[str, ...]:
        """The sheets that a language has, in the same order."""
        return tuple(slug for slug in self.project.sheets if (locale, slug) in self.pages)

    def readable(self, locale: str, slug: str) -> Language:
        """The language in which a reader of a language finds a page: the same, or the source language."""
        return self.project.language(locale) if (locale, slug) in self.pages else self.project.source

    @cached_property
    def nearest(self) -> Mapping[str, str]:
        """The id of the nearest return desk for each postcode."""
        return nearest_desks(self.records.postcodes, self.records.desks.values())

    @cached_property
    def outline(self) -> Outline:
        """The map of Belgium."""
        return read_outline(self.project.places / "be-provinces.geojson")

    @cached_property
    def place_files(self) -> Mapping[str, str]:
        """The files that the browser loads to find a place."""
        offices = (*self.records.desks.values(), *self.records.partners.values())
        return place_files(
            read_place_names(self.project.places, self.records.postcodes, offices, self.records.words.values())
        )


Made = TypeVar("Made")


def kept_with_site(make: Callable[[Site], Made]) -> Callable[[Site], Made]:
    """A function of a site that works once for each: a cached property of it, but made by a module above this one."""
    kept = cached_property(make)
    kept.__set_name__(Site, f"{make.__module__}.{make.__qualname__}")

    @wraps(make)
    def made(site: Site) -> Made:
        return kept.__get__(site)

    return made


def read_site(root: Path, today: datetime.date, problems: Problems, preview_of: str | None = None) -> Site | None:
    """Everything that the build needs; None, with every problem recorded, if anything is wrong.

    All checks run even when an early one fails, so that an editor sees all problems at once. In the language
    `preview_of`, what is not translated yet counts as translated, so that a translator can look at it.
    """
    project = read_project(root, problems)
    if project is None:
        return None
    records, entries = read_records(project, today, problems)
    context: dict[str, Any] = {"today": today, "sources": ids_of(entries, "sources") or None}
    _check_words(project, problems)
    pages = read_pages(project, context, problems)
    unfinished = tuple(each for each in unfinished_files(project) if each.locale != preview_of)
    waiting = waiting_pages(project, unfinished, pages)
    check_marks(project, unfinished, waiting, problems)
    finished = {key: page for key, page in pages.items() if key not in waiting}
    check_translated(project, finished, problems)
    slips = Problems()
    for key, page in pages.items():
        source = pages.get((project.source.locale, page.slug))
        check_links(page, pages, project, entries, problems if key in finished else slips)
        agrees = _check_page(page, source, entries, problems if key in finished else slips)
        if source and agrees and key in finished and (page.locale != preview_of or is_recorded(page)):
            check_recorded(page, source, problems)
    letters = read_letters(project)
    _check_letters(letters, pages, waiting, problems, slips)
    marked = {each.locale for each in unfinished if each.slug is None}
    _check_letters_of_words(letters, project, marked, problems)
    editions = read_editions(root, problems)
    if problems or records is None:
        return None
    making = in_the_making(project, waiting)
    ready = tuple(language for language in project.languages if language not in making)
    site = _of_languages(ready, project, records, finished)
    return replace(site, editions=editions, making=making, unfinished=unfinished, slips=tuple(slips.sorted()))


def _of_languages(
    languages: tuple[Language, ...], project: Project, records: Records, pages: Mapping[tuple[str, str], Page]
) -> Site:
    """The site with nothing of any other language."""
    known = {language.locale for language in languages}
    words = {locale: entries for locale, entries in records.words.items() if locale in known}
    shown = {key: page for key, page in pages.items() if page.locale in known}
    states = {key: state_of(page, shown[project.source.locale, page.slug]) for key, page in shown.items()}
    choices = {locale: entries for locale, entries in records.choices.items() if locale in known}
    records = replace(records, words=words, choices=choices)
    return Site(replace(project, languages=languages), records, shown, states)


def _check_page(page: Page, source: Page | None, entries: Entries, problems: Problems) -> bool:
    """Record what is wrong in a page by itself and beside its source; whether it translates the same sections."""
    check_markup(page, problems)
    check_tokens(page, entries, problems)
    if source is None or page is source:
        return False
    return check_parity(source, page, wrong_tokens(source, entries) | wrong_tokens(page, entries), problems)


def checked_site(root: Path, today: datetime.date, preview_of: str | None = None) -> Site:
    """The content at `root`, as `read_site` gives it; raises ContentError with every problem if anything is wrong."""
    problems = Problems()
    site = read_site(root, today, problems, preview_of)
    if site is None or problems:
        raise ContentError(problems)
    return site


def _check_letters(
    letters: Mapping[str, Letters],
    pages: Mapping[tuple[str, str], Page],
    waiting: Collection[tuple[str, str]],
    problems: Problems,
    slips: Problems,
) -> None:
    """Record letters of other languages; in a page that waits for its translation they are slips."""
    for (locale, slug), page in pages.items():
        if locale in letters:
            letters[locale].check_page(page, slips if (locale, slug) in waiting else problems)


def _check_letters_of_words(
    letters: Mapping[str, Letters], project: Project, marked: Collection[str], problems: Problems
) -> None:
    """The same for interface words, but for files in which source text still stands (`marked`)."""
    for language in project.languages:
        path = project.interface_path(language.locale)
        document = read_yaml(path, project.name(path), Problems())
        if document is not None and language.locale in letters and language.locale not in marked:
            letters[language.locale].check_words(document, problems)


def _check_words(project: Project, problems: Problems) -> None:
    """Record contacts and amounts that are written out among the interface words."""
    for language in project.languages:
        path = project.interface_path(language.locale)
        if not path.exists():
            continue
        for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), start=1):
            if not text.lstrip().startswith("#"):
                check_contacts(project.name(path), line, text, problems)
