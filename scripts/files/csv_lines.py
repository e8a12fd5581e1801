"""Tables of values with commas between them, as spreadsheet programs write them (RFC 4180), but a row in one line.

A quotation mark too many would otherwise take all lines behind it into one value, and the mistake would be told at the
end of the file, or never.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from scripts.files.characters import odd_space
from scripts.files.problems import Problems

Row = Sequence[str]


_VALUE = r'(?:"(?:[^"]|"")*"|[^",]*)'
_ROW = re.compile(f"{_VALUE}(?:,{_VALUE})*")
_MEND = 'Take it away; a value with a comma in it stands between two ": "a, b".'


def csv_rows(text: str, name: str, problems: Problems, mend: str = _MEND) -> Iterator[tuple[int, Row]]:
    """Each row with its line, counted from 1; lines that are no row are recorded, and empty lines left out."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if _ROW.fullmatch(line):
            yield from ((number, row) for row in csv.reader([line]))
        else:
            what = "A quotation mark in this line has no partner, or words beside it."
            problems.add(name, number, what, mend)


def named_rows(text: str, name: str, wanted: Sequence[str], problems: Problems) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row below the first one, which names the columns, as values by column.

    What is wrong with the names, or with the number of values in a row, is recorded. Columns that nobody wants are
    given too.
    """
    rows = csv_rows(text, name, problems)
    before = len(problems)
    _, columns = next(rows, (1, ()))
    if len(problems) > before or not _are_names(columns, name, wanted, problems):
        return
    for number, row in rows:
        if len(row) == len(columns):
            yield number, dict(zip(columns, row, strict=True))
        else:
            what = "This line has more or fewer parts than the first line."
            problems.add(name, number, what, "Write one part for each column, with commas between them.")


def recorded_rows(
    text: str, name: str, columns: Sequence[str], problems: Problems, mend: str
) -> Iterator[tuple[int, Row]]:
    """Each row below the first one with its line, in a table that a program wrote with these columns.

    Another first line is recorded, and then there are no rows.
    """
    rows = csv_rows(text, name, problems, mend)
    number, first = next(rows, (1, ()))
    if tuple(first) == tuple(columns):
        yield from rows
    else:
        problems.add(name, number, f"The first line must be: {','.join(columns)}", mend)


def record_of(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with these columns, as `recorded_rows` reads it back."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    return text.getvalue()


def recorded_day(value: str) -> datetime.date | None:
    """A day such as 2026-03-02; None for anything else, though Python reads 20260302 and 2026-W10-1 as well."""
    try:
        date = datetime.date.fromisoformat(value)
    except ValueError:
        return None
    return date if date.isoformat() == value else None


def wrong_value(value: str, column: str) -> tuple[str, str]:
    """What to say of a value that does not fit its column."""
    if space := odd_space(value):
        return f'"{value}" has {space} in it, which only looks like a space.', "Delete it, and type it again."
    return f'"{value}" cannot be the {column}.', "Compare with the lines around it."


def _are_names(columns: Row, name: str, wanted: Sequence[str], problems: Problems) -> bool:
    """Whether the first line names every column that is wanted, and none twice."""
    missing = [column for column in wanted if column not in columns]
    doubled = [column for column in dict.fromkeys(columns) if columns.count(column) > 1]
    mend = f"Write names with commas between them, as they were: {','.join(wanted)} …"
    if missing:
        what = f"The first line does not name the columns: {', '.join(missing)} is missing."
        problems.add(name, 1, what, mend)
    elif doubled:
        what = f'The first line names the column "{doubled[0]}" twice.'
        problems.add(name, 1, what, "Keep one of the two, and its values in each line.")
    return not missing and not doubled
