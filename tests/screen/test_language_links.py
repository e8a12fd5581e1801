"""The list of languages, and those beside it in other letters."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.screen.language_links import (
    LanguageLink,
    also_named,
    in_other_letters,
    is_open_at_home,
    language_links,
)

NAMES = {
    **{"nl": "Nederlands", "fr": "Français", "en": "English", "ar": "العربية", "fa": "دری", "ps": "پښتو"},
    **{"ti": "ትግርኛ", "am": "አማርኛ", "ru": "Русский", "uk": "Українська", "ka": "ქართული"},
}
LANGUAGES = tuple(
    Language(Locale(locale), name, locales.html_language(Locale(locale)), locales.direction(Locale(locale)))
    for locale, name in NAMES.items()
)
BY_LOCALE = {str(language.locale): language for language in LANGUAGES}


def links_of(own: str, languages: Sequence[Language] = LANGUAGES) -> tuple[LanguageLink, ...]:
    return language_links(languages, Locale(own), {each.locale: f"../{each.locale}/" for each in languages})


@pytest.mark.parametrize("own", NAMES)
def test_every_language_is_listed_and_the_pages_own_is_marked(own: str) -> None:
    links = links_of(own)
    assert [link.language.name for link in links] == list(NAMES.values())
    assert [str(link.language.locale) for link in links if link.current] == [own]
    assert [link.url for link in links] == [f"../{locale}/" for locale in NAMES]


@pytest.mark.parametrize("locale", NAMES)
def test_dari_alone_has_a_wider_name(locale: str) -> None:
    assert also_named(BY_LOCALE[locale]) == ("فارسی" if locale == "fa" else "")


@pytest.mark.parametrize("name", ["فارسی", "Persisch"])
def test_a_wider_name_is_not_said_twice(name: str) -> None:
    language = Language(Locale("fa"), name, "fa-AF", "rtl")
    assert also_named(language) == ("" if name == "فارسی" else "فارسی")


@pytest.mark.parametrize(
    ("own", "known", "named"),
    [
        pytest.param("nl", [], ["العربية", "فارسی", "ትግርኛ", "Русский", "ქართული"], id="dutch"),
        # Who reads Dari reads the names of Arabic and Pashto too.
        pytest.param("fa", ["en"], ["English", "ትግርኛ", "Русский", "ქართული"], id="dari"),
        pytest.param("ti", ["en", "nl"], ["English", "العربية", "فارسی", "Русский", "ქართული"], id="tigrinya"),
        pytest.param("ti", ["fa"], ["Nederlands", "فارسی", "Русский", "ქართული"], id="known-with-a-wider-name"),
        pytest.param("uk", ["ru", "en"], ["English", "العربية", "فارسی", "ትግርኛ", "ქართული"], id="own-letters-never"),
        pytest.param(
            "ka", ["en", "uk", "am"], ["English", "العربية", "فارسی", "አማርኛ", "Українська"], id="in-the-lists-order"
        ),
    ],
)
def test_beside_the_closed_list_each_other_script_is_named(own: str, known: list[str], named: list[str]) -> None:
    found = in_other_letters(links_of(own), BY_LOCALE[own], [Locale(locale) for locale in known])
    assert [link.name for link in found] == named
    assert not any(link.current for link in found)


def test_where_all_languages_have_the_same_letters_none_is_named() -> None:
    latin = [BY_LOCALE[locale] for locale in ("nl", "fr", "en")]
    assert in_other_letters(links_of("fr", latin), BY_LOCALE["fr"], [Locale("en")]) == ()


@pytest.mark.parametrize("locale", NAMES)
def test_home_pages_of_languages_of_official_papers_show_the_whole_list(locale: str) -> None:
    assert is_open_at_home(Locale(locale)) == (locale in ("nl", "fr", "en", "de"))
