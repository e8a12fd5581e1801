"""Cards: what a desk, partner, phone line, term, source or table says, and what it keeps back."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from pydantic import TypeAdapter

from scripts.cards import offices
from scripts.content.site import Site
from scripts.project import locales
from scripts.records.desks import Desk, Hours, SpokenLanguages
from scripts.records.facts import Source, Term
from scripts.wording.word_choices import Choice, Choices
from tests.conftest import TODAY

WEEK = "Mo-Fr 09:00-12:00,13:00-16:30; PH off"
SHEET = Source("sheet", "Fiche", "Fedasil", "nl", TODAY)
DETAILS = {"street": "Kaai 1", "postcode": "9000", "phone": "09 210 12 34", "languages": None, "website": None}


def with_records(site: Site, **changes: Any) -> Site:
    """The site with some records exchanged; for other test files too."""
    return replace(site, records=replace(site.records, **changes))


def with_desk(site: Site, **changes: Any) -> Site:
    """The site with the desk in Ghent changed; for other test files too."""
    desk = {**vars(site.records.desks["ghent"]), "source": "sheet", **changes}
    ghent = TypeAdapter(Desk).validate_python(desk, context={"postcodes": site.records.postcodes})
    sources = {**site.records.sources, "sheet": SHEET}
    return with_records(site, desks={**site.records.desks, "ghent": ghent}, sources=sources)


def hours(opening: str = WEEK, days_stated: bool = True, source: str = "sheet") -> Hours:
    return Hours(opening, days_stated, source, TODAY)


def lines(html: str) -> list[str]:
    """What a reader reads, line by line."""
    return [text for line in html.split("\n") if (text := unescape(re.sub(r"<[^>]+>", "", line)).strip())]


def test_a_confirmed_desk_says_everything(site: Site) -> None:
    words = site.records.words["nl"]["contact"]
    card = offices.desk(with_desk(site, status="confirmed", hours=hours(), **DETAILS), "nl", "ghent")
    assert lines(card) == [
        "Gent (Gand)",
        words["kind_return_desk"],
        f"{words['address']}: Kaai 1, 9000 Gent",
        f"{words['directions']} {words['map_web']} {words['map_app']}",
        f"{words['hours']}:",
        "maandag – vrijdag: 09:00–12:00, 13:00–16:30",
        words["holidays_closed"],
        words["other_days"],
        "vrijdag 25 december 2026 (Kerstmis): gesloten",
        "vrijdag 1 januari 2027 (Nieuwjaar): gesloten",
        "maandag 29 maart 2027 (Paasmaandag): gesloten",
        "donderdag 6 mei 2027 (Hemelvaart): gesloten",
        "maandag 17 mei 2027 (Pinkstermaandag): gesloten",
        "woensdag 21 juli 2027 (Nationale feestdag): gesloten",
        "maandag 1 november 2027 (Allerheiligen): gesloten",
        "donderdag 11 november 2027 (Wapenstilstand): gesloten",
        f"{words['phone']}: 09 210 12 34",
        f"{words['call_before']} 0800 32 745",
        f"{words['source']}: Fedasil, Fiche (zonder datum; gelezen op 23 november 2026)",
    ]
    assert '<bdi dir="ltr">09:00–12:00</bdi>, <bdi dir="ltr">13:00–16:30</bdi>' in card
    assert '<section class="card" id="desk-ghent">' in card


def test_days_and_notes_stand_in_the_language(site: Site, locale: str) -> None:
    opening = "Mo-We,Fr 09:00-12:00; PH off"
    card = lines(offices.desk(with_desk(site, status="confirmed", hours=hours(opening), **DETAILS), locale, "ghent"))
    words = site.records.words[locale]
    monday, wednesday, friday = (locales.day_name(day, locale) for day in (0, 2, 4))
    assert f"{monday} – {wednesday}{words['site']['colon']} 09:00–12:00" in card
    assert f"{friday}{words['site']['colon']} 09:00–12:00" in card
    assert words["contact"]["holidays_closed"] in card


def test_an_unconfirmed_desk_keeps_its_details_back(site: Site) -> None:
    words = site.records.words["nl"]["contact"]
    card = lines(offices.desk(with_desk(site, status="unconfirmed", hours=hours(), **DETAILS), "nl", "ghent"))
    assert card[2:4] == [words["address_unknown"], f"{words['call_before']} 0800 32 745"]
    assert not any(detail in line for detail in ("Kaai", "9000", "09:00", "09 210") for line in card)


@pytest.mark.parametrize(
    ("locale", "place"), [("nl", "Gent (Gand)"), ("fr", "Gand (Gent)"), ("en", "Ghent (Gent / Gand)")]
)
def test_a_place_has_the_names_of_signs_and_letters(site: Site, locale: str, place: str) -> None:
    assert lines(offices.desk(with_desk(site, postcode="9000"), locale, "ghent"))[0] == place


def test_hours_without_days_are_still_told(site: Site) -> None:
    desk = with_desk(site, status="confirmed", hours=hours("09:00-17:00", days_stated=False), **DETAILS)
    card = offices.desk(desk, "nl", "ghent")
    assert site.records.words["nl"]["contact"]["days_not_stated"] in lines(card)
    assert "09:00–17:00" in card


def test_a_partner_without_postcode(site: Site) -> None:
    partner = replace(
        site.records.partners["limburg"],
        status="unconfirmed",
        name="A & B",
        postcode=None,
        source="sheet",
        website="https://a.be/b/",
    )
    words = site.records.words["nl"]["contact"]
    changed = with_records(site, partners={"limburg": partner}, sources={"sheet": SHEET})
    card = offices.partners(changed, "nl", None)
    assert lines(card)[:-1] == [
        "A & B",
        words["kind_information"],
        f"{words['city']}: Limburg",
        words["address_unknown"],
        f"{words['call_before']} 0800 32 745",
        f"{words['website']}: a.be/b",
    ]
    assert '<h3><bdi lang="nl">A &amp; B</bdi></h3>' in card


def test_desks_and_partners_are_chosen(site: Site) -> None:
    found = (
        offices.return_desks(site, "nl"),
        offices.partners(site, "nl", None),
        offices.partners(site, "nl", "information"),
    )
    shown = [re.findall(r' id="([^"]*)"', card) for card in found]
    partners = [f"partner-{identifier}" for identifier in site.records.partners]
    assert shown == [
        [f"desk-{desk.id}" for desk in site.records.desks.values() if desk.id != "info-point"],
        partners,
        [identifier for identifier in partners if identifier not in ("partner-iom", "partner-caritas")],
    ]


def phone_line(site: Site, **changes: Any) -> list[str]:
    line = replace(site.records.phone_lines["return-line"], **{"other_hours": (), "languages": None, **changes})
    changed = with_records(site, phone_lines={"return-line": line}, sources={"sheet": SHEET})
    return lines(offices.phone_line(changed, "nl", "return-line"))


def test_a_phone_line_with_hours_languages_and_other_hours(site: Site) -> None:
    words = site.records.words["nl"]["contact"]
    spoken = SpokenLanguages(("fr", "ar"), "sheet", TODAY)
    found = phone_line(
        site, hours=hours("09:00-17:00", False), other_hours=(hours("Mo-Su 10:00-12:00"),), languages=spoken
    )
    source = f"{words['source']}: Fedasil, Fiche (zonder datum; gelezen op 23 november 2026)"
    assert found == [
        words["free_number"],
        "0800 32 745",
        f"{words['hours']}: 09:00–17:00",
        words["days_not_stated"],
        source,
        words["other_hours"].format(date="zonder datum"),
        f"{words['every_day']}: 10:00–12:00",
        source,
        f"{words['languages_unconfirmed']} Frans en Arabisch",
    ]


def test_the_days_of_a_phone_line_are_told(site: Site) -> None:
    assert any("maandag – vrijdag" in line for line in phone_line(site, hours=hours()))


@pytest.mark.parametrize(
    ("names", "abbreviations", "shown"),
    [
        pytest.param({"en": "E", "fr": "F", "nl": "N"}, {"nl": "n"}, ["{nl}: N (n)", "{fr}: F"], id="papers"),
        pytest.param({"en": "Case"}, {"en": "ICAM"}, ["Case (ICAM)"], id="everywhere"),
        pytest.param({"nl": "F", "fr": "<F>"}, {"nl": "F", "fr": "F"}, ["{nl}: F", "{fr}: <F> (F)"], id="same"),
    ],
)
def test_official_names(site: Site, names: Any, abbreviations: Any, shown: list[str]) -> None:
    words = site.records.words["en"]
    term = Term("x", names, "sheet", TODAY, abbreviations)
    found = lines(offices.official_names(with_records(site, terms={"x": term}), "en", "x"))
    assert found == [text.format(**words["official_names"]) for text in shown]


def with_word(site: Site, locale: str, word: str) -> Site:
    """The site with one term, for which a language has a word."""
    names: Any = {"nl": "loket, balie", "fr": "guichet", "en": "desk"}
    term = Term("return-desk", names, "sheet", TODAY, {"nl": "LKT", "fr": "GCH"})
    choices = Choices({"return-desk": Choice("return-desk", word, (word,) if word else ())}, {})
    return with_records(site, terms={"return-desk": term}, choices={locale: choices})


def explaining(site: Site, locale: str) -> str:
    """The heading under which the pages of a language explain what a return desk is."""
    pages = (page for page in site.pages.values() if page.locale == locale)
    (heading,) = {
        section.title for page in pages for section in page.sections if "official-names:return-desk" in section.tokens
    }
    return heading


def test_the_languages_own_word_stands_above_the_official_names(site: Site, locale: str) -> None:
    words = site.records.words[locale]
    found = lines(offices.official_names(with_word(site, locale, "Xyz <x>"), locale, "return-desk"))
    colon = words["site"]["colon"]
    assert found == [
        "Xyz <x>",
        f"{words['official_names']['nl']}{colon} loket, balie (LKT)",
        f"{words['official_names']['fr']}{colon} guichet (GCH)",
    ]


@pytest.mark.parametrize(
    "word", ["", "guichet", "Guichet", "loket, balie", "loket", "balie", "desk", "gch"], ids=lambda word: word or "none"
)
def test_a_word_that_is_an_official_name_or_an_abbreviation_is_not_repeated(site: Site, word: str) -> None:
    found = lines(offices.official_names(with_word(site, "es", word), "es", "return-desk"))
    assert len(found) == 2 and word not in found


@pytest.mark.parametrize("change", [str, str.upper], ids=["same", "capitals"])
def test_a_word_that_is_the_heading_is_not_repeated(site: Site, locale: str, change: Any) -> None:
    word = change(explaining(site, locale))
    found = lines(offices.official_names(with_word(site, locale, word), locale, "return-desk"))
    assert len(found) == 2 and word not in found


def test_the_word_of_another_language_is_not_shown(site: Site) -> None:
    for changed in (with_word(site, "es", "Xyz"), with_records(with_word(site, "es", "Xyz"), choices={})):
        assert len(lines(offices.official_names(changed, "so", "return-desk"))) == 2


def test_sources_stand_by_publisher_with_their_dates(site: Site) -> None:
    found = (
        Source("z", "B", "Zorg", "nl", TODAY, "https://a.be/", "2015-2016"),
        Source("y", "A", "vzw", "nl", TODAY, None, "2015-11-17"),
        SHEET,
    )
    card = offices.sources(with_records(site, sources={source.id: source for source in found}), "nl")
    assert lines(card) == [
        "Fedasil, Fiche (zonder datum; gelezen op 23 november 2026)",
        "vzw, A (van 17 november 2015; gelezen op 23 november 2026)",
        "Zorg, B (van 2015-2016; gelezen op 23 november 2026)",
    ]
    assert card.count("<a ") == card.count('<a href="https://a.be/" lang="nl">') == 1
