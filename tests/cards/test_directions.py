"""Links that show the way: by coordinates, else by the address, else none."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from scripts.cards.directions import Directions, directions
from scripts.content.site import Site
from scripts.records.desks import Office
from tests.helpers.fixture_site import TODAY


def office(site: Site, **details: Any) -> Office:
    told = {"id": "ghent", "place": "ghent", "status": "unconfirmed", "source": "sheet", "checked": TODAY, **details}
    return TypeAdapter(Office).validate_python(told, context={"postcodes": site.records.postcodes, "today": TODAY})


def test_coordinates_lead_to_the_door(site: Site) -> None:
    assert directions(office(site, street="Kaai 1", postcode="9000", lat=51.06, lon=3.75)) == Directions(
        "geo:51.06,3.75?q=51.06,3.75",
        "https://www.openstreetmap.org/?mlat=51.06&mlon=3.75#map=18/51.06/3.75",
    )


@pytest.mark.parametrize(
    ("street", "asked"),
    [
        pytest.param("Kaai 1", "Kaai%201%2C%209000%2C%20Belgium", id="one-name"),
        pytest.param("Rue Héger 3 / Hégerstraat 3", "Rue%20H%C3%A9ger%203%2C%209000%2C%20Belgium", id="two-names"),
        pytest.param("Kaai & Zn? #1", "Kaai%20%26%20Zn%3F%20%231%2C%209000%2C%20Belgium", id="signs-of-an-address"),
    ],
)
def test_an_address_is_searched(site: Site, street: str, asked: str) -> None:
    assert directions(office(site, street=street, postcode="9000")) == Directions(
        f"geo:0,0?q={asked}", f"https://www.openstreetmap.org/search?query={asked}"
    )


@pytest.mark.parametrize("details", [{}, {"street": "Kaai 1"}, {"postcode": "9000"}], ids=["none", "street", "code"])
def test_without_an_address_there_is_no_way(site: Site, details: dict[str, str]) -> None:
    assert directions(office(site, **details)) is None
