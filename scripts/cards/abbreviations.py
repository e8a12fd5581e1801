"""The index of what stands on letters: each abbreviation, with the section that explains it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.explaining import explaining
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class Abbreviated:
    """An abbreviation as it stands on letters, the heading of the section that explains it, and a link to that."""

    short: Markup
    title: str
    url: str | None


def abbreviations(site: Site, locale: Locale, surface: Surface) -> Markup:
    """Every term with an abbreviation that a section of a language's pages explains, by the letters on paper."""
    found: list[Abbreviated] = []
    for identifier, sections in explaining(site, locale).items():
        term = site.records.terms[identifier]
        for slug, section in sections if term.abbreviations else ():
            url = None if surface.on_paper else surface.page(locale, slug, section.id)
            found.append(Abbreviated(inline.short_name(term, locale), section.plain_title, url))
    found.sort(key=lambda each: each.short.striptags().casefold())
    words = site.records.words[locale]
    return render_card(site.project.theme, "abbreviations.html", words=words, abbreviated=found)
