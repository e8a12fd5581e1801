"""Notices as a reader meets them: in the first screen, as wide as the phone, and gone after their last day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.browser import served
from scripts.content.site import Site
from scripts.project import day
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from scripts.screen.editions import current_editions
from tests.helpers.axe import found_by_axe
from tests.helpers.browsers import NARROW, PHONE, STILL, width_of
from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import AR, DESKS, EACH_DIRECTION, INDEX, NL, PAPER, RETURN_PATH, RU, TI
from tests.helpers.notice_days import SPRING
from tests.helpers.old_phones import old_phone

# One that no line break can shorten, in the one language that all readers fall back on.
LONG = (
    "Wij verhuizen naar de Arbeidsongeschiktheidsverzekeringsmaatschappijstraat, en wie daar vandaag niet geraakt, "
    "belt eerst en komt dan een andere dag, want de deur blijft toe tot de schilders en de loodgieters klaar zijn."
)
LAST_MINUTE, NEXT_DAY = "2026-04-17T23:59:30+02:00", "2026-04-18T00:00:30+02:00"

NOTICES = "[data-until]"
WIDEST = "boxes => Math.max(...boxes.map(box => Math.max(box.getBoundingClientRect().right, box.scrollWidth)))"


@pytest.fixture(scope="module")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of a day on which notices hold is served."""
    root = copy_fixture(tmp_path_factory.mktemp("noticed"))
    path = root / "data" / "notices.yaml"
    text = path.read_text(encoding="utf-8").replace("De ingang is nu aan de achterkant van het gebouw.", LONG)
    path.write_text(text, encoding="utf-8")
    result = invoke(root, "build", SOURCE_DATE_EPOCH=day.epoch(SPRING))
    assert result.exit_code == 0, result.output
    with served(root / "site") as address:
        yield address


# Gives a page at a moment, which is written as ISO 8601 with its offset.
At = Callable[..., Page]


@pytest.fixture(scope="module")
def at(browser: Browser, noticed: str, project: Project) -> Iterator[At]:
    opened: list[Page] = []

    def page_at(moment: str, locale: Locale, slug: Slug = INDEX, zone: str = "Europe/Brussels") -> Page:
        page = browser.new_page(viewport=PHONE, timezone_id=zone, **STILL)
        opened.append(page)
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
        page.goto(f"{noticed}/{page_path(project, locale, slug)}")
        return page

    yield page_at
    for page in opened:
        page.close()


def shown(page: Page) -> list[str | None]:
    """The last days of the notices that can be seen above the text."""
    return [box.get_attribute("data-until") for box in page.locator(f"article > {NOTICES}").all() if box.is_visible()]


@pytest.mark.parametrize("zone", ["Europe/Brussels", "Asia/Kabul", "America/Los_Angeles"])
def test_a_notice_goes_after_its_last_day_in_belgium(at: At, zone: str) -> None:
    assert shown(at(LAST_MINUTE, TI, INDEX, zone)) == ["2026-04-17", "2026-04-30"]
    assert shown(at(NEXT_DAY, TI, INDEX, zone)) == ["2026-04-30"]
    assert shown(at("2027-01-01T12:00:00+01:00", TI, INDEX, zone)) == []


def test_a_page_that_is_shown_again_days_later_tells_it_no_more(at: At) -> None:
    page = at(LAST_MINUTE, NL)
    assert len(shown(page)) == 2
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(NEXT_DAY))
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert shown(page) == ["2026-04-30"]


def test_a_phone_of_2018_takes_it_away_too(browser: Browser, noticed: str, project: Project, locale: Locale) -> None:
    with old_phone(browser) as (page, complaints):
        for moment, left in ((LAST_MINUTE, ["2026-04-17", "2026-04-30"]), (NEXT_DAY, ["2026-04-30"])):
            page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
            page.goto(f"{noticed}/{page_path(project, locale, INDEX)}")
            assert shown(page) == left
    assert complaints == []


def test_without_scripts_it_stays_and_says_its_days(
    phone: Page, noticed: str, project: Project, locale: Locale
) -> None:
    phone.goto(f"{noticed}/{page_path(project, locale, INDEX)}")
    assert shown(phone) == ["2026-04-17", "2026-04-30"]
    # A date in Tigrinya has figures behind it.
    dates = 4 if locale == TI else 2
    assert phone.locator(f"article > {NOTICES}").first.inner_text().count("2026") == dates


