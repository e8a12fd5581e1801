"""Can the tables in `data/places/` be read? A spreadsheet program may save them otherwise than they were."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.files.problems import Problems
from scripts.project.country import NAME, POSTCODE
from scripts.project.project import Project

POSTCODES = "be-postcodes.csv"
PLACES = "be-places.csv"
ALIASES = "be-place-aliases.csv"
OUR_ALIASES = "more-place-names.csv"

_NUMBER = r"-?\d+(\.\d+)?"
_SCRIPT = r"[A-Z][a-z]{3}"

# A name of a place is repeated to readers: no digits of a phone number, and no signs of HTML.
_PLACE = r"[^\d<>&@{}]+"

# The columns that the site reads, and the form of what stands in them.
_COLUMNS: Mapping[str, Mapping[str, str]] = {
    POSTCODES: {
        "postcode": POSTCODE,
        "lat": _NUMBER,
        "lon": _NUMBER,
        **dict.fromkeys(("name", "name_nl", "name_fr", "name_de", "name_en"), _PLACE),
        **dict.fromkeys(("municipality_nl", "municipality_fr"), _PLACE),
        "municipality_nis_2025": r"\d{5}",
        "province": r"[A-Z]{2}-[A-Z]{3}",
    },
    PLACES: {"postcode": POSTCODE, "place": _PLACE, "population": r"\d*"},
    ALIASES: {"alias": _PLACE, "script": _SCRIPT, "postcode": POSTCODE},
    OUR_ALIASES: {"alias": _PLACE, "script": _SCRIPT, "postcode": POSTCODE},
}


Row = Mapping[str, str]


# Equal only to itself, so that what is made from it can be remembered.
@dataclass(frozen=True, eq=False)
class PlaceTables:
    """The rows of each table, by the name of its file."""

    rows: Mapping[str, tuple[Row, ...]]

    def __getitem__(self, file: str) -> tuple[Row, ...]:
        return self.rows[file]


def read_place_tables(project: Project, problems: Problems) -> PlaceTables | None:
    """The tables in `data/places/`, with every line that cannot be read recorded.

    None if it is a line of the postcodes: without them every address would look wrong.
    """
    tables = {file: _rows(project, file, problems) for file in _COLUMNS}
    known = {row["postcode"] for _, row in tables[POSTCODES]}
    for file, rows in tables.items():
        for line, row in rows:
            _check_row(project.name(project.places / file), line, row, _COLUMNS[file], known, problems)
    if any(problem.path == project.name(project.places / POSTCODES) for problem in problems.found):
        return None
    return PlaceTables({file: tuple(row for _, row in rows) for file, rows in tables.items()})


def _rows(project: Project, file: str, problems: Problems) -> list[tuple[int, Row]]:
    """The rows of a table with their lines; none where it cannot be read."""
    path = project.places / file
    name, text = project.name(path), project.text(path, problems)
    if text is None:
        return []
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    missing = [column for column in _COLUMNS[file] if column not in (reader.fieldnames or ())]
    if missing:
        problems.add(
            name,
            1,
            f"The first line does not name the columns: {', '.join(missing)} is missing.",
            f"Write names with commas between them, as they were: {','.join(_COLUMNS[file])} …",
        )
        return []
    found: list[tuple[int, Row]] = []
    for row in reader:
        if None in row or None in row.values():
            problems.add(
                name,
                reader.line_num,
                "This line has more or fewer parts than the first line.",
                "Write one part for each column, with commas between them.",
            )
        else:
            found.append((reader.line_num, row))
    return found


def _check_row(
    name: str, line: int, row: Mapping[str, str], columns: Mapping[str, str], known: set[str], problems: Problems
) -> None:
    for column, form in columns.items():
        if not re.fullmatch(form, row[column]):
            problems.add(name, line, f'"{row[column]}" cannot be the {column}.', "Compare with the lines around it.")
        elif column == "postcode" and known and row[column] not in known:
            problems.add(name, line, f'Postcode "{row[column]}" does not exist in {NAME}.', "Look it up again.")
