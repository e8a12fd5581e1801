"""Tables of places: what a spreadsheet program spoils is told with its line, and never as a crash."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.places.tables import ALIASES, KNOWN_PLACES, OUR_ALIASES, PLACES, POSTCODES, PlaceTables, read_place_tables
from tests.helpers.bounds import bounded
from tests.helpers.fixture_site import FOLDER
from tests.helpers.projects import small_project

FILES = (POSTCODES, PLACES, ALIASES, OUR_ALIASES, KNOWN_PLACES)


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """The folder of tables of a project, to spoil."""
    return Path(shutil.copytree(FOLDER / "data" / "places", tmp_path / "data" / "places"))


def read(folder: Path) -> tuple[PlaceTables | None, list[tuple[str, int, str]]]:
    problems = Problems()
    tables = read_place_tables(small_project(folder.parents[1]), problems)
    assert {problem.path for problem in problems.found} <= {f"data/places/{name}" for name in FILES}
    return tables, [(problem.path.rpartition("/")[2], problem.line, problem.what) for problem in problems.sorted()]


def told(folder: Path) -> list[tuple[str, int, str]]:
    """Every problem; without postcodes there are no tables, and without others there are."""
    tables, found = read(folder)
    assert (tables is None) == (POSTCODES in {name for name, _, _ in found})
    return found


def test_right_tables_are_read_row_by_row(places: Path) -> None:
    tables, found = read(places)
    assert found == [] and tables is not None
    rows = {POSTCODES: 60, PLACES: 138, ALIASES: 141, OUR_ALIASES: 100, KNOWN_PLACES: 4}
    assert {name: len(tables[name]) for name in FILES} == rows
    (brussels,) = (row for row in tables[POSTCODES] if row["postcode"] == "1000")
    assert (brussels["name_nl"], brussels["name_fr"], brussels["province"]) == ("Brussel", "Bruxelles", "BE-BRU")
    assert tables[ALIASES][0]["alias"] == "برسلز"


@pytest.mark.parametrize("name", FILES)
def test_a_byte_order_mark_is_told_and_nothing_else(places: Path, name: str) -> None:
    data = (places / name).read_bytes()
    (places / name).write_bytes(b"\xef\xbb\xbf" + data)
    ((path, line, what),) = told(places)
    assert (path, line) == (name, 1) and "hidden character" in what


@pytest.mark.parametrize("name", FILES)
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
        ("Gentje;Latn;9000", "more or fewer parts"),
        ("Gentje,Latn,9000\u00a0", '"9000\u00a0" has a no-break space (U+00A0) in it'),
        ("Gentje,Latn,٩٠٠٠", '"٩٠٠٠" cannot be the postcode.'),
        ('"Gentje,Latn,9000', "A quotation mark in this line"),
        ('Gen"tje,La"tn",9000"', "A quotation mark in this line"),
        ('"Gent\x00je",Latn,9000', "U+0000"),
        ("Gentje,Latin,9000", '"Latin" cannot be the script.'),
        ("Gentje,Latn,900", '"900" cannot be the postcode.'),
        ("Gentje,Latn,9999", 'Postcode "9999" does not exist in Belgium.'),
        (",Latn,9000", '"" cannot be the alias.'),
    ],
)
def test_a_wrong_line_is_told(places: Path, line: str, what: str) -> None:
    text = (places / OUR_ALIASES).read_text(encoding="utf-8").rstrip("\n")
    (places / OUR_ALIASES).write_text(f"{text}\n{line}\n", encoding="utf-8")
    ((path, number, told_what),) = told(places)
    assert (path, number) == (OUR_ALIASES, text.count("\n") + 2) and what in told_what


@pytest.mark.parametrize("source", ["", "www.a.be", "by ear", "https://a.be/a b"])
def test_a_known_place_says_where_its_address_stands(places: Path, source: str) -> None:
    text = (places / KNOWN_PLACES).read_text(encoding="utf-8")
    (places / KNOWN_PLACES).write_text(f"{text}Kanaalhuis,Latn,9000,{source}\n", encoding="utf-8")
    assert told(places) == [(KNOWN_PLACES, 6, f'"{source}" cannot be the source.')]


@pytest.mark.parametrize(
    "line",
    [
        "1000,4,50.846,Brussel",
        '"1000,50.846,4.351',
        "x" * 5_001,
        f'1000,"{"x" * 140_000}"',
        "<<<<<<< HEAD",
        f"1000,{'9' * 400},4.351",
        "1000,\u00a050.846,4.351",
    ],
    ids=["parts", "quote", "long-line", "long-value", "merge", "degrees", "odd-space"],
)
def test_what_is_wrong_in_the_postcodes_is_told_once_and_no_other_table_is_blamed(places: Path, line: str) -> None:
    text = (places / POSTCODES).read_text(encoding="utf-8")
    (row,) = (row for row in text.split("\n") if row.startswith("1000,"))
    parts = row.split(",")
    columns = text.split("\n")[0].split(",")
    parts[columns.index("lat")] = line.split(",")[1] if line.startswith(("1000,9", "1000,\u00a0")) else parts[1]
    changed = ",".join(parts) if line.startswith(("1000,9", "1000,\u00a0")) else line
    (places / POSTCODES).write_text(text.replace(row, changed), encoding="utf-8")
    with bounded():
        ((path, _, _),) = told(places)
    assert path == POSTCODES


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        pytest.param("999", "-999", id="nowhere-on-earth"),
        pytest.param("0.0", "0.0", id="zero"),
        pytest.param("4.351", "50.846", id="swapped"),
        pytest.param("52.37", "4.9", id="amsterdam"),
        pytest.param("-50.846", "4.351", id="minus"),
    ],
)
def test_a_postcode_outside_the_country_is_told_at_its_line(places: Path, lat: str, lon: str) -> None:
    path = places / POSTCODES
    first, second, *rest = path.read_text(encoding="utf-8").split("\n")
    row = dict(zip(first.split(","), second.split(","), strict=True)) | {"lat": lat, "lon": lon}
    path.write_text("\n".join([first, ",".join(row.values()), *rest]), encoding="utf-8")
    told_what = f"The coordinates {float(lat)}, {float(lon)} lie outside Belgium."
    assert told(places) == [(POSTCODES, 2, told_what)]


def test_a_quotation_mark_takes_no_other_line_with_it(places: Path) -> None:
    text = (places / OUR_ALIASES).read_text(encoding="utf-8")
    first, second, *rest = text.split("\n")
    (places / OUR_ALIASES).write_text("\n".join([first, f'"{second}', *rest]), encoding="utf-8")
    tables, found = read(places)
    assert [(path, line) for path, line, _ in found] == [(OUR_ALIASES, 2)]
    assert tables is not None and len(tables[OUR_ALIASES]) == 99


@pytest.mark.parametrize(("line", "count"), [("Gent,Latn", 21), ("Gent,Latn,9999", 21)], ids=["parts", "postcode"])
def test_a_table_of_which_every_line_is_wrong_is_told_by_its_first_lines(places: Path, line: str, count: int) -> None:
    (places / OUR_ALIASES).write_text("alias,script,postcode\n" + f"{line}\n" * 20_000, encoding="utf-8")
    with bounded():
        found = told(places)
    assert len(found) == count
    assert found[-1] == (OUR_ALIASES, 22, "19,980 more problems follow in this file.")


def test_a_column_that_stands_twice_is_told(places: Path) -> None:
    text = (places / OUR_ALIASES).read_text(encoding="utf-8")
    (places / OUR_ALIASES).write_text(text.replace("alias,script", "alias,alias,script", 1), encoding="utf-8")
    assert told(places) == [(OUR_ALIASES, 1, 'The first line names the column "alias" twice.')]


def test_the_last_line_may_lack_its_end(places: Path) -> None:
    text = (places / OUR_ALIASES).read_text(encoding="utf-8")
    (places / OUR_ALIASES).write_text(text.rstrip("\n"), encoding="utf-8")
    assert told(places) == []
