"""All data files read together: each entry by its id and its line, and one wrong file leaves no records."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import FileLine
from scripts.project.keys import Locale
from scripts.project.project import read_project
from scripts.records.records import DATA_FILES, LISTS, Entries, Records, ids_of, read_records
from scripts.wording.rules import RULE_FILES
from tests.helpers.edits import change
from tests.helpers.entries import LIST_NAMES
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import LOCALES, NL

# What stands first in each list of the fixture, and how many there are.
SIZES = {
    "sources": ("sheet", 8),
    "facts": ("reception-days", 5),
    "terms": ("fedasil", 5),
    "phone_lines": ("return-line", 2),
    "email_addresses": ("identity-documents", 2),
    "desks": ("ghent", 5),
    "partners": ("home-again", 4),
    "news": ("partner-names", 4),
}


def read(root: Path, today: datetime.date = TODAY) -> tuple[Records | None, Entries, list[Problem]]:
    problems = Problems()
    project = read_project(root, problems)
    assert project is not None
    return *read_records(project, today, problems), problems.found


def read_right(root: Path) -> tuple[Records, Entries]:
    records, entries, found = read(root)
    assert found == [] and records is not None
    return records, entries


def spoil(root: Path, stem: str, old: str, new: str) -> None:
    change(root / "data" / f"{stem}.yaml", old, new)


def test_all_data_is_read_by_id(folder: Path) -> None:
    records, entries = read_right(folder)
    assert records.facts["reception-days"].value == 45
    assert records.desks["ghent"].place == "ghent"
    assert records.terms["immigration-office"].abbreviations == {"nl": "DVZ", "fr": "OE"}
    assert records.postcodes["9000"].names["fr"] == "Gand"
    assert records.words[NL]["places"]["ghent"] == "Gent"
    assert records.today == TODAY
    assert records.check_rules.of("facts").days == 180
    assert ids_of(entries, "desks") == list(records.desks)


def test_the_help_line_is_the_phone_line_that_the_project_names(copy: Path) -> None:
    records, _ = read_right(copy)
    assert (records.help_line.id, records.free_number) == ("return-line", "0800 12 345")
    change(copy / "data" / "desks.yaml", "  - id: return-line\n", "  - id: main-line\n")
    change(copy / "mkdocs.yml", "help_line: return-line", "help_line: main-line")
    assert read_right(copy)[0].help_line.id == "main-line"


def test_a_help_line_that_costs_is_told_where_it_is_named(copy: Path) -> None:
    change(copy / "mkdocs.yml", "help_line: return-line", "help_line: documents-line")
    records, _, found = read(copy)
    assert records is None
    (problem,) = found
    named = (copy / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
    assert (problem.path, named) == ("mkdocs.yml", "  help_line: documents-line")
    assert problem.what == (
        'The help line "documents-line" is not free (02 234 56 78), and every page says that it is.'
    )
    assert problem.mend == "Name a line with free: true."


def test_a_help_line_that_does_not_exist_is_told_where_it_is_named(copy: Path) -> None:
    change(copy / "mkdocs.yml", "help_line: return-line", "help_line: retour-line")
    records, _, found = read(copy)
    assert records is None
    (problem,) = found
    named = (copy / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
    assert (problem.path, named) == ("mkdocs.yml", "  help_line: retour-line")
    assert problem.what == 'The help line "retour-line" is not a phone line in data/desks.yaml.'
    assert problem.mend == 'Did you mean "return-line"?'


def test_each_language_has_its_words(folder: Path, locale: Locale) -> None:
    records, _ = read_right(folder)
    assert records.words[locale]["places"]["ghent"]


@pytest.mark.parametrize(
    ("stem", "old", "new", "words"),
    [
        pytest.param("facts", "source: law", "source: lw", 'no source "lw"', id="unknown-source-of-a-fact"),
        pytest.param("terms", "source: guide", "source: gide", 'no source "gide"', id="unknown-source-of-a-term"),
        pytest.param("desks", "source: guide", "source: gide", 'no source "gide"', id="unknown-source-of-a-contact"),
        pytest.param("desks", "place: ghent", "place: gent", 'The place "gent" is called "ghent"', id="unknown-place"),
        pytest.param("desks", 'postcode: "9000"', 'postcode: "9001"', '"9001" does not exist', id="unknown-postcode"),
        pytest.param("desks", 'postcode: "9000"', 'postcode: "8400"', "not Gent", id="postcode-of-another-place"),
        pytest.param("terms", "2026-01-12", "2026-03-03", "2026-03-03 lies in the future", id="future"),
        pytest.param("facts", "id: first-year", "id: reception-days", '"reception-days" is already used', id="doubled"),
        pytest.param("sources", "id: guide", "id: sheet", '"sheet" is already used', id="doubled-source"),
        pytest.param("freshness", "days: 90", "days: 0", '"days" cannot be "0"', id="no-days"),
        pytest.param("sources", "publisher: ", "publishr: ", '"publishr" is not a known field', id="unknown-field"),
        pytest.param("interface/ru", 'ghent: "', 'gent: "', '"gent" is unknown under "places"', id="unknown-word"),
    ],
)
def test_one_wrong_file_is_told_and_leaves_no_records(copy: Path, stem: str, old: str, new: str, words: str) -> None:
    spoil(copy, stem, old, new)
    records, _, found = read(copy)
    assert records is None
    assert any(words in problem.what and problem.path == f"data/{stem}.yaml" for problem in found), found


@pytest.mark.parametrize("name", ["partners", "desks"])
def test_the_source_of_every_office_must_exist(copy: Path, name: str) -> None:
    """Whatever the list, it is told at the line of the office's source."""
    path = copy / "data" / "desks.yaml"
    before, after = path.read_text(encoding="utf-8").split(f"\n{name}:\n")
    # The source of the first office itself, not that of its hours.
    after = re.sub(r"\n    source: [\w-]+", "\n    source: nowhere", after, count=1)
    path.write_text(f"{before}\n{name}:\n{after}", encoding="utf-8")
    records, _, found = read(copy)
    assert records is None
    (problem,) = found
    assert (problem.path, problem.what) == (
        "data/desks.yaml",
        'There is no source "nowhere" in data/sources.yaml.',
    )
    assert path.read_text(encoding="utf-8").split("\n")[problem.line - 1] == "    source: nowhere"


