"""How pages are written in plain language: limits and lists of words by language, `data/plain-language.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from scripts.files.validation import wrong
from scripts.records.fields import RECORD, Text
from scripts.wording.word_choices import Pattern

Words = tuple[Text, ...]


def _sensible_length(words: int) -> int:
    if not 5 <= words <= 50:
        raise wrong(f"{words} words is no limit for a sentence.", "Write a number from 5 to 50.")
    return words


@dataclass(frozen=True, config=RECORD)
class PassiveWords:
    """What a passive is made of: auxiliary verbs and participles of no regular form.

    `between` are words that may stand between the two, `not_passive` are words that only look like participles or say
    how something is, `clause` are words with which a new clause begins. `example` is a sentence that says who does it.
    """

    auxiliaries: Words
    example: Text
    participles: Words = ()
    between: Words = ()
    not_passive: Words = ()
    clause: Words = ()


@dataclass(frozen=True, config=RECORD)
class DifficultWord:
    """Words that readers find hard, each in all its forms, and what to write instead."""

    avoid: tuple[Pattern, ...]
    write: Text


@dataclass(frozen=True, config=RECORD)
class Kept:
    """Words of a page that stay although a check warns at them, and why."""

    text: Pattern
    why: Text


@dataclass(frozen=True, config=RECORD)
class Writing:
    """The rules of one language, whose locale is `id`; `longest_sentence` in words."""

    id: Text
    longest_sentence: Annotated[int, Field(strict=True), AfterValidator(_sensible_length)]
    abbreviations: Words = ()
    passive: PassiveWords | None = None
    words: tuple[DifficultWord, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, config=RECORD)
class WritingFile:
    """`data/plain-language.yaml`."""

    plain_language: tuple[Writing, ...]


WRITING = TypeAdapter(WritingFile)
