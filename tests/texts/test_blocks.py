"""Blocks: each has its shape in words, its line and the depths of its list items; links are found however written."""

from __future__ import annotations

import pytest

from scripts.texts.blocks import blocks_of, links_of, parsed


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        pytest.param("One.\n\nTwo\nlines.", ["a paragraph", "a paragraph"], id="paragraphs"),
        pytest.param("- a\n- b\n- c", ["a list of 3 items"], id="list"),
        pytest.param("- a\n    - b\n    - c", ["a list of 1 items and 2 items below them"], id="list-in-list"),
        pytest.param("1. a\n2. b", ["a numbered list of 2 items"], id="numbered"),
        pytest.param("1. a\n    - b", ["a numbered list of 1 items and 1 items below them"], id="list-in-numbered"),
        pytest.param("| a | b |\n|---|---|\n| c | d |", ["a table of 1 rows and 2 columns"], id="table"),
        pytest.param(
            '!!! note "T"\n    Text.\n\n    - a', ['a box "note" with a paragraph, a list of 1 items'], id="box"
        ),
        pytest.param('!!! note "T"', ['a box "note" with nothing'], id="empty-box"),
        pytest.param("> x", ["blockquote"], id="quotation"),
        pytest.param("```\nx\n```", ["fence"], id="code"),
        pytest.param("## A {#a}", [], id="heading"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_blocks_have_their_shape_in_words(text: str, shapes: list[str]) -> None:
    assert [block.shape for block in blocks_of(text, 1)] == shapes


@pytest.mark.parametrize("first_line", [1, 7])
def test_blocks_know_their_kind_and_line(first_line: int) -> None:
    body = "One.\n\n## A {#a}\n\nTwo.\n\n- x\n\n1. y\n\n| a |\n|---|\n\n!!! note\n    z\n"
    assert [(block.kind, block.line - first_line) for block in blocks_of(body, first_line)] == [
        ("p", 0),
        ("p", 4),
        ("ul", 6),
        ("ol", 8),
        ("table", 10),
        ("box", 13),
    ]


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        pytest.param("Text.", (), id="paragraph"),
        pytest.param("- a\n- b", (1, 1), id="list"),
        pytest.param("- a\n    - b\n    - c\n- d", (1, 2, 2, 1), id="list-in-list"),
        pytest.param("- a\n    - b\n        - c", (1, 2, 3), id="three-deep"),
    ],
)
def test_each_list_item_has_its_depth(text: str, depths: tuple[int, ...]) -> None:
    (block,) = blocks_of(text, 1)
    assert block.items == depths


@pytest.mark.parametrize(
    ("text", "links"),
    [
        pytest.param("[a](b.md) and [c](d.md#e).", [("b.md", 5), ("d.md#e", 5)], id="two-in-a-line"),
        pytest.param("One.\n\nTwo,\n[a](b.md)", [("b.md", 7)], id="line-of-its-paragraph"),
        pytest.param('[a](b.md "T")', [("b.md", 5)], id="with-a-title"),
        pytest.param("[a](<b.md>)", [("b.md", 5)], id="in-angle-brackets"),
        pytest.param("[a][x]\n\n[x]: b.md", [("b.md", 5)], id="by-reference"),
        pytest.param("<https://a.be>", [("https://a.be", 5)], id="address-alone"),
        pytest.param("## [a](b.md) {#a}\n\n- c\n- [d](e.md)", [("b.md", 5), ("e.md", 8)], id="heading-and-item"),
        pytest.param("`[a](b.md)` ![a](b.png)", [], id="code-and-image"),
    ],
)
def test_links_are_found_with_the_line_of_their_paragraph(text: str, links: list[tuple[str, int]]) -> None:
    assert links_of(text, 5) == links


def test_a_text_is_parsed_once() -> None:
    assert parsed("One text.") is parsed("One text.")
