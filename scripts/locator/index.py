"""What the browser loads to find a place: small files of postcodes, points and names.

`places.json` comes with the first search: every postcode with its point, province and official names. `villages.json`
comes only when no name of the first file fits, and a file for each other script only when a reader types that script.

In each file `names` has one line for each postcode, in the same order, with names between commas; `foreign` has
spellings in the same form, folded, that are searched and not shown. "=" before a name: shown, but the search leads to
another postcode of the same municipality. "!": the largest of several places of that name. `areas` has the names of
provinces, folded, with a line for each in the order of `provinces`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.locator.names import LATIN, Alias, PlaceNames, script_of
from scripts.places.folding import folded
from scripts.project.country import BILINGUAL, names_on_paper, on_letters

# Grid of the points, in degrees of latitude and longitude: at most 0.08 km off.
STEP = (0.001, 0.0015)

# Cities of at least so many people are searched in more languages than ours, such as "Amberes" and "Gante".
_WORLD_CITY = 80_000


@dataclass(frozen=True)
class _Name:
    """A name of a postcode's place as it is written; `population` ranks places with the same name.

    `own` is whether it is the postcode's own name, not only that of a village in it or of its municipality.
    """

    text: str
    code: str
    population: int
    own: bool = False


def place_files(names: PlaceNames) -> Mapping[str, str]:
    """The content of each file by its name."""
    official, shown = _official(names)
    taken = {folded(name.text) for name in official}
    latin = [alias for alias in names.aliases if alias.script == LATIN]
    # Our own spellings are searched however small the place, and also where another place has that name.
    cities = [
        name
        for alias, name in zip(latin, _aliases(names, latin), strict=True)
        if alias.ours or (name.population >= _WORLD_CITY and folded(name.text) not in taken)
    ]
    # `villages.json` does not come where a name of the first file fits, so villages of that name stand there too.
    taken |= {folded(name.text) for name in cities}
    homonyms = [name for name in _villages(names) if folded(name.text) in taken]
    first = _chosen([*official, *homonyms], names)
    further = _without(first, _chosen(_villages(names), names), names)
    foreign = [_plain(name) for name in _without(first, _chosen(cities, names), names)]
    files = {
        "places.json": _places(names, first, foreign, shown),
        "villages.json": _json({"names": _lines(names, further, _largest(further))}),
    }
    for script in sorted({alias.script for alias in names.aliases} - {LATIN}):
        found = _aliases(names, [alias for alias in names.aliases if alias.script == script])
        plain = [_plain(name) for name in _chosen(found, names)]
        files[f"names-{script.lower()}.json"] = _json(
            {"foreign": _lines(names, plain, _largest(plain)), "areas": _areas(names, script)}
        )
    return files


def _plain(name: _Name) -> _Name:
    """A name that is never shown, folded here and not in each phone."""
    return _Name(folded(name.text), name.code, name.population)


def _places(names: PlaceNames, chosen: list[_Name], foreign: list[_Name], shown: Mapping[str, str]) -> str:
    places = [names.postcodes[code] for code in sorted(names.postcodes)]
    provinces = _provinces(names)
    largest = _largest([*chosen, *foreign])
    return _json(
        {
            "step": STEP,
            "codes": _steps(int(place.code) for place in places),
            "lat": _steps(round(place.lat / STEP[0]) for place in places),
            "lon": _steps(round(place.lon / STEP[1]) for place in places),
            "provinces": provinces,
            "province": "".join("0123456789abcdefghij"[provinces.index(place.province)] for place in places),
            "names": _lines(names, chosen, largest, shown),
            "foreign": _lines(names, foreign, largest),
            "areas": _areas(names, LATIN),
        }
    )


def _provinces(names: PlaceNames) -> list[str]:
    return sorted({place.province for place in names.postcodes.values()})


def _areas(names: PlaceNames, script: str) -> str:
    """The names of each province that are written in a script."""
    written = (
        dict.fromkeys(folded(name) for name in names.provinces.get(code, ()) if script_of(name) == script)
        for code in _provinces(names)
    )
    return "\n".join(",".join(line) for line in written)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _steps(values: Iterable[int]) -> list[int]:
    """The first value, then each one's difference from the one before."""
    listed = list(values)
    return [value - before for before, value in zip([0, *listed], listed, strict=False)]


def _official(names: PlaceNames) -> tuple[list[_Name], Mapping[str, str]]:
    """Every official name of a postcode and its municipality, and the name that stands for each postcode."""
    found, shown = [], {}
    for code, place in names.postcodes.items():
        # Where both names stand on the signs, both are shown; elsewhere the one on the spot.
        both = names_on_paper(name for _, name in reversed(on_letters(place.names)))
        shown[code] = both if place.province == BILINGUAL else place.name
        for text in dict.fromkeys((place.name, *place.names.values(), *place.municipalities)):
            own = folded(text) in {folded(name) for name in (place.name, *place.names.values())}
            found.append(_Name(text, code, names.populations.get(code, 0), own))
    return found, shown


def _villages(names: PlaceNames) -> list[_Name]:
    return [_Name(village.name, village.postcode, village.population) for village in names.villages]


def _aliases(names: PlaceNames, aliases: Iterable[Alias]) -> list[_Name]:
    return [_Name(alias.name, alias.postcode, names.populations.get(alias.postcode, 0)) for alias in aliases]


def _chosen(found: Iterable[_Name], names: PlaceNames) -> list[_Name]:
    """One postcode for each name in each municipality: one whose own name it is, the most populous, the lowest."""
    best: dict[tuple[str, str], _Name] = {}
    for name in found:
        key = folded(name.text), names.postcodes[name.code].municipality
        known = best.get(key)
        if key[0] and (known is None or _rank(name) < _rank(known)):
            best[key] = name
    return list(best.values())


def _rank(name: _Name) -> tuple[bool, int, str]:
    return not name.own, -name.population, name.code


def _without(known: Iterable[_Name], found: Iterable[_Name], names: PlaceNames) -> list[_Name]:
    """The names that do not lead to the same municipality already."""
    keys = {(folded(name.text), names.postcodes[name.code].municipality) for name in known}
    return [name for name in found if (folded(name.text), names.postcodes[name.code].municipality) not in keys]


def _lines(
    names: PlaceNames, chosen: Iterable[_Name], largest: Mapping[str, str], shown: Mapping[str, str] | None = None
) -> str:
    """The names of each postcode in a line, the one to show first, marked as the head of this module tells."""
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
