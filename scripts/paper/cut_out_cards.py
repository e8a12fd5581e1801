"""Cards to cut out of a sheet of paper and to give away: one for the free number, and one for each desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.offices import OfficeCard, anchor_of, office_card
from scripts.cards.phone_line import PhoneCard, phone_card
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, page_path
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.records.interface import Words
from scripts.screen.editions import FREE_NUMBER


@dataclass(frozen=True)
class CardText:
    """What a card says in one language: either of a desk or of the free number."""

    language: Language
    words: Words
    office: OfficeCard | None
    line: PhoneCard | None


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


def cut_out_cards(site: Site, locales: Sequence[Locale], site_url: str) -> list[CutOutCard]:
    """Every card in the languages given, the client's first; `site_url` is the absolute address of the site."""
    return list(_cards(site, locales, site_url))


def _cards(site: Site, locales: Sequence[Locale], site_url: str) -> Iterator[CutOutCard]:
    client, project = locales[0], site.project
    phone = inline.phone(site.records.free_number)

    def text(locale: Locale, office: OfficeCard | None = None, line: PhoneCard | None = None) -> CardText:
        return CardText(project.language(locale), site.records.words[locale], office, line)

    yield CutOutCard(
        FREE_NUMBER,
        site.records.words[client]["contact"]["free_number"],
        tuple(text(locale, line=phone_card(site, locale, site.records.help_line.id)) for locale in locales),
        phone,
        absolute(site_url, page_path(project, client, HOME)),
    )
    if project.roles.desks is None:
        return
    page = absolute(site_url, page_path(project, client, project.roles.desks))
    for desk in site.records.desks.values():
        texts = tuple(text(locale, office=_short(office_card(site, locale, desk))) for locale in locales)
        address = f"{page}#{anchor_of(desk)}"
        yield CutOutCard(desk.id, _title(texts[0]), texts, phone, address)


def _title(text: CardText) -> str:
    return f"{text.office.name} – {text.office.kind}" if text.office else ""


def _short(card: OfficeCard) -> OfficeCard:
    """The card without days of other hours: it has no room for them, and is kept for longer than they are to come."""
    return replace(card, hours=replace(card.hours, other_days=())) if card.hours else card
