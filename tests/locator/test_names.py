"""The names by which a place is searched: which tables they come from, and in which script they are."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.locator.names import Alias, Village, names_of_cities, names_of_provinces, place_names, script_of
from scripts.places.tables import ALIASES, KNOWN_PLACES, OUR_ALIASES, PLACES, PlaceTables
from tests.helpers.changed_sites import with_entry
from tests.helpers.names import AR, LOCALES, NL

TABLES = PlaceTables(
    {
        PLACES: (
            {"postcode": "9000", "place": "Gent", "population": "265086"},
            {"postcode": "9000", "place": "Kolegem", "population": "812"},
            {"postcode": "9050", "place": "Ledeberg", "population": ""},
        ),
        ALIASES: ({"alias": "Gante", "script": "Latn", "postcode": "9000"},),
        OUR_ALIASES: ({"alias": "Гент", "script": "Cyrl", "postcode": "9000"},),
        KNOWN_PLACES: ({"alias": "Kanaalhuis", "script": "Latn", "postcode": "9050", "source": "https://a.be/"},),
    }
)


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Gent", "Latn"),
        ("Łódź", "Latn"),
        ("بروكسل", "Arab"),
        ("ብራስልስ", "Ethi"),
        ("Льеж", "Cyrl"),
        ("Γάνδη", "Grek"),
        ("布魯塞爾", "Hani"),
        ("בריסל", "Hebr"),
        ("ბრიუსელი", "Geor"),
        ("Անտվերպեն", "Armn"),
        ("ब्रसेल्स", "Deva"),
        ("ব্রাসেলস", "Beng"),
        ("(1000) بروكسل", "Arab"),
        ("브뤼셀", "Latn"),
        ("1000", "Latn"),
        ("", "Latn"),
    ],
)
def test_the_script_is_that_of_the_first_letter(name: str, script: str) -> None:
    assert script_of(name) == script


def test_villages_and_spellings_are_read(site: Site) -> None:
    names = place_names(TABLES, site.records.postcodes, [])
    assert names.postcodes == site.records.postcodes
    assert names.villages == (
        Village("Gent", "9000", 265086),
        Village("Kolegem", "9000", 812),
        Village("Ledeberg", "9050", 0),
    )
    assert names.aliases == (
        Alias("Gante", "Latn", "9000"),
        Alias("Гент", "Cyrl", "9000", ours=True),
        Alias("Kanaalhuis", "Latn", "9050", ours=True),
    )
    assert names.provinces == {}


def test_a_postcode_has_the_population_of_its_largest_place(site: Site) -> None:
    assert place_names(TABLES, site.records.postcodes, []).populations == {"9000": 265086, "9050": 0}


def test_names_of_cities_are_spellings_of_ours_in_their_script(site: Site) -> None:
    names = place_names(TABLES, site.records.postcodes, [("غنت", "9000"), ("Luik", "4000")])
    assert names.aliases[3:] == (Alias("غنت", "Arab", "9000", ours=True), Alias("Luik", "Latn", "4000", ours=True))


def test_the_cities_of_offices_are_named_in_every_language(site: Site) -> None:
    # One without a postcode has no city.
    offices = [site.records.desks["ghent"], site.records.partners["eupen"], site.records.partners["limburg"]]
    words = [site.records.words[locale] for locale in LOCALES]
    assert sorted(names_of_cities(offices, words)) == sorted(
        [
            *(("Gent", "9000"), ("غنت", "9000"), ("ገንት", "9000"), ("Гент", "9000")),
            *(("Eupen", "4700"), ("أويبن", "4700"), ("ኦይፐን", "4700"), ("Эйпен", "4700")),
        ]
    )


def test_the_first_office_of_a_city_gives_its_postcode(site: Site) -> None:
    other = with_entry(site, "desks", "antwerp", postcode="2018", lat=None, lon=None, located=None)
    offices = [site.records.desks["antwerp"], other.records.desks["antwerp"]]
    words = [site.records.words[locale] for locale in (NL, AR)]
    assert names_of_cities(offices, words) == (("Antwerpen", "2000"), ("أنتويرب", "2000"))
    assert names_of_cities(reversed(offices), words) == (("Antwerpen", "2018"), ("أنتويرب", "2018"))


def test_a_province_has_the_names_of_every_language(site: Site) -> None:
    named = names_of_provinces(site.records.words.values())
    assert [name for name, code in named if code == "BE-VWV"] == [
        "West-Vlaanderen",
        "فلاندرز الغربية",
        "ምዕራብ ፍላንደርስ",
        "Западная Фландрия",
    ]
    names = place_names(TABLES, site.records.postcodes, [], named)
    assert names.provinces["BE-WLG"][0] == "Luik" and len(names.provinces) == 11
