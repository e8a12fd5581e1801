"""From which source text each interface word was made, and which are out of date."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.files.problems import Problem, Problems
from scripts.project.project import Project
from scripts.texts.sections import hash_of_words
from scripts.translations.word_records import (
    RecordedWord,
    WordStates,
    flat,
    read_word_records,
    record_path,
    word_states,
    write_word_records,
)
from tests.helpers.edits import change
from tests.helpers.fixture_site import read
from tests.helpers.names import AR, RU, TI, TRANSLATIONS

DAY = datetime.date(2026, 2, 20)
DUTCH = {"header": {"menu": "Menu", "skip": "Ga verder"}}
FRENCH = {"header": {"menu": "Menu FR", "skip": "Continuer"}}


def recorded(dutch: str, french: str) -> RecordedWord:
    return RecordedWord(hash_of_words(dutch), hash_of_words(french), DAY)


def test_exactly_the_words_of_which_the_source_changed_are_out_of_date() -> None:
    records = {"header.menu": recorded("Menu", "Menu FR"), "header.skip": recorded("Overslaan", "Continuer")}
    (state,) = word_states(DUTCH, FRENCH, records).out_of_date
    assert (state.name, state.date, state.touched) == ("header.skip", DAY, False)
    records["header.skip"] = recorded("Overslaan", "Passer")
    assert word_states(DUTCH, FRENCH, records).out_of_date[0].touched


def test_what_is_not_on_record_is_told_as_such_and_what_is_gone_is_forgotten() -> None:
    found = word_states(DUTCH, FRENCH, {"header.menu": recorded("Menu", "Menu FR"), "header.old": recorded("A", "B")})
    assert found == WordStates((), ("header.skip",))
    assert flat(FRENCH) == {"header.menu": "Menu FR", "header.skip": "Continuer"}


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_changed_phrase_is_out_of_date_in_every_language_and_stops_nothing(copy: Path, locale: str) -> None:
    change(copy / "data/interface/nl.yaml", '  read_dutch: "', '  read_dutch: "Nu: ')
    site = read(copy)
    assert {str(key): [word.name for word in states.out_of_date] for key, states in site.words.items()} == {
        str(each): ["translation.read_dutch"] for each in (AR, TI, RU)
    }
    assert locale in site.words


def test_records_are_read_back_as_they_were_written(copy: Path, project: Project) -> None:
    problems = Problems()
    records = read_word_records(project, AR, problems)
    text = record_path(project, AR).read_text(encoding="utf-8")
    write_word_records(project, AR, records)
    assert record_path(project, AR).read_text(encoding="utf-8") == text and problems.found == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("key,hash", "key;hash", 1, "The first line must be: key,hash,text,date"),
        ("site.name,", "site.name,,", 2, "is not the record of an interface word"),
        ("site.name,", "Site name,", 2, "is not the record of an interface word"),
        ("2026-02-20", "20260220", 2, "is not the record of an interface word"),
        ("2026-02-20", "2026-02-30", 2, "is not the record of an interface word"),
        ("site.not_official", "site.name", 3, "is not the record of an interface word"),
        ("site.name,", '"site.name,', 2, "quotation mark"),
    ],
)
def test_a_line_that_no_program_wrote_is_told(
    copy: Path, problems_of: Callable[[], list[Problem]], old: str, new: str, line: int, what: str
) -> None:
    change(copy / "data/made-from/ar.csv", old, new)
    (problem,) = problems_of()
    assert (problem.path, problem.line) == ("data/made-from/ar.csv", line)
    assert what in problem.what and "scripts accept data/interface/ar.yaml" in problem.mend


def test_a_language_without_records_stops_nothing(copy: Path) -> None:
    (copy / "data/made-from/ti.csv").unlink()
    states = read(copy).words[TI]
    assert states.out_of_date == () and len(states.unrecorded) > 100
