"""The files in which the browser finds a place: complete and right, read here as the browser reads them."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pytest
from geopy.distance import geodesic

from scripts.content.site import Site
from scripts.locator.data import names_of_places
from scripts.locator.index import place_files
from scripts.locator.names import LATIN, Alias, PlaceNames, place_names
from scripts.places.folding import folded
from scripts.places.tables import KNOWN_PLACES
from scripts.project.keys import Locale
from tests.helpers.place_search import Search, same_municipality


@pytest.fixture(scope="module")
def search(site: Site) -> Search:
    return Search(names_of_places(site))


@pytest.fixture(scope="module")
def names(site: Site) -> PlaceNames:
    """The names in the tables, without those of offices."""
    return place_names(site.records.place_tables, site.records.postcodes, [])


def test_every_postcode_has_its_point_and_province(search: Search, site: Site) -> None:
    assert search.codes == sorted(site.records.postcodes) and len(search.codes) == 60
    rows = (accumulate(search.places["lat"]), accumulate(search.places["lon"]), search.places["province"])
    for code, lat, lon, letter in zip(search.codes, *rows, strict=True):
        place, (north, east) = site.records.postcodes[code], search.places["step"]
        assert geodesic((place.lat, place.lon), (lat * north, lon * east)).km <= 0.08, code
        assert search.places["provinces"][int(letter, 36)] == place.province, code


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        pytest.param("1050", "Ixelles / Elsene", id="both-in-brussels"),
        pytest.param("1070", "Anderlecht", id="the-same-in-both"),
        pytest.param("9000", "Gent", id="dutch"),
        pytest.param("4000", "Liège", id="french"),
        pytest.param("4780", "Sankt Vith", id="german"),
        pytest.param("4020", "Liège", id="of-another-postcode"),
    ],
)
def test_the_first_name_of_a_line_is_the_one_on_the_signs(search: Search, code: str, shown: str) -> None:
    line = search.places["names"].split("\n")[search.codes.index(code)]
    assert line.split(",")[0].lstrip("=!") == shown


def test_every_official_name_is_in_the_first_file(search: Search, site: Site) -> None:
    for code, place in site.records.postcodes.items():
        for name in (*place.names.values(), *place.municipalities):
            found = search.by_name["places.json"].get(folded(name), [])
            assert same_municipality(site, found, code), (code, name)


def test_every_village_is_found(search: Search, names: PlaceNames, site: Site) -> None:
    assert len(names.villages) > 100
    for village in names.villages:
        assert same_municipality(site, search.find(village.name), village.postcode), village


def test_villages_hold_what_the_first_file_does_not(search: Search) -> None:
    villages, places = search.by_name["villages.json"], search.by_name["places.json"]
    assert len(villages) > 50 and villages.keys() & places.keys() == set()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        pytest.param("Antwerpen", ["2000"], id="one-postcode-for-a-city"),
        pytest.param("Laken", ["1020"], id="part-of-a-city"),
        pytest.param("Aalst", ["9300", "3800"], id="a-city-before-a-village"),
        pytest.param("Hofstade", ["9308", "1981"], id="the-larger-part"),
        pytest.param("Halle", ["1500", "2980"], id="the-larger-comes-first-anyhow"),
        pytest.param("Haren", ["1130", "3700"], id="village-of-a-name-in-the-first-file"),
        pytest.param("Zemst", ["1981"], id="municipality"),
        pytest.param("Tongres-Looz", ["3700"], id="municipality-in-french"),
        pytest.param("Mecheln", ["2800"], id="german-name"),
        pytest.param("LIEGE", ["4000"], id="without-accents"),
        pytest.param("Gante", ["9000"], id="spelling-of-a-world-city"),
        pytest.param("Limal", ["1300"], id="village"),
        pytest.param("Гент", ["9000"], id="cyrillic"),
        pytest.param("Nowhere", [], id="none"),
        pytest.param("ገንት", ["9000"], id="city-of-an-office"),
    ],
)
def test_a_name_leads_to_its_places_the_largest_first(search: Search, name: str, codes: list[str]) -> None:
    assert search.find(name) == codes


def test_marks_stand_where_the_order_of_postcodes_would_mislead(search: Search) -> None:
    lines = dict(zip(search.codes, search.places["names"].split("\n"), strict=True))
    assert lines["2018"] == "=Antwerpen" and "Antwerpen" in lines["2000"].split(",")
    assert lines["1020"].startswith("=Laeken / Laken,")
    assert "!Aalst" in lines["9300"].split(",") and "Aalst" in lines["3800"].split(",")
    assert "!Celles" in lines["7760"].split(",") and "Celles" in lines["5561"].split(",")
    assert "!" not in lines["1500"] + lines["2980"]


def test_a_spelling_is_in_the_file_of_its_script_alone(search: Search, names: PlaceNames, site: Site) -> None:
    other = [alias for alias in names.aliases if alias.script != LATIN]
    assert {"Arab", "Cyrl", "Ethi"} <= {alias.script for alias in other}
    for alias in other:
        assert same_municipality(site, search.find(alias.name), alias.postcode), alias
        holding = [name for name, found in search.by_name.items() if folded(alias.name) in found]
        assert holding == [f"names-{alias.script.lower()}.json"], alias


def test_the_cities_of_offices_are_found_in_every_language(search: Search, site: Site, locale: Locale) -> None:
    for office in (*site.records.desks.values(), *site.records.partners.values()):
        if office.postcode:
            name = site.records.words[locale]["places"][office.place]
            assert same_municipality(site, search.find(name)[:1], office.postcode), name


def test_our_own_spellings_are_found_however_small_the_place(names: PlaceNames) -> None:
    def found(name: str, code: str, ours: bool) -> list[str]:
        files = place_files(replace(names, aliases=(Alias(name, LATIN, code, ours),)))
        return Search(files).by_name["places.json"].get(folded(name), [])

    assert found("Ejpen", "4700", ours=True) == ["4700"] and found("Ejpen", "4700", ours=False) == []
    assert found("Liezh", "4000", ours=False) == ["4000"]
    # 265,000 people live in Ghent, 34,000 in the larger Halle.
    assert found("Halle", "9000", ours=True) == ["9000", "1500", "2980"]
    assert found("Halle", "9000", ours=False) == ["1500", "2980"]
    # A village of the same name is not hidden.
    assert set(found("Limal", "4700", ours=True)) == {"1300", "4700"}


def test_a_comma_in_a_name_is_no_end_of_it(names: PlaceNames) -> None:
    files = place_files(replace(names, aliases=(Alias("Arab, x", "Arab", "9000"),)))
    assert Search(files).by_name["names-arab.json"] == {"arab x": ["9000"]}


def test_the_names_of_provinces_stand_folded_in_the_file_of_their_script(search: Search, site: Site) -> None:
    def areas(file: str) -> dict[str, list[str]]:
        lines = search.files[file]["areas"].split("\n")
        return {
            code: line.split(",") if line else [] for code, line in zip(search.places["provinces"], lines, strict=True)
        }

    words = site.records.words
    assert areas("places.json")["BE-VWV"] == ["west vlaanderen"]
    for locale, file in (("ar", "names-arab.json"), ("ti", "names-ethi.json"), ("ru", "names-cyrl.json")):
        named = {code: [folded(name)] for code, name in words[Locale(locale)]["provinces"].items()}
        assert areas(file) == named
    assert not any(areas("names-grek.json").values())


def test_what_people_live_by_leads_to_its_postcode(search: Search, site: Site) -> None:
    known = site.records.place_tables[KNOWN_PLACES]
    assert known
    for place in known:
        assert search.find(place["alias"])[:1] == [place["postcode"]], place
