"""A phone line: its number, its hours, those of other sources, the languages spoken on it; the block that calls it."""

from __future__ import annotations

from typing import Any

import pytest
from markupsafe import Markup

from scripts.cards.phone_line import CallBlock, call_block, phone_line
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.records.desks import SpokenLanguages
from tests.helpers.changed_sites import with_entry
from tests.helpers.entries import hours
from tests.helpers.fixture_site import TODAY
from tests.helpers.html_pages import lines
from tests.helpers.names import AR, DESKS, NL, RU, TI

SHEET = "Testdienst, Fiche over teruggaan (zonder datum; gelezen op 12 januari 2026)"


def card(site: Site, locale: Locale, identifier: str, on_paper: bool = False) -> str:
    return phone_line(site, locale, own_page(site.project, locale, DESKS, on_paper), identifier)


def shown(site: Site, **changes: Any) -> list[str]:
    """What the card of the help line says, without other hours and languages."""
    without: dict[str, Any] = {"other_hours": (), "languages": None}
    return lines(card(with_entry(site, "phone_lines", "return-line", **without | changes), NL, "return-line"))


@pytest.mark.parametrize(
    ("locale", "days"),
    [(NL, "ma – vr"), (AR, "الاثنين – الجمعة"), (TI, "ሰኑይ – ዓርቢ"), (RU, "пн – пт")],
)
def test_the_block_that_calls_says_when_somebody_answers_and_in_which_languages(
    site: Site, locale: Locale, days: str
) -> None:
    assert call_block(site, locale) == CallBlock(
        address="tel:+3280012345",
        number="0800 12 345",
        hours=Markup(f'{days} <bdi dir="ltr">09:00–17:00</bdi>'),
        free=True,
        languages="NL FR AR",
    )


def test_of_a_line_without_hours_and_languages_the_number_is_left(site: Site) -> None:
    bare = with_entry(site, "phone_lines", "return-line", hours=None, languages=None, other_hours=())
    assert call_block(bare, NL) == CallBlock("tel:+3280012345", "0800 12 345", Markup(), True, "")


def test_a_phone_line_with_hours_other_hours_and_languages(site: Site) -> None:
    assert lines(card(site, NL, "return-line")) == [
        "Gratis nummer",
        "0800 12 345",
        "Uren:",
        "maandag – vrijdag: 09:00–17:00",
        "Op feestdagen gesloten.",
        "Een andere bron (2020–2021) geeft andere uren:",
        "elke dag: 10:00–12:30, 13:30–18:00",
        "Talen: Nederlands, Frans en Arabisch",
        "Bron",
        SHEET,
        "Trial Office, Going back: questions (van 2020–2021; gelezen op 12 januari 2026)",
    ]


def test_on_paper_its_sources_stand_open(site: Site) -> None:
    found = card(site, NL, "return-line", on_paper=True)
    assert [line for line in lines(found) if line.startswith("Bron")] == [
        f"Bron: {SHEET}",
        "Bron: Trial Office, Going back: questions (van 2020–2021; gelezen op 12 januari 2026)",
    ]
    assert "<details" not in found


def test_a_number_that_costs_money_is_not_called_free(site: Site) -> None:
    assert lines(card(site, NL, "documents-line")) == [
        "Telefoon",
        "02 234 56 78",
        "Uren: 10:00–16:00",
        "De bron zegt niet op welke dagen.",
        "Bron",
        "Testdienst, Gids voor loketten (van 17 november 2025; gelezen op 12 januari 2026)",
    ]


def test_other_hours_of_a_source_without_a_date_say_so(site: Site) -> None:
    spoken = SpokenLanguages(("fr", "ar"), "sheet", TODAY)
    other = hours("Mo-Su 10:00-12:00")
    assert shown(site, hours=hours("09:00-17:00", days_stated=False), other_hours=(other,), languages=spoken) == [
        "Gratis nummer",
        "0800 12 345",
        "Uren: 09:00–17:00",
        "De bron zegt niet op welke dagen.",
        "Een andere bron (zonder datum) geeft andere uren:",
        "elke dag: 10:00–12:00",
        "Talen: Frans en Arabisch",
        # The source of both, once.
        "Bron",
        SHEET,
    ]


