"""Spellings of one name made equal, so that "Sint-Niklaas", "st niklaas" and "SAINT NIKLAAS" find the same place.

`overrides/scripts/locator/fold.js` does the same in the browser, with the same tables; a test compares the two on every
name.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache

# Letters that readers of Arabic, Persian and Pashto type for one another.
_ARABIC = {
    "\u064a": "\u06cc",  # Arabic yeh for Persian yeh
    "\u0649": "\u06cc",  # alef maksura
    "\u06d0": "\u06cc",  # Pashto e
    "\u06d2": "\u06cc",  # Urdu yeh barree
    "\u0643": "\u06a9",  # Arabic kaf for Persian kaf
    "\u06ab": "\u06af",  # Pashto gaf
    "\u0629": "\u0647",  # teh marbuta for heh
    "\u06c1": "\u0647",  # Urdu heh
    "\u06be": "\u0647",  # heh doachashmee
    "\u0671": "\u0627",  # alef wasla
    "\u0640": "",  # tatweel, which only stretches a word
}

# Ethiopic letters come in series of eight, one for each vowel. How a Belgian name's vowels are written differs from
# reader to reader, so the first letter of a series stands for all; and series that sound alike are one.
_SERIES = range(0x1200, 0x1358)
_ALIKE = {0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338}

# What Unicode does not take apart.
_LATIN = {"ø": "o", "ß": "ss", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"}

_SIMPLER = str.maketrans({**_ARABIC, **_LATIN} | {letter: _ALIKE.get(letter & ~7, letter & ~7) for letter in _SERIES})

_SAINT = re.compile(r"\b(?:sainte?|sint|sankt|sant|ste?)\b")


@cache
def folded(text: str) -> str:
    """A name in small letters without accents, marks, punctuation; Western digits; each word for "saint" as "st"."""
    plain = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(character for character in plain if not unicodedata.category(character).startswith("M"))
    plain = plain.translate(_SIMPLER)
    plain = "".join(_digit(character) for character in plain)
    return _SAINT.sub("st", re.sub(r"[\W_]+", " ", plain).strip())


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


# The name of the module that the browser knows them by.
SCRIPT_TABLES = "fold_tables.js"


def script_tables() -> str:
    """The tables as a module for the browser; `overrides/scripts/locator/fold_tables.d.ts` says what each is."""
    simpler = json.dumps({**_LATIN, **_ARABIC}, ensure_ascii=False, separators=(",", ":"))
    alike = ",".join(f"{letter}:{first}" for letter, first in _ALIKE.items())
    return (
        f"export const SIMPLER = {simpler};\n"
        f"export const SERIES = [{_SERIES.start}, {_SERIES.stop}];\n"
        f"export const ALIKE = {{{alike}}};\n"
        f"export const SAINT = /{_SAINT.pattern}/g;\n"
    )
