"""How each language writes days, dates, numbers and amounts."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from scripts.files.characters import BIDI_CONTROLS
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from tests.helpers.names import NL

DAY = datetime.date(2026, 3, 2)
EURO = {
    "nl": "€\xa05.000",
    "fr": "5\xa0000\xa0€",
    "en": "€5,000",
    "de": "5.000\xa0€",
    "ar": "5,000\xa0€",
    "fa": "€\xa05,000",
    "ps": "€\xa05.000",
    "ti": "€5,000",
    "tr": "€5.000",
    "ru": "5\xa0000\xa0€",
    "es": "5.000\xa0€",
    "so": "€5,000",
    "sq": "5\xa0000\xa0€",
    "uk": "5\xa0000\xa0€",
}
MONDAY = {
    "ps": "دوشنبه",
    "am": "ሰኞ",
    "ti": "ሰኑይ",
    "so": "Isniin",
    "sq": "e hënë",
    "ru": "понедельник",
}


@pytest.mark.parametrize(("locale", "text"), EURO.items(), ids=EURO)
def test_euro_keeps_its_zeros_and_has_no_direction_control(locale: Locale, text: str) -> None:
    assert locales.euro(5000, locale) == text


@pytest.mark.parametrize("locale", EURO)
def test_nothing_that_a_language_writes_holds_a_direction_control(locale: Locale) -> None:
    written = [
        locales.long_date(DAY, locale),
        locales.full_date(DAY, locale),
        locales.number(12345, locale),
        locales.joined(["1", "2.1", "3"], locale),
        locales.day_name(0, locale),
    ]
    assert [text for text in written if BIDI_CONTROLS & set(text)] == []


@pytest.fixture(scope="module")
def mondays() -> dict[str, str]:
    """Monday in each language, after all of them have been used in one fresh process."""
    code = (
        "import sys; from scripts.project.locales import day_name; [print(day_name(0, word)) for word in sys.argv[1:]]"
    )
    words = [sys.executable, "-X", "utf8", "-c", code, *MONDAY, *MONDAY]
    result = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return dict(zip(MONDAY, result.stdout.split("\n")[len(MONDAY) :], strict=False))


@pytest.mark.parametrize("locale", MONDAY)
def test_day_names_do_not_leak_from_one_language_into_the_next(mondays: dict[str, str], locale: Locale) -> None:
    assert mondays[locale] == MONDAY[locale]


@pytest.mark.parametrize(("day", "name"), [(0, "maandag"), (6, "zondag")])
def test_the_week_begins_on_monday(day: int, name: str) -> None:
    assert locales.day_name(day, NL) == name


@pytest.mark.parametrize(
    ("locale", "direction"),
    [("ar", "rtl"), ("fa", "rtl"), ("ps", "rtl"), ("nl", "ltr"), ("ti", "ltr"), ("ru", "ltr")],
    ids=["ar", "fa", "ps", "nl", "ti", "ru"],
)
def test_direction(locale: Locale, direction: str) -> None:
    assert locales.direction(locale) == direction


@pytest.mark.parametrize(
    ("locale", "tag"),
    [("ar", "ar"), ("fa", "fa-AF"), ("zh-Hant", "zh-Hant"), ("pt_BR", "pt-BR")],
    ids=["ar", "fa", "zh-Hant", "pt_BR"],
)
def test_html_language_is_a_bcp47_tag(locale: Locale, tag: str) -> None:
    assert locales.html_language(locale) == tag


# CLDR puts the year first in Pashto, and a Latin comma in Tigrinya.
LONG = {
    "nl": "2 maart 2026",
    "fr": "2 mars 2026",
    "ar": "2 مارس 2026",
    "fa": "2 مارچ 2026",
    "ps": "2 مارچ 2026",
    "ti": "2 መጋቢት 2026",
    "ru": "2 марта 2026\xa0г.",
}


@pytest.mark.parametrize(("locale", "text"), LONG.items(), ids=LONG)
def test_long_date_is_gregorian_with_western_digits(locale: Locale, text: str) -> None:
    assert locales.long_date(DAY, locale) == text


FULL = {
    "nl": "maandag 2 maart 2026",
    "ar": "الاثنين، 2 مارس 2026",
    "ps": "دوشنبه، 2 مارچ 2026",
    "ti": "ሰኑይ፣ 2 መጋቢት 2026",
    "ru": "понедельник, 2 марта 2026\xa0г.",
}


@pytest.mark.parametrize(("locale", "text"), FULL.items(), ids=FULL)
def test_full_date_begins_with_its_weekday(locale: Locale, text: str) -> None:
    assert locales.full_date(DAY, locale) == text


@pytest.mark.parametrize(
    ("locale", "text"), [("nl", "12.345"), ("en", "12,345"), ("ar", "12,345")], ids=["nl", "en", "ar"]
)
def test_number_is_grouped_with_western_digits(locale: Locale, text: str) -> None:
    assert locales.number(12345, locale) == text


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["1"], "1"), (["1", "2.1"], "1 en 2.1"), (["1", "2", "3"], "1, 2 en 3")]
)
def test_joined_is_a_list_in_running_text(items: list[str], text: str) -> None:
    assert locales.joined(items, NL) == text


def test_language_name_in_another_language() -> None:
    assert (locales.language_name("ar", NL), locales.language_name("qqq", NL)) == ("Arabisch", None)


@pytest.mark.parametrize("locale", ["xx", "not-a-locale"])
def test_a_locale_without_data_is_refused_by_name(locale: Locale) -> None:
    with pytest.raises(locales.NoLocaleDataError, match=f"^{locale}$"):
        locales.babel_locale(locale)


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("nl", "Nederlands"),
        ("fr", "Français"),
        ("en", "English"),
        ("sq", "Shqip"),
        ("am", "አማርኛ"),
        ("ti", "ትግርኛ"),
        ("ps", "پښتو"),
        ("fa", "دری"),
        ("uk", "Українська"),
        # Not Ქართული, whose first letter is a capital that no word begins with.
        ("ka", "ქართული"),
        ("zh-Hant", "繁體中文"),
    ],
)
def test_a_language_names_itself(locale: Locale, name: str) -> None:
    assert locales.own_name(locale) == name


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("nl", "LATIN"),
        ("tr", "LATIN"),
        ("ar", "ARABIC"),
        ("ps", "ARABIC"),
        ("ti", "ETHIOPIC"),
        ("am", "ETHIOPIC"),
        ("uk", "CYRILLIC"),
        ("ka", "GEORGIAN"),
        ("he", "HEBREW"),
    ],
)
def test_the_script_of_a_languages_own_name(locale: Locale, name: str) -> None:
    assert locales.script(locales.own_name(locale)) == name


@pytest.mark.parametrize("name", ["Éwé", "Íslenska", "Škoda"])
def test_a_letter_with_an_accent_is_of_its_script(name: str) -> None:
    assert locales.script(name) == "LATIN"


@pytest.mark.parametrize(
    ("locale", "some"), [("am", "አማርኛኢት"), ("ps", "پښتوځډ"), ("sq", "shqipëç"), ("ka", "ქართული"), ("uk", "їєґ")]
)
def test_the_letters_of_a_language(locale: Locale, some: str) -> None:
    found = locales.letters(locale)
    assert set(some) <= set(found)
    assert list(found) == sorted(set(found))


@pytest.mark.parametrize(
    ("word", "code"),
    [("amharic", "am"), ("አማርኛ", "am"), ("am", "am"), ("shqip", "sq"), ("dari", "fa"), ("persian", "fa")],
)
def test_a_code_is_found_by_the_names_of_its_language(word: str, code: str) -> None:
    assert locales.codes_by_name()[word] == code


def test_every_code_is_known_to_babel() -> None:
    codes = set(locales.codes_by_name().values())
    assert {"nl", "am", "ps", "no"} <= codes
    assert all(locales.babel_locale(code) for code in codes)
