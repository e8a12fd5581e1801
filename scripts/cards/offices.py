"""Cards of desks and partners, as tokens bring them into a page.

Each function gathers what a card says; `overrides/cards/` says how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from scripts.cards import inline, notice_words, past_day
from scripts.cards.citations import SourceLine, source_line
from scripts.cards.directions import Directions, directions
from scripts.cards.hours_words import HoursTable, OtherDayRow, closings, hours_table
from scripts.cards.notice_words import NoticeWords
from scripts.cards.spoken import spoken
from scripts.cards.standing import in_brackets
from scripts.content.site import Site
from scripts.project import locales
from scripts.project.country import OFFICIAL_SITE, names_on_paper, on_letters
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records.cities import city_of
from scripts.records.desks import Desk, Hours, Office, Partner, return_desks
from scripts.records.gaps import filled
from scripts.records.hours import opens
from scripts.records.notices import closed_days
from scripts.theme.templates import render_card

# One place tells itself in full; more of which nobody knows the address stand in a table.
_LEAST_ROWS = 2


@dataclass(frozen=True)
class Closings:
    """Coming days on which an office is closed whose hours are kept back, and who says so."""

    rows: tuple[OtherDayRow, ...]
    source: SourceLine


@dataclass(frozen=True)
class OfficeCard:
    """A desk or partner; `address`, `directions` and `phone` are None while its status shows its city alone.

    `standing` tells how sure they are. `official` is where the address of a desk stands that is kept back.

    `place` is where it stands, `city` where lists have it: a desk in Anderlecht under Brussels.

    `checked` says when it was last checked, or, if that is too long ago, `past_day` since when it was not.

    `today` is whether the browser can tell from the hours if it is open now; `closings` are told where these are kept
    back, whatever the status. `notices` are those about it.
    """

    id: str
    anchor: str
    name: Markup
    name_language: str | None
    kind: str
    notices: tuple[NoticeWords, ...]
    paper_names: str
    place: Markup
    city: Markup
    address: str | None
    official: str | None
    street_language: str | None
    directions: Directions | None
    hours: HoursTable | None
    closings: Closings | None
    today: bool
    standing: Markup
    phone: Markup | None
    website: str | None
    languages: Markup | None
    call_first: Markup
    checked: str
    past_day: str | None
    source: SourceLine

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """Who gives these details, and who the hours or closings if that is another."""
        told = self.hours or self.closings
        return tuple(dict.fromkeys((self.source, *((told.source,) if told else ()))))

    @property
    def only_named(self) -> bool:
        """Whether it tells no address, no hours, no closings and no notice."""
        return not (self.address or self.hours or self.closings or self.notices)


@dataclass(frozen=True)
class TableRow:
    """A city with the offices there that have a name of their own, or one office that goes by its city.

    `paper_names` stand behind the city; `anchor` is the row's own, of an office that goes by its city.
    """

    city: Markup
    paper_names: str
    anchor: str | None
    offices: tuple[OfficeCard, ...]


@dataclass(frozen=True)
class OfficeTable:
    """Offices of one kind that are no more than named, by postcode; those of a whole province come last."""

    kind: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Unconfirmed:
    """The tables of offices of which no address is known, and what is said of all of them once.

    `sources` has each source with the names of the offices that it names.
    """

    tables: tuple[OfficeTable, ...]
    official: str | None
    call_first: Markup
    sources: tuple[tuple[Markup, SourceLine], ...]


def all_return_desks(site: Site, locale: Locale, surface: Surface) -> Markup:
    """All return desks of Fedasil."""
    return _offices(site, locale, surface, return_desks(site.records.desks_now.values()))


def desk(site: Site, locale: Locale, surface: Surface, identifier: str) -> Markup:
    """One desk in full."""
    return _offices(site, locale, surface, [site.records.desks_now[identifier]])


def partners(site: Site, locale: Locale, surface: Surface, group: str | None) -> Markup:
    """All partners, or those of one group."""
    chosen = [partner for partner in site.records.partners.values() if group in (None, partner.group)]
    return _offices(site, locale, surface, chosen)


def _offices(site: Site, locale: Locale, surface: Surface, offices: Iterable[Desk | Partner]) -> Markup:
    listed = [(office, office_card(site, locale, office)) for office in offices]
    named = [(office, card) for office, card in listed if card.only_named]
    if len(named) < _LEAST_ROWS:
        named = []
    in_table = {card.id for _, card in named}
    return render_card(
        site.project.theme,
        "offices.html",
        words=site.records.words[locale],
        offices=[card for _, card in listed if card.id not in in_table],
        unconfirmed=_unconfirmed(site, locale, named) if named else None,
        surface=surface,
    )


def _unconfirmed(site: Site, locale: Locale, offices: Iterable[tuple[Desk | Partner, OfficeCard]]) -> Unconfirmed:
    """What is said of offices that are no more than named, in an order that is the same in every language."""
    by_postcode = sorted(offices, key=lambda pair: (pair[0].postcode is None, pair[0].postcode))
    cards = [card for _, card in by_postcode]
    between = Markup("{} ").format(site.records.words[locale]["site"]["semicolon"])
    named_by: dict[SourceLine, list[Markup]] = {}
    for card in cards:
        named_by.setdefault(card.source, []).append(Markup("<bdi>{}</bdi>").format(card.name))
    return Unconfirmed(
        tables=tuple(
            OfficeTable(kind, _rows([card for card in cards if card.kind == kind]))
            for kind in dict.fromkeys(card.kind for card in cards)
        ),
        official=next((card.official for card in cards if card.official), None),
        call_first=inline.phone(site.records.free_number),
        sources=tuple((between.join(names), source) for source, names in named_by.items()),
    )


def _rows(cards: Iterable[OfficeCard]) -> tuple[TableRow, ...]:
    found: dict[Markup, TableRow] = {}
    for card in cards:
        if card.name_language is None:
            found[Markup(card.id)] = TableRow(card.city, "", card.anchor, (card,))
            continue
        known = found.get(card.city, TableRow(card.city, card.paper_names, None, ()))
        found[card.city] = replace(known, offices=(*known.offices, card))
    return tuple(found.values())


def office_name(site: Site, locale: Locale, office: Desk | Partner) -> tuple[Markup, str | None]:
    """An office's own name with its language; for one that goes by its city, the city as the page has it, and None."""
    return escape(office.name) if office.name else city(site, locale, office), office.name_language


