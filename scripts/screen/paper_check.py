"""The page that tells whether a sheet on paper is still right: a field for its code, and lists that need no script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.cards import offices
from scripts.content.site import Site, kept_with_site
from scripts.project import locales
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import CARDS
from scripts.project.surfaces import Surface
from scripts.records.edition_file import Edition, Part
from scripts.records.gaps import filled
from scripts.records.interface import Words
from scripts.screen.editions import Verdict, all_editions, current_editions, edition_of, verdict
from scripts.screen.links import title_of
from scripts.screen.news import NewsWords, news_since, words_in
from scripts.screen.page_notices import sheet_until
from scripts.theme.assets import asset_path, script
from scripts.theme.templates import render_card

SCRIPT = "check.js"

# Older codes stay on record; a page that lists all of them would in some years be too heavy for a phone.
LISTED = 100


@dataclass(frozen=True)
class CurrentSheet:
    """A sheet, and its code in each language with the link to it there; `notices` is the last day of those on it."""

    title: str
    notices: str | None
    codes: tuple[tuple[str, Language, str], ...]


@dataclass(frozen=True)
class OldCode:
    """An older edition: its code, language and date, what has changed since, and news that it does not have.

    `verdict` is a sentence of its own where its words are the `same` as now, or where its sheet is gone.
    `notices` is the last day of the notices that the sheet tells now.
    """

    code: str
    language: str
    date: str
    verdict: Markup
    same: bool
    told: Markup
    news: tuple[NewsWords, ...]
    notices: str | None
    link: str | None


@dataclass(frozen=True)
class OldSheet:
    """A sheet, and its older editions, the newest first."""

    title: str
    codes: tuple[OldCode, ...]


@kept_with_site
def files(site: Site) -> Mapping[str, str]:
    """The file that the page loads, by its name."""
    return {SCRIPT: script(site.project.root, "check")}


def check_code(site: Site, locale: Locale, surface: Surface) -> Markup:
    """The field for a code; it shows itself only to scripts."""
    (text,) = files(site).values()
    address = surface.file(asset_path(SCRIPT, text))
    return render_card(site.project.theme, "check-code.html", words=site.records.words[locale], script=address)


def current_codes(site: Site, locale: Locale, surface: Surface) -> Markup:
    """The code of each sheet in each language as it is now."""
    editions = current_editions(site)
    sheets = [
        CurrentSheet(
            _title(site, locale, sheet),
            sheet_until(site, sheet),
            tuple(
                (editions[language.locale, sheet].code, language, _link(site, surface, language.locale, sheet))
                for language in site.project.languages
                if (language.locale, sheet) in editions
            ),
        )
        for sheet in (*site.project.sheets, CARDS)
        if any((language.locale, sheet) in editions for language in site.project.languages)
    ]
    words = site.records.words[locale]
    return render_card(site.project.theme, "current-codes.html", words=words, sheets=sheets, surface=surface)


def old_codes(site: Site, locale: Locale, surface: Surface) -> Markup:
    """The newest of the older codes by sheet, the last one first, each with what has changed since."""
    current = {edition.code for edition in current_editions(site).values()}
    old = [edition for edition in reversed(all_editions(site)) if edition.code not in current]
    by_sheet: dict[Slug, list[OldCode]] = {sheet: [] for sheet in (*site.project.sheets, CARDS)}
    for edition in old[:LISTED]:
        by_sheet.setdefault(edition.sheet, []).append(_old(site, locale, surface, edition))
    sheets = [OldSheet(_title(site, locale, sheet), tuple(codes)) for sheet, codes in by_sheet.items() if codes]
    words = site.records.words[locale]
    return render_card(site.project.theme, "old-codes.html", words=words, sheets=sheets, surface=surface)


def _old(site: Site, locale: Locale, surface: Surface, edition: Edition) -> OldCode:
    current, found = edition_of(site, edition.locale, edition.sheet), verdict(site, edition)
    words = site.records.words[locale]["check"]
    said = Markup()
    if current is None:
        said = escape(words["gone"])
    elif found.kind == "rechecked":
        said = filled(escape(words["rechecked"]), date=locales.long_date(current.date, locale))
    return OldCode(
        edition.code,
        locales.language_name(edition.locale, locale) or edition.locale,
        locales.long_date(edition.date, locale),
        said,
        found.kind == "rechecked",
        _told(site, locale, found),
        _news(site, locale, edition),
        sheet_until(site, edition.sheet) if current else None,
        _link(site, surface, edition.locale, edition.sheet) if current else None,
    )


def _told(site: Site, locale: Locale, found: Verdict) -> Markup:
    words = site.records.words[locale]["check"]

    def names(parts: tuple[Part, ...]) -> Markup:
        return Markup(locales.joined(dict.fromkeys(str(_part(site, locale, part, words)) for part in parts), locale))

    lists = (("changed", found.changed), ("removed", found.removed), ("added", found.added))
    return Markup(" ").join(filled(escape(words[key]), sections=names(parts)) for key, parts in lists if parts)


def _news(site: Site, locale: Locale, edition: Edition) -> tuple[NewsWords, ...]:
    """The sentences of the news that the edition does not have."""
    found = verdict(site, edition)
    changed = {part.id for part in (*found.changed, *found.removed, *found.added)}
    return tuple(words_in(site, locale, news) for news in news_since(site, edition, changed))


def _part(site: Site, locale: Locale, part: Part, words: Mapping[str, str]) -> Markup:
    """What a part is called: its number, or on a card its city."""
    desk = site.records.desks.get(part.id)
    if desk is not None and not part.number:
        return offices.city(site, locale, desk)
    return escape(part.number or words["beginning"])


def _title(site: Site, locale: Locale, sheet: Slug) -> str:
    words: Words = site.records.words[locale]
    if sheet == CARDS:
        return words["paper"]["cards"]
    return title_of(site, locale, sheet) if sheet in site.project.pages else sheet


def _link(site: Site, surface: Surface, locale: Locale, sheet: Slug) -> str:
    """The address of a sheet. Cards are told on the page to print from; where that is missing, the desks are there."""
    roles = site.project.roles
    on_print = next((page for page in (roles.print, roles.desks) if page and (locale, page) in site.pages), HOME)
    return surface.page(locale, on_print if sheet == CARDS else sheet)
