"""Cards to cut out of a sheet of paper and to give away: one for the free number, and one for each desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.hours_words import HoursTable
from scripts.cards.offices import OfficeCard, anchor_of, office_card
from scripts.cards.phone_line import PhoneCard, phone_card
from scripts.cards.phone_words import Said, said
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, page_path
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.records.calendar import Closing, coming_closings
from scripts.records.desks import Desk, Hours
from scripts.records.interface import Words
from scripts.screen.editions import FREE_NUMBER

# There is room for so many.
_SHOWN_CLOSINGS = 2

# Hours of so many lines leave none for other words.
_LONG_HOURS = 3


@dataclass(frozen=True)
class CardText:
    """What a card says in one language: either of a desk or of the free number.

    `closings` are the dates of those that come next, as short as they can be: "24/12/2026–02/01/2027". `said` is what a
    caller can say who speaks no language of the line.
    """

    language: Language
    words: Words
    office: OfficeCard | None
    line: PhoneCard | None
    closings: tuple[str, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class CutOutCard:
    """A card in one or two languages; `title` names it above the page, `address` leads to what it is about."""

    id: str
    title: str
    texts: tuple[CardText, ...]
    phone: Markup
    address: str

    @property
    def long(self) -> bool:
        """Whether it tells hours, so that the words of two languages must be smaller."""
        return any(text.office is not None and text.office.hours is not None for text in self.texts)

    @property
    def says(self) -> bool:
        """Whether it tells what to say on the phone, so that all else must be smaller."""
        return any(text.said for text in self.texts)

    @property
    def longest(self) -> bool:
        """Whether it tells of closings too."""
        return any(text.closings for text in self.texts)


def cut_out_cards(site: Site, locales: Sequence[Locale], site_url: str) -> list[CutOutCard]:
    """Every card in the languages given, the client's first; `site_url` is the absolute address of the site."""
    return list(_cards(site, locales, site_url))


def _cards(site: Site, locales: Sequence[Locale], site_url: str) -> Iterator[CutOutCard]:
    client, project = locales[0], site.project
    phone = inline.phone(site.records.free_number)

    def of_line(locale: Locale) -> CardText:
        line = site.records.help_line
        card = phone_card(site, locale, line.id)
        hours = _short(card.hours)
        short = replace(card, hours=replace(hours, closings=()) if hours else None)
        words, coming = site.records.words[locale], _closings(site, line.hours)
        # A card in two languages, or with long hours, has no room for it; whoever gives it can call with the reader.
        room = len(locales) == 1 and not coming and (hours is None or len(hours.rows) < _LONG_HOURS)
        can_say = said(site, locale) if room else ()
        return CardText(project.language(locale), words, None, short, coming, can_say)

    def of_desk(locale: Locale, desk: Desk) -> CardText:
        card = office_card(site, locale, desk)
        short = replace(card, hours=_short(card.hours))
        return CardText(
            project.language(locale), site.records.words[locale], short, None, _closings(site, desk.hours, desk.id)
        )

    yield CutOutCard(
        FREE_NUMBER,
        site.records.words[client]["contact"]["free_number"],
        tuple(of_line(locale) for locale in locales),
        phone,
        absolute(site_url, page_path(project, client, HOME)),
    )
    if project.roles.desks is None:
        return
    page = absolute(site_url, page_path(project, client, project.roles.desks))
    for desk in site.records.desks_now.values():
        texts = tuple(of_desk(locale, desk) for locale in locales)
        address = f"{page}#{anchor_of(desk)}"
        yield CutOutCard(desk.id, _title(texts[0]), texts, phone, address)


def _title(text: CardText) -> str:
    return f"{text.office.name.striptags()} – {text.office.kind}" if text.office else ""


def _short(hours: HoursTable | None) -> HoursTable | None:
    """The hours without other days: a card has no room for them, and is kept for longer than they are to come."""
    return replace(hours, other_days=()) if hours else None


def _closings(site: Site, hours: Hours | None, desk: str | None = None) -> tuple[str, ...]:
    """The closings that come next, by the hours or by a notice about a desk: a card has room for their dates alone."""
    by_hours = coming_closings(hours.opening, site.records.today) if hours else ()
    by_notice = (Closing(each.first, each.until) for each in site.records.told_notices if desk and each.closed == desk)
    found = sorted({*by_hours, *by_notice}, key=lambda closing: (closing.first, closing.last))[:_SHOWN_CLOSINGS]
    return tuple("–".join(dict.fromkeys(f"{day:%d/%m/%Y}" for day in (each.first, each.last))) for each in found)
