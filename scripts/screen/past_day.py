"""What a page tells when the day by which it, or data in its sentences, had to be checked again is past.

Desks, partners, phone lines and official names say it themselves. Data inside a sentence cannot: the page tells above
its text which of them, section by section. The help line is not among them: it is where a reader in doubt can ask.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards.past_day import past_since, told_since
from scripts.content.site import Site
from scripts.project import locales
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import own_page
from scripts.records.freshness import Entry
from scripts.records.gaps import filled
from scripts.texts.page import Page
from scripts.texts.sections import INTRO, TOKEN, Section
from scripts.texts.token_kinds import split_token


@dataclass(frozen=True)
class PastSection:
    """A section as a reader sees it, and the data in it; `id` is empty for the text before the first heading."""

    id: str
    number: str
    title: str
    items: Markup


@dataclass(frozen=True)
class PastDay:
    """Since when the whole page was not checked, or, where `sections` names them, some data in it."""

    since: str
    sections: tuple[PastSection, ...] = ()


def past_day_of(site: Site, locale: Locale, slug: Slug) -> tuple[PastDay, ...]:
    """What a page must tell above its text: of itself, then of the data in its sentences, the oldest first.

    A page that was not checked since a day says nothing more of data that were checked on that day or after it.
    """
    page_day = _page_day(site, slug)
    whole = (PastDay(told_since(site.records, locale, "page", page_day)),) if page_day else ()
    older = {
        day: sections
        for day, sections in _sections_by_day(site, locale, slug).items()
        if page_day is None or day < page_day
    }
    return whole + tuple(
        PastDay(told_since(site.records, locale, "since", day), tuple(older[day])) for day in sorted(older)
    )


def checked_line(site: Site, locale: Locale, slug: Slug) -> str:
    """When a page was last checked, or since when it or some of its data was not.

    One sentence, for the foot of page and sheet: a sheet's foot has no room for two.
    """
    page_day = _page_day(site, slug)
    if page_day:
        return told_since(site.records, locale, "page", page_day)
    days = _sections_by_day(site, locale, slug)
    if days:
        return told_since(site.records, locale, "some", min(days))
    checked = site.pages[site.project.source.locale, slug].checked
    date = locales.long_date(checked, locale) if checked else ""
    return filled(site.records.words[locale]["footer"]["checked"], date=date)


def _page_day(site: Site, slug: Slug) -> datetime.date | None:
    return past_since(site.pages[site.project.source.locale, slug], site.records)


def _sections_by_day(site: Site, locale: Locale, slug: Slug) -> dict[datetime.date, list[PastSection]]:
    """The sections with data whose check ran out, by the day of that check."""
    page = site.pages[locale, slug]
    numbered = slug in site.project.sheets
    found: dict[datetime.date, list[PastSection]] = defaultdict(list)
    for section in page.sections:
        shown: dict[datetime.date, dict[Markup, None]] = defaultdict(dict)
        for entry, item in _data(site, locale, slug, section):
            day = past_since(entry, site.records)
            if day:
                shown[day][item] = None
        for day, items in shown.items():
            found[day].append(_section(page, section, numbered, Markup(locales.joined(items, locale))))
    return found


def _section(page: Page, section: Section, numbered: bool, items: Markup) -> PastSection:
    if section.id == INTRO:
        return PastSection("", "", page.title, items)
    return PastSection(section.id, section.number if numbered else "", section.plain_title, items)


def _data(site: Site, locale: Locale, slug: Slug, section: Section) -> Iterator[tuple[Entry, Markup]]:
    """Each token inside the sentences of a section as its record and as the page shows it, in the page's order."""
    surface = own_page(site.project, locale, slug)
    for match in TOKEN.finditer(f"{section.title}\n{section.text}"):
        name, identifier = split_token(match[1])
        kind = site.tokens[name]
        entry = kind.record(site.records, identifier or "") if kind.record else None
        if entry is not None:
            yield entry, Markup(kind.render(site, locale, surface, identifier or ""))
