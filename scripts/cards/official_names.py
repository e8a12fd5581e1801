"""The official names of a term, as they stand on a reader's papers."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from scripts.cards import past_day
from scripts.content.site import Site
from scripts.project.country import on_letters
from scripts.project.keys import Locale
from scripts.theme.templates import render_card
from scripts.wording.word_choices import NO_CHOICES


def official_names(site: Site, locale: Locale, identifier: str) -> Markup:
    """The official names of a term with their abbreviations: Dutch and French, or the one used everywhere.

    Above them the word that this language has for it, where it is neither of these nor the heading.
    """
    term, words = site.records.terms[identifier], site.records.words[locale]
    abbreviations = term.abbreviations or {}
    own = site.rules.choices.get(locale, NO_CHOICES).term(identifier)
    names_told = [name for language in term.names for name in term.names_in(language)]
    told = {*term.names.values(), *names_told, *abbreviations.values(), *_headings(site, locale, identifier)}
    by_language: Mapping[str, str] = {str(language): text for language, text in abbreviations.items()}
    names = [
        (words["official_names"].get(language), language, name, by_language.get(language))
        for language, name in on_letters(term.names)
    ]
    since = past_day.since(term, site.records, locale)
    own = "" if own.casefold() in {text.casefold() for text in told} else own
    return render_card(site.project.theme, "official-names.html", words=words, own=own, names=names, past_day=since)


def _headings(site: Site, locale: Locale, identifier: str) -> list[str]:
    """The headings of the sections that explain a term."""
    pages = (page for page in site.pages.values() if page.locale == locale)
    token = f"official-names:{identifier}"
    return [section.title for page in pages for section in page.sections if token in section.tokens]
