"""Sheets as a reader of paper has them: the text of each page as poppler takes it out of the PDF, and its letters."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html import unescape
from math import ceil, floor
from pathlib import Path


@cache
def pages_of(path: Path) -> tuple[str, ...]:
    """The text of every page, line by line, without the invisible marks of direction."""
    result = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, encoding="utf-8")
    text = "".join(character for character in result.stdout if unicodedata.category(character) != "Cf")
    return tuple(text.removesuffix("\f").split("\f"))


# A4 in points, and the points of a millimetre.
WIDTH, HEIGHT, MM = 595.28, 841.89, 72 / 25.4

# Where the foot of a page begins, in whole points from the upper edge.
_FOOT = floor(HEIGHT - 20 * MM)


@cache
def foot_of(path: Path, page: int) -> str:
    """The text of the foot of a page, counted from 1.

    poppler orders words by the direction of most letters of what it looks at: where names and addresses fill a page,
    a right-to-left sentence on two lines of its foot falls apart, and stays whole if the foot is looked at alone.
    """
    where = ["-f", page, "-l", page, "-x", 0, "-y", _FOOT, "-W", ceil(WIDTH), "-H", ceil(HEIGHT) - _FOOT]
    command = ["pdftotext", *(str(each) for each in where), str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


@dataclass(frozen=True)
class Word:
    """A word on paper: its page, counted from 1, and its edges in points from the page's upper left corner."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>')


@cache
def places_of(path: Path) -> tuple[Word, ...]:
    """Every word with its place, in poppler's order."""
    result = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, encoding="utf-8")
    found, page = [], 0
    for line in result.stdout.splitlines():
        page += "<page " in line
        match = _WORD.search(line)
        if match:
            found.append(Word(unescape(match[5]), page, *(float(edge) for edge in match.groups()[:4])))
    return tuple(found)


def letters(text: str) -> str:
    """Letters and digits alone: poppler sets vowel signs and joined letters of Arabic in an order of its own."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if unicodedata.category(character)[0] in "LN")


def says(text: str, words: str) -> bool:
    """Whether the letters of the words stand together in a text, in the order of the language or nearly so.

    WeasyPrint names some joined shapes of Arabic by the word in which it first met them, which can add a letter.
    """
    whole, wanted = letters(text), Counter(letters(words))
    assert wanted
    width = wanted.total() + 1 + wanted.total() // 20
    return any(wanted <= Counter(whole[at : at + width]) for at in range(max(1, len(whole) - width + 1)))
