"""Blocks that a page does not have are told at their line; every form is planted in tests/content/."""

from __future__ import annotations

import pytest

from scripts.texts.block_forms import block_faults


def told(body: str) -> list[tuple[int, str]]:
    return [(line, what) for line, what, _ in block_faults(body, 8)]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        pytest.param("Een.\n\n* * *", 10, "draws a line", id="line-across"),
        pytest.param("Een.\n\n— — —", 10, '"— —" was meant as a line', id="dashes-across"),
        pytest.param("Een.\n\n```\nx\n```", 10, "Between ``` and ```", id="fence"),
        pytest.param("Een.\n\n    x", 10, "A tab or four spaces", id="indented"),
        pytest.param("- a\n\n          x", 10, "A tab or four spaces", id="indented-in-a-list"),
        pytest.param('!!! note "T"\n\nx', 8, "has no text", id="box-without-text"),
        pytest.param('!!! note ""', 8, "has no text", id="box-without-anything"),
        pytest.param('!! note "T"', 8, "does not begin", id="box-of-two-signs"),
        pytest.param("Term\n: uitleg", 9, "begins with a colon", id="definition"),
        pytest.param("Term\n\n: uitleg", 10, "begins with a colon", id="definition-below-an-empty-line"),
        pytest.param("| a | b |", 8, "do not become a table", id="one-row"),
        pytest.param("Zo:\na | b\nc | d", 9, "do not become a table", id="rows-without-outer-bars"),
        pytest.param("a\tb\nc\td", 8, "Tabs", id="tabs"),
        pytest.param("Een[^a] en[^a].\n\n[^a]: Zie daar.", 8, "[^a]", id="footnote"),
        pytest.param("Een.\n\n[x]: a.md", 10, '"[x]: a.md" would not be shown', id="reference-that-nobody-uses"),
        pytest.param("Een.\n\n[//]: # (Niemand.)", 10, '"[//]: # (Niemand.)" would not be shown', id="remark"),
        pytest.param('Een.\n\n[x]: a.md "Een kaart"', 10, '"[x]: a.md "Een kaart""', id="reference-with-a-title"),
        pytest.param("Een.\n\n[x]:\na.md\n'Een'", 10, "would not be shown", id="reference-in-three-lines"),
        pytest.param("[x].\n\n[x]: a.md\n[X]: b.md", 11, '"[X]: b.md"', id="reference-again"),
    ],
)
def test_a_block_that_a_page_does_not_have_is_told_once(body: str, line: int, words: str) -> None:
    ((where, what),) = told(body)
    assert where == line and words in what


@pytest.mark.parametrize(
    "body",
    [
        "    - a", "    ## Kop {#k}", '!!! note "T"\n    x', "| a |\n|---|\n| b |", "Lees [dit][x].\n\n[x]: a.md",
        "Een lange zin met meer dan acht woorden erin\n: nog iets", "Zo:\n: iets", "!! Let op !!", "a\tb", "a | b",
        '[Dit][x]\n\n[x]: a.md "Een kaart"', "[x]: iets van veel woorden", "[Dit] [x] en [y]\n\n[x]: a.md\n[y]: b.md",
        "- a\n\n    b", "## Kop {#k}\n\n: iets", "Een – twee",
    ],
)  # fmt: skip
def test_other_blocks_are_left_alone(body: str) -> None:
    assert told(body) == []
