"""What the browser loads to find a place: small files of postcodes, points and names.

`places.json` comes with the first search: every postcode with its point, province and official names. `villages.json`
comes only when no name of the first file fits, and a file for each other script only when a reader types that script.

In each file `names` has one line for each postcode, in the same order, with names between commas; `foreign` has
spellings in the same form that are searched and not shown. "=" before a name: shown, but the search leads to another
postcode of the same municipality. "!": the largest of several places of that name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.folding import folded
from scripts.place_names import LATIN, PlaceNames

# Grid of the points, in degrees of latitude and longitude: at most 0.31 km off.
STEP = (0.004, 0.006)

_BILINGUAL = "BE-BRU"

# Cities of at least so many people are searched in more languages than ours, such as "Amberes" and "Gante".
_WORLD_CITY = 80_000


@dataclass(frozen=True)
class _Name:
    """A name of a postcode's place as it is written; `population` ranks places with the same name."""

    text: str
    code: str
    population: int


def place_files(names: PlaceNames) -> Mapping[str, str]:
    """The content of each file by its name."""
    official, shown = _official(names)
    taken = {folded(name.text) for name in official}
    homonyms = [name for name in _villages(names) if folded(name.text) in taken]
    cities = _aliases(names, LATIN, _WORLD_CITY)
    first = _chosen([*official, *homonyms], names)
    known = {(folded(name.text), names.postcodes[name.code].municipality) for name in first}
    further = [
        name
        for name in _chosen(_villages(names), names)
        if (folded(name.text), names.postcodes[name.code].municipality) not in known
    ]
    foreign = [name for name in _chosen(cities, names) if folded(name.text) not in taken]
    files = {
        "places.json": _places(names, first, foreign, shown),
        "villages.json": _json({"names": _lines(names, further)}),
    }
    for script in sorted({alias.script for alias in names.aliases} - {LATIN}):
        # Never shown, so the browser need not fold them.
        plain = [_Name(folded(name.text), name.code, name.population) for name in _aliases(names, script)]
        files[f"names-{script.lower()}.json"] = _json({"foreign": _lines(names, _chosen(plain, names))})
    return files


def _places(names: PlaceNames, chosen: list[_Name], foreign: list[_Name], shown: Mapping[str, str]) -> str:
    places = [names.postcodes[code] for code in sorted(names.postcodes)]
    provinces = sorted({place.province for place in places})
    return _json(
        {
            "step": STEP,
            "codes": _steps(int(place.code) for place in places),
            "lat": _steps(round(place.lat / STEP[0]) for place in places),
            "lon": _steps(round(place.lon / STEP[1]) for place in places),
            "provinces": provinces,
            "province": "".join("0123456789abcdefghij"[provinces.index(place.province)] for place in places),
            "names": _lines(names, chosen, shown),
            "foreign": _lines(names, foreign),
        }
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _steps(values: Iterable[int]) -> list[int]:
    """The first value, then each one's difference from the one before."""
    listed = list(values)
    return [value - before for before, value in zip([0, *listed], listed, strict=False)]


def _official(names: PlaceNames) -> tuple[list[_Name], Mapping[str, str]]:
    """Every official name of a postcode and its municipality, and the name that stands for each postcode."""
    found, shown = [], {}
    largest = _populations(names)
    for code, place in names.postcodes.items():
        # In Brussels both names stand on the signs; elsewhere one does.
        shown[code] = f"{place.names['fr']} / {place.names['nl']}" if place.province == _BILINGUAL else place.name
        for text in dict.fromkeys((place.name, *place.names.values(), *place.municipalities)):
            # In a municipality of several postcodes its own name belongs to the one that bears it.
            borne = folded(text) in {folded(name) for name in (place.name, *place.names.values())}
            found.append(_Name(text, code, largest.get(code, 0) + borne))
    return found, shown


def _villages(names: PlaceNames) -> list[_Name]:
    return [_Name(village.name, village.postcode, village.population) for village in names.villages]


def _aliases(names: PlaceNames, script: str, least: int = 0) -> list[_Name]:
    largest = _populations(names)
    return [
        _Name(alias.name, alias.postcode, largest.get(alias.postcode, 0))
        for alias in names.aliases
        if alias.script == script and largest.get(alias.postcode, 0) >= least
    ]


def _populations(names: PlaceNames) -> Mapping[str, int]:
    """The population of the largest place of each postcode."""
    largest: dict[str, int] = {}
    for village in names.villages:
        largest[village.postcode] = max(largest.get(village.postcode, 0), village.population)
    return largest


def _chosen(found: Iterable[_Name], names: PlaceNames) -> list[_Name]:
    """One postcode for each name in each municipality: the most populous, of equal ones the lowest."""
    best: dict[tuple[str, str], _Name] = {}
    for name in found:
        key = folded(name.text), names.postcodes[name.code].municipality
        known = best.get(key)
        if key[0] and (known is None or (-name.population, name.code) < (-known.population, known.code)):
            best[key] = name
    return list(best.values())


def _lines(names: PlaceNames, chosen: Iterable[_Name], shown: Mapping[str, str] | None = None) -> str:
    """The names of each postcode in a line, the one to show first, marked as the head of this module tells."""
    largest = _largest(chosen)
    by_code: dict[str, dict[str, str]] = {code: {} for code in sorted(names.postcodes)}
    for code, text in (shown or {}).items():
        by_code[code][folded(text)] = f"={text}"
    for name in chosen:
        mark = "!" if largest.get(folded(name.text)) == name.code else ""
        by_code[name.code][folded(name.text)] = mark + name.text.replace(",", " ")
    return "\n".join(",".join(line.values()) for line in by_code.values())


def _largest(chosen: Iterable[_Name]) -> Mapping[str, str]:
    """For each name of several places the postcode of the largest, unless it is the first of them anyhow."""
    places: dict[str, list[_Name]] = {}
    for name in chosen:
        places.setdefault(folded(name.text), []).append(name)
    found = {}
    for text, listed in places.items():
        top = min(listed, key=lambda name: (-name.population, name.code)).code
        if top != min(name.code for name in listed):
            found[text] = top
    return found
