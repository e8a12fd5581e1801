"""The search with results, for readers who see, move, read or print otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
import yaml
from playwright.sync_api import Browser, Page, ViewportSize

from scripts.bench.browser import served
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.axe import found_by_axe
from tests.helpers.browsers import CUT_OFF, FOCUS, NARROW, PHONE, SPACING, WIDE, open_details, width_of, width_of_border
from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import EACH_DIRECTION
from tests.helpers.sheet_pdfs import pages_of

Opened = Callable[..., LocatorPage]

HELP_LINE = "0800 12 345"


@pytest.fixture
def opened(scripted: Page, project: Project, address: str, locale: Locale) -> Opened:
    """Opens the page of a language on a screen of some size."""

    def open_page(size: ViewportSize = PHONE) -> LocatorPage:
        scripted.set_viewport_size(size)
        return LocatorPage(scripted, project, address, locale).open()

    return open_page


@pytest.mark.parametrize("query", ["9000", "Aalst", "Antwrepen", "xyzzyq"], ids=["found", "choice", "slip", "nothing"])
def test_axe_finds_nothing_in_any_answer(opened: Opened, locale: Locale, query: str) -> None:
    page = opened().search(query).page
    assert found_by_axe(page, [(PHONE, "light"), (WIDE, "dark")], colours=locale in EACH_DIRECTION) == []


def test_a_keyboard_alone_finds_and_chooses(opened: Opened) -> None:
    desks_page = opened()
    page = desks_page.page
    page.locator("[name=place]").focus()
    page.keyboard.type("Aalst")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.keyboard.press("Enter")
    desks_page.answered()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    stop = page.evaluate(FOCUS)
    assert stop["text"].startswith("3800 Aalst") and stop["shown"] and stop["outline"]
    page.keyboard.press("Enter")
    # The button is gone; the focus stands at what was said, just before the results.
    assert page.evaluate("document.activeElement.id") == "desk-status"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#desk-results > li').dataset.desk") == "liege"


def test_a_screen_reader_hears_the_answer(opened: Opened) -> None:
    desks_page = opened()
    region = desks_page.page.locator("#desk-status")
    # A region must be there before it says anything.
    assert region.count() == 1 and region.get_attribute("role") == "status"
    desks_page.search("9000")
    assert desks_page.status
    assert desks_page.page.locator("form[role=search] input").get_attribute("id") == "place"
    assert desks_page.page.locator("label[for=place]").is_visible()


@pytest.mark.parametrize("query", ["9000", "Aalst", "Antwrepen"])
def test_nothing_scrolls_sideways_or_is_cut_off_at_320_pixels(opened: Opened, query: str) -> None:
    page = opened(NARROW).search(query).page
    assert width_of(page) <= 320
    page.add_style_tag(content=SPACING)
    assert width_of(page) <= 320
    assert page.evaluate(CUT_OFF) == []


def test_everything_to_touch_is_large_enough(opened: Opened) -> None:
    page = opened().search("Aalst").page
    # The field, the two buttons and the one place to choose.
    touched = page.locator(".locator button, .locator input").all()
    assert len(touched) == 4
    for each in touched:
        box = each.bounding_box()
        assert box is not None and box["height"] >= 44 and box["width"] >= 44


def test_the_map_is_never_mirrored(opened: Opened) -> None:
    page = opened().page
    open_details(page)
    left, right = (page.locator(f".map [data-desk={desk}] circle").bounding_box() for desk in ("ghent", "liege"))
    assert left is not None and right is not None and left["x"] < right["x"]
    edges = page.locator(".map figure > svg").bounding_box()
    names = [text.bounding_box() for text in page.locator(".map text").all()]
    # One for each return desk.
    assert edges is not None and len(names) == 4
    for name in names:
        assert name is not None
        assert edges["x"] <= name["x"] and name["x"] + name["width"] <= edges["x"] + edges["width"]


def test_the_map_shows_where_the_search_began(opened: Opened) -> None:
    desks_page = opened()
    desks_page.page.locator(".map summary").click()
    you = desks_page.page.locator("#map-you")
    assert not you.is_visible()
    desks_page.search("9000")
    assert you.is_visible()
    ghent = desks_page.page.locator(".map [data-desk=ghent] circle").bounding_box()
    here = you.bounding_box()
    assert ghent is not None and here is not None
    assert abs(ghent["x"] + ghent["width"] / 2 - here["x"] - here["width"] / 2) < 3
    assert desks_page.page.locator(".map .nearest").get_attribute("data-desk") == "ghent"


def test_the_answer_reads_in_the_direction_of_its_language(opened: Opened, locale: Locale) -> None:
    desks_page = opened().search("9000")
    name, away = (
        desks_page.page.locator(f"#desk-results > li:first-child {part}").bounding_box()
        for part in (".name", ".distance")
    )
    assert name is not None and away is not None
    assert (name["x"] < away["x"]) == (locales.direction(locale) == "ltr")
    place = desks_page.page.locator("#desk-status bdi").first
    assert place.inner_text() == "9000 Gent"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_the_form_and_the_map(
    browser: Browser, project: Project, address: str, locale: Locale, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", color_scheme=scheme)
    page = LocatorPage(context.new_page(), project, address, locale).open().search("9000").page
    colours = page.locator(".map circle").first.evaluate(
        "mark => [getComputedStyle(mark).fill, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]
    assert width_of_border(page, "[name=place]") >= 1
    context.close()


@pytest.fixture(scope="module")
def without_addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served with no return desk confirmed."""
    root = copy_fixture(tmp_path_factory.mktemp("unconfirmed"))
    path = root / "data" / "desks.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for desk in data["desks"]:
        desk["status"] = "unconfirmed" if desk["kind"] == "return_desk" else "confirmed"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    result = invoke(root, "build", SHEETS="no")
    assert result.exit_code == 0, result.output
    with served(root / "site") as address:
        yield address


def assert_prints_as_one_page(desks_page: LocatorPage, target: Path) -> None:
    """The result of a search near Ghent stands on one page, with the nearest desk and without what needs a screen."""
    page = desks_page.search("9000").page
    page.emulate_media(media="print")
    shown = page.locator("#desk-results > li").evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    assert shown == 1 and not page.locator("#more-desks").is_visible()
    for hidden in ("#desk-search", ".by-postcode", "#desk-ghent", ".today"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("header .call").is_visible()
    page.pdf(path=target, prefer_css_page_size=True)
    (text,) = pages_of(target)
    assert HELP_LINE in text


def test_a_result_prints_as_one_page_with_the_nearest_desk(
    scripted: Page, project: Project, without_addresses: str, tmp_path: Path, locale: Locale
) -> None:
    opened = LocatorPage(scripted, project, without_addresses, locale).open()
    assert_prints_as_one_page(opened, tmp_path / "desk.pdf")


def test_a_result_with_the_hours_of_desks_prints_as_one_page(opened: Opened, tmp_path: Path) -> None:
    assert_prints_as_one_page(opened(), tmp_path / "desk.pdf")


def test_the_lists_print_without_a_search_whether_they_are_open_or_not(opened: Opened, tmp_path: Path) -> None:
    page = opened().page
    page.emulate_media(media="print")
    assert page.locator(".by-postcode > li").last.is_visible()
    assert page.locator(".by-province > li").last.is_visible()
    assert not page.locator("#desk-search").is_visible()
    page.pdf(path=tmp_path / "desks.pdf", prefer_css_page_size=True)
    assert "9300" in " ".join(pages_of(tmp_path / "desks.pdf"))
