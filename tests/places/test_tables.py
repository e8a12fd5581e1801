"""Tables of places: what a spreadsheet program spoils is told with its line, and never as a crash."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.places.tables import check_place_tables
from scripts.project.project import ROOT

MORE = "more-place-names.csv"


@pytest.fixture
def places(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data" / "places", tmp_path / "places"))


def told(folder: Path) -> list[tuple[str, int, str]]:
    problems = Problems()
    fine = check_place_tables(folder, lambda path: path.name, problems)
    found = [(problem.path, problem.line, problem.what) for problem in problems.sorted()]
    assert fine == ("be-postcodes.csv" not in {path for path, _, _ in found})
    return found


def test_the_tables_of_the_project_can_be_read(places: Path) -> None:
    assert told(places) == []


@pytest.mark.parametrize("name", ["be-postcodes.csv", "be-places.csv", "be-place-aliases.csv", MORE])
def test_a_byte_order_mark_is_told_and_nothing_else(places: Path, name: str) -> None:
    data = (places / name).read_bytes()
    (places / name).write_bytes(b"\xef\xbb\xbf" + data)
    ((path, line, what),) = told(places)
    assert (path, line) == (name, 1) and "hidden character" in what


@pytest.mark.parametrize("name", ["be-postcodes.csv", "be-places.csv", "be-place-aliases.csv", MORE])
def test_semicolons_and_a_lost_file_are_told(places: Path, name: str) -> None:
    text = (places / name).read_text(encoding="utf-8")
    (places / name).write_text(text.replace(",", ";"), encoding="utf-8")
    found = told(places)
    assert [(path, line) for path, line, _ in found] == [(name, 1)]
    assert "does not name the columns" in found[0][2]
    (places / name).unlink()
    assert ("This file is missing." in told(places)[0][2]) and told(places)[0][0] == name


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Gentje,Latn", "more or fewer parts"),
        ("Gentje,Latn,9000,x", "more or fewer parts"),
        ("Gentje,Latin,9000", '"Latin" cannot be the script.'),
        ("Gentje,Latn,900", '"900" cannot be the postcode.'),
        ("Gentje,Latn,9999", 'Postcode "9999" does not exist in Belgium.'),
        (",Latn,9000", '"" cannot be the alias.'),
    ],
)
def test_a_wrong_line_is_told(places: Path, line: str, what: str) -> None:
    text = (places / MORE).read_text(encoding="utf-8").rstrip("\n")
    (places / MORE).write_text(f"{text}\n{line}\n", encoding="utf-8")
    ((path, number, told_what),) = told(places)
    assert (path, number) == (MORE, text.count("\n") + 2) and what in told_what
