"""Tables: each line is a row or is told, and a quotation mark spoils no other line."""

from __future__ import annotations

import datetime

import pytest

from scripts.files.csv_lines import csv_rows, named_rows, record_of, recorded_day, recorded_rows, wrong_value
from scripts.files.problems import Problems


def rows(text: str) -> tuple[list[tuple[int, list[str]]], list[int]]:
    problems = Problems()
    found = [(line, list(row)) for line, row in csv_rows(text, "x.csv", problems)]
    assert {problem.what for problem in problems.found} <= {
        "A quotation mark in this line has no partner, or words beside it."
    }
    return found, [problem.line for problem in problems.found]


def named(text: str) -> tuple[list[tuple[int, dict[str, str]]], list[tuple[int, str]]]:
    problems = Problems()
    found = list(named_rows(text, "x.csv", ("a", "b"), problems))
    return found, [(problem.line, problem.what) for problem in problems.found]


def test_rows_come_with_their_lines_and_without_empty_ones() -> None:
    assert rows('a,b\n\n"1, 2",é\n  \n,""\n"the ""word""",x') == (
        [(1, ["a", "b"]), (3, ["1, 2", "é"]), (5, ["", ""]), (6, ['the "word"', "x"])],
        [],
    )
    assert rows("") == ([], [])
    assert rows('a,"x ""y"" z"\n') == ([(1, ["a", 'x "y" z'])], [])


@pytest.mark.parametrize(
    "line", ['1"a,2"', '1, "2"', 'the ""word"",x', '"1,2', '1,"2', '"1"x,2', '"1,2\n3",4', '"', '1,"2""'], ids=repr
)
def test_a_quotation_mark_too_many_spoils_its_own_line_alone(line: str) -> None:
    found, told = rows(f"a,b\n{line}\n5,6\n")
    assert told[0] == 2
    assert (found[0], found[-1]) == ((1, ["a", "b"]), (3 + line.count("\n"), ["5", "6"]))


def test_the_remedy_is_that_of_who_reads() -> None:
    problems = Problems()
    assert list(csv_rows('"', "x.csv", problems, "Run it again.")) == []
    assert problems.found[0].mend == "Run it again."


def test_values_stand_by_the_names_of_the_first_line() -> None:
    assert named("b,a,c\n1,2,3\n\n4,5,6") == (
        [(2, {"b": "1", "a": "2", "c": "3"}), (4, {"b": "4", "a": "5", "c": "6"})],
        [],
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("", "The first line does not name the columns: a, b is missing.", id="nothing"),
        pytest.param("a;b\n1;2", "The first line does not name the columns: a, b is missing.", id="semicolons"),
        pytest.param("A,b\n1,2", "The first line does not name the columns: a is missing.", id="capital"),
        pytest.param("a,b,a\n1,2,3", 'The first line names the column "a" twice.', id="doubled"),
        pytest.param("a,b,c,c\n1,2,3,4", 'The first line names the column "c" twice.', id="another-doubled"),
        pytest.param("a,b,,\n1,2,,", 'The first line names the column "" twice.', id="empty-columns"),
        pytest.param('"a,b\n1,2', "A quotation mark in this line has no partner, or words beside it.", id="quote"),
    ],
)
def test_a_first_line_that_names_no_columns_is_told_and_nothing_else(text: str, what: str) -> None:
    assert named(text) == ([], [(1, what)])


def test_a_line_with_other_parts_is_told_and_the_others_are_given() -> None:
    found, told = named("a,b\n1\n2,3\n4,5,6\n7;8\n")
    assert [line for line, _ in found] == [3]
    assert told == [(line, "This line has more or fewer parts than the first line.") for line in (2, 4, 5)]


def test_a_value_that_does_not_fit_is_told_with_what_nobody_sees() -> None:
    assert wrong_value("900", "postcode") == ('"900" cannot be the postcode.', "Compare with the lines around it.")
    assert wrong_value("9000\u00a0", "postcode")[0] == (
        '"9000\u00a0" has a no-break space (U+00A0) in it, which only looks like a space.'
    )


def test_a_table_that_a_program_wrote_is_read_back_below_its_columns() -> None:
    text, problems = record_of(("code", "day"), [("A", 1), ("B, c", 2)]), Problems()
    assert text == 'code,day\nA,1\n"B, c",2\n'
    assert list(recorded_rows(text, "a.csv", ("code", "day"), problems, "Run it.")) == [
        (2, ["A", "1"]),
        (3, ["B, c", "2"]),
    ]
    assert problems.found == []


@pytest.mark.parametrize("text", ["", "code;day\nA,1\n", "day,code\nA,1\n"])
def test_with_other_columns_there_are_no_rows(text: str) -> None:
    problems = Problems()
    assert list(recorded_rows(text, "a.csv", ("code", "day"), problems, "Run it.")) == []
    assert [(problem.line, problem.what) for problem in problems.found] == [(1, "The first line must be: code,day")]


@pytest.mark.parametrize("value", ["20260302", "2026-W10-1", "2026-02-30", "2026-3-2", ""])
def test_a_day_has_one_form(value: str) -> None:
    assert recorded_day("2026-03-02") == datetime.date(2026, 3, 2)
    assert recorded_day(value) is None
