"""The index of what stands on letters: each abbreviation, with the section that explains it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.cards import inline
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class Abbreviated:
    """An abbreviation as it stands on letters, the heading of the section that explains it, and a link to that."""

    short: Markup
    title: Markup
    url: str | None


def abbreviations(site: Site, locale: Locale, surface: Surface) -> Markup:
    """Every term with an abbreviation that a section of a language's pages explains, by the letters on paper."""
    found: list[Abbreviated] = []
    for (language, slug), page in site.pages.items():
        if language != locale:
            continue
        for section in page.sections:
            for token in section.tokens:
                name, identifier = split_token(token)
                term = site.records.terms.get(identifier or "") if name == "official-names" else None
                if term is not None and term.abbreviations:
                    title = escape(TOKEN.sub("", section.title).strip())
                    url = None if surface.on_paper else surface.page(locale, slug, section.id)
                    found.append(Abbreviated(inline.short_name(term, locale), title, url))
    found.sort(key=lambda each: each.short.striptags().casefold())
    words = site.records.words[locale]
    return render_card(site.project.theme, "abbreviations.html", words=words, abbreviated=found)
