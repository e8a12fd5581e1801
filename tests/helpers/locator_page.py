"""The page of desks with its search, as a test uses it."""

from __future__ import annotations

from playwright.sync_api import Page

from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project

# "One moment…" is no answer yet.
_ANSWERED = "() => /[^…]\\s*$/.test(document.getElementById('desk-status').innerText.trim())"


class LocatorPage:
    """A page of desks in one language, opened in a browser with scripts."""

    def __init__(self, page: Page, project: Project, address: str, locale: Locale) -> None:
        desks = project.roles.desks
        assert desks
        self.page = page
        self.url = f"{address}/{page_path(project, locale, desks)}"

    def open(self, query: str = "") -> LocatorPage:
        """Open the page and wait until the search is there."""
        self.page.goto(self.url + query)
        self.page.locator("#desk-search").wait_for(state="visible")
        return self

    def search(self, query: str) -> LocatorPage:
        """Type, press Enter, and wait for an answer."""
        self.page.locator("[name=place]").fill(query)
        self.page.keyboard.press("Enter")
        return self.answered()

    def answered(self) -> LocatorPage:
        """Wait until the search has said something."""
        self.page.wait_for_function(_ANSWERED)
        return self

    @property
    def status(self) -> str:
        """What the live region says."""
        return " ".join(self.page.locator("#desk-status").inner_text().split())

    @property
    def desks(self) -> list[str]:
        """The ids of the return desks that are shown, in order: the nearest."""
        return self._ids("#desk-results > li")

    @property
    def more_desks(self) -> list[str]:
        """The ids of the others, in order, which open by a tap."""
        return self._ids("#more-desks > li")

    @property
    def in_province(self) -> list[str]:
        """The ids of the other places in the province of the place that was searched."""
        return self._ids("#province-results > li")

    @property
    def others(self) -> list[str]:
        """The ids of further places, in order, which open by a tap."""
        return self._ids("#other-results > li")

    @property
    def choices(self) -> list[str]:
        """The places that are offered to choose from."""
        return self.page.locator("#desk-choices button").all_inner_texts()

    def _ids(self, selector: str) -> list[str]:
        found: list[str] = self.page.locator(selector).evaluate_all("all => all.map(one => one.dataset.desk)")
        return found
