"""The modules of the locator's script, each beside what Python says of the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from geopy.distance import geodesic
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.locator.data import generated_modules, names_of_places
from scripts.locator.names import place_names
from scripts.locator.nearest import nearest_desks, point_of
from scripts.places.folding import folded
from scripts.project.project import ROOT
from scripts.theme.assets import SCRIPTS
from scripts.theme.bundling import joined


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page()


def run(page: Page, module: str, expression: str, argument: Any) -> Any:
    """The value of an expression of `given` in a module of the script."""
    source = joined(ROOT, SCRIPTS / "locator" / module, generated_modules())
    return page.evaluate(f"(given) => {{ {source}\n return ({expression}); }}", argument)


def test_every_name_is_folded_as_in_python(page: Page, site: Site) -> None:
    names = place_names(site.records.place_tables, site.records.postcodes, ())
    texts = [alias.name for alias in names.aliases] + [village.name for village in names.villages]
    texts += [name for place in names.postcodes.values() for name in place.names.values()]
    texts += ["９٠٠۰", "ÆØŒ ß ı", "ﷲ", "à-b_c", "St.-Ste  SINT", "٤ـ٢", "ﬁne", "Ǆ", "ሓሠ ዓ"]
    assert len(texts) > 500
    assert run(page, "fold.js", "given.map(fold)", texts) == [folded(text) for text in texts]


def test_the_lists_of_names_are_folded_as_in_python(page: Page, site: Site) -> None:
    for file in ("places.json", "villages.json"):
        written = json.loads(names_of_places(site)[file])["names"]
        lines = run(page, "fold.js", "foldNames(given)", written).split("\n")
        wanted = [[folded(name.strip("=!")) for name in line.split(",")] for line in written.split("\n")]
        assert [[name.strip("=!") for name in line.split(",")] for line in lines] == wanted


def test_distances_are_those_of_geopy_and_the_nearest_desk_is_the_same(page: Page, site: Site) -> None:
    postcodes = site.records.postcodes
    desks = {desk.id: point_of(desk, postcodes) for desk in site.records.desks.values() if desk.kind == "return_desk"}
    partners = {partner.id: point_of(partner, postcodes) for partner in site.records.partners.values()}
    points = {name: point for name, point in {**desks, **partners}.items() if point}
    expression = (
        "(readFile(given.places, given.file), given.places.codes.map((code, index) => [String(code),"
        " given.points.map((point) => distance(given.places.points[index], point))]))"
    )
    file = json.loads(names_of_places(site)["places.json"])
    given = {"places": {"lists": [], "areas": []}, "file": file, "points": list(points.values())}
    found = dict(run(page, "places.js", expression, given))
    assert sorted(found) == sorted(postcodes)
    nearest = nearest_desks(postcodes, site.records.desks.values())
    names = list(points)
    wrong = 0.0
    for code, distances in found.items():
        place = postcodes[code]
        assert names[min(range(len(desks)), key=lambda index: distances[index])] == nearest[code], code
        true = [geodesic((place.lat, place.lon), point).km for point in set(points.values())]
        shown = dict(zip(points.values(), distances, strict=True))
        wrong = max(wrong, *(abs(shown[point] - km) for point, km in zip(set(points.values()), true, strict=True)))
    # What is shown is rounded to whole kilometres, which adds at most half of one.
    assert 0 < wrong < 0.2


def test_the_formula_alone_is_within_fifty_metres_of_geopy(page: Page) -> None:
    pairs = [((50.85, 4.35), (51.05, 3.72)), ((49.5, 5.5), (51.5, 2.6)), ((51.2, 2.6), (50.3, 6.4)), ((50, 5), (50, 5))]
    found = run(page, "distance.js", "given.map(([one, other]) => distance(one, other))", pairs)
    assert found == pytest.approx([geodesic(*pair).km for pair in pairs], abs=0.05)


@pytest.mark.parametrize(
    ("one", "other", "most", "slips"),
    [
        ("gent", "gent", 2, 0),
        ("gent", "gend", 2, 1),
        ("gent", "gnet", 2, 1),
        ("antwrepen", "antwerpen", 2, 1),
        ("luik", "liege", 4, 4),
        ("a", "abcd", 2, 3),
        ("luik", "liege", 1, 2),
        ("namur", "namr", 1, 1),
    ],
)
def test_slips(page: Page, one: str, other: str, most: int, slips: int) -> None:
    assert run(page, "slips.js", "slipsBetween(...given)", [one, other, most]) == slips
