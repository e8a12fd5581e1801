"""The nearest desk for every postcode."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from geopy.distance import geodesic
from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.locator.nearest import Run, by_province, nearest_desks, point_of, runs
from scripts.places.postcodes import Postcode
from scripts.records.desks import Desk, return_desks


def brute_force(site: Site) -> dict[str, str]:
    """The nearest return desk of every postcode by geopy's geodesic to all of them."""
    postcodes = site.records.postcodes
    desks = [desk for desk in site.records.desks.values() if desk.kind == "return_desk"]
    points = {desk.id: (postcodes[str(desk.postcode)].lat, postcodes[str(desk.postcode)].lon) for desk in desks}
    return {
        code: min(points, key=lambda each: geodesic((place.lat, place.lon), points[each]).km)
        for code, place in postcodes.items()
    }


def test_every_postcode_has_the_desk_that_geopy_finds(site: Site) -> None:
    found = nearest_desks(site.records.postcodes, site.records.desks.values())
    assert len(found) == 1146
    assert found == brute_force(site)


@pytest.mark.parametrize(
    ("code", "desk"),
    [
        ("1000", "brussels"),
        ("2018", "antwerp"),
        ("2800", "brussels"),
        ("8400", "ghent"),
        ("9300", "brussels"),
        ("3500", "liege"),
        ("4700", "liege"),
        ("5000", "charleroi"),
        ("6700", "liege"),
        ("7000", "charleroi"),
        ("7500", "ghent"),
    ],
)
def test_known_places(site: Site, code: str, desk: str) -> None:
    assert nearest_desks(site.records.postcodes, site.records.desks.values())[code] == desk


def test_an_information_point_is_no_return_desk(site: Site) -> None:
    assert [desk.id for desk in return_desks(site.records.desks.values())] == [
        "brussels",
        "antwerp",
        "ghent",
        "liege",
        "charleroi",
    ]


def test_without_desks_nothing_is_nearest(site: Site) -> None:
    assert nearest_desks(site.records.postcodes, []) == {}


def test_coordinates_come_before_the_middle_of_the_city(site: Site) -> None:
    postcodes = site.records.postcodes
    desk = site.records.desks["ghent"]
    assert point_of(desk, postcodes) == (postcodes["9000"].lat, postcodes["9000"].lon)
    placed = replace(desk, postcode=None, lat=None, lon=None)
    assert point_of(placed, postcodes) is None
    placed = TypeAdapter(Desk).validate_python(
        {**vars(desk), "lat": 51.04, "lon": 3.73}, context={"postcodes": postcodes}
    )
    assert point_of(placed, postcodes) == (51.04, 3.73)
    assert point_of(site.records.partners["limburg"], postcodes) is None


def test_runs_hold_every_postcode_once_and_never_two_desks(site: Site) -> None:
    nearest = nearest_desks(site.records.postcodes, site.records.desks.values())
    found = runs(nearest)
    for code, desk in nearest.items():
        assert [run.desk for run in found if run.first <= code <= run.last] == [desk]
    assert all(earlier.desk != later.desk for earlier, later in itertools.pairwise(found))


def test_runs_are_in_ascending_order() -> None:
    assert runs({"1020": "a", "1000": "a", "2000": "b", "1900": "b", "3000": "a"}) == (
        Run("1000", "1020", "a"),
        Run("1900", "2000", "b"),
        Run("3000", "3000", "a"),
    )


def test_provinces_name_their_desks_the_most_frequent_first() -> None:
    names = dict.fromkeys(("nl", "fr", "de", "en"), "x")
    places = [("1000", "BE-1"), ("1020", "BE-1"), ("1030", "BE-1"), ("2000", "BE-2")]
    postcodes = {code: Postcode(code, 50.0, 4.0, "x", names, "1", ("x", "x"), province) for code, province in places}
    nearest = {"1000": "b", "1020": "a", "1030": "a", "2000": "b"}
    assert by_province(nearest, postcodes) == {"BE-1": ("a", "b"), "BE-2": ("b",)}
