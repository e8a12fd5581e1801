"""Cards of desks and partners: what they say, in which language, and what they keep back."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from scripts.cards import offices
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import BETWEEN_BLOCKS, Surface, own_page
from tests.helpers.changed_sites import with_desk, with_entry
from tests.helpers.entries import hours
from tests.helpers.html_pages import Element, lines, parse_html
from tests.helpers.names import AR, DESKS, NL, PARTNERS, RU, TI
from tests.helpers.notice_days import notice_of, with_notice


@pytest.fixture
def surface(site: Site) -> Surface:
    """The Dutch page of the desks; these cards have no links to pages."""
    return own_page(site.project, NL, DESKS)


def test_a_confirmed_desk_says_everything(site: Site, surface: Surface) -> None:
    card = offices.desk(site, NL, surface, "ghent")
    assert lines(card) == [
        "Gent (Gand)",
        "Terugkeerloket van Fedasil",
        "Adres: Zilverlaan 12, 9000 Gent",
        "Hoe raakt u er? Kaart op OpenStreetMap Open in een kaart-app",
        "Uren:",
        "maandag – vrijdag: 09:00–12:00, 13:00–16:30",
        "Op feestdagen gesloten.",
        "Dagen met andere uren:",
        "maandag 6 april 2026 (Paasmaandag): gesloten",
        "dinsdag 7 april 2026: gesloten",
        "woensdag 8 april 2026: gesloten",
        "donderdag 9 april 2026: gesloten",
        "vrijdag 10 april 2026: gesloten",
        "vrijdag 1 mei 2026 (Dag van de Arbeid): gesloten",
        "donderdag 14 mei 2026 (Hemelvaart): gesloten",
        "maandag 25 mei 2026 (Pinkstermaandag): gesloten",
        "dinsdag 21 juli 2026 (Nationale feestdag): gesloten",
        "woensdag 11 november 2026 (Wapenstilstand): gesloten",
        "vrijdag 25 december 2026 (Kerstmis): gesloten",
        "vrijdag 1 januari 2027 (Nieuwjaar): gesloten",
        "maandag 29 maart 2027 (Paasmaandag): gesloten",
        # Of the closing in April only the first days stand among the three that are printed.
        "dinsdag 7 april 2026 – vrijdag 10 april 2026: gesloten",
        "Telefoon: 09 234 56 78",
        "Bel voor u ernaartoe gaat: 0800 12 345",
        "Bron",
        "Testdienst, Gids voor loketten (van 17 november 2025; gelezen op 12 januari 2026)",
    ]
    assert '<bdi dir="ltr">09:00–12:00</bdi>, <bdi dir="ltr">13:00–16:30</bdi>' in card
    assert '<section class="card" id="desk-ghent">' in card
    # The browser tells here whether the desk is open now.
    assert '<p class="today" data-today="ghent" hidden></p>' in card


def test_the_way_to_a_desk_is_shown_by_its_coordinates_or_its_address(site: Site, surface: Surface) -> None:
    ghent, liege = (unescape(offices.desk(site, NL, surface, identifier)) for identifier in ("ghent", "liege"))
    assert '<a href="geo:51.0565,3.7212?q=51.0565,3.7212">' in ghent
    assert '<a href="https://www.openstreetmap.org/?mlat=51.0565&mlon=3.7212#map=18/51.0565/3.7212">' in ghent
    assert '<a href="geo:0,0?q=Rue%20du%20Pommier%2021%2C%204000%2C%20Belgium">' in liege


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (NL, ["maandag – woensdag: 09:00–12:00", "vrijdag: 09:00–12:00", "Op feestdagen gesloten."]),
        (AR, ["الاثنين – الأربعاء: 09:00–12:00", "الجمعة: 09:00–12:00", "مغلق في أيام العطل الرسمية."]),
        (TI, ["ሰኑይ – ረቡዕ፦ 09:00–12:00", "ዓርቢ፦ 09:00–12:00", "ኣብ ህዝባዊ በዓላት ዕጹው እዩ።"]),
        (RU, ["понедельник – среда: 09:00–12:00", "пятница: 09:00–12:00", "В праздничные дни закрыто."]),
    ],
)
def test_days_and_notes_stand_in_the_language(site: Site, surface: Surface, locale: Locale, said: list[str]) -> None:
    changed = with_desk(site, hours=hours("Mo-We,Fr 09:00-12:00; PH off"))
    assert lines(offices.desk(changed, locale, surface, "ghent"))[5:8] == said


UNKNOWN = {
    NL: (
        "Charleroi",
        "Terugkeerloket van Fedasil",
        "Het adres is niet bevestigd.",
        "Adressen op de officiële site: vrijwilligeterugkeer.be",
        "Bel voor u ernaartoe gaat:",
    ),
    AR: (
        "شارلروا (Charleroi)",
        "مكتب عودة تابع لوكالة Fedasil",
        "العنوان غير مؤكد.",
        "العناوين على الموقع الرسمي: vrijwilligeterugkeer.be",
        "اتصل قبل أن تذهب إلى هناك:",
    ),
    TI: (
        "ሻርለርዋ (Charleroi)",
        "ናይ Fedasil ቤት ጽሕፈት ምምላስ",
        "እቲ ኣድራሻ ኣይተረጋገጸን።",
        "ኣድራሻታት ኣብ ወግዓዊ መርበብ፦ vrijwilligeterugkeer.be",
        "ናብኡ ቅድሚ ምኻድኩም ደውሉ፦",
    ),
    RU: (
        "Шарлеруа (Charleroi)",
        "Пункт консультаций Fedasil по возвращению",
        "Адрес не подтверждён.",
        "Адреса на официальном сайте: vrijwilligeterugkeer.be",
        "Позвоните, прежде чем туда идти:",
    ),
}


def test_an_unconfirmed_desk_keeps_its_details_back(site: Site, surface: Surface, locale: Locale) -> None:
    card = offices.desk(site, locale, surface, "charleroi")
    *head, call = UNKNOWN[locale]
    assert lines(card)[:-2] == [*head, f"{call} 0800 12 345"]
    # Its source stands last, below the word that opens it.
    assert lines(card)[-2] == site.records.words[locale]["contact"]["source"]
    assert "Trial Office, Going back: questions" in lines(card)[-1]
    for detail in ("Écluse", "6000", "08:30", "071 23", "geo:", "data-today"):
        assert detail not in card


# From 27 July to 7 August 2026, and one day in a year that begins later.
CLOSINGS = {
    NL: ("maandag 27 juli 2026 – vrijdag 7 augustus 2026: gesloten", "dinsdag 2 mei 2028: gesloten"),
    AR: ("الاثنين، 27 تموز/يوليو 2026 – الجمعة، 7 آب/أغسطس 2026: مغلق", "الثلاثاء، 2 أيار/مايو 2028: مغلق"),
    TI: ("ሰኑይ፣ 27 ሓምለ 2026 (27/07/2026) – ዓርቢ፣ 7 ነሓሰ 2026 (07/08/2026)፦ ዕጹው", "ሰሉስ፣ 2 ጉንበት 2028 (02/05/2028)፦ ዕጹው"),
    RU: (
        "понедельник, 27 июля 2026\xa0г. – пятница, 7 августа 2026\xa0г.: закрыто",
        "вторник, 2 мая 2028\xa0г.: закрыто",
    ),
}
CLOSED = "; 2026 Jul 27-Aug 07 off; 2028 May 02 off; 2026 Feb 09-13 off"


@pytest.mark.parametrize(
    ("opening", "stated"),
    [
        pytest.param(f"Mo-Fr 08:30-12:00{CLOSED}; PH off", True, id="with-hours"),
        pytest.param(f"08:30-12:00{CLOSED}", False, id="without-days"),
        pytest.param(CLOSED.removeprefix("; "), False, id="alone"),
        pytest.param(CLOSED.removeprefix("; "), True, id="alone-with-days"),
    ],
)
def test_an_unconfirmed_desk_says_on_which_days_it_is_closed(
    site: Site, surface: Surface, locale: Locale, opening: str, stated: bool
) -> None:
    changed = with_desk(site, "charleroi", hours=hours(opening, stated, source="guide"))
    card = offices.desk(changed, locale, surface, "charleroi")
    *head, call = UNKNOWN[locale]
    found = lines(card)
    assert found[:-3] == [*head, *CLOSINGS[locale], f"{call} 0800 12 345"]
    # Of the desk, and of its hours.
    assert "Trial Office" in found[-2] and "17" in found[-1]
    assert "08:30" not in card and 'data-day="2026-08-07"' in card and "2026-02" not in card


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
def test_closings_alone_are_no_hours(site: Site, surface: Surface, status: str) -> None:
    changed = with_desk(site, status=status, hours=hours("2026 Jul 27-Aug 07 off"))
    card = offices.desk(changed, NL, surface, "ghent")
    assert CLOSINGS[NL][0] in lines(card) and "Uren" not in card and "data-today" not in card
    assert offices.shown_hours(changed.records.desks["ghent"]) is None


def test_a_partner_says_on_which_days_it_is_closed_whatever_its_status(site: Site) -> None:
    changed = with_entry(site, "partners", "ostend", hours=hours("Mo-Fr 09:00-12:00; 2026 Jul 27-Aug 07 off"))
    found = lines(offices.partners(changed, NL, own_page(site.project, NL, PARTNERS), "information"))
    assert CLOSINGS[NL][0] in found[found.index("Huis aan Zee") :]


def closings_apart(site: Site, surface: Surface, opening: str) -> list[str]:
    """What the card says of closings besides the days with other hours."""
    card = parse_html(offices.desk(with_desk(site, hours=hours(opening)), NL, surface, "ghent"))
    lists = card.all("ul", **{"class": "other-days"})
    return [row.text for row in lists[1].all("li")] if len(lists) > 1 else []


@pytest.mark.parametrize(
    ("opening", "apart"),
    [
        pytest.param("; 2026 Jul 27-Aug 07 off; PH off", [CLOSINGS[NL][0]], id="behind-three-holidays"),
        pytest.param("; 2026 Mar 09-11 off; PH off", [], id="three-days"),
        pytest.param(
            "; 2026 Mar 09-12 off; PH off", ["maandag 9 maart 2026 – donderdag 12 maart 2026: gesloten"], id="four-days"
        ),
        pytest.param("; 2026 Mar 13-16 off; PH off", [], id="two-days-and-a-weekend"),
        pytest.param(
            "; 2026 Mar 14 off; PH off", ["zaterdag 14 maart 2026: gesloten"], id="a-day-on-which-it-is-closed-anyhow"
        ),
    ],
)
def test_a_closing_that_the_first_days_with_other_hours_do_not_tell_is_told_apart(
    site: Site, surface: Surface, opening: str, apart: list[str]
) -> None:
    assert closings_apart(site, surface, f"Mo-Fr 09:00-12:00{opening}") == apart


def test_hours_without_days_tell_closings_too(site: Site, surface: Surface) -> None:
    changed = with_desk(site, hours=hours("09:00-17:00; 2026 Jul 27-Aug 07 off", days_stated=False))
    found = lines(offices.desk(changed, NL, surface, "ghent"))
    start = found.index("Uren: 09:00–17:00")
    assert found[start : start + 3] == ["Uren: 09:00–17:00", "De bron zegt niet op welke dagen.", CLOSINGS[NL][0]]


def test_a_confirmed_desk_without_a_phone_names_the_free_number_alone(site: Site, surface: Surface) -> None:
    card = offices.desk(site, NL, surface, "info-point")
    assert "Telefoon" not in card
    assert re.findall(r'"tel:([^"]*)"', card) == ["+3280012345"]


@pytest.mark.parametrize(
    ("locale", "desk", "place"),
    [
        pytest.param(NL, "ghent", "Gent (Gand)", id="dutch-name-in-the-page"),
        pytest.param(AR, "ghent", "غنت (Gent / Gand)", id="both-beside-another"),
        pytest.param(RU, "ghent", "Гент (Gent / Gand)", id="both-beside-cyrillic"),
        pytest.param(NL, "charleroi", "Charleroi", id="one-name-everywhere"),
        pytest.param(TI, "charleroi", "ሻርለርዋ (Charleroi)", id="the-same-on-paper"),
    ],
)
def test_a_place_has_the_names_of_signs_and_letters(
    site: Site, surface: Surface, locale: Locale, desk: str, place: str
) -> None:
    assert lines(offices.desk(site, locale, surface, desk))[0] == place


def test_hours_without_days_are_still_told(site: Site, surface: Surface) -> None:
    changed = with_desk(site, hours=hours("09:00-17:00", days_stated=False))
    card = offices.desk(changed, NL, surface, "ghent")
    assert "Uren: 09:00–17:00" in lines(card) and "De bron zegt niet op welke dagen." in lines(card)
    # The browser cannot tell whether the desk is open today.
    assert "data-today" not in card


def test_hours_of_another_source_name_it_too(site: Site, surface: Surface) -> None:
    changed = with_desk(site, hours=hours("Mo 09:00-12:00; PH off", source="sheet"))
    sources = [
        "Testdienst, Gids voor loketten (van 17 november 2025; gelezen op 12 januari 2026)",
        "Testdienst, Fiche over teruggaan (zonder datum; gelezen op 12 januari 2026)",
    ]
    assert lines(offices.desk(changed, NL, surface, "ghent"))[-3:] == ["Bron", *sources]
    # On paper nothing opens.
    paper = offices.desk(changed, NL, replace(surface, on_paper=True), "ghent")
    assert lines(paper)[-2:] == [f"Bron: {source}" for source in sources] and "<details" not in paper


@pytest.mark.parametrize(
    ("opening", "folded"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", True, id="holidays-alone"),
        pytest.param("Mo-Fr 09:00-12:00; 2026 Mar 10 off; PH off", False, id="a-closing-too"),
        pytest.param("Mo-Fr 09:00-12:00; PH 10:00-11:00; 2026 Mar 10 10:00-11:00", False, id="other-hours-too"),
    ],
)
def test_a_list_of_holidays_alone_is_opened_by_who_looks_ahead(
    site: Site, surface: Surface, opening: str, folded: bool
) -> None:
    changed = with_desk(site, hours=hours(opening))
    summaries = parse_html(offices.desk(changed, NL, surface, "ghent")).all("summary")
    assert [each.text for each in summaries] == [*(["Dagen met andere uren:"] if folded else []), "Bron"]
    assert "<details" not in offices.desk(changed, NL, replace(surface, on_paper=True), "ghent")


def row_of(card: str, name: str) -> Element:
    (row,) = [row for row in parse_html(card).all("tr") if name in row.text]
    return row


def test_a_partner_without_postcode(site: Site) -> None:
    changed = with_entry(site, "partners", "limburg", name="A & B", website="https://a.be/b/")
    card = offices.partners(changed, NL, own_page(site.project, NL, PARTNERS), None)
    assert row_of(card, "A & B").text == "Limburg A & B a.be/b"
    link = '<a href="https://a.be/b/" dir="ltr" translate="no">a.be/b</a>'
    assert f'<p id="partner-limburg"><bdi lang="nl" translate="no">A &amp; B</bdi> {link}</p>' in card


# Above the offices of which no address is known, with the free number.
UNCONFIRMED = {
    NL: "Het adres en de uren van deze plaatsen zijn niet bevestigd. Bel eerst gratis:",
    AR: "عناوين هذه الأماكن وأوقات عملها غير مؤكدة. اتصل أولًا بهذا الرقم المجاني:",
    TI: "ናይዞም ቦታታት ኣድራሻታትን ሰዓታትን ኣይተረጋገጹን። ቅድም ብነጻ ደውሉ፦",
    RU: "Адреса и часы работы этих мест не подтверждены. Сначала позвоните по бесплатному номеру:",
}


def without_addresses(site: Site) -> Site:
    """The site with three desks of which no address is known: Ghent, Liège and Charleroi."""
    for identifier in ("ghent", "liege"):
        site = with_desk(site, identifier, status="unconfirmed", hours=None)
    return site


def test_desks_without_a_known_address_stand_in_one_table_below_one_sentence(
    site: Site, surface: Surface, locale: Locale
) -> None:
    card = offices.all_return_desks(without_addresses(site), locale, surface)
    page, words = parse_html(card), site.records.words[locale]
    assert [each.attributes["id"] for each in page.all("section")] == ["desk-antwerp"]
    (table,) = page.all("table")
    assert table.all("caption")[0].text == words["contact"]["kind_return_desk"]
    heads = table.all("th", scope="row")
    assert [head.attributes["id"] for head in heads] == ["desk-liege", "desk-charleroi", "desk-ghent"]
    assert [head.text for head in heads] == [words["places"][city] for city in ("liege", "charleroi", "ghent")]
    assert lines(card).count(f"{UNCONFIRMED[locale]} 0800 12 345") == 1
    assert card.count("vrijwilligeterugkeer.be</a>") == 1 and words["contact"]["address_unknown"] not in card
    for detail in ("Zilverlaan", "09 234", "Pommier", "Écluse"):
        assert detail not in card


def test_a_desk_in_the_table_has_the_names_of_signs_and_letters(site: Site, surface: Surface) -> None:
    def shown(locale: Locale) -> list[str]:
        card = offices.all_return_desks(without_addresses(site), locale, surface)
        return [cell.text for cell in parse_html(card).all("td")]

    assert shown(NL) == ["Liège", "", "Gand"]
    assert shown(AR) == ["Luik / Liège", "Charleroi", "Gent / Gand"]


def test_partners_without_a_known_address_stand_by_city_and_in_their_kind(site: Site) -> None:
    surface = own_page(site.project, NL, PARTNERS)
    moved = {"postcode": "8400", "place": "ostend", "lat": None, "lon": None, "located": None}
    site = with_entry(site, "partners", "eupen", **moved, status="unconfirmed", hours=None)
    site = with_entry(site, "partners", "home-again", status="unconfirmed")
    tables = parse_html(offices.partners(site, NL, surface, None)).all("table")
    assert [table.all("caption")[0].text for table in tables] == [
        "Helpt na aankomst in uw land",
        "Geeft informatie in België",
    ]
    rows = [row.text for table in tables for row in table.all("tr")]
    assert rows == [
        "Brussel (Bruxelles) Home Again International home-again.example",
        "Oostende (Ostende) Beratung am Bach Talen: Duits, Frans, Russisch en Tigrinya (niet bevestigd) "
        "Huis aan Zee huis-aan-zee.example",
        # It works in a whole province.
        "Limburg Onthaal Limburg vzw",
    ]


def test_a_single_place_without_a_known_address_tells_itself_in_full(site: Site, surface: Surface) -> None:
    card = offices.all_return_desks(site, NL, surface)
    assert "<table" not in card and "Het adres is niet bevestigd." in lines(card)


@pytest.mark.parametrize("change", [{"hours": hours("2026 Jul 27-Aug 07 off")}, {"status": "confirmed"}])
def test_what_tells_more_stays_a_card_before_the_table(site: Site, surface: Surface, change: dict[str, Any]) -> None:
    changed = with_desk(without_addresses(site), **change)
    page = parse_html(offices.all_return_desks(changed, NL, surface))
    assert [each.attributes["id"] for each in page.all("section")] == ["desk-ghent", "desk-antwerp"]
    assert [head.text for head in page.all("th")] == ["Luik", "Charleroi"]


def test_an_office_of_which_a_notice_tells_stays_a_card(site: Site, surface: Surface) -> None:
    told = with_notice(without_addresses(site), notice_of(closed="charleroi"))
    page = parse_html(offices.all_return_desks(told, NL, surface))
    assert [each.attributes["id"] for each in page.all("section")] == ["desk-antwerp", "desk-charleroi"]


def test_a_table_names_each_source_once_with_those_whom_it_names(site: Site) -> None:
    surface = own_page(site.project, NL, PARTNERS)
    guide = "Testdienst, Gids voor loketten (van 17 november 2025; gelezen op 12 januari 2026)"
    names = "Huis aan Zee; Onthaal Limburg vzw"
    assert lines(offices.partners(site, NL, surface, "information"))[-2:] == ["Bron", f"{names}: {guide}"]
    paper = offices.partners(site, NL, replace(surface, on_paper=True), "information")
    assert lines(paper)[-1] == f"Bron ({names}): {guide}" and "<details" not in paper


def test_in_a_column_places_without_an_address_stand_one_by_one_and_say_the_same(
    site: Site, surface: Surface, locale: Locale
) -> None:
    changed = without_addresses(site)
    paper = offices.all_return_desks(changed, locale, replace(surface, on_paper=True))
    alone = offices.all_return_desks(changed, locale, replace(surface, on_paper=True, beside=True))
    pieces = [piece.strip() for piece in alone.split(BETWEEN_BLOCKS) if piece.strip()]
    # The card of Antwerp, the sentence, the kind, three desks, the sources.
    assert len(pieces) == 7 and "<table" not in alone
    assert [piece for text in pieces for piece in lines(text)] == lines(paper)
    for piece in pieces:
        parse_html(piece)


def test_a_partner_tells_the_languages_spoken_there_in_the_language_of_the_page(site: Site, surface: Surface) -> None:
    said = [lines(offices.partners(site, locale, surface, "information")) for locale in (NL, RU)]
    assert "Talen: Duits, Frans, Russisch en Tigrinya" in said[0]
    assert "Языки: немецкий, французский, русский и тигринья" in said[1]


def test_a_street_is_marked_with_its_language_and_names_with_theirs(site: Site, surface: Surface) -> None:
    partners = offices.partners(site, AR, surface, None)
    assert '<h3><bdi lang="de" translate="no">Beratung am Bach</bdi></h3>' in partners
    assert '<bdi lang="de" translate="no">Bachweg 5, 4700</bdi>' in partners
    # Two names, of which neither language is that of the whole.
    assert '<bdi translate="no">Rue du Tilleul 40 / Lindestraat 40, 1000</bdi>' in partners
    assert '<bdi lang="fr" translate="no">Rue du Pommier 21, 4000</bdi>' in offices.desk(site, AR, surface, "liege")


def test_desks_and_partners_are_chosen(site: Site, surface: Surface) -> None:
    def shown(card: str) -> list[str]:
        return re.findall(r' id="([^"]*)"', card)

    desks = ["desk-ghent", "desk-antwerp", "desk-liege", "desk-charleroi"]
    assert shown(offices.all_return_desks(site, NL, surface)) == desks
    assert shown(offices.desk(site, NL, surface, "info-point")) == ["desk-info-point"]
    # Those in the table stand by postcode, and who has none comes last.
    home, *others = ["partner-home-again", "partner-eupen", "partner-ostend", "partner-limburg"]
    assert shown(offices.partners(site, NL, surface, None)) == [home, *others]
    assert shown(offices.partners(site, NL, surface, "information")) == others
    assert shown(offices.partners(site, NL, surface, "reintegration")) == [home]


def test_where_another_copy_has_the_ids_cards_have_none(site: Site, surface: Surface) -> None:
    assert " id=" not in offices.all_return_desks(site, NL, replace(surface, named=False))


def test_in_a_column_the_cards_stand_one_by_one(site: Site, surface: Surface) -> None:
    together = offices.all_return_desks(site, NL, surface)
    assert together.startswith('<div class="cards">') and BETWEEN_BLOCKS not in together
    alone = offices.all_return_desks(site, NL, replace(surface, beside=True))
    pieces = [piece.strip() for piece in alone.split(BETWEEN_BLOCKS) if piece.strip()]
    assert [lines(piece)[0] for piece in pieces] == ["Gent (Gand)", "Antwerpen (Anvers)", "Luik (Liège)", "Charleroi"]
    assert all(piece.startswith("<section ") and piece.endswith("</section>") for piece in pieces)


def test_an_office_goes_by_its_own_name_or_by_its_city(site: Site, locale: Locale) -> None:
    cities = {NL: "Gent", AR: "غنت", TI: "ገንት", RU: "Гент"}
    named = [
        offices.office_name(site, locale, office)
        for office in (
            site.records.desks["ghent"],
            site.records.desks["info-point"],
            site.records.partners["ostend"],
        )
    ]
    assert named == [(cities[locale], None), ("Return Info Point", "en"), ("Huis aan Zee", "nl")]


def test_the_id_of_a_card_tells_a_desk_from_a_partner(site: Site) -> None:
    assert offices.anchor_of(site.records.desks["ghent"]) == "desk-ghent"
    assert offices.anchor_of(site.records.partners["eupen"]) == "partner-eupen"


def test_only_hours_of_a_confirmed_office_are_shown(site: Site) -> None:
    desks = site.records.desks
    assert desks["charleroi"].hours is not None
    assert offices.shown_hours(desks["charleroi"]) is None
    assert offices.shown_hours(desks["liege"]) == desks["liege"].hours


@pytest.mark.parametrize("status", ["announced", "contradicted", "unconfirmed"])
def test_a_desk_that_is_not_known_well_enough_keeps_its_address_back(
    site: Site, surface: Surface, locale: Locale, status: str
) -> None:
    card = offices.desk(with_desk(site, status=status), locale, surface, "ghent")
    assert "Zilverlaan" not in card and "vrijwilligeterugkeer.be" in card


def test_what_others_report_is_shown_and_said(site: Site, surface: Surface, locale: Locale) -> None:
    card = offices.desk(with_desk(site, status="reported"), locale, surface, "ghent")
    told = f'<span class="standing">({site.records.words[locale]["status"]["reported"]})</span>'
    assert "Zilverlaan 12" in card and "09 234 56 78" in card and "vrijwilligeterugkeer.be" not in card
    # At its address, its hours and its number.
    assert card.count(told) == 3