def city(site: Site, locale: Locale, office: Desk | Partner) -> Markup:
    """The city under which a page has an office."""
    return inline.town(site.records, locale, city_of(office, site.records.postcodes))


def anchor_of(office: Desk | Partner) -> str:
    """Where a page with the office's card shows it: the `id` of its element."""
    return f"{'desk' if isinstance(office, Desk) else 'partner'}-{office.id}"


def office_card(site: Site, locale: Locale, office: Desk | Partner) -> OfficeCard:
    """What a page says of one desk or partner."""
    words, sources = site.records.words[locale], site.records.sources
    of_city = words["places"][city_of(office, site.records.postcodes)]
    name, name_language = office_name(site, locale, office)
    hours = shown_hours(office)
    return OfficeCard(
        id=office.id,
        anchor=anchor_of(office),
        name=name,
        name_language=name_language,
        kind=words["contact"][f"kind_{office.kind if isinstance(office, Desk) else office.group}"],
        notices=notice_words.of_office(site, locale, office),
        paper_names=_paper_names(site, office, of_city),
        place=inline.town(site.records, locale, office.place),
        city=city(site, locale, office),
        address=f"{office.street}, {office.postcode}" if office.is_shown else None,
        official=OFFICIAL_SITE if office.is_return_desk and not office.is_shown else None,
        street_language=office.street_language,
        directions=directions(office) if office.is_shown else None,
        hours=_hours(site, locale, office, hours) if hours else None,
        closings=_closings(site, locale, office),
        today=bool(hours and hours.days_stated),
        standing=in_brackets(office.status, words),
        phone=inline.phone(office.phone) if office.is_shown and office.phone else None,
        website=office.website,
        languages=spoken(office.languages, office.status, locale, words),
        call_first=inline.phone(site.records.free_number),
        checked=filled(words["contact"]["checked"], date=locales.long_date(office.checked, locale)),
        past_day=past_day.since(office, site.records, locale),
        source=source_line(sources[office.source], locale, words),
    )


def _hours(site: Site, locale: Locale, office: Office, hours: Hours) -> HoursTable:
    """The hours of an office, without days with other hours of which a notice above them says that it is closed."""
    records, told = site.records, site.records.told_notices
    closed = closed_days(told, office.id, records.today) if isinstance(office, Desk) else frozenset()
    source = records.sources[hours.source]
    return hours_table(hours, office.status, source, locale, records.words[locale], records.today, closed=closed)


def shown_hours(office: Office) -> Hours | None:
    """The hours of an office: none if they only say when it is closed; those of an unconfirmed one are kept back."""
    hours = office.hours
    return hours if hours and office.is_shown and opens(hours.opening) else None


def _closings(site: Site, locale: Locale, office: Office) -> Closings | None:
    if office.hours is None or shown_hours(office):
        return None
    words, source = site.records.words[locale], site.records.sources[office.hours.source]
    rows = closings(office.hours, locale, words, site.records.today)
    return Closings(rows, source_line(source, locale, words)) if rows else None


def _paper_names(site: Site, office: Office, place: str) -> str:
    """The place's Dutch and French names, as on signs and letters, where they differ from the name in the page."""
    postcode = site.records.postcodes.get(office.postcode or "")
    return names_on_paper((name for _, name in on_letters(postcode.names)), beside=place) if postcode else ""
