"""The search for the nearest desk, in Chromium: what readers type, and what they get."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.browsers import PHONE, STILL, kept_by, open_details
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import AR, DESKS, LOCALES, NL, RU, TI
from tests.helpers.old_phones import old_phone

HELP_LINE, DIALLED = "0800 12 345", "tel:+3280012345"

# What is typed, on the page of which language, and the desk that must come first.
QUERIES = [
    (NL, "9000", "ghent"),
    (NL, "9000 Gent", "ghent"),
    (NL, "B-2018", "antwerp"),
    (NL, " 1000 ", "antwerp"),
    (NL, "gent", "ghent"),
    (NL, "GENT", "ghent"),
    (NL, "Gand", "ghent"),
    (NL, "Ghent", "ghent"),
    (NL, "Gante", "ghent"),
    (NL, "Liège", "liege"),
    (NL, "liege", "liege"),
    (NL, "Luik", "liege"),
    (NL, "Lüttich", "liege"),
    (NL, "Antwerpen", "antwerp"),
    (NL, "anvers", "antwerp"),
    (NL, "Amberes", "antwerp"),
    (NL, "Brüssel", "antwerp"),
    (NL, "Sint Truiden", "liege"),
    (NL, "Saint-Trond", "liege"),
    (NL, "st. niklaas", "antwerp"),
    (NL, "Sint-Niklaas", "antwerp"),
    (NL, "Mons", "charleroi"),
    (NL, "Bergen", "charleroi"),
    (NL, "Molenbaix", "ghent"),
    (NL, "Kanegem", "ghent"),
    (NL, "Eupen", "liege"),
    (NL, "Arlon", "liege"),
    (NL, "安特卫普", "antwerp"),
    (NL, "בריסל", "antwerp"),
    (NL, "Βρυξέλλες", "antwerp"),
    (NL, "გენტი", "ghent"),
    (AR, "أنتويرب", "antwerp"),
    (AR, "انتويرب", "antwerp"),
    (AR, "بروكسل", "antwerp"),
    (AR, "بروکسل", "antwerp"),
    (AR, "لييج", "liege"),
    (AR, "غنت", "ghent"),
    (AR, "شارلروا", "charleroi"),
    (AR, "٩٠٠٠", "ghent"),
    (AR, "۴۰۰۰", "liege"),
    (TI, "ብራሰልስ", "antwerp"),
    (TI, "ገንት", "ghent"),
    (TI, "ኣንትወርፕ", "antwerp"),
    (TI, "ሻርለሮይ", "charleroi"),
    (RU, "Гент", "ghent"),
    (RU, "Брюссель", "antwerp"),
    (RU, "Антверпен", "antwerp"),
    (RU, "Льеж", "liege"),
    (RU, "Остенде", "ghent"),
]


@pytest.fixture
def desks_page(scripted: Page, project: Project, address: str, locale: Locale) -> LocatorPage:
    return LocatorPage(scripted, project, address, locale)


@pytest.fixture
def dutch(scripted: Page, project: Project, address: str) -> LocatorPage:
    return LocatorPage(scripted, project, address, NL)


@pytest.fixture
def alone(fresh: Page, project: Project, address: str) -> LocatorPage:
    """The Dutch page, as the first test that opens it has it."""
    return LocatorPage(fresh, project, address, NL)


@pytest.fixture
def located(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Makes a page in a browser with some settings, such as its place."""
    contexts = []

    def page(**settings: Any) -> Page:
        contexts.append(browser.new_context(viewport=PHONE, **{**STILL, **settings}))
        return contexts[-1].new_page()

    yield page
    for context in contexts:
        context.close()


def test_there_are_forty_queries_in_six_scripts() -> None:
    scripts = {unicodedata.name(query.strip()[-1]).split()[0] for _, query, _ in QUERIES}
    assert len(QUERIES) >= 40
    assert len(scripts) >= 6


