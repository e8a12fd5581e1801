"""axe finds nothing on any page of the languages taken."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from scripts.content.site import Site
from scripts.project.project import Language
from tests.content.live.choice import AUDIT, LANGUAGES, TAKEN, direction_of, first_of_each
from tests.content.live.pages import pages_in, pairs_in
from tests.helpers.axe import EVERY_VIEW, View, found_by_axe
from tests.helpers.browsers import PHONE, WIDE, open_details

# Each size and each scheme once.
FEW_VIEWS: tuple[View, ...] = ((PHONE, "light"), (WIDE, "dark"))
VIEWS = EVERY_VIEW if AUDIT else FEW_VIEWS

# Styles are the same in every language: their colours, which cost most of the time, in one of each direction.
WITH_COLOURS = LANGUAGES if AUDIT else first_of_each(direction_of, TAKEN)


def test_axe_finds_nothing(phone: Page, site: Site, built: Path, address: str, language: Language) -> None:
    pairs = pairs_in(site, built, language.locale)
    for page in [*pages_in(site, built, language.locale), *(pairs if AUDIT else pairs[:1])]:
        phone.goto(f"{address}/{page.path}")
        open_details(phone)
        # What stands on a page in two languages stands on one page or the other alone, too.
        views = VIEWS if page.key.beside is None else FEW_VIEWS
        assert found_by_axe(phone, views, colours=language in WITH_COLOURS) == [], page.path


def test_axe_finds_nothing_on_the_page_for_unknown_addresses(phone: Page, address: str) -> None:
    phone.goto(f"{address}/404.html")
    assert found_by_axe(phone, VIEWS) == []


def test_axe_finds_nothing_where_a_language_has_no_such_page(phone: Page, address: str, language: Language) -> None:
    phone.goto(f"{address}/{language.locale}/404.html")
    # All languages stand in the first screen of a phone.
    boxes = [link.bounding_box() for link in phone.locator("a").all()]
    assert [box for box in boxes if box is None or box["y"] + box["height"] > PHONE["height"]] == []
    assert found_by_axe(phone, VIEWS) == []
