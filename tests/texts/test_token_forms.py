"""Tokens that are not written as one are told with the right spelling; every form is planted in tests/content/."""

from __future__ import annotations

import pytest

from scripts.texts.left_over import MADE, left_over
from scripts.texts.token_forms import UNENDED, Spelling, folded, token_faults, without_tokens

SPELLING = Spelling.of(
    ["phone", "phone-line", "desk", "desks", "fact"],
    ["phone:return-line", "phone-line:return-line", "desk:ghent", "desks"],
)


def faults(body: str) -> list[tuple[int, str, str]]:
    return list(token_faults(body, 8, SPELLING))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("phone:return-line", "phone:return-line"), ("Phone : Return_Line", "phone:return-line"),
        ("phone line:return line", "phone-line:return-line"), ("return-line:phone", "phone:return-line"),
        ("ｐｈｏｎｅ：return-line", "phone:return-line"), ("DESKS", "desks"), ("ghent", None), ("phone", None),
    ],
)  # fmt: skip
def test_a_token_is_known_by_its_letters(written: str, meant: str | None) -> None:
    assert SPELLING.meant(written) == meant


@pytest.mark.parametrize(
    ("token", "reason", "right"),
    [
        ("phone: return-line", "there is a space in it", "phone:return-line"),
        ("phone:return line", "there is a space in it", "phone:return-line"),
        ("phone:return_line", "it has other signs", "phone:return-line"),
        ("Desks", "it has a capital letter", "desks"),
        ("desk ghent", "no colon (:) stands between", "desk:ghent"),
        ("phone：return-line", "no colon (:) stands between", "phone:return-line"),
        ("desk::ghent", "it has other signs", "desk:ghent"),
        ("desks:", "it has other signs", "desks"),
        ("fact: any day", "there is a space in it", "fact:any-day"),
    ],
)
def test_the_writing_of_a_token_is_told_with_the_right_one(token: str, reason: str, right: str) -> None:
    told = SPELLING.fault(token)
    assert told is not None
    assert (reason in told[0], told[1]) == (True, f"Write [[{right}]].")


@pytest.mark.parametrize("token", ["phone:return-line", " desks ", "phone:other", "fone:return-line", "fact:any-day"])
def test_what_is_written_right_or_unknown_is_no_fault_of_writing(token: str) -> None:
    assert SPELLING.fault(token) is None


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        pytest.param("[desk:ghent]", "Write [[desk:ghent]].", id="single"),
        pytest.param("(desk:ghent)", "Write [[desk:ghent]].", id="round"),
        pytest.param("«desk:ghent»", "Write [[desk:ghent]].", id="quotes"),
        pytest.param("desk:ghent", "Write [[desk:ghent]].", id="bare"),
        pytest.param("[desk:gent]", 'Write [[desk:…]]. Did you mean "desk:ghent"?', id="unknown-id"),
        pytest.param("[fact:days]", "Write [[fact:days]].", id="kind-without-data"),
        pytest.param("{{desks}}", "Write [[desks]].", id="block"),
        pytest.param("\\[\\[desk:ghent\\]\\]", "Write [[desk:ghent]], without a backslash.", id="backslash"),
        pytest.param("[[[desk:ghent]]]", "Write [[desk:ghent]].", id="three"),
        pytest.param("[[desk:ghent]](a.md)", "Write the token alone", id="link"),
    ],
)
def test_what_was_meant_as_a_token_is_told_once(body: str, mend: str) -> None:
    ((line, _, told),) = faults(f"Eerst.\n\nTwee\n{body}")
    assert line == 11 and mend in told


def test_a_token_without_end_is_called_so() -> None:
    assert faults("Bel [[phone:return-line en wacht.") == [(8, UNENDED, "Write [[phone:return-line]].")]


@pytest.mark.parametrize(
    "body",
    [
        "[[desk:ghent]]", "At the desk: ghent", "(desk ghent)", "(desks)", "a [desks] b", "## A {#desks}",
        "*a*{lang=nl}", "[zie: dit]", "(phone: 0800)", "x/desk:ghent", "https://desk:ghent", "[desk](a.md)",
        "`[desk:ghent]`",
    ],
)  # fmt: skip
def test_other_brackets_are_left_alone(body: str) -> None:
    assert faults(body) == []


def test_a_text_is_given_without_what_was_meant_as_a_token() -> None:
    (part,) = left_over("Een [desk:ghent] en [dit].", 1)
    assert without_tokens(part, SPELLING) == f"Een {MADE * 12} en [dit]."


def test_a_token_is_folded_to_its_letters_and_digits() -> None:
    assert folded(" Phone：Return–Line_2 ") == "phonereturnline2"
