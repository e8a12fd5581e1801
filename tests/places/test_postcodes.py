"""Postcodes and coordinates."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from scripts.places.postcodes import (
    Postcode,
    PostcodeField,
    check_point,
    distance_km,
    in_belgium,
    names_on_paper,
    read_postcodes,
)
from scripts.project.project import ROOT

NAMES = {"nl": "Gent", "fr": "Gand", "de": "Gent", "en": "Ghent"}
GHENT = Postcode("9000", 51.05, 3.7167, "Gent", NAMES, "44021", ("Gent", "Gand"), "BE-VOV")
POSTCODES = {"9000": GHENT}


def test_the_postcode_table_is_read_by_code() -> None:
    postcodes = read_postcodes(ROOT / "data" / "places" / "be-postcodes.csv")
    assert postcodes["9000"] == GHENT
    assert postcodes["1000"].names["fr"] == "Bruxelles"
    assert len(postcodes) == 1146


NAMED = "name,name_nl,name_fr,name_de,name_en,municipality_nis_2025,municipality_nl,municipality_fr,province"
COLUMNS = f"""lat,postcode,lon,x,{NAMED}
51.05,9000,3.7167,?,Gent,Gent,Gand,Gent,Ghent,44021,Gent,Gand,BE-VOV
"""


def test_only_the_named_columns_are_taken(tmp_path: Path) -> None:
    table = tmp_path / "p.csv"
    table.write_text(COLUMNS, encoding="utf-8")
    assert read_postcodes(table) == POSTCODES


@pytest.mark.parametrize(
    ("lat", "lon", "inside"),
    [
        pytest.param(50.85, 4.35, True, id="brussels"),
        pytest.param(49.49, 2.54, True, id="on-the-bounds"),
        pytest.param(52.37, 4.90, False, id="amsterdam"),
        pytest.param(49.48, 5.0, False, id="too-far-south"),
        pytest.param(50.0, 6.42, False, id="too-far-east"),
        pytest.param(50.0, 2.53, False, id="too-far-west"),
        pytest.param(4.35, 50.85, False, id="swapped"),
    ],
)
def test_in_belgium(lat: float, lon: float, inside: bool) -> None:
    assert in_belgium(lat, lon) is inside


@pytest.mark.parametrize(
    ("names", "beside", "written"),
    [
        pytest.param(("Gent", "Gand"), None, "Gent / Gand", id="two"),
        pytest.param(("Namur", "Namur"), None, "Namur", id="same"),
        pytest.param(("Gent", "Gand"), "Gent", "Gand", id="one-in-the-page"),
        pytest.param(("Namur", "Namur"), "Namur", "", id="all-in-the-page"),
        pytest.param(("Gent", "Gand"), "غنت", "Gent / Gand", id="another-in-the-page"),
    ],
)
def test_names_on_paper_stand_once(names: tuple[str, str], beside: str | None, written: str) -> None:
    assert names_on_paper(names, beside) == written


def test_distance_from_brussels_to_ghent_is_about_fifty_km() -> None:
    assert distance_km(50.8504, 4.3488, GHENT) == pytest.approx(49.66, abs=0.01)


def test_a_point_near_its_postcode_is_right() -> None:
    check_point(51.06, 3.75, "9000", POSTCODES)
    assert distance_km(51.06, 3.75, GHENT) == pytest.approx(2.59, abs=0.01)


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        pytest.param(3.7167, 51.05, "lie outside Belgium. lat is between 49.49 and 51.51", id="swapped"),
        pytest.param(50.8504, 4.3488, "lie 50 km from postcode 9000 (Gent)", id="another-city"),
        pytest.param(51.13, 3.7167, "lie 9 km from postcode 9000 (Gent)", id="just-too-far"),
    ],
)
def test_a_wrong_point_is_refused(lat: float, lon: float, words: str) -> None:
    with pytest.raises(PydanticCustomError) as failure:
        check_point(lat, lon, "9000", POSTCODES)
    assert words in failure.value.message()


def test_a_postcode_must_exist() -> None:
    adapter = TypeAdapter(PostcodeField)
    assert adapter.validate_python("9000", context={"postcodes": POSTCODES}) == "9000"
    with pytest.raises(ValidationError, match='Postcode "9001" does not exist in Belgium'):
        adapter.validate_python("9001", context={"postcodes": POSTCODES})
