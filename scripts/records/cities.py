"""The city by which a desk goes: its place, and for all communes of Brussels the city of Brussels."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.places.postcodes import Postcode
from scripts.project.country import BILINGUAL, CITY
from scripts.records.desks import Desk, Office


def city_of(office: Office, postcodes: Mapping[str, Postcode]) -> str:
    """The place under which lists have an office: who looks for a desk in Brussels looks for none in Anderlecht.

    Partners go by their own names; their place stays what it is.
    """
    postcode = postcodes.get(office.postcode or "")
    in_city = isinstance(office, Desk) and postcode is not None and postcode.province == BILINGUAL
    return CITY if in_city else office.place
