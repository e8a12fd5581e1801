"""What a YAML file may hold, and what would end the program or make a small file endless."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import LONGEST
from scripts.files.yaml_values import DEEPEST, LONGEST_VALUE, MOST_VALUES, Loader, RefusedError, Walk
from scripts.project.project import ROOT
from tests.helpers.bounds import SECONDS, bounded


def walk(text: str) -> tuple[Any, Walk, list[tuple[int, str]]]:
    problems = Problems()
    walk = Walk(Loader(text), "data/x.yaml", problems, 1)
    with bounded():
        value = walk.document()
    return value, walk, [(problem.line, problem.what) for problem in problems.found]


def refused(text: str) -> tuple[int, str, str]:
    with pytest.raises(RefusedError) as error:
        walk(text)
    return error.value.line + 1, error.value.what, error.value.mend


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("# comment\n", None, id="comment"),
        pytest.param("words", "words", id="text"),
        pytest.param("---\na: {b: [1, -2.5, yes]}\n", {"a": {"b": [1, -2.5, True]}}, id="group"),
        pytest.param('a: "1"\n"b c": |\n  x\n  y\n', {"a": "1", "b c": "x\ny\n"}, id="quoted"),
        pytest.param("no: 1\n12: 2\n2026-01-01: 3\n", {"no": 1, "12": 2, "2026-01-01": 3}, id="names-are-texts"),
        pytest.param('"&b": 1\n"*a": 2\n"!c": 3\n', {"&b": 1, "*a": 2, "!c": 3}, id="signs-in-quotes"),
        pytest.param("? a\n: 1\n", {"a": 1}, id="question-mark"),
        pytest.param(
            "a: =\nb: 0000-00-00\nc: 2026-13-01\n", {"a": "=", "b": "0000-00-00", "c": "2026-13-01"}, id="raw"
        ),
    ],
)
def test_plain_values_are_read(text: str, value: Any) -> None:
    assert walk(text)[0] == value
    assert walk(text)[2] == []


@pytest.mark.parametrize(
    ("text", "line", "words", "mend"),
    [
        pytest.param("a: &x 1\n", 1, '"&x" gives a name', "begins with &", id="anchor"),
        pytest.param("a: 1\n&x b: 1\n", 2, '"&x" gives a name', "write texts out", id="anchor-at-a-field"),
        pytest.param("&x\n- *x\n", 1, '"&x" gives a name', "write texts out", id="itself"),
        pytest.param("a:\n  b: *x\n", 2, '"*x" stands for a text', "begins with *", id="alias"),
        pytest.param("*x : 1\n", 1, '"*x" stands for a text', "Write that text out", id="alias-as-a-field"),
        pytest.param("a: {b: 1}\nc:\n  <<: {b: 2}\n", 3, '"<<" takes fields', "in this entry", id="merge"),
        pytest.param("a: !x 1\n", 1, '"!x" is a tag', "begins with !", id="tag"),
        pytest.param("a: ! 1\n", 1, '"!" is a tag', "Write the value alone", id="tag-without-a-name"),
        pytest.param("a: !ENV SITE_URL\n", 1, '"!ENV" is a tag', "Write the value alone", id="environment"),
        pytest.param("a: !!str 1\n", 1, '"!!str" is a tag', "Write the value alone", id="tag-of-yaml"),
        pytest.param("a: !!python/name:os.system x\n", 1, '"!!python/name:os.system"', "alone", id="python"),
        pytest.param("!!python/object/apply:os.system [ls]\n", 1, "os.system", "alone", id="python-call"),
        pytest.param("!!set {a, b}\n", 1, '"!!set"', "alone", id="set"),
        pytest.param("!x a: 1\n", 1, '"!x" is a tag', "alone", id="tag-at-a-field"),
        pytest.param("%TAG ! tag:x,2000:\n---\na: !y 1\n", 3, "is a tag", "alone", id="tag-with-a-prefix"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "A second document", "without a line ---", id="two-documents"),
        pytest.param("---\n---\n", 2, "A second document", "without a line ---", id="two-empty-documents"),
        pytest.param("[a, b]: 1\n", 1, "A list or a group", "name, colon, value", id="list-as-a-field"),
        pytest.param("{a: 1}: 1\n", 1, "A list or a group", "name, colon, value", id="group-as-a-field"),
        pytest.param("a: 1\n? - b\n: 2\n", 2, "A list or a group", "name, colon, value", id="question-mark"),
        pytest.param("~: 1\n", 1, "The name of a field is missing", "name, colon", id="tilde"),
        pytest.param("null: 1\n", 1, "The name of a field is missing", "name, colon", id="null"),
        pytest.param('"": 1\n', 1, "The name of a field is missing", "name, colon", id="empty"),
        pytest.param("?\n: 1\n", 1, "The name of a field is missing", "name, colon", id="nothing"),
        pytest.param('"a\\u200b": 1\n', 1, "U+200B", "Type the name again", id="hidden"),
    ],
)
def test_what_may_not_stand_there_is_refused_at_its_line(text: str, line: int, words: str, mend: str) -> None:
    found = refused(text)
    assert found[0] == line
    assert words in found[1] and mend in found[2]


def test_a_small_file_cannot_become_endless() -> None:
    laughs = 'a: &a ["lol"]\n' + "".join(
        f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a}]\n" for a, b in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    assert refused(laughs)[:2] == (1, '"&a" gives a name to a part of the file.')


@pytest.mark.parametrize(
    "opening", ["[", "{a: ", "- ", "? ", "- a:\n  - "], ids=["list", "group", "dash", "key", "both"]
)
def test_a_file_as_deep_as_may_be_is_read_and_a_deeper_one_is_not(opening: str) -> None:
    if opening == "[":
        walk("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    found = refused(opening * (DEEPEST + 2) if "\n" not in opening else nested(DEEPEST + 2))
    assert "deep" in found[1] or "A list or a group" in found[1]


def nested(levels: int) -> str:
    return "\n".join(f"{' ' * level}a:" for level in range(levels))


def test_levels_by_spaces_count_as_well() -> None:
    assert refused(nested(DEEPEST + 2))[:2] == (22, f"Groups and lists stand in one another more than {DEEPEST} deep.")


def test_as_many_values_as_may_be_are_read_and_one_more_is_not() -> None:
    most = "".join(f"k{index}: 1\n" for index in range(MOST_VALUES // 2 - 1))
    assert len(walk(most)[0]) == MOST_VALUES // 2 - 1
    assert refused(f"{most}x: 1\n")[1] == "More than 5,000 values stand in this file."


def test_a_text_as_long_as_may_be_is_read_and_a_longer_one_is_not() -> None:
    longest = "x y" * (LONGEST_VALUE // 3)
    assert walk(f'a: "{longest}"')[0] == {"a": longest}
    what = "This text has 19,998 characters; at most 10,000 are read."
    assert refused(f'a: 1\nb: "{longest}{longest}"')[:2] == (2, what)
    assert refused(f'? "{longest}{longest}"\n: 1')[0] == 1


def test_a_doubled_name_is_told_and_what_follows_is_read() -> None:
    value, _, found = walk("a: 1\nb: 2\na: 3\n")
    assert value == {"a": 3, "b": 2}
    assert found == [(3, '"a" stands twice in this entry (first in line 1).')]


def test_a_name_with_a_space_that_is_none_is_told_and_read_without_it() -> None:
    value, walked, found = walk("a:\n  num\u00a0ber: 1\n  \u202fb: 2\n")
    assert value == {"a": {"number": 1, "b": 2}}
    assert [line for line, _ in found] == [2, 3]
    assert "a no-break space (U+00A0)" in found[0][1] and "U+202F" in found[1][1]
    assert walked.odd_names


@pytest.mark.parametrize(
    ("raw", "code"),
    [("\\u200b", "U+200B"), ("\\0", "U+0000"), ("a\\L", "U+2028"), ("\\N", "U+0085"), ("\\uE001", "U+E001")],
    ids=["zero-width", "zero", "line-separator", "next-line", "private-use"],
)
def test_a_hidden_character_cannot_come_in_by_its_code(raw: str, code: str) -> None:
    _, walked, found = walk(f'a:\n  - "x{raw}"\n')
    assert [line for line, _ in found] == [2] and code in found[0][1]
    assert walked.told == {("a", 0)}


def test_codes_of_usual_characters_are_read() -> None:
    assert walk('a: "\\u00e9\\n\\t\\x41"\n')[::2] == ({"a": "é\n\tA"}, [])


@pytest.mark.parametrize(
    ("raw", "digits"),
    [("1" + "0" * 5_000, "5,001"), ("0x" + "f" * 9_000, "9,002"), ("1:" * 3_000 + "1", "6,001"), ("9" * 21, "21")],
    ids=["whole", "hexadecimal", "base-60", "just-too-long"],
)
def test_a_number_without_end_is_told_and_not_reckoned(raw: str, digits: str) -> None:
    value, walked, found = walk(f"a: {raw}")
    assert value == {"a": raw}
    assert found == [(1, f"This number has {digits} digits; at most 20 are read.")]
    assert walked.told == {("a",)}


@pytest.mark.parametrize(
    "raw",
    [
        "12:30:00",
        "9:00",
        "010",
        "0x1F",
        "0b11",
        "1_000",
        "+5",
        ".5",
        "1.",
        "1.0e+3",
        ".nan",
        ".inf",
        "-.inf",
        "1.0e+999",
    ],
)
def test_a_number_in_another_notation_is_noted(raw: str) -> None:
    _, walked, found = walk(f"a: [1, {raw}]")
    assert list(walked.odd_numbers) == [("a", 1)]
    assert found == []


@pytest.mark.parametrize("raw", ["0", "7", "-7", "400", "50.85", "-0.5", '"010"', "yes", "2026-03-02", "0800", "1e3"])
def test_usual_numbers_and_texts_are_not(raw: str) -> None:
    assert walk(f"a: {raw}")[1].odd_numbers == {}


def _cruel() -> Iterator[str]:
    """Texts that end or hold a reader which follows them without counting."""
    for deep in (2_000, 100_000):
        yield from ("[" * deep, "{a: " * deep, "- " * deep, "? " * deep, "[" * deep + "]" * deep)
        yield "{" * deep + "}" * deep
    yield nested(600)
    yield "&a [" * 50_000
    yield "a: &a [*a]"
    yield "a: " + "*b" * 50_000
    yield "k: 1\n" * 40_000
    yield "".join(f"k{index}: [{index}]\n" for index in range(12_000))
    yield '"' + "\\x41" * 49_000 + '"'
    yield "x" * LONGEST
    yield from (
        sign * 100_000 for sign in (":", "-", "?", ",", "'", '"', "|", ">", "%", "#", "!", "\t", " ", "\n", "- ", ": ")
    )
    yield "a: |\n" + "  x\n" * 40_000
    yield "a:\n" + " b\n" * 60_000


# Deep texts end the whole process where they are not refused, which no test could tell of itself.
_READ_ALL = """
import json, sys, time
from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
for text in json.load(sys.stdin):
    problems, start = Problems(), time.process_time()
    parse_yaml(text, "x.yaml", problems)
    print(len(problems), time.process_time() - start, flush=True)
"""


def test_no_text_ends_the_program_or_takes_more_than_a_second() -> None:
    texts = list(_cruel())
    done = subprocess.run(
        [sys.executable, "-c", _READ_ALL],
        input=json.dumps(texts),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=10 * SECONDS,
        check=False,
    )
    told = [line.split() for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr, len(told)) == (0, "", len(texts))
    assert [
        text[:20] for text, (count, _) in zip(texts, told, strict=True) if int(count) > 1 and text[:2] != "k:"
    ] == []
    assert max(float(seconds) for _, seconds in told) < 1
