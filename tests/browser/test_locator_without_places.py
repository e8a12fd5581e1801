"""The search where the place of an office is not known: it says so, and whom to call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from scripts.project.project import Project
from tests.helpers.browsers import PHONE, STILL, open_details
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import NL

HELP_LINE, DIALLED = "0800 12 345", "tel:+3280012345"

RETURN_DESKS = ("ghent", "antwerp", "liege", "charleroi")
PLACE = ("at", "exact", "province")


@pytest.fixture
def with_places(project: Project, address: str) -> Callable[..., LocatorPage]:
    """Opens the Dutch page where its data say something else of the place of each office."""

    def opened(page: Page, place: Callable[[str, dict[str, Any]], dict[str, Any]]) -> LocatorPage:
        def answer(route: Route) -> None:
            data = route.fetch().json()
            for name, office in data["offices"].items():
                told = place(name, {key: office.pop(key) for key in PLACE if key in office})
                office.update(told)
            route.fulfill(json=data)

        page.route("**/locator-*.json", answer)
        return LocatorPage(page, project, address, NL).open()

    return opened


def without_desks(name: str, place: dict[str, Any]) -> dict[str, Any]:
    """No return desk has a place."""
    return {} if name in RETURN_DESKS else place


@pytest.fixture
def in_hasselt(browser: Browser) -> Iterator[Page]:
    """A page on a phone that says where it is."""
    context = browser.new_context(
        viewport=PHONE, geolocation={"latitude": 50.93, "longitude": 5.34}, permissions=["geolocation"], **STILL
    )
    yield context.new_page()
    context.close()


def test_without_any_return_desk_there_are_the_free_number_and_other_places(
    fresh: Page, with_places: Callable[..., LocatorPage]
) -> None:
    dutch = with_places(fresh, without_desks).search("9000")
    assert dutch.status.startswith("De zoekfunctie werkt nu niet. Kijk in de lijsten")
    assert fresh.locator("#desk-status a").get_attribute("href") == DIALLED
    assert dutch.desks == []
    assert dutch.others == ["info-point", "ostend", "eupen"]
    summaries = fresh.locator("#desk-found > details > summary").all()
    assert [summary.is_visible() for summary in summaries] == [False, True]
    open_details(fresh)
    assert fresh.locator("#map-you").is_visible() and fresh.locator(".map .nearest").count() == 0
    # The places of that name are still there to choose from.
    assert dutch.search("Hasselt").in_province == ["limburg"]
    assert dutch.search("Aalst").choices == ["3800 Aalst (Limburg)"]
    fresh.locator("#desk-choices button").click()
    assert dutch.choices == [] and dutch.in_province == ["limburg"]


def test_the_place_of_the_phone_finds_other_places_where_there_is_no_desk(
    in_hasselt: Page, with_places: Callable[..., LocatorPage]
) -> None:
    desks_page = with_places(in_hasselt, without_desks)
    in_hasselt.locator("#near-me").click()
    assert desks_page.answered().status.endswith(HELP_LINE)
    assert desks_page.in_province == ["limburg"]


def test_where_no_office_has_a_place_only_the_free_number_is_given(
    fresh: Page, with_places: Callable[..., LocatorPage]
) -> None:
    dutch = with_places(fresh, lambda name, place: {}).search("9000")
    assert dutch.status.endswith(HELP_LINE)
    assert not fresh.locator("#desk-found").is_visible()
    fresh.locator("details:has(.by-postcode) summary").click()
    assert fresh.locator(".by-postcode").is_visible()


def test_a_desk_of_unknown_place_is_told_with_its_province(
    fresh: Page, with_places: Callable[..., LocatorPage]
) -> None:
    dutch = with_places(fresh, lambda name, place: {"province": "BE-VOV"} if name == "ghent" else {})
    dutch.search("9000")
    assert dutch.status == "Dichtste terugkeerloket bij 9000 Gent: Gent, voor de hele provincie: Oost-Vlaanderen."
    dutch.search("Oost-Vlaanderen")
    assert dutch.status == "Oost-Vlaanderen – Dichtste terugkeerloket: Gent." and dutch.desks == ["ghent"]
    assert dutch.search("Henegouwen").status.endswith(HELP_LINE) and dutch.desks == []
