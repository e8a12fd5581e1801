"""The list of all sources."""

from __future__ import annotations

from markupsafe import Markup

from scripts.cards.citations import source_line
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.theme.templates import render_card


def sources(site: Site, locale: Locale) -> Markup:
    """The list of all sources, by publisher."""
    words = site.records.words[locale]
    ordered = sorted(site.records.sources.values(), key=lambda source: (source.publisher.casefold(), source.title))
    lines = [source_line(source, locale, words) for source in ordered]
    return render_card(site.project.theme, "sources.html", sources=lines)
