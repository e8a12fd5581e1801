"""A site whose translations lag holds in a browser: nothing that axe finds, nothing wider than a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.bench.browser import served
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from tests.helpers.axe import found_by_axe
from tests.helpers.browsers import open_details
from tests.helpers.lagging import NEW
from tests.helpers.names import EACH_DIRECTION, NL, RETURN_PATH, TRANSLATIONS

every_translation = pytest.mark.parametrize("locale", TRANSLATIONS)


@pytest.fixture(scope="module")
def lagging_address(lagging: Path) -> Iterator[str]:
    """Where a site whose translations lag is served."""
    with served(lagging) as address:
        yield address


@every_translation
@pytest.mark.parametrize("beside", [False, True], ids=["one-language", "two-languages"])
def test_axe_finds_nothing(
    scripted: Page, project: Project, lagging_address: str, locale: Locale, beside: bool
) -> None:
    key = SheetKey(locale, RETURN_PATH, NL)
    path = pair_path(project, key) if beside else page_path(project, locale, RETURN_PATH)
    scripted.goto(f"{lagging_address}/{path}")
    open_details(scripted)
    assert found_by_axe(scripted, colours=locale in EACH_DIRECTION) == []


@every_translation
def test_each_lent_section_is_drawn_in_its_own_direction_within_the_width_of_a_phone(
    phone: Page, project: Project, lagging_address: str, locale: Locale
) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(f"{lagging_address}/{page_path(project, locale, RETURN_PATH)}")
    for identifier in NEW:
        heading = phone.locator(f"#{identifier}")
        assert heading.evaluate("each => getComputedStyle(each).direction") == "ltr"
        box = heading.bounding_box()
        assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
