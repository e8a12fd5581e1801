"""Sheets as a reader of paper has them: the text of each page as poppler takes it out of the PDF, and its letters."""

from __future__ import annotations

import subprocess
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path


@cache
def pages_of(path: Path) -> tuple[str, ...]:
    """The text of every page, line by line, without the invisible marks of direction."""
    result = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, encoding="utf-8")
    text = "".join(character for character in result.stdout if unicodedata.category(character) != "Cf")
    return tuple(text.removesuffix("\f").split("\f"))


@cache
def places_of(path: Path) -> tuple[tuple[str, float, float], ...]:
    """Every word with its left edge and its lower edge, in poppler's order."""
    result = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, encoding="utf-8")
    found = []
    for line in result.stdout.splitlines():
        if "<word" in line:
            values = line.split('"')
            found.append((values[8].removeprefix(">").removesuffix("</word>"), float(values[1]), float(values[7])))
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
