"""Behind each text that nobody has confirmed: how sure it is, and of what, where the rest is confirmed."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.records.fields import Status
from scripts.screen.body import body_of
from tests.helpers.changed_sites import with_entry, with_text
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, NL, PARTNERS, RU, TI

# The amount of the fixture site is unconfirmed, its first year is confirmed.
AMOUNT, YEAR = "[[fact:allowance-adult]]", "[[fact:first-year]]"
SHOWN = "€ 1250"


def notes(site: Site, text: str, locale: Locale = NL) -> list[str]:
    """What is told behind the texts of a page, in order."""
    html = body_of(with_text(site, locale, PARTNERS, text), locale, PARTNERS).html(
        own_page(site.project, locale, PARTNERS)
    )
    return [each.text for each in parse_html(html).all("small", **{"class": "standing"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(f"Bedrag: {AMOUNT}.", ["(niet bevestigd)"], id="the-whole-text"),
        pytest.param(f"Tot {YEAR}: {AMOUNT}.", [f"(niet bevestigd: {SHOWN})"], id="one-of-two"),
        pytest.param(f"Jaar: {YEAR}.", [], id="confirmed"),
        pytest.param(f"{AMOUNT} en {AMOUNT}, {YEAR}.", [f"(niet bevestigd: {SHOWN})"], id="the-same-twice"),
        pytest.param(f"- {AMOUNT}\n- {YEAR}\n- {AMOUNT}", ["(niet bevestigd)"] * 2, id="each-item"),
        pytest.param(f"{AMOUNT}\n\nAlinea.\n\n{AMOUNT}", ["(niet bevestigd)"] * 2, id="each-paragraph"),
        pytest.param(f"| a | b |\n| --- | --- |\n| {AMOUNT} | {YEAR} |", ["(niet bevestigd)"], id="a-cell"),
        pytest.param(f'!!! note "Let op"\n    {AMOUNT}', ["(niet bevestigd)"], id="a-box"),
        pytest.param("[[email:complaints]]", ["(niet bevestigd)"], id="an-address-alone"),
        pytest.param("Geen token.", [], id="no-token"),
        pytest.param(f"In {YEAR} zo. Nu {AMOUNT}! En later?", ["(niet bevestigd)"], id="a-sentence-of-several"),
        pytest.param(f"{AMOUNT} zo. Nu {AMOUNT}.", ["(niet bevestigd)"] * 2, id="each-sentence"),
    ],
)
def test_what_is_not_confirmed_is_told_behind_its_text(site: Site, text: str, told: list[str]) -> None:
    assert notes(site, text) == told


@pytest.mark.parametrize(
    ("locale", "told"),
    [(NL, "niet bevestigd"), (AR, "غير مؤكد"), (TI, "ኣይተረጋገጸን"), (RU, "не подтверждено")],
)
def test_it_is_told_in_the_language_of_the_text(site: Site, locale: Locale, told: str) -> None:
    assert notes(site, f"{AMOUNT}.", locale) == [f"({told})"]


@pytest.mark.parametrize("status", ["announced", "reported", "unconfirmed"])
def test_every_status_has_its_words(site: Site, status: Status) -> None:
    changed = with_entry(site, "facts", "first-year", status=status)
    assert notes(changed, f"In {YEAR}.") == [f"({site.records.words[NL]['status'][status]})"]


def test_two_kinds_are_told_apart(site: Site) -> None:
    changed = with_entry(site, "facts", "first-year", status="announced")
    assert notes(changed, f"In {YEAR}: {AMOUNT}.") == [f"(aangekondigd: 2021; niet bevestigd: {SHOWN})"]


def test_of_sources_that_differ_no_value_is_shown(site: Site) -> None:
    changed = with_text(with_entry(site, "facts", "allowance-adult", status="contradicted"), NL, PARTNERS, AMOUNT)
    html = body_of(changed, NL, PARTNERS).html(own_page(site.project, NL, PARTNERS))
    assert html == "<p>bronnen verschillen</p>"


def test_the_words_stand_behind_their_own_sentence(site: Site) -> None:
    """A number of the next sentence must not seem to be meant."""
    changed = with_text(site, NL, PARTNERS, f"1. **Lees.** Soms {AMOUNT}. Dit zijn niet de {YEAR} dagen.")
    html = body_of(changed, NL, PARTNERS).html(own_page(site.project, NL, PARTNERS))
    assert parse_html(html).text == "Lees. Soms € 1250. (niet bevestigd) Dit zijn niet de 2021 dagen."


def test_a_phone_number_and_hours_have_the_status_of_their_line(site: Site) -> None:
    changed = with_entry(site, "phone_lines", "documents-line", status="reported")
    text = "Bel [[phone:documents-line]] ([[hours:documents-line]])."
    html = body_of(with_text(changed, NL, PARTNERS, text), NL, PARTNERS).html(own_page(site.project, NL, PARTNERS))
    assert parse_html(html).text == "Bel 02 234 56 78 (10:00–16:00; volgens anderen). (volgens anderen)"


def test_a_heading_has_no_note(site: Site) -> None:
    assert notes(site, f"## In {AMOUNT} {{#x}}\n\nTekst.") == []


def test_a_list_inside_an_item_is_a_text_of_its_own(site: Site) -> None:
    assert notes(site, f"- {AMOUNT}\n    - {YEAR}\n") == ["(niet bevestigd)"]
