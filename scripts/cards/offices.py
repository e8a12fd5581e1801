"""Blocks that tokens bring into a page: desks, partners, phone lines, official names, sources and sheets.

Each function gathers what a card says; `overrides/cards/` says how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline, unchecked
from scripts.cards.citations import SourceLine, source_line
from scripts.cards.directions import Directions, directions
from scripts.cards.hours_words import HoursTable, hours_table
from scripts.content.site import Site
from scripts.places.postcodes import names_on_paper
from scripts.project import locales
from scripts.records.desks import Desk, Hours, Office, Partner, SpokenLanguages
from scripts.records.desks import return_desks as return_desks_of
from scripts.records.interface import Words
from scripts.theme.templates import render
from scripts.wording.word_choices import NO_CHOICES


@dataclass(frozen=True)
class OfficeCard:
    """A desk or partner; `address` and `directions` are None while it is unconfirmed.

    `checked` says when it was last checked, or, if that is too long ago, `unchecked` since when it was not.

    `today` is whether the browser can tell from the hours if it is open now.
    """

    id: str
    anchor: str
    name: str
    name_language: str | None
    kind: str
    paper_names: str
    place: str
    address: str | None
    street_language: str | None
    directions: Directions | None
    hours: HoursTable | None
    today: bool
    phone: Markup | None
    website: str | None
    languages: str | None
    call_first: Markup
    checked: str
    unchecked: str | None
    source: SourceLine


@dataclass(frozen=True)
class PhoneCard:
    """A phone line: its hours, those that other sources give, and the languages spoken on it."""

    phone: Markup
    free: bool
    unchecked: str | None
    hours: HoursTable | None
    other_hours: tuple[HoursTable, ...]
    languages: str | None


def return_desks(site: Site, locale: str) -> Markup:
    """All return desks of Fedasil."""
    return _offices(site, locale, return_desks_of(site.records.desks.values()))


def desk(site: Site, locale: str, identifier: str) -> Markup:
    """One desk in full."""
    return _offices(site, locale, [site.records.desks[identifier]])


def partners(site: Site, locale: str, group: str | None) -> Markup:
    """All partners, or those of one group."""
    chosen = [partner for partner in site.records.partners.values() if group in (None, partner.group)]
    return _offices(site, locale, chosen)


def phone_line(site: Site, locale: str, identifier: str) -> Markup:
    """A phone line with its hours, the hours that other sources give, and the languages spoken."""
    return render("phone-line.html", words=site.records.words[locale], line=phone_card(site, locale, identifier))


def phone_card(site: Site, locale: str, identifier: str) -> PhoneCard:
    """What a page says of a phone line."""
    line, words = site.records.phone_lines[identifier], site.records.words[locale]

    def table(hours: Hours) -> HoursTable:
        return hours_table(hours, site.records.sources[hours.source], locale, words)

    return PhoneCard(
        phone=inline.phone(line.number),
        free=line.free,
        unchecked=unchecked.since(line, site.records, locale),
        hours=table(line.hours) if line.hours else None,
        other_hours=tuple(table(hours) for hours in line.other_hours),
        languages=_spoken(line.languages, locale),
    )


def official_names(site: Site, locale: str, identifier: str) -> Markup:
    """The official names of a term with their abbreviations: Dutch and French, or the one used everywhere.

    Above them the word that this language has for it, where it is neither of these nor the heading.
    """
    term, words = site.records.terms[identifier], site.records.words[locale]
    abbreviations = term.abbreviations or {}
    own = site.rules.choices.get(locale, NO_CHOICES).term(identifier)
    names_told = [name for language in term.names for name in term.names_in(language)]
    told = {*term.names.values(), *names_told, *abbreviations.values(), *_headings(site, locale, identifier)}
    shown = [language for language in ("nl", "fr") if language in term.names] or list(term.names)[:1]
    names = [
        (words["official_names"].get(language), language, term.names[language], abbreviations.get(language))
        for language in shown
    ]
    since = unchecked.since(term, site.records, locale)
    own = "" if own.casefold() in {text.casefold() for text in told} else own
    return render("official-names.html", words=words, own=own, names=names, unchecked=since)


def _headings(site: Site, locale: str, identifier: str) -> list[str]:
    """The headings of the sections that explain a term."""
    pages = (page for page in site.pages.values() if page.locale == locale)
    token = f"official-names:{identifier}"
    return [section.title for page in pages for section in page.sections if token in section.tokens]


def sources(site: Site, locale: str) -> Markup:
    """The list of all sources, by publisher."""
    words = site.records.words[locale]
    ordered = sorted(site.records.sources.values(), key=lambda source: (source.publisher.casefold(), source.title))
    return render("sources.html", sources=[source_line(source, locale, words) for source in ordered])


def _offices(site: Site, locale: str, offices: Iterable[Desk | Partner]) -> Markup:
    shown = [office_card(site, locale, office) for office in offices]
    return render("offices.html", words=site.records.words[locale], offices=shown)


def office_name(office: Desk | Partner, words: Words) -> tuple[str, str | None]:
    """An office's own name with its language; for one that goes by its city, the city as the page has it, and None."""
    return office.name or words["places"][office.place], office.name_language


def anchor_of(office: Desk | Partner) -> str:
    """Where a page with the office's card shows it: the `id` of its element."""
    return f"{'desk' if isinstance(office, Desk) else 'partner'}-{office.id}"


def office_card(site: Site, locale: str, office: Desk | Partner) -> OfficeCard:
    """What a page says of one desk or partner."""
    words, sources = site.records.words[locale], site.records.sources
    place = words["places"][office.place]
    confirmed = office.status == "confirmed"
    name, name_language = office_name(office, words)
    hours = shown_hours(office)
    return OfficeCard(
        id=office.id,
        anchor=anchor_of(office),
        name=name,
        name_language=name_language,
        kind=words["contact"][f"kind_{office.kind if isinstance(office, Desk) else office.group}"],
        paper_names=_paper_names(site, office, place),
        place=place,
        address=f"{office.street}, {office.postcode}" if confirmed else None,
        street_language=office.street_language,
        directions=directions(office) if confirmed else None,
        hours=hours_table(hours, sources[hours.source], locale, words, site.records.today) if hours else None,
        today=bool(hours and hours.days_stated),
        phone=inline.phone(office.phone) if confirmed and office.phone else None,
        website=office.website,
        languages=_spoken(office.languages, locale),
        call_first=inline.phone(site.records.free_number),
        checked=words["contact"]["checked"].format(date=locales.long_date(office.checked, locale)),
        unchecked=unchecked.since(office, site.records, locale),
        source=source_line(sources[office.source], locale, words),
    )


def shown_hours(office: Office) -> Hours | None:
    """The hours of an office; those of an unconfirmed one are kept back."""
    return office.hours if office.status == "confirmed" else None


def _paper_names(site: Site, office: Office, place: str) -> str:
    """The place's Dutch and French names, as on signs and letters, where they differ from the name in the page."""
    postcode = site.records.postcodes.get(office.postcode or "")
    return names_on_paper((postcode.names["nl"], postcode.names["fr"]), beside=place) if postcode else ""


def _spoken(languages: SpokenLanguages | None, locale: str) -> str | None:
    if languages is None:
        return None
    return locales.joined([locales.language_name(code, locale) or code for code in languages.codes], locale)
