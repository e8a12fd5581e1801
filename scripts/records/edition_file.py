"""The record of sheets on paper: every edition that the site has given out, by the code that is printed on it.

`data/editions.csv` is written by `python -m scripts editions`. An edition is never taken out: its paper may live on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.files.csv_lines import Row, record_of, recorded_day, recorded_rows
from scripts.files.problems import Problems
from scripts.files.text import read_text, write_whole
from scripts.project.keys import Locale, Slug

PATH = Path("data") / "editions.csv"
COLUMNS = ("code", "locale", "sheet", "date", "sections")

# Crockford's base 32: no I, L, O and U, which are read as 1, 0 and V. https://www.crockford.com/base32.html
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6

_CODE = re.compile(rf"[{ALPHABET}]{{{CODE_LENGTH}}}")
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SECTION = re.compile(r"(?P<id>[a-z0-9-]+)=(?:(?P<number>[0-9.]+):)?(?P<hash>[0-9a-f]{8})")
_MEND = "A program writes this file: take back your change, then run: .venv/bin/python -m scripts editions"


@dataclass(frozen=True)
class Part:
    """A section of a sheet as it was printed: its id, its number (empty before the first one), a hash of its words."""

    id: str
    number: str
    hash: str


@dataclass(frozen=True)
class Edition:
    """A sheet in one language with certain words; `date` is the day on which its content was checked."""

    code: str
    locale: Locale
    sheet: Slug
    date: datetime.date
    parts: tuple[Part, ...]


def read_editions(root: Path, problems: Problems) -> tuple[Edition, ...]:
    """Every recorded edition, the oldest first; lines that cannot be understood are recorded as problems."""
    path, name = root / PATH, PATH.as_posix()
    text = read_text(path, name, problems, missing=_MEND)
    if text is None:
        return ()
    wrong = Problems()
    found = _editions(text, name, wrong)
    problems.add_first(wrong)
    return tuple(found.values())


def _editions(text: str, name: str, problems: Problems) -> dict[str, Edition]:
    """The editions by code."""
    found: dict[str, Edition] = {}
    for line, row in recorded_rows(text, name, COLUMNS, problems, _MEND):
        edition = _edition(row)
        if edition is None:
            problems.add(name, line, "This line is not an edition of a sheet.", _MEND)
        elif edition.code in found:
            problems.add(name, line, f'The code "{edition.code}" stands twice.', _MEND)
        else:
            found[edition.code] = edition
    return found


def write_editions(root: Path, editions: Iterable[Edition]) -> None:
    """Write the record, in the order given."""
    write_whole(root / PATH, record_of(COLUMNS, map(_row, editions)))


def _row(edition: Edition) -> Row:
    parts = " ".join(f"{part.id}={part.number}{':' if part.number else ''}{part.hash}" for part in edition.parts)
    return edition.code, edition.locale, edition.sheet, edition.date.isoformat(), parts


def _edition(row: Row) -> Edition | None:
    if (
        len(row) != len(COLUMNS)
        or not _CODE.fullmatch(row[0])
        or not _KEY.fullmatch(row[1])
        or not _KEY.fullmatch(row[2])
    ):
        return None
    parts, date = [_SECTION.fullmatch(part) for part in row[4].split(" ")], recorded_day(row[3])
    if date is None:
        return None
    known = tuple(Part(part["id"], part["number"] or "", part["hash"]) for part in parts if part)
    return Edition(row[0], Locale(row[1]), Slug(row[2]), date, known) if len(known) == len(parts) else None
