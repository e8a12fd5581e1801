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
from tests.helpers.names import AR, NL

DAY = datetime.date(2026, 3, 2)
EURO = {
    "nl": "€\xa05000",
    "fr": "5000\xa0€",
    "en": "€5000",
    "de": "5000\xa0€",
    "ar": "5000\xa0€",
    "fa": "€\xa05000",
    "ps": "€\xa05000",
    "ti": "€5000",
    "tr": "€5000",
    "ru": "5000\xa0€",
    "es": "5000\xa0€",
    "so": "€5000",
    "sq": "5000\xa0€",
    "uk": "5000\xa0€",
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


@pytest.mark.parametrize(
    ("locale", "name"),
    [("nl", "ma"), ("fr", "lun."), ("ar", "الاثنين"), ("ps", "دوشنبه"), ("ti", "ሰኑይ"), ("so", "Isniin"), ("ru", "пн")],
)
def test_short_names_of_days_are_those_of_calendars(locale: Locale, name: str) -> None:
    assert locales.short_day_name(0, locale) == name


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


# CLDR puts the year first in Pashto, the month first in Somali, and a Latin comma in Tigrinya.
LONG = {
    "nl": "2 maart 2026",
    "fr": "2 mars 2026",
    "ar": "2 آذار/مارس 2026",
    "fa": "2 مارچ 2026",
    "ps": "2 مارچ 2026",
    "ti": "2 መጋቢት 2026 (02/03/2026)",
    "ru": "2 марта 2026\xa0г.",
    "so": "2 Maarso 2026",
}


@pytest.mark.parametrize(("locale", "text"), LONG.items(), ids=LONG)
def test_long_date_is_gregorian_with_western_digits(locale: Locale, text: str) -> None:
    assert locales.long_date(DAY, locale) == text


FULL = {
    "nl": "maandag 2 maart 2026",
    "ar": "الاثنين، 2 آذار/مارس 2026",
    "ps": "دوشنبه، 2 مارچ 2026",
    "ti": "ሰኑይ፣ 2 መጋቢት 2026 (02/03/2026)",
    "so": "Isniin, 2 Maarso 2026",
    "ru": "понедельник, 2 марта 2026\xa0г.",
}


@pytest.mark.parametrize(("locale", "text"), FULL.items(), ids=FULL)
def test_full_date_begins_with_its_weekday(locale: Locale, text: str) -> None:
    assert locales.full_date(DAY, locale) == text


# Both names of the months that readers of Arabic know, once where they are the same.
ARABIC_MONTHS = [
    *("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو"),
    *("تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
]


@pytest.mark.parametrize("month", range(1, 13))
def test_arabic_months_have_both_of_their_names(month: int) -> None:
    day = datetime.date(2026, month, 9)
    assert locales.long_date(day, AR) == f"9 {ARABIC_MONTHS[month - 1]} 2026"
    assert locales.full_date(day, AR).endswith(f"، 9 {ARABIC_MONTHS[month - 1]} 2026")


@pytest.mark.parametrize(
    ("locale", "date", "text"),
    [
        ("fr", (2022, 1, 1), "1er janvier 2022"),
        ("fr", (2022, 1, 11), "11 janvier 2022"),
        ("fr", (2021, 1, 21), "21 janvier 2021"),
        ("fr", (1, 1, 1), "1er janvier 1"),
        ("nl", (2022, 1, 1), "1 januari 2022"),
        ("es", (2022, 1, 1), "1 de enero de 2022"),
    ],
)
def test_the_first_day_of_a_month_is_an_ordinal_in_french_alone(
    locale: Locale, date: tuple[int, int, int], text: str
) -> None:
    assert locales.long_date(datetime.date(*date), locale) == text


def test_the_first_day_is_one_with_its_weekday_too() -> None:
    assert locales.full_date(datetime.date(2027, 1, 1), Locale("fr")) == "vendredi 1er janvier 2027"


@pytest.mark.parametrize("locale", EURO)
def test_thousands_are_written_in_one_way_in_every_language(locale: Locale) -> None:
    numbers = [locales.number(each, locale) for each in (0, 999, 1000, 9999, 10_000, 1_234_567)]
    assert numbers == ["0", "999", "1000", "9999", "10\xa0000", "1\xa0234\xa0567"]
    assert "12\xa0345" in locales.euro(12_345, locale)


def test_an_apostrophe_is_the_sign_that_texts_have() -> None:
    assert locales.day_name(4, Locale("uk")) == "п’ятниця"
    assert locales.full_date(datetime.date(2026, 3, 6), Locale("uk")).startswith("п’ятниця, 6 березня")


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["1"], "1"), (["1", "2.1"], "1 en 2.1"), (["1", "2", "3"], "1, 2 en 3")]
)
def test_joined_is_a_list_in_running_text(items: list[str], text: str) -> None:
    assert locales.joined(items, NL) == text


def test_language_name_in_another_language() -> None:
    assert (locales.language_name("ar", NL), locales.language_name("qqq", NL)) == ("Arabisch", None)


@pytest.mark.parametrize(("locale", "name"), [("ps", "هالنډي"), ("ti", "ሆላንድኛ (ዳች)")], ids=["ps", "ti"])
def test_a_language_is_called_as_the_texts_call_it(locale: Locale, name: str) -> None:
    assert locales.language_name("nl", locale) == name


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


@pytest.mark.parametrize(
    ("code", "known"),
    [
        *((code, True) for code in ("nl", "ti", "ps", "so", "fa", "ckb", "rom", "kab")),
        *((code, False) for code in ("zz", "xq", "und", "mul", "zxx", "", "NL", "dutch")),
    ],
)
def test_a_code_is_that_of_a_language_or_not(code: str, known: bool) -> None:
    assert locales.is_language(code) is known


def test_every_language_of_the_project_is_known(locale: Locale) -> None:
    assert locales.is_language(locale)
