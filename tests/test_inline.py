"""Inline pieces of HTML: isolated from the text around, and escaped."""

from __future__ import annotations

from typing import Any

import pytest

from scripts import inline
from scripts.desks import Hours
from scripts.facts import Term
from tests.conftest import TODAY


def hours(opening: str) -> Hours:
    return Hours(opening, False, "sheet", TODAY)


def term(abbreviations: Any) -> Term:
    return Term("cgrs", {"nl": "Raad", "fr": "Conseil"}, "sheet", TODAY, abbreviations)


def test_phone_is_shown_nationally_dialled_internationally_left_to_right() -> None:
    assert inline.phone("0800 32 745") == '<a href="tel:+3280032745" dir="ltr">0800 32 745</a>'


def test_email_is_a_link_left_to_right() -> None:
    assert inline.email("a@b.be") == '<a href="mailto:a@b.be" dir="ltr">a@b.be</a>'


def test_isolated_text_is_escaped() -> None:
    assert inline.isolated("<5 & 6") == "<bdi>&lt;5 &amp; 6</bdi>"


@pytest.mark.parametrize(
    ("opening", "times"),
    [
        pytest.param("09:00-17:00", ["09:00–17:00"], id="every-day"),
        pytest.param("Mo-Fr 9:00-12:00,13:00-16:30; PH off", ["09:00–12:00", "13:00–16:30"], id="with-a-break"),
        pytest.param("We 10:00-12:00; Fr 09:00-12:00", ["10:00–12:00"], id="first-open-day"),
        pytest.param("PH off", [], id="never-open"),
    ],
)
def test_hours_only(opening: str, times: list[str]) -> None:
    assert inline.hours_only(hours(opening)) == ", ".join(f'<bdi dir="ltr">{time}</bdi>' for time in times)


def test_no_hours_give_no_times() -> None:
    assert inline.hours_only(None) == ""


NL, FR = '<span lang="nl">CGVS</span>', '<span lang="fr">CGRA</span>'


@pytest.mark.parametrize(
    ("abbreviations", "inside"),
    [
        pytest.param({"nl": "CGVS", "fr": "CGRA"}, f"{NL} / {FR}", id="two"),
        pytest.param({"en": "CGRS", "fr": "CGRA", "de": "GKFS", "nl": "CGVS"}, f"{NL} / {FR}", id="dutch-first"),
        pytest.param({"nl": "Fedasil", "fr": "Fedasil"}, '<span lang="nl">Fedasil</span>', id="same"),
        pytest.param({"fr": "CGRA", "en": "CGRS"}, FR, id="french-only"),
        pytest.param({"en": "ICAM"}, '<span lang="en">ICAM</span>', id="neither"),
        pytest.param({"nl": "A&B"}, '<span lang="nl">A&amp;B</span>', id="escaped"),
        pytest.param(None, "", id="none"),
    ],
)
def test_short_name(abbreviations: dict[str, str] | None, inside: str) -> None:
    assert inline.short_name(term(abbreviations)) == f'<bdi dir="ltr">{inside}</bdi>'
