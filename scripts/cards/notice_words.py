"""Notices in the words of a language: on top of a page, on the card of a desk or phone line, on a sheet.

Each carries its dates, so that it is true also where no script takes it away after its last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.cards import inline
from scripts.content.site import Site
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.records import phones
from scripts.records.desks import Desk, Office
from scripts.records.gaps import filled
from scripts.records.notices import Notice


@dataclass(frozen=True)
class NoticeWords:
    """What a reader is told of a notice: `said` first, then what to do (`ask`), and when it holds (`valid`).

    `text` is there where the words are those of another `language`: then `said` tells so. `until` is the last day,
    such as 2026-12-07; `plain` is all that it says of the matter without markup, and `plain_language` its language.
    """

    id: str
    kind: str
    until: str
    said: Markup
    ask: Markup | None
    text: str | None
    language: Language | None
    valid: Markup | None
    plain: str
    plain_language: Language


def notice_words(site: Site, locale: Locale, notice: Notice, on_card: bool = False) -> NoticeWords:
    """A notice in a language; a card, which says itself whom to call, does not need to be told `on_card`."""
    own = site.project.language(locale)
    if notice.text is not None:
        return _free(site, locale, notice, notice.text)
    said, ask = _line_down(site, locale, notice) if notice.line_down else _about_desk(site, locale, notice)
    return NoticeWords(
        id=notice.id,
        kind=notice.sort,
        until=notice.until.isoformat(),
        said=said,
        ask=None if on_card and not notice.line_down else ask,
        text=None,
        language=None,
        valid=None,
        plain=str(said.striptags()),
        plain_language=own,
    )


def all_words(site: Site, locale: Locale, notices: Iterable[Notice], on_card: bool = False) -> tuple[NoticeWords, ...]:
    """Several notices in a language, in their order."""
    return tuple(notice_words(site, locale, notice, on_card) for notice in notices)


def of_office(site: Site, locale: Locale, office: Office) -> tuple[NoticeWords, ...]:
    """What the card of an office tells: the notices about a desk; none about others."""
    if not isinstance(office, Desk):
        return ()
    found = (notice for notice in site.records.told_notices if notice.desk == office.id)
    return all_words(site, locale, found, on_card=True)


def of_line(site: Site, locale: Locale, identifier: str) -> tuple[NoticeWords, ...]:
    """What the card of a phone line tells."""
    return all_words(site, locale, (each for each in site.records.told_notices if each.line_down == identifier))


def _free(site: Site, locale: Locale, notice: Notice, text: dict[str, str]) -> NoticeWords:
    """Words that an editor gave, in the first language that has them among those that the reader most likely knows."""
    words = site.records.words[locale]
    language = next(each for each in site.project.read_by(locale) if each.locale in text)
    given = " ".join(text[language.locale].split())
    own = language.locale == locale
    doubt = Markup("{}{} {}").format(words["translation"]["in_doubt"], words["site"]["colon"], _free_number(site))
    return NoticeWords(
        id=notice.id,
        kind=notice.sort,
        until=notice.until.isoformat(),
        said=escape(given) if own else escape(words["notices"]["not_translated"]),
        ask=None if own else doubt,
        text=None if own else given,
        language=None if own else language,
        valid=filled(escape(words["notices"]["valid"]), when=_when(site, locale, notice)),
        plain=given,
        plain_language=language,
    )


def _about_desk(site: Site, locale: Locale, notice: Notice) -> tuple[Markup, Markup]:
    """That a desk is closed, or has a new address: which one, once it is confirmed."""
    words = site.records.words[locale]
    call = Markup("{} {}").format(words["contact"]["call_before"], _free_number(site))
    if notice.closed:
        name = _desk_name(site, locale, site.records.desks[notice.closed])
        return filled(escape(words["notices"]["closed"]), desk=name, when=_when(site, locale, notice)), call
    desk = site.records.desks[notice.moved or ""]
    date = inline.isolated(locales.long_date(notice.first, locale))
    said = filled(escape(words["notices"]["moved"]), desk=_desk_name(site, locale, desk), date=date)
    return Markup("{} {}").format(said, _new_address(site, locale, notice, desk)), call


def _new_address(site: Site, locale: Locale, notice: Notice, desk: Desk) -> Markup:
    """The address, if somebody looked at it since the desk moved; else that it is not confirmed."""
    words = site.records.words[locale]
    if not desk.is_shown or desk.checked < notice.first:
        return escape(words["contact"]["address_unknown"])
    language = Markup(' lang="{}"').format(desk.street_language) if desk.street_language else Markup()
    address = Markup('<bdi{} translate="no">{}, {}</bdi>').format(language, desk.street, desk.postcode)
    return Markup("{}{} {} {}.").format(
        words["contact"]["address"], words["site"]["colon"], address, words["places"][desk.place]
    )


def _line_down(site: Site, locale: Locale, notice: Notice) -> tuple[Markup, Markup]:
    """That a number does not work, and whom to call or ask instead."""
    words, line = site.records.words[locale], site.records.phone_lines[notice.line_down or ""]
    number = Markup('<bdi dir="ltr" translate="no">{}</bdi>').format(phones.shown(line.number))
    said = filled(escape(words["notices"]["line_down"]), number=number, when=_when(site, locale, notice))
    if line.id == site.records.help_line.id:
        return said, escape(words["notices"]["ask_elsewhere"])
    return said, Markup("{} {}").format(words["header"]["call_free"], _free_number(site))


def _desk_name(site: Site, locale: Locale, desk: Desk) -> Markup:
    """A desk in a sentence: what it is or what it is called, and its city."""
    words = site.records.words[locale]
    place = words["places"][desk.place]
    if desk.name:
        return Markup('<bdi lang="{}" translate="no">{}</bdi> – {}').format(desk.name_language, desk.name, place)
    return Markup("{} – {}").format(words["contact"][f"kind_{desk.kind}"], place)


def _when(site: Site, locale: Locale, notice: Notice) -> Markup:
    words = site.records.words[locale]["notices"]
    first, last = (inline.isolated(locales.long_date(day, locale)) for day in (notice.first, notice.until))
    if notice.first == notice.until:
        return filled(escape(words["day"]), date=first)
    return filled(escape(words["period"]), **{"from": first, "until": last})


def _free_number(site: Site) -> Markup:
    return inline.phone(site.records.free_number)
