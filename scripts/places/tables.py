"""Can the tables in `data/places/` be read? A spreadsheet program may save them otherwise than they were."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.files.csv_lines import named_rows, wrong_value
from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.places.bounds import fault_of_point
from scripts.project.country import NAME, POSTCODE
from scripts.project.project import Project

POSTCODES = "be-postcodes.csv"
PLACES = "be-places.csv"
ALIASES = "be-place-aliases.csv"
OUR_ALIASES = "more-place-names.csv"
KNOWN_PLACES = "known-places.csv"

# Western digits alone: others would be read as the same number and shown otherwise.
_DEGREES = r"-?[0-9]{1,3}(\.[0-9]{1,9})?"
_SCRIPT = r"[A-Z][a-z]{3}"

# A name of a place is repeated to readers: no digits of a phone number, and no signs of HTML.
_PLACE = r"[^\d<>&@{}]+"

# The columns that the site reads, and the form of what stands in them.
_COLUMNS: Mapping[str, Mapping[str, str]] = {
    POSTCODES: {
        "postcode": POSTCODE,
        "lat": _DEGREES,
        "lon": _DEGREES,
        **dict.fromkeys(("name", "name_nl", "name_fr", "name_de", "name_en"), _PLACE),
        **dict.fromkeys(("municipality_nl", "municipality_fr"), _PLACE),
        "municipality_nis_2025": r"[0-9]{5}",
        "province": r"[A-Z]{2}-[A-Z]{3}",
    },
    PLACES: {"postcode": POSTCODE, "place": _PLACE, "population": r"[0-9]{0,8}"},
    ALIASES: {"alias": _PLACE, "script": _SCRIPT, "postcode": POSTCODE},
    OUR_ALIASES: {"alias": _PLACE, "script": _SCRIPT, "postcode": POSTCODE},
    KNOWN_PLACES: {"alias": _PLACE, "script": _SCRIPT, "postcode": POSTCODE, "source": r"https?://\S+"},
}

FILES = tuple(_COLUMNS)

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
    names = {file: project.name(project.places / file) for file in _COLUMNS}
    texts = tuple((file, names[file], project.text(project.places / file, problems)) for file in _COLUMNS)
    return _tables(texts, _is_spoilt(names[POSTCODES], problems), problems)


@remembered
def _tables(texts: tuple[tuple[str, str, str | None], ...], spoilt: bool, problems: Problems) -> PlaceTables | None:
    """The tables of files with their names and texts; `spoilt` is whether the postcodes are no text to read."""
    tables = {file: _rows(file, name, text, problems) for file, name, text in texts}
    of_postcodes = next(name for file, name, _ in texts if file == POSTCODES)
    for file, name, _ in texts:
        # Where postcodes cannot be read, others would look wrong that are right.
        spoilt = spoilt or _is_spoilt(of_postcodes, problems)
        known = set() if spoilt else {row["postcode"] for _, row in tables[POSTCODES]}
        found = Problems()
        for line, row in tables[file]:
            _check_row(name, line, row, _COLUMNS[file], known, found)
            if file == POSTCODES:
                _check_point(name, line, row, found)
        problems.add_first(found)
    if spoilt or _is_spoilt(of_postcodes, problems):
        return None
    return PlaceTables({file: tuple(row for _, row in rows) for file, rows in tables.items()})


def _is_spoilt(name: str, problems: Problems) -> bool:
    """Whether something is wrong in the file of this name."""
    return any(problem.path == name for problem in problems.found)


def _rows(file: str, name: str, text: str | None, problems: Problems) -> list[tuple[int, Row]]:
    """The rows of a table with their lines; none where it cannot be read."""
    if text is None:
        return []
    found = Problems()
    rows: list[tuple[int, Row]] = [*named_rows(text, name, list(_COLUMNS[file]), found)]
    problems.add_first(found)
    return rows


def _check_row(
    name: str, line: int, row: Mapping[str, str], columns: Mapping[str, str], known: set[str], problems: Problems
) -> None:
    for column, form in columns.items():
        if not re.fullmatch(form, row[column]):
            problems.add(name, line, *wrong_value(row[column], column))
        elif column == "postcode" and known and row[column] not in known:
            problems.add(name, line, f'Postcode "{row[column]}" does not exist in {NAME}.', "Look it up again.")


def _check_point(name: str, line: int, row: Row, problems: Problems) -> None:
    if all(re.fullmatch(_DEGREES, row[column]) for column in ("lat", "lon")):
        outside = fault_of_point(float(row["lat"]), float(row["lon"]))
        if outside is not None:
            problems.add(name, line, *outside)
