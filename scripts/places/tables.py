"""Can the tables in `data/places/` be read? A spreadsheet program may save them otherwise than they were."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from scripts.files.problems import Problems
from scripts.files.text import read_text
from scripts.project.country import NAME, POSTCODE

POSTCODES = "be-postcodes.csv"

_NUMBER = r"-?\d+(\.\d+)?"
_SCRIPT = r"[A-Z][a-z]{3}"

# The columns that the site reads, and the form of what stands in them.
_COLUMNS: Mapping[str, Mapping[str, str]] = {
    POSTCODES: {
        "postcode": POSTCODE,
        "lat": _NUMBER,
        "lon": _NUMBER,
        **dict.fromkeys(("name", "name_nl", "name_fr", "name_de", "name_en"), r".+"),
        **dict.fromkeys(("municipality_nis_2025", "municipality_nl", "municipality_fr", "province"), r".+"),
    },
    "be-places.csv": {"postcode": POSTCODE, "place": r".+", "population": r"\d*"},
    "be-place-aliases.csv": {"alias": r".+", "script": _SCRIPT, "postcode": POSTCODE},
    "more-place-names.csv": {"alias": r".+", "script": _SCRIPT, "postcode": POSTCODE},
}


def check_place_tables(folder: Path, name: Callable[[Path], str], problems: Problems) -> bool:
    """Record every line that cannot be read; whether those of the postcodes can.

    `name` gives a path as problems show it.
    """
    tables = {file: _rows(folder / file, name(folder / file), problems) for file in _COLUMNS}
    known = {row["postcode"] for _, row in tables[POSTCODES] or []}
    for file, rows in tables.items():
        shown = name(folder / file)
        for line, row in rows or []:
            _check_row(shown, line, row, _COLUMNS[file], known, problems)
    return not any(problem.path == name(folder / POSTCODES) for problem in problems.found)


def _rows(path: Path, name: str, problems: Problems) -> list[tuple[int, dict[str, str]]] | None:
    text = read_text(path, name, problems)
    if text is None:
        return None
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    missing = [column for column in _COLUMNS[path.name] if column not in (reader.fieldnames or ())]
    if missing:
        problems.add(
            name,
            1,
            f"The first line does not name the columns: {', '.join(missing)} is missing.",
            f"Write names with commas between them, as they were: {','.join(_COLUMNS[path.name])} …",
        )
        return None
    found = []
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
