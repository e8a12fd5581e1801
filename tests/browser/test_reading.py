"""Keyboard, zoom, text spacing, forced colours, reduced motion: the site for readers who see or move otherwise."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from tests.helpers.browsers import (
    CUT_OFF,
    FOCUS,
    NARROW,
    PHONE,
    SPACING,
    WIDE,
    addresses_of,
    open_details,
    width_of,
    width_of_border,
)
from tests.helpers.names import AR, DESKS, INDEX, NL, RETURN_PATH


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


@pytest.mark.parametrize("slug", [INDEX, RETURN_PATH, DESKS])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(
    fresh: Page, project: Project, address: str, locale: Locale, slug: Slug
) -> None:
    fresh.goto(f"{address}/{page_path(project, locale, slug)}")
    fresh.wait_for_load_state("networkidle")
    wanted = fresh.locator("a[href], summary, input, button").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getAttribute('href'))"
    )
    stops = walk(fresh)
    assert [stop["href"] for stop in stops] == wanted
    assert [stop for stop in stops if not (stop["shown"] and stop["outline"])] == []


@pytest.mark.parametrize("slug", [INDEX, RETURN_PATH])
def test_the_header_takes_few_steps(phone: Page, site: Site, address: str, locale: Locale, slug: Slug) -> None:
    """A home page that many see first has all languages; others have one step for them, and one for each script."""
    phone.goto(f"{address}/{page_path(site.project, locale, slug)}")
    words = site.records.words[locale]["header"]
    names = ["Nederlands", "العربية", "ትግርኛ", "Русский"]
    stops = []
    for _ in range(8):
        phone.keyboard.press("Tab")
        stops.append(phone.locator(":focus").inner_text().strip())
    assert stops[:2] == [words["skip"], site.records.words[locale]["site"]["name"]]
    assert stops[2].startswith(words["call_free"]) and "0800 12 345" in stops[2] and stops[-1] == words["menu"]
    if slug == INDEX and locale == NL:
        assert stops[3:-1] == names
    else:
        own = site.project.language(locale).name
        assert stops[3].startswith(words["languages"]) and own in stops[3]
        assert stops[4:-1] == [name for name in names if name != own]


def test_the_first_link_jumps_to_the_text(scripted: Page, project: Project, address: str, locale: Locale) -> None:
    scripted.goto(f"{address}/{page_path(project, locale, RETURN_PATH)}")
    scripted.keyboard.press("Tab")
    scripted.keyboard.press("Enter")
    assert scripted.evaluate("document.activeElement.id") == "content"
    scripted.keyboard.press("Tab")
    assert scripted.evaluate("document.activeElement.closest('main') !== null")


def test_wider_text_spacing_hides_nothing(scripted: Page, project: Project, address: str, locale: Locale) -> None:
    scripted.set_viewport_size(NARROW)
    for each in addresses_of(project, address, locale):
        scripted.goto(each)
        open_details(scripted)
        scripted.add_style_tag(content=SPACING)
        assert width_of(scripted) <= 320, each
        assert scripted.evaluate(CUT_OFF) == [], each


def test_four_times_larger_on_a_wide_screen_needs_no_sideways_scrolling(
    browser: Browser, project: Project, address: str, locale: Locale
) -> None:
    # 400 % on a screen of 1280 x 800 pixels leaves 320 x 200 of them, four times as dense.
    size = {"width": WIDE["width"] // 4, "height": WIDE["height"] // 4}
    context = browser.new_context(viewport=size, device_scale_factor=4)  # type: ignore[arg-type]
    page = context.new_page()
    for each in addresses_of(project, address, locale):
        page.goto(each)
        assert width_of(page) <= 320, each
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_edges_and_links(
    browser: Browser, project: Project, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/{page_path(project, AR, RETURN_PATH)}")
    for boxed in (".call", ".notice", ".admonition"):
        assert width_of_border(page, boxed) >= 1, boxed
    colours = page.locator("main article a").first.evaluate(
        "link => [getComputedStyle(link).color, getComputedStyle(document.body).color]"
    )
    assert colours[0] != colours[1]
    context.close()


@pytest.mark.parametrize(("motion", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_nothing_moves_for_readers_who_ask_for_less_motion(
    scripted: Page, address: str, motion: Literal["reduce", "no-preference"], behaviour: str
) -> None:
    scripted.emulate_media(reduced_motion=motion)
    scripted.goto(f"{address}/")
    assert scripted.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour
