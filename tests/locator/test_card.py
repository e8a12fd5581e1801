"""The locator's lists, which do without scripts, and what stands ready for its script."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.cards.notice_words import notice_words
from scripts.content.site import Site
from scripts.locator.card import locator, nearest_by_postcode, nearest_by_province
from scripts.locator.data import SCRIPT, data_name, page_files
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.theme.assets import asset_path
from tests.helpers.changed_sites import with_desk, with_entry, without_page
from tests.helpers.entries import hours
from tests.helpers.html_pages import Element, lines, parse_html
from tests.helpers.late_checks import AFTER, LAST_DAY, on, told
from tests.helpers.names import AR, DESKS, LOCALES, NL, PARTNERS, RU, TI
from tests.helpers.notice_days import in_spring

CITIES = {
    NL: {"ghent": "Gent", "antwerp": "Antwerpen", "liege": "Luik", "charleroi": "Charleroi"},
    AR: {"ghent": "غنت", "antwerp": "أنتويرب", "liege": "لييج", "charleroi": "شارلروا"},
    TI: {"ghent": "ገንት", "antwerp": "ኣንትወርፕ", "liege": "ልየጅ", "charleroi": "ሻርለርዋ"},
    RU: {"ghent": "Гент", "antwerp": "Антверпен", "liege": "Льеж", "charleroi": "Шарлеруа"},
}
RUNS = [
    ("1000–1190", "antwerp"),
    ("1300–1500", "charleroi"),
    ("1800–3000", "antwerp"),
    ("3381–4800", "liege"),
    ("5000–5100", "charleroi"),
    ("5300", "liege"),
    ("5500–6030", "charleroi"),
    ("6600–6840", "liege"),
    ("7000", "charleroi"),
    ("7500–9050", "ghent"),
    ("9100", "antwerp"),
    ("9300–9700", "ghent"),
]
# By postcode, with the desks nearest there, the most frequent first.
PROVINCES = {
    "BE-BRU": ["antwerp"],
    "BE-WBR": ["charleroi"],
    "BE-VBR": ["antwerp", "charleroi", "liege"],
    "BE-VAN": ["antwerp"],
    "BE-VLI": ["liege"],
    "BE-WLG": ["liege"],
    "BE-WNA": ["charleroi", "liege"],
    "BE-WHT": ["charleroi", "ghent"],
    "BE-WLX": ["liege"],
    "BE-VWV": ["ghent"],
    "BE-VOV": ["ghent", "antwerp"],
}


def searched(site: Site, locale: Locale) -> Element:
    return parse_html(locator(site, locale, own_page(site.project, locale, DESKS)))


def by_province(site: Site, locale: Locale) -> str:
    return nearest_by_province(site, locale, own_page(site.project, locale, DESKS))


def provinces(site: Site, locale: Locale) -> dict[str, Element]:
    return {row.attributes["data-province"]: row for row in parse_html(by_province(site, locale)).all("li")}


def test_the_list_of_postcodes_gives_each_one_its_nearest_desk(site: Site, locale: Locale) -> None:
    card = nearest_by_postcode(site, locale, own_page(site.project, locale, DESKS))
    opened = site.records.words[locale]["locator"]["open_list"]
    assert lines(card) == [opened, *(f"{run} {CITIES[locale][desk]}" for run, desk in RUNS)]
    assert '</summary>\n<ul class="by-postcode">\n<li><bdi dir="ltr">1000–1190</bdi> ' in card


def test_lists_open_by_a_tap_and_on_paper_stand_open(site: Site, locale: Locale) -> None:
    for token in (nearest_by_postcode, nearest_by_province):
        folded = parse_html(token(site, locale, own_page(site.project, locale, DESKS)))
        assert [each.tag for each in folded.children] == ["details"]
        assert folded.all("summary")[0].text == site.records.words[locale]["locator"]["open_list"]
        assert "<details" not in token(site, locale, own_page(site.project, locale, DESKS, on_paper=True))


def test_on_paper_the_list_of_postcodes_is_one_paragraph(site: Site, locale: Locale) -> None:
    card = nearest_by_postcode(site, locale, own_page(site.project, locale, DESKS, on_paper=True))
    # A hyphen keeps digits in order by itself, and there is no mark of it in each line.
    wanted = [f"{run.replace('–', '-')} {CITIES[locale][desk]}" for run, desk in RUNS]
    assert card == f'<p class="by-postcode">{"<br>".join(wanted)}</p>'


def test_every_province_stands_once_in_the_language(site: Site, locale: Locale) -> None:
    rows = provinces(site, locale)
    assert list(rows) == list(PROVINCES)
    names = {NL: "West-Vlaanderen", AR: "فلاندرز الغربية", TI: "ምዕራብ ፍላንደርስ", RU: "Западная Фландрия"}
    assert rows["BE-VWV"].all("b", **{"class": "name"})[0].text == names[locale]
    shown = [row.all("b", **{"class": "name"})[0].text for row in rows.values()]
    assert sorted(shown) == sorted(site.records.words[locale]["provinces"].values())


def test_provinces_have_the_names_of_signs_and_letters_once(site: Site) -> None:
    shown = [[name.text for name in provinces(site, locale)["BE-VWV"].all("bdi")][:1] for locale in LOCALES]
    both = ["(West-Vlaanderen / Flandre occidentale)"]
    assert shown == [["(Flandre occidentale)"], both, both, both]
    assert provinces(site, NL)["BE-VLI"].all("bdi")[0].text == "(Limbourg)"


def test_the_desks_of_a_province_are_nearest_there(site: Site, locale: Locale) -> None:
    for code, row in provinces(site, locale).items():
        links = row.all("p")[1].all("a")
        assert [link.attributes["href"] for link in links] == [f"#desk-{desk}" for desk in PROVINCES[code]]
        assert [link.text for link in links] == [CITIES[locale][desk] for desk in PROVINCES[code]]


def test_on_paper_desks_of_a_province_are_no_links(site: Site) -> None:
    card = nearest_by_province(site, NL, own_page(site.project, NL, DESKS, on_paper=True))
    assert "#desk-" not in card
    assert "Dichtste terugkeerloket: Charleroi Luik" in lines(card)


def test_other_offices_stand_once_in_their_province(site: Site, locale: Locale) -> None:
    links = [
        (code, link.attributes["href"], link.text, link.attributes["lang"])
        for code, row in provinces(site, locale).items()
        for paragraph in row.all("p")[2:]
        for link in paragraph.all("a")
    ]
    assert links == [
        ("BE-BRU", "#desk-info-point", "Return Info Point", "en"),
        # It has no postcode, and works in the whole province.
        ("BE-VLI", "../partners/#partner-limburg", "Onthaal Limburg vzw", "nl"),
        ("BE-WLG", "../partners/#partner-eupen", "Beratung am Bach", "de"),
        ("BE-VWV", "../partners/#partner-ostend", "Huis aan Zee", "nl"),
    ]


def test_an_office_of_no_known_place_is_left_out(site: Site) -> None:
    changed = with_entry(site, "partners", "limburg", province=None)
    assert "partner-limburg" in by_province(site, NL)
    assert "partner-limburg" not in by_province(changed, NL)


def test_the_form_waits_for_the_script(site: Site, locale: Locale) -> None:
    page = searched(site, locale)
    assert page.all("form", id="desk-search", hidden="") and page.all("div", id="desk-found", hidden="")
    up = "../" if locale == NL else "../../"
    files = {name: up + asset_path(name, text) for name, text in page_files(site, locale).items()}
    assert [each.attributes["src"] for each in page.all("script", type="module")] == [files[SCRIPT]]
    assert [each.attributes.get("data-source") for each in page.all("div", **{"class": "locator"})] == [
        files[data_name(locale)]
    ]


def test_every_return_desk_is_on_the_map(site: Site, locale: Locale) -> None:
    (group,) = searched(site, locale).all("g", **{"class": "desks"})
    marks = {mark.attributes["data-desk"]: mark for mark in group.all("g")}
    assert {desk: mark.text for desk, mark in marks.items()} == CITIES[locale]
    # In the east a name has no room after its mark.
    assert {desk for desk, mark in marks.items() if mark.all("text", **{"class": "before"})} == {"liege"}
    for desk, mark in marks.items():
        circle, text = mark.all("circle")[0].attributes, mark.all("text")[0].attributes
        assert int(text["x"]) - int(circle["cx"]) == (-5 if desk == "liege" else 5)


def test_the_map_has_every_province_and_each_other_place_once(site: Site) -> None:
    def shapes(changed: Site, name: str) -> list[str]:
        (group,) = searched(changed, NL).all("g", **{"class": name})
        return [shape.attributes["d"] for shape in group.all("path")]

    assert len(shapes(site, "provinces")) == 11
    # The information point, Eupen and Ostend; Limburg is no point.
    assert len(shapes(site, "others")) == 3
    moved = with_entry(site, "partners", "ostend", postcode="1000")
    assert len(shapes(moved, "others")) == 2


def results(site: Site, locale: Locale) -> dict[str, Element]:
    return {result.attributes["id"]: result for result in searched(site, locale).all("template")}


UNKNOWN = {
    NL: ("Het adres is niet bevestigd.", "De uren zijn niet bevestigd."),
    AR: ("العنوان غير مؤكد.", "أوقات العمل غير مؤكدة."),
    TI: ("እቲ ኣድራሻ ኣይተረጋገጸን።", "እቶም ሰዓታት ኣይተረጋገጹን።"),
    RU: ("Адрес не подтверждён.", "Часы работы не подтверждены."),
}


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
def test_results_say_what_is_confirmed_and_no_more(site: Site, locale: Locale, status: str) -> None:
    found = results(with_desk(site, status=status), locale)
    offices = ("ghent", "antwerp", "liege", "charleroi", "info-point", "eupen", "limburg", "ostend")
    assert list(found) == [f"office-{identifier}" for identifier in offices]
    ghent = found["office-ghent"]
    assert ghent.all("a", **{"class": "name"})[0].attributes["href"] == "#desk-ghent"
    assert all((text in ghent.text) == (status == "confirmed") for text in ("Zilverlaan 12", "09:00", "09 234 56 78"))
    assert all((text in ghent.text) == (status == "unconfirmed") for text in UNKNOWN[locale])
    assert len(ghent.all("a", href="geo:51.0565,3.7212?q=51.0565,3.7212")) == (status == "confirmed")
    assert len(ghent.all("p", **{"data-today": "ghent"})) == (status == "confirmed")
    assert "071" not in found["office-charleroi"].text
    # The free number stands once, below the first answers.
    assert "0800 12 345" not in ghent.text
    (below,) = searched(site, locale).all("div", id="desk-found")[0].all("p", **{"class": "call-first"})
    assert below.text.endswith("0800 12 345")


def test_a_result_folds_hours_where_the_browser_says_them_for_today(site: Site) -> None:
    changed = with_desk(site, hours=hours("09:00-17:00", days_stated=False))
    folded, told = (results(each, NL)["office-ghent"] for each in (site, changed))
    assert [each.text for each in folded.all("summary")] == ["Uren"] and folded.all("p", **{"data-today": "ghent"})
    assert told.all("details") == [] and "Uren: 09:00–17:00" in told.text


CLOSED = {
    NL: "7 augustus 2026: gesloten",
    AR: "7 آب/أغسطس 2026: مغلق",
    TI: "7 ነሓሰ 2026 (07/08/2026)፦ ዕጹው",
    RU: "7 августа 2026 г.: закрыто",
}


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
def test_a_result_tells_closings_whatever_the_status(site: Site, locale: Locale, status: str) -> None:
    closed = hours("Mo-Fr 09:00-12:00; 2026 Jul 27-Aug 07 off; PH off")
    found = results(with_desk(site, status=status, hours=closed), locale)["office-ghent"]
    assert found.text.count(CLOSED[locale]) == 1 + (status == "confirmed")
    assert (UNKNOWN[locale][1] in found.text) == (status == "unconfirmed")


CHECKED = {
    NL: "Nagekeken op 16 februari 2026",
    AR: "تم التحقق من هذه المعلومات بتاريخ 16 شباط/فبراير 2026",
    TI: "እዚ ሓበሬታ ንመወዳእታ ግዜ ዝተራእየሉ ዕለት፦ 16 ለካቲት 2026 (16/02/2026)",
    RU: "Проверено 16 февраля 2026 г.",
}


def test_a_found_desk_tells_when_it_was_checked_or_since_when_not(site: Site, locale: Locale) -> None:
    found = results(on(with_desk(site, check_by=LAST_DAY), AFTER), locale)
    since = " ".join(told(locale, "since", datetime.date(2026, 2, 16)).split())
    assert since in found["office-ghent"].text and CHECKED[locale] not in found["office-ghent"].text
    assert since not in found["office-liege"].text and CHECKED[locale] in found["office-liege"].text


def links_to_partners(html: str) -> list[Element]:
    return [link for link in parse_html(html).all("a") if "partner-" in link.attributes.get("href", "")]


def test_partners_are_linked_in_dutch_where_their_page_is_missing(site: Site) -> None:
    partial = without_page(site, RU, PARTNERS)
    surface = own_page(site.project, RU, DESKS)
    for html in (locator(partial, RU, surface), nearest_by_province(partial, RU, surface)):
        links = links_to_partners(html)
        assert {link.text for link in links} == {"Beratung am Bach", "Onthaal Limburg vzw", "Huis aan Zee"}
        for link in links:
            assert link.attributes["href"].startswith("../../partners/#partner-")
            assert link.attributes["hreflang"] == "nl"
            assert link.attributes["translate"] == "no"
        assert html.count('</a> <bdi lang="nl">(Nederlands)</bdi>') == len(links) == 3
    for html in (locator(site, RU, surface), nearest_by_province(site, RU, surface)):
        assert len(links_to_partners(html)) == 3
        assert "hreflang" not in html and "Nederlands" not in html


def test_where_no_page_shows_partners_they_are_named_and_not_linked(site: Site) -> None:
    roles = replace(site.project.roles, partners=None)
    without = replace(site, project=replace(site.project, roles=roles))
    surface = own_page(without.project, NL, DESKS)
    found, listed = locator(without, NL, surface), nearest_by_province(without, NL, surface)
    assert links_to_partners(found) == links_to_partners(listed) == []
    assert '<a class="name" lang="de" translate="no">Beratung am Bach</a>' in found
    assert '<bdi lang="de" translate="no">Beratung am Bach</bdi>' in listed


# Notices.


def test_a_closed_desk_is_found_and_says_so(site: Site, locale: Locale) -> None:
    spring = in_spring(site)
    words = plain_notice(spring, locale, "ghent-closed")
    page = parse_html(locator(spring, locale, own_page(site.project, locale, DESKS)))
    results = {each.attributes["id"]: each.text for each in page.all("template")}
    assert list(results) == list(results_of(site, locale))
    assert [identifier for identifier, text in results.items() if words in text] == ["office-ghent"]


def results_of(site: Site, locale: Locale) -> list[str]:
    page = parse_html(locator(site, locale, own_page(site.project, locale, DESKS)))
    return [each.attributes["id"] for each in page.all("template")]


def plain_notice(site: Site, locale: Locale, identifier: str) -> str:
    return parse_html(notice_words(site, locale, site.records.notices[identifier]).said).text


def test_the_list_of_provinces_says_it_where_the_desk_is_the_nearest(site: Site, locale: Locale) -> None:
    spring = in_spring(site)
    words = plain_notice(spring, locale, "ghent-closed")
    surface = own_page(site.project, locale, DESKS)
    city = site.records.words[locale]["places"]["ghent"]
    rows = parse_html(nearest_by_province(spring, locale, surface)).all("li")
    with_ghent = [row for row in rows if any(link.text == city for link in row.all("a"))]
    assert with_ghent and [row for row in rows if words in row.text] == with_ghent
    assert words not in parse_html(nearest_by_province(site, locale, surface)).text


@pytest.mark.parametrize("on_paper", [False, True], ids=["screen", "paper"])
def test_the_list_of_postcodes_says_it_once_above_the_list(site: Site, locale: Locale, on_paper: bool) -> None:
    spring = in_spring(site)
    html = nearest_by_postcode(spring, locale, own_page(site.project, locale, DESKS, on_paper))
    assert parse_html(html).text.startswith(plain_notice(spring, locale, "ghent-closed"))
    assert html.count("data-until") == 2 and html.index("data-until") < html.index("by-postcode")
