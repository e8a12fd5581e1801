"""The file of the map: every kind of damage is told with its line, before anything draws it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.places.map_file import MAP, check_map
from scripts.places.postcodes import Postcode
from scripts.project.project import read_project
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke

NAME = f"data/places/{MAP}"

# The fourth province, which stands in the fifth line.
LIMBURG, LINE = 3, 5


def problems_in(root: Path, postcodes: dict[str, Postcode]) -> list[Problem]:
    project = read_project(root, Problems())
    assert project is not None
    problems = Problems()
    check_map(project, postcodes, problems)
    assert {problem.path for problem in problems.found} <= {NAME} and all(problem.mend for problem in problems.found)
    return problems.sorted()


@pytest.fixture
def told(copy: Path, site: Site) -> Callable[[], list[str]]:
    """What is said of the map of the copy."""
    postcodes = dict(site.records.postcodes)
    return lambda: [f"{problem.line} {problem.what}" for problem in problems_in(copy, postcodes)]


def rewrite(root: Path, spoil: Callable[[list[Any]], object]) -> None:
    """Change the provinces of the map; each stands in a line of its own."""
    features = json.loads((root / NAME).read_text(encoding="utf-8"))["features"]
    spoil(features)
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    text = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
    (root / NAME).write_text(text, encoding="utf-8")


def test_a_whole_map_is_not_told(told: Callable[[], list[str]], copy: Path) -> None:
    assert told() == []
    rewrite(copy, lambda features: features.reverse())
    assert told() == []


def test_without_postcodes_each_province_is_looked_at_by_itself(copy: Path) -> None:
    assert problems_in(copy, {}) == []
    rewrite(copy, lambda features: features[LIMBURG].pop("geometry"))
    assert [problem.line for problem in problems_in(copy, {})] == [LINE]


def test_a_map_that_is_missing_is_told(told: Callable[[], list[str]], copy: Path) -> None:
    (copy / NAME).unlink()
    assert told() == ["1 This file is missing."]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "1 This is not valid JSON: Expecting value.", id="empty"),
        pytest.param(b"\n\n{", "3 This is not valid JSON: Expecting property name", id="cut-off"),
        pytest.param(b'{"features": [\n{"a": 1},,]}', "2 This is not valid JSON: Expecting value.", id="comma"),
        pytest.param(b'{"features": []}\nx', "2 This is not valid JSON: Extra data.", id="more-behind"),
        pytest.param(b"<<<<<<< HEAD\n{}", "1 A mark of a merge stands here", id="merge"),
        pytest.param(b'{"a":\n"\xe9"}', "2 A letter here is not stored as UTF-8.", id="latin-1"),
        pytest.param(b"[" * 100_000, "1 This line has 100,000 characters", id="deep"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "1 This line has 5,007 characters", id="number-without-end"),
        pytest.param(b"[]", '1 The map has no provinces: "features" is no list, or empty.', id="list"),
        pytest.param(b"12", '1 The map has no provinces: "features" is no list, or empty.', id="number"),
        pytest.param(b"null", '1 The map has no provinces: "features" is no list, or empty.', id="null"),
        pytest.param(b"{}", '1 The map has no provinces: "features" is no list, or empty.', id="nothing"),
        pytest.param(b'{"features": []}', '1 The map has no provinces: "features" is no list, or empty.', id="none"),
        pytest.param(b'{"features": {"a": 1}}', "1 The map has no provinces:", id="no-list"),
    ],
)
def test_what_is_no_map_is_told(told: Callable[[], list[str]], copy: Path, data: bytes, what: str) -> None:
    (copy / NAME).write_bytes(data)
    (found,) = told()
    assert found.startswith(what)


def shape(coordinates: object, kind: str = "Polygon") -> Callable[[Any], None]:
    def put(feature: Any) -> None:
        feature["geometry"] = {"type": kind, "coordinates": coordinates}

    return put


def corner(value: object) -> Callable[[Any], None]:
    def put(feature: Any) -> None:
        feature["geometry"]["coordinates"][0][1] = value

    return put


def field(name: str, value: object) -> Callable[[Any], None]:
    def put(feature: Any) -> None:
        feature["properties"][name] = value

    return put


NO_TEXT = 'is missing among the "properties" of this province, or is no text.'
NO_NUMBERS = "in the outline of this province is not longitude and latitude in numbers."
OUTSIDE = "in the outline of this province lies outside the country: longitude is between 2.54 and 6.41"
FEW = "A part of the outline of this province has fewer than 4 corners."
TRIANGLE = [[5.0, 51.0], [5.5, 51.0], [5.5, 50.5], [5.0, 51.0]]


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        pytest.param(
            lambda feature: feature.pop("properties"), 'This province has no "properties".', id="no-properties"
        ),
        pytest.param(field("nl", ""), f'"nl" {NO_TEXT}', id="no-dutch-name"),
        pytest.param(field("fr", 12), f'"fr" {NO_TEXT}', id="french-number"),
        pytest.param(field("nl", None), f'"nl" {NO_TEXT}', id="null-name"),
        pytest.param(
            lambda feature: feature.pop("geometry"), "The outline of this province is no Polygon", id="no-shape"
        ),
        pytest.param(shape(TRIANGLE, "Point"), "The outline of this province is no Polygon", id="point"),
        pytest.param(shape(None), "A part of the outline of this province has no corners.", id="no-corners"),
        pytest.param(shape([]), "A part of the outline of this province has no corners.", id="no-ring"),
        pytest.param(shape(TRIANGLE, "MultiPolygon"), FEW, id="polygon-called-several"),
        pytest.param(shape([], "MultiPolygon"), "The outline of this province has no corners.", id="no-polygon"),
        pytest.param(shape({"a": 1}, "MultiPolygon"), "The outline of this province has no corners.", id="no-list"),
        pytest.param(shape([[]]), FEW, id="empty-ring"),
        pytest.param(shape([TRIANGLE[:3]]), FEW, id="three-corners"),
        pytest.param(shape(["abcd"]), FEW, id="ring-of-letters"),
        pytest.param(shape([[*TRIANGLE[:3], [5.1, 51.0]]]), "does not end where it begins.", id="open"),
        pytest.param(shape([[[5.0, 51.0]] * 5]), "The outline of this province is too small to see.", id="point-drawn"),
        pytest.param(shape([TRIANGLE, [[9.0, 51.0]] * 4]), f"[9.0, 51.0] {OUTSIDE}", id="second-ring"),
        pytest.param(corner(["5.6", 50.8]), f'["5.6", 50.8] {NO_NUMBERS}', id="text"),
        pytest.param(corner([5.6]), f"[5.6] {NO_NUMBERS}", id="one-number"),
        pytest.param(corner([5.6, 50.8, 12]), f"[5.6, 50.8, 12] {NO_NUMBERS}", id="with-height"),
        pytest.param(corner([True, 50.8]), f"[true, 50.8] {NO_NUMBERS}", id="true"),
        pytest.param(corner(None), f"null {NO_NUMBERS}", id="null"),
        pytest.param(corner({"lon": 5.6}), f'{{"lon": 5.6}} {NO_NUMBERS}', id="named"),
        pytest.param(corner([50.8, 5.6]), f"[50.8, 5.6] {OUTSIDE}", id="swapped"),
        pytest.param(corner([5.6, 51.7]), f"[5.6, 51.7] {OUTSIDE}", id="too-far-north"),
        pytest.param(corner([2.4, 51.0]), f"[2.4, 51.0] {OUTSIDE}", id="too-far-west"),
        pytest.param(corner([float("nan"), 50.8]), f"[NaN, 50.8] {OUTSIDE}", id="not-a-number"),
        pytest.param(corner([float("inf"), 50.8]), f"[Infinity, 50.8] {OUTSIDE}", id="infinite"),
        pytest.param(corner([10**400, 50.8]), "[1000", id="larger-than-any"),
    ],
)
def test_a_province_that_cannot_be_drawn_is_told_at_its_line(
    told: Callable[[], list[str]], copy: Path, spoil: Callable[[Any], object], what: str
) -> None:
    rewrite(copy, lambda features: spoil(features[LIMBURG]))
    found = [line for line in told() if line.startswith(f"{LINE} ")]
    assert len(found) == 1 and what in found[0]


@pytest.mark.parametrize("value", [12, None, "x", [], True], ids=repr)
def test_what_is_no_province_is_told_at_its_line(told: Callable[[], list[str]], copy: Path, value: object) -> None:
    rewrite(copy, lambda features: features.insert(LIMBURG, value))
    assert told() == [f'{LINE} This province has no "properties".']


def test_a_corner_a_little_beside_the_border_is_right(told: Callable[[], list[str]], copy: Path) -> None:
    rewrite(copy, lambda features: corner([6.45, 50.8])(features[LIMBURG]))
    assert told() == []


# Beside the postcodes.


def test_a_province_that_is_missing_is_told_with_a_postcode_in_it(told: Callable[[], list[str]], copy: Path) -> None:
    rewrite(copy, lambda features: features.pop(LIMBURG))
    assert told() == ['1 The map has no province "BE-VLI", in which postcode 3500 lies.']


def test_a_province_that_no_postcode_knows_is_told_with_the_like_one(told: Callable[[], list[str]], copy: Path) -> None:
    rewrite(copy, lambda features: field("id", "BE-VLX")(features[LIMBURG]))
    assert told() == [
        '1 The map has no province "BE-VLI", in which postcode 3500 lies.',
        f'{LINE} No postcode lies in a province "BE-VLX". Did you mean "BE-WLX"?',
    ]


@pytest.mark.parametrize("value", [None, 12, "", ["BE-VLI"]], ids=repr)
def test_a_province_without_a_code_is_told(told: Callable[[], list[str]], copy: Path, value: object) -> None:
    rewrite(copy, lambda features: field("id", value)(features[LIMBURG]))
    assert f'{LINE} "id" {NO_TEXT}' in told()


def test_a_province_that_stands_twice_is_told_at_the_second_place(told: Callable[[], list[str]], copy: Path) -> None:
    rewrite(copy, lambda features: features.append(features[LIMBURG]))
    assert told() == [f'13 The province "BE-VLI" stands twice (first in line {LINE}).']


def test_a_wrong_province_of_a_postcode_is_told(copy: Path) -> None:
    change(copy / "data/places/be-postcodes.csv", "BE-VLI", "BE-VLY")
    result = invoke(copy, "check")
    assert result.exit_code == 1
    assert f'{NAME}:1: The map has no province "BE-VLY", in which postcode 3500 lies.' in result.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_damaged_map_stops_check_and_build_without_a_traceback(copy: Path, command: str) -> None:
    (copy / NAME).write_text("{", encoding="utf-8")
    result = invoke(copy, command)
    assert (result.exit_code, "Traceback" in result.output) == (1, False)
    assert result.stderr.startswith(f"{NAME}:1: This is not valid JSON: ")
    assert not (copy / "site").exists()
