"""The names by which a place is searched: official ones, villages, and spellings in other languages and scripts.

From `data/places/`: GeoNames (CC BY 4.0), and our own lists of further spellings and of stations and centres.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from scripts.places.postcodes import Postcode
from scripts.places.tables import ALIASES, KNOWN_PLACES, OUR_ALIASES, PLACES, PlaceTables
from scripts.records.desks import Office
from scripts.records.interface import Words

LATIN = "Latn"

# How Unicode's names of letters begin, and the ISO 15924 code of that script.
_SCRIPTS = {
    "LATIN": LATIN,
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
}


@dataclass(frozen=True)
class Village:
    """A town or village with its postcode and its population (0 where GeoNames gives none)."""

    name: str
    postcode: str
    population: int


@dataclass(frozen=True)
class Alias:
    """A spelling of a place in a script (ISO 15924), for searching; `ours` is from our own list."""

    name: str
    script: str
    postcode: str
    ours: bool = False


@dataclass(frozen=True)
class PlaceNames:
    """All names: postcodes with their official names, villages, spellings, and provinces by their codes."""

    postcodes: Mapping[str, Postcode]
    villages: tuple[Village, ...]
    aliases: tuple[Alias, ...]
    provinces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def populations(self) -> Mapping[str, int]:
        """The population of the largest place of each postcode."""
        largest: dict[str, int] = {}
        for village in self.villages:
            largest[village.postcode] = max(largest.get(village.postcode, 0), village.population)
        return largest


def place_names(
    tables: PlaceTables,
    postcodes: Mapping[str, Postcode],
    cities: Iterable[tuple[str, str]],
    provinces: Iterable[tuple[str, str]] = (),
) -> PlaceNames:
    """The names in `data/places/`, those of cities with their postcodes, and those of provinces with their codes."""
    villages = tuple(Village(row["place"], row["postcode"], int(row["population"] or 0)) for row in tables[PLACES])
    listed = [
        Alias(row["alias"], row["script"], row["postcode"], ours)
        for table, ours in ((ALIASES, False), (OUR_ALIASES, True), (KNOWN_PLACES, True))
        for row in tables[table]
    ]
    ours = [Alias(name, script_of(name), code, ours=True) for name, code in cities]
    named: dict[str, tuple[str, ...]] = {}
    for name, code in provinces:
        named[code] = (*named.get(code, ()), name)
    return PlaceNames(postcodes, villages, (*listed, *ours), named)


def names_of_cities(offices: Iterable[Office], words: Iterable[Words]) -> tuple[tuple[str, str], ...]:
    """The name that each language has for the city of a desk or partner, with the city's postcode."""
    found = [(office.place, office.postcode) for office in offices if office.postcode]
    # A city's first office gives its postcode; a later one may be in another part of it.
    cities = dict(reversed(found))
    return tuple((language["places"][place], code) for language in words for place, code in cities.items())


def names_of_provinces(words: Iterable[Words]) -> tuple[tuple[str, str], ...]:
    """The name that each language has for a province, with the province's code."""
    return tuple((name, code) for language in words for code, name in language["provinces"].items())


def script_of(name: str) -> str:
    """The ISO 15924 code of the script of a name's first letter; Latin where it is none of those that we know."""
    first = next((character for character in name if character.isalpha()), "a")
    return _SCRIPTS.get(unicodedata.name(first, "LATIN").split()[0], LATIN)
