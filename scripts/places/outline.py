"""The map of the country: province outlines as SVG paths, and where a point of the earth falls on it.

Outlines: Natural Earth 1:10m (public domain), `data/places/be-provinces.geojson`. Projection: plain, degrees of
longitude shortened by the cosine of the latitude of the country's middle; north is up in every language.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.project.country import NORTH, ON_LETTERS, SOUTH, WEST

# Units of the map for one degree of latitude; all corners lie on whole units. Finer is heavier and looks the same.
SCALE = 66

_NARROWER = math.cos(math.radians((SOUTH + NORTH) / 2))


@dataclass(frozen=True)
class Province:
    """A province's ISO 3166-2 code, its names on letters, and its outline as the `d` of an SVG path."""

    code: str
    names: tuple[str, ...]
    outline: str


@dataclass(frozen=True)
class Outline:
    """The whole map: its provinces, and its width and height in its own units."""

    provinces: tuple[Province, ...]
    width: int
    height: int


def position(lat: float, lon: float) -> tuple[int, int]:
    """Where a point in WGS84 degrees falls on the map, in whole units from its upper left corner."""
    return round((lon - WEST) * _NARROWER * SCALE), round((NORTH - lat) * SCALE)


def projection() -> Mapping[str, float]:
    """What a browser needs to do the same: the map's west and north edge in degrees, and units for a degree."""
    return {"west": WEST, "north": NORTH, "east": round(_NARROWER * SCALE, 3), "south": SCALE}


def read_outline(path: Path) -> Outline:
    """The map from a GeoJSON file of polygons; on the coarse grid of whole units, borders still meet."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    provinces = tuple(map(read_feature, features))
    corners = [corner for feature in features for ring in _rings(feature["geometry"]) for corner in ring]
    return Outline(provinces, max(x for x, _ in corners), max(y for _, y in corners))


def read_feature(feature: Mapping[str, Any]) -> Province:
    """A province of the file."""
    told = feature["properties"]
    return Province(told["id"], tuple(told[language] for language in ON_LETTERS), _path(feature["geometry"]))


def _rings(geometry: Mapping[str, Any]) -> Iterable[list[tuple[int, int]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            yield [position(lat, lon) for lon, lat in ring]


def _path(geometry: Mapping[str, Any]) -> str:
    return "".join(_ring_path(corners) for ring in _rings(geometry) if len(corners := _simplified(ring)) > 2)


def _simplified(ring: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The corners without doubled ones and without those on a straight line between their neighbours."""
    corners = [corner for index, corner in enumerate(ring) if index == 0 or corner != ring[index - 1]]
    if corners[0] == corners[-1]:
        corners.pop()
    return [
        here
        for index, here in enumerate(corners)
        if _turns(corners[index - 1], here, corners[(index + 1) % len(corners)])
    ]


def _turns(before: tuple[int, int], here: tuple[int, int], after: tuple[int, int]) -> bool:
    return (here[0] - before[0]) * (after[1] - here[1]) != (here[1] - before[1]) * (after[0] - here[0])


def _ring_path(corners: list[tuple[int, int]]) -> str:
    (x, y), steps = corners[0], ""
    for after_x, after_y in corners[1:]:
        step_y = after_y - y
        steps += f"{'' if not steps or after_x - x < 0 else ' '}{after_x - x}{'' if step_y < 0 else ' '}{step_y}"
        x, y = after_x, after_y
    return f"M{corners[0][0]} {corners[0][1]}l{steps}z"
