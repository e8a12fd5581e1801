"""From which source text each interface word was translated: `data/made-from/<locale>.csv`, which `accept` writes.

A changed word of the source language makes exactly its translations out of date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.files.csv_lines import Row, record_of, recorded_day, recorded_rows
from scripts.files.problems import Problems
from scripts.files.text import read_text, write_whole
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.records.interface import Words
from scripts.texts.sections import hash_of_words
from scripts.translations.state import FieldState

FOLDER = "data/made-from"
COLUMNS = ("key", "hash", "text", "date")

_KEY = re.compile(r"[a-z_]+\.[A-Za-z0-9_-]+")
_HASH = re.compile(r"[0-9a-f]{8}")
_MEND = "A program writes this file: take back your change, then run: .venv/bin/python -m scripts accept {}"


@dataclass(frozen=True)
class RecordedWord:
    """What an interface word was translated from: the hashes of both texts, and the day on which this was recorded."""

    hash: str
    text: str
    date: datetime.date


@dataclass(frozen=True)
class WordStates:
    """The interface words of a language that are out of date, and the keys of those of which nothing is on record."""

    out_of_date: tuple[FieldState, ...] = ()
    unrecorded: tuple[str, ...] = ()


def flat(words: Words) -> dict[str, str]:
    """Interface words by "group.key"."""
    return {f"{group}.{key}": text for group, entries in words.items() for key, text in entries.items()}


def record_path(project: Project, locale: Locale) -> Path:
    """The file in which the words of a language are on record."""
    return project.root / FOLDER / f"{locale}.csv"


def read_word_records(project: Project, locale: Locale, problems: Problems) -> dict[str, RecordedWord]:
    """What is on record of the words of a language, by "group.key"; nothing if there is no such file yet."""
    path = record_path(project, locale)
    if not path.exists():
        return {}
    name, mend = project.name(path), _MEND.format(project.name(project.interface_path(locale)))
    text = read_text(path, name, problems)
    found: dict[str, RecordedWord] = {}
    for line, row in recorded_rows(text or "", name, COLUMNS, problems, mend):
        word = _word(row)
        if word is None or row[0] in found:
            problems.add(name, line, "This line is not the record of an interface word.", mend)
        else:
            found[row[0]] = word
    return found


def write_word_records(project: Project, locale: Locale, records: Mapping[str, RecordedWord]) -> None:
    """Put these records in the place of those of a language."""
    rows = ((key, word.hash, word.text, word.date.isoformat()) for key, word in records.items())
    path = record_path(project, locale)
    path.parent.mkdir(exist_ok=True)
    write_whole(path, record_of(COLUMNS, rows))


def word_states(source: Words, translated: Words, records: Mapping[str, RecordedWord]) -> WordStates:
    """Which words of a language are out of date, beside those of the source language."""
    originals, texts = flat(source), flat(translated)
    return WordStates(
        tuple(
            FieldState(key, word.date, word.text != hash_of_words(texts[key]))
            for key, word in records.items()
            if key in originals and key in texts and word.hash != hash_of_words(originals[key])
        ),
        tuple(key for key in texts if key in originals and key not in records),
    )


def _word(row: Row) -> RecordedWord | None:
    if len(row) != len(COLUMNS) or not _KEY.fullmatch(row[0]) or not all(map(_HASH.fullmatch, row[1:3])):
        return None
    date = recorded_day(row[3])
    return RecordedWord(row[1], row[2], date) if date else None
