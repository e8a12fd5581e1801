"""Inline pieces of HTML: isolated from the text around, and escaped."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.cards import inline
from scripts.records.facts import Term
from tests.conftest import TODAY


def term(abbreviations: Any) -> Term:
    return Term("cgrs", {"nl": "Raad", "fr": "Conseil"}, "sheet", TODAY, abbreviations)


def test_phone_is_shown_nationally_dialled_internationally_left_to_right() -> None:
    assert inline.phone("0800 32 745") == '<a href="tel:+3280032745" dir="ltr">0800 32 745</a>'


def test_email_is_a_link_left_to_right() -> None:
    assert inline.email("a@b.be") == '<a href="mailto:a@b.be" dir="ltr">a@b.be</a>'


def test_isolated_text_is_escaped() -> None:
    assert inline.isolated("<5 & 6") == "<bdi>&lt;5 &amp; 6</bdi>"


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
