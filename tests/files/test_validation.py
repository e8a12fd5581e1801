"""Validation: every kind of pydantic's errors in an editor's words, at the line of the field."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, AnyUrl, TypeAdapter
from pydantic.dataclasses import dataclass

from scripts.files.problems import Problems
from scripts.files.validation import report_odd_spaces, wrong
from scripts.files.yaml_lines import parse_yaml
from scripts.records.fields import RECORD
from tests.helpers.bounds import bounded
from tests.helpers.records import read_record


def _refuse(text: str) -> str:
    if text == "bad":
        raise wrong("It is bad.", "Make it good.")
    return text


@dataclass(frozen=True, config=RECORD)
class Part:
    size: float


@dataclass(frozen=True, config=RECORD)
class Thing:
    name: str
    kind: Literal["one", "two"] = "one"
    day: datetime.date = datetime.date(2026, 3, 2)
    free: bool = False
    tags: tuple[str, ...] = ()
    part: Part | None = None
    parts: tuple[Part, ...] = ()
    amount: int | datetime.date = 0
    names: dict[Literal["nl", "fr"], str] | None = None
    checked: Annotated[str, AfterValidator(_refuse)] = ""
    count: int = 0
    link: AnyUrl | None = None


THING = TypeAdapter(Thing)


def _refuse_all(text: str) -> str:
    raise wrong("It is bad.", "Make it good.")


@dataclass(frozen=True, config=RECORD)
class Spaced:
    checked: Annotated[str, AfterValidator(_refuse_all)]


WRONG = [
    pytest.param("checked: bad", "It is bad.", "Make it good.", id="own-check"),
    pytest.param("nmae: x", '"nmae" is not a known field.', 'Did you mean "name"?', id="unknown-field"),
    pytest.param("part: {size: 1, sise: 1}", '"sise" is not a known field.', 'mean "size"?', id="unknown-inner"),
    pytest.param("part: {size: 1, nmae: 1}", '"nmae" is not a known field.', "Known: size.", id="field-of-another"),
    pytest.param(
        "part: {size: 1, name: x}", '"name" stands in the wrong place.', "Here may stand: size.", id="elsewhere"
    ),
    pytest.param("part: {}", '"size" is missing in this entry.', 'Add a line "size: …"', id="missing-field"),
    pytest.param("name: [a]", '"name" must be one text.', 'Write name: "…".', id="list-for-text"),
    pytest.param("name:", '"name" is empty.', "take the whole line away", id="empty"),
    pytest.param("name: ~", '"name" is empty.', "take the whole line away", id="tilde"),
    pytest.param("name: null", "YAML reads null as nothing.", 'name: "null"', id="null-for-text"),
    pytest.param("name: +32800", '"name" stands without quotes', 'name: "+32800"', id="number-for-text"),
    pytest.param("name: 9:00", "9:00 as 540", 'Put it in double quotes: name: "9:00".', id="time-for-text"),
    pytest.param("name: off", "off as false", 'name: "off"', id="truth-for-text"),
    pytest.param("name: true", "true as a yes or no", 'name: "true"', id="yes-for-text"),
    pytest.param("name: 2026-03-02", "2026-03-02 as a date", 'name: "2026-03-02"', id="date-for-text"),
    pytest.param("tags: [no]", 'An entry of "tags" stands without quotes', 'quotes: "no".', id="truth-in-list"),
    pytest.param("tags: [[a]]", 'An entry of "tags" must be one text.', 'Write "…".', id="list-in-list"),
    pytest.param("parts: [~]", 'An entry of "parts" is empty.', "Fill it in", id="nothing-in-list"),
    pytest.param("kind: three", '"kind" cannot be "three".', "Write one of: 'one' or 'two'.", id="choice"),
    pytest.param("kind: yes", '"kind" cannot be "yes".', "Write one of: 'one' or 'two'.", id="truth-for-choice"),
    pytest.param("kind: [one]", '"kind" cannot be a list.', "Write one of: 'one' or 'two'.", id="list-for-choice"),
    pytest.param("kind: {one: x}", '"kind" cannot be a group of fields.', "Write one of", id="fields-for-choice"),
    pytest.param("kind:", '"kind" is empty.', "Fill it in", id="empty-choice"),
    pytest.param("day: 2026-02-30", '"day" is not a date: "2026-02-30".', "without quotes", id="no-such-day"),
    pytest.param("day: soon", '"day" is not a date: "soon".', "Write day: 2026-11-23", id="words-for-date"),
    pytest.param("day: true", '"day" is not a date: "true".', "year-month-day", id="truth-for-date"),
    pytest.param("day: [2026-03-02]", '"day" is not a date: a list.', "year-month-day", id="list-for-date"),
    pytest.param("day: {a: b}", '"day" is not a date: a group of fields.', "year-month-day", id="fields-for-date"),
    pytest.param("day:", '"day" is empty.', "Fill it in", id="empty-date"),
    pytest.param("day: 2026-03-02 10:00:00", '"day" is not a date: ', "year-month-day", id="time-for-date"),
    pytest.param("tags: x", '"tags" must be a list.', "- ", id="text-for-list"),
    pytest.param("tags:", '"tags" is empty.', "Fill it in", id="empty-list"),
    pytest.param("part: x", '"part" must have fields of its own.', "key, colon, value", id="text-for-record"),
    pytest.param("parts: [x]", 'An entry of "parts" must have fields of its own.', "key, colon", id="text-in-list"),
    pytest.param("names: x", '"names" must have fields of its own.', "key, colon, value", id="text-for-mapping"),
    pytest.param("free: maybe", '"free" must be true or false.', "Write free: true or free: false.", id="truth"),
    pytest.param("part: {size: big}", '"size" is not a number: "big".', "with a point", id="words-for-number"),
    pytest.param("part: {size: [1]}", '"size" is not a number: a list.', "with a point", id="list-for-number"),
    pytest.param("count: 1.5", '"count" is not a number: "1.5".', "a whole number", id="part-of-a-number"),
    pytest.param("count: many", '"count" is not a number: "many".', "a whole number", id="words-for-count"),
    pytest.param("names: {it: x}", '"it" cannot stand here.', "'nl' or 'fr'", id="choice-of-key"),
    pytest.param("link: x", '"link" cannot be "x".', "Compare with the entries", id="any-other"),
]


@pytest.mark.parametrize(("line", "what", "mend"), WRONG)
def test_error_is_told_in_an_editors_words_at_its_line(line: str, what: str, mend: str) -> None:
    first = "" if line.startswith("name:") else "name: x\n"
    reading = read_record(THING, f"# comment\n{first}{line}\n")
    assert reading.record is None
    assert {(problem.path, problem.line) for problem in reading.found} == {("data/x.yaml", 3 if first else 2)}
    assert what in reading.found[0].what
    assert mend in reading.found[0].mend


@pytest.mark.parametrize("line", ["amount: x", "names: {it: x}"], ids=["union", "mapping-key"])
def test_no_label_of_pydantic_stands_for_a_field(line: str) -> None:
    _, found = read_record(THING, f"name: x\n{line}\n")
    assert not any(label in problem.what for problem in found for label in ('"int"', '"date"', '"[key]"'))


def test_error_in_a_list_stands_at_its_entry() -> None:
    _, found = read_record(THING, "name: x\nparts:\n  - size: 1\n  - size: 2\n  - {}\n")
    assert [(problem.line, problem.what) for problem in found] == [(5, '"size" is missing in this entry.')]


def test_all_errors_of_a_record_are_told_at_once() -> None:
    _, found = read_record(THING, "name: x\nfree: maybe\nday: soon\n")
    assert [problem.line for problem in found] == [3, 2]


@pytest.mark.parametrize("text", ["", "# x", "- a", "just words"], ids=["empty", "comment", "list", "text"])
def test_a_file_that_is_no_record_is_told_at_line_1(text: str) -> None:
    _, found = read_record(THING, text)
    assert [(problem.line, problem.what) for problem in found] == [(1, "This file is not written as it must be.")]
    assert '"name:"' in found[0].mend


@pytest.mark.parametrize("raw", ["9:00", "010", "0x1F", "1_000", ".inf"])
def test_a_number_in_another_notation_is_no_number(raw: str) -> None:
    reading = read_record(THING, f"name: x\namount: {raw}\n")
    assert reading.record is None
    assert [problem.line for problem in reading.found] == [2] and raw in reading.found[0].what


def test_a_number_without_end_is_told_once() -> None:
    for line in (f"amount: 1{'0' * 5_000}", f"part: {{size: 0x{'f' * 5_000}}}", f"name: 1{'0' * 5_000}"):
        _, found = read_record(THING, f"day: 2026-03-02\n{line}\n{'' if line.startswith('name') else 'name: x'}\n")
        assert [(problem.line, "digits" in problem.what) for problem in found] == [(2, True)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("kind: one\u00a0", "kind"),
        ("kind: \u202fone", "kind"),
        ("day: \u00a02026-03-02", "day"),
        ("free: true\u00a0", "free"),
        ("amount: 4\u00a0000", "amount"),
        ("names: {it: a\u00a0b}", None),
        ("nmae: « oui\u00a0»", None),
    ],
)
def test_a_space_that_is_none_is_told_as_such_where_a_value_is_wrong(line: str, name: str | None) -> None:
    _, found = read_record(THING, f"name: x\n{line}\n")
    space = "a narrow no-break space (U+202F)" if "\u202f" in line else "a no-break space (U+00A0)"
    assert [problem.line for problem in found] == [2]
    assert (space in found[0].what) == (name is not None)
    assert name is None or found[0].what.startswith(f'"{name}" has {space} in it')


def test_what_a_check_says_of_a_value_stands_before_the_space_that_is_none() -> None:
    _, found = read_record(TypeAdapter(Spaced), "checked: ba\u00a0d\n")
    assert found[0].what.startswith("It is bad. ") and "U+00A0" in found[0].what
    assert found[0].mend.endswith(" Make it good.")


def test_a_space_that_is_none_may_stand_in_words() -> None:
    assert read_record(THING, "name: « oui »\u00a0!\n") == (Thing("« oui »\u00a0!"), [])


def test_odd_spaces_are_told_in_all_but_free_fields() -> None:
    problems = Problems()
    text = "id: a\u00a0b\nname: « oui\u00a0»\nlist:\n  - c\u2003\n" + f'long: "{"x" * 150}\u00a0"\n'
    document = parse_yaml(text, "x.yaml", problems)
    assert document is not None
    assert report_odd_spaces(document, ("name",), problems)
    assert [problem.line for problem in problems.found] == [1, 4]
    assert not report_odd_spaces(document, ("id", "name", 0), Problems())


def test_many_mistakes_of_one_file_are_counted_after_the_first_ones() -> None:
    with bounded():
        reading = read_record(THING, "name: x\n" + "".join(f"k{index}: 1\n" for index in range(2_000)))
    assert reading.record is None
    assert len(reading.found) == 101
    assert reading.found[-1].what == "1,900 more problems follow in this file."


def test_a_repeated_id_is_told_with_the_line_of_the_first() -> None:
    adapter = TypeAdapter(dict[str, list[dict[str, str]]])
    _, found = read_record(adapter, "a:\n  - id: x\n  - id: y\n  - id: x\n  - id: x\nb:\n  - id: x\n")
    assert [problem.line for problem in found] == [4, 5]
    assert {problem.what for problem in found} == {'The id "x" is already used in line 2.'}


@pytest.mark.parametrize(("line", "what", "mend"), WRONG)
def test_nothing_is_told_in_the_words_of_a_program(line: str, what: str, mend: str) -> None:
    first = "" if line.startswith("name:") else "name: x\n"
    told = " ".join(str(problem) for problem in read_record(THING, f"{first}{line}\n").found)
    assert not re.search(r"None|True|False|\[\]|\{'|datetime|[Ii]nput|valid (string|integer|number)|pydantic", told)


def test_a_right_record_is_returned() -> None:
    assert read_record(THING, 'name: "9:00"\nfree: yes\npart: {size: 2}\n') == (
        Thing("9:00", free=True, part=Part(2.0)),
        [],
    )
