"""Which desk is nearest to each postcode, by geopy's geodesic distance, and the lists that tell it without scripts."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scripts.content.site import Site, kept_with_site
from scripts.places.distances import Point, geodesic_km, great_circle_km
from scripts.places.postcodes import Postcode
from scripts.records.desks import Desk, Office, return_desks

# A desk that is twice the great circle's error further away cannot be nearest.
_SURELY_FURTHER = 1.012


@dataclass(frozen=True)
class Run:
    """Postcodes from `first` to `last`, both included, that share their nearest desk (its id)."""

    first: str
    last: str
    desk: str


def point_of(office: Office, postcodes: Mapping[str, Postcode]) -> Point | None:
    """Where an office is, in WGS84 degrees: its own coordinates, else the middle of its city, else unknown."""
    door = door_of(office)
    if door is not None:
        return door
    postcode = postcodes.get(office.postcode or "")
    return (postcode.lat, postcode.lon) if postcode else None


def province_of(office: Office, postcodes: Mapping[str, Postcode]) -> str | None:
    """The code of the province in which an office is, or works; None if nobody knows."""
    postcode = postcodes.get(office.postcode or "")
    return postcode.province if postcode else office.province


def door_of(office: Office) -> Point | None:
    """The coordinates of an office's door, in WGS84 degrees; None while its address is kept back or not found."""
    if not office.is_shown or office.lat is None or office.lon is None:
        return None
    return office.lat, office.lon


@kept_with_site
def nearest(site: Site) -> Mapping[str, str]:
    """The id of the nearest return desk of a site for each postcode."""
    return nearest_desks(site.records.postcodes, site.records.desks_now.values())


def nearest_desks(postcodes: Mapping[str, Postcode], desks: Iterable[Desk]) -> Mapping[str, str]:
    """The id of the nearest return desk for each postcode; of two equally near ones, the first in the list.

    Empty if no desk has a place.
    """
    starts = tuple((code, (place.lat, place.lon)) for code, place in sorted(postcodes.items()))
    return _nearest_of(
        starts, tuple((desk.id, point) for desk in return_desks(desks) if (point := point_of(desk, postcodes)))
    )


# The same again for each day on which sheets were checked: only the day differs.
@lru_cache(maxsize=8)
def _nearest_of(starts: tuple[tuple[str, Point], ...], desks: tuple[tuple[str, Point], ...]) -> Mapping[str, str]:
    points = dict(desks)
    return {code: _nearest(start, points) for code, start in starts} if points else {}


def _nearest(start: Point, points: Mapping[str, Point]) -> str:
    rough = {identifier: great_circle_km(start, point) for identifier, point in points.items()}
    limit = min(rough.values()) * _SURELY_FURTHER
    near = [identifier for identifier, distance in rough.items() if distance <= limit]
    # The exact distance is slow, and needed only where two desks are about equally far.
    return near[0] if len(near) == 1 else min(near, key=lambda identifier: geodesic_km(start, points[identifier]))


def runs(nearest: Mapping[str, str]) -> tuple[Run, ...]:
    """The postcodes in ascending order as runs with the same nearest desk."""
    found = []
    for desk, group in itertools.groupby(sorted(nearest), key=lambda code: nearest[code]):
        codes = list(group)
        found.append(Run(codes[0], codes[-1], desk))
    return tuple(found)


def by_province(nearest: Mapping[str, str], postcodes: Mapping[str, Postcode]) -> Mapping[str, tuple[str, ...]]:
    """For each province the ids of the desks that are nearest to some of its postcodes, the most frequent first."""
    counts: dict[str, Counter[str]] = {}
    for code, desk in nearest.items():
        counts.setdefault(postcodes[code].province, Counter())[desk] += 1
    return {province: tuple(desk for desk, _ in count.most_common()) for province, count in sorted(counts.items())}
