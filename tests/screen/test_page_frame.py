"""What stands around a page on a screen: its head, the ways from it to others, its contents, its foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.code_host import Repository
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import SheetFile, SheetKey
from scripts.screen.frame import frame_of
from scripts.screen.page_frame import (
    Alternate,
    ContentsEntry,
    Link,
    PageFrame,
    RepositoryLinks,
    absolute_alternates,
    page_frame,
    pair_frame,
)
from scripts.screen.structured_data import structured_data
from scripts.theme.qr import qr_code
from tests.helpers.changed_sites import with_page, without_page
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NEWS, NL, PAPER, PARTNERS, RETURN_PATH, RU, TI

ADDRESS = "https://a.be/sub"
FR, FA, UK = (Locale(locale) for locale in ("fr", "fa", "uk"))

# Further languages, each with the fixture's language from which it has its pages and words: one of its own script.
FURTHER: Mapping[Language, Locale] = {
    Language(FR, "Français", "fr", "ltr"): NL,
    Language(FA, "دری", "fa", "rtl"): AR,
    Language(UK, "Українська", "uk", "ltr"): RU,
}
MENUS = {
    NL: ["Begin", "Stappen", "Loketten", "Partners", "Nieuws", "Papier"],
    AR: ["البداية", "الخطوات", "المكاتب", "الشركاء", "الأخبار", "الورق"],
    TI: ["መጀመርታ", "ደረጃታት", "ቤት ጽሕፈታት", "መሻርኽቲ", "ዜና", "ወረቐት"],
    RU: ["Начало", "Шаги", "Пункты", "Партнёры", "Новости", "Бумага"],
}


def framed(site: Site, locale: Locale, slug: Slug) -> PageFrame:
    return page_frame(site, locale, slug, ADDRESS)


@pytest.fixture(scope="module")
def wider(site: Site) -> Site:
    """The site with a second language of the Latin, of the Arabic and of the Cyrillic script."""
    pages, states, words = dict(site.pages), dict(site.states), dict(site.records.words)
    for language, same in FURTHER.items():
        pages |= {(language.locale, slug): page for (locale, slug), page in site.pages.items() if locale == same}
        states |= {(language.locale, slug): state for (locale, slug), state in site.states.items() if locale == same}
        words[language.locale] = words[same]
    project = replace(site.project, languages=(*site.project.languages, *FURTHER))
    return replace(
        site, project=project, pages=pages, states=states, records=replace(site.records, words=words), editions=()
    )


# Languages.


def test_every_language_is_listed_by_its_own_name_and_the_pages_own_is_marked(site: Site, locale: Locale) -> None:
    listed = framed(site, locale, DESKS).navigation.languages
    assert [link.language.name for link in listed] == ["Nederlands", "العربية", "ትግርኛ", "Русский"]
    assert [link.language.locale for link in listed if link.current] == [locale]


def test_a_language_leads_to_the_same_page_in_it(site: Site) -> None:
    assert [link.url for link in framed(site, AR, DESKS).navigation.languages] == [
        *("../../desks/", "./", "../../ti/desks/", "../../ru/desks/"),
    ]
    assert [link.url for link in framed(site, AR, INDEX).navigation.languages] == [
        *("../?lang=nl", "./", "../ti/", "../ru/"),
    ]


def test_a_language_without_the_page_leads_to_its_home_page_and_search_engines_do_not_hear_of_it(site: Site) -> None:
    frame = framed(without_page(site, RU, DESKS), AR, DESKS)
    found = {link.language.locale: link.url for link in frame.navigation.languages}
    assert found == {NL: "../../desks/", AR: "./", TI: "../../ti/desks/", RU: "../../ru/"}
    assert [alternate.hreflang for alternate in frame.head.alternates] == ["nl", "ar", "ti", "x-default"]


def test_beside_the_closed_list_one_language_of_each_other_script_is_named(site: Site, locale: Locale) -> None:
    named = framed(site, locale, DESKS).navigation.other_scripts
    assert [language.locale for language in named] == [other for other in LOCALES if other != locale]


# The first of its script, so that every page names the same.
@pytest.mark.parametrize(
    ("locale", "named"),
    [(NL, [AR, TI, RU]), (FR, [AR, TI, RU]), (FA, [NL, TI, RU]), (TI, [NL, AR, RU]), (UK, [NL, AR, TI])],
)
def test_pages_of_one_script_name_the_same_languages(wider: Site, locale: Locale, named: list[Locale]) -> None:
    assert [language.locale for language in framed(wider, locale, DESKS).navigation.other_scripts] == named


def test_a_language_without_the_page_is_named_for_its_script_too(wider: Site) -> None:
    partial = without_page(without_page(wider, AR, DESKS), TI, DESKS)
    named = [[link.locale for link in framed(each, NL, DESKS).navigation.other_scripts] for each in (wider, partial)]
    assert named[0] == named[1]


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


def test_the_page_of_the_desks_alone_describes_them(site: Site, locale: Locale) -> None:
    assert framed(site, locale, DESKS).head.structured_data == structured_data(site, locale, DESKS, ADDRESS) is not None
    assert framed(site, locale, PARTNERS).head.structured_data is None


@pytest.mark.parametrize(
    ("slug", "styles"),
    [
        pytest.param(INDEX, ("latest", "marks"), id="newest-news-in-another-language"),
        pytest.param(PARTNERS, ("places",), id="cards-and-tables-of-places"),
        pytest.param(RETURN_PATH, (), id="tokens-in-sentences"),
        pytest.param(DESKS, ("places", "ask", "locator", "marks"), id="locator-and-a-rule-that-changed"),
        # Once, whichever tokens ask for them.
        pytest.param(PAPER, ("sheets", "ask", "check"), id="sheets-and-codes"),
    ],
)
def test_a_page_carries_the_styles_of_its_tokens(site: Site, slug: Slug, styles: tuple[str, ...]) -> None:
    assert framed(site, TI, slug).head.styles == styles


# Menu, steps and contents.


def test_the_menu_has_every_page_by_its_short_name(site: Site, locale: Locale) -> None:
    navigation = framed(site, locale, DESKS).navigation
    assert [link.title for link in navigation.menu] == MENUS[locale]
    home = "../?lang=nl" if locale == NL else "../"
    others = ["../partners/", "../news/", "../paper/"]
    assert [link.url for link in navigation.menu] == [home, "../return-path/", "./", *others]
    assert [link.title for link in navigation.menu if link.current] == [MENUS[locale][2]]
    assert navigation.home_url == home


@pytest.mark.parametrize(
    ("slug", "previous", "following"),
    [
        pytest.param(INDEX, None, None, id="home"),
        pytest.param(RETURN_PATH, None, Link("Пункты", "../desks/"), id="first"),
        pytest.param(DESKS, Link("Шаги", "../return-path/"), Link("Партнёры", "../partners/"), id="middle"),
        pytest.param(PAPER, Link("Новости", "../news/"), None, id="last"),
    ],
)
def test_steps_lead_through_the_pages(site: Site, slug: Slug, previous: Link | None, following: Link | None) -> None:
    navigation = framed(site, RU, slug).navigation
    assert (navigation.previous, navigation.next) == (previous, following)


def test_menu_and_steps_leave_out_what_is_not_translated(site: Site) -> None:
    partial = without_page(without_page(without_page(site, RU, DESKS), RU, NEWS), RU, PAPER)
    assert [link.title for link in framed(partial, RU, PARTNERS).navigation.menu] == ["Начало", "Шаги", "Партнёры"]
    assert framed(partial, RU, RETURN_PATH).navigation.next == Link("Партнёры", "../partners/")
    assert framed(partial, RU, PARTNERS).navigation.next is None


def test_contents_list_the_larger_sections_with_their_numbers_on_sheets_only(site: Site) -> None:
    sheet, page = (framed(site, NL, slug).navigation.contents for slug in (RETURN_PATH, PARTNERS))
    assert sheet == (
        ContentsEntry("1", "Tijdens de aanvraag", "during"),
        ContentsEntry("2", "Na een negatieve brief", "negative-decision"),
        ContentsEntry("3", "De open plaats", "open-return-place"),
        ContentsEntry("4", "Vrijwillig terugkeren aanvragen", "voluntary-return"),
        ContentsEntry("5", "Geen geldige papieren", "without-papers"),
        ContentsEntry("6", "Meer vragen?", "questions"),
    )
    assert page == (
        ContentsEntry("", "Na de reis", "after-arrival"),
        ContentsEntry("", "In België", "information"),
        ContentsEntry("", "Namen op uw brieven", "names"),
    )


def test_home_has_no_contents(site: Site) -> None:
    first, second, *_ = site.pages[NL, PARTNERS].sections[1:]
    longer = with_page(site, NL, INDEX, sections=(site.pages[NL, INDEX].sections[0], first, second))
    assert framed(longer, NL, INDEX).navigation.contents == ()


def test_one_section_needs_no_contents_and_tokens_none_in_titles(site: Site) -> None:
    intro, first, second, *_ = site.pages[NL, PARTNERS].sections
    one = with_page(site, NL, PARTNERS, sections=(intro, first))
    assert framed(one, NL, PARTNERS).navigation.contents == ()
    called = replace(second, title="Bel [[phone:return-line]]")
    two = with_page(site, NL, PARTNERS, sections=(intro, first, called))
    assert framed(two, NL, PARTNERS).navigation.contents[1].title.strip() == "Bel"


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
    frame = pair_frame(replace(site, sheets={key: SheetFile(Path("x.pdf"), 3, 41_000)}), key, ADDRESS)
    assert [column.language.locale for column in frame.columns] == [AR, NL]
    assert frame.main.language.locale == AR
    assert (frame.home, frame.sheet) == (False, True)
    # Search engines are sent to the client's page.
    assert (frame.head.canonical, frame.head.alternates) == ("https://a.be/sub/ar/return-path/", ())
    assert (frame.head.styles, frame.head.structured_data) == (("pair",), None)
    assert frame.foot.sources == () and frame.foot.repository is None
    assert frame.foot.paper == Link("PDF 3 × A4, 41 kB", "../../../sheets/return-path-ar-nl.pdf")
    assert frame.foot.qr == qr_code("https://a.be/sub/ar/return-path/nl/")
    assert [link.url for link in frame.navigation.languages] == [
        *("../../../return-path/", "../", "../../../ti/return-path/", "../../../ru/return-path/"),
    ]
