"""What Markdown leaves as it stands, with its line, its place and how it is written."""

from __future__ import annotations

import pytest

from scripts.texts.left_over import MADE, Place, left_over


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Een [[phone:line]] en [x](a.md).", f"Een {MADE} en {MADE}.", id="token-and-link"),
        pytest.param("Een **woord** en *nog* een.", "Een woord en nog een.", id="bold"),
        pytest.param("Een `code` ![x](y.png)<br>", f"Een {MADE} {MADE}{MADE}", id="code-picture-html"),
        pytest.param("**[x]** (a.md)", "[x] (a.md)", id="brackets-around-bold"),
        pytest.param("[a\nb](c.md) d", f"\n{MADE} d", id="link-over-two-lines"),
        pytest.param("*a __b", "*a __b", id="unpaired"),
        pytest.param("<https://a.be>", MADE, id="address-in-angle-brackets"),
    ],
)
def test_what_is_well_made_is_left_out(text: str, words: str) -> None:
    (part,) = left_over(text, 1)
    assert part.words == words


@pytest.mark.parametrize(
    ("text", "place", "alone"),
    [
        pytest.param("a", "paragraph", True, id="paragraph"),
        pytest.param("- a", "item", False, id="item"),
        pytest.param("1. a", "item", False, id="numbered"),
        pytest.param("## a {#a}", "heading", True, id="heading"),
        pytest.param('!!! note "a"', "heading", False, id="title-of-a-box"),
        pytest.param('!!! note ""\n    a', "paragraph", False, id="text-of-a-box"),
    ],
)
def test_each_part_has_its_place(text: str, place: Place, alone: bool) -> None:
    (part,) = left_over(text, 1)
    assert (part.place, part.alone) == (place, alone)


def test_cells_are_parts_of_their_own() -> None:
    assert [(part.words, part.place, part.line) for part in left_over("| a | b |\n|---|---|\n| c | d |", 5)] == [
        ("a", "cell", 5), ("b", "cell", 5), ("c", "cell", 7), ("d", "cell", 7),
    ]  # fmt: skip


def test_code_has_no_words() -> None:
    assert left_over("```\na\n```\n\n    b", 1) == ()


def test_signs_know_their_line_and_how_they_are_written() -> None:
    _, part = left_over("Eerst.\n\nEen \\*\ntwee *drie", 8)
    assert (part.line, part.raw) == (10, ("Een \\*", "twee *drie"))
    first, second = (index for index, sign in enumerate(part.words) if sign == "*")
    assert (part.line_of(first), part.line_of(second)) == (10, 11)
    assert (part.is_escaped(first, "*"), part.is_escaped(second, "*")) == (True, False)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("Een \\* en *twee", [True, False], id="one-of-two"),
        pytest.param("Een * en \\*twee", [False, True], id="the-other"),
        pytest.param("Een \\\\* en", [False], id="backslash-behind-a-backslash"),
        pytest.param("*Een* \\* en *twee", [True, False], id="beside-others-that-are-read"),
        pytest.param("[[fact:a]] \\* en [[fact:b]] *twee", [True, False], id="beside-tokens"),
        pytest.param("Een *twee", [False], id="none"),
    ],
)
def test_a_backslash_speaks_for_the_sign_behind_it(text: str, escaped: list[bool]) -> None:
    (part,) = left_over(text, 8)
    assert [part.is_escaped(index, "*") for index, sign in enumerate(part.words) if sign == "*"] == escaped
