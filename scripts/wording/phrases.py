"""Finds listed words in a text: whole words, in small letters or capitals, with or without accents, on any lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")

_APOSTROPHES = {"’": "'", "ʼ": "'", "‘": "'"}
_PLURAL = "(?:e?s|x|en)?"
# Persian and Pashto write some endings behind a zero-width non-joiner.
_LETTER = "[\\w\u200c]"
_ANY_LETTERS = f"{_LETTER}{{0,40}}"
# A word of which nothing is said has some.
_ANY_WORD = f"{_LETTER}{{1,40}}"

# Two stars at most, at the ends: with more, a search of one long word could take hours.
_STARS = re.compile(r"\*?[^*]*\w[^*]*\*?[^\w*]*|\*")


@dataclass(frozen=True)
class Wanted:
    """Words to look for, and the regular expression that finds them in flat text."""

    words: str
    pattern: str


@dataclass(frozen=True)
class Found(Generic[Meaning]):
    """Words that were found: as they stand in the text, where, and what they mean to whoever listed them."""

    text: str
    start: int
    end: int
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Listed words with their meaning. At one place the longest is found; what is found is not searched again."""

    def __init__(self, listed: Iterable[tuple[Wanted, Meaning]]) -> None:
        # By first letter, as a search that tries hundreds of words at each place would be slow.
        ordered = sorted(listed, key=lambda pair: (_first_letter(pair[0]), -len(pair[0].words)))
        self._meanings = [meaning for _, meaning in ordered]
        letters = (
            f"(?={letter})(?:{'|'.join(f'({wanted.pattern})' for wanted, _ in pairs)})"
            for letter, pairs in groupby(ordered, key=lambda pair: _first_letter(pair[0]))
        )
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(letters)})")

    def find(self, text: str) -> Iterator[Found[Meaning]]:
        """Every place where listed words stand, in the order of the text."""
        if not self._meanings:
            return
        for match in self._pattern.finditer(flat(text)):
            meaning = self._meanings[(match.lastindex or 1) - 1]
            yield Found(" ".join(text[match.start() : match.end()].split()), match.start(), match.end(), meaning)


def flat(text: str) -> str:
    """A text of the same length in small letters without accents, with straight apostrophes."""
    return "".join(map(_flat_letter, text))


def whole_words(phrase: str, plural: bool = False) -> Wanted:
    """Words as they are listed, with * for any letters; with `plural`, each may have the ending of a plural."""
    ending = _PLURAL if plural else ""
    parts = [
        _ANY_WORD if part == "*" else rf"{re.escape(part)}{ending}".replace(r"\*", _ANY_LETTERS)
        for part in flat(phrase).split()
    ]
    return Wanted(phrase, r"[\s-]+".join(parts) + r"(?!\w)")


def misplaced_star(phrase: str) -> str | None:
    """The first of some listed words in which a * stands elsewhere than at its start or end; None if none does."""
    return next((word for word in phrase.split() if "*" in word and not _STARS.fullmatch(word)), None)


@lru_cache(maxsize=4096)
def finds(phrase: str, text: str) -> bool:
    """Whether a text has listed words in it."""
    return any(True for _ in Phrases([(whole_words(phrase), None)]).find(text))


@lru_cache(maxsize=4096)
def is_one(text: str, phrase: str) -> bool:
    """Whether a text is nothing but the listed words."""
    return re.fullmatch(whole_words(phrase).pattern, flat(text)) is not None


def spelled(name: str) -> Wanted:
    """A name however it is spelled: in one word or two, with a hyphen or without.

    A plural that begins like the name counts as the name.
    """
    letters = [re.escape(letter) for letter in flat(name) if letter not in " -"]
    return Wanted(name, r"[\s-]?".join(letters))


def _first_letter(wanted: Wanted) -> str:
    if wanted.pattern.startswith(_LETTER):
        return ""
    return wanted.pattern[:2] if wanted.pattern.startswith("\\") else wanted.pattern[:1]


@cache
def _flat_letter(letter: str) -> str:
    letter = _APOSTROPHES.get(letter, letter)
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter
