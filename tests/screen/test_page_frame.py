"""What stands around a page on a screen: its head, the ways from it to others, its contents, its foot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.code_host import Repository
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetFile, SheetKey
from scripts.screen.beside import beside_links
from scripts.screen.frame import frame_of
from scripts.screen.navigation import Link, navigation_of, own_links, pair_navigation
from scripts.screen.page_frame import (
    Alternate,
    PageFrame,
    RepositoryLinks,
    absolute_alternates,
    page_frame,
    pair_frame,
)
from scripts.screen.structured_data import structured_data
from scripts.theme.qr import qr_code
from tests.helpers.changed_sites import with_page, with_text, without_page
from tests.helpers.names import AR, DESKS, INDEX, NL, PAPER, PARTNERS, RETURN_PATH, RU, TI

ADDRESS = "https://a.be/sub"


def framed(site: Site, locale: Locale, slug: Slug) -> PageFrame:
    return page_frame(site, locale, slug, ADDRESS)


# What search engines read.


def test_absolute_addresses_stand_below_the_address_of_the_site(site: Site, locale: Locale) -> None:
    head = framed(site, locale, DESKS).head
    folder = "" if locale == NL else f"{locale}/"
    assert head.canonical == f"https://a.be/sub/{folder}desks/"
    assert head.alternates == (
        Alternate("nl", "https://a.be/sub/desks/"),
        Alternate("ar", "https://a.be/sub/ar/desks/"),
        Alternate("ti", "https://a.be/sub/ti/desks/"),
        Alternate("ru", "https://a.be/sub/ru/desks/"),
        Alternate("x-default", "https://a.be/sub/desks/"),
    )
    assert absolute_alternates(site, DESKS, ADDRESS) == head.alternates


def test_search_engines_do_not_hear_of_a_language_without_the_page(site: Site) -> None:
    head = framed(without_page(site, RU, DESKS), AR, DESKS).head
    assert [alternate.hreflang for alternate in head.alternates] == ["nl", "ar", "ti", "x-default"]


def test_the_page_of_the_desks_alone_describes_them(site: Site, locale: Locale) -> None:
    assert framed(site, locale, DESKS).head.structured_data == structured_data(site, locale, DESKS, ADDRESS) is not None
    assert framed(site, locale, PARTNERS).head.structured_data is None


@pytest.mark.parametrize(
    ("slug", "styles"),
    [
        pytest.param(INDEX, ("home", "latest", "marks"), id="newest-news-in-another-language"),
        pytest.param(PARTNERS, ("tables", "cards", "places"), id="cards-and-tables-of-places"),
        pytest.param(RETURN_PATH, ("sheet", "boxes", "tables"), id="a-note-and-a-table-in-the-text"),
        # Each once, whichever tokens ask for it.
        pytest.param(
            DESKS,
            ("sheet", "cards", "places", "tables", "ask", "locator", "marks"),
            id="locator-and-a-rule-that-changed",
        ),
        pytest.param(PAPER, ("tables", "sheets", "ask", "check"), id="sheets-and-codes"),
    ],
)
def test_a_page_carries_the_styles_of_what_it_has(site: Site, slug: Slug, styles: tuple[str, ...]) -> None:
    assert framed(site, TI, slug).head.styles == styles


@pytest.mark.parametrize(
    ("slug", "styles"),
    [
        pytest.param(RETURN_PATH, ("boxes", "tables", "pair"), id="a-note-and-a-table-in-the-text"),
        # The search stands beside no other language.
        pytest.param(DESKS, ("cards", "places", "tables", "pair", "marks"), id="cards-and-tables-of-places"),
    ],
)
def test_so_does_a_page_in_two_languages(site: Site, slug: Slug, styles: tuple[str, ...]) -> None:
    assert pair_frame(replace(site, paired=True), SheetKey(TI, slug, NL), ADDRESS).head.styles == styles


def test_a_note_or_a_table_deep_in_a_text_brings_its_styles_too(site: Site) -> None:
    plain, noted, listed = (
        framed(with_text(site, NL, PARTNERS, text), NL, PARTNERS).head.styles
        for text in ("Tekst.\n", '!!! note "Let op"\n    | a |\n    | --- |\n    | b |\n', "| a |\n| --- |\n| b |\n")
    )
    assert (plain, noted, listed) == ((), ("boxes", "tables"), ("tables",))


@pytest.mark.parametrize(
    ("slug", "home", "sheet"), [(INDEX, True, False), (DESKS, False, True), (PARTNERS, False, False)]
)
def test_a_frame_says_whether_it_is_home_and_whether_a_sheet(site: Site, slug: Slug, home: bool, sheet: bool) -> None:
    frame = framed(site, TI, slug)
    assert (frame.home, frame.sheet) == (home, sheet)


# Its foot.


def test_sources_come_from_the_source_page_in_its_order(site: Site, locale: Locale) -> None:
    assert [line.title for line in framed(site, locale, RETURN_PATH).foot.sources] == [
        *("Fiche over teruggaan", "Gids voor loketten", "Loi d'essai sur les places ouvertes"),
    ]
    changed = with_page(site, NL, RETURN_PATH, sources=("sheet",))
    assert [(line.title, line.url) for line in framed(changed, locale, RETURN_PATH).foot.sources] == [
        ("Fiche over teruggaan", None)
    ]


def test_without_a_repository_a_page_has_no_links_to_it(site: Site, locale: Locale) -> None:
    assert framed(site, locale, DESKS).foot.repository is None


def test_the_links_to_the_repository_name_file_and_page(site: Site) -> None:
    named = Repository("https://github.com/owner/name", "github")
    links = page_frame(site, AR, DESKS, ADDRESS, repository=named).foot.repository
    assert links == RepositoryLinks(
        edit=named.edit_address("docs/ar/desks.md"), report=named.report_address("https://a.be/sub/ar/desks/")
    )


def test_a_page_leads_to_its_file_for_paper_where_one_was_made(site: Site) -> None:
    made = replace(site, sheets={SheetKey(AR, DESKS): SheetFile(Path("x.pdf"), 2, 28_400)})
    assert framed(made, AR, DESKS).foot.paper == Link("PDF 2 × A4, 28 kB", "../../sheets/desks-ar.pdf")
    assert framed(made, AR, RETURN_PATH).foot.paper is None


def test_the_code_on_paper_leads_to_the_page(site: Site, locale: Locale) -> None:
    folder = "" if locale == NL else f"{locale}/"
    assert framed(site, locale, DESKS).foot.qr == qr_code(f"https://a.be/sub/{folder}desks/")


# In one language, and in two.


def test_a_page_has_one_column_of_its_own_language(site: Site, locale: Locale) -> None:
    frame = framed(site, locale, DESKS)
    assert frame.columns == (frame_of(site, locale, DESKS, ADDRESS),)
    assert frame.main is frame.columns[0]


def test_a_pair_has_a_column_for_each_language_and_leaves_out_what_the_clients_page_has(site: Site) -> None:
    key = SheetKey(AR, RETURN_PATH, NL)
    made = replace(site, sheets={key: SheetFile(Path("x.pdf"), 3, 41_000)}, paired=True)
    frame = pair_frame(made, key, ADDRESS)
    assert [column.language.locale for column in frame.columns] == [AR, NL]
    assert frame.main.language.locale == AR
    # On a wide screen its contents stand above both columns.
    assert (frame.home, frame.sheet) == (False, False)
    # Search engines are sent to the client's page.
    assert (frame.head.canonical, frame.head.alternates) == ("https://a.be/sub/ar/return-path/", ())
    assert frame.head.structured_data is None
    assert frame.foot.sources == () and frame.foot.repository is None
    assert frame.foot.paper == Link("PDF 3 × A4, 41 kB", "../../../sheets/return-path-ar-nl.pdf")
    assert frame.foot.qr == qr_code("https://a.be/sub/ar/return-path/nl/")


def test_a_page_leads_to_its_text_in_two_languages(site: Site, locale: Locale) -> None:
    paired = replace(site, paired=True)
    for slug in site.project.pages:
        here = page_path(site.project, locale, slug)
        frame = framed(paired, locale, slug)
        assert frame.beside == beside_links(paired, here, SheetKey(locale, slug))
        assert bool(frame.beside) == (locale != NL and slug in (RETURN_PATH, DESKS))
        assert frame.own == ()
        assert framed(site, locale, slug).beside == ()


def test_a_page_in_two_languages_leads_to_others_and_to_each_of_them_alone(site: Site) -> None:
    paired, key, here = replace(site, paired=True), SheetKey(AR, DESKS, NL), "ar/desks/nl/"
    frame = pair_frame(paired, key, ADDRESS)
    assert [(link.url, link.current) for link in frame.beside] == [("./", True)]
    assert frame.own == own_links(paired, key, here)
    assert frame.navigation == pair_navigation(paired, key, here) != navigation_of(paired, AR, DESKS, here)
