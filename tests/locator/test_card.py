"""The locator's lists, which do without scripts, and what stands ready for its script."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.locator.card import locator, nearest_by_postcode, nearest_by_province
from scripts.locator.data import SCRIPT, data_name, offices_of, page_files
from scripts.locator.nearest import point_of
from scripts.records.desks import Desk, Partner
from scripts.theme.assets import asset_path
from tests.cards.test_offices import DETAILS, hours, with_desk
from tests.helpers.html_pages import Element, parse_html
from tests.screen.test_frame import without_page


def return_desks(site: Site) -> list[str]:
    return [desk.id for desk in site.records.desks.values() if desk.kind == "return_desk"]


def city(site: Site, locale: str, desk: str) -> str:
    return site.records.words[locale]["places"][site.records.desks[desk].place]


def provinces(site: Site, locale: str) -> dict[str, Element]:
    rows = parse_html(nearest_by_province(site, locale, "desks")).all("li")
    return {row.attributes["data-province"]: row for row in rows}


def test_the_list_of_postcodes_gives_each_one_its_nearest_desk(site: Site, locale: str) -> None:
    desks = {city(site, locale, desk): desk for desk in return_desks(site)}
    told: dict[str, str] = {}
    for row in parse_html(nearest_by_postcode(site, locale)).all("li"):
        run = row.all("bdi", dir="ltr")[0].text
        name = row.text.removeprefix(run).strip()
        first, _, last = run.partition("–")
        for code in (code for code in site.nearest if first <= code <= (last or first)):
            assert code not in told
            told[code] = desks[name]
    assert told == site.nearest and len(told) == 1146


def test_every_province_stands_once_in_the_language(site: Site, locale: str) -> None:
    shown = parse_html(nearest_by_province(site, locale, "desks")).all("b", **{"class": "name"})
    assert Counter(name.text for name in shown) == Counter(site.records.words[locale]["provinces"].values())
    rows = provinces(site, locale)
    assert rows.keys() == site.records.words[locale]["provinces"].keys()
    assert next(iter(rows)) == "BE-BRU"
    assert all(row.all("b")[0].text == site.records.words[locale]["provinces"][code] for code, row in rows.items())


def test_provinces_have_the_names_of_signs_and_letters_once(site: Site) -> None:
    shown = [[name.text for name in provinces(site, locale)["BE-VWV"].all("bdi")] for locale in ("nl", "fr", "en")]
    assert shown == [["(Flandre occidentale)"], ["(West-Vlaanderen)"], ["(West-Vlaanderen / Flandre occidentale)"]]
    assert provinces(site, "nl")["BE-VLI"].all("bdi")[0].text == "(Limbourg)"


def test_the_desks_of_a_province_are_nearest_there(site: Site, locale: str) -> None:
    for code, row in provinces(site, locale).items():
        count = Counter(
            desk for postcode, desk in site.nearest.items() if site.records.postcodes[postcode].province == code
        )
        links = row.all("p")[1].all("a")
        shown = [link.attributes["href"].removeprefix("#desk-") for link in links]
        assert [link.text for link in links] == [city(site, locale, desk) for desk in shown]
        assert set(shown) == count.keys()
        assert [count[desk] for desk in shown] == sorted(count.values(), reverse=True)


def test_other_offices_stand_once_in_their_province(site: Site, locale: str) -> None:
    expected = []
    informing = [partner for partner in site.records.partners.values() if partner.group == "information"]
    others: list[Desk | Partner] = [*informing, site.records.desks["info-point"]]
    for office in others:
        code = site.records.postcodes[office.postcode].province if office.postcode else office.province
        link = f"#desk-{office.id}" if isinstance(office, Desk) else f"../partners/#partner-{office.id}"
        expected.append((code, link, office.name, office.name_language))
    links = [
        (code, link.attributes["href"], link.text, link.attributes["lang"])
        for code, row in provinces(site, locale).items()
        for paragraph in row.all("p")[2:]
        for link in paragraph.all("a")
    ]
    assert sorted(links) == sorted(expected)


def test_an_office_of_no_known_place_is_left_out(site: Site) -> None:
    limburg = replace(site.records.partners["limburg"], province=None)
    changed = replace(site, records=replace(site.records, partners={"limburg": limburg}))
    assert "partner-limburg" in nearest_by_province(site, "nl", "desks")
    assert "partner-limburg" not in nearest_by_province(changed, "nl", "desks")


def test_the_form_waits_for_the_script(site: Site, locale: str) -> None:
    page = parse_html(locator(site, locale, "desks"))
    assert page.all("form", id="desk-search", hidden="") and page.all("div", id="desk-found", hidden="")
    up = "../" if locale == site.project.source.locale else "../../"
    files = {name: up + asset_path(name, text) for name, text in page_files(site, locale).items()}
    assert [each.attributes["src"] for each in page.all("script", type="module")] == [files[SCRIPT]]
    assert [each.attributes.get("data-source") for each in page.all("div", **{"class": "locator"})] == [
        files[data_name(locale)]
    ]


def test_every_return_desk_is_on_the_map(site: Site, locale: str) -> None:
    page = parse_html(locator(site, locale, "desks"))
    marks = {mark.attributes["data-desk"]: mark for mark in page.all("g") if "data-desk" in mark.attributes}
    assert list(marks) == return_desks(site)
    assert [mark.text for mark in marks.values()] == [city(site, locale, desk) for desk in marks]
    # In the east a name has no room after its mark.
    before = {desk for desk, mark in marks.items() if mark.all("text", **{"class": "before"})}
    assert "liege" in before and "brussels" not in before
    for desk, mark in marks.items():
        circle, text = mark.all("circle")[0].attributes, mark.all("text")[0].attributes
        assert int(text["x"]) - int(circle["cx"]) == (-5 if desk in before else 5)


def test_the_map_has_every_province_and_each_other_place_once(site: Site) -> None:
    groups = parse_html(locator(site, "nl", "desks")).all("g")
    shapes = {group.attributes["class"]: group.all("path") for group in groups if "class" in group.attributes}
    assert len(shapes["provinces"]) == 11
    others = [shape.attributes["d"] for shape in shapes["others"]]
    points = {point_of(office, site.records.postcodes) for office in offices_of(site)} - {None}
    desks = {point_of(site.records.desks[desk], site.records.postcodes) for desk in return_desks(site)}
    assert len(points - desks) <= len(others) == len(set(others)) <= len(points)


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
def test_results_say_what_is_confirmed_and_no_more(site: Site, locale: str, status: str) -> None:
    changed = with_desk(site, status=status, hours=hours(), **DETAILS)
    page = parse_html(locator(changed, locale, "desks"))
    results = {result.attributes["id"]: result for result in page.all("template")}
    assert list(results) == [f"office-{office.id}" for office in offices_of(site)]
    ghent = results["office-ghent"]
    words = site.records.words[locale]
    assert ghent.all("a", **{"class": "name"})[0].attributes["href"] == "#desk-ghent"
    assert all(
        (text in ghent.text) == (status == "confirmed")
        for text in ("Kaai 1", "09:00", "09 210 12 34", words["contact"]["map_app"])
    )
    assert all(
        (text in ghent.text) == (status == "unconfirmed")
        for text in (words["contact"]["address_unknown"], words["locator"]["hours_unknown"])
    )
    assert len(ghent.all("p", **{"data-today": "ghent"})) == (status == "confirmed")
    assert "0800 32 745" in ghent.text


def test_partners_are_linked_in_dutch_where_their_page_is_missing(site: Site) -> None:
    partial = without_page(site, "fr", "partners")
    names = {partner.name for partner in site.records.partners.values() if partner.group == "information"}
    for html in (locator(partial, "fr", "desks"), nearest_by_province(partial, "fr", "desks")):
        links = [link for link in parse_html(html).all("a") if "partner-" in link.attributes.get("href", "")]
        assert {link.text for link in links} == names
        for link in links:
            assert link.attributes["href"].startswith("../../partners/#partner-")
            assert link.attributes["hreflang"] == "nl"
        assert html.count('</a> <bdi lang="nl">(Nederlands)</bdi>') == len(links)
    for html in (locator(site, "fr", "desks"), nearest_by_province(site, "fr", "desks")):
        assert "hreflang" not in html and "Nederlands" not in html
