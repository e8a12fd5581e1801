"""All data files read together: the real ones are right, and one wrong file leaves no records."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from scripts.files.problems import Problem, Problems
from scripts.project.project import ROOT, read_project
from scripts.records.records import DATA_FILES, Entries, Records, ids_of, read_records
from tests.conftest import TODAY


def read(root: Path, today: datetime.date = TODAY) -> tuple[Records | None, Entries, list[Problem]]:
    problems = Problems()
    project = read_project(root, problems)
    assert project is not None
    return *read_records(project, today, problems), problems.found


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a copy of the real data, to spoil."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def spoil(root: Path, stem: str, old: str, new: str) -> None:
    path = root / "data" / f"{stem}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_real_data_is_read_by_id() -> None:
    records, entries, found = read(ROOT)
    assert found == [] and records is not None
    assert records.free_number == "0800 32 745"
    assert records.facts["reception-days"].value == 30
    assert records.desks["ghent"].place == "ghent"
    assert records.terms["cgrs"].abbreviations == {"nl": "CGVS", "fr": "CGRA", "de": "GKFS", "en": "CGRS"}
    assert records.postcodes["9000"].names["fr"] == "Gand"
    assert records.words["nl"]["places"]["ghent"] == "Gent"
    assert records.today == TODAY
    assert set(ids_of(entries, "desks")) == set(records.desks)


def test_each_language_has_its_words_and_its_letters(locale: str) -> None:
    records, _, _ = read(ROOT)
    assert records is not None
    assert records.choices[locale].by_term["icam"].term
    assert records.typography[locale].letters
    assert "Fedasil" in records.names


def test_a_language_without_words_for_the_terms_has_none(data: Path) -> None:
    (data / "data" / "glossary" / "es.yaml").unlink()
    records, _, found = read(data)
    assert found == [] and records is not None
    assert set(records.words) - set(records.choices) == {"es"}


def test_every_source_of_the_real_data_exists() -> None:
    records, _, _ = read(ROOT)
    assert records is not None
    offices = {entry.source for entry in (*records.desks.values(), *records.partners.values())}
    statements = {entry.source for entry in records.facts.values()} | {entry.source for entry in records.terms.values()}
    assert offices | statements <= set(records.sources)


@pytest.mark.parametrize(
    ("stem", "old", "new", "words"),
    [
        pytest.param("facts", "source: agii-illness", "source: agi", 'no source "agi"', id="unknown-source"),
        pytest.param("desks", "place: ghent", "place: gent", 'The place "gent" has no name', id="unknown-place"),
        pytest.param("desks", 'postcode: "9000"', 'postcode: "9001"', '"9001" does not exist', id="unknown-postcode"),
        pytest.param("terms", "2026-11-23", "2026-11-24", "2026-11-24 lies in the future", id="future"),
        pytest.param("facts", "id: reception-start-date", "id: reception-days", "already used", id="only-doubled"),
        pytest.param("freshness", "days: 90", "days: 0", '"days" cannot be "0"', id="no-days"),
        pytest.param("typography", "letters: ", "letter: ", '"letter" is not a known field', id="unknown-field"),
        pytest.param("glossary/es", "- id: caritas ", "- id: carita ", 'no term "carita"', id="unknown-term"),
        pytest.param("glossary/uk", "- id: iom ", "- id: call ", '"call" is already used', id="doubled-word"),
        pytest.param("sources", "id: sheet", "id: fedasil-conex", '"fedasil-conex" is already used', id="doubled"),
    ],
)
def test_one_wrong_file_is_told_and_leaves_no_records(data: Path, stem: str, old: str, new: str, words: str) -> None:
    spoil(data, stem, old, new)
    records, _, found = read(data)
    assert records is None
    assert any(words in problem.what and problem.path == f"data/{stem}.yaml" for problem in found)


def test_mistakes_in_two_files_are_told_together(data: Path) -> None:
    spoil(data, "facts", "kind: euro", "kind: dollar")
    spoil(data, "desks", "free: true", "free: maybe")
    _, _, found = read(data)
    assert {problem.path for problem in found} == {"data/facts.yaml", "data/desks.yaml"}


def test_a_missing_file_is_told_and_the_others_are_still_checked(data: Path) -> None:
    (data / "data" / "sources.yaml").unlink()
    spoil(data, "facts", "kind: euro", "kind: dollar")
    records, entries, found = read(data)
    assert records is None
    assert [(problem.path, problem.what) for problem in found][:1] == [("data/sources.yaml", "This file is missing.")]
    assert {problem.path for problem in found} == {"data/sources.yaml", "data/facts.yaml"}
    assert "sources" not in entries


def test_ids_are_known_even_when_an_entry_is_wrong(data: Path) -> None:
    spoil(data, "desks", "place: ghent", "place: 1")
    records, entries, _ = read(data)
    assert records is None
    assert ids_of(entries, "desks") == ["brussels", "antwerp", "ghent", "liege", "charleroi", "info-point"]


def test_ids_of_entries_that_have_none_are_left_out() -> None:
    assert ids_of({"facts": [{"id": "a"}, {"id": 1}, {}]}, "facts") == ["a"]
    assert ids_of({}, "facts") == []


def test_the_day_before_the_last_check_is_too_early() -> None:
    records, _, found = read(ROOT, datetime.date(2020, 1, 1))
    assert records is None
    assert {"lies in the future" in problem.what for problem in found} == {True}


def test_every_data_file_is_read() -> None:
    assert sorted(f"{stem}.yaml" for stem in DATA_FILES) == sorted(path.name for path in (ROOT / "data").glob("*.yaml"))


def test_every_entry_is_found_at_its_line() -> None:
    records, entries, _ = read(ROOT)
    assert records is not None
    assert len(records.lines) == sum(map(len, entries.values())) > 100
    for (_, identifier), place in records.lines.items():
        line = (ROOT / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert re.fullmatch(rf"  - (id: {identifier}|\{{id: {identifier}, .*\}})", line), place
