"""The site: which pages and sheets each language has, where a reader finds a page, and what is kept with it."""

from __future__ import annotations

from dataclasses import replace

from scripts.content.site import Site, keep_with_site, kept_with_site
from scripts.project.keys import Locale, Slug
from tests.helpers.changed_sites import without_page
from tests.helpers.names import AR, DESKS, INDEX, NEWS, NL, PAGES, PAPER, PARTNERS, RETURN_PATH, SHEETS


def test_each_language_has_the_pages_and_sheets_in_the_order_of_the_menu(site: Site, locale: Locale) -> None:
    assert site.slugs(locale) == PAGES
    assert site.sheet_slugs(locale) == SHEETS


def test_a_page_that_a_language_lacks_is_read_in_the_source_language(site: Site) -> None:
    without = without_page(site, AR, DESKS)
    assert without.slugs(AR) == (INDEX, RETURN_PATH, PARTNERS, NEWS, PAPER)
    assert (without.sheet_slugs(AR), without.sheet_slugs(NL)) == ((RETURN_PATH,), SHEETS)
    assert [without.readable(AR, slug).locale for slug in (DESKS, RETURN_PATH)] == [NL, AR]


def test_a_site_is_equal_to_itself_alone(site: Site) -> None:
    assert site == site and site != replace(site)


def test_what_is_kept_with_a_site_is_made_once_for_each(site: Site) -> None:
    asked: list[Site] = []

    @kept_with_site
    def languages(site: Site) -> int:
        asked.append(site)
        return len(site.project.languages)

    other = replace(site, project=replace(site.project, languages=()))
    assert [languages(each) for each in (site, other, site, other)] == [4, 0, 4, 0]
    assert [each is site for each in asked] == [True, False]


def test_what_is_kept_is_made_once_for_each_key(site: Site) -> None:
    asked: list[Slug] = []

    @kept_with_site
    def titles(site: Site, slug: Slug) -> str:
        """The title of a page."""
        asked.append(slug)
        return site.pages[NL, slug].title

    fresh = replace(site)
    assert (titles(fresh, PAPER), titles(fresh, DESKS)) == ("Op papier", "Loketten in uw buurt")
    assert (titles(fresh, PAPER), titles(fresh, DESKS)) == ("Op papier", "Loketten in uw buurt")
    assert asked == [PAPER, DESKS]
    assert (titles.__name__, titles.__doc__) == ("titles", "The title of a page.")


def test_a_key_may_be_given_by_name(site: Site) -> None:
    @kept_with_site
    def title(site: Site, slug: Slug) -> str:
        return site.pages[NL, slug].title

    fresh = replace(site)
    assert (title(fresh, slug=PAPER), title(fresh, slug=DESKS)) == ("Op papier", "Loketten in uw buurt")


def test_what_another_process_made_is_found(site: Site) -> None:
    @kept_with_site
    def doubled(site: Site, number: int) -> int:
        return 2 * number

    fresh = replace(site)
    keep_with_site(fresh, doubled, (2,), 5)
    assert [doubled(fresh, 2), doubled(fresh, 3), doubled(replace(site), 2)] == [5, 6, 4]
