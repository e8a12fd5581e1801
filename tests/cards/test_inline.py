"""Inline pieces of HTML: isolated from the text around, and escaped."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.cards import inline
from scripts.project.keys import Locale
from scripts.records.facts import Term
from tests.helpers.fixture_site import TODAY


def term(abbreviations: Any) -> Term:
    names: Any = {"nl": "Raad", "fr": "Conseil"}
    return Term(id="council", names=names, source="sheet", checked=TODAY, abbreviations=abbreviations)


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        pytest.param("0800 12 345", "+3280012345", id="free"),
        pytest.param("09 234 56 78", "+3292345678", id="city"),
        pytest.param("071 23 45 67", "+3271234567", id="three-digits"),
    ],
)
def test_phone_is_shown_nationally_dialled_internationally_left_to_right(number: str, dialled: str) -> None:
    assert inline.phone(number) == f'<a href="tel:{dialled}" dir="ltr" translate="no">{number}</a>'


def test_email_is_a_link_left_to_right() -> None:
    assert inline.email("a@b.be") == '<a href="mailto:a@b.be" dir="ltr" translate="no">a@b.be</a>'


def test_isolated_text_is_escaped() -> None:
    assert inline.isolated("<5 & 6") == "<bdi>&lt;5 &amp; 6</bdi>"


NL, FR = '<span lang="nl">RVV</span>', '<span lang="fr">CCE</span>'


@pytest.mark.parametrize(
    ("abbreviations", "inside"),
    [
        pytest.param({"nl": "RVV", "fr": "CCE"}, f"{NL} / {FR}", id="two"),
        pytest.param({"en": "CALL", "fr": "CCE", "de": "RAS", "nl": "RVV"}, f"{NL} / {FR}", id="dutch-first"),
        pytest.param({"nl": "Fedasil", "fr": "Fedasil"}, '<span lang="nl">Fedasil</span>', id="same"),
        pytest.param({"fr": "CCE", "en": "CALL"}, FR, id="french-only"),
        pytest.param({"en": "ICAM"}, '<span lang="en">ICAM</span>', id="neither"),
        pytest.param({"nl": "A&B"}, '<span lang="nl">A&amp;B</span>', id="escaped"),
        pytest.param(None, "", id="none"),
    ],
)
def test_short_name(abbreviations: dict[str, str] | None, inside: str) -> None:
    assert inline.short_name(term(abbreviations), Locale("ar")) == f'<bdi dir="ltr" translate="no">{inside}</bdi>'


@pytest.mark.parametrize(
    ("locale", "inside"),
    [("nl", f"{NL} / {FR}"), ("fr", f"{FR} / {NL}"), ("en", f"{NL} / {FR}"), ("de", f"{NL} / {FR}")],
    ids=["nl", "fr", "en", "de"],
)
def test_a_reader_finds_the_abbreviation_of_their_own_language_first(locale: str, inside: str) -> None:
    found = inline.short_name(term({"nl": "RVV", "fr": "CCE", "en": "CALL"}), Locale(locale))
    assert found == f'<bdi dir="ltr" translate="no">{inside}</bdi>'
