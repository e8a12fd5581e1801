"""Distances in km between WGS84 points, by geopy.

geopy is imported when the first distance is asked for: it brings all its geocoders and an HTTP library, and a check
that measures nothing need not wait for them.
"""

from __future__ import annotations

# Latitude and longitude in degrees.
Point = tuple[float, float]


def geodesic_km(one: Point, other: Point) -> float:
    """The distance on the ellipsoid, which takes a hundred times as long as that on a sphere."""
    from geopy.distance import geodesic

    return float(geodesic(one, other).km)


def great_circle_km(one: Point, other: Point) -> float:
    """The distance on a sphere, wrong by at most 0.56 %."""
    from geopy.distance import great_circle

    return float(great_circle(one, other).km)
