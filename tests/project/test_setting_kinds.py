"""Kinds of settings: what each lets through, and what it says of anything else, at its line."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.setting_kinds import Address, Each, Elsewhere, Entries, Group, Kind, Line, Only, YesOrNo, is_line

KINDS: dict[str, Kind] = {
    "yes": Only(True, "So it is."),
    "word": Only("docs", "They stand there.", needed=True),
    "switch": YesOrNo("False takes it away."),
    "name": Line(),
    "where": Address("the site", "https://a.example/"),
    "other": Elsewhere(),
    "below": Group({"deep": Only(False, "It must.", needed=True)}),
    "listed": Entries({"one": None, "two": Group({"far": Only(False, "It must.")})}, "No others."),
    "loose": Group({"deep": Only(False, "It must.")}),
    "each": Each(Group({"id": Elsewhere(), "on": YesOrNo("Off.")}, otherwise="Take the line away.")),
}
WHOLE = Group(KINDS, instead={"style": "Write it elsewhere."})


def told(text: str, kind: Kind = WHOLE) -> list[str]:
    """What is said of a file, line by line; the line that must be there stands at its end."""
    problems = Problems()
    document = parse_yaml(f"{text}\nword: docs\n", "file.yml", problems)
    assert document is not None
    kind.check(document.value, (), document, problems)
    assert {problem.path for problem in problems.found} <= {"file.yml"}
    return [f"{problem.line} {problem.what} {problem.mend}" for problem in problems.sorted()]


RIGHT = """yes: true
switch: false
name: "می‌شود"
where: https://b.be/c/
other: [1, {2: 3}]
below: {deep: false}
listed: [two: {far: false}, one]
loose: {}
each: [{id: 1}, {on: true}, 12]
"""


def test_what_is_right_is_not_told() -> None:
    assert told(RIGHT) == []
    assert told("") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("yes: false", '"yes" cannot be "false". Write yes: true. So it is.'),
        ("yes: 1", '"yes" cannot be "1". Write yes: true. So it is.'),
        ('yes: "true"', '"yes" cannot be "true". Write yes: true. So it is.'),
        ("yes:", '"yes" is empty. Write yes: true. So it is.'),
        ("yes: [true]", '"yes" must be one value. Write yes: true. So it is.'),
        ("yes: {true: true}", '"yes" must be one value. Write yes: true. So it is.'),
        ("switch: 0", '"switch" cannot be "0". Write true or false. False takes it away.'),
        ("switch: off please", '"switch" cannot be "off please". Write true or false. False takes it away.'),
        ("switch:", '"switch" is empty. Write true or false. False takes it away.'),
        ("name: 12", '"name" cannot be "12". Write name: "…"'),
        ('name: " "', '"name" is empty. Write name: "…"'),
        ('name: "a\\nb"', '"name" cannot be "a b". Write name: "…"'),
        ("where: a.be", '"a.be" cannot be the address of the site: it does not begin with https://. '),
        ("where: 12", '"12" cannot be the address of the site: it is no text. '),
        ("where: [https://a.be]", "cannot be the address of the site: it is no text. "),
        (
            "where: https://u:secret@a.be/",
            '"https://…@a.be/" cannot be the address of the site: it holds a user name. ',
        ),
        ("below: true", '"below" has no settings below it. Write each in a line of its own, '),
        ("below: [deep]", '"below" has no settings below it. Write each in a line of its own, '),
        ("below:", '"deep" is missing under "below". Write deep: false'),
        ("loose:", '"loose" has no settings below it. Write each in a line of its own, '),
        ("below: {deep: true}", '"deep" cannot be "true". Write deep: false. It must.'),
        ("below: {deep: false, deeep: 1}", '"deeep" cannot be set here. Did you mean "deep"?'),
        ("listed: one", '"listed" must be a list. Write listed: and below it - one, - two'),
        ("listed: {one: , two: }", '"listed" must be a list. Write listed: and below it - one, - two'),
        ("listed:", '"listed" must be a list. Write listed: and below it - one, - two'),
        ("listed: [one]", '"two" is missing under "listed". Write listed: and below it - one, - two. No others.'),
        ("listed: [one, two, three]", '"three" cannot stand under "listed". Take it away. No others.'),
        ("listed: [one, two, 3]", 'This entry cannot stand under "listed". Take it away. No others.'),
        ("listed: [one, two, [one]]", 'This entry cannot stand under "listed". Take it away. No others.'),
        ("listed: [one, two: , two]", '"two" stands twice under "listed". Keep one of the two.'),
        ("listed: [one: {a: 1}, two]", 'Nothing can be set below "one". Write - one alone.'),
        ("listed: [one, two: {far: true}]", '"far" cannot be "true". Write far: false. It must.'),
        ("listed: [one, two: 5]", '"two" has no settings below it. Write each in a line of its own, '),
        ("each: [{id: 1, no: 2}]", '"no" cannot be set here. Take the line away.'),
        ("each: [{on: maybe}]", '"on" cannot be "maybe". Write true or false. Off.'),
        ("style: a", '"style" cannot be set here. Write it elsewhere.'),
        ("strange: a", '"strange" cannot be set here. Take the line away: this site has no such setting.'),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, words: str) -> None:
    lines = told(f"\n{text}")
    assert [line for line in lines if line.startswith("2 ") and words in line], lines


def test_each_wrong_line_is_told_once_and_all_at_once() -> None:
    text = "yes: false\nswitch: 1\nbelow: {deep: 1}\nlisted:\n  - three\n  - two: {far: 1}\n"
    assert [line.split(" ")[0] for line in told(text)] == ["1", "2", "3", "4", "5", "6"]


def test_a_line_that_is_missing_is_told_with_an_example() -> None:
    problems = Problems()
    document = parse_yaml("a:\n", "file.yml", problems)
    assert document is not None
    group = Group({"a": Elsewhere(), "b": Group({"c": Only(True, "It must.", True), "d": Line(True)}, needed=True)})
    group.check(document.value, (), document, problems)
    assert [str(problem) for problem in problems.found] == [
        'file.yml:1: "b" is missing. Write b: and below it c: true, d: "…"'
    ]


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        ("a", True),
        ("دری", True),
        ("නම්\u200d", True),
        ("", False),
        ("\u00a0", False),
        ("a\tb", False),
        ("a\u2028b", False),
        ("\u202ea", False),
        (12, False),
        (None, False),
    ],
)
def test_a_text_in_one_line(value: Any, is_one: bool) -> None:
    assert is_line(value) == is_one
