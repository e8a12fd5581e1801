"""The site on a phone of 360 x 740, without scripts: everything readable, reachable, and in the right order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from tests.helpers.browsers import NARROW, PHONE, addresses_of, kept_by, open_details, width_of
from tests.helpers.names import AR, DESKS, INDEX, NEWS, NL, RETURN_PATH, RU, TI

# The help line of the fixture site.
HELP_LINE, DIALLED = "0800 12 345", "tel:+3280012345"

# For each letter of an element's text: its left edge on the screen.
LETTER_POSITIONS = """
element => {
  const text = element.firstChild, range = document.createRange(), edges = [];
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i); range.setEnd(text, i + 1);
    edges.push(range.getBoundingClientRect().left);
  }
  return edges;
}
"""

# What a page says itself that it loads: its icon, its script and the words of the search.
LOADED = """
() => [
  ...[...document.querySelectorAll('link[rel=icon]')].map(one => one.href),
  ...[...document.querySelectorAll('script[src]')].map(one => one.src),
  ...[...document.querySelectorAll('[data-source]')].map(one => new URL(one.dataset.source, location.href).href),
]
"""


def url_of(project: Project, address: str, locale: Locale, slug: Slug = INDEX) -> str:
    return f"{address}/{page_path(project, locale, slug)}"


def test_who_finds_no_page_sees_all_languages_and_the_number_in_the_first_screen(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    phone.goto(f"{address}/{locale}/404.html")
    links = phone.locator("a")
    assert links.count() == 2 + len(project.languages)
    for link in links.all():
        box = link.bounding_box()
        assert box is not None and box["y"] + box["height"] <= PHONE["height"]
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    for link in phone.locator("nav a").all():
        box = link.bounding_box()
        assert box is not None and box["height"] >= 44 and box["width"] >= 44
    assert width_of(phone) <= PHONE["width"]


# The links under points all over an element, those near its edges too.
LINKS_ALL_OVER = """
element => {
  const box = element.getBoundingClientRect(), found = new Set();
  for (const x of [.02, .25, .5, .75, .98]) for (const y of [.06, .5, .94]) {
    const link = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height).closest('a');
    found.add(link && link.getAttribute('href'));
  }
  return [...found];
}
"""


def test_the_block_with_the_number_calls_wherever_it_is_touched(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    for page in addresses_of(project, address, locale):
        phone.goto(page)
        assert phone.locator("header .call").evaluate(LINKS_ALL_OVER) == [DIALLED], page


def test_a_question_of_the_home_page_leads_on_wherever_its_tile_is_touched(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    phone.goto(url_of(project, address, locale))
    tiles = phone.locator("#topics + ul > li")
    assert tiles.count() == 4
    for tile in tiles.all():
        tile.scroll_into_view_if_needed()
        assert tile.evaluate(LINKS_ALL_OVER) == [tile.locator("a").get_attribute("href")]


def test_the_focus_on_the_number_is_seen_on_its_coloured_ground(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    for _ in range(3):
        phone.keyboard.press("Tab")
    link = phone.locator("header .call")
    assert link.evaluate("link => link === document.activeElement")
    # The ring stands outside the block, on the ground of the page.
    ring, block, page = link.evaluate(
        """link => [
          getComputedStyle(link).outlineColor, getComputedStyle(link).backgroundColor,
          getComputedStyle(document.body).backgroundColor,
        ]"""
    )
    assert ring not in (block, page)
    assert link.evaluate("link => parseFloat(getComputedStyle(link).outlineOffset)") >= 2


def test_phone_numbers_read_from_left_to_right(scripted: Page, project: Project, address: str, locale: Locale) -> None:
    shown = set()
    for page in addresses_of(project, address, locale):
        scripted.goto(page)
        for number in scripted.locator("a[href^='tel:']:not(.call):visible, .call b").all():
            shown.add((number.inner_text(), number.evaluate("one => one.closest('a').getAttribute('href')")))
            edges = number.evaluate(LETTER_POSITIONS)
            assert edges == sorted(edges) and edges[0] < edges[-1], f"{page}: {edges}"
    assert {(HELP_LINE, DIALLED), ("02 234 56 78", "tel:+3222345678"), ("09 234 56 78", "tel:+3292345678")} <= shown


def test_no_number_amount_or_date_in_a_table_is_broken_over_two_lines(
    scripted: Page, project: Project, address: str, locale: Locale
) -> None:
    scripted.set_viewport_size(NARROW)
    scripted.goto(url_of(project, address, locale, RETURN_PATH))
    amounts = scripted.locator("td bdi")
    assert amounts.count() == 2
    for amount in amounts.all():
        assert amount.evaluate("amount => amount.getClientRects().length") == 1


def test_times_read_from_left_to_right(scripted: Page, project: Project, address: str, locale: Locale) -> None:
    scripted.goto(url_of(project, address, locale, DESKS))
    times = [time for time in scripted.locator("bdi[dir=ltr]", has_text=":").all() if "–" in time.inner_text()]
    assert len(times) >= 3
    for time in times:
        edges = time.evaluate(LETTER_POSITIONS)
        assert edges == sorted(edges)


def test_no_page_scrolls_sideways(scripted: Page, project: Project, address: str, locale: Locale) -> None:
    for each in addresses_of(project, address, locale):
        scripted.goto(each)
        open_details(scripted)
        for size in (NARROW, PHONE):
            scripted.set_viewport_size(size)
            assert width_of(scripted) <= size["width"], each
            assert scripted.evaluate("document.scrollingElement.scrollLeft") == 0, each


@pytest.mark.parametrize(("locale", "side"), [(NL, "left"), (AR, "right"), (TI, "left"), (RU, "left")])
def test_the_text_begins_on_its_own_side(
    scripted: Page, project: Project, address: str, locale: Locale, side: str
) -> None:
    scripted.goto(url_of(project, address, locale, RETURN_PATH))
    edges = scripted.locator("h2[id] .number").first.evaluate(
        "number => { const n = number.getBoundingClientRect(), h = number.parentElement.getBoundingClientRect();"
        " return [n.left - h.left, h.right - n.right] }"
    )
    assert side == ("left" if edges[0] < edges[1] else "right")


def test_the_menu_opens_by_keyboard_and_leads_to_every_page(
    phone: Page, address: str, site: Site, locale: Locale
) -> None:
    project = site.project
    phone.goto(url_of(project, address, locale))
    phone.keyboard.press("Tab")
    assert phone.locator("a.skip").evaluate("link => link === document.activeElement")
    phone.locator("details.menu summary").focus()
    phone.keyboard.press("Enter")
    links = phone.locator("details.menu a")
    assert links.all_inner_texts() == [site.pages[locale, slug].menu for slug in project.pages]
    assert all(link.is_visible() for link in links.all())
    links.nth(1).focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/return-path/")
    assert phone.locator("h1").inner_text() == site.pages[locale, RETURN_PATH].title


def test_nothing_is_asked_of_another_host_and_nothing_is_kept(
    fresh: Page, project: Project, address: str, locale: Locale
) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.on("console", lambda message: complaints.append(message.text))
    fresh.on("pageerror", lambda error: complaints.append(str(error)))
    for slug in project.pages:
        asked.clear()
        page = url_of(project, address, locale, slug)
        fresh.goto(page)
        loaded = fresh.evaluate(LOADED)
        # The words of the search come after its script.
        fresh.wait_for_load_state("networkidle" if slug == DESKS else "load")
        # The icon; where there are sections, the script for changes of language, asked for once in a visit; on the page
        # of the desks its script and words, on the one for codes its script.
        assert len(loaded) == {INDEX: 1, NEWS: 1, DESKS: 4}.get(slug, 2), slug
        assert all(each.startswith(f"{address}/") for each in loaded), slug
        icon, *others = loaded
        assert {page, *others} <= set(asked) <= {page, icon, *others}, slug
    assert kept_by(fresh) == []
    assert complaints == []


def test_changing_language_keeps_the_page(phone: Page, project: Project, address: str, locale: Locale) -> None:
    for other in project.languages:
        phone.goto(url_of(project, address, locale, RETURN_PATH))
        link = phone.locator("header nav.languages").get_by_role("link", name=other.name, exact=True)
        assert link.count() == 0
        phone.locator("header summary").first.focus()
        phone.keyboard.press("Enter")
        box = link.bounding_box()
        assert box is not None and box["height"] >= 44 and box["y"] + box["height"] <= PHONE["height"]
        link.click()
        assert phone.url == f"{address}/{page_path(project, other.locale, RETURN_PATH)}"
        assert phone.locator("html").get_attribute("lang") == other.html
