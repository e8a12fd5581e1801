"""How a town is called in a language, as far as the tables in `data/places/` have it.

The official tables have Dutch, French, German and English names. For a language in another script than the Latin one
there are spellings that were gathered for the search; where none is written in the letters of the language, the name
that stands on signs in the town is the best that there is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from scripts.places.postcodes import Postcode
from scripts.places.tables import ALIASES, OUR_ALIASES, PlaceTables

_VOWELS = "AEIOUY"
# Provinces of Wallonia (ISO 3166-2), where a name that Dutch and French share is French.
_FRENCH = "BE-W"


@dataclass(frozen=True)
class TownName:
    """A town's name as a page of a language shows it.

    `language` is that of the name, as an HTML tag, where it is not the page's own; `own` is whether the language has
    this name of its own: not where it was spelled by ear, or stands in Latin letters for want of a spelling.
    """

    text: str
    language: str | None = None
    own: bool = True


def sign_name(postcode: Postcode) -> tuple[str, str]:
    """The name on the signs of a postcode's town, and its language: of Brussels, with two, the one of the table."""
    languages = [language for language in ("nl", "fr", "de") if postcode.names.get(language) == postcode.name]
    if "fr" in languages and postcode.province.startswith(_FRENCH):
        return postcode.name, "fr"
    return postcode.name, languages[0] if languages else "nl"


def town_name(postcode: Postcode, locale: str, letters: Collection[str], tables: PlaceTables) -> TownName:
    """What a language whose small letters are given calls the town of a postcode."""
    if official := postcode.names.get(locale):
        return TownName(official)
    text, language = sign_name(postcode)
    spellings = () if "a" in letters else tuple(_spellings(postcode.code, letters, tables))
    if not spellings:
        return TownName(text, language, own=False)
    names = (text, *postcode.names.values())
    # The first of those that sound most like one of the names.
    return TownName(max(spellings, key=lambda each: max(_likeness(each, name) for name in names)), own=False)


def _spellings(code: str, letters: Collection[str], tables: PlaceTables) -> Iterator[str]:
    """The spellings of a postcode's places in these letters, our own first."""
    for table in (OUR_ALIASES, ALIASES):
        for row in tables[table]:
            if row["postcode"] == code and _is_in(row["alias"], letters):
                yield row["alias"]


def _is_in(spelling: str, letters: Collection[str]) -> bool:
    """Whether a spelling has no letter that the language lacks, and begins with one that it has."""
    small = spelling.lower()
    return small[0] in letters and all(letter in letters or not letter.isalnum() for letter in small)


def _likeness(spelling: str, name: str) -> float:
    """How alike a spelling in any script and a Latin name sound, by their consonants; from 0 to 1."""
    return SequenceMatcher(None, _consonants(spelling), _consonants(name), autojunk=False).ratio()


def _consonants(text: str) -> str:
    """The first consonant in the Unicode name of each letter: HA, GHE and LAM give H, G and L."""
    found = []
    for letter in text.lower():
        last = unicodedata.name(letter, "").split(" ")[-1]
        consonant = next((each for each in last if each not in _VOWELS), "")
        # The soft sign of Cyrillic is no sound.
        found.append(consonant if letter.isalpha() and last != "SIGN" else "")
    return "".join(found)
