"""A page in two languages on a phone and on a wide screen: found, aligned, and left again."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize

from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from tests.helpers.browsers import NARROW, PHONE, WIDE, open_details, width_of
from tests.helpers.names import AR, DESKS, NL, RETURN_PATH, SHEETS, TRANSLATIONS

VERY_WIDE: ViewportSize = {"width": 1920, "height": 1080}

# The same for each translation: the fixture has each of them beside the Dutch.
in_two_languages = pytest.mark.parametrize("locale", TRANSLATIONS)


def beside_dutch(project: Project, address: str, locale: Locale, slug: Slug = RETURN_PATH) -> str:
    return f"{address}/{pair_path(project, SheetKey(locale, slug, NL))}"


def box_of(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box is not None
    return box


@in_two_languages
def test_from_a_sheet_to_both_languages_and_back_to_each(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    alone = f"{address}/{page_path(project, locale, RETURN_PATH)}"
    phone.goto(alone)
    link = phone.locator("[aria-labelledby=beside] a")
    assert box_of(link)["height"] >= 44 and link.inner_text() == "Nederlands"
    link.click()
    assert phone.url == beside_dutch(project, address, locale)
    own = phone.locator("p.row a")
    for index, target in enumerate((alone, f"{address}/{page_path(project, NL, RETURN_PATH)}")):
        phone.goto(beside_dutch(project, address, locale))
        assert box_of(own.nth(index))["height"] >= 44
        own.nth(index).click()
        assert phone.url == target


@in_two_languages
def test_the_next_sheet_and_another_client_keep_the_second_language(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    phone.goto(beside_dutch(project, address, locale))
    phone.locator("[rel=next]").click()
    assert phone.url == beside_dutch(project, address, locale, DESKS)
    for other in TRANSLATIONS:
        phone.goto(beside_dutch(project, address, locale, DESKS))
        phone.locator("header summary").first.click()
        phone.locator(f".languages [lang={other}]").click()
        assert phone.url == beside_dutch(project, address, other, DESKS)


@in_two_languages
@pytest.mark.parametrize("slug", SHEETS)
def test_every_link_of_the_contents_lands_on_its_heading(
    phone: Page, project: Project, address: str, locale: Locale, slug: Slug
) -> None:
    phone.goto(beside_dutch(project, address, locale, slug))
    folded = phone.locator(".contents summary")
    if folded.count():
        folded.click()
    links = phone.locator(".contents a")
    assert links.count() > 2
    for link in links.all():
        number = link.locator(".number").inner_text()
        link.click()
        heading = phone.locator("h2:target")
        assert heading.locator(".number").inner_text() == number
        assert -1 <= box_of(heading)["y"] <= PHONE["height"] - 44
        # The same number stands in the row beside it, or below it.
        assert phone.locator(".row.heading:has(h2:target) [lang=nl] .number").inner_text() == number


@in_two_languages
@pytest.mark.parametrize("slug", SHEETS)
def test_it_never_scrolls_sideways(scripted: Page, project: Project, address: str, locale: Locale, slug: Slug) -> None:
    scripted.goto(beside_dutch(project, address, locale, slug))
    open_details(scripted)
    for size in (NARROW, PHONE, WIDE, VERY_WIDE):
        scripted.set_viewport_size(size)
        assert width_of(scripted) <= size["width"], size


@in_two_languages
@pytest.mark.parametrize("size", [WIDE, VERY_WIDE], ids=["wide", "very-wide"])
def test_both_texts_stand_side_by_side_and_take_the_screen(
    scripted: Page, project: Project, address: str, locale: Locale, size: ViewportSize
) -> None:
    scripted.goto(beside_dutch(project, address, locale))
    scripted.set_viewport_size(size)
    rows = scripted.locator(".row")
    assert rows.count() > 20
    for row in rows.all():
        client, other = (box_of(cell) for cell in row.locator("> *").all())
        assert client["y"] == pytest.approx(other["y"], abs=1)
        first, second = (other, client) if locale == AR else (client, other)
        assert first["x"] + first["width"] <= second["x"] + 1
        assert client["width"] == pytest.approx(other["width"], abs=1)
        # Up to 90rem, of which each column has less than half: no line is too long to follow.
        assert box_of(row)["width"] == pytest.approx(min(size["width"], 1440) - 32, abs=1)
        assert client["width"] <= 44 * 16


@in_two_languages
def test_on_a_phone_each_block_stands_above_the_same_one(
    scripted: Page, project: Project, address: str, locale: Locale
) -> None:
    scripted.goto(beside_dutch(project, address, locale))
    for row in scripted.locator("h1.row, div.row").all():
        client, other = (box_of(cell) for cell in row.locator("> *").all())
        assert client["y"] + client["height"] <= other["y"] + 1
        assert client["width"] == other["width"] > 300