def test_the_coming_holidays_of_a_phone_line_are_not_listed(site: Site) -> None:
    found = shown(site, hours=hours("Mo-Fr 09:00-12:00; PH off"))
    assert "Op feestdagen gesloten." in found and "Dagen met andere uren:" not in found
    # Nor is anything said of holidays where the source says nothing.
    assert not [line for line in shown(site, hours=hours("Mo 09:00-12:00")) if "feestdagen" in line]


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        pytest.param("Mo-Fr 09:00-12:00; 2026 Mar 10 off; PH off", ["dinsdag 10 maart 2026: gesloten"], id="closed"),
        pytest.param(
            "Mo-Fr 09:00-12:00; 2026 Mar 10 10:00-11:00", ["dinsdag 10 maart 2026: 10:00–11:00"], id="other-hours"
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00; 2026 Dec 24-25 off",
            ["donderdag 24 december 2026: gesloten", "vrijdag 25 december 2026 (Kerstmis): gesloten"],
            id="closed-on-a-holiday-of-which-nothing-is-said",
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00; 2026 Mar 14-15 off",
            ["zaterdag 14 maart 2026 – zondag 15 maart 2026: gesloten"],
            id="closed-in-a-weekend",
        ),
    ],
)
def test_coming_days_with_other_hours_of_a_phone_line_are_told(site: Site, opening: str, told: list[str]) -> None:
    week = ["Uren:", "maandag – vrijdag: 09:00–12:00"]
    note = ["Op feestdagen gesloten."] if "PH off" in opening else []
    head = [] if "–" in told[0].split(":")[0] else ["Dagen met andere uren:"]
    assert shown(site, hours=hours(opening))[2:] == [*week, *note, *head, *told, "Bron", SHEET]
    other = ["Een andere bron (zonder datum) geeft andere uren:", week[1], *note, *head, *told, "Bron", SHEET]
    assert shown(site, hours=None, other_hours=(hours(opening),))[2:] == other


def test_hours_on_holidays_of_a_phone_line_are_told(site: Site) -> None:
    found = shown(site, hours=hours("Mo-Fr 09:00-12:00; PH 10:00-11:00"))
    assert "maandag 6 april 2026 (Paasmaandag): 10:00–11:00" in found


def test_a_phone_line_may_say_only_when_it_is_closed(site: Site) -> None:
    closed = "dinsdag 10 maart 2026: gesloten"
    assert shown(site, hours=hours("2026 Mar 10 off", days_stated=False))[2:] == [closed, "Bron", SHEET]
    assert shown(site, hours=hours("09:00-12:00; 2026 Mar 10 off", days_stated=False))[2:] == [
        "Uren: 09:00–12:00",
        "De bron zegt niet op welke dagen.",
        closed,
        "Bron",
        SHEET,
    ]


def test_a_line_without_hours_has_its_number_alone(site: Site) -> None:
    assert shown(site, hours=None) == ["Gratis nummer", "0800 12 345"]


@pytest.mark.parametrize(
    ("locale", "kind", "week", "other", "spoken"),
    [
        (
            NL,
            "Gratis nummer",
            "maandag – vrijdag: 09:00–17:00",
            "elke dag: 10:00–12:30, 13:30–18:00",
            "Talen: Nederlands, Frans en Arabisch",
        ),
        (
            AR,
            "رقم مجاني",
            "الاثنين – الجمعة: 09:00–17:00",
            "كل يوم: 10:00–12:30، 13:30–18:00",
            "اللغات: الهولندية والفرنسية والعربية",
        ),
        (
            TI,
            "ነጻ ቁጽሪ",
            "ሰኑይ – ዓርቢ፦ 09:00–17:00",
            "ኩሉ መዓልቲ፦ 10:00–12:30፣ 13:30–18:00",
            "ቋንቋታት፦ ሆላንድኛ (ዳች)፣ ፈረንሳይኛን ዓረብኛን",
        ),
        (
            RU,
            "Бесплатный номер",
            "понедельник – пятница: 09:00–17:00",
            "каждый день: 10:00–12:30, 13:30–18:00",
            "Языки: нидерландский, французский и арабский",
        ),
    ],
)
def test_a_card_stands_in_the_language(
    site: Site, locale: Locale, kind: str, week: str, other: str, spoken: str
) -> None:
    found = lines(card(site, locale, "return-line"))
    assert (found[0], found[1], found[3], found[6], found[7]) == (kind, "0800 12 345", week, other, spoken)


def test_the_number_can_be_dialled(site: Site) -> None:
    assert '<p class="number"><a href="tel:+3280012345" dir="ltr" translate="no">0800 12 345</a></p>' in card(
        site, AR, "return-line"
    )
