"""Small pieces of HTML inside a sentence: numbers, addresses and abbreviations, isolated from the text.

What stands on letters and signs is the same in every language: a browser that translates a page must leave it.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from scripts.project.country import on_letters
from scripts.project.keys import Locale
from scripts.records import phones
from scripts.records.facts import Term
from scripts.records.records import Records


@lru_cache(maxsize=512)
def phone(number: str) -> Markup:
    """A number to read and to dial, left to right also in right-to-left text."""
    return Markup('<a href="tel:{}" dir="ltr" translate="no">{}</a>').format(
        phones.dialled(number), phones.shown(number)
    )


def email(address: str) -> Markup:
    """An e-mail address to read and to write to."""
    return Markup('<a href="mailto:{0}" dir="ltr" translate="no">{0}</a>').format(address)


def isolated(text: str) -> Markup:
    """A number or an amount that keeps its own order inside text of another direction."""
    return Markup("<bdi>{}</bdi>").format(text)


def date(text: str) -> Markup:
    """The same of a date, which may break between its words."""
    return Markup('<bdi class="date">{}</bdi>').format(text)


def short_name(term: Term, locale: Locale) -> Markup:
    """The abbreviations that stand on a reader's papers, each marked with its language: their own comes first."""
    paper = sorted(on_letters(term.abbreviations or {}), key=lambda each: each[0] != locale)
    if len({text for _, text in paper}) == 1:
        paper = paper[:1]
    parts = [Markup('<span lang="{}">{}</span>').format(language, text) for language, text in paper]
    return Markup('<bdi dir="ltr" translate="no">{}</bdi>').format(Markup(" / ").join(parts))


def town(records: Records, locale: Locale, place: str) -> Markup:
    """A town's name in a language; one of another language is isolated and marked with that."""
    text, borrowed = records.words[locale]["places"][place], records.borrowed.get((locale, place))
    if borrowed is None or borrowed.language is None:
        return escape(text)
    return Markup('<bdi lang="{}">{}</bdi>').format(borrowed.language, text)
