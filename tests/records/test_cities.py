"""The city by which a desk goes: all communes of Brussels are Brussels."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.records.cities import city_of
from tests.helpers.changed_sites import with_desk, with_entry


@pytest.mark.parametrize(
    ("place", "code", "city"),
    [
        ("brussels", "1000", "brussels"),
        ("anderlecht", "1070", "brussels"),
        ("vorst", "1190", "brussels"),
        ("vilvoorde", "1800", "vilvoorde"),
        ("ghent", "9000", "ghent"),
        ("limburg", None, "limburg"),
    ],
)
def test_a_desk_stands_under_its_city(site: Site, place: str, code: str | None, city: str) -> None:
    desk = with_desk(site, "charleroi", place=place, postcode=code, lat=None, lon=None, located=None).records.desks[
        "charleroi"
    ]
    assert city_of(desk, site.records.postcodes) == city


def test_a_partner_stays_in_its_commune(site: Site) -> None:
    changes = {"place": "anderlecht", "postcode": "1070", "lat": None, "lon": None, "located": None}
    partner = with_entry(site, "partners", "ostend", **changes).records.partners["ostend"]
    assert city_of(partner, site.records.postcodes) == "anderlecht"
