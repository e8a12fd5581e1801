"""axe finds nothing on any page in any language, on a phone and on a wide screen, light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.sheets import SheetKey
from tests.helpers.axe import found_by_axe
from tests.helpers.browsers import open_details
from tests.helpers.names import EACH_DIRECTION, LOCALES, NL, PAGES, RETURN_PATH, TRANSLATIONS


@pytest.mark.parametrize("slug", PAGES)
def test_axe_finds_nothing(scripted: Page, project: Project, address: str, locale: Locale, slug: Slug) -> None:
    scripted.goto(f"{address}/{page_path(project, locale, slug)}")
    open_details(scripted)
    assert found_by_axe(scripted, colours=locale in EACH_DIRECTION) == []


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_axe_finds_nothing_on_a_page_in_two_languages(
    scripted: Page, project: Project, address: str, locale: Locale
) -> None:
    scripted.goto(f"{address}/{pair_path(project, SheetKey(locale, RETURN_PATH, NL))}")
    open_details(scripted)
    assert found_by_axe(scripted) == []


@pytest.mark.parametrize("path", ["404.html", *(f"{locale}/404.html" for locale in LOCALES)])
def test_axe_finds_nothing_on_a_page_for_unknown_addresses(scripted: Page, address: str, path: str) -> None:
    scripted.goto(f"{address}/{path}")
    assert found_by_axe(scripted) == []


FAULTY = """<!doctype html><html lang="en"><title>T</title><main><h1>T</h1>
<style>p {{ color: #000; background: #fff }} @media ({condition}) {{ p {{ color: #ddd }} }}</style>
<p>Text</p></main></html>"""


@pytest.mark.parametrize(
    ("condition", "views"),
    [
        ("prefers-color-scheme: dark", ["360 pixels, dark", "1280 pixels, dark"]),
        ("prefers-color-scheme: light", ["360 pixels, light", "1280 pixels, light"]),
        ("min-width: 1000px", ["1280 pixels, light", "1280 pixels, dark"]),
    ],
)
def test_colours_are_looked_at_in_every_view(scripted: Page, condition: str, views: list[str]) -> None:
    scripted.set_content(FAULTY.format(condition=condition))
    assert [told.split(": ")[0] for told in found_by_axe(scripted)] == [f"color-contrast at {view}" for view in views]


def test_what_is_no_matter_of_colour_is_told_once_in_each_size(scripted: Page) -> None:
    scripted.set_content(
        '<!doctype html><html lang="en"><title>T</title><main><h1>T</h1><img src="x.png"></main></html>'
    )
    found = [told.split(": ")[0] for told in found_by_axe(scripted)]
    assert found == ["image-alt at 360 pixels, light", "image-alt at 1280 pixels, light"]
