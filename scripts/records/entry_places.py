"""Whether a desk or partner stands where its entry says: the name of its place, its postcode and its province."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from pydantic import ValidationInfo

from scripts.files.problems import did_you_mean
from scripts.files.validation import wrong
from scripts.places.folding import folded
from scripts.places.postcodes import Postcode
from scripts.project.country import BILINGUAL, MIDDLE_OF_CITY, POSTCODE


def check_credit(info: ValidationInfo) -> None:
    """Raise a content error if OpenStreetMap, which coordinates come from, is not among the sources."""
    sources = (info.context or {}).get("sources")
    if sources is not None and "openstreetmap" not in sources:
        raise wrong(
            "Coordinates come from OpenStreetMap, which sources.yaml does not name.", 'Add "openstreetmap" to it.'
        )


def check_province(code: str, postcode: str | None, info: ValidationInfo) -> None:
    """Raise a content error for a province that does not exist, or beside a postcode, which tells it already."""
    postcodes: Mapping[str, Postcode] = (info.context or {}).get("postcodes", {})
    provinces = {place.province for place in postcodes.values()}
    if provinces and code not in provinces:
        raise wrong(f'There is no province "{code}".', did_you_mean(code, provinces))
    if postcode is not None:
        raise wrong(f'"province" stands beside the postcode "{postcode}".', "Keep one of the two.")


# A postcode with the town behind it, which a number of a house with a letter or "bus" behind it is not.
_POSTCODE_AND_TOWN = re.compile(rf"\b{POSTCODE}\s+(?=[^\W\d_]{{3}})[A-ZÀ-Þ]")
_BEHIND_NUMBER = re.compile(r"[0-9][^\W_]*([^0-9]*)$")


def check_street(street: str, info: ValidationInfo) -> str:
    """The street; a content error where a postcode or the name of a town stands behind its number."""
    postcodes: Mapping[str, Postcode] = (info.context or {}).get("postcodes", {})
    mend = "Write street and number alone: postcode and town have fields of their own."
    if _POSTCODE_AND_TOWN.search(street):
        raise wrong(f'A postcode and a town stand in the street "{street}".', mend)
    for name in street.split(" / "):
        behind = _BEHIND_NUMBER.search(name)
        town = folded(behind[1]) if behind else ""
        if town and any(town in map(folded, _own_names(postcode)) for postcode in postcodes.values()):
            raise wrong(f'A town stands in the street "{street}".', mend)
    return street


def check_place(place: str, code: str | None, info: ValidationInfo) -> None:
    """Raise a content error if a place has no name, or a postcode belongs to another place.

    A place has a name among the interface words of the source language, or is a name of its postcode ("hasselt" of
    3500). Without the interface words nothing is checked.
    """
    context = info.context or {}
    places, postcodes = context.get("places"), context.get("postcodes", {})
    postcode: Postcode | None = postcodes.get(code)
    if places is None:
        return
    source = context.get("source", "nl")
    if postcode is None:
        if place not in places and code is None:
            mend = f'{did_you_mean(place, places)} Or add its postcode, or its name under "places" in that file.'
            raise wrong(f'The place "{place}" has no name in data/interface/{source}.yaml.', mend)
        return
    names, known = _names_of(postcode, postcodes), postcode.names.get(source, postcode.name)
    named = next((key for key, name in places.items() if name in names), None)
    if place in places and places[place] not in names:
        raise wrong(
            f'Postcode "{code}" is {known} ({postcode.municipalities[0]}), not {places[place]}.',
            "Correct the postcode or the place.",
        )
    if place not in places and folded(place) not in map(folded, names):
        mend = f"Write place: {named or _key(known)}, or correct the postcode."
        raise wrong(f'The place "{place}" is no name of postcode "{code}", which is {known}.', mend)
    if place not in places and named and places[named] in _own_names(postcode):
        raise wrong(
            f'The place "{place}" is called "{named}" in data/interface/{source}.yaml.', f"Write place: {named}."
        )


def _names_of(postcode: Postcode, postcodes: Mapping[str, Postcode]) -> tuple[str, ...]:
    """The names of a postcode's place: its own, its municipality's, and for a commune of Brussels those of the city."""
    middle = postcodes.get(MIDDLE_OF_CITY) if postcode.province == BILINGUAL else None
    return (*_own_names(postcode), *(_own_names(middle) if middle else ()))


def _own_names(postcode: Postcode) -> tuple[str, ...]:
    return postcode.name, *postcode.names.values(), *postcode.municipalities


def _key(name: str) -> str:
    """A name as a place is written: small letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", name).lower().replace("'", "")))