@pytest.mark.parametrize("locale", LOCALES)
def test_the_right_desk_comes_first(desks_page: LocatorPage, locale: Locale) -> None:
    desks_page.open()
    for query, desk in [(query, desk) for page_locale, query, desk in QUERIES if page_locale == locale]:
        assert desks_page.search(query).desks[0] == desk, query


def test_a_result_says_all_that_is_known(desks_page: LocatorPage, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    desks_page.open().search("6000")
    first = desks_page.page.locator("#desk-results > li").first
    assert first.get_attribute("data-desk") == "charleroi"
    # Nobody confirmed its street, number and hours.
    for text in (
        words["places"]["charleroi"],
        words["contact"]["kind_return_desk"],
        words["contact"]["address_unknown"],
        words["locator"]["hours_unknown"],
        words["locator"]["in_city"],
    ):
        assert text in first.inner_text()
    assert "071 23 45 67" not in first.inner_text()
    # Once below the first answers, above what opens by a tap.
    assert HELP_LINE in desks_page.page.locator("#desk-found > .call-first").inner_text()
    open_details(desks_page.page)
    point = desks_page.page.locator("#other-results > li[data-desk=info-point]")
    assert words["contact"]["kind_info_point"] in point.inner_text()
    assert "09:00–13:00" in point.inner_text()
    links = point.locator(".directions a").evaluate_all("all => all.map(one => one.href)")
    assert [link.split(":")[0] for link in links] == ["https", "geo"]
    assert "openstreetmap.org" in links[0]


def test_desks_stand_by_distance_and_apart_from_other_places(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    assert (dutch.desks, dutch.more_desks) == (["ghent"], ["antwerp", "charleroi", "liege"])
    assert (dutch.in_province, dutch.others) == ([], ["info-point", "ostend", "eupen"])
    away = dutch.page.locator("#desk-results .distance, #more-desks .distance").all_text_contents()
    # Of two desks only the city is on the map.
    assert away == ["minder dan 1 km", "52 km", "88 km tot de stad", "138 km tot de stad"]
    assert dutch.status == "Dichtste terugkeerloket bij 9000 Gent: Gent, minder dan 1 km."


def test_a_place_of_the_own_province_comes_before_nearer_ones(dutch: LocatorPage) -> None:
    dutch.open().search("Hasselt")
    # It works in the whole province.
    assert dutch.in_province == ["limburg"] and dutch.others == ["eupen", "info-point", "ostend"]
    assert "hele provincie: Limburg" in dutch.page.locator("#province-results > li").inner_text()
    dutch.search("8400")
    assert dutch.in_province == ["ostend"] and dutch.others == ["info-point", "eupen"]


def test_further_answers_open_by_a_tap_and_close_again_for_the_next_search(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    antwerp = dutch.page.locator("#more-desks > li[data-desk=antwerp]")
    assert not antwerp.is_visible()
    dutch.page.get_by_text("Andere terugkeerloketten").click()
    assert antwerp.is_visible() and not dutch.page.locator("#other-results").is_visible()
    dutch.search("8400")
    assert dutch.more_desks[0] == "antwerp" and not antwerp.is_visible()


@pytest.mark.parametrize(
    ("query", "most"),
    [
        ("9000", 900),
        ("Arlon", 900),
        # With a desk in full and another place; then with two in full.
        ("Hasselt", 1050),
        ("1000", 1350),
    ],
)
def test_an_answer_is_short(desks_page: LocatorPage, query: str, most: int) -> None:
    desks_page.open().search(query)
    top, bottom = (
        desks_page.page.locator(each).evaluate(
            "one => [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom]"
        )
        for each in ("#desk-status", "#desk-found")
    )
    assert bottom[1] - top[0] <= most


@pytest.mark.parametrize(
    ("query", "province", "desks"),
    [
        ("West-Vlaanderen", "West-Vlaanderen", ["ghent"]),
        ("فلاندرز الغربية", "West-Vlaanderen", ["ghent"]),
        ("ምዕራብ ፍላንደርስ", "West-Vlaanderen", ["ghent"]),
        ("Западная Фландрия", "West-Vlaanderen", ["ghent"]),
        ("Luxemburg", "Luxemburg", ["liege"]),
        # A slip, and another word beside it.
        ("West Vlanderen", "West-Vlaanderen", ["ghent"]),
        ("provincie West-Vlaanderen", "West-Vlaanderen", ["ghent"]),
    ],
)
def test_a_province_with_one_desk_nearby_shows_it(
    dutch: LocatorPage, query: str, province: str, desks: list[str]
) -> None:
    dutch.open().search(query)
    city = {"ghent": "Gent", "liege": "Luik"}[desks[0]]
    assert dutch.status == f"{province} – Dichtste terugkeerloket: {city}."
    assert dutch.desks == desks and dutch.more_desks == [] and dutch.choices == []
    assert dutch.in_province == (["ostend"] if province == "West-Vlaanderen" else [])
    assert dutch.page.locator("#desk-results .distance").inner_text() == ""
    assert not dutch.page.locator("#desk-link").is_visible()


def test_of_a_province_with_several_desks_the_reader_is_asked_for_a_place(dutch: LocatorPage) -> None:
    dutch.open().search("Henegouwen")
    asked = "Typ eerst een postcode, een stad of een dorp."
    assert dutch.status == f"Henegouwen – Dichtste terugkeerloket: Charleroi, Gent. {asked}"
    assert dutch.desks == [] and dutch.more_desks == ["charleroi", "ghent"]


@pytest.mark.parametrize("query", ["Antwerpen", "Luik", "Namen"])
def test_a_city_wins_over_the_province_of_its_name(dutch: LocatorPage, query: str) -> None:
    dutch.open().search(query)
    assert len(dutch.desks) == 1 and dutch.choices == []


def test_a_province_named_like_a_place_elsewhere_is_a_choice(dutch: LocatorPage) -> None:
    dutch.open().search("Limburg")
    if dutch.choices:
        assert dutch.choices == ["voor de hele provincie: Limburg"]
        dutch.page.locator("#desk-choices button").click()
    assert dutch.in_province == ["limburg"] and dutch.status.startswith("Limburg – ")


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("Petit-Château", "1000 Bruxelles / Brussel"),
        ("klein kasteeltje", "1000 Bruxelles / Brussel"),
        ("Gent-Sint-Pieters", "9000 Gent"),
        ("Liege Guillemins", "4000 Liège"),
    ],
)
def test_what_people_live_by_is_found(dutch: LocatorPage, query: str, place: str) -> None:
    assert f"bij {place}: " in dutch.open().search(query).status


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("Sint Niklas", "9100 Sint-Niklaas (Oost-Vlaanderen)"),
        ("Truden", "3800 Sint-Truiden (Limburg)"),
        ("Sankt Vitt", "4780 Sankt Vith (Luik)"),
    ],
)
def test_a_slip_in_one_word_of_a_name_gets_a_suggestion(dutch: LocatorPage, query: str, suggested: str) -> None:
    assert suggested in dutch.open().search(query).choices


