"""A phone line: its card, and the block that calls the help line from each page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline, notice_words, past_day
from scripts.cards.citations import SourceLine
from scripts.cards.hours_words import HoursTable, answering_hours, hours_table
from scripts.cards.notice_words import NoticeWords
from scripts.cards.spoken import spoken
from scripts.cards.standing import in_brackets
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records import phones
from scripts.records.desks import Hours
from scripts.records.gaps import filled
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class OtherHours:
    """Hours that another source gives, and the sentence that says so."""

    told: str
    table: HoursTable


@dataclass(frozen=True)
class PhoneCard:
    """A phone line: the notices about it, its hours, those that other sources give, and the languages spoken on it.

    `standing` tells how sure the number is.
    """

    phone: Markup
    standing: Markup
    free: bool
    notices: tuple[NoticeWords, ...]
    past_day: str | None
    hours: HoursTable | None
    other_hours: tuple[OtherHours, ...]
    languages: Markup | None

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """Who gives the hours and the other hours, each source once."""
        tables = (*((self.hours,) if self.hours else ()), *(other.table for other in self.other_hours))
        return tuple(dict.fromkeys(table.source for table in tables))


@dataclass(frozen=True)
class CallBlock:
    """What stands in the block that calls the help line: where it leads, the number, and when somebody answers.

    `hours` are those in which all sources agree, empty where none are known; `languages` are tags such as "NL FR EN".
    """

    address: str
    number: str
    hours: Markup
    free: bool
    languages: str


def call_block(site: Site, locale: Locale) -> CallBlock:
    """The block that calls the help line, in the words of a language."""
    line = site.records.help_line
    return CallBlock(
        address=f"tel:{phones.dialled(line.number)}",
        number=phones.shown(line.number),
        hours=answering_hours(line.hours, locale, site.records.words[locale]),
        free=line.free,
        languages=" ".join(code.upper() for code in line.languages.codes) if line.languages else "",
    )


def phone_line(site: Site, locale: Locale, surface: Surface, identifier: str) -> Markup:
    """A phone line with its hours, the hours that other sources give, and the languages spoken."""
    return render_card(
        site.project.theme,
        "phone-line.html",
        words=site.records.words[locale],
        line=phone_card(site, locale, identifier),
        surface=surface,
    )


def phone_card(site: Site, locale: Locale, identifier: str) -> PhoneCard:
    """What a page says of a phone line."""
    line, words = site.records.phone_lines[identifier], site.records.words[locale]

    def table(hours: Hours) -> HoursTable:
        source = site.records.sources[hours.source]
        return hours_table(hours, line.status, source, locale, words, site.records.today, holidays=False)

    def other(hours: Hours) -> OtherHours:
        made = table(hours)
        return OtherHours(filled(words["contact"]["other_hours"], date=made.source.date), made)

    return PhoneCard(
        phone=inline.phone(line.number),
        standing=in_brackets(line.status, words),
        free=line.free,
        notices=notice_words.of_line(site, locale, identifier),
        past_day=past_day.since(line, site.records, locale),
        hours=table(line.hours) if line.hours else None,
        other_hours=tuple(other(hours) for hours in line.other_hours),
        languages=spoken(line.languages, line.status, locale, words),
    )
