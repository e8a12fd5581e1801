"""Cards to cut out: which there are, in which languages, and where their codes lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.cards import offices
from scripts.content.site import Site
from scripts.paper.cut_out_cards import CutOutCard, cut_out_cards
from scripts.screen.editions import FREE_NUMBER
from tests.cards.test_offices import DETAILS, with_desk, with_records

URL = "https://a.be/sub/"


def made(site: Site, *locales: str) -> dict[str, CutOutCard]:
    found = cut_out_cards(site, locales, URL)
    assert len({card.id for card in found}) == len(found)
    return {card.id: card for card in found}


def test_the_free_number_comes_first_and_then_every_desk(site: Site, locale: str) -> None:
    assert list(made(site, locale)) == [FREE_NUMBER, *site.records.desks]


@pytest.mark.parametrize("locales", [("ar",), ("ar", "nl"), ("ti", "fr")], ids="-".join)
def test_a_card_speaks_each_language_the_clients_first(site: Site, locales: tuple[str, ...]) -> None:
    for card in made(site, *locales).values():
        assert [text.language.locale for text in card.texts] == list(locales)
        for text in card.texts:
            assert text.words is site.records.words[text.language.locale]
            assert (text.office is None, text.line is None) == (card.id == FREE_NUMBER, card.id != FREE_NUMBER)


def test_a_card_says_what_the_page_says(site: Site, locale: str) -> None:
    found = made(site, locale)
    assert found[FREE_NUMBER].texts[0].line == offices.phone_card(site, locale, "return-line")
    for desk in site.records.desks.values():
        card, office = offices.office_card(site, locale, desk), found[desk.id].texts[0].office
        assert office is not None
        if card.hours and office.hours:
            # There may be no room for every day of other hours.
            card = replace(card, hours=replace(card.hours, other_days=office.hours.other_days))
        assert office == card


def test_every_card_names_the_free_number(site: Site) -> None:
    line = replace(site.records.phone_lines["return-line"], number="0800 12 345")
    for card in made(with_records(site, phone_lines={"return-line": line}), "fr", "nl").values():
        assert card.phone == '<a href="tel:+3280012345" dir="ltr">0800 12 345</a>'


def test_the_page_of_a_card_is_named_in_the_clients_language(site: Site, locale: str) -> None:
    words, found = site.records.words[locale], made(site, locale, "fr" if locale == "nl" else "nl")
    assert found[FREE_NUMBER].title == words["contact"]["free_number"]
    assert found["ghent"].title == f"{words['places']['ghent']} – {words['contact']['kind_return_desk']}"
    assert found["info-point"].title == f"Fedasil Info Point – {words['contact']['kind_info_point']}"


@pytest.mark.parametrize(
    ("locales", "folder"), [(("nl", "fr"), ""), (("ar", "nl"), "ar/")], ids=["source-language", "other"]
)
def test_a_card_leads_to_what_the_card_is_about_in_the_clients_language(
    site: Site, locales: tuple[str, ...], folder: str
) -> None:
    for card in made(site, *locales).values():
        path = folder if card.id == FREE_NUMBER else f"{folder}desks/#desk-{card.id}"
        assert card.address == f"{URL}{path}"


@pytest.mark.parametrize(("status", "told"), [("unconfirmed", False), ("confirmed", True)])
def test_only_a_confirmed_desk_tells_its_address_and_number(site: Site, status: str, told: bool) -> None:
    office = made(with_desk(site, status=status, **DETAILS), "nl")["ghent"].texts[0].office
    assert office is not None
    assert (office.address is not None, office.phone is not None) == (told, told)
