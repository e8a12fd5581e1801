"""The official names of a term, as they stand on a reader's papers."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from scripts.cards import past_day
from scripts.cards.explaining import explaining
from scripts.content.site import Site
from scripts.project.country import ON_LETTERS, on_letters
from scripts.project.keys import Locale
from scripts.theme.templates import render_card
from scripts.wording.word_choices import NO_CHOICES


def official_names(site: Site, locale: Locale, identifier: str) -> Markup:
    """The official names of a term with their abbreviations: Dutch and French, or the one used everywhere.

    Above them what this language has for it, where that is neither one of these nor the heading: its word, its own
    abbreviation, and in brackets the words that readers meet elsewhere.
    """
    term, words = site.records.terms[identifier], site.records.words[locale]
    abbreviations = term.abbreviations or {}
    choices = site.rules.choices.get(locale, NO_CHOICES)
    own, also = choices.term(identifier), choices.also(identifier)
    names_told = [name for language in term.names for name in term.names_in(language)]
    headings = [section.title for _, section in explaining(site, locale).get(identifier, ())]
    told = {*term.names.values(), *names_told, *abbreviations.values(), *headings}
    by_language: Mapping[str, str] = {str(language): text for language, text in abbreviations.items()}
    names = [
        (words["official_names"].get(language), language, name, by_language.get(language))
        for language, name in on_letters(term.names)
    ]
    since = past_day.since(term, site.records, locale)
    own = "" if own.casefold() in {text.casefold() for text in told} else own
    short = by_language.get(locale) if locale not in ON_LETTERS and len(by_language) > 1 else None
    seen = {text.casefold() for text in [*(name for _, name in on_letters(abbreviations)), *headings, own]}
    others = [each for each in dict.fromkeys([short, *also]) if each and each.casefold() not in seen]
    beside = f"{words['site']['comma']} ".join(others)
    own, beside = (own, beside) if own else (beside, "")
    return render_card(
        site.project.theme, "official-names.html", words=words, own=own, beside=beside, names=names, past_day=since
    )