@pytest.mark.parametrize("slug", [INDEX, RETURN_PATH, DESKS])
def test_it_begins_in_the_first_screen_above_the_text(
    phone: Page, noticed: str, project: Project, locale: Locale, slug: Slug
) -> None:
    phone.goto(f"{noticed}/{page_path(project, locale, slug)}")
    first = phone.locator(f"article > {NOTICES}").first
    box = first.bounding_box()
    assert box is not None and box["y"] + box["height"] <= PHONE["height"]
    assert first.evaluate("box => box.previousElementSibling.tagName") == "H1"


@pytest.mark.parametrize("slug", [INDEX, RETURN_PATH, DESKS, PAPER])
def test_no_notice_is_wider_than_a_narrow_phone(
    phone: Page, noticed: str, project: Project, locale: Locale, slug: Slug
) -> None:
    phone.set_viewport_size(NARROW)
    phone.goto(f"{noticed}/{page_path(project, locale, slug)}")
    assert width_of(phone) == NARROW["width"]
    assert phone.locator(f"{NOTICES}:visible").evaluate_all(WIDEST) <= NARROW["width"]


@pytest.mark.parametrize("locale", [AR, TI, RU])
def test_a_page_in_two_languages_tells_it_in_both(phone: Page, noticed: str, project: Project, locale: Locale) -> None:
    phone.set_viewport_size(NARROW)
    phone.goto(f"{noticed}/{pair_path(project, SheetKey(locale, RETURN_PATH, NL))}")
    boxes = phone.locator(NOTICES)
    languages = boxes.evaluate_all("boxes => boxes.map(box => box.closest('[lang]').lang)")
    assert languages == [locale, locale, NL, NL]
    assert width_of(phone) == NARROW["width"]


def test_a_date_is_read_from_its_own_side_in_a_line_from_the_right(phone: Page, noticed: str, project: Project) -> None:
    phone.goto(f"{noticed}/{page_path(project, AR, INDEX)}")
    number = phone.locator(f"article > {NOTICES} a[href^='tel:']").first
    assert number.get_attribute("dir") == "ltr"
    assert number.evaluate("one => getComputedStyle(one).direction") == "ltr"
    assert phone.locator(f"article > {NOTICES} bdi").count() == 4


@pytest.mark.parametrize(("moment", "closed"), [(LAST_MINUTE, True), (NEXT_DAY, False)], ids=["last-day", "day-after"])
def test_the_search_finds_a_closed_desk_and_says_so(
    at: At, site: Site, project: Project, noticed: str, locale: Locale, moment: str, closed: bool
) -> None:
    found = LocatorPage(at(moment, locale, DESKS), project, noticed, locale).open().search("9000")
    assert found.desks[0] == "ghent"
    assert found.page.locator("#desk-results > :first-child .urgent").is_visible() == closed
    # "17 april 2026", in the words of the language.
    day_and_year = found.page.locator("#desk-results > :first-child .urgent bdi").last.text_content() or ""
    assert (" ".join(day_and_year.split()) in found.status) == closed


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-04-15T10:00:00+02:00", "Nu gesloten. Opent maandag om 09:00."),
        ("2026-04-17T15:00:00+02:00", "Nu gesloten. Opent maandag om 09:00."),
        ("2026-04-20T10:00:00+02:00", "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 12:00."),
    ],
    ids=["closed", "last-day", "open-again"],
)
def test_a_closed_desk_is_never_called_open(at: At, moment: str, words: str) -> None:
    page = at(moment, NL, DESKS)
    line = page.locator(".card [data-today='ghent']")
    line.wait_for(state="visible")
    assert " ".join(line.inner_text().split()) == words


def test_who_looks_up_a_code_hears_of_the_notice(at: At, site: Site, locale: Locale) -> None:
    for moment, told in (("2026-04-20T12:00:00+02:00", True), ("2026-05-01T00:01:00+02:00", False)):
        page = at(moment, locale, PAPER)
        page.locator("[name=code]").fill(current_editions(site)[AR, DESKS].code)
        page.locator("#check-code button").click()
        words = site.records.words[locale]
        answer = " ".join(page.locator("#code-status").inner_text().split())
        assert (" ".join(words["notices"]["on_page"].split()) in answer) == told
        assert answer.startswith(words["check"]["current"].format(sheet=site.pages[locale, DESKS].title))


@pytest.mark.parametrize("slug", [INDEX, RETURN_PATH, DESKS, PAPER])
def test_axe_finds_nothing_on_a_page_with_notices(at: At, locale: Locale, slug: Slug) -> None:
    page = at("2026-04-16T12:00:00+02:00", locale, slug)
    assert found_by_axe(page, colours=locale in EACH_DIRECTION) == []
