"""Is the file of the map whole? A program for maps, or a merge of two versions, may have left it otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.files.problems import Problems, did_you_mean
from scripts.places.bounds import in_country
from scripts.places.outline import read_feature
from scripts.places.postcodes import Postcode
from scripts.project.country import EAST, NORTH, ON_LETTERS, SOUTH, WEST
from scripts.project.project import Project

MAP = "be-provinces.geojson"

# A ring's last corner is its first one (RFC 7946, 3.1.6), so a triangle has four.
_FEWEST_CORNERS = 4

# In degrees: outlines from far away cut corners.
_COARSE = 0.1

_PUT_BACK = "Put it back as it was; data/places/README.md says where it comes from."
_FEATURES = re.compile(r'"features"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


def check_map(project: Project, postcodes: Mapping[str, Postcode], problems: Problems) -> None:
    """Record what is wrong in the map: each province of the postcodes must have one outline within the country.

    Without postcodes, each outline is looked at by itself.
    """
    path = project.places / MAP
    name, text = project.name(path), project.text(path, problems, _PUT_BACK)
    features = None if text is None else _features(name, text, problems)
    if text is None or features is None:
        return
    provinces = {place.province: place.code for place in reversed([*postcodes.values()])}
    lines = dict(enumerate(_lines(text)))
    drawn: dict[str, int] = {}
    for index, feature in enumerate(features):
        line, code = lines.get(index, 1), _code(feature)
        fault = _fault(feature)
        if fault is None and code in drawn:
            fault = f'The province "{code}" stands twice (first in line {drawn[code]}).'
        elif fault is None and provinces and code not in provinces:
            fault = f'No postcode lies in a province "{code}". {did_you_mean(code, provinces)}'
        drawn.setdefault(code, line)
        if fault is not None:
            problems.add(name, line, fault, _PUT_BACK)
    for code, postcode in sorted(provinces.items()):
        if code not in drawn:
            what = f'The map has no province "{code}", in which postcode {postcode} lies.'
            problems.add(name, 1, what, f"Mend the province in be-postcodes.csv, or the map. {_PUT_BACK}")


def _features(name: str, text: str, problems: Problems) -> list[Any] | None:
    """The provinces as the file has them; None, with a problem recorded, if there are none."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        problems.add(name, error.lineno, f"This is not valid JSON: {error.msg}.", _PUT_BACK)
        return None
    except (ValueError, RecursionError):
        problems.add(name, 1, "This is not valid JSON.", _PUT_BACK)
        return None
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list) or not features:
        problems.add(name, 1, 'The map has no provinces: "features" is no list, or empty.', _PUT_BACK)
        return None
    return features


def _lines(text: str) -> Iterator[int]:
    """The line on which each province begins, as far as they can be told."""
    decoder = json.JSONDecoder()
    start = _FEATURES.search(text)
    index = start.end() if start else len(text)
    while True:
        between = _BETWEEN.match(text, index)
        index = between.end() if between else index
        try:
            _, end = decoder.raw_decode(text, index)
        except ValueError:
            return
        yield text.count("\n", 0, index) + 1
        index = end


def _code(feature: Any) -> str:
    """The code of a province; empty where there is none."""
    told = feature.get("properties") if isinstance(feature, dict) else None
    code = told.get("id") if isinstance(told, dict) else None
    return code if isinstance(code, str) else ""


def _fault(feature: Any) -> str | None:
    """What is wrong with a province by itself."""
    told = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(told, dict):
        return 'This province has no "properties".'
    for field in ("id", *ON_LETTERS):
        if not isinstance(told.get(field), str) or not told[field].strip():
            return f'"{field}" is missing among the "properties" of this province, or is no text.'
    return _fault_of_shape(feature.get("geometry")) or (
        None if read_feature(feature).outline else "The outline of this province is too small to see."
    )


def _fault_of_shape(geometry: Any) -> str | None:
    """What is wrong with an outline."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        return "The outline of this province is no Polygon and no MultiPolygon."
    polygons = geometry.get("coordinates") if kind == "MultiPolygon" else [geometry.get("coordinates")]
    if not isinstance(polygons, list) or not polygons:
        return "The outline of this province has no corners."
    if not all(isinstance(polygon, list) and polygon for polygon in polygons):
        return "A part of the outline of this province has no corners."
    return next((fault for polygon in polygons for ring in polygon if (fault := _fault_of_ring(ring))), None)


def _fault_of_ring(ring: Any) -> str | None:
    """What is wrong with one closed line of an outline."""
    if not isinstance(ring, list) or len(ring) < _FEWEST_CORNERS:
        return f"A part of the outline of this province has fewer than {_FEWEST_CORNERS} corners."
    wrong = [corner for corner in ring if not _is_corner(corner)]
    if wrong:
        return f"{_shown(wrong[0])} in the outline of this province is not longitude and latitude in numbers."
    outside = [corner for corner in ring if not _is_near(*corner)]
    if outside:
        return (
            f"{_shown(outside[0])} in the outline of this province lies outside the country: "
            f"longitude is between {WEST} and {EAST}, latitude between {SOUTH} and {NORTH}."
        )
    return None if ring[0] == ring[-1] else "A part of the outline of this province does not end where it begins."


def _is_corner(corner: Any) -> bool:
    return isinstance(corner, list) and len(corner) == 2 and all(type(number) in (int, float) for number in corner)


def _is_near(lon: float, lat: float) -> bool:
    """Whether a corner lies in the country, or beside its border by no more than so coarse an outline does."""
    return in_country(lat, lon, beside=_COARSE)


def _shown(corner: Any) -> str:
    text = json.dumps(corner, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"
