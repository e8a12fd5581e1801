"""The record of numbers in sentences: for which value of a fact the sentences of each section were written.

`data/written-for.csv` is written by `python -m scripts numbers`, and by `accept` for sections with a number that is new
there. It is written whole, in the order of its lines, so that two people who add lines seldom change the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.files.csv_lines import Row, record_of, recorded_rows
from scripts.files.problems import Problems
from scripts.files.text import read_text, write_whole
from scripts.project.keys import Locale, Slug

PATH = Path("data") / "written-for.csv"
COLUMNS = ("locale", "page", "section", "fact", "value")

_LOCALE, _NAME, _VALUE = re.compile(r"[A-Za-z_-]+"), re.compile(r"[A-Za-z0-9_-]+"), re.compile(r"0|[1-9][0-9]{0,11}")
_MEND = "A program writes this file: take back your change, then run: .venv/bin/python -m scripts numbers"


@dataclass(frozen=True, order=True)
class Written:
    """A section of a page in a language, a fact that it names, and the value for which it was written."""

    locale: Locale
    page: Slug
    section: str
    fact: str
    value: int


def read_written(root: Path, problems: Problems) -> tuple[Written, ...]:
    """Every line on record; lines that cannot be understood are recorded as problems."""
    path, name = root / PATH, PATH.as_posix()
    text = read_text(path, name, problems, missing=_MEND)
    if text is None:
        return ()
    wrong = Problems()
    found = _lines(text, name, wrong)
    problems.add_first(wrong)
    return tuple(found)


def write_written(root: Path, lines: Iterable[Written]) -> None:
    """Write the record."""
    rows = ((line.locale, line.page, line.section, line.fact, line.value) for line in sorted(lines))
    write_whole(root / PATH, record_of(COLUMNS, rows))


def _lines(text: str, name: str, problems: Problems) -> Iterable[Written]:
    found: dict[tuple[str, ...], Written] = {}
    for number, row in recorded_rows(text, name, COLUMNS, problems, _MEND):
        line, key = _line(row), tuple(row[:-1])
        if line is None:
            problems.add(name, number, "This line does not say for which number a section was written.", _MEND)
        elif found.setdefault(key, line) != line:
            what = f"Another line says that this section was written for {found[key].value}."
            problems.add(name, number, what, "Keep the line of which you know that it is right.")
    return found.values()


def _line(row: Row) -> Written | None:
    if len(row) != len(COLUMNS) or not _LOCALE.fullmatch(row[0]) or not _VALUE.fullmatch(row[-1]):
        return None
    if not all(_NAME.fullmatch(part) for part in row[1:-1]):
        return None
    return Written(Locale(row[0]), Slug(row[1]), row[2], row[3], int(row[4]))
