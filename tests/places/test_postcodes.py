"""Postcodes and coordinates."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from scripts.content.site import Site
from scripts.places.postcodes import (
    PostcodeField,
    check_point,
    distance_km,
    read_postcodes,
)
from scripts.places.tables import POSTCODES as POSTCODES_FILE
from scripts.places.tables import PlaceTables
from tests.helpers.postcodes import GHENT, POSTCODES


def test_postcodes_are_read_by_code(site: Site) -> None:
    postcodes = read_postcodes(site.records.place_tables)
    assert postcodes["9000"] == GHENT
    # On the spot a place goes by the name of its own language.
    assert (postcodes["1000"].name, postcodes["1000"].names["nl"]) == ("Bruxelles", "Brussel")
    assert len(postcodes) == 60


ROW = {
    "lat": "51.05",
    "postcode": "9000",
    "x": "?",
    "lon": "3.7167",
    **{"name": "Gent", "name_nl": "Gent", "name_fr": "Gand", "name_de": "Gent", "name_en": "Ghent"},
    **{"municipality_nis_2025": "44021", "municipality_nl": "Gent", "municipality_fr": "Gand", "province": "BE-VOV"},
}


def test_only_the_named_columns_are_taken() -> None:
    assert read_postcodes(PlaceTables({POSTCODES_FILE: (ROW,)})) == POSTCODES


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
