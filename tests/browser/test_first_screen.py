"""What stands in the first screen of a phone of 360 x 740, without scripts: number, languages, the text itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.browsers import PHONE, addresses_of
from tests.helpers.names import AR, DESKS, INDEX, NL, RETURN_PATH, RU, TI

# In pixels from the top of the page.
MOST_OF_HEADER, FIRST_WORDS = 120, 480


def url_of(project: Project, address: str, locale: Locale) -> str:
    return f"{address}/{page_path(project, locale, INDEX)}"


def assert_in_reach(link: Locator) -> None:
    """Whole within the first screen, and as large as a finger."""
    box = link.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    assert box["height"] >= 44 and box["width"] >= 44


def test_the_free_number_stands_in_the_first_screen_of_every_page(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    for page in addresses_of(project, address, locale):
        phone.goto(page)
        assert_in_reach(phone.locator("header a.call"))
        assert phone.locator("header a.call b").inner_text() == "0800 12 345"
        # When somebody answers, and in which languages.
        assert phone.locator("header a.call small").last.inner_text().endswith("NL FR AR")
        assert phone.locator("header a.call small").count() == 2


def test_the_whole_language_list_stands_in_the_first_screen_of_the_page_that_many_see_first(
    phone: Page, project: Project, address: str
) -> None:
    phone.goto(url_of(project, address, NL))
    links = phone.locator("nav.languages a")
    assert links.count() == 4
    for link in links.all():
        assert_in_reach(link)


@pytest.mark.parametrize(
    ("locale", "names"),
    [
        (AR, ["Nederlands", "ትግርኛ", "Русский"]),
        (TI, ["Nederlands", "العربية", "Русский"]),
        (RU, ["Nederlands", "العربية", "ትግርኛ"]),
    ],
)
def test_other_pages_have_a_link_for_each_other_script_in_the_first_screen(
    phone: Page, project: Project, address: str, locale: Locale, names: list[str]
) -> None:
    for page in addresses_of(project, address, locale):
        phone.goto(page)
        links = phone.locator(".tools > a")
        assert links.all_inner_texts() == names
        for link in [*links.all(), *phone.locator(".tools summary").all()]:
            assert_in_reach(link)


def test_the_header_leaves_the_screen_to_the_text(phone: Page, project: Project, address: str, locale: Locale) -> None:
    for page in addresses_of(project, address, locale)[1:]:
        phone.goto(page)
        assert phone.locator("header").evaluate("header => header.offsetHeight") <= MOST_OF_HEADER, page


def test_the_text_begins_in_the_first_screen(phone: Page, project: Project, address: str, locale: Locale) -> None:
    for page in addresses_of(project, address, locale):
        phone.goto(page)
        words = phone.locator("article > p, article > ul, article > ol").first
        assert words.evaluate("words => words.getBoundingClientRect().top") <= FIRST_WORDS, page


def test_the_questions_of_the_home_page_stand_in_the_first_screen(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    phone.goto(url_of(project, address, locale))
    tiles = phone.locator("#topics + ul > li")
    assert tiles.count() == 4
    for tile in tiles.all():
        assert_in_reach(tile)
        assert tile.locator("svg.icon").is_visible()


@pytest.mark.parametrize("locale", [AR, TI, RU])
def test_what_is_said_of_a_translation_takes_one_line_until_it_is_opened(
    phone: Page, project: Project, address: str, locale: Locale
) -> None:
    for slug in (RETURN_PATH, DESKS):
        phone.goto(f"{address}/{page_path(project, locale, slug)}")
        notice = phone.locator("aside.notice")
        assert notice.evaluate("notice => notice.offsetHeight") < 80
        assert not notice.locator("a").first.is_visible()
        notice.locator("summary").click()
        assert all(link.is_visible() for link in notice.locator("a").all())
        # The number, the source text, and the same text beside it.
        assert notice.locator("a").count() == 3
