"""Every page fits a narrow screen, also with wide letters, and asks nobody else for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.project import Language
from scripts.records.phones import dialled
from tests.content.live.choice import AUDIT
from tests.content.live.pages import BuiltPage, pages_in, pairs_in
from tests.helpers.browsers import (
    BROKEN_WORDS,
    CUT_OFF,
    NARROW,
    PHONE,
    SPACING,
    STILL,
    enlarge_letters,
    kept_by,
    open_details,
    width_of,
)

# With AUDIT=all also what many phones have, and tablets lying and standing.
WIDTHS = (320, 360, 412, 768, 1024) if AUDIT else (320, 360)

# Widths with the size of letters: what fits at 320 pixels fits at 360.
LETTERS = [(320, 16), (360, 16), (360, 32)] if AUDIT else [(320, 16), (360, 32)]

# In pixels from the top of the page.
MOST_OF_HEADER, FIRST_WORDS = 120, 480

# How high the pages of the desks and of the partners are without scripts, in pixels: more with known addresses.
MOST_OF_PLACES, MOST_WITHOUT_CARDS, MOST_OF_CARD = 4_800, 3_100, 700


def pages_of(site: Site, built: Path, language: Language) -> list[BuiltPage]:
    """Every page of a language, and one in two languages or all of them."""
    pairs = pairs_in(site, built, language.locale)
    return [*pages_in(site, built, language.locale), *(pairs if AUDIT else pairs[:1])]


def test_no_page_scrolls_sideways_or_hides_anything(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    for page in pages_of(site, built, language):
        phone.goto(f"{address}/{page.path}")
        open_details(phone)
        for width in WIDTHS:
            phone.set_viewport_size({"width": width, "height": PHONE["height"]})
            assert width_of(phone) <= width, page.path
        phone.set_viewport_size(NARROW)
        phone.add_style_tag(content=SPACING)
        assert width_of(phone) <= NARROW["width"], page.path
        assert phone.evaluate(CUT_OFF) == [], page.path


def test_a_number_or_an_amount_in_a_table_stands_in_one_line(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    phone.set_viewport_size(NARROW)
    for page in pages_in(site, built, language.locale):
        phone.goto(f"{address}/{page.path}")
        broken = "all => all.filter(one => one.getClientRects().length > 1).map(one => one.textContent)"
        # Names of places and services may take several lines.
        numbers = phone.locator("td bdi:not(.date):not(.paper):not([lang])")
        assert numbers.evaluate_all(broken) == [], page.path


def test_the_help_line_stands_in_the_first_screen_of_every_page(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    number = dialled(site.records.help_line.number)
    for page in pages_of(site, built, language):
        phone.goto(f"{address}/{page.path}")
        box = phone.locator(f"header a[href='tel:{number}']").bounding_box()
        assert box is not None and box["height"] >= 44, page.path
        assert box["y"] + box["height"] <= PHONE["height"] / 2, page.path


def test_every_language_is_one_touch_away_in_the_first_screen_or_two(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    for page in pages_in(site, built, language.locale):
        phone.goto(f"{address}/{page.path}")
        if phone.locator("nav.languages a").first.is_hidden():
            phone.locator(".tools summary").first.click()
        boxes = phone.locator("nav.languages a").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().toJSON())"
        )
        assert len(boxes) == len(site.project.languages)
        for box in boxes:
            assert box["height"] >= 44 and box["width"] >= 44, page.path
            assert box["bottom"] <= PHONE["height"], page.path
            assert box["left"] >= 0 and box["right"] <= PHONE["width"], page.path


def test_the_text_begins_in_the_first_screen_below_a_low_header(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    home, *others = pages_in(site, built, language.locale)
    for page in (home, *others):
        phone.goto(f"{address}/{page.path}")
        header = phone.locator("header").evaluate("header => header.offsetHeight")
        # Some languages have theirs open in the header of the home page.
        assert header <= MOST_OF_HEADER or page is home, page.path
        words = phone.locator("article > p, article > ul, article > ol").first
        # On the home page news and the open list of languages stand above it.
        most = PHONE["height"] if page is home else FIRST_WORDS
        assert words.evaluate("words => words.getBoundingClientRect().top") <= most, page.path


def test_four_questions_stand_in_the_first_screen_of_the_home_page(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    phone.goto(f"{address}/{pages_in(site, built, language.locale)[0].path}")
    if phone.locator("article > .urgent, article > .latest, aside.notice strong").count():
        pytest.skip("Something urgent, new or out of date stands above them today.")
    bottoms = phone.locator("#topics + ul > li a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().bottom)"
    )
    assert len(bottoms) >= 6 and sum(bottom <= PHONE["height"] for bottom in bottoms) >= 4


def test_the_pages_of_desks_and_partners_are_low(
    browser: Browser, site: Site, built: Path, address: str, language: Language
) -> None:
    roles = site.project.roles
    with browser.new_context(viewport=PHONE, java_script_enabled=False, **STILL) as context:
        opened = context.new_page()
        for page in pages_in(site, built, language.locale):
            if page.key.slug not in (roles.desks, roles.partners):
                continue
            opened.goto(f"{address}/{page.path}")
            # What is urgent, or in doubt today, comes on top of it.
            told = "all => all.reduce((sum, one) => sum + one.offsetHeight, 0)"
            beyond = opened.locator(".urgent, .past-day, aside.notice strong").evaluate_all(told)
            cards = MOST_WITHOUT_CARDS + MOST_OF_CARD * opened.locator("article .card").count()
            height = opened.evaluate("document.documentElement.scrollHeight")
            assert height <= max(MOST_OF_PLACES, cards) + beyond, page.path


@pytest.mark.parametrize(("width", "size"), LETTERS)
def test_no_word_of_a_heading_a_cell_or_a_button_is_broken(
    browser: Browser, site: Site, built: Path, address: str, language: Language, width: int, size: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": PHONE["height"]}, **STILL) as context:
        opened = context.new_page()
        enlarge_letters(opened, size)
        for page in pages_of(site, built, language):
            opened.goto(f"{address}/{page.path}")
            open_details(opened)
            assert width_of(opened) <= width, page.path
            assert opened.evaluate(BROKEN_WORDS) == [], page.path


def test_no_other_host_is_asked_and_nothing_is_kept(
    phone: Page, site: Site, built: Path, address: str, language: Language
) -> None:
    asked: set[str] = set()
    complaints: list[str] = []
    phone.on("request", lambda request: asked.add(request.url))
    phone.on("console", lambda message: complaints.append(message.text))
    phone.on("pageerror", lambda error: complaints.append(str(error)))
    for page in pages_of(site, built, language):
        response = phone.goto(f"{address}/{page.path}")
        assert response is not None and "set-cookie" not in response.headers, page.path
    phone.wait_for_load_state("networkidle")
    assert asked and [url for url in asked if not url.startswith(f"{address}/")] == []
    assert kept_by(phone) == [] and complaints == []