@pytest.mark.parametrize(
    ("query", "first", "choice"),
    [
        ("Aalst", "9300 Aalst", "3800 Aalst (Limburg)"),
        ("Halle", "1500 Halle", "2980 Halle (Antwerpen)"),
        ("Celles", "7760 Celles", "5561 Celles (Namen)"),
    ],
)
def test_places_of_the_same_name_are_offered(dutch: LocatorPage, query: str, first: str, choice: str) -> None:
    dutch.open().search(query)
    assert first in dutch.status
    assert dutch.choices == [choice]
    dutch.page.locator("#desk-choices button").first.click()
    assert choice.split(" (")[0] in dutch.status
    assert dutch.choices == []
    assert dutch.page.locator("[name=place]").input_value() == choice.split(" (")[0]


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("Antwrepen", "2000 Antwerpen (Antwerpen)"),
        ("Charlerio", "6000 Charleroi (Henegouwen)"),
        ("Brusell", "1000 Bruxelles / Brussel (Brussel)"),
        ("Gendt", "9000 Gent (Oost-Vlaanderen)"),
        ("Kaneg", "8700 Kanegem (West-Vlaanderen)"),
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
    ("query", "place", "desk"),
    [
        ("9001", "9000 Gent", "ghent"),
        ("1049", "1050 Ixelles / Elsene", "antwerp"),
        # As near to 1050; the lower one is taken.
        ("1040", "1030 Schaerbeek / Schaarbeek", "antwerp"),
        ("4090", "4020 Liège", "liege"),
        ("1931", "1981 Hofstade", "antwerp"),
    ],
)
def test_a_postcode_that_does_not_exist_falls_to_the_nearest_in_the_same_hundred(
    dutch: LocatorPage, query: str, place: str, desk: str
) -> None:
    dutch.open().search(query)
    assert dutch.status.startswith(f"Postcode {query} staat niet in onze lijst. Wij zochten bij {place}.")
    assert dutch.desks[0] == desk


