"""Whether an entry stands where it says: its place beside its postcode, its province, and who is credited."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from scripts.content.site import Site
from scripts.records.entry_places import check_credit, check_place, check_province


def info(site: Site, **context: Any) -> Any:
    """What a validator is told beside the value."""
    places = {"ghent": "Gent", "brussels": "Brussel", "antwerp": "Antwerpen"}
    return SimpleNamespace(context={"postcodes": site.records.postcodes, "places": places} | context)


def refused(check: Any, *values: Any) -> str:
    with pytest.raises(PydanticCustomError) as error:
        check(*values)
    return str(error.value.context)


@pytest.mark.parametrize(
    ("place", "code"), [("ghent", "9000"), ("hasselt", "3500"), ("brussels", "1070"), ("ghent", None), ("gent", None)]
)
def test_a_place_has_a_name_or_is_one_of_its_postcode(site: Site, place: str, code: str | None) -> None:
    if (place, code) == ("gent", None):
        assert "gent" in refused(check_place, place, code, info(site))
    else:
        check_place(place, code, info(site))


@pytest.mark.parametrize(
    ("place", "code", "told"), [("ghent", "2000", "Antwerpen"), ("nowhere", "9000", "ghent"), ("gent", "9000", "ghent")]
)
def test_a_postcode_of_another_place_is_refused(site: Site, place: str, code: str, told: str) -> None:
    assert told in refused(check_place, place, code, info(site))


def test_without_the_names_of_places_nothing_is_checked(site: Site) -> None:
    check_place("nowhere", "9000", info(site, places=None))


def test_a_province_exists_and_stands_without_a_postcode(site: Site) -> None:
    check_province("BE-VLI", None, info(site))
    assert "BE-XXX" in refused(check_province, "BE-XXX", None, info(site))
    assert "9000" in refused(check_province, "BE-VLI", "9000", info(site))


def test_whose_coordinates_they_are_stands_among_the_sources(site: Site) -> None:
    check_credit(info(site, sources=("openstreetmap",)))
    check_credit(info(site))
    assert "OpenStreetMap" in refused(check_credit, info(site, sources=("sheet",)))
