"""Blocks that tokens bring into a page: desks, partners, phone lines, official names, sources and tables.

Each function gathers what a card says; `overrides/cards/` says how it looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts import facts, inline, locales
from scripts.addresses import link, page_path
from scripts.desks import Desk, Hours, Office, Partner, SpokenLanguages
from scripts.facts import Source, Term
from scripts.hours import Span, closed_on_holidays, weekly
from scripts.interface import Words
from scripts.project import ROOT
from scripts.site import Site


@dataclass(frozen=True)
class SourceLine:
    """A source as a reader sees it: who, what, in which language, from when, and when it was read.

    `date` is the bare date, period or "no date"; `dated` is the same as a phrase.
    """

    publisher: str
    title: str
    language: str
    url: str | None
    date: str
    dated: str
    seen: str


@dataclass(frozen=True)
class HoursTable:
    """A weekly table: pairs of days in words (empty when the source names none) and times; notes below it."""

    rows: tuple[tuple[str, Markup], ...]
    notes: tuple[str, ...]
    source: SourceLine


@dataclass(frozen=True)
class OfficeCard:
    """A desk or partner; `address` is None while it is unconfirmed."""

    anchor: str
    name: str
    name_language: str | None
    kind: str
    paper_names: str
    place: str
    address: str | None
    street_language: str | None
    hours: HoursTable | None
    phone: Markup | None
    website: str | None
    languages: str | None
    call_first: Markup
    source: SourceLine


def source_line(source: Source, locale: str, words: Words) -> SourceLine:
    """A source in the words of a language."""
    published = facts.published_text(source, locale)
    dated = words["footer"]["published"].format(date=published) if published else words["footer"]["undated"]
    seen = words["footer"]["seen"].format(date=locales.long_date(source.checked, locale))
    date = published or words["footer"]["undated"]
    return SourceLine(source.publisher, source.title, source.language, source.url, date, dated, seen)


def return_desks(site: Site, locale: str) -> Markup:
    """All return desks of Fedasil."""
    return _offices(site, locale, [desk for desk in site.records.desks.values() if desk.kind == "return_desk"])


def desk(site: Site, locale: str, identifier: str) -> Markup:
    """One desk in full."""
    return _offices(site, locale, [site.records.desks[identifier]])


def partners(site: Site, locale: str, group: str | None) -> Markup:
    """All partners, or those of one group."""
    chosen = [partner for partner in site.records.partners.values() if group in (None, partner.group)]
    return _offices(site, locale, chosen)


def phone_line(site: Site, locale: str, identifier: str) -> Markup:
    """A phone line with its hours, the hours that other sources give, and the languages spoken."""
    line = site.records.phone_lines[identifier]
    return _render(
        "phone-line.html",
        words=site.records.words[locale],
        phone=inline.phone(line.number),
        free=line.free,
        hours=_hours_table(site, locale, line.hours) if line.hours else None,
        other_hours=[_hours_table(site, locale, hours) for hours in line.other_hours],
        languages=_spoken(line.languages, locale),
    )


def official_names(term: Term, words: Words) -> Markup:
    """The official names of a term with their abbreviations: Dutch and French, or the one used everywhere."""
    abbreviations = term.abbreviations or {}
    shown = [language for language in ("nl", "fr") if language in term.names] or list(term.names)[:1]
    names = [
        (words["official_names"].get(language), language, term.names[language], abbreviations.get(language))
        for language in shown
    ]
    return _render("official-names.html", words=words, names=names)


def sheets(site: Site, locale: str, slug: str) -> Markup:
    """The table of sheets: one row for each, with a link to it in every language."""
    start = page_path(site.project, locale, slug)
    rows = [
        (
            site.pages[locale, sheet].title,
            [
                (
                    language,
                    link(site.project, start, language.locale, sheet),
                    site.pages[language.locale, sheet].title,
                )
                for language in site.project.languages
                if (language.locale, sheet) in site.pages
            ],
        )
        for sheet in site.project.sheets
    ]
    return _render("sheets.html", words=site.records.words[locale], rows=rows)


def sources(site: Site, locale: str) -> Markup:
    """The list of all sources, by publisher."""
    words = site.records.words[locale]
    ordered = sorted(site.records.sources.values(), key=lambda source: (source.publisher.casefold(), source.title))
    return _render("sources.html", sources=[source_line(source, locale, words) for source in ordered])


def translations(site: Site, locale: str) -> Markup:
    """The table of translation states: one row for each language."""
    words = site.records.words[locale]
    rows = []
    for language in site.project.languages:
        states = [site.states[language.locale, slug] for slug in site.project.pages]
        kinds = Counter(words["translation"][f"state_{state.kind}"] for state in states)
        outdated = sum(1 for state in states if state.outdated)
        rows.append(
            (language, kinds, words["translation"]["count_outdated"].format(count=outdated) if outdated else None)
        )
    return _render("translations.html", words=words, rows=rows)


def _offices(site: Site, locale: str, offices: Iterable[Office]) -> Markup:
    shown = [_office(site, locale, office) for office in offices]
    return _render("offices.html", words=site.records.words[locale], offices=shown)


def _office(site: Site, locale: str, office: Office) -> OfficeCard:
    words = site.records.words[locale]
    place = words["places"][office.place]
    confirmed = office.status == "confirmed"
    name, name_language, kind, anchor = place, None, "", ""
    if isinstance(office, Desk):
        kind, anchor = words["contact"][f"kind_{office.kind}"], f"desk-{office.id}"
    elif isinstance(office, Partner):
        name, name_language = office.name, office.name_language
        kind, anchor = words["contact"][f"kind_{office.group}"], f"partner-{office.id}"
    return OfficeCard(
        anchor=anchor,
        name=name,
        name_language=name_language,
        kind=kind,
        paper_names=_paper_names(site, office, place),
        place=place,
        address=f"{office.street}, {office.postcode}" if confirmed else None,
        street_language=office.street_language,
        hours=_hours_table(site, locale, office.hours) if confirmed and office.hours else None,
        phone=inline.phone(office.phone) if confirmed and office.phone else None,
        website=office.website,
        languages=_spoken(office.languages, locale),
        call_first=inline.phone(site.records.free_number),
        source=source_line(site.records.sources[office.source], locale, words),
    )


def _paper_names(site: Site, office: Office, place: str) -> str:
    """The place's Dutch and French names, as on signs and letters, where they differ from the name in the page."""
    postcode = site.records.postcodes.get(office.postcode or "")
    if postcode is None:
        return ""
    names = dict.fromkeys([postcode.name_nl, postcode.name_fr])
    return " / ".join(name for name in names if name != place)


