"""Pages in two languages side by side: which of them a site has, and the links to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.screen.beside import beside_links, pairs_of_page, pairs_on_site
from tests.helpers.changed_sites import without_page
from tests.helpers.names import AR, DESKS, NL, PARTNERS, RETURN_PATH, RU, SHEETS, TI
from tests.helpers.wider_sites import EN, FA, FR, UK, widened


@pytest.fixture(scope="module")
def wider(site: Site) -> Site:
    """The site with two more languages that social workers read."""
    return widened(site)


@pytest.mark.parametrize(
    ("client", "beside"),
    [
        *((client, [NL, FR, EN]) for client in (AR, TI, RU, FA, UK)),
        # No language stands beside itself.
        *((NL, [FR, EN]), (FR, [NL, EN]), (EN, [NL, FR])),
    ],
)
def test_a_sheet_stands_beside_each_language_of_social_workers(
    wider: Site, client: Locale, beside: list[Locale]
) -> None:
    for slug in SHEETS:
        assert pairs_of_page(wider, client, slug) == {each: SheetKey(client, slug, each) for each in beside}


def test_a_page_that_is_no_sheet_stands_beside_nothing(wider: Site, locale: Locale) -> None:
    assert pairs_of_page(wider, locale, PARTNERS) == {}


def test_a_site_built_without_paper_has_no_pages_in_two_languages(wider: Site, locale: Locale) -> None:
    alone = replace(wider, paired=False)
    assert pairs_of_page(alone, locale, DESKS) == {}
    assert pairs_on_site(alone) == []
    assert beside_links(alone, page_path(alone.project, locale, DESKS), SheetKey(locale, DESKS)) == ()


def test_both_languages_must_have_the_page(wider: Site) -> None:
    partial = without_page(without_page(wider, TI, DESKS), FR, DESKS)
    assert pairs_of_page(partial, TI, DESKS) == {}
    assert list(pairs_of_page(partial, AR, DESKS)) == [NL, EN]
    assert list(pairs_of_page(partial, AR, RETURN_PATH)) == [NL, FR, EN]


def test_a_site_has_each_of_them_once(wider: Site) -> None:
    found = pairs_on_site(wider)
    clients = [language.locale for language in wider.project.languages]
    assert set(found) == {
        key for client in clients for slug in SHEETS for key in pairs_of_page(wider, client, slug).values()
    }
    assert len(found) == len(set(found)) == (5 * 3 + 3 * 2) * len(SHEETS)


@pytest.mark.parametrize(
    ("client", "links"),
    [
        (AR, [("Nederlands", "nl/"), ("Français", "fr/"), ("English", "en/")]),
        (FR, [("Nederlands", "nl/"), ("English", "en/")]),
        (NL, [("Français", "fr/"), ("English", "en/")]),
    ],
)
@pytest.mark.parametrize("slug", SHEETS)
def test_a_page_leads_to_its_text_beside_each_of_them(
    wider: Site, client: Locale, links: list[tuple[str, str]], slug: Slug
) -> None:
    found = beside_links(wider, page_path(wider.project, client, slug), SheetKey(client, slug))
    assert [(link.language.name, link.url, link.current) for link in found] == [(*link, False) for link in links]


def test_a_page_in_two_languages_leads_to_the_others_and_marks_its_own(wider: Site) -> None:
    for client in (AR, UK):
        key = SheetKey(client, DESKS, FR)
        found = beside_links(wider, pair_path(wider.project, key), key)
        assert [(link.language.locale, link.url, link.current) for link in found] == [
            (NL, "../nl/", False),
            (FR, "./", True),
            (EN, "../en/", False),
        ]
