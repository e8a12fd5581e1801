"""Changes of YAML: where a value stands and ends, what is written, and that every other byte stays."""

from __future__ import annotations

import pytest
import yaml

from scripts.files import yaml_edits

TEXT = """# first
a: 1  # one
b:
  # inside
  c: [x, y]  # flow
  d:
    - e
    - f: "g"
    # after the list

  h: |
    two
    lines
i: {}
"""


def node_at(*keys: str) -> yaml.Node:
    node = yaml_edits.composed(TEXT)
    for key in keys:
        node = yaml_edits.value_of(node, key)
    assert node is not None
    return node


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_text_is_read_whatever_its_line_ends(end: str) -> None:
    document = yaml_edits.parsed(end.join(("a: 1", "b: |", "  two", "  lines", "")), "x.yaml")
    assert document is not None
    assert (document.name, document.value, document.line(("b",))) == ("x.yaml", {"a": 1, "b": "two\nlines\n"}, 2)


def test_what_is_no_yaml_is_no_document() -> None:
    assert yaml_edits.parsed("a: b: c", "x.yaml") is None


@pytest.mark.parametrize(("text", "end"), [("a\nb\n", "\n"), ("a\r\nb\r\n", "\r\n"), ("a", "\n"), ("", "\n")], ids=repr)
def test_lines_end_as_those_of_the_file_do(text: str, end: str) -> None:
    assert yaml_edits.line_end_of(text) == end


@pytest.mark.parametrize(
    ("text", "usual"), [("a\rb\r", "a\nb\n"), ("a\r\nb\rc\n", "a\r\nb\nc\n"), ("a\r\n", "a\r\n"), ("\r\r\n", "\n\r\n")]
)
def test_line_ends_of_old_macs_become_those_of_today(text: str, usual: str) -> None:
    assert yaml_edits.with_usual_line_ends(text) == usual


def test_a_value_is_found_by_its_key() -> None:
    pair = yaml_edits.pair_of(yaml_edits.composed(TEXT), "b")
    assert pair is not None
    key, value = pair
    assert TEXT[key.start_mark.index : key.end_mark.index] == "b"
    assert value is not None and value.start_mark.index == TEXT.index("c: ")
    assert TEXT[node_at("b", "c").start_mark.index :].startswith("[x, y]")


@pytest.mark.parametrize("text", ["a: 1", "- a", "a", ""], ids=["mapping", "list", "text", "empty"])
def test_what_is_no_mapping_or_lacks_the_key_has_no_value(text: str) -> None:
    node = yaml_edits.composed(text)
    assert yaml_edits.pair_of(node, "b") is None
    assert yaml_edits.value_of(node, "b") is None


@pytest.mark.parametrize(
    ("keys", "before"),
    [
        pytest.param(("a",), "a: 1", id="text"),
        pytest.param(("b", "c"), "c: [x, y]", id="flow"),
        pytest.param(("b", "d"), '    - f: "g"', id="list-before-a-comment"),
        pytest.param(("i",), "i: {}", id="empty"),
    ],
)
def test_a_value_ends_where_its_own_text_does(keys: tuple[str, ...], before: str) -> None:
    end = yaml_edits.end_of(node_at(*keys))
    assert TEXT[:end].endswith(before)


def test_a_mapping_ends_with_its_last_value() -> None:
    assert TEXT[: yaml_edits.end_of(node_at("b"))].endswith("    two\n    lines\n")


@pytest.mark.parametrize(("index", "line"), [(0, "# first"), (8, "# first\na: 1  # one"), (len(TEXT), TEXT)])
def test_what_follows_on_a_line_stays_before_what_is_put_behind_it(index: int, line: str) -> None:
    assert TEXT[: yaml_edits.line_after(TEXT, index)] == line


def test_the_last_line_may_lack_its_end() -> None:
    assert yaml_edits.line_after("a: 1\nb: 2", 6) == 9


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Team Gent", "Team Gent"),
        ("ar", "ar"),
        ("العربية", "العربية"),
        ("ትግርኛ", "ትግርኛ"),
        ("no", '"no"'),
        ("12", '"12"'),
        ("9:00", '"9:00"'),
        ("2026-03-02", '"2026-03-02"'),
        ("", '""'),
        ("a: b", '"a: b"'),
        ("a # b", '"a # b"'),
        (" a", '" a"'),
        ("[a", '"[a"'),
        ('say "a"', 'say "a"'),
        ('"a"', '"\\"a\\""'),
        ("a\nb", '"a\\nb"'),
    ],
    ids=repr,
)
def test_a_text_has_quotes_where_it_would_else_be_read_as_something_else(text: str, written: str) -> None:
    assert yaml_edits.scalar(text) == written
    assert yaml.safe_load(f"key: {written}") == {"key": text}


@pytest.mark.parametrize("text", ["a", 'a "b" \\c', "é العربية ትግርኛ", "two\nlines", "a\tb"], ids=repr)
def test_a_quoted_text_is_read_back_and_its_letters_stay(text: str) -> None:
    written = yaml_edits.quoted(text)
    assert yaml.safe_load(written) == text
    assert {letter for letter in text if letter.isalpha()} <= set(written)


def test_lines_are_put_behind_another_as_it_stands() -> None:
    assert yaml_edits.with_lines_after("a:\n  b: 1\nc: 2\n", 2, ["d: 3", "e: 4"]) == (
        "a:\n  b: 1\n  d: 3\n  e: 4\nc: 2\n"
    )
    assert yaml_edits.with_lines_after("a:\r\n\tb\r\n", 2, ["c"]) == "a:\r\n\tb\r\n\tc\r\n"
    assert yaml_edits.with_lines_after("a", 1, ["b"]) == "a\nb"
    assert yaml_edits.with_lines_after("a\nb\n", 1, []) == "a\nb\n"
