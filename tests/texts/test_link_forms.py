"""Links that are not written as one are told with how to write them; every form is planted in tests/content/."""

from __future__ import annotations

import pytest

from scripts.texts.link_forms import link_faults
from scripts.texts.token_forms import Spelling

SPELLING = Spelling.of(["phone"], ["phone:line"])


def faults(body: str) -> list[tuple[int, str, str]]:
    return list(link_faults(body, 8, ["desks", "desk-list", "index"], SPELLING))


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        pytest.param("[a] (desks.md#call)", "Write [a](desks.md#call).", id="space"),
        pytest.param("[a] (desks)", "Write [a](desks.md).", id="space-and-no-md"),
        pytest.param("(a)[desk-list#x]", "Write [a](desk-list.md#x).", id="exchanged-and-no-md"),
        pytest.param("(a)[https://b.be]", "Write [a](https://b.be).", id="exchanged-address"),
        pytest.param("[a](www.b.be", "Write [a](https://www.b.be).", id="address-without-https"),
        pytest.param("[a](#call", "Write [a](#call).", id="section"),
        pytest.param("[a](desks .md)", "with nothing between", id="space-in-the-target"),
        pytest.param("[a]", "Write [a](page.md)", id="no-target"),
        pytest.param("[اضغط هنا]", "Write [اضغط هنا](page.md)", id="arabic"),
        pytest.param("HTTPS://B.BE/x,", "(HTTPS://B.BE/x)", id="address-in-capitals"),
        pytest.param("Kijk op www.b.be/x.", "(https://www.b.be/x)", id="address-at-the-end-of-a-sentence"),
        pytest.param("desks.md", "Write [words](page.md)", id="file"),
        pytest.param("[](desks.md)", "Write [words](desks.md)", id="no-words"),
        pytest.param("[–](desks.md)", "Write [words](desks.md)", id="no-letter"),
        pytest.param("a] b", "or take it away", id="bracket-alone"),
    ],
)
def test_a_link_is_told_once_with_how_to_write_it(body: str, mend: str) -> None:
    ((line, _, told),) = faults(f"Eerst.\n\nTwee\n{body}")
    assert line == 11 and mend in told


def test_every_mistake_of_a_line_is_told() -> None:
    assert len(faults("[a] (desks.md), (b)[desks.md], www.c.be en [d]")) == 4


@pytest.mark.parametrize(
    "body",
    [
        "[a](desks.md)", "(a) [zie b]", "(a) [см. б]", "[zie punt 3]", "[…]", "[sic]", "[nl]", "[1]", "“a [b] c”",
        "«a [b] c»", "„a [b] c“", "\\[a\\]", "[ ] ja [ ] nee", "<https://b.be>", "[a](b.md)(c)", "b.be", "(a) (desks)",
        "- [x] a", "a[^1]", "[[phone:line]]", "[phone:line]", "[[phone:line", "## A [#a]", "![a](b.png)",
    ],
)  # fmt: skip
def test_what_is_no_link_or_told_elsewhere_is_left_alone(body: str) -> None:
    assert faults(body) == []
