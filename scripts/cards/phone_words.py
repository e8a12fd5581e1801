"""What somebody can say on the phone who speaks none of its languages: the sentence, its sound and its meaning."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.country import ON_THE_PHONE
from scripts.project.keys import Locale
from scripts.records.gaps import filled
from scripts.theme.templates import render_card

# What a reader fills in who speaks the language of the page, but helps somebody who does not.
_ANY_LANGUAGE = "…"


@dataclass(frozen=True)
class Said:
    """A sentence in the language with the tag `language`, and its sound in the letters of the reader."""

    label: str
    language: str
    sentence: str
    sound: str


def said(site: Site, locale: Locale) -> tuple[Said, ...]:
    """What a reader of a language can say, in each other language that stands on letters."""
    words, helper = site.records.words[locale], locale in ON_THE_PHONE
    return tuple(
        Said(
            words["official_names"][language],
            language,
            filled(sentence, language=_ANY_LANGUAGE if helper else _named(locale, Locale(language))),
            words["say"][language],
        )
        for language, sentence in ON_THE_PHONE.items()
        if language != locale
    )


def phone_words(site: Site, locale: Locale) -> Markup:
    """The card with these sentences."""
    words = site.records.words[locale]
    return render_card(site.project.theme, "phone-words.html", words=words, said=said(site, locale))


def _named(locale: Locale, language: Locale) -> str:
    """A language's name in another language, as exact as it is known: Dari, and not Persian."""
    exact = locales.html_language(locale).replace("-", "_")
    return locales.language_name(exact, language) or locales.language_name(locale, language) or locale