def test_nothing_found_gives_the_free_number(desks_page: LocatorPage, site: Site, locale: Locale) -> None:
    desks_page.open()
    wanted = " ".join(f"{site.records.words[locale]['locator']['nothing']} {HELP_LINE}".split())
    # There is no postcode from 1600 to 1699 in the fixture.
    for query in ("xyzzyq", "0999", "1650", "99999", "5", "<b>", "constructor", "__proto__", "a" * 60):
        desks_page.search(query)
        assert desks_page.status == wanted, query
        assert desks_page.page.locator("#desk-status a").get_attribute("href") == DIALLED
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
    ("query", "place"), [("Genk 2026", "3600 Genk"), ("3800 Aalst", "3800 Aalst"), ("1 000", "1000 Bruxelles")]
)
def test_a_number_and_a_name_are_read_together(dutch: LocatorPage, query: str, place: str) -> None:
    assert place in dutch.open().search(query).status


def test_the_answer_is_brought_into_sight(located: Callable[..., Page], project: Project, address: str) -> None:
    page = located(is_mobile=True, has_touch=True, reduced_motion="no-preference")
    LocatorPage(page, project, address, NL).open("#place=9000").answered()
    page.wait_for_function(
        "() => { const { top } = document.getElementById('desk-status').getBoundingClientRect();"
        " return top >= 0 && top < 200 }"
    )


def test_a_place_far_from_belgium_is_not_taken(located: Callable[..., Page], project: Project, address: str) -> None:
    page = located(geolocation={"latitude": 48.86, "longitude": 2.35}, permissions=["geolocation"])
    desks_page = LocatorPage(page, project, address, NL).open()
    page.locator("#near-me").click()
    assert desks_page.answered().status.startswith("Wij vonden deze plaats niet.")


def test_an_old_answer_goes_before_a_new_one(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    dutch.page.locator("#near-me").click()
    dutch.page.get_by_text("Uw telefoon gaf geen locatie").wait_for()
    assert dutch.desks == [] and not dutch.page.locator("#desk-found").is_visible()


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


def test_the_place_of_the_phone_is_used_and_never_sent(
    located: Callable[..., Page], site: Site, address: str, locale: Locale
) -> None:
    page = located(geolocation={"latitude": 50.93, "longitude": 5.34}, permissions=["geolocation"])
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url + (request.post_data or ""))

    page.on("request", note)
    desks_page = LocatorPage(page, site.project, address, locale).open()
    page.locator("#near-me").click()
    desks_page.answered()
    page.locator("#desk-results > li").first.wait_for()
    assert desks_page.desks[0] == "liege"
    assert desks_page.in_province == ["limburg"]
    assert site.records.words[locale]["places"]["liege"] in desks_page.status
    assert asked and not any("50.9" in request or "5.34" in request for request in asked)
    assert not page.locator("#desk-link").is_visible()
    assert kept_by(page) == []
    assert page.url == desks_page.url


