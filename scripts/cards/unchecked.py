"""What a reader is told when the day by which something had to be checked again is past.

Desks, partners, phone lines and official names say it themselves. Data inside a sentence cannot: the page tells above
its text which of them, section by section. The free number is not among them: it is where a reader in doubt can ask.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.hours_words import hours_only
from scripts.content.site import Site
from scripts.project import locales
from scripts.records import facts
from scripts.records.freshness import Entry, check_of
from scripts.records.records import Records
from scripts.texts.page import Page
from scripts.texts.sections import INTRO, TOKEN, Section
from scripts.texts.token_kinds import split_token


@dataclass(frozen=True)
class UncheckedSection:
    """A section as a reader sees it, and the data in it; `id` is empty for the text before the first heading."""

    id: str
    number: str
    title: str
    items: Markup


@dataclass(frozen=True)
class Unchecked:
    """Since when the whole page was not checked, or, where `sections` names them, some data in it."""

    since: str
    sections: tuple[UncheckedSection, ...] = ()


def since(entry: Entry, records: Records, locale: str) -> str | None:
    """The sentence that says since when an entry was not checked; None while its check holds."""
    day = unchecked_since(entry, records)
    return _told(records, locale, "since", day) if day else None


def unchecked_since(entry: Entry, records: Records) -> datetime.date | None:
    """The day of the last check of an entry or source page; None while that check holds."""
    check = check_of(entry, records.check_rules)
    return None if check.holds(records.today) else check.checked


def unchecked_of(site: Site, locale: str, slug: str) -> tuple[Unchecked, ...]:
    """What a page must tell above its text: of itself, then of the data in its sentences, the oldest first.

    A page that was not checked since a day says nothing more of data that were checked on that day or after it.
    """
    page_day = _page_day(site, slug)
    whole = (Unchecked(_told(site.records, locale, "page", page_day)),) if page_day else ()
    older = {
        day: sections
        for day, sections in _sections_by_day(site, locale, slug).items()
        if page_day is None or day < page_day
    }
    return whole + tuple(
        Unchecked(_told(site.records, locale, "since", day), tuple(older[day])) for day in sorted(older)
    )


def checked_line(site: Site, locale: str, slug: str) -> str:
    """When a page was last checked, or since when it or some of its data was not.

    One sentence, for the foot of page and sheet: a sheet's foot has no room for two.
    """
    page_day = _page_day(site, slug)
    if page_day:
        return _told(site.records, locale, "page", page_day)
    days = _sections_by_day(site, locale, slug)
    if days:
        return _told(site.records, locale, "some", min(days))
    checked = site.pages[site.project.source.locale, slug].checked
    date = locales.long_date(checked, locale) if checked else ""
    return site.records.words[locale]["footer"]["checked"].format(date=date)


def _told(records: Records, locale: str, key: str, day: datetime.date) -> str:
    return records.words[locale]["freshness"][key].format(date=locales.long_date(day, locale))


def _page_day(site: Site, slug: str) -> datetime.date | None:
    return unchecked_since(site.pages[site.project.source.locale, slug], site.records)


def _sections_by_day(site: Site, locale: str, slug: str) -> dict[datetime.date, list[UncheckedSection]]:
    """The sections with data whose check ran out, by the day of that check."""
    page = site.pages[locale, slug]
    numbered = slug in site.project.sheets
    found: dict[datetime.date, list[UncheckedSection]] = defaultdict(list)
    for section in page.sections:
        shown: dict[datetime.date, dict[Markup, None]] = defaultdict(dict)
        for entry, item in _data(section, site.records, locale):
            day = unchecked_since(entry, site.records)
            if day:
                shown[day][item] = None
        for day, items in shown.items():
            found[day].append(_section(page, section, numbered, Markup(locales.joined(items, locale))))
    return found


def _section(page: Page, section: Section, numbered: bool, items: Markup) -> UncheckedSection:
    if section.id == INTRO:
        return UncheckedSection("", "", page.title, items)
    return UncheckedSection(section.id, section.number if numbered else "", TOKEN.sub("", section.title).strip(), items)


def _data(section: Section, records: Records, locale: str) -> Iterator[tuple[Entry, Markup]]:
    """Each token inside the sentences of a section as its record and as the page shows it, in the page's order."""
    for match in TOKEN.finditer(f"{section.title}\n{section.text}"):
        kind, identifier = split_token(match[1])
        if kind == "fact":
            fact = records.facts[identifier or ""]
            yield fact, inline.isolated(facts.fact_text(fact, locale))
        elif kind == "email":
            address = records.email_addresses[identifier or ""]
            yield address, inline.email(address.address)
        elif kind in ("phone", "hours"):
            line = records.phone_lines[identifier or ""]
            if kind == "hours":
                yield line, hours_only(line.hours, records.words[locale])
            elif line.number != records.free_number:
                yield line, inline.phone(line.number)
