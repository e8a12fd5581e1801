"""Distances in km between points."""

from __future__ import annotations

import pytest

from scripts.places.distances import Point, geodesic_km, great_circle_km

BRUSSELS, GHENT, ARLON, OSTEND = (50.8504, 4.3488), (51.05, 3.7167), (49.6833, 5.8167), (51.2333, 2.9167)


def test_from_brussels_to_ghent_it_is_about_fifty_km() -> None:
    assert geodesic_km(BRUSSELS, GHENT) == pytest.approx(49.66, abs=0.01)
    assert geodesic_km(GHENT, GHENT) == great_circle_km(GHENT, GHENT) == 0


@pytest.mark.parametrize(
    ("one", "other"), [(BRUSSELS, GHENT), (ARLON, OSTEND), (BRUSSELS, ARLON)], ids=["west", "north-west", "south-east"]
)
def test_a_great_circle_is_a_little_wrong(one: Point, other: Point) -> None:
    assert 0 < abs(great_circle_km(one, other) / geodesic_km(one, other) - 1) <= 0.0056