def test_keeping_the_place_to_oneself_is_fine(
    located: Callable[..., Page], site: Site, address: str, locale: Locale
) -> None:
    page = located()
    desks_page = LocatorPage(page, site.project, address, locale).open()
    page.locator("#near-me").click()
    wanted = site.records.words[locale]["locator"]["no_location"]
    page.wait_for_function("text => document.getElementById('desk-status').innerText.trim() === text", arg=wanted)
    assert desks_page.search("9000").desks[0] == "ghent"


def test_a_list_that_does_not_come_is_told_and_asked_for_again(alone: LocatorPage) -> None:
    alone.open()
    alone.page.route("**/places.*.json", lambda route: route.abort())
    alone.search("9000")
    assert alone.status.startswith("De zoekfunctie werkt nu niet.") and alone.status.endswith(HELP_LINE)
    alone.page.unroute("**/places.*.json")
    assert alone.search("9000").desks[0] == "ghent"


def test_without_its_words_the_form_goes_and_the_lists_stay(fresh: Page, project: Project, address: str) -> None:
    fresh.route("**/locator-nl.*.json", lambda route: route.abort())
    fresh.goto(f"{address}/{page_path(project, NL, DESKS)}", wait_until="networkidle")
    assert fresh.locator("#desk-search").count() == 0
    assert fresh.locator("#desk-failed a").is_visible()
    fresh.locator("details:has(.by-postcode) summary").click()
    assert fresh.locator(".by-postcode").is_visible()


def test_other_scripts_come_only_when_they_are_typed(alone: LocatorPage) -> None:
    asked: list[str] = []
    alone.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1].split(".")[0]))
    alone.open()
    assert set(asked) <= {"", "locator", "locator-nl", "languages", "icon"}
    alone.search("9000").search("Gent")
    assert {"villages", "names-arab", "names-cyrl"}.isdisjoint(asked) and asked.count("places") == 1
    alone.search("Kanegem")
    assert asked.count("villages") == 1
    alone.search("Гент").search("Льеж")
    assert asked.count("names-cyrl") == 1 and "names-arab" not in asked


def test_without_scripts_there_is_no_form_but_the_lists(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    phone.goto(f"{address}/{page_path(project, locale, DESKS)}")
    assert not phone.locator("#desk-search").is_visible()
    assert phone.locator(".by-province > li").count() == 11
    # The fixture's 60 postcodes fall into so many runs with the same nearest desk.
    assert phone.locator(".by-postcode > li").count() == 12
    for folded in (".by-province", ".by-postcode", "figure"):
        assert not phone.locator(folded).is_visible()
        phone.locator(f"details:has(> {folded}) > summary").click()
        assert phone.locator(folded).is_visible()


@pytest.mark.parametrize("section", ["provinces", "postcodes"])
def test_a_link_to_a_list_leads_to_its_heading_and_the_list_opens_below_it(
    phone: Page, project: Project, address: str, section: str
) -> None:
    phone.goto(f"{address}/{page_path(project, NL, DESKS)}")
    phone.locator(f"#find ~ p a[href='#{section}']").click()
    top = phone.locator(f"#{section}").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < 200
    phone.locator(f"#{section} ~ details summary").first.click()
    assert phone.locator(f"#{section} ~ details li").first.is_visible()


@pytest.mark.parametrize(
    ("locale", "typed", "first"),
    [(NL, "gent", "ghent"), (AR, "بروكسل", "antwerp"), (TI, "ገንት", "ghent"), (RU, "Льеж", "liege")],
)
def test_a_phone_of_2018_finds_the_nearest_desk(
    browser: Browser, project: Project, address: str, site: Site, locale: Locale, typed: str, first: str
) -> None:
    with old_phone(browser) as (page, complaints):
        desks_page = LocatorPage(page, project, address, locale).open("#place=4000")
        assert desks_page.answered().desks[0] == "liege"
        assert desks_page.search(typed).desks[0] == first
        # A slip is offered to choose from.
        assert desks_page.search("Antwerpn").choices
        page.locator("#desk-choices button").first.click()
        assert desks_page.answered().desks[0] == "antwerp"
        assert page.locator(".card [data-today]:visible").count() > 0
    assert complaints == []
