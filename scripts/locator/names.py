"""The names by which a place is searched: official ones, villages, and spellings in other languages and scripts.

From `data/places/`: GeoNames (CC BY 4.0), and our own list of further spellings.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.places.postcodes import Postcode
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
    """A spelling of a place in a script (ISO 15924), for searching only, never shown; `ours` is from our own list."""

    name: str
    script: str
    postcode: str
    ours: bool = False


@dataclass(frozen=True)
class PlaceNames:
    """All names: postcodes with their official names, villages, and spellings."""

    postcodes: Mapping[str, Postcode]
    villages: tuple[Village, ...]
    aliases: tuple[Alias, ...]

    @cached_property
    def populations(self) -> Mapping[str, int]:
        """The population of the largest place of each postcode."""
        largest: dict[str, int] = {}
        for village in self.villages:
            largest[village.postcode] = max(largest.get(village.postcode, 0), village.population)
        return largest


def read_place_names(
    folder: Path, postcodes: Mapping[str, Postcode], offices: Iterable[Office], words: Iterable[Words]
) -> PlaceNames:
    """The names in `data/places/`, and those that the interface files give to the cities of desks and partners."""
    villages = tuple(
        Village(row["place"], row["postcode"], int(row["population"] or 0)) for row in _rows(folder / "be-places.csv")
    )
    listed = [
        Alias(row["alias"], row["script"], row["postcode"], ours)
        for table, ours in (("be-place-aliases.csv", False), ("more-place-names.csv", True))
        for row in _rows(folder / table)
    ]
    return PlaceNames(postcodes, villages, (*listed, *_of_offices(offices, words)))


def script_of(name: str) -> str:
    """The ISO 15924 code of the script of a name's first letter; Latin where it is none of those that we know."""
    first = next((character for character in name if character.isalpha()), "a")
    return _SCRIPTS.get(unicodedata.name(first, "LATIN").split()[0], LATIN)


def _of_offices(offices: Iterable[Office], words: Iterable[Words]) -> list[Alias]:
    found = [(office.place, office.postcode) for office in offices if office.postcode]
    # A city's first office gives its postcode; a later one may be in another part of it.
    cities = dict(reversed(found))
    names = [(language["places"][place], code) for language in words for place, code in cities.items()]
    return [Alias(name, script_of(name), code, ours=True) for name, code in names]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
