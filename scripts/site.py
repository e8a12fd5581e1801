"""The whole content, read and checked once: what tokens, page frame and build work from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TypeVar

from scripts.belgium_map import Outline, read_outline
from scripts.edition_record import Edition, read_editions
from scripts.links import check_links
from scripts.markup import check_contacts, check_markup
from scripts.nearest import nearest_desks
from scripts.pages import Page, read_pages
from scripts.parity import check_parity, check_translated
from scripts.place_index import place_files
from scripts.place_names import read_place_names
from scripts.problems import ContentError, Problems
from scripts.project import Project, read_project
from scripts.records import Records, ids_of, read_records
from scripts.sheets import SheetFile, SheetKey
from scripts.token_kinds import check_tokens, wrong_tokens
from scripts.translations import State, check_recorded, state_of


# Equal only to itself, so that what is made from it can be remembered.
@dataclass(frozen=True, eq=False)
class Site:
    """Project, records, pages by (locale, slug), the state of each page, the editions of sheets that are on record,
    and the finished sheets, if any were made; `paired` is whether there are pages in two languages side by side."""

    project: Project
    records: Records
    pages: Mapping[tuple[str, str], Page]
    states: Mapping[tuple[str, str], State]
    editions: tuple[Edition, ...] = ()
    sheets: Mapping[SheetKey, SheetFile] = field(default_factory=dict)
    paired: bool = False

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


def read_site(root: Path, today: datetime.date, problems: Problems) -> Site | None:
    """Everything that the build needs; None, with every problem recorded, if anything is wrong.

    All checks run even when an early one fails, so that an editor sees all problems at once.
    """
    project = read_project(root, problems)
    if project is None:
        return None
    records, entries = read_records(project, today, problems)
    context: dict[str, Any] = {"today": today, "sources": ids_of(entries, "sources") or None}
    _check_words(project, problems)
    pages = read_pages(project, context, problems)
    check_translated(project, pages, problems)
    states = {}
    for key, page in pages.items():
        check_markup(page, problems)
        check_tokens(page, entries, problems)
        check_links(page, pages, project, entries, problems)
        source = pages.get((project.source.locale, page.slug))
        if source is None:
            continue
        if page is not source:
            wrong = wrong_tokens(source, entries) | wrong_tokens(page, entries)
            if check_parity(source, page, wrong, problems):
                check_recorded(page, source, problems)
        states[key] = state_of(page, source)
    editions = read_editions(root, problems)
    if problems or records is None:
        return None
    return Site(project, records, pages, states, editions)


def checked_site(root: Path, today: datetime.date) -> Site:
    """The content at `root`; raises ContentError with every problem if anything is wrong."""
    problems = Problems()
    site = read_site(root, today, problems)
    if site is None or problems:
        raise ContentError(problems)
    return site


def _check_words(project: Project, problems: Problems) -> None:
    """Record contacts and amounts that are written out among the interface words."""
    for language in project.languages:
        path = project.interface_path(language.locale)
        if not path.exists():
            continue
        for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), start=1):
            if not text.lstrip().startswith("#"):
                check_contacts(project.name(path), line, text, problems)
