"""Signs that would stand on a page as they are; every form is planted in tests/content/test_page_checks.py."""

from __future__ import annotations

import pytest

from scripts.texts.sign_forms import sign_faults


def told(body: str) -> list[tuple[int, str]]:
    return [(line, what) for line, what, _ in sign_faults(body, 8)]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        pytest.param("Een\n~~oud~~ en ~~ouder~~", 9, "~~ is shown", id="struck-through-twice"),
        pytest.param("~~oud", 8, "~~ is shown", id="struck-through-without-end"),
        pytest.param("Een ==woord==", 8, "== is shown", id="marked"),
        pytest.param("Een ++woord++", 8, "++ is shown", id="underlined"),
        pytest.param("Een\n**woord", 9, "** begins or ends", id="bold-without-end"),
        pytest.param("woord** een", 8, "** begins or ends", id="bold-without-start"),
        pytest.param("***woord** een", 8, "* begins or ends", id="one-asterisk-too-many"),
        pytest.param("Een \\* en *twee", 8, "* begins or ends", id="beside-one-behind-a-backslash"),
        pytest.param("Een \\* en **twee", 8, "** begins or ends", id="two-beside-one-behind-a-backslash"),
        pytest.param("Een _woord", 8, "_ begins or ends", id="low-line-without-end"),
        pytest.param("Een woord_ twee", 8, "_ begins or ends", id="low-line-without-start"),
        pytest.param("Een __woord", 8, "__ begins or ends", id="two-low-lines"),
        pytest.param("Een\n`s avonds en `s morgens", 9, '"s avonds en " stands between', id="code"),
        pytest.param("**een\n\ntwee**", 8, "** begins or ends", id="over-two-paragraphs"),
        pytest.param("| a |\n|---|\n| **b |", 10, "** begins or ends", id="in-a-table"),
    ],
)
def test_a_sign_is_told_once_in_its_paragraph(body: str, line: int, words: str) -> None:
    ((where, what),) = told(body)
    assert where == line and words in what


def test_signs_of_two_paragraphs_are_told_in_each() -> None:
    assert [line for line, _ in told("**een\n\ntwee.\n\n**drie")] == [8, 12]


@pytest.mark.parametrize(
    "body",
    [
        "**a** *b* __c__ _d_", "5 * 3", "a_b_c en x__y", "____", "bedrag* en", "Klient*innen", "\\*a", "\\~~a",
        "a == b", "C++ en A++", "~5 en ~ 6", "*a*{lang=nl}", "«*1–2*{dir=ltr}»", "’s avonds",
    ],
)  # fmt: skip
def test_other_signs_are_left_alone(body: str) -> None:
    assert told(body) == []
