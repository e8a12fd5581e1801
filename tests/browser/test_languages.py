"""A change of language keeps the section that was read, with scripts on a new phone and an old one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from tests.helpers.browsers import PHONE, STILL
from tests.helpers.names import AR, INDEX, NL, PAPER, RETURN_PATH, RU, TI
from tests.helpers.old_phones import old_phone

# Longer than a reader must rest at a section, in milliseconds.
RESTED = 1300

OTHER = {NL: AR, AR: TI, TI: RU, RU: NL}


@pytest.fixture(params=["new", "old"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page with scripts on a phone of today, or of 2018; nothing goes wrong on either."""
    if request.param == "old":
        with old_phone(browser) as (page, complaints):
            yield page
    else:
        complaints = []
        context = browser.new_context(viewport=PHONE, **STILL)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
        context.close()
    assert complaints == []


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
    reader: Page, address: str, site: Site, locale: Locale, further: int
) -> None:
    open_page(reader, address, site.project, locale)
    if further:
        reader.add_style_tag(content="article h2, article h3 { margin-top: 60rem }")
    show(reader, "money")
    reader.evaluate(f"scrollBy(0, {further})")
    reader.wait_for_timeout(RESTED)
    # On the way up others are passed.
    for section in ("open-return-place", "during"):
        show(reader, section)
        reader.wait_for_timeout(100)
    assert change(reader, site, OTHER[locale]) == "#money"
    top = reader.locator("#money").evaluate("heading => heading.getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"] / 2


def test_the_section_of_a_link_is_kept_until_another_is_read(
    reader: Page, address: str, site: Site, locale: Locale
) -> None:
    path = page_path(site.project, locale, RETURN_PATH)
    reader.goto(f"{address}/{path}#days")
    assert change(reader, site, OTHER[locale]) == "#days"
    reader.wait_for_timeout(RESTED)
    assert change(reader, site, locale) == "#days"
    show(reader, "without-papers")
    reader.wait_for_timeout(RESTED)
    assert change(reader, site, OTHER[locale]) == "#without-papers"


def test_who_did_not_read_on_begins_at_the_top(reader: Page, address: str, site: Site, locale: Locale) -> None:
    open_page(reader, address, site.project, locale)
    reader.wait_for_timeout(RESTED)
    assert change(reader, site, OTHER[locale]) == ""
    assert reader.evaluate("scrollY") == 0


def test_from_two_languages_a_reader_comes_to_the_same_section_in_one(reader: Page, address: str, site: Site) -> None:
    reader.goto(f"{address}/{pair_path(site.project, SheetKey(AR, RETURN_PATH, NL))}")
    show(reader, "days")
    reader.wait_for_timeout(RESTED)
    assert change(reader, site, RU) == "#days"


def test_a_code_that_was_looked_up_is_answered_in_the_other_language(
    reader: Page, address: str, site: Site, locale: Locale
) -> None:
    open_page(reader, address, site.project, locale, PAPER)
    reader.locator("[name=code]").fill("jep-em5")
    reader.locator("#check-code button").click()
    reader.wait_for_timeout(RESTED)
    assert change(reader, site, OTHER[locale]) == "#JEPEM5"
    words = site.records.words[OTHER[locale]]["check"]
    title = site.pages[OTHER[locale], RETURN_PATH].title
    assert reader.locator("#code-status strong").inner_text() == words["old"].format(sheet=title)


def test_home_has_no_section_to_keep(reader: Page, address: str, project: Project, locale: Locale) -> None:
    open_page(reader, address, project, locale, INDEX)
    assert reader.locator("script[src*=languages]").count() == 0
