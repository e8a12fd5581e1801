"""Keyboard, zoom, text spacing, forced colours, reduced motion: the site for readers who see or move otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.project import Project
from tests.browser.conftest import PHONE, WIDE, addresses_of, open_details

# WCAG 2.2, success criterion 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACING += "p { margin-bottom: 2em !important }"

# Everything whose text does not fit into its own box.
CUT_OFF = """
() => [...document.querySelectorAll('main *, header *')]
  .filter(one => one.className !== 'unseen')
  .filter(one => getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1)
  .map(one => one.outerHTML.slice(0, 80))
"""

# What has the focus: where it is, whether it can be seen, and how it is marked.
FOCUS = """
() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect(), style = getComputedStyle(focused);
  return {
    tag: focused.tagName, text: focused.textContent.trim(), href: focused.getAttribute('href'),
    shown: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1,
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  }
}
"""


def walk(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Press Tab from the top of a page to its end; everything that takes the focus, in order."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "BODY":
            return stops
        stops.append(stop)
    raise AssertionError("Tab never leaves the page")


@pytest.mark.parametrize("slug", ["index", "return-path", "desks"])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(
    scripted: Page, project: Project, address: str, locale: str, slug: str
) -> None:
    scripted.goto(addresses_of(project, address, locale)[project.pages.index(slug)])
    scripted.wait_for_load_state("networkidle")
    wanted = scripted.locator("a[href], summary, input, button").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getAttribute('href'))"
    )
    stops = walk(scripted)
    assert [stop["href"] for stop in stops] == wanted
    assert all(stop["shown"] and stop["outline"] for stop in stops), [
        s for s in stops if not (s["shown"] and s["outline"])
    ]


@pytest.mark.parametrize("slug", ["index", "support"])
def test_the_header_takes_few_steps(
    phone: Page, project: Project, site: Site, address: str, locale: str, slug: str
) -> None:
    """The home page shows its languages at once; elsewhere one step stands for all of them."""
    phone.goto(addresses_of(project, address, locale)[project.pages.index(slug)])
    words = site.records.words[locale]["header"]
    names = [language.name for language in project.languages]
    texts = [words["skip"], site.records.words[locale]["site"]["name"], "0800 32 745"]
    stops = []
    for _ in range(len(texts) + (len(names) if slug == "index" else 1) + 1):
        phone.keyboard.press("Tab")
        stops.append(phone.locator(":focus").inner_text().strip())
    own = next(language.name for language in project.languages if language.locale == locale)
    if slug == "index":
        assert stops == [*texts, *names, words["menu"]]
    else:
        assert stops[:3] == texts and stops[-1] == words["menu"]
        assert stops[3].startswith(words["languages"]) and own in stops[3]


def test_the_first_link_jumps_to_the_text(scripted: Page, project: Project, address: str, locale: str) -> None:
    scripted.goto(addresses_of(project, address, locale)[1])
    scripted.keyboard.press("Tab")
    scripted.keyboard.press("Enter")
    assert scripted.evaluate("document.activeElement.id") == "content"
    scripted.keyboard.press("Tab")
    assert scripted.evaluate("document.activeElement.closest('main') !== null")


def test_wider_text_spacing_hides_nothing(browser: Browser, project: Project, address: str, locale: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 740})
    page = context.new_page()
    for each in addresses_of(project, address, locale):
        page.goto(each)
        open_details(page)
        page.add_style_tag(content=SPACING)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, each
        cut = page.evaluate(CUT_OFF)
        assert cut == [], each
    context.close()


def test_four_times_larger_on_a_wide_screen_needs_no_sideways_scrolling(
    browser: Browser, project: Project, address: str, locale: str
) -> None:
    # 400 % on a screen of 1280 pixels leaves 320 of them, four times as dense.
    context = browser.new_context(viewport={"width": WIDE["width"] // 4, "height": 200}, device_scale_factor=4)
    page = context.new_page()
    for each in addresses_of(project, address, locale)[:4]:
        page.goto(each)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, each
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_edges_and_links(browser: Browser, address: str, scheme: Any) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/ar/support/")
    for boxed in (".call", ".notice", ".admonition"):
        width = page.locator(boxed).first.evaluate("box => parseFloat(getComputedStyle(box).borderTopWidth)")
        assert width >= 1, boxed
    colours = page.locator("main article a").first.evaluate(
        "link => [getComputedStyle(link).color, getComputedStyle(document.body).color]"
    )
    assert colours[0] != colours[1]
    context.close()


def test_nothing_moves_for_readers_who_ask_for_less_motion(browser: Browser, address: str) -> None:
    for motion, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        context = browser.new_context(reduced_motion=motion)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{address}/")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
        context.close()
