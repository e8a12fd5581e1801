"""Numbers at the start of lines: a list by the lines around it, or a number in a text."""

from __future__ import annotations

import pytest

from scripts.texts.left_over import left_over
from scripts.texts.number_forms import number_of
from scripts.texts.text_lines import runs


def numbers(body: str) -> list[str | None]:
    run = next(runs(left_over(body, 1)))
    return [number_of(run, index) for index in range(len(run))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("(1)", "(2)"), ("1.)", "2.)"), ("1:", "2:"), ("1 -", "2 -"), ("1°", "2°"), ("1/", "2/"), ("7)", "8)"),
        ("a)", "b)"), ("B.", "C."), ("i)", "ii)"), ("IX.", "X."), ("1．", "2．"), ("①", "②"),
    ],
)  # fmt: skip
def test_numbers_in_a_row_are_a_list(one: str, two: str) -> None:
    assert numbers(f"Kop\n{one} een\n{two} twee") == [None, one, two]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("1)een", ["1)"], id="first-with-a-bracket"),
        pytest.param("1.Een", ["1."], id="first-without-space"),
        pytest.param("Zo:\n2. een", [None, "2."], id="announced"),
        pytest.param("3.\u00a0een", ["3.\u00a0"], id="no-break-space"),
    ],
)
def test_one_number_is_enough_where_a_list_begins(body: str, found: list[str | None]) -> None:
    assert numbers(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "(1) Een.", "1: een", "a) of b)", "I. Een", "9:00 uur\n10:00 uur", "1 - 2 dagen\n2 - 3 dagen", "1.5 en\n2.5",
        "op\n15. September", "1/2 en\n2/2", "1) een\n3) drie"[3:], "(1) een\n(3) drie", "1: een\n2) twee", "24/7\n25/7",
    ],
)  # fmt: skip
def test_other_numbers_are_no_list(body: str) -> None:
    assert not any(numbers(body))
