"""How each language is written: its letters, its quotation marks and its signs, `data/typography.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, TypeAdapter
from pydantic.dataclasses import dataclass

from scripts.files.validation import wrong
from scripts.records.fields import RECORD, Text

# The longest alphabet that Unicode has in a row is written with some 80 signs between two gaps.
_LONGEST_RUN = 100


def _quotes(text: str) -> str:
    if len(text) != 2 or text[0].isalnum() or text[1].isalnum():
        raise wrong(f'"{text}" is no pair of quotation marks.', "Write both in one text, such as «».")
    return text


def _letters(text: str) -> str:
    found: set[str] = set()
    for part in text.split():
        first, dash, last = part.partition("-")
        if not dash:
            found.update(part)
        elif len(first) == len(last) == 1 and first < last:
            if ord(last) - ord(first) >= _LONGEST_RUN:
                mend = f"Write shorter runs of one kind of letters, each of at most {_LONGEST_RUN}, such as a-z."
                raise wrong(f'"{part}" is a run of {ord(last) - ord(first) + 1:,} signs.', mend)
            found.update(map(chr, range(ord(first), ord(last) + 1)))
        else:
            raise wrong(f'"{part}" is no run of letters.', "Write its first and last letter, such as a-z.")
    if not found:
        raise wrong("A language has letters.", "Write them, such as a-z é è.")
    return "".join(sorted(found))


@dataclass(frozen=True, config=RECORD)
class WrongSign:
    """A sign, or two letters, that do not stand in this language, and what stands in their place."""

    wrong: Text
    write: Text


@dataclass(frozen=True, config=RECORD)
class Typography:
    """How the language with the locale `id` is written.

    `letters` are its small letters and its vowel signs; in the file runs such as "a-z" stand for all between them.
    `no_break_space` are signs with a space beside them at which no line breaks, `opening` pairs of a sign at the end
    of a sentence and the one that opens it.
    """

    id: Text
    letters: Annotated[str, AfterValidator(_letters)]
    quotes: Annotated[str, AfterValidator(_quotes)]
    signs: tuple[WrongSign, ...] = ()
    no_break_space: str = ""
    opening: dict[Text, Text] | None = None


@dataclass(frozen=True, config=RECORD)
class TypographyFile:
    """`data/typography.yaml`; `names` stand in Latin letters in every language."""

    names: tuple[Text, ...]
    typography: tuple[Typography, ...]


TYPOGRAPHY = TypeAdapter(TypographyFile)
