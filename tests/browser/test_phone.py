"""The site on a phone of 360 x 740, without scripts: everything readable, reachable, and in the right order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Request

from scripts.content.site import Site
from scripts.locator import data
from scripts.project import locales
from scripts.project.project import ROOT, Project
from scripts.screen import paper_check
from scripts.theme.assets import asset_path, icon
from tests.browser.conftest import PHONE, addresses_of, open_details

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


def home(project: Project, address: str, locale: str) -> str:
    return addresses_of(project, address, locale)[0]


def test_the_language_list_stands_in_the_first_screen_of_the_home_page(
    phone: Page, project: Project, address: str, locale: str
) -> None:
    phone.goto(home(project, address, locale))
    links = phone.locator("nav.languages a")
    assert links.count() == len(project.languages)
    for index in range(links.count()):
        box = links.nth(index).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"]
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] >= 44 and box["width"] >= 44


def test_the_free_number_stands_in_the_first_screen_of_every_page(
    phone: Page, project: Project, address: str, locale: str
) -> None:
    for page in addresses_of(project, address, locale):
        phone.goto(page)
        box = phone.locator("header a[href='tel:+3280032745']").bounding_box()
        assert box is not None and box["y"] + box["height"] < 200 and box["height"] >= 44


def test_the_phone_number_reads_from_left_to_right(scripted: Page, project: Project, address: str, locale: str) -> None:
    for page in addresses_of(project, address, locale):
        scripted.goto(page)
        numbers = scripted.locator("a[href^='tel:']:visible")
        for index in range(numbers.count()):
            assert numbers.nth(index).inner_text() == "0800 32 745"
            edges = numbers.nth(index).evaluate(LETTER_POSITIONS)
            assert edges == sorted(edges) and edges[0] < edges[-1], f"{page}: {edges}"


def test_no_number_amount_or_date_in_a_table_is_broken_over_two_lines(
    browser: Browser, project: Project, address: str, locale: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 740})
    page = context.new_page()
    page.goto(f"{home(project, address, locale)}support/")
    amounts = page.locator("td bdi")
    assert amounts.count() == 4
    for index in range(amounts.count()):
        assert amounts.nth(index).evaluate("amount => amount.getClientRects().length") == 1
    context.close()


def test_times_read_from_left_to_right(scripted: Page, project: Project, address: str, locale: str) -> None:
    scripted.goto(f"{home(project, address, locale)}desks/")
    times = scripted.locator("bdi[dir=ltr]", has_text=":")
    assert times.count() >= 3
    for index in range(times.count()):
        if "–" in times.nth(index).inner_text():
            edges = times.nth(index).evaluate(LETTER_POSITIONS)
            assert edges == sorted(edges)


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_scrolls_sideways(browser: Browser, project: Project, address: str, locale: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    for each in addresses_of(project, address, locale):
        page.goto(each)
        open_details(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, each
        assert page.evaluate("document.scrollingElement.scrollLeft") == 0, each
    context.close()


def test_the_text_begins_on_its_own_side(scripted: Page, project: Project, address: str, locale: str) -> None:
    scripted.goto(f"{home(project, address, locale)}return-path/")
    edges = scripted.locator("h2[id] .number").first.evaluate(
        "number => { const n = number.getBoundingClientRect(), h = number.parentElement.getBoundingClientRect();"
        " return [n.left - h.left, h.right - n.right] }"
    )
    nearer = "ltr" if edges[0] < edges[1] else "rtl"
    assert nearer == locales.direction(locale)


def test_the_menu_opens_by_keyboard_and_leads_to_every_page(
    phone: Page, project: Project, address: str, site: Site, locale: str
) -> None:
    phone.goto(home(project, address, locale))
    phone.keyboard.press("Tab")
    assert phone.locator("a.skip").evaluate("link => link === document.activeElement")
    phone.locator("summary").first.focus()
    phone.keyboard.press("Enter")
    links = phone.locator("details.menu a")
    assert links.all_inner_texts() == [site.pages[locale, slug].menu for slug in project.pages]
    assert all(links.nth(index).is_visible() for index in range(links.count()))
    links.nth(1).focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/return-path/")
    assert phone.locator("h1").inner_text() == site.pages[locale, "return-path"].title


def test_nothing_is_asked_of_another_host_and_nothing_is_kept(
    browser: Browser, project: Project, site: Site, address: str, locale: str
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for each in addresses_of(project, address, locale):
        asked.clear()
        page.goto(each, wait_until="networkidle")
        slug = each.rstrip("/").rpartition("/")[2]
        page_files = {"desks": data.page_files(site, locale), "check": paper_check.files(site)}.get(slug, {})
        loaded = {f"{address}/{asset_path(name, text)}" for name, text in page_files.items()}
        assert set(asked) <= {each, f"{address}/{icon(ROOT)}"} | loaded
        assert loaded <= set(asked)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert context.cookies() == []
    assert complaints == []
    context.close()


def test_changing_language_keeps_the_page(phone: Page, project: Project, address: str, locale: str) -> None:
    for other in project.languages:
        phone.goto(f"{home(project, address, locale)}support/")
        link = phone.get_by_role("link", name=other.name, exact=True).first
        assert link.count() == 0
        phone.locator("header summary").first.focus()
        phone.keyboard.press("Enter")
        box = link.bounding_box()
        assert box is not None and box["height"] >= 44 and box["y"] + box["height"] <= PHONE["height"]
        link.click()
        assert phone.url == f"{home(project, address, other.locale)}support/"
        assert phone.locator("html").get_attribute("lang") == other.html
