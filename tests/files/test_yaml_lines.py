"""YAML: what PyYAML makes of unquoted values, the line and raw text of each value, and errors with their line."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import Document, FileLine, parse_yaml, read_yaml


def parse(text: str, first_line: int = 1) -> tuple[Document | None, list[Problem]]:
    problems = Problems()
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
        pytest.param("a: 1\nb: *x\n", 2, "undefined alias", id="star"),
        pytest.param("a: 1\n\tb: 2\n", 2, "found ", id="tab"),
        pytest.param("---\na: 1\n---\nb: 2\n", 3, "another document", id="two-documents"),
    ],
)
@pytest.mark.parametrize("first_line", [1, 5])
def test_broken_yaml_is_reported_at_its_line(text: str, line: int, words: str, first_line: int) -> None:
    document, found = parse(text, first_line)
    assert document is None
    assert [(problem.path, problem.line) for problem in found] == [("data/x.yaml", line + first_line - 1)]
    assert "not valid YAML" in found[0].what and words in found[0].what


def test_tags_of_other_programs_are_plain_values() -> None:
    assert parsed("a: !ENV HOME\nb: !ENV [X, y]\nc: !!python/name:os.system run").value == {
        "a": "HOME",
        "b": ["X", "y"],
        "c": "run",
    }


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: é\n", encoding="utf-8")
    document = read_yaml(tmp_path / "x.yaml", "x.yaml", Problems())
    assert document is not None and document.value == {"a": "é"}


def test_a_missing_file_gives_no_document(tmp_path: Path) -> None:
    problems = Problems()
    assert read_yaml(tmp_path / "x.yaml", "x.yaml", problems) is None
    assert problems.found[0].what == "This file is missing."


def test_an_entry_that_refers_to_itself_is_told() -> None:
    document, found = parse("a: &x\n  b: *x\n", first_line=4)
    assert document is None
    assert [(problem.line, problem.what) for problem in found] == [
        (4, "This is not valid YAML: an entry refers to itself.")
    ]


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
