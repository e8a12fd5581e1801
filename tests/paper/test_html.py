"""Documents for paper: one sheet, two languages side by side, all sheets of a language, and cards to cut out."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Literal
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.paper.html import all_html, bilingual_html, cards_html, document, sheet_html, sheet_styles
from scripts.project import locales
from scripts.project.addresses import page_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import ALL, CARDS, SheetKey, keys_of
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from scripts.screen.editions import FREE_NUMBER, current_editions
from scripts.screen.frame import frame_of
from scripts.translations.state import State
from tests.helpers.changed_sites import with_desk, with_records, with_text
from tests.helpers.entries import hours
from tests.helpers.html_pages import Element, parse_html
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NL, PAGES, RETURN_PATH, RU, SHEETS, TI
from tests.helpers.qr_squares import picture_matrix, squares_of

Kind = Literal["machine", "reviewed"]

# Not the site's own address in the fixture, at which some of its sources stand.
URL = "https://example.org/"
FOLDERS = {NL: "", AR: "ar/", TI: "ti/", RU: "ru/"}
CALLED = ["free-number", "ghent", "antwerp", "liege", "charleroi", "info-point"]

# Nothing of these may stand on paper.
SCREEN = ("<form", "<input", "<button", "<script", 'class="locator"', "[[", ".md")


def text_on_paper(site: Site, locale: Locale, slug: Slug) -> str:
    """The text of a sheet without its frame."""
    return body_of(site, locale, slug).html(own_page(site.project, locale, slug, on_paper=True))


def beside_of(locale: Locale) -> Locale:
    return AR if locale == NL else NL


def code_of(site: Site, locale: Locale, slug: Slug) -> str:
    return current_editions(site)[locale, slug].code


def codes_in(html: Element) -> list[str]:
    """Every code of an edition, in order."""
    return [code.text for code in html.all("bdi", **{"class": "edition"})]


def check_of(locale: Locale) -> str:
    """The address of the page on which codes are looked up."""
    return f"{URL}{FOLDERS[locale]}paper/"


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


def kinds(locale: Locale) -> list[SheetKey]:
    """A key of each kind in a language."""
    return [
        *(SheetKey(locale, slug, other) for slug in (RETURN_PATH, CARDS) for other in (None, beside_of(locale))),
        SheetKey(locale, ALL),
    ]


def test_every_kind_of_file_has_its_document(site: Site, locale: Locale) -> None:
    sheet, pair, cards, cards_in_two, _ = kinds(locale)
    found = [document(site, key, URL) for key in kinds(locale)]
    assert found == [
        sheet_html(site, locale, sheet.slug, URL),
        bilingual_html(site, pair, URL),
        cards_html(site, cards, URL),
        cards_html(site, cards_in_two, URL),
        all_html(site, locale, URL),
    ]
    assert len(set(found)) == len(found)


def test_every_file_of_the_site_has_a_document_in_its_languages(site: Site, locale: Locale) -> None:
    project = site.project
    for key in keys_of(project):
        if key.locale != locale:
            continue
        html = document(site, key, URL)
        client = project.language(locale)
        assert f'<html lang="{client.html}"' in html and html.count("<html") == html.count("</html>") == 1, key
        languages = set(re.findall(r' lang="([^"]*)" dir="(ltr|rtl)"', html))
        wanted = {(each.html, each.direction) for each in project.languages if each.locale in key.locales}
        if key.beside:
            assert wanted <= languages, key
        for sign in SCREEN:
            assert sign not in html, (key, sign)


def test_ids_stand_once_in_every_kind_of_document(site: Site, locale: Locale) -> None:
    for key in kinds(locale):
        ids = ids_of(parse_html(document(site, key, URL)))
        assert len(ids) == len(set(ids)), key


def test_every_kind_of_document_says_title_and_author(site: Site, locale: Locale) -> None:
    beside, words = beside_of(locale), site.records.words
    names = [words[each]["site"]["name"] for each in (locale, beside)]
    titles = [site.pages[each, RETURN_PATH].title for each in (locale, beside)]
    cards = [words[each]["paper"]["cards"] for each in (locale, beside)]
    wanted = [
        (f"{titles[0]} – {names[0]}", names[0]),
        (f"{titles[0]} – {titles[1]}", f"{names[0]} – {names[1]}"),
        (cards[0], names[0]),
        (f"{cards[0]} – {cards[1]}", names[0]),
        (f"{words[locale]['paper']['all']} – {names[0]}", names[0]),
    ]
    for key, (title, author) in zip(kinds(locale), wanted, strict=True):
        html = parse_html(document(site, key, URL))
        assert html.all("title")[0].text == " ".join(title.split()), key
        assert html.all("meta", name="author")[0].attributes["content"] == author, key


# One sheet in one language.


def test_a_document_says_its_language_and_direction(site: Site, locale: Locale) -> None:
    html = sheet_html(site, locale, RETURN_PATH, URL)
    language = site.project.language(locale)
    assert f'<html lang="{language.html}" dir="{language.direction}">' in html
    assert html.count("<h1>") == html.count("</html>") == 1


def test_every_link_of_every_sheet_leads_to_a_page_in_its_language(site: Site, locale: Locale) -> None:
    pages = {f"{URL}{FOLDERS[locale]}{'' if slug == INDEX else f'{slug}/'}" for slug in PAGES}
    counted = 0
    for slug in SHEETS:
        here = f"{URL}{FOLDERS[locale]}{slug}/"
        for link in re.findall(r'<a [^>]*href="([^"]*)"', sheet_html(site, locale, slug, URL)):
            target = urlsplit(urljoin(here, link))
            if target.netloc == "example.org":
                counted += 1
                assert f"https://example.org{target.path}" in pages, (slug, link)
            else:
                assert target.scheme in ("https", "tel", "mailto", "geo"), (slug, link)
    assert counted > len(SHEETS)


def test_the_code_is_the_address_of_the_page_in_its_language(site: Site, locale: Locale) -> None:
    for slug in SHEETS:
        address = f"{URL}{FOLDERS[locale]}{slug}/"
        html = sheet_html(site, locale, slug, URL)
        assert led_by(parse_html(html)) == [address], slug
        assert f'<bdi dir="ltr">{address}</bdi>' in html, slug


def test_a_sheet_says_its_edition_and_where_to_look_it_up(site: Site, locale: Locale) -> None:
    for slug in SHEETS:
        code, check = code_of(site, locale, slug), check_of(locale)
        html = parse_html(sheet_html(site, locale, slug, URL))
        # On every page, and at the end.
        assert codes_in(one_class(html, "foot")) == codes_in(one_class(html, "end")) == [code], slug
        assert codes_in(html) == [code, code], slug
        links = one_class(html, "end").all("a")
        assert [(link.attributes["href"], link.text) for link in links] == [(f"{check}#{code}", check)], slug
        assert says(one_class(html, "end"), site.records.words[locale]["paper"]["still_right"]), slug


def test_a_sheet_is_the_text_of_its_page(site: Site, locale: Locale) -> None:
    for slug in SHEETS:
        html = sheet_html(site, locale, slug, URL)
        assert text_on_paper(site, locale, slug) in html, slug
        head = one_class(parse_html(html), "head")
        assert says(head, site.pages[locale, slug].title) and says(head, site.project.language(locale).name), slug


def test_nothing_that_needs_a_screen_is_left(site: Site, locale: Locale) -> None:
    search = site.records.words[locale]["locator"]["search"]
    assert any("[[locator]]" in site.pages[locale, slug].body for slug in SHEETS)
    for slug in SHEETS:
        html = sheet_html(site, locale, slug, URL)
        for sign in (*SCREEN, f">{search}<"):
            assert sign not in html, (slug, sign)
        assert html.count("<div") == html.count("</div>"), slug


@pytest.mark.parametrize(("kind", "told"), [("machine", True), ("reviewed", False)])
def test_what_a_sheet_says_of_its_translation(site: Site, kind: Kind, told: bool) -> None:
    key = (RU, RETURN_PATH)
    sections = [
        replace(
            section, kind=kind, reviewer="Amina", standing="out_of_date" if section.section.number == "2" else "current"
        )
        for section in site.states[key].sections
    ]
    changed = replace(site, states={**site.states, key: State(tuple(sections))})
    words = site.records.words[RU]["translation"]
    for html in (sheet_html(changed, *key, URL), bilingual_html(changed, SheetKey(*key, NL), URL)):
        assert (words["machine"] in html) == told
        assert words["out_of_date"].format(date="20 февраля 2026\N{NO-BREAK SPACE}г.", sections="2") in html
        marked = re.findall(r'<h2[^>]*><span class="number">(\d)</span>[^<]*<small class="out-of-date">([^<]*)<', html)
        assert marked == [("2", words["out_of_date_here"])]
    assert 'class="out-of-date"' not in sheet_html(site, *key, URL)


def test_a_notice_of_two_languages_stands_with_its_own(site: Site) -> None:
    html = parse_html(bilingual_html(site, SheetKey(AR, RETURN_PATH, NL), URL))
    feet = {foot.attributes.get("lang"): foot for foot in one_class(html, "foot").all("p")}
    assert says(feet["ar"], site.records.words[AR]["translation"]["machine"])
    assert says(feet["nl"], site.records.words[NL]["site"]["not_official"])
    assert not says(feet["nl"], site.records.words[NL]["translation"]["machine"])


# The text of a sheet: as on the page, and nothing that needs a screen.


@pytest.mark.parametrize(("locale", "home"), [(NL, "../?lang=nl"), (AR, "../")])
def test_links_to_pages_become_addresses(site: Site, locale: Locale, home: str) -> None:
    text = "[A](partners.md) [B](desks.md#call) [C](index.md) [D](https://a.be/x.md)"
    found = text_on_paper(with_text(site, locale, RETURN_PATH, text), locale, RETURN_PATH)
    assert re.findall(r'href="([^"]*)">(.)', found) == [
        ("../partners/", "A"),
        ("../desks/#call", "B"),
        (home, "C"),
        ("https://a.be/x.md", "D"),
    ]


def test_a_link_within_the_page_is_only_its_words(site: Site) -> None:
    changed = with_text(site, NL, RETURN_PATH, "Zie [deel 1](#one) en [hulp](partners.md#one).")
    assert text_on_paper(changed, NL, RETURN_PATH) == '<p>Zie deel 1 en <a href="../partners/#one">hulp</a>.</p>'


def test_sections_are_numbered_and_data_in_place(site: Site) -> None:
    text = "## Eén {#one}\n\n### Binnen {#in}\n\nBel [[phone:return-line]].\n\n## Twee {#two}\n"
    found = text_on_paper(with_text(site, NL, RETURN_PATH, text), NL, RETURN_PATH)
    assert re.findall(r'<span class="number">([^<]*)</span> (\w+)', found) == [
        ("1", "Eén"),
        ("1.1", "Binnen"),
        ("2", "Twee"),
    ]
    assert "0800 12 345" in found and 'href="tel:+3280012345"' in found
    assert "[[" not in found


def test_a_block_of_data_stands_where_its_token_stood(site: Site) -> None:
    text = "Voor.\n\n[[desk-card:ghent]]\n\nNa."
    found = text_on_paper(with_text(site, NL, RETURN_PATH, text), NL, RETURN_PATH)
    before, _, rest = found.partition('<div class="cards">')
    assert before.strip() == "<p>Voor.</p>"
    assert 'id="desk-ghent"' in rest
    assert rest.split("</div>")[-1].strip() == "<p>Na.</p>"


def test_the_search_is_left_out(site: Site) -> None:
    found = text_on_paper(with_text(site, AR, RETURN_PATH, "Voor.\n\n[[locator]]\n\nNa."), AR, RETURN_PATH)
    assert found.split() == ["<p>Voor.</p>", "<p>Na.</p>"]


def test_postcodes_stand_line_by_line_with_plain_hyphens(site: Site) -> None:
    text = "Voor.\n\n[[nearest-by-postcode]]"
    found = text_on_paper(with_text(site, NL, RETURN_PATH, text), NL, RETURN_PATH)
    (lines,) = re.findall(r'<p class="by-postcode">(.*?)</p>', found, re.DOTALL)
    runs = [re.match(r"[\d-]+", line.strip()) for line in lines.split("<br>")]
    assert [run[0] for run in runs if run][:2] == ["1000-1190", "1300-1500"]
    assert len(runs) == 12 and "<li>" not in lines


def test_every_sheet_is_whole(site: Site, locale: Locale) -> None:
    for slug in SHEETS:
        found = text_on_paper(site, locale, slug)
        page = site.pages[locale, slug]
        headings = re.findall(r'<h[23] id="([^"]*)"><span class="number">([\d.]+)</span>', found)
        assert headings == [(section.id, section.number) for section in page.sections if section.number], slug
        for sign in ("[[", ".md", 'class="token"', 'class="locator"'):
            assert sign not in found, (slug, sign)


# One sheet in two languages.


def test_two_languages_have_both_codes_and_both_ways_to_check(site: Site, locale: Locale) -> None:
    beside = beside_of(locale)
    for slug in SHEETS:
        html = parse_html(bilingual_html(site, SheetKey(locale, slug, beside), URL))
        codes = [code_of(site, each, slug) for each in (locale, beside)]
        assert codes_in(one_class(html, "foot")) == codes_in(one_class(html, "end")) == codes, slug
        checks = [check_of(each) for each in (locale, beside)]
        assert hrefs_of(one_class(html, "end")) == [f"{c}#{code}" for c, code in zip(checks, codes, strict=True)], slug


def test_the_code_of_two_languages_leads_to_their_own_page(site: Site, locale: Locale) -> None:
    for beside in (each for each in LOCALES if each != locale):
        address = f"{URL}{FOLDERS[locale]}desks/{beside}/"
        html = bilingual_html(site, SheetKey(locale, DESKS, beside), URL)
        assert led_by(parse_html(html)) == [address]
        assert f'<bdi dir="ltr">{address}</bdi>' in html


def test_two_languages_have_one_heading_and_one_free_number_on_each_page(site: Site, locale: Locale) -> None:
    html = parse_html(bilingual_html(site, SheetKey(locale, DESKS, beside_of(locale)), URL))
    assert [heading.text for heading in html.all("h1")] == [site.pages[locale, DESKS].title]
    assert one_class(one_class(html, "foot"), "call").text == "0800 12 345"
    assert [span.text for span in one_class(html, "head").all("span")] == [
        f"{site.records.words[each]['site']['name']} – {site.pages[each, DESKS].title}"
        for each in (locale, beside_of(locale))
    ]


# All sheets of a language.


def test_the_cover_says_what_it_is_and_whom_to_call(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    cover = one_class(parse_html(all_html(site, locale, URL)), "cover")
    assert one_class(cover, "name").text == words["site"]["name"]
    assert cover.all("h1")[0].text == f"{words['paper']['all']} – {site.project.language(locale).name}"
    assert says(cover, words["site"]["not_official"])
    assert [link.text for link in one_class(cover, "big-call").all("a", href="tel:+3280012345")] == ["0800 12 345"]
    assert says(one_class(cover, "big-call"), words["header"]["call_free"])
    assert says(cover, words["translation"]["machine"]) == (site.states[locale, INDEX].kind == "machine")
    assert (locale == NL) == (site.states[locale, INDEX].kind == "source")


def test_the_contents_list_every_sheet_with_its_code_and_date(site: Site, locale: Locale) -> None:
    html = parse_html(all_html(site, locale, URL))
    entries = one_class(html, "toc").all("li")
    assert [entry.all("a")[0].text for entry in entries] == [site.pages[locale, slug].title for slug in SHEETS]
    assert [codes_in(entry) for entry in entries] == [[code_of(site, locale, slug)] for slug in SHEETS]
    assert [{link.attributes["href"] for link in entry.all("a")} for entry in entries] == [
        {f"#{slug}"} for slug in SHEETS
    ]
    for slug, entry in zip(SHEETS, entries, strict=True):
        assert says(entry, frame_of(site, locale, slug, URL).checked)
    check = check_of(locale)
    assert hrefs_of(one_class(one_class(html, "cover"), "end")) == [check]
    assert led_by(html) == [f"{URL}{FOLDERS[locale]}"]


def test_all_sheets_stand_in_one_file_in_their_order(site: Site, locale: Locale) -> None:
    articles = parse_html(all_html(site, locale, URL)).all("article")
    assert [[heading.attributes["id"] for heading in each.all("h1")] for each in articles] == [
        [slug] for slug in SHEETS
    ]
    for slug, article in zip(SHEETS, articles, strict=True):
        text = parse_html(text_on_paper(site, locale, slug)).text
        assert text in article.text, slug
        # On every page of the sheet.
        assert codes_in(one_class(article, "foot")) == [code_of(site, locale, slug)], slug
        assert says(one_class(article, "head"), site.pages[locale, slug].title), slug


def test_links_between_sheets_stay_inside_the_file(site: Site, locale: Locale) -> None:
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
    for slug in SHEETS:
        here = f"{URL}ar/{slug}/"
        for link in hrefs_of(parse_html(text_on_paper(site, AR, slug))):
            target = urlsplit(urljoin(here, link))
            known = target.path.removeprefix("/ar/").strip("/")
            if target.netloc == "example.org" and known in SHEETS:
                wanted.add(f"#{known}--{target.fragment}" if target.fragment else f"#{known}")
    found = {link for link in hrefs_of(parse_html(all_html(site, AR, URL))) if link.startswith("#")}
    assert found == wanted | {f"#{slug}" for slug in SHEETS}
    assert "#desks--call" in wanted


# Cards to cut out.


def cards_in(html: Element) -> dict[str, list[Element]]:
    """The cards of each kind."""
    return {
        section.attributes["id"]: [each for each in section.children if "cut" in each.attributes.get("class", "")]
        for section in html.all("section")
    }


@pytest.mark.parametrize("two", [False, True], ids=["one-language", "two"])
def test_there_are_eight_cards_of_every_kind(site: Site, locale: Locale, two: bool) -> None:
    beside = beside_of(locale) if two else None
    key = SheetKey(locale, CARDS, beside)
    found = cards_in(parse_html(cards_html(site, key, URL)))
    assert list(found) == CALLED
    languages = [site.project.language(each) for each in key.locales]
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
        calls = [link.text for link in cards[0].all("a", href="tel:+3280012345")]
        assert calls == ["0800 12 345"], kind


def test_a_card_leads_to_what_it_is_about(site: Site, locale: Locale) -> None:
    home = f"{URL}{FOLDERS[locale]}"
    wanted = [home, *(f"{home}desks/#desk-{desk}" for desk in CALLED[1:])]
    for beside in (None, beside_of(locale)):
        found = cards_in(parse_html(cards_html(site, SheetKey(locale, CARDS, beside), URL)))
        assert [led_by(card) for cards in found.values() for card in cards] == [
            [address] for address in wanted for _ in range(8)
        ]


@pytest.mark.parametrize(("status", "shown"), [("unconfirmed", False), ("confirmed", True)])
def test_an_unconfirmed_desk_keeps_its_address_back_on_its_card(
    site: Site, locale: Locale, status: str, shown: bool
) -> None:
    words, changed = site.records.words[locale]["contact"], with_desk(site, "charleroi", status=status)
    card = cards_in(parse_html(cards_html(changed, SheetKey(locale, CARDS), URL)))["charleroi"][0]
    assert ("Rue de l'Écluse 3" in card.text, "071 23 45 67" in card.text, "08:30" in card.text) == (shown,) * 3
    assert says(card, words["address_unknown"]) == (not shown)
    assert says(card, words["call_before"])
    assert shown or not re.search(r"\d{1,2}:\d\d", card.text)


@pytest.mark.parametrize("status", ["unconfirmed", "confirmed"])
def test_a_closing_stands_on_every_paper_whatever_the_status(site: Site, locale: Locale, status: str) -> None:
    words, closed = site.records.words[locale], hours("Mo-Fr 09:00-12:00; 2026 Jul 27-Aug 07 off; PH off")
    changed = with_desk(site, "charleroi", status=status, hours=closed)
    told = f"{words['site']['colon']} {words['contact']['closed']}"
    card = cards_in(parse_html(cards_html(changed, SheetKey(locale, CARDS), URL)))["charleroi"][0]
    assert f"27/07/2026–07/08/2026{told}." in card.text
    whole = own_dates(locale, datetime.date(2026, 7, 27), datetime.date(2026, 8, 7))
    pair = SheetKey(locale, DESKS, beside_of(locale))
    for html in (sheet_html(changed, locale, DESKS, URL), bilingual_html(changed, pair, URL)):
        (row,) = (row for row in parse_html(html).all("li", **{"data-day": "2026-08-07"}) if whole in row.text)
        assert row.text == f"{whole}{told}" and "hidden" not in row.attributes


def own_dates(locale: Locale, first: datetime.date, last: datetime.date) -> str:
    return " ".join(f"{locales.full_date(first, locale)} – {locales.full_date(last, locale)}".split())


def test_the_confirmed_info_point_shows_street_and_hours(site: Site, locale: Locale) -> None:
    card = cards_in(parse_html(cards_html(site, SheetKey(locale, CARDS), URL)))["info-point"][0]
    assert "Rue de la Bobine 9 / Spoelstraat 9, 1000" in card.text
    assert "09:00–13:00" in card.text
    assert not says(card, site.records.words[locale]["contact"]["address_unknown"])


@pytest.mark.parametrize("stated", [True, False], ids=["days-stated", "days-not-stated"])
def test_the_card_of_the_free_number_tells_its_hours_and_languages(site: Site, locale: Locale, stated: bool) -> None:
    words, lines = site.records.words[locale], site.records.phone_lines
    line = lines["return-line"]
    assert line.hours is not None
    line = replace(line, hours=replace(line.hours, days_stated=stated))
    changed = with_records(site, phone_lines={**lines, "return-line": line}, help_line=line)
    card = cards_in(parse_html(cards_html(changed, SheetKey(locale, CARDS), URL)))[FREE_NUMBER][0]
    assert "09:00–17:00" in card.text
    assert says(card, words["header"]["call_free"])
    assert says(card, words["contact"]["days_not_stated"]) == (not stated)
    assert says(card, words["contact"]["languages"])


def test_without_a_page_that_looks_codes_up_nothing_leads_to_one(site: Site, locale: Locale) -> None:
    """The code still stands there: the page may come back."""
    roles = replace(site.project.roles, check=None)
    without = replace(site, project=replace(site.project, roles=roles))
    pair = SheetKey(locale, RETURN_PATH, beside_of(locale))
    for html in (sheet_html(without, locale, RETURN_PATH, URL), bilingual_html(without, pair, URL)):
        end = one_class(parse_html(html), "end")
        assert end.all("a") == [] and "/paper/" not in end.text
        assert codes_in(one_class(parse_html(html), "foot"))[0] == code_of(site, locale, RETURN_PATH)


def test_styles_are_for_paper_and_fonts_of_ours(site: Site) -> None:
    styles = sheet_styles(site.project.theme)
    assert "size: A4" in styles
    for name in re.findall(r'url\("([^"]*)"\)', styles):
        assert (site.project.theme / "sheet" / name).is_file(), name
