"""The nearest desk for every postcode."""

from __future__ import annotations

import itertools

import pytest
from geopy.distance import geodesic, great_circle
from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.locator.nearest import Run, by_province, nearest, nearest_desks, point_of, runs
from scripts.places.postcodes import Postcode
from scripts.records.desks import Desk
from tests.helpers.fixture_site import TODAY


def desk_at(site: Site, identifier: str, code: str, kind: str = "return_desk") -> Desk:
    """An unconfirmed desk of which the postcode is known."""
    told = {"id": identifier, "kind": kind, "place": "ghent", "postcode": code, "status": "unconfirmed"}
    return TypeAdapter(Desk).validate_python(
        {**told, "source": "sheet", "checked": TODAY}, context={"postcodes": site.records.postcodes}
    )


def brute_force(site: Site, points: dict[str, tuple[float, float]]) -> dict[str, str]:
    """The nearest of some points for every postcode, by geopy's geodesic to all of them."""
    return {
        code: min(points, key=lambda each: geodesic((place.lat, place.lon), points[each]).km)
        for code, place in site.records.postcodes.items()
    }


def test_every_postcode_has_the_desk_that_geopy_finds(site: Site) -> None:
    found = nearest_desks(site.records.postcodes, site.records.desks.values())
    assert len(found) == 60
    # The doors of the first two, and the middle of the postcodes of the others.
    points = {
        "ghent": (51.0565, 3.7212),
        "antwerp": (51.2251, 4.4012),
        "liege": (50.6337, 5.5675),
        "charleroi": (50.4114, 4.4445),
    }
    assert found == brute_force(site, points)
    assert nearest(site) == found


def test_every_postcode_has_its_nearest_desk_among_many(site: Site) -> None:
    codes = [code for code in site.records.postcodes if code[0] in "89"]
    points = {code: (site.records.postcodes[code].lat, site.records.postcodes[code].lon) for code in codes}
    desks = [desk_at(site, f"d{code}", code) for code in codes]
    found = nearest_desks(site.records.postcodes, desks)
    assert found == {code: f"d{desk}" for code, desk in brute_force(site, points).items()}


def postcode(code: str, lat: float, lon: float, province: str = "BE-1") -> Postcode:
    return Postcode(code, lat, lon, "x", dict.fromkeys(("nl", "fr", "de", "en"), "x"), "1", ("x", "x"), province)


def test_of_two_desks_about_as_far_the_exact_distance_tells_the_nearest(site: Site) -> None:
    # On a globe the east is nearer, by 34 metres; the earth is flatter at its poles, and the north is, by 26.
    north, east, here = (51.05, 4.35), (50.85, 4.6663), (50.85, 4.35)
    assert great_circle(here, east).km < great_circle(here, north).km
    assert geodesic(here, north).km < geodesic(here, east).km
    postcodes = {code: postcode(code, *at) for code, at in (("1000", here), ("2000", north), ("3000", east))}
    desks = [desk_at(site, "east", "3000"), desk_at(site, "north", "2000")]
    assert nearest_desks(postcodes, desks)["1000"] == "north"


@pytest.mark.parametrize(
    ("code", "desk"),
    [
        ("1000", "antwerp"),
        ("2018", "antwerp"),
        ("2800", "antwerp"),
        ("8400", "ghent"),
        ("9300", "ghent"),
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


def test_an_information_point_is_nearest_to_nobody(site: Site) -> None:
    desks = [desk_at(site, "here", "9000", kind="info_point"), desk_at(site, "there", "6700")]
    assert set(nearest_desks(site.records.postcodes, desks).values()) == {"there"}


def test_of_two_equally_near_desks_the_first_in_the_list_is_told(site: Site) -> None:
    desks = [desk_at(site, "one", "9000"), desk_at(site, "two", "9000")]
    assert set(nearest_desks(site.records.postcodes, desks).values()) == {"one"}
    assert set(nearest_desks(site.records.postcodes, reversed(desks)).values()) == {"two"}


def test_without_desks_nothing_is_nearest(site: Site) -> None:
    assert nearest_desks(site.records.postcodes, []) == {}


def test_coordinates_come_before_the_middle_of_the_city(site: Site) -> None:
    desks, postcodes = site.records.desks, site.records.postcodes
    assert point_of(desks["ghent"], postcodes) == (51.0565, 3.7212)
    assert point_of(desks["liege"], postcodes) == (50.6337, 5.5675)
    assert point_of(site.records.partners["limburg"], postcodes) is None


def test_runs_hold_every_postcode_once_and_never_two_desks(site: Site) -> None:
    found = runs(nearest(site))
    for code, desk in nearest(site).items():
        assert [run.desk for run in found if run.first <= code <= run.last] == [desk]
    assert all(earlier.desk != later.desk for earlier, later in itertools.pairwise(found))
    assert found[:3] == (
        Run("1000", "1190", "antwerp"),
        Run("1300", "1500", "charleroi"),
        Run("1800", "3000", "antwerp"),
    )


def test_runs_are_in_ascending_order() -> None:
    assert runs({"1020": "a", "1000": "a", "2000": "b", "1900": "b", "3000": "a"}) == (
        Run("1000", "1020", "a"),
        Run("1900", "2000", "b"),
        Run("3000", "3000", "a"),
    )


def test_provinces_name_their_desks_the_most_frequent_first() -> None:
    places = [("1000", "BE-1"), ("1020", "BE-1"), ("1030", "BE-1"), ("2000", "BE-2")]
    postcodes = {code: postcode(code, 50.0, 4.0, province) for code, province in places}
    found = {"1000": "b", "1020": "a", "1030": "a", "2000": "b"}
    assert by_province(found, postcodes) == {"BE-1": ("a", "b"), "BE-2": ("b",)}
