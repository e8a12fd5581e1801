"""The search for the nearest desk, in Chromium: what readers type, and what they get."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from scripts.content.site import Site
from scripts.locator.nearest import nearest_desks
from scripts.project.addresses import page_path
from scripts.project.project import Project
from tests.browser.conftest import PHONE
from tests.browser.locator_page import LocatorPage

# What is typed, on the page of which language, and the desk that must come first.
QUERIES = [
    ("nl", "9000", "ghent"),
    ("nl", "9000 Gent", "ghent"),
    ("nl", "B-2018", "antwerp"),
    ("nl", " 1000 ", "brussels"),
    ("nl", "gent", "ghent"),
    ("nl", "GENT", "ghent"),
    ("fr", "Gand", "ghent"),
    ("en", "Ghent", "ghent"),
    ("en", "Gante", "ghent"),
    ("fr", "Liège", "liege"),
    ("fr", "liege", "liege"),
    ("nl", "Luik", "liege"),
    ("en", "Lüttich", "liege"),
    ("nl", "Antwerpen", "antwerp"),
    ("fr", "anvers", "antwerp"),
    ("en", "Antwerp", "antwerp"),
    ("en", "Amberes", "antwerp"),
    ("en", "Brüksel", "brussels"),
    ("fr", "Sint Truiden", "liege"),
    ("fr", "Saint-Trond", "liege"),
    ("nl", "st. niklaas", "antwerp"),
    ("nl", "Sint-Niklaas", "antwerp"),
    ("fr", "Mons", "charleroi"),
    ("nl", "Bergen", "charleroi"),
    ("fr", "Braine-l’Alleud", "brussels"),
    ("nl", "Poelkapelle", "ghent"),
    ("en", "Eupen", "liege"),
    ("fr", "Arlon", "liege"),
    ("ar", "أنتويرب", "antwerp"),
    ("ar", "انتويرب", "antwerp"),
    ("ar", "بروكسل", "brussels"),
    ("ar", "بروکسل", "brussels"),
    ("ar", "لييج", "liege"),
    ("ar", "غنت", "ghent"),
    ("ar", "شارلروا", "charleroi"),
    ("ar", "٩٠٠٠", "ghent"),
    ("ar", "۴۰۰۰", "liege"),
    ("ti", "ብራሰልስ", "brussels"),
    ("ti", "ገንት", "ghent"),
    ("ti", "ኣንትወርፕ", "antwerp"),
    ("nl", "Гент", "ghent"),
    ("nl", "Брюссель", "brussels"),
    ("nl", "Антверпен", "antwerp"),
    ("nl", "Льеж", "liege"),
    ("nl", "安特卫普", "antwerp"),
    ("nl", "בריסל", "brussels"),
    ("nl", "Βρυξέλλες", "brussels"),
    ("nl", "გენტი", "ghent"),
]


@pytest.fixture
def desks_page(scripted: Page, project: Project, address: str, locale: str) -> LocatorPage:
    return LocatorPage(scripted, project, address, locale)


@pytest.fixture
def dutch(scripted: Page, project: Project, address: str) -> LocatorPage:
    return LocatorPage(scripted, project, address, "nl")


def test_there_are_forty_queries_in_six_scripts() -> None:
    scripts = {unicodedata.name(query.strip()[-1]).split()[0] for _, query, _ in QUERIES}
    assert len(QUERIES) >= 40
    assert len(scripts) >= 6


@pytest.mark.parametrize("page_locale", ["nl", "fr", "en", "ar", "ti"])
def test_the_right_desk_comes_first(scripted: Page, project: Project, address: str, page_locale: str) -> None:
    desks_page = LocatorPage(scripted, project, address, page_locale).open()
    for query, desk in [(query, desk) for locale, query, desk in QUERIES if locale == page_locale]:
        assert desks_page.search(query).desks[0] == desk, query


def test_a_result_says_all_that_is_known(desks_page: LocatorPage, site: Site, locale: str) -> None:
    words = site.records.words[locale]
    desks_page.open().search("1000")
    first = desks_page.page.locator("#desk-results > li").first.inner_text()
    for text in (
        words["places"]["brussels"],
        words["contact"]["kind_return_desk"],
        words["contact"]["address_unknown"],
        words["locator"]["hours_unknown"],
        words["locator"]["in_city"],
        "0800 32 745",
    ):
        assert text in first
    point = desks_page.page.locator("#other-results > li[data-desk=info-point]")
    assert words["contact"]["kind_info_point"] in point.inner_text()
    assert "09:00–13:00" in point.inner_text()
    links = point.locator(".directions a").evaluate_all("all => all.map(one => one.href)")
    assert [link.split(":")[0] for link in links] == ["https", "geo"]
    assert "openstreetmap.org" in links[0]


def test_desks_stand_by_distance_and_apart_from_other_places(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    assert dutch.desks == ["ghent", "brussels", "antwerp", "charleroi", "liege"]
    assert dutch.others == ["ghent-city", "aalst", "anderlecht"]
    away = dutch.page.locator("#desk-results .distance").all_inner_texts()
    assert away == ["in deze stad", "50 km tot de stad", "52 km tot de stad", "88 km tot de stad", "138 km tot de stad"]
    assert dutch.status == "Dichtste terugkeerloket bij 9000 Gent: Gent, in deze stad."


def test_a_partner_for_a_whole_province_comes_after_the_nearest(dutch: LocatorPage) -> None:
    dutch.open().search("Hasselt")
    assert dutch.others == ["liege-city", "eupen", "mechelen", "limburg"]
    assert "hele provincie: Limburg" in dutch.page.locator("#other-results > li").last.inner_text()


@pytest.mark.parametrize(
    ("query", "first", "choices"),
    [
        ("Aalst", "9300 Aalst", ["3800 Aalst (Limburg)"]),
        ("Halle", "1500 Halle", ["2980 Halle (Antwerpen)"]),
        ("Saint-Nicolas", "9100 Saint-Nicolas", ["4420 Saint-Nicolas (Luik)"]),
    ],
)
def test_places_of_the_same_name_are_offered(dutch: LocatorPage, query: str, first: str, choices: list[str]) -> None:
    dutch.open().search(query)
    assert first in dutch.status
    assert dutch.choices == choices
    dutch.page.locator("#desk-choices button").first.click()
    assert choices[0].split(" (")[0] in dutch.status
    assert dutch.choices == []
    assert dutch.page.locator("[name=place]").input_value() == choices[0].split(" (")[0]


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("Antwrepen", "2000 Antwerpen (Antwerpen)"),
        ("Charlerio", "6000 Charleroi (Henegouwen)"),
        ("Brusell", "1000 Bruxelles / Brussel (Brussel)"),
        ("Gendt", "9000 Gent (Oost-Vlaanderen)"),
        ("Poelkapel", "8920 Poelkapelle (West-Vlaanderen)"),
        ("Mechel", "2800 Mechelen (Antwerpen)"),
        ("Антверпин", "2000 Antwerpen (Antwerpen)"),
    ],
)
def test_a_slip_gets_a_suggestion(dutch: LocatorPage, query: str, suggested: str) -> None:
    dutch.open().search(query)
    assert dutch.desks == []
    assert suggested in dutch.choices
    assert query in dutch.status


@pytest.mark.parametrize(
    ("query", "place"), [("9001", "9000 Gent"), ("1049", "1050"), ("4090", "4100"), ("1931", "1932")]
)
def test_a_postcode_that_does_not_exist_falls_to_the_nearest_in_the_same_hundred(
    dutch: LocatorPage, site: Site, query: str, place: str
) -> None:
    dutch.open().search(query)
    same = [code for code in site.records.postcodes if code[:2] == query[:2]]
    if not same:
        assert dutch.desks == []
        return
    nearest = min(sorted(same), key=lambda code: abs(int(code) - int(query)))
    assert f"Postcode {query} staat niet in onze lijst. Wij zochten bij {nearest} " in dutch.status
    assert dutch.desks[0] == nearest_desks(site.records.postcodes, site.records.desks.values())[nearest]


def with_places(desks_page: LocatorPage, place: Callable[[str, dict[str, Any]], dict[str, Any]]) -> LocatorPage:
    """The page where its data say something else of the place of each office."""

    def answer(route: Route) -> None:
        data = route.fetch().json()
        for name, office in data["offices"].items():
            told = place(name, {key: office.pop(key) for key in ("at", "exact", "province") if key in office})
            office.update(told)
        route.fulfill(json=data)

    desks_page.page.route("**/locator-*.json", answer)
    return desks_page.open()


@pytest.fixture
def without_desks(project: Project, site: Site, address: str) -> Callable[[Page], LocatorPage]:
    """Opens the Dutch page where no return desk has a place."""
    desks = {desk.id for desk in site.records.desks.values() if desk.is_return_desk}

    def opened(page: Page) -> LocatorPage:
        dutch = LocatorPage(page, project, address, "nl")
        return with_places(dutch, lambda name, place: {} if name in desks else place)

    return opened


def test_without_any_return_desk_there_are_the_free_number_and_other_places(
    scripted: Page, without_desks: Callable[[Page], LocatorPage]
) -> None:
    dutch = without_desks(scripted).search("9000")
    assert dutch.status.startswith("De zoekfunctie werkt nu niet. Kijk in de lijsten")
    assert scripted.locator("#desk-status a").get_attribute("href") == "tel:+3280032745"
    assert dutch.desks == []
    assert dutch.others == ["ghent-city", "aalst", "anderlecht"]
    headings = scripted.locator("#desk-found h3").all()
    assert [heading.is_visible() for heading in headings] == [False, True]
    assert scripted.locator("#map-you").is_visible() and scripted.locator(".map .nearest").count() == 0
    # The places of that name are still there to choose from.
    assert dutch.search("Hasselt").others[-1] == "limburg"
    assert dutch.search("Aalst").choices == ["3800 Aalst (Limburg)"]
    scripted.locator("#desk-choices button").click()
    assert dutch.choices == [] and dutch.others[-1] == "limburg"


def test_the_place_of_the_phone_finds_other_places_where_there_is_no_desk(
    browser: Browser, without_desks: Callable[[Page], LocatorPage]
) -> None:
    page = located(browser, geolocation={"latitude": 50.93, "longitude": 5.34}, permissions=["geolocation"])
    desks_page = without_desks(page)
    page.locator("#near-me").click()
    assert desks_page.answered().status.endswith("0800 32 745")
    assert desks_page.others[-1] == "limburg"
    page.context.close()


def test_where_no_office_has_a_place_only_the_free_number_is_given(dutch: LocatorPage) -> None:
    with_places(dutch, lambda name, place: {}).search("9000")
    assert dutch.status.endswith("0800 32 745")
    assert not dutch.page.locator("#desk-found").is_visible()
    assert dutch.page.locator(".by-postcode").is_visible()


def test_a_desk_of_unknown_place_is_told_with_its_province(dutch: LocatorPage) -> None:
    with_places(dutch, lambda name, place: {"province": "BE-VOV"} if name == "ghent" else {}).search("9000")
    assert dutch.status == "Dichtste terugkeerloket bij 9000 Gent: Gent, voor de hele provincie: Oost-Vlaanderen."
    assert dutch.desks == ["ghent"]


def test_nothing_found_gives_the_free_number(desks_page: LocatorPage, site: Site, locale: str) -> None:
    desks_page.open()
    for query in ("xyzzyq", "0999", "99999", "5", "<b>", "constructor", "__proto__", "a" * 60):
        desks_page.search(query)
        wanted = f"{site.records.words[locale]['locator']['nothing']} 0800 32 745"
        assert desks_page.status == " ".join(wanted.split()), query
        assert desks_page.page.locator("#desk-status a").get_attribute("href") == "tel:+3280032745"
        assert desks_page.desks == []


@pytest.mark.parametrize(
    ("query", "choices"),
    [
        ("Brussels Belgium", ["1000 Brussels (Brussel)"]),
        ("Gent, België", ["9000 Gent (Oost-Vlaanderen)"]),
        ("Gent غنت", ["9000 Gent (Oost-Vlaanderen)"]),
        ("1000 Gent", ["1000 Bruxelles / Brussel (Brussel)", "9000 Gent (Oost-Vlaanderen)"]),
    ],
)
def test_more_words_than_a_name_are_offered_as_choices(dutch: LocatorPage, query: str, choices: list[str]) -> None:
    assert dutch.open().search(query).choices == choices


@pytest.mark.parametrize(
    ("query", "place"), [("Genk 2026", "3600 Genk"), ("3290 Deurne", "3290 Deurne"), ("1 000", "1000 Bruxelles")]
)
def test_a_number_and_a_name_are_read_together(dutch: LocatorPage, query: str, place: str) -> None:
    assert place in dutch.open().search(query).status


def test_the_answer_is_brought_into_sight(browser: Browser, project: Project, address: str) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    desks_page = LocatorPage(context.new_page(), project, address, "nl").open("#place=9000").answered()
    desks_page.page.wait_for_timeout(800)
    box = desks_page.page.locator("#desk-status").bounding_box()
    assert box is not None and 0 <= box["y"] < 200
    context.close()


def test_a_place_far_from_belgium_is_not_taken(browser: Browser, project: Project, address: str) -> None:
    page = located(browser, geolocation={"latitude": 48.86, "longitude": 2.35}, permissions=["geolocation"])
    desks_page = LocatorPage(page, project, address, "nl").open()
    page.locator("#near-me").click()
    assert desks_page.answered().status.startswith("Wij vonden deze plaats niet.")
    page.context.close()


def test_a_refused_place_leaves_the_last_answer(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    dutch.page.locator("#near-me").click()
    dutch.page.get_by_text("Uw telefoon gaf geen locatie").wait_for()
    assert dutch.desks[0] == "ghent"


def test_other_links_of_the_page_leave_the_answer(dutch: LocatorPage) -> None:
    dutch.open("?place=9000").answered()
    dutch.search("4000")
    dutch.page.evaluate("location.hash = 'call'")
    dutch.page.wait_for_timeout(300)
    assert dutch.desks[0] == "liege"


def test_without_a_word_the_search_asks_for_one(dutch: LocatorPage) -> None:
    dutch.open().search("9000").search(" 🙂 %")
    assert dutch.status == "Typ eerst een postcode, een stad of een dorp."
    assert not dutch.page.locator("#desk-found").is_visible()
    assert dutch.page.evaluate("document.activeElement.name") == "place"


@pytest.mark.parametrize("address_end", ["?place=9000", "#place=9000", "?place=%D8%BA%D9%86%D8%AA"])
def test_a_shared_address_shows_the_result(dutch: LocatorPage, address_end: str) -> None:
    assert dutch.open(address_end).answered().desks[0] == "ghent"


def test_the_link_to_a_result_leads_to_it_and_tells_no_server(dutch: LocatorPage) -> None:
    link = dutch.open().search("Gent").page.locator("#desk-link a")
    assert link.get_attribute("href") == "#place=9000"
    dutch.open("#place=4000").answered()
    assert dutch.desks[0] == "liege"


def located(browser: Browser, **settings: Any) -> Page:
    context = browser.new_context(viewport=PHONE, **settings)  # type: ignore[arg-type]
    return context.new_page()


def test_the_place_of_the_phone_is_used_and_never_sent(
    browser: Browser, project: Project, site: Site, address: str, locale: str
) -> None:
    page = located(browser, geolocation={"latitude": 50.93, "longitude": 5.34}, permissions=["geolocation"])
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url + (request.post_data or ""))

    page.on("request", note)
    desks_page = LocatorPage(page, project, address, locale).open()
    page.locator("#near-me").click()
    desks_page.answered()
    page.locator("#desk-results > li").first.wait_for()
    assert desks_page.desks[0] == "liege"
    assert desks_page.others[-1] == "limburg"
    assert site.records.words[locale]["places"]["liege"] in desks_page.status
    assert not any("50.9" in request or "5.34" in request for request in asked)
    assert not page.locator("#desk-link").is_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    assert page.url == desks_page.url
    page.context.close()


def test_keeping_the_place_to_oneself_is_fine(
    browser: Browser, project: Project, site: Site, address: str, locale: str
) -> None:
    page = located(browser)
    desks_page = LocatorPage(page, project, address, locale).open()
    page.locator("#near-me").click()
    wanted = site.records.words[locale]["locator"]["no_location"]
    page.wait_for_function("text => document.getElementById('desk-status').innerText.trim() === text", arg=wanted)
    assert desks_page.search("9000").desks[0] == "ghent"
    page.context.close()


def test_a_list_that_does_not_come_is_told_and_asked_for_again(dutch: LocatorPage) -> None:
    dutch.open()
    dutch.page.route("**/places.*.json", lambda route: route.abort())
    dutch.search("9000")
    assert dutch.status.startswith("De zoekfunctie werkt nu niet.") and dutch.status.endswith("0800 32 745")
    dutch.page.unroute("**/places.*.json")
    assert dutch.search("9000").desks[0] == "ghent"


def test_without_its_words_the_form_goes_and_the_lists_stay(scripted: Page, project: Project, address: str) -> None:
    scripted.route("**/locator-nl.*.json", lambda route: route.abort())
    scripted.goto(f"{address}/{page_path(project, 'nl', 'desks')}", wait_until="networkidle")
    assert scripted.locator("#desk-search").count() == 0
    assert scripted.locator("#desk-failed a").is_visible()
    assert scripted.locator(".by-postcode").is_visible()


def test_other_scripts_come_only_when_they_are_typed(dutch: LocatorPage) -> None:
    asked: list[str] = []
    dutch.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1].split(".")[0]))
    dutch.open()
    assert set(asked) <= {"", "locator", "locator-nl", "icon"}
    dutch.search("9000").search("Gent")
    assert {"villages", "names-arab", "names-cyrl"}.isdisjoint(asked) and asked.count("places") == 1
    dutch.search("Poelkapelle")
    assert asked.count("villages") == 1
    dutch.search("Гент").search("Льеж")
    assert asked.count("names-cyrl") == 1 and "names-arab" not in asked


def test_without_scripts_there_is_no_form_but_the_lists(
    phone: Page, project: Project, site: Site, address: str, locale: str
) -> None:
    phone.goto(f"{address}/{page_path(project, locale, 'desks')}")
    assert not phone.locator("#desk-search").is_visible()
    assert phone.locator(".by-province > li").count() == 11
    assert phone.locator(".by-postcode > li").count() > 50
    assert phone.locator(".map").is_visible()
