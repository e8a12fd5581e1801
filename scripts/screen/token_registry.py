"""Every kind of token in one place: its name, the ids that it may name, what it becomes, and the entry it depends on.

A new kind is one entry here. Which tokens a page uses rightly says `scripts/texts/token_kinds.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from markupsafe import Markup, escape

from scripts.cards import abbreviations, inline, offices, official_names, phone_line, phone_words, sources
from scripts.cards.hours_words import hours_in_sentence
from scripts.cards.standing import standing
from scripts.content.site import Site
from scripts.locator import card as locator
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records.facts import fact_text
from scripts.records.fields import Status
from scripts.records.records import Entries, Records
from scripts.screen import news, paper_check, print_table, translation_table
from scripts.texts.token_kinds import TokenKind, by_name
from scripts.theme.icons import ICONS, icon


def _ids(name: str, having: str | None = None) -> Callable[[Entries], Collection[str] | None]:
    """The ids of one list of the data files, or only of entries that have a field; None if it was not readable."""

    def ids(entries: Entries) -> Collection[str] | None:
        if name not in entries:
            return None
        return [str(entry.get("id")) for entry in entries[name] if having is None or entry.get(having)]

    return ids


def _groups(entries: Entries) -> Collection[str] | None:
    if "partners" not in entries:
        return None
    return {str(entry.get("group")) for entry in entries["partners"]}


def _hours(site: Site, locale: Locale, surface: Surface, identifier: str) -> str:
    line = site.records.phone_lines[identifier]
    return hours_in_sentence(line.hours, line.status, locale, site.records.words[locale])


def _fact(site: Site, locale: Locale, surface: Surface, identifier: str) -> str:
    fact = site.records.facts[identifier]
    if fact.status == "contradicted":
        # No reader can tell which of the sources is right.
        return escape(standing(fact.status, site.records.words[locale]))
    text = fact_text(fact, locale)
    return inline.date(text) if fact.kind == "date" else inline.isolated(text)


def _fact_status(records: Records, identifier: str) -> Status | None:
    status = records.facts[identifier].status
    return None if status == "contradicted" else status


def _short_name(site: Site, locale: Locale, surface: Surface, identifier: str) -> str:
    return inline.short_name(site.records.terms[identifier], locale)


def _desk_link(site: Site, locale: Locale, surface: Surface, identifier: str) -> Markup:
    """A desk's city in the page's language, linked to its card where the language has the page of the desks."""
    place, desks = offices.city(site, locale, site.records.desks[identifier]), site.project.roles.desks
    if desks is None or (locale, desks) not in site.pages:
        return place
    target = surface.page(locale, desks, offices.anchor_of(site.records.desks[identifier]))
    return Markup('<a href="{}">{}</a>').format(target, place)


TOKENS = by_name(
    (
        TokenKind(
            "phone",
            "a phone number that can be dialled",
            lambda site, locale, surface, identifier: inline.phone(site.records.phone_lines[identifier].number),
            _ids("phone_lines"),
            # A reader in doubt can ask the help line itself.
            lambda records, identifier: records.phone_lines[identifier] if identifier != records.help_line.id else None,
            status=lambda records, identifier: records.phone_lines[identifier].status,
        ),
        TokenKind(
            "hours",
            "the hours of a phone line, with their days where these are known",
            _hours,
            _ids("phone_lines", having="hours"),
            lambda records, identifier: records.phone_lines[identifier],
        ),
        TokenKind(
            "email",
            "an e-mail address",
            lambda site, locale, surface, identifier: inline.email(site.records.email_addresses[identifier].address),
            _ids("email_addresses"),
            lambda records, identifier: records.email_addresses[identifier],
            status=lambda records, identifier: records.email_addresses[identifier].status,
        ),
        TokenKind("desk", "a desk's city, linked to the desk", _desk_link, _ids("desks"), record=None, leads=True),
        TokenKind(
            "fact",
            "a number, date or amount",
            _fact,
            _ids("facts"),
            lambda records, identifier: records.facts[identifier],
            status=_fact_status,
        ),
        TokenKind(
            "short-name",
            "an organisation's Dutch and French abbreviation",
            _short_name,
            _ids("terms", having="abbreviations"),
            # The term's official names tell it.
            record=None,
        ),
        TokenKind(
            "icon",
            "a small picture beside words, by what it means; not on paper",
            lambda site, locale, surface, identifier: icon(identifier),
            lambda entries: ICONS,
            record=None,
            screen_only=True,
        ),
        TokenKind(
            "official-names",
            "the official names of a term",
            lambda site, locale, surface, identifier: official_names.official_names(site, locale, identifier),
            _ids("terms"),
            record=None,
            block=True,
        ),
        TokenKind(
            "abbreviations",
            "the abbreviations on letters, each with the section that explains it",
            lambda site, locale, surface, identifier: abbreviations.abbreviations(site, locale, surface),
            None,
            record=None,
            block=True,
            leads=True,
        ),
        TokenKind(
            "phone-words",
            "what to say on the phone in Dutch and French, with the sound in the reader's letters",
            lambda site, locale, surface, identifier: phone_words.phone_words(site, locale),
            None,
            record=None,
            block=True,
            styles=("cards",),
        ),
        TokenKind(
            "phone-line",
            "a phone line with its hours and sources",
            lambda site, locale, surface, identifier: phone_line.phone_line(site, locale, surface, identifier),
            _ids("phone_lines"),
            record=None,
            block=True,
            styles=("cards", "places"),
        ),
        TokenKind(
            "desks",
            "all return desks",
            lambda site, locale, surface, identifier: offices.all_return_desks(site, locale, surface),
            None,
            record=None,
            block=True,
            cards=("desks", "return_desk"),
            styles=("tables", "cards", "places"),
            role="desks",
        ),
        TokenKind(
            "locator",
            "the search for the nearest desk, with its map",
            lambda site, locale, surface, identifier: locator.locator(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("ask", "cards", "places", "locator"),
            leads=True,
            screen_only=True,
        ),
        TokenKind(
            "nearest-by-province",
            "the nearest desks of each province",
            lambda site, locale, surface, identifier: locator.nearest_by_province(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("places",),
            leads=True,
        ),
        TokenKind(
            "nearest-by-postcode",
            "the nearest desk of each run of postcodes",
            lambda site, locale, surface, identifier: locator.nearest_by_postcode(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("places",),
        ),
        TokenKind(
            "desk-card",
            "one desk in full",
            lambda site, locale, surface, identifier: offices.desk(site, locale, surface, identifier),
            _ids("desks"),
            record=None,
            block=True,
            cards=("desks", ""),
            styles=("tables", "cards", "places"),
        ),
        TokenKind(
            "partners",
            "all partners, or those of one group",
            lambda site, locale, surface, identifier: offices.partners(site, locale, surface, identifier or None),
            _groups,
            record=None,
            block=True,
            styles=("tables", "cards", "places"),
            id_optional=True,
            cards=("partners", ""),
            role="partners",
        ),
        TokenKind(
            "sheets",
            "the table of sheets and languages",
            lambda site, locale, surface, identifier: print_table.print_table(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("tables", "sheets"),
            leads=True,
            role="print",
        ),
        TokenKind(
            "check-code",
            "the field in which the code of a sheet is looked up",
            lambda site, locale, surface, identifier: paper_check.check_code(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("ask", "check"),
            of_finished=True,
            leads=True,
        ),
        TokenKind(
            "current-codes",
            "the codes of all sheets as they are now",
            lambda site, locale, surface, identifier: paper_check.current_codes(site, locale, surface),
            None,
            record=None,
            block=True,
            of_finished=True,
            leads=True,
            role="check",
        ),
        TokenKind(
            "old-codes",
            "older codes, what has changed since, and news",
            lambda site, locale, surface, identifier: paper_check.old_codes(site, locale, surface),
            None,
            record=None,
            block=True,
            of_finished=True,
            leads=True,
        ),
        TokenKind(
            "news",
            "all news, and the way to follow it",
            lambda site, locale, surface, identifier: news.news_list(site, locale, surface),
            None,
            record=None,
            block=True,
            styles=("news",),
            leads=True,
            role="news",
        ),
        TokenKind(
            "sources",
            "the list of all sources",
            lambda site, locale, surface, identifier: sources.sources(site, locale),
            None,
            record=None,
            block=True,
        ),
        TokenKind(
            "translations",
            "the table of translation states",
            lambda site, locale, surface, identifier: translation_table.translations(site, locale),
            None,
            record=None,
            block=True,
            styles=("tables",),
        ),
    )
)
