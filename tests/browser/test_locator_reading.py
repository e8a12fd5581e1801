"""The search with results, for readers who see, move, read or print otherwise."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.project import Project
from tests.browser.conftest import PHONE, WIDE
from tests.browser.locator_page import LocatorPage
from tests.browser.test_accessibility import RULES
from tests.browser.test_reading import CUT_OFF, FOCUS, SPACING

Opened = Callable[..., LocatorPage]


@pytest.fixture
def opened(browser: Browser, project: Project, address: str, locale: str) -> Iterator[Opened]:
    """Opens the page of a language with the settings of a reader's browser."""
    contexts = []

    def open_page(size: dict[str, int] = PHONE, **settings: Any) -> LocatorPage:
        context = browser.new_context(viewport=size, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        return LocatorPage(context.new_page(), project, address, locale).open()

    yield open_page
    for context in contexts:
        context.close()


def axe(page: Page) -> list[str]:
    violations = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {node['html'][:150]}" for v in violations for node in v["nodes"]]


@pytest.mark.parametrize("query", ["9000", "Aalst", "Antwrepen", "xyzzyq"], ids=["found", "choice", "slip", "nothing"])
def test_axe_finds_nothing_in_any_answer(opened: Opened, query: str) -> None:
    for size, scheme in ((PHONE, "light"), (WIDE, "dark")):
        assert axe(opened(size, color_scheme=scheme).search(query).page) == []


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
    page = opened({"width": 320, "height": 740}).search(query).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(CUT_OFF) == []


def test_everything_to_touch_is_large_enough(opened: Opened) -> None:
    page = opened().search("Aalst").page
    for button in page.locator(".locator button, .locator input").all():
        box = button.bounding_box()
        assert box is not None and box["height"] >= 44 and box["width"] >= 44


def test_the_map_is_never_mirrored(opened: Opened, site: Site) -> None:
    page = opened().page
    left, right = (page.locator(f".map [data-desk={desk}] circle").bounding_box() for desk in ("ghent", "liege"))
    assert left is not None and right is not None and left["x"] < right["x"]
    edges = page.locator(".map > svg").bounding_box()
    names = [text.bounding_box() for text in page.locator(".map text").all()]
    assert edges is not None and len(names) == 5
    for name in names:
        assert name is not None
        assert edges["x"] <= name["x"] and name["x"] + name["width"] <= edges["x"] + edges["width"]


def test_the_map_shows_where_the_search_began(opened: Opened) -> None:
    desks_page = opened()
    you = desks_page.page.locator("#map-you")
    assert not you.is_visible()
    desks_page.search("9000")
    assert you.is_visible()
    ghent = desks_page.page.locator(".map [data-desk=ghent] circle").bounding_box()
    here = you.bounding_box()
    assert ghent is not None and here is not None
    assert abs(ghent["x"] + ghent["width"] / 2 - here["x"] - here["width"] / 2) < 3
    assert desks_page.page.locator(".map .nearest").get_attribute("data-desk") == "ghent"


def test_the_answer_reads_in_the_direction_of_its_language(opened: Opened, locale: str) -> None:
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
def test_forced_colours_keep_the_form_and_the_map(opened: Opened, scheme: str) -> None:
    page = opened(forced_colors="active", color_scheme=scheme).search("9000").page
    colours = page.locator(".map circle").first.evaluate(
        "mark => [getComputedStyle(mark).fill, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]
    assert page.locator("[name=place]").evaluate("input => parseFloat(getComputedStyle(input).borderTopWidth)") >= 1


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


def test_a_result_prints_as_one_page_with_the_nearest_desk(opened: Opened, tmp_path: Path) -> None:
    page = opened().search("9000").page
    page.emulate_media(media="print")
    shown = page.locator("#desk-results > li").evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    assert shown == 2
    for hidden in ("#desk-search", ".by-postcode", "#desk-ghent", ".today"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("header .call a").is_visible()
    pdf = tmp_path / "desk.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    pages = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1\n" in pages
    assert "0800 32 745" in text_of(pdf)


def test_the_lists_print_without_a_search(opened: Opened) -> None:
    page = opened().page
    page.emulate_media(media="print")
    assert page.locator(".by-postcode > li").last.is_visible()
    assert page.locator(".by-province > li").last.is_visible()
    assert not page.locator("#desk-search").is_visible()
