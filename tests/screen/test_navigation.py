"""The ways from a page to others: its languages, its menu, its steps and its contents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.screen.navigation import ContentsEntry, Link, Navigation, navigation_of, own_links, pair_navigation
from tests.helpers.changed_sites import with_page, without_page
from tests.helpers.names import AR, DESKS, INDEX, NEWS, NL, PAPER, PARTNERS, RETURN_PATH, RU, TI
from tests.helpers.wider_sites import EN, FA, FR, UK, widened

MENUS = {
    NL: ["Begin", "Stappen", "Loketten", "Partners", "Nieuws", "Papier"],
    AR: ["البداية", "الخطوات", "المكاتب", "الشركاء", "الأخبار", "الورق"],
    TI: ["መጀመርታ", "ደረጃታት", "ቤት ጽሕፈታት", "መሻርኽቲ", "ዜና", "ወረቐት"],
    RU: ["Начало", "Шаги", "Пункты", "Партнёры", "Новости", "Бумага"],
}


def navigated(site: Site, locale: Locale, slug: Slug) -> Navigation:
    return navigation_of(site, locale, slug, page_path(site.project, locale, slug))


def paired(site: Site, locale: Locale, slug: Slug, beside: Locale) -> Navigation:
    key = SheetKey(locale, slug, beside)
    return pair_navigation(site, key, pair_path(site.project, key))


@pytest.fixture(scope="module")
def wider(site: Site) -> Site:
    """The site with a second language of the Latin, of the Arabic and of the Cyrillic script."""
    return widened(site)


# Languages.


def test_every_language_is_listed_by_its_own_name_and_the_pages_own_is_marked(site: Site, locale: Locale) -> None:
    listed = navigated(site, locale, DESKS).languages
    assert [link.language.name for link in listed] == ["Nederlands", "العربية", "ትግርኛ", "Русский"]
    assert [link.language.locale for link in listed if link.current] == [locale]


def test_a_language_leads_to_the_same_page_in_it(site: Site) -> None:
    assert [link.url for link in navigated(site, AR, DESKS).languages] == [
        *("../../desks/", "./", "../../ti/desks/", "../../ru/desks/"),
    ]
    assert [link.url for link in navigated(site, AR, INDEX).languages] == [
        *("../?lang=nl", "./", "../ti/", "../ru/"),
    ]


def test_a_language_without_the_page_leads_to_its_home_page(site: Site) -> None:
    listed = navigated(without_page(site, RU, DESKS), AR, DESKS).languages
    found = {link.language.locale: link.url for link in listed}
    assert found == {NL: "../../desks/", AR: "./", TI: "../../ti/desks/", RU: "../../ru/"}


@pytest.mark.parametrize(("locale", "opened"), [(NL, True), (AR, False), (TI, False), (RU, False)])
def test_the_list_is_open_on_home_pages_that_many_see_first(site: Site, locale: Locale, opened: bool) -> None:
    assert navigated(site, locale, INDEX).languages_open == opened
    assert not navigated(site, locale, DESKS).languages_open


def test_beside_the_list_stand_languages_in_other_letters(site: Site) -> None:
    links = navigated(site, TI, DESKS).in_other_letters
    # Of the fixture's languages its readers most likely know Arabic.
    assert [(link.name, link.url) for link in links] == [
        *(("Nederlands", "../../desks/"), ("العربية", "../../ar/desks/"), ("Русский", "../../ru/desks/")),
    ]


def test_a_language_without_the_page_is_named_for_its_letters_too(wider: Site) -> None:
    partial = without_page(without_page(wider, AR, DESKS), TI, DESKS)
    named = [[link.name for link in navigated(each, NL, DESKS).in_other_letters] for each in (wider, partial)]
    assert named[0] == named[1]


# Menu, steps and contents.


def test_the_menu_has_every_page_by_its_short_name(site: Site, locale: Locale) -> None:
    navigation = navigated(site, locale, DESKS)
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
        pytest.param(DESKS, Link("Шаги", "../return-path/"), None, id="last"),
        pytest.param(PARTNERS, None, None, id="no-sheet"),
        pytest.param(PAPER, None, None, id="for-who-helps"),
    ],
)
def test_steps_lead_through_the_sheets(site: Site, slug: Slug, previous: Link | None, following: Link | None) -> None:
    navigation = navigated(site, RU, slug)
    assert (navigation.previous, navigation.next) == (previous, following)


def test_menu_and_steps_leave_out_what_is_not_translated(site: Site) -> None:
    partial = without_page(without_page(without_page(site, RU, DESKS), RU, NEWS), RU, PAPER)
    assert [link.title for link in navigated(partial, RU, PARTNERS).menu] == ["Начало", "Шаги", "Партнёры"]
    assert navigated(partial, RU, RETURN_PATH).next is None


def test_contents_list_the_larger_sections_with_their_numbers_on_sheets_only(site: Site) -> None:
    sheet, page = (navigated(site, NL, slug).contents for slug in (RETURN_PATH, PARTNERS))
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
    assert navigated(longer, NL, INDEX).contents == ()


def test_one_section_needs_no_contents_and_tokens_none_in_titles(site: Site) -> None:
    intro, first, second, *_ = site.pages[NL, PARTNERS].sections
    one = with_page(site, NL, PARTNERS, sections=(intro, first))
    assert navigated(one, NL, PARTNERS).contents == ()
    called = replace(second, title="Bel [[phone:return-line]]")
    two = with_page(site, NL, PARTNERS, sections=(intro, first, called))
    assert navigated(two, NL, PARTNERS).contents[1].title.strip() == "Bel"


@pytest.mark.parametrize(("sections", "many"), [(0, False), (7, False), (8, True), (20, True)])
def test_contents_of_eight_headings_and_more_are_folded(site: Site, sections: int, many: bool) -> None:
    intro, first, *_ = site.pages[NL, PARTNERS].sections
    longer = with_page(site, NL, PARTNERS, sections=(intro, *(replace(first, id=f"s{n}") for n in range(sections))))
    navigation = navigated(longer, NL, PARTNERS)
    assert (len(navigation.contents), navigation.many) == (sections, many)


# From a page in two languages.


def test_it_leads_to_the_page_in_each_of_its_languages_alone(wider: Site) -> None:
    links = own_links(wider, SheetKey(AR, DESKS, FR), "ar/desks/fr/")
    assert [(link.language.locale, link.url) for link in links] == [(AR, "../"), (FR, "../../../fr/desks/")]
    links = own_links(wider, SheetKey(NL, DESKS, EN), "desks/en/")
    assert [(link.language.locale, link.url) for link in links] == [(NL, "../"), (EN, "../../en/desks/")]


def test_another_clients_language_leads_to_the_same_page_beside_the_same_second_language(wider: Site) -> None:
    listed = paired(wider, AR, DESKS, FR).languages
    assert {link.language.locale: link.url for link in listed} == {
        NL: "../../../desks/fr/",
        AR: "./",
        TI: "../../../ti/desks/fr/",
        RU: "../../../ru/desks/fr/",
        # No language stands beside itself.
        FR: "../../../fr/desks/",
        EN: "../../../en/desks/fr/",
        FA: "../../../fa/desks/fr/",
        UK: "../../../uk/desks/fr/",
    }
    assert [link.language.locale for link in listed if link.current] == [AR]


def test_a_language_without_the_page_leads_to_its_home_page_from_there_too(wider: Site) -> None:
    listed = paired(without_page(wider, TI, DESKS), AR, DESKS, FR).languages
    assert {link.language.locale: link.url for link in listed}[TI] == "../../../ti/"


@pytest.mark.parametrize("beside", [NL, FR, EN])
@pytest.mark.parametrize("client", [AR, UK])
def test_its_steps_lead_through_the_sheets_in_the_same_two_languages(
    wider: Site, client: Locale, beside: Locale
) -> None:
    first, last = (paired(wider, client, slug, beside) for slug in (RETURN_PATH, DESKS))
    titles = [wider.pages[client, slug].menu for slug in (RETURN_PATH, DESKS)]
    assert (first.previous, first.next) == (None, Link(titles[1], f"../../desks/{beside}/"))
    assert (last.previous, last.next) == (Link(titles[0], f"../../return-path/{beside}/"), None)


@pytest.mark.parametrize("lacks", [AR, FR])
def test_its_steps_leave_out_what_either_language_lacks(wider: Site, lacks: Locale) -> None:
    navigation = paired(without_page(wider, lacks, DESKS), AR, RETURN_PATH, FR)
    assert (navigation.previous, navigation.next) == (None, None)


def test_its_contents_and_menu_are_those_of_the_clients_page(wider: Site) -> None:
    alone, both = navigated(wider, RU, DESKS), paired(wider, RU, DESKS, FR)
    assert both.contents == alone.contents
    assert [link.title for link in both.menu] == [link.title for link in alone.menu]
    assert both.menu[1].url == "../../return-path/"


def test_languages_beside_the_list_lead_to_the_same_two_languages_too(wider: Site) -> None:
    links = paired(wider, AR, DESKS, FR).in_other_letters
    assert {link.language.locale: link.url for link in links} == {
        NL: "../../../desks/fr/",
        TI: "../../../ti/desks/fr/",
        RU: "../../../ru/desks/fr/",
    }
