"""A change of language keeps the section that was read, with scripts on a new phone and an old one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from tests.helpers.browsers import PHONE
from tests.helpers.names import AR, INDEX, NL, PAPER, RETURN_PATH, RU, TI

# Longer than a reader must rest at a section, and how long one passes another, in milliseconds.
RESTED, PASSED = 1300, 100

# The browser tells of a scroll with its next frame: so long after it, in milliseconds.
FRAME = 50

OTHER = {NL: AR, AR: TI, TI: RU, RU: NL}


@pytest.fixture(autouse=True)
def _own_clock(any_phone: Page) -> None:
    """Time passes on the phone when a test says so."""
    any_phone.clock.install()


def rest(page: Page, milliseconds: int = RESTED) -> None:
    """Let some time pass on the phone."""
    page.wait_for_timeout(FRAME)
    page.clock.run_for(milliseconds)


def show(page: Page, section: str) -> None:
    page.evaluate(f"document.getElementById('{section}').scrollIntoView()")


def change(page: Page, site: Site, locale: Locale) -> str:
    """Go up to the list of languages, open it and touch one; what the address then has behind its path."""
    page.evaluate("scrollTo(0, 0)")
    page.locator("header details:not(.menu) summary").click()
    page.locator(f"nav.languages a[hreflang={locale}]").click()
    page.wait_for_function(f"document.documentElement.lang === '{locale}'")
    return str(page.evaluate("location.hash"))


def open_page(page: Page, address: str, project: Project, locale: Locale, slug: Slug = RETURN_PATH) -> None:
    page.goto(f"{address}/{page_path(project, locale, slug)}")


@pytest.mark.parametrize("further", [0, 300], ids=["at-its-heading", "within-it"])
def test_the_section_that_was_read_is_there_in_the_other_language(
    any_phone: Page, address: str, site: Site, locale: Locale, further: int
) -> None:
    open_page(any_phone, address, site.project, locale)
    if further:
        any_phone.add_style_tag(content="article h2, article h3 { margin-top: 60rem }")
    show(any_phone, "money")
    any_phone.evaluate(f"scrollBy(0, {further})")
    rest(any_phone)
    # On the way up others are passed.
    for section in ("open-return-place", "during"):
        show(any_phone, section)
        rest(any_phone, PASSED)
    assert change(any_phone, site, OTHER[locale]) == "#money"
    top = any_phone.locator("#money").evaluate("heading => heading.getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"] / 2


def test_the_section_of_a_link_is_kept_until_another_is_read(
    any_phone: Page, address: str, site: Site, locale: Locale
) -> None:
    path = page_path(site.project, locale, RETURN_PATH)
    any_phone.goto(f"{address}/{path}#days")
    assert change(any_phone, site, OTHER[locale]) == "#days"
    rest(any_phone)
    assert change(any_phone, site, locale) == "#days"
    show(any_phone, "without-papers")
    rest(any_phone)
    assert change(any_phone, site, OTHER[locale]) == "#without-papers"


def test_who_did_not_read_on_begins_at_the_top(any_phone: Page, address: str, site: Site, locale: Locale) -> None:
    open_page(any_phone, address, site.project, locale)
    rest(any_phone)
    assert change(any_phone, site, OTHER[locale]) == ""
    assert any_phone.evaluate("scrollY") == 0


def test_from_two_languages_a_reader_comes_to_the_same_section_in_one(
    any_phone: Page, address: str, site: Site
) -> None:
    any_phone.goto(f"{address}/{pair_path(site.project, SheetKey(AR, RETURN_PATH, NL))}")
    show(any_phone, "days")
    rest(any_phone)
    assert change(any_phone, site, RU) == "#days"


def test_a_code_that_was_looked_up_is_answered_in_the_other_language(
    any_phone: Page, address: str, site: Site, locale: Locale
) -> None:
    open_page(any_phone, address, site.project, locale, PAPER)
    any_phone.locator("[name=code]").fill("jep-em5")
    any_phone.locator("#check-code button").click()
    rest(any_phone)
    assert change(any_phone, site, OTHER[locale]) == "#JEPEM5"
    words = site.records.words[OTHER[locale]]["check"]
    title = site.pages[OTHER[locale], RETURN_PATH].title
    assert any_phone.locator("#code-status strong").inner_text() == words["old"].format(sheet=title)


def test_home_has_no_section_to_keep(any_phone: Page, address: str, project: Project, locale: Locale) -> None:
    open_page(any_phone, address, project, locale, INDEX)
    assert any_phone.locator("script[src*=languages]").count() == 0
