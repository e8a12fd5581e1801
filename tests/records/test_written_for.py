"""The record of numbers in sentences: written and read back the same, and every spoiled line told."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.records.written_for import PATH, Written, read_written, write_written
from tests.helpers.names import AR, DESKS, NL, RETURN_PATH

HEAD = "locale,page,section,fact,value\n"
FIRST, SECOND = Written(AR, RETURN_PATH, "days", "days-of-stay", 2), Written(NL, DESKS, "intro", "desks", 10)
GOOD = "ar,return-path,days,days-of-stay,2\n"


def recorded(root: Path, text: str) -> tuple[tuple[Written, ...], list[str]]:
    (root / PATH).parent.mkdir(exist_ok=True)
    (root / PATH).write_text(text, encoding="utf-8")
    problems = Problems()
    found = read_written(root, problems)
    return found, [f"{problem.path}:{problem.line} {problem.what}" for problem in problems.sorted()]


def test_what_is_written_is_read_back_in_the_order_of_its_lines(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    write_written(tmp_path, [SECOND, FIRST])
    text = (tmp_path / PATH).read_text(encoding="utf-8")
    assert text == f"{HEAD}{GOOD}nl,desks,intro,desks,10\n"
    assert recorded(tmp_path, text) == ((FIRST, SECOND), [])


@pytest.mark.parametrize(
    "line",
    [
        "nl,desks,intro,desks",
        "nl,desks,intro,desks,10,11",
        "nl,desks,intro,desks,ten",
        "nl,desks,intro,desks,010",
        "nl,desks,intro,desks,-1",
        "nl,desks,intro,desks,١٠",
        "nl,../desks,intro,desks,10",
        "nl,desks,,desks,10",
        "=1,desks,intro,desks,10",
    ],
)
def test_a_line_that_is_none_is_told(tmp_path: Path, line: str) -> None:
    found, told = recorded(tmp_path, f"{HEAD}{GOOD}{line}\n")
    assert found == (FIRST,)
    assert told == ["data/written-for.csv:3 This line does not say for which number a section was written."]


def test_two_lines_that_differ_are_told_and_the_same_line_twice_is_none(tmp_path: Path) -> None:
    # As a merge may leave them.
    assert recorded(tmp_path, HEAD + GOOD + GOOD) == ((FIRST,), [])
    found, told = recorded(tmp_path, HEAD + GOOD + GOOD.replace(",2", ",5"))
    assert found == (FIRST,)
    assert told == ["data/written-for.csv:3 Another line says that this section was written for 2."]


@pytest.mark.parametrize("text", ["", GOOD, "locale;page;section;fact;value\n"], ids=["empty", "no-head", "semicolons"])
def test_another_first_line_is_told(tmp_path: Path, text: str) -> None:
    assert recorded(tmp_path, text) == (
        (),
        ["data/written-for.csv:1 The first line must be: locale,page,section,fact,value"],
    )


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert read_written(tmp_path, problems) == ()
    (problem,) = problems.found
    assert (problem.path, problem.what) == ("data/written-for.csv", "This file is missing.")
    assert "python -m scripts numbers" in problem.mend
