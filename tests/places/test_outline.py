"""The map: whole, light, and every place inside its own province."""

from __future__ import annotations

import re

import brotli
import pytest

from scripts.content.site import Site
from scripts.places.outline import Outline, position, read_outline
from scripts.project.project import ROOT

FILE = ROOT / "data" / "places" / "be-provinces.geojson"


@pytest.fixture(scope="module")
def outline() -> Outline:
    return read_outline(FILE)


def rings_of(path: str) -> list[list[tuple[int, int]]]:
    """The corners of an SVG path of `M`, relative `l` and `z`, as absolute points."""
    rings = []
    for start, steps in re.findall(r"M(\d+ \d+)l([^z]*)z", path):
        x, y = map(int, start.split())
        corners = [(x, y)]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            corners.append((x, y))
        rings.append(corners)
    return rings


def inside(point: tuple[float, float], ring: list[tuple[int, int]]) -> bool:
    """Whether a point lies in a ring: a ray to the right crosses its border an odd number of times."""
    x, y = point
    within = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


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
    """Those on the coast and at borders may fall beside it by a unit, which is 1.7 km."""
    wrong = 0
    for place in site.records.postcodes.values():
        rings = [ring for each in outline.provinces if each.code == place.province for ring in rings_of(each.outline)]
        wrong += not any(inside(position(place.lat, place.lon), ring) for ring in rings)
    assert wrong <= 60
