"""The languages of a page's header: the whole list, and beside it, while it is closed, a few in other letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from scripts.project import locales
from scripts.project.country import PaperLanguage
from scripts.project.keys import Locale
from scripts.project.project import Language


@dataclass(frozen=True)
class LanguageLink:
    """A language of the list: its own name, and the same page in it, or its home page if it does not have it.

    `also` is the wider name by which others know the same language, in its own letters: فارسی for دری. Else empty.
    """

    language: Language
    url: str
    current: bool
    also: str = ""

    @property
    def name(self) -> str:
        """The name that most of those who read its letters know."""
        return self.also or self.language.name


def language_links(
    languages: Iterable[Language], own: Locale, addresses: Mapping[Locale, str]
) -> tuple[LanguageLink, ...]:
    """A link for each language; `addresses` has where each leads, `own` is that of the page."""
    return tuple(
        LanguageLink(language, addresses[language.locale], language.locale == own, also_named(language))
        for language in languages
    )


def also_named(language: Language) -> str:
    """The name of the wider language of which this is a country's form; empty where it is none, or has the same."""
    if "-" not in language.html:
        return ""
    wider = locales.language_name(language.html.partition("-")[0], language.locale) or ""
    return wider if wider.casefold() != language.name.casefold() else ""


def in_other_letters(links: Sequence[LanguageLink], own: Language, known: Sequence[Locale]) -> tuple[LanguageLink, ...]:
    """A link for each kind of letters but a language's own, so that who reads only those sees that there is theirs.

    Of several languages it is the one that the readers of `own` most likely know (`known`), else the first of the
    list; one with a wider name stands beside it.
    """
    by_script: dict[str, list[LanguageLink]] = {}
    for link in links:
        by_script.setdefault(locales.script(link.language.name), []).append(link)
    by_script.pop(locales.script(own.name), None)
    shown = [link for group in by_script.values() for link in _of_group(group, known)]
    return tuple(replace(link, current=False) for link in links if link in shown)


def _of_group(group: Sequence[LanguageLink], known: Sequence[Locale]) -> list[LanguageLink]:
    likely = [link for locale in known for link in group if link.language.locale == locale]
    first = (likely or group)[0]
    return [first, *(link for link in group if link.also and link != first)]


def is_open_at_home(locale: Locale) -> bool:
    """Whether the home page of a language shows the list at once: where somebody from anywhere may come first."""
    return locale in get_args(PaperLanguage)
