"""Cards to cut out: which there are, in which languages, and where their codes lead."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.cards.offices import office_card
from scripts.cards.phone_line import phone_card
from scripts.content.site import Site
from scripts.paper.cut_out_cards import CutOutCard, cut_out_cards
from scripts.project.keys import Locale
from scripts.project.roles import Roles
from scripts.screen.editions import FREE_NUMBER
from tests.helpers.changed_sites import with_desk, with_entry, with_records
from tests.helpers.entries import hours
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.notice_days import in_spring, notice_of, with_notice

URL = "https://a.be/sub/"
DESKS = ["ghent", "antwerp", "liege", "charleroi", "info-point"]

# What stands above the page of a card: of the number, of a return desk, of the information point.
TITLES = {
    NL: (
        "Gratis nummer",
        "Gent – Terugkeerloket van Fedasil",
        "Return Info Point – Infopunt van Fedasil, geen terugkeerloket",
    ),
    AR: (
        "رقم مجاني",
        "غنت – مكتب عودة تابع لوكالة Fedasil",
        "Return Info Point – نقطة معلومات تابعة لوكالة Fedasil، وليست مكتب عودة",
    ),
    TI: (
        "ነጻ ቁጽሪ",
        "ገንት – ናይ Fedasil ቤት ጽሕፈት ምምላስ",
        "Return Info Point – ናይ Fedasil Info Point፣ ቤት ጽሕፈት ምምላስ ኣይኮነን",
    ),
    RU: (
        "Бесплатный номер",
        "Гент – Пункт консультаций Fedasil по возвращению",
        "Return Info Point – Fedasil Info Point, не пункт консультаций по возвращению",
    ),
}


def made(site: Site, *locales: Locale) -> dict[str, CutOutCard]:
    found = cut_out_cards(site, locales, URL)
    assert len({card.id for card in found}) == len(found)
    return {card.id: card for card in found}


def test_the_free_number_comes_first_and_then_every_desk(site: Site, locale: Locale) -> None:
    assert list(made(site, locale)) == ["free-number", *DESKS]


def test_without_a_page_of_the_desks_there_is_the_free_number_alone(site: Site) -> None:
    without = replace(site, project=replace(site.project, roles=Roles()))
    assert list(made(without, NL)) == ["free-number"]


@pytest.mark.parametrize("locales", [(AR,), (AR, NL), (TI, RU)], ids="-".join)
def test_a_card_speaks_each_language_the_clients_first(site: Site, locales: tuple[Locale, ...]) -> None:
    for card in made(site, *locales).values():
        assert [text.language.locale for text in card.texts] == list(locales)
        for text in card.texts:
            assert text.words is site.records.words[text.language.locale]
            assert (text.office is None, text.line is None) == (card.id == FREE_NUMBER, card.id != FREE_NUMBER)


def test_a_card_says_what_the_page_says_but_for_days_of_other_hours(site: Site, locale: Locale) -> None:
    found = made(site, locale)
    assert found[FREE_NUMBER].texts[0].line == phone_card(site, locale, "return-line")
    for identifier in DESKS:
        card, office = office_card(site, locale, site.records.desks[identifier]), found[identifier].texts[0].office
        assert office is not None
        if card.hours:
            card = replace(card, hours=replace(card.hours, other_days=()))
        assert office == card
    # The page tells that Ghent is closed for some days in April.
    ghent = office_card(site, locale, site.records.desks["ghent"])
    assert ghent.hours is not None and ghent.hours.other_days


def test_every_card_names_the_free_number(site: Site) -> None:
    lines = site.records.phone_lines
    line = replace(lines["return-line"], number="0800 54 321")
    changed = with_records(site, phone_lines={**lines, "return-line": line}, help_line=line)
    for card in made(changed, AR, NL).values():
        assert card.phone == '<a href="tel:+3280054321" dir="ltr" translate="no">0800 54 321</a>'


def test_the_page_of_a_card_is_named_in_the_clients_language(site: Site, locale: Locale) -> None:
    found = made(site, locale, AR if locale == NL else NL)
    assert tuple(found[card].title for card in (FREE_NUMBER, "ghent", "info-point")) == TITLES[locale]


@pytest.mark.parametrize(("locales", "number"), [((AR,), 2), ((AR, NL), 0)], ids=["one-language", "two"])
def test_a_card_in_one_language_has_room_for_what_to_say(site: Site, locales: tuple[Locale, ...], number: int) -> None:
    found = made(site, *locales)
    assert [len(text.said) for text in found[FREE_NUMBER].texts] == [number] * len(locales)
    assert all(text.said == () for text in found["ghent"].texts)


@pytest.mark.parametrize(("locales", "below"), [((NL, AR), ""), ((AR, NL), "ar/")], ids=["source-language", "other"])
def test_a_card_leads_to_what_the_card_is_about_in_the_clients_language(
    site: Site, locales: tuple[Locale, ...], below: str
) -> None:
    found = made(site, *locales)
    assert found[FREE_NUMBER].address == f"{URL}{below}"
    for desk in DESKS:
        assert found[desk].address == f"{URL}{below}desks/#desk-{desk}"


@pytest.mark.parametrize(("status", "told"), [("unconfirmed", False), ("confirmed", True)])
def test_only_a_confirmed_desk_tells_its_address_and_number(site: Site, status: str, told: bool) -> None:
    office = made(with_desk(site, status=status), NL)["ghent"].texts[0].office
    assert office is not None
    assert (office.address is not None, office.phone is not None) == (told, told)


CLOSED = "; 2026 Jul 20-Aug 07 off; 2026 Apr 07 off; 2026 Dec 24-2027 Jan 02 off; 2026 Feb 09 off"


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
def test_a_card_tells_the_next_two_closings_whatever_the_status(site: Site, locale: Locale, status: str) -> None:
    changed = with_desk(site, status=status, hours=hours(f"Mo-Fr 09:00-12:00{CLOSED}; PH off"))
    found = made(changed, locale, RU if locale == NL else NL)
    for text in found["ghent"].texts:
        assert text.closings == ("07/04/2026", "20/07/2026–07/08/2026")
    assert (found["ghent"].longest, found["antwerp"].longest) == (True, False)
    assert found["ghent"].texts[0].office is not None
    assert (found["ghent"].texts[0].office.hours is None) == (status == "unconfirmed")


def test_the_free_number_tells_its_closings_and_no_other_days(site: Site) -> None:
    closed = hours(f"Mo-Fr 09:00-12:00; 2026 Mar 10 10:00-11:00{CLOSED}; PH off")
    (text,) = made(with_entry(site, "phone_lines", "return-line", hours=closed), NL)[FREE_NUMBER].texts
    assert text.closings == ("07/04/2026", "20/07/2026–07/08/2026")
    assert text.line is not None and text.line.hours is not None
    assert (text.line.hours.other_days, text.line.hours.closings) == ((), ())


def test_without_closings_a_card_has_none(site: Site) -> None:
    assert [text.closings for card in made(site, NL).values() for text in card.texts if card.id != "ghent"] == [()] * 5


def test_a_notice_closes_a_desk_on_its_card_by_its_dates(site: Site, locale: Locale) -> None:
    def closings(changed: Site) -> dict[str, tuple[str, ...]]:
        return {card.id: card.texts[0].closings for card in cut_out_cards(changed, [locale], "https://a.be/")}

    found = closings(in_spring(site))
    assert found["ghent"] == ("13/04/2026–17/04/2026",)
    assert [identifier for identifier, dates in found.items() if dates] == ["ghent"]
    # Sooner ones by the hours come first.
    assert closings(in_spring(site, datetime.date(2026, 4, 7)))["ghent"] == (
        "07/04/2026–10/04/2026",
        "13/04/2026–17/04/2026",
    )


def test_a_card_of_a_desk_that_moved_has_no_address(site: Site) -> None:
    cards = {
        card.id: card for card in cut_out_cards(with_notice(site, notice_of(moved="ghent")), [NL], "https://a.be/")
    }
    office = cards["ghent"].texts[0].office
    assert office is not None and (office.address, office.hours, office.phone) == (None, None, None)