def _hours_table(site: Site, locale: str, hours: Hours) -> HoursTable:
    words = site.records.words[locale]
    rows = [
        (_days(days.first, days.last, locale, words) if hours.days_stated else "", _times(days.spans))
        for days in weekly(hours.opening)
    ]
    notes = []
    if not hours.days_stated:
        notes.append(words["contact"]["days_not_stated"])
    if closed_on_holidays(hours.opening):
        notes.append(words["contact"]["holidays_closed"])
    return HoursTable(tuple(rows), tuple(notes), source_line(site.records.sources[hours.source], locale, words))


def _days(first: int, last: int, locale: str, words: Words) -> str:
    if (first, last) == (0, 6):
        return words["contact"]["every_day"]
    if first == last:
        return locales.day_name(first, locale)
    return f"{locales.day_name(first, locale)} – {locales.day_name(last, locale)}"


def _times(spans: tuple[Span, ...]) -> Markup:
    return Markup(", ").join(Markup('<bdi dir="ltr">{}–{}</bdi>').format(span.opens, span.closes) for span in spans)


def _spoken(languages: SpokenLanguages | None, locale: str) -> str | None:
    if languages is None:
        return None
    return locales.joined([locales.language_name(code, locale) or code for code in languages.codes], locale)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(ROOT) / "overrides" / "cards"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )


def _render(template: str, **values: object) -> Markup:
    html = _environment().get_template(template).render(**values)
    # Python-Markdown ends a block of HTML at an empty line; none may remain.
    return Markup("\n".join(line for line in html.split("\n") if line.strip()))
