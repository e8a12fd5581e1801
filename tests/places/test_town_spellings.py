"""What a language calls a town of which nobody wrote its name: official names, spellings, and the name on signs."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.places.town_spellings import TownName, sign_name, town_name

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى"
PERSIAN = ARABIC.replace("ك", "ک").replace("ي", "ی") + "پچژگ"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ETHIOPIC = "".join(map(chr, range(0x1200, 0x1358)))
LATIN = "abcdefghijklmnopqrstuvwxyzëç"


def named(site: Site, code: str, locale: str, letters: str) -> TownName:
    return town_name(site.records.postcodes[code], locale, letters, site.records.place_tables)


@pytest.mark.parametrize(("locale", "name"), [("nl", "Brugge"), ("fr", "Bruges"), ("de", "Brügge"), ("en", "Bruges")])
def test_an_official_name_is_the_languages_own(site: Site, locale: str, name: str) -> None:
    assert named(site, "8000", locale, LATIN) == TownName(name)


@pytest.mark.parametrize(
    ("code", "locale", "letters", "name"),
    [
        # Of Брисел, Брусэль, Брюксел, Брюсель and Брюссель the one that sounds most like Brussel.
        pytest.param("1000", "ru", RUSSIAN, "Брюссель", id="ru"),
        pytest.param("3500", "ar", ARABIC, "هاسلت", id="ar"),
        pytest.param("3500", "ti", ETHIOPIC, "ሀሰልት", id="ti"),
    ],
)
def test_a_spelling_in_the_letters_of_the_language_is_taken(
    site: Site, code: str, locale: str, letters: str, name: str
) -> None:
    assert named(site, code, locale, letters) == TownName(name, own=False)


def test_a_spelling_with_a_letter_that_the_language_lacks_is_not_taken(site: Site) -> None:
    # Arabic has no پ, and Dari another ye.
    assert named(site, "2000", "ar", ARABIC).text == "انتورب"
    assert named(site, "2000", "fa", PERSIAN).text == "آنتورپ"


def test_where_there_is_no_spelling_the_name_on_the_signs_stands_in_its_own_language(site: Site) -> None:
    greek = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ"
    assert named(site, "4000", "el", greek) == TownName("Λιέγη", own=False)
    assert named(site, "4800", "el", greek) == TownName("Verviers", "fr", own=False)
    assert named(site, "8000", "xx", "ⴰⴱ") == TownName("Brugge", "nl", own=False)
    # A language in Latin letters has no other letters to read it in.
    assert named(site, "8000", "so", LATIN) == TownName("Brugge", "nl", own=False)
    assert named(site, "7500", "sq", LATIN) == TownName("Tournai", "fr", own=False)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("6000", ("Charleroi", "fr")),
        ("4000", ("Liège", "fr")),
        ("3500", ("Hasselt", "nl")),
        ("9000", ("Gent", "nl")),
        ("1000", ("Bruxelles", "fr")),
    ],
)
def test_the_name_on_signs_has_the_language_of_the_place(site: Site, code: str, name: tuple[str, str]) -> None:
    assert sign_name(site.records.postcodes[code]) == name