def test_mistakes_in_two_files_are_told_together(copy: Path) -> None:
    spoil(copy, "facts", "kind: euro", "kind: dollar")
    spoil(copy, "desks", "free: true", "free: maybe")
    _, _, found = read(copy)
    assert {problem.path for problem in found} == {"data/facts.yaml", "data/desks.yaml"}


def test_a_missing_file_is_told_and_the_others_are_still_checked(copy: Path) -> None:
    (copy / "data" / "sources.yaml").unlink()
    spoil(copy, "facts", "kind: euro", "kind: dollar")
    records, entries, found = read(copy)
    assert records is None
    assert [(problem.path, problem.what) for problem in found][:1] == [("data/sources.yaml", "This file is missing.")]
    assert {problem.path for problem in found} == {"data/sources.yaml", "data/facts.yaml"}
    assert "sources" not in entries


def test_without_the_table_of_postcodes_no_address_is_told(copy: Path) -> None:
    (copy / "data" / "places" / "be-postcodes.csv").unlink()
    records, entries, found = read(copy)
    assert records is None
    assert {problem.path for problem in found} == {"data/places/be-postcodes.csv"}
    assert ids_of(entries, "partners") == ["home-again", "eupen", "limburg", "ostend"]


def test_ids_are_known_even_when_an_entry_is_wrong(copy: Path) -> None:
    spoil(copy, "desks", "place: ghent", "place: 1")
    records, entries, _ = read(copy)
    assert records is None
    assert ids_of(entries, "desks") == ["ghent", "antwerp", "liege", "charleroi", "info-point"]


def test_ids_of_entries_that_have_none_are_left_out() -> None:
    assert ids_of({"facts": [{"id": "a"}, {"id": 1}, {}]}, "facts") == ["a"]
    assert ids_of({}, "facts") == []


def test_the_day_before_the_last_check_is_too_early(folder: Path) -> None:
    # The last check of the data was on 16 February.
    assert read(folder, datetime.date(2026, 2, 16))[2] == []
    records, _, found = read(folder, datetime.date(2026, 2, 15))
    assert records is None
    assert {"lies in the future" in problem.what for problem in found} == {True}


def test_every_data_file_is_read(folder: Path) -> None:
    read_by_somebody = {f"{stem}.yaml" for stem in (*DATA_FILES, *RULE_FILES)}
    assert read_by_somebody == {path.name for path in (folder / "data").glob("*.yaml")}


def test_every_list_stands_in_its_file() -> None:
    # Pages are checked too, but stand in no data file.
    assert {*LISTS, "pages"} == set(LIST_NAMES)
    # A notice holds for its days, and is not checked again and again.
    assert set(LISTS.values()) | {"freshness", "notices"} == set(DATA_FILES)


def test_every_list_is_given_whole_by_its_name(folder: Path) -> None:
    records, _ = read_right(folder)
    given = {name: list(records.entries(name)) for name in LISTS}
    assert {name: (ids[0], len(ids)) for name, ids in given.items()} == SIZES
    for name in LISTS:
        assert {entry.list_name for entry in records.entries(name).values()} == {name}


def test_every_entry_is_found_at_its_line(folder: Path) -> None:
    records, _ = read_right(folder)
    assert len(records.lines) == 39
    for (name, identifier), place in records.lines.items():
        line = (folder / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line == f"  - id: {identifier}", (name, place)


def test_an_entry_written_on_one_line_is_found_there_too(copy: Path) -> None:
    path = copy / "data" / "sources.yaml"
    count = path.read_text(encoding="utf-8").count("\n")
    with path.open("a", encoding="utf-8") as file:
        file.write("  - {id: letter, title: Brief, publisher: Testdienst, language: nl, checked: 2026-01-12}\n")
    records, _ = read_right(copy)
    assert records.sources["letter"].title == "Brief"
    assert records.lines["sources", "letter"] == FileLine("data/sources.yaml", count + 1)


def test_a_province_without_a_name_is_told_among_the_words(copy: Path) -> None:
    for locale in LOCALES:
        change(copy / "data" / "interface" / f"{locale}.yaml", "  BE-VLI:", "  # BE-VLI:")
    records, _, (problem,) = read(copy)
    assert records is None
    line = (copy / "data/interface/nl.yaml").read_text(encoding="utf-8").split("\nprovinces:")[0].count("\n") + 2
    assert (problem.path, problem.line) == ("data/interface/nl.yaml", line)
    assert problem.what == '"BE-VLI" is missing under "provinces".'
