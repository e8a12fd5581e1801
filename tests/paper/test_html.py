"""Documents for paper: one sheet, two languages side by side, all sheets of a language, and cards to cut out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.paper.html import all_html, bilingual_html, cards_html, document, sheet_html, sheet_styles
from scripts.paper.text import content_html
from scripts.project.addresses import absolute, page_path
from scripts.project.sheets import ALL, BESIDE, CARDS, SheetKey, keys_of
from scripts.screen.editions import FREE_NUMBER, current_editions
from scripts.screen.frame import frame_of
from scripts.translations.state import State
from tests.cards.test_offices import DETAILS, with_desk
from tests.helpers.drafts import as_drafts
from tests.helpers.html_pages import Element, parse_html
from tests.theme.test_qr import picture_matrix, squares_of


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


Kind = Literal["machine", "reviewed"]
URL = "https://example.org/"

# Nothing of these may stand on paper.
SCREEN = ("<form", "<input", "<button", "<script", 'class="locator"', "[[", ".md")


def beside_of(locale: str) -> str:
    return "fr" if locale == "nl" else "nl"


def code_of(site: Site, locale: str, slug: str) -> str:
    return current_editions(site)[locale, slug].code


def codes_in(html: Element) -> list[str]:
    """Every code of an edition, in order."""
    return [code.text for code in html.all("bdi", **{"class": "edition"})]


def check_of(site: Site, locale: str) -> str:
    """The address of the page on which codes are looked up."""
    return absolute(URL, page_path(site.project, locale, "check"))


def ids_of(html: Element) -> list[str]:
    return [element.attributes["id"] for element in html.every() if "id" in element.attributes]


def hrefs_of(html: Element) -> list[str]:
    return [link.attributes["href"] for link in html.all("a")]


def says(html: Element, words: str) -> bool:
    """Whether the words stand together in a text, white space folded."""
    return " ".join(words.split()) in html.text


def led_by(html: Element) -> list[str]:
    """The addresses to which codes lead, in order; each code says its own in words too."""
    pictures = html.all("img")
    for picture in pictures:
        assert picture_matrix(picture.attributes["src"]) == squares_of(picture.attributes["alt"])
    return [picture.attributes["alt"] for picture in pictures]


def one_class(html: Element, name: str) -> Element:
    found = [element for element in html.every() if name in element.attributes.get("class", "").split()]
    assert len(found) == 1, name
    return found[0]


def kinds(site: Site, locale: str) -> list[SheetKey]:
    """A key of each kind in a language."""
    beside = beside_of(locale)
    return [
        *((locale, slug, other) for slug in ("journey", CARDS) for other in (None, beside)),
        (locale, ALL, None),
    ]


def test_every_kind_of_file_has_its_document(site: Site, locale: str) -> None:
    beside = beside_of(locale)
    found = [document(site, key, URL) for key in kinds(site, locale)]
    assert found == [
        sheet_html(site, locale, "journey", URL),
        bilingual_html(site, locale, beside, "journey", URL),
        cards_html(site, locale, None, URL),
        cards_html(site, locale, beside, URL),
        all_html(site, locale, URL),
    ]
    assert len(set(found)) == len(found)


def test_every_file_of_the_site_has_a_document_in_its_languages(site: Site, locale: str) -> None:
    project = site.project
    for key in keys_of(project):
        if key[0] != locale:
            continue
        html = document(site, key, URL)
        client = project.language(locale)
        assert f'<html lang="{client.html}"' in html and html.count("<html") == html.count("</html>") == 1, key
        languages = set(re.findall(r' lang="([^"]*)" dir="(ltr|rtl)"', html))
        wanted = {(each.html, each.direction) for each in project.languages if each.locale in (locale, key[2])}
        if key[2]:
            assert wanted <= languages, key
        for sign in SCREEN:
            assert sign not in html, (key, sign)


def test_ids_stand_once_in_every_kind_of_document(site: Site, locale: str) -> None:
    for key in kinds(site, locale):
        ids = ids_of(parse_html(document(site, key, URL)))
        assert len(ids) == len(set(ids)), key


def test_every_kind_of_document_says_title_and_author(site: Site, locale: str) -> None:
    beside, words = beside_of(locale), site.records.words
    names = [words[each]["site"]["name"] for each in (locale, beside)]
    journey = [site.pages[each, "journey"].title for each in (locale, beside)]
    cards = [words[each]["paper"]["cards"] for each in (locale, beside)]
    wanted = [
        (f"{journey[0]} – {names[0]}", names[0]),
        (f"{journey[0]} – {journey[1]}", f"{names[0]} – {names[1]}"),
        (cards[0], names[0]),
        (f"{cards[0]} – {cards[1]}", names[0]),
        (f"{words[locale]['paper']['all']} – {names[0]}", names[0]),
    ]
    for key, (title, author) in zip(kinds(site, locale), wanted, strict=True):
        html = parse_html(document(site, key, URL))
        assert html.all("title")[0].text == " ".join(title.split()), key
        assert html.all("meta", name="author")[0].attributes["content"] == author, key


# One sheet in one language.


def test_a_document_says_its_language_and_direction(site: Site, locale: str) -> None:
    html = sheet_html(site, locale, "journey", URL)
    language = site.project.language(locale)
    assert f'<html lang="{language.html}" dir="{language.direction}">' in html
    assert html.count("<h1>") == html.count("</html>") == 1


def test_every_link_of_every_sheet_leads_to_a_page_in_its_language(site: Site, locale: str) -> None:
    pages = {absolute(URL, page_path(site.project, locale, slug)) for slug in site.project.pages}
    counted = 0
    for slug in site.project.sheets:
        here = absolute(URL, page_path(site.project, locale, slug))
        for link in re.findall(r'<a [^>]*href="([^"]*)"', sheet_html(site, locale, slug, URL)):
            target = urlsplit(urljoin(here, link))
            if target.netloc == "example.org":
                counted += 1
                assert f"https://example.org{target.path}" in pages, (slug, link)
            else:
                assert target.scheme in ("https", "tel", "mailto", "geo"), (slug, link)
    assert counted > len(site.project.sheets)


def test_the_code_is_the_address_of_the_page_in_its_language(site: Site, locale: str) -> None:
    folder = "" if locale == "nl" else f"{locale}/"
    for slug in site.project.sheets:
        address = f"https://example.org/{folder}{slug}/"
        html = sheet_html(site, locale, slug, URL)
        assert led_by(parse_html(html)) == [address], slug
        assert f'<bdi dir="ltr">{address}</bdi>' in html, slug


def test_a_sheet_says_its_edition_and_where_to_look_it_up(site: Site, locale: str) -> None:
    for slug in site.project.sheets:
        code, check = code_of(site, locale, slug), check_of(site, locale)
        html = parse_html(sheet_html(site, locale, slug, URL))
        # On every page, and at the end.
        assert codes_in(one_class(html, "foot")) == codes_in(one_class(html, "end")) == [code], slug
        assert codes_in(html) == [code, code], slug
        links = one_class(html, "end").all("a")
        assert [(link.attributes["href"], link.text) for link in links] == [(f"{check}#{code}", check)], slug
        assert says(one_class(html, "end"), site.records.words[locale]["paper"]["still_right"]), slug


def test_a_sheet_is_the_text_of_its_page(site: Site, locale: str) -> None:
    for slug in site.project.sheets:
        html = sheet_html(site, locale, slug, URL)
        assert content_html(site, locale, slug) in html, slug
        head = one_class(parse_html(html), "head")
        assert says(head, site.pages[locale, slug].title) and says(head, site.project.language(locale).name), slug


def test_nothing_that_needs_a_screen_is_left(site: Site, locale: str) -> None:
    search = site.records.words[locale]["locator"]["search"]
    assert any("[[locator]]" in site.pages[locale, slug].body for slug in site.project.sheets)
    for slug in site.project.sheets:
        html = sheet_html(site, locale, slug, URL)
        for sign in (*SCREEN, f">{search}<"):
            assert sign not in html, (slug, sign)
        assert html.count("<div") == html.count("</div>"), slug


@pytest.mark.parametrize(("kind", "told"), [("machine", True), ("reviewed", False)])
def test_what_a_sheet_says_of_its_translation(site: Site, kind: Kind, told: bool) -> None:
    key = ("fr", "journey")
    sections = [
        replace(section, kind=kind, reviewer="Amina", current=section.section.number != "2")
        for section in site.states[key].sections
    ]
    changed = replace(site, states={**site.states, key: State(tuple(sections))})
    words = site.records.words["fr"]["translation"]
    for html in (sheet_html(changed, *key, URL), bilingual_html(changed, "fr", "nl", "journey", URL)):
        assert (words["machine"] in html) == told
        assert words["outdated"].format(date="23 novembre 2026", sections="2") in html
        marked = re.findall(r'<h2[^>]*><span class="number">(\d)</span>[^<]*<small class="outdated">([^<]*)<', html)
        assert marked == [("2", words["outdated_here"])]
    assert 'class="outdated"' not in sheet_html(site, *key, URL)


def test_a_notice_of_two_languages_stands_with_its_own(site: Site) -> None:
    html = parse_html(bilingual_html(site, "ar", "nl", "journey", URL))
    feet = {foot.attributes.get("lang"): foot for foot in one_class(html, "foot").all("p")}
    assert says(feet["ar"], site.records.words["ar"]["translation"]["machine"])
    assert says(feet["nl"], site.records.words["nl"]["site"]["not_official"])
    assert not says(feet["nl"], site.records.words["nl"]["translation"]["machine"])


# One sheet in two languages.


def test_two_languages_have_both_codes_and_both_ways_to_check(site: Site, locale: str) -> None:
    beside = beside_of(locale)
    for slug in site.project.sheets:
        html = parse_html(bilingual_html(site, locale, beside, slug, URL))
        codes = [code_of(site, each, slug) for each in (locale, beside)]
        assert codes_in(one_class(html, "foot")) == codes_in(one_class(html, "end")) == codes, slug
        checks = [check_of(site, each) for each in (locale, beside)]
        assert hrefs_of(one_class(html, "end")) == [f"{c}#{code}" for c, code in zip(checks, codes, strict=True)], slug


def test_the_code_of_two_languages_leads_to_their_own_page(site: Site, locale: str) -> None:
    for beside in (each for each in BESIDE if each != locale):
        folder = "" if locale == "nl" else f"{locale}/"
        address = f"https://example.org/{folder}support/{beside}/"
        html = bilingual_html(site, locale, beside, "support", URL)
        assert led_by(parse_html(html)) == [address]
        assert f'<bdi dir="ltr">{address}</bdi>' in html


def test_two_languages_have_one_heading_and_one_free_number_on_each_page(site: Site, locale: str) -> None:
    html = parse_html(bilingual_html(site, locale, beside_of(locale), "support", URL))
    assert [heading.text for heading in html.all("h1")] == [site.pages[locale, "support"].title]
    assert one_class(one_class(html, "foot"), "call").text == "0800 32 745"
    assert [span.text for span in one_class(html, "head").all("span")] == [
        f"{site.records.words[each]['site']['name']} – {site.pages[each, 'support'].title}"
        for each in (locale, beside_of(locale))
    ]


# All sheets of a language.


def test_the_cover_says_what_it_is_and_whom_to_call(site: Site, locale: str) -> None:
    words = site.records.words[locale]
    cover = one_class(parse_html(all_html(site, locale, URL)), "cover")
    assert one_class(cover, "name").text == words["site"]["name"]
    assert cover.all("h1")[0].text == f"{words['paper']['all']} – {site.project.language(locale).name}"
    assert says(cover, words["site"]["not_official"])
    assert [link.text for link in one_class(cover, "big-call").all("a", href="tel:+3280032745")] == ["0800 32 745"]
    assert says(one_class(cover, "big-call"), words["header"]["call_free"])
    assert says(cover, words["translation"]["machine"]) == (site.states[locale, "index"].kind == "machine")
    assert (locale == "nl") == (site.states[locale, "index"].kind == "source")


def test_the_contents_list_every_sheet_with_its_code_and_date(site: Site, locale: str) -> None:
    html = parse_html(all_html(site, locale, URL))
    entries = one_class(html, "toc").all("li")
    assert [entry.all("a")[0].text for entry in entries] == [
        site.pages[locale, slug].title for slug in site.project.sheets
    ]
    assert [codes_in(entry) for entry in entries] == [[code_of(site, locale, slug)] for slug in site.project.sheets]
    assert [{link.attributes["href"] for link in entry.all("a")} for entry in entries] == [
        {f"#{slug}"} for slug in site.project.sheets
    ]
    for slug, entry in zip(site.project.sheets, entries, strict=True):
        assert says(entry, frame_of(site, locale, slug, URL).checked)
    check = check_of(site, locale)
    assert hrefs_of(one_class(one_class(html, "cover"), "end")) == [check]
    assert led_by(html) == [absolute(URL, page_path(site.project, locale, "index"))]


def test_all_sheets_stand_in_one_file_in_their_order(site: Site, locale: str) -> None:
    articles = parse_html(all_html(site, locale, URL)).all("article")
    assert [[heading.attributes["id"] for heading in each.all("h1")] for each in articles] == [
        [slug] for slug in site.project.sheets
    ]
    for slug, article in zip(site.project.sheets, articles, strict=True):
        text = parse_html(content_html(site, locale, slug)).text
        assert text in article.text, slug
        # On every page of the sheet.
        assert codes_in(one_class(article, "foot")) == [code_of(site, locale, slug)], slug
        assert says(one_class(article, "head"), site.pages[locale, slug].title), slug


def test_links_between_sheets_stay_inside_the_file(site: Site, locale: str) -> None:
    project = site.project
    html = parse_html(all_html(site, locale, URL))
    ids, sheets = set(ids_of(html)), {page_path(project, locale, slug) for slug in project.sheets}
    pages = {page_path(project, locale, slug) for slug in project.pages}
    inside, outside = [], []
    for link in hrefs_of(html):
        if link.startswith("#"):
            assert link[1:] in ids, link
            inside.append(link)
            continue
        target = urlsplit(link)
        assert target.scheme in ("https", "tel", "mailto", "geo"), link
        if target.netloc == "example.org":
            assert target.path[1:] in pages - sheets, link
            outside.append(link)
    assert [link for link in inside if "--" in link] and outside


def test_a_link_leads_to_the_section_that_it_names(site: Site) -> None:
    """As the sheets in one language do: every internal link of theirs is one of the file with all of them."""
    wanted = set()
    for slug in site.project.sheets:
        here = absolute(URL, page_path(site.project, "ar", slug))
        for link in hrefs_of(parse_html(content_html(site, "ar", slug))):
            target = urlsplit(urljoin(here, link))
            known = target.path.removeprefix("/ar/").strip("/")
            if target.netloc == "example.org" and known in site.project.sheets:
                wanted.add(f"#{known}--{target.fragment}" if target.fragment else f"#{known}")
    found = {link for link in hrefs_of(parse_html(all_html(site, "ar", URL))) if link.startswith("#")}
    assert found == wanted | {f"#{slug}" for slug in site.project.sheets}
    assert len(wanted) > 20


# Cards to cut out.


def cards_in(html: Element) -> dict[str, list[Element]]:
    """The cards of each kind."""
    return {
        section.attributes["id"]: [each for each in section.children if "cut" in each.attributes.get("class", "")]
        for section in html.all("section")
    }


@pytest.mark.parametrize("two", [False, True], ids=["one-language", "two"])
def test_there_are_eight_cards_of_every_kind(site: Site, locale: str, two: bool) -> None:
    beside = beside_of(locale) if two else None
    found = cards_in(parse_html(cards_html(site, locale, beside, URL)))
    assert list(found) == [FREE_NUMBER, *site.records.desks]
    languages = [site.project.language(each) for each in (locale, beside) if each]
    codes = [code_of(site, language.locale, CARDS) for language in languages]
    for kind, cards in found.items():
        assert len(cards) == 8, kind
        assert len({card.text for card in cards}) == 1, kind
        texts = cards[0].all("div", **{"class": "text"})
        assert [(text.attributes["lang"], text.attributes["dir"]) for text in texts] == [
            (language.html, language.direction) for language in languages
        ]
        about = one_class(cards[0], "about")
        assert codes_in(about) == codes, kind
        for language in languages:
            words = site.records.words[language.locale]["site"]
            assert says(about, words["name"]) and says(about, words["not_official"]), kind
        calls = [link.text for link in cards[0].all("a", href="tel:+3280032745")]
        assert calls == ["0800 32 745"], kind


def test_a_card_leads_to_what_it_is_about(site: Site, locale: str) -> None:
    folder = "" if locale == "nl" else f"{locale}/"
    wanted = [f"{URL}{folder}", *(f"{URL}{folder}desks/#desk-{desk}" for desk in site.records.desks)]
    for beside in (None, beside_of(locale)):
        found = cards_in(parse_html(cards_html(site, locale, beside, URL)))
        assert [led_by(card) for cards in found.values() for card in cards] == [
            [address] for address in wanted for _ in range(8)
        ]


def test_an_unconfirmed_desk_keeps_its_address_back_on_its_card(site: Site, locale: str) -> None:
    words = site.records.words[locale]["contact"]
    for status, shown in (("unconfirmed", False), ("confirmed", True)):
        card = cards_in(parse_html(cards_html(with_desk(site, status=status, **DETAILS), locale, None, URL)))["ghent"][
            0
        ]
        assert ("Kaai 1" in card.text, "09 210 12 34" in card.text) == (shown, shown)
        assert says(card, words["address_unknown"]) == (not shown)
        assert says(card, words["call_before"])
    desks = [desk for desk in site.records.desks.values() if desk.status == "unconfirmed"]
    found = cards_in(parse_html(cards_html(site, locale, None, URL)))
    for desk in desks:
        assert says(found[desk.id][0], words["address_unknown"]), desk.id
        assert not re.search(r"\d{1,2}:\d\d", found[desk.id][0].text), desk.id
    assert len(desks) == 5


def test_the_confirmed_info_point_shows_street_and_hours(site: Site, locale: str) -> None:
    point = site.records.desks["info-point"]
    assert point.status == "confirmed" and point.street and point.hours
    card = cards_in(parse_html(cards_html(site, locale, None, URL)))["info-point"][0]
    assert f"{point.street}, {point.postcode}" in card.text
    assert "09:00–13:00" in card.text
    assert not says(card, site.records.words[locale]["contact"]["address_unknown"])


def test_the_card_of_the_free_number_tells_its_hours_and_languages(site: Site, locale: str) -> None:
    words = site.records.words[locale]
    card = cards_in(parse_html(cards_html(site, locale, None, URL)))[FREE_NUMBER][0]
    assert "09:00–17:00" in card.text
    assert says(card, words["header"]["call_free"])
    assert says(card, words["contact"]["days_not_stated"])
    assert says(card, words["contact"]["languages_unconfirmed"])


def test_styles_are_for_paper_and_fonts_of_ours(site: Site) -> None:
    styles = sheet_styles(site.project.root)
    assert "size: A4" in styles
    for name in re.findall(r'url\("([^"]*)"\)', styles):
        assert (site.project.root / "overrides" / "sheet" / name).is_file(), name
