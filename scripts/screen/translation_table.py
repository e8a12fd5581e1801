"""The table of all translations on the about page: which pages of a language are in which state, and who read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.records.interface import between
from scripts.screen.notices import reviewed_on, reviews, section_name
from scripts.theme.templates import render_card
from scripts.translations.state import SectionState, State

_KINDS = ("source", "reviewed", "human", "machine", "missing", "out_of_date")


@dataclass(frozen=True)
class StateLine:
    """A state and the pages in it; a page of which only some sections are in it carries these."""

    state: str
    pages: Markup


def translations(site: Site, locale: Locale) -> Markup:
    """The table, one row for each language, in the words of one."""
    rows = [(language, list(_lines(site, locale, language))) for language in site.project.languages]
    return render_card(site.project.theme, "translations.html", words=site.records.words[locale], rows=rows)


def _lines(site: Site, locale: Locale, language: Language) -> Iterator[StateLine]:
    words = site.records.words[locale]["translation"]
    titles = [_title(site, locale, slug) for slug in site.project.pages]
    for kind in _KINDS:
        told = (
            _page(site, locale, slug, site.states.get((language.locale, slug)), kind) for slug in site.project.pages
        )
        pages = [page for page in told if page is not None]
        behind = site.words.get(language.locale)
        if kind == "out_of_date" and behind and behind.out_of_date:
            pages.append(escape(words["short_texts"]))
        if pages:
            # Titles are escaped, and the signs between them come from CLDR.
            listed = escape(words["all_pages"]) if pages == titles else Markup(locales.joined(pages, locale))
            yield StateLine(words[f"state_{kind}"], listed)


def _page(site: Site, locale: Locale, slug: Slug, state: State | None, kind: str) -> Markup | None:
    """A page's title, with the sections that are reviewed or out of date if not all are; None if none is in a state."""
    title = _title(site, locale, slug)
    if state is None or state.kind == "source":
        return title if kind == ("source" if state else "missing") else None
    sections = _sections(state, kind)
    if not sections:
        return None
    # What is neither reviewed nor lags behind needs no list: the page itself has it, and this table stays light.
    listed = kind in ("reviewed", "out_of_date", "missing") and len(sections) < len(state.sections)
    details = [escape(_names(site, locale, slug, sections))] if listed else []
    details += _reviewers(sections, locale) if kind == "reviewed" else []
    if not details:
        return title
    return Markup("{} ({})").format(title, between(site.records.words[locale], "semicolon").join(details))


def _sections(state: State, kind: str) -> Sequence[SectionState]:
    """The sections that are in a state."""
    if kind in ("out_of_date", "missing"):
        return state.out_of_date if kind == "out_of_date" else state.missing
    return [each for each in state.there if each.kind == kind]


def _reviewers(sections: Iterable[SectionState], locale: Locale) -> list[Markup]:
    """Who reviewed sections, and on which days."""
    return [
        Markup("<bdi>{}</bdi>, {}").format(
            name, locales.joined([locales.long_date(date, locale) for date in reviewed_on(theirs)], locale)
        )
        for name, theirs in reviews(sections).items()
    ]


def _names(site: Site, locale: Locale, slug: Slug, sections: Iterable[SectionState]) -> str:
    return locales.joined([section_name(site, locale, slug, each.section) for each in sections], locale)


def _title(site: Site, locale: Locale, slug: Slug) -> Markup:
    """A page's short name in the reader's language, or in the source language where it is not translated."""
    page = site.pages.get((locale, slug)) or site.pages[site.project.source.locale, slug]
    return escape(page.menu)
