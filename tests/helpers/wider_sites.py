"""The fixture site with further languages: each has the pages and the words of one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import Language
from tests.helpers.names import AR, NL, RU

FR, EN, FA, UK = (Locale(locale) for locale in ("fr", "en", "fa", "uk"))

# Two that social workers read, and a second one of the Arabic and of the Cyrillic script.
FURTHER: Mapping[Language, Locale] = {
    Language(FR, "Français", "fr", "ltr"): NL,
    Language(EN, "English", "en", "ltr"): NL,
    Language(FA, "دری", "fa", "rtl"): AR,
    Language(UK, "Українська", "uk", "ltr"): RU,
}


def widened(site: Site) -> Site:
    """The site with these languages, and with pages in two languages."""
    pages, states, words = dict(site.pages), dict(site.states), dict(site.records.words)
    for language, same in FURTHER.items():
        pages |= {(language.locale, slug): page for (locale, slug), page in site.pages.items() if locale == same}
        states |= {(language.locale, slug): state for (locale, slug), state in site.states.items() if locale == same}
        words[language.locale] = words[same]
    project = replace(site.project, languages=(*site.project.languages, *FURTHER))
    records = replace(site.records, words=words)
    return replace(
        site, project=project, pages=pages, states=states, records=records, editions=(), sheets={}, paired=True
    )
