"""The tables of places are whole, and the search finds in them what a reader types."""

from __future__ import annotations

from itertools import accumulate

import pytest
from geopy.distance import geodesic

from scripts.content.site import Site
from scripts.locator.card import nearest_by_province, outline_of
from scripts.locator.data import names_of_places, offices_of
from scripts.locator.names import LATIN, PlaceNames, place_names, script_of
from scripts.locator.nearest import nearest, point_of
from scripts.places.folding import folded
from scripts.places.outline import position
from scripts.project.country import CITY, MIDDLE_OF_CITY
from scripts.project.project import Language
from scripts.project.surfaces import own_page
from scripts.records.cities import city_of
from scripts.records.desks import return_desks
from tests.content.live.choice import LANGUAGES
from tests.helpers.html_pages import parse_html
from tests.helpers.place_search import Search, same_municipality
from tests.helpers.rings import inside, rings_of


@pytest.fixture(scope="module")
def search(site: Site) -> Search:
    return Search(names_of_places(site))


@pytest.fixture(scope="module")
def names(site: Site) -> PlaceNames:
    """The names in the tables, without those of offices."""
    return place_names(site.records.place_tables, site.records.postcodes, [])


def test_every_postcode_has_its_point_and_province(search: Search, site: Site) -> None:
    assert search.codes == sorted(site.records.postcodes)
    rows = (accumulate(search.places["lat"]), accumulate(search.places["lon"]), search.places["province"])
    for code, lat, lon, letter in zip(search.codes, *rows, strict=True):
        place, (north, east) = site.records.postcodes[code], search.places["step"]
        assert geodesic((place.lat, place.lon), (lat * north, lon * east)).km <= 0.08, code
        assert search.places["provinces"][int(letter, 36)] == place.province, code


def test_every_postcode_has_the_desk_that_geopy_finds(site: Site) -> None:
    postcodes = site.records.postcodes
    desks = {desk.id: point_of(desk, postcodes) for desk in return_desks(site.records.desks.values())}
    points = {identifier: point for identifier, point in desks.items() if point}
    found = nearest(site)
    assert set(found) == set(postcodes)
    for code, place in postcodes.items():
        away = {identifier: geodesic((place.lat, place.lon), point).km for identifier, point in points.items()}
        assert away[found[code]] == min(away.values()), code


def test_every_name_leads_to_its_municipality(search: Search, names: PlaceNames, site: Site) -> None:
    for code, place in site.records.postcodes.items():
        for name in (*place.names.values(), *place.municipalities):
            first = search.by_name["places.json"].get(folded(name), [])
            assert same_municipality(site, first, code), (code, name)
    for village in names.villages:
        assert same_municipality(site, search.find(village.name), village.postcode), village


def test_every_spelling_of_another_script_is_in_the_file_of_its_script_alone(
    search: Search, names: PlaceNames, site: Site
) -> None:
    assert [alias for alias in names.aliases if script_of(alias.name) != alias.script] == []
    assert {alias.postcode for alias in names.aliases} <= site.records.postcodes.keys()
    other = [alias for alias in names.aliases if alias.script != LATIN]
    assert other
    for alias in other:
        assert same_municipality(site, search.find(alias.name), alias.postcode), alias
        holding = [name for name, found in search.by_name.items() if folded(alias.name) in found]
        assert holding == [f"names-{alias.script.lower()}.json"], alias


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda language: language.locale)
def test_the_city_of_every_office_is_found_in_every_language(search: Search, site: Site, each: Language) -> None:
    for office in (*site.records.desks.values(), *site.records.partners.values()):
        if office.postcode:
            name = site.records.words[each.locale]["places"][office.place]
            # All communes of Brussels are one city.
            in_city = city_of(office, site.records.postcodes) == CITY
            code = MIDDLE_OF_CITY if in_city else office.postcode
            assert same_municipality(site, search.find(name)[:1], code), name


@pytest.mark.parametrize("each", LANGUAGES, ids=lambda language: language.locale)
def test_every_province_stands_once_in_the_list_and_no_office_is_lost(site: Site, each: Language) -> None:
    words, desks = site.records.words[each.locale], site.project.roles.desks
    if desks is None or (each.locale, desks) not in site.pages:
        return
    listed = parse_html(nearest_by_province(site, each.locale, own_page(site.project, each.locale, desks)))
    names = [name.text for name in listed.all("b", **{"class": "name"})]
    assert sorted(names) == sorted(" ".join(name.split()) for name in words["provinces"].values())
    for office in offices_of(site):
        if not office.is_return_desk and (office.postcode or office.province):
            name = office.name or words["places"][office.place]
            assert " ".join(name.split()) in listed.text, office.id


def test_the_map_has_every_province_with_its_places_in_it(site: Site) -> None:
    outline, postcodes = outline_of(site), site.records.postcodes.values()
    assert {province.code for province in outline.provinces} == {place.province for place in postcodes}
    rings = {province.code: rings_of(province.outline) for province in outline.provinces}
    beside = [
        place
        for place in postcodes
        if not any(inside(position(place.lat, place.lon), ring) for ring in rings[place.province])
    ]
    # On the coast and at borders a place may fall beside its province by a unit of the map, which is 1.7 km.
    assert len(beside) <= 0.06 * len(postcodes)
