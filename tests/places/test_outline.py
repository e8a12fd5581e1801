"""The map: whole, light, and every place inside its own province."""

from __future__ import annotations

import json
from pathlib import Path

import brotli
import pytest

from scripts.content.site import Site
from scripts.places.outline import Outline, Province, position, projection, read_outline
from tests.helpers.fixture_site import FOLDER
from tests.helpers.rings import inside, rings_of

FILE = FOLDER / "data" / "places" / "be-provinces.geojson"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return read_outline(FILE)


def test_it_has_ten_provinces_and_brussels(outline: Outline, site: Site) -> None:
    assert {province.code for province in outline.provinces} == {
        place.province for place in site.records.postcodes.values()
    }
    assert len(outline.provinces) == 11


def test_it_is_light(outline: Outline) -> None:
    assert len(brotli.compress("".join(province.outline for province in outline.provinces).encode())) < 500


def test_its_size_is_that_of_belgium(outline: Outline) -> None:
    assert (outline.width, outline.height) == (159, 133)
    assert position(51.51, 2.54) == (0, 0)
    assert position(50.51, 2.54) == (0, 66)
    # A degree of longitude is shorter by the cosine of 50.5 degrees.
    assert position(51.51, 3.54) == (42, 0)
    assert projection() == {"west": 2.54, "north": 51.51, "east": 41.981, "south": 66}


@pytest.mark.parametrize(
    "code", ["1000", "2000", "9000", "4000", "6000", "8000", "3500", "5000", "6700", "1300", "3000"]
)
def test_cities_lie_in_their_province(outline: Outline, site: Site, code: str) -> None:
    place = site.records.postcodes[code]
    found = [
        province.code
        for province in outline.provinces
        for ring in rings_of(province.outline)
        if inside(position(place.lat, place.lon), ring)
    ]
    # Brussels lies in a ring of its own within Flemish Brabant.
    assert place.province in found and set(found) <= {place.province, "BE-VBR"}


def test_nearly_all_postcodes_lie_in_their_province(outline: Outline, site: Site) -> None:
    """One at a border may fall beside it by a unit, which is 1.7 km."""
    wrong = []
    for place in site.records.postcodes.values():
        rings = [ring for each in outline.provinces if each.code == place.province for ring in rings_of(each.outline)]
        if not any(inside(position(place.lat, place.lon), ring) for ring in rings):
            wrong.append(place.name)
    assert wrong == ["Haren"]


# Corners of a degree each, with one on a straight line, one doubled, and an island smaller than a unit.
SQUARE = [[2.54, 51.51], [3.04, 51.51], [3.54, 51.51], [3.54, 51.51], [3.54, 50.51], [2.54, 50.51], [2.54, 51.51]]
ISLAND = [[4.0, 50.0], [4.001, 50.0], [4.001, 50.001], [4.0, 50.0]]
SLOPE = [[3.54, 51.01], [4.54, 51.51], [4.54, 51.01], [3.54, 51.01]]
NAMES = {"id": "BE-VOV", "nl": "Oost-Vlaanderen", "fr": "Flandre-Orientale", "de": "Ostflandern", "en": "East Flanders"}


@pytest.mark.parametrize(
    ("kind", "coordinates", "path", "width"),
    [
        pytest.param("Polygon", [SQUARE], "M0 0l42 0 0 66-42 0z", 42, id="square"),
        pytest.param("Polygon", [SQUARE, ISLAND], "M0 0l42 0 0 66-42 0z", 61, id="island"),
        pytest.param("MultiPolygon", [[SQUARE], [SLOPE]], "M0 0l42 0 0 66-42 0zM42 33l42-33 0 33z", 84, id="two"),
    ],
)
def test_corners_that_change_nothing_are_left_out(
    tmp_path: Path, kind: str, coordinates: list[object], path: str, width: int
) -> None:
    feature = {"properties": NAMES, "geometry": {"type": kind, "coordinates": coordinates}}
    (tmp_path / "map.geojson").write_text(json.dumps({"features": [feature]}), encoding="utf-8")
    outline = read_outline(tmp_path / "map.geojson")
    assert outline.provinces == (Province("BE-VOV", ("Oost-Vlaanderen", "Flandre-Orientale"), path),)
    assert outline.width == width
