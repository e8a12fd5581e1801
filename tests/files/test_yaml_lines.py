"""YAML: what PyYAML makes of unquoted values, the line and raw text of each value, and errors with their line."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import LONGEST, Document, FileLine, parse_yaml, read_yaml
from tests.helpers.bounds import bounded


def parse(text: str, first_line: int = 1) -> tuple[Document | None, list[Problem]]:
    problems = Problems()
    with bounded():
        return parse_yaml(text, "data/x.yaml", problems, first_line), problems.found


def parsed(text: str, first_line: int = 1) -> Document:
    document, found = parse(text, first_line)
    assert document is not None and found == []
    return document


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        pytest.param("9:00", 540, id="time-in-base-60"),
        pytest.param("+3280012345", 3280012345, id="phone-as-number"),
        pytest.param("01000", 512, id="postcode-as-octal"),
        pytest.param("off", False, id="off"),
        pytest.param("no", False, id="norwegian"),
        pytest.param("2026-03-02", datetime.date(2026, 3, 2), id="date"),
        pytest.param("2026-02-30", "2026-02-30", id="day-that-does-not-exist"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_unquoted_value_keeps_its_raw_text(raw: str, value: Any) -> None:
    document = parsed(f"key: {raw}")
    assert document.value == {"key": value}
    assert type(document.value["key"]) is type(value)
    assert document.raw[("key",)] == raw


def test_a_key_that_yaml_would_read_as_true_stays_a_text() -> None:
    assert parsed("on: 1\nno: 2").value == {"on": 1, "no": 2}


def test_every_value_knows_its_line() -> None:
    document = parsed("a: 1\n\nb:\n  - x\n  # why\n  - y: 2\n    z: 3\n")
    assert {place: document.line(place) for place in [("a",), ("b",), ("b", 0), ("b", 1), ("b", 1, "z")]} == {
        ("a",): 1,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 1): 6,
        ("b", 1, "z"): 7,
    }


def test_a_place_that_does_not_exist_has_the_line_of_what_is_around_it() -> None:
    document = parsed("a: 1\nb:\n  - x: 1\n")
    assert (document.line(("b", 0, "missing", 4)), document.line(("c",))) == (3, 1)


def test_lines_of_front_matter_count_from_the_file() -> None:
    assert parsed("a: 1\nb: 2", first_line=2).line(("b",)) == 3


def test_doubled_key_is_reported_with_both_lines() -> None:
    document, found = parse("- a: 1\n  b: 2\n  a: 3\n")
    assert document is not None
    assert [(problem.line, problem.what) for problem in found] == [
        (3, '"a" stands twice in this entry (first in line 1).')
    ]


def test_the_same_key_in_two_entries_is_no_problem() -> None:
    assert parsed("- a: 1\n- a: 2\n").value == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("a: 1\nb: c: d\n", 2, "mapping values are not allowed", id="second-colon"),
        pytest.param("a: 1\nb: *مكتب*\n", 2, "alphabetic or numeric", id="star"),
        pytest.param("a: 1\n\tb: 2\n", 2, "found ", id="tab"),
        pytest.param("a: 1\n...\nb: 2\n", 3, "document start", id="end-of-document"),
        pytest.param("a: 1\nb: @x\n", 2, "cannot start any token", id="at"),
        pytest.param('a: 1\nb: "\\ud800"\n', 2, "escape code", id="half-a-letter"),
    ],
)
@pytest.mark.parametrize("first_line", [1, 5])
def test_broken_yaml_is_reported_at_its_line(text: str, line: int, words: str, first_line: int) -> None:
    document, found = parse(text, first_line)
    assert document is None
    assert [(problem.path, problem.line) for problem in found] == [("data/x.yaml", line + first_line - 1)]
    assert "not valid YAML" in found[0].what and words in found[0].what


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: é\n", encoding="utf-8")
    document = read_yaml(tmp_path / "x.yaml", "x.yaml", Problems())
    assert document is not None and document.value == {"a": "é"}


def test_a_missing_file_gives_no_document(tmp_path: Path) -> None:
    problems = Problems()
    assert read_yaml(tmp_path / "x.yaml", "x.yaml", problems) is None
    assert problems.found[0].what == "This file is missing."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a:\n\u00a0\u00a0\u00a0\u00a0b: 1\n    c: 2\n", 2, id="before-a-field"),
        pytest.param("a:\n  - b: 1\n\u00a0\u00a0- c: 2\n", 3, id="before-a-dash"),
        pytest.param("a:\n  -\u00a0b: 1\n    c: 2\n", 2, id="behind-a-dash"),
        pytest.param('a:\n  b:\u00a0"x"\n  c: 1\n', 2, id="behind-a-colon"),
        pytest.param("a:\n  b:\u202fx\n  c: 1\n", 2, id="narrow"),
        pytest.param("a:\n  b: [x,\u00a0y\n  c: 1\n", None, id="elsewhere"),
    ],
)
def test_a_space_that_is_none_is_told_in_the_place_of_what_follows_from_it(text: str, line: int | None) -> None:
    _, found = parse(text)
    assert [problem.line for problem in found if "only looks like" in problem.what] == ([line] if line else [])
    assert len(found) == 1


def test_a_text_as_long_as_may_be_is_read_and_a_longer_one_is_told() -> None:
    longest = ("# " + "x" * 97 + "\n") * (LONGEST // 100)
    assert parsed(longest).value is None
    document, found = parse(f"{longest}x", first_line=2)
    assert document is None
    assert [(problem.line, problem.what) for problem in found] == [
        (2, "200,001 characters stand here; at most 200,000 are read.")
    ]


def test_what_may_not_stand_there_is_told_at_its_line_of_the_file() -> None:
    document, found = parse("a: 1\nb: &x 2\n", first_line=4)
    assert document is None
    assert [(problem.path, problem.line) for problem in found] == [("data/x.yaml", 5)]


def test_a_line_of_a_file_reads_as_in_a_problem() -> None:
    assert str(FileLine("data/x.yaml", 7)) == "data/x.yaml:7"


@pytest.mark.parametrize(
    ("text", "line", "sign"),
    [
        pytest.param('a: "x <i>y</i>"', 1, "<", id="element"),
        pytest.param("a: x > y", 1, ">", id="plain-text"),
        pytest.param('a:\n  - b: "&lt;i"', 2, "&lt;", id="entity"),
        pytest.param('a: "&#60;i"', 1, "&#60;", id="number"),
        pytest.param('a: "&#x3C;i"', 1, "&#x3C;", id="hexadecimal"),
        pytest.param('a: "\\x3ci>"', 1, "<", id="escaped-by-yaml"),
        pytest.param('a: "\uff1ci\uff1e"', 1, "\uff1c", id="full-width"),
        pytest.param("a: |\n  een\n  <b>", 3, "<", id="text-over-several-lines"),
        pytest.param('"<i>": x', 1, "<", id="key"),
        pytest.param('a: ["x", "<!-- y"]', 1, "<", id="comment-in-a-list"),
    ],
)
def test_markup_in_a_text_is_told(text: str, line: int, sign: str) -> None:
    problems = Problems()
    parse_yaml(text, "data/x.yaml", problems)
    assert [(problem.line, problem.what) for problem in problems.found] == [
        (line, f'"{sign}" may not stand in this text.')
    ]


@pytest.mark.parametrize("text", ['a: "R&D; x"', "a: x & y", 'a: "https://a.be/?b=1&c=2"', "a: >\n  folded"])
def test_text_with_signs_that_begin_no_markup_is_left_alone(text: str) -> None:
    problems = Problems()
    parse_yaml(text, "data/x.yaml", problems)
    assert problems.found == []
