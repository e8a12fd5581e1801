"""Two languages side by side, on paper and on a screen: the same block of both in each row, each in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import brotli
import pytest

from scripts.content.site import Site
from scripts.paper.html import bilingual_html
from scripts.paper.side_by_side import Row, rows
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from scripts.screen.editions import current_editions
from scripts.screen.notices import notice
from scripts.theme.assets import part_styles, styles
from tests.helpers.changed_sites import with_changed, with_text
from tests.helpers.fixture_site import SITE_URL, invoke
from tests.helpers.html_pages import Element, parse_html, read_html
from tests.helpers.names import AR, DESKS, LOCALES, NL, PAGES, RETURN_PATH, RU, SHEETS, TI, TRANSLATIONS

# Not the site's own address in the fixture, at which some of its sources stand.
URL = "https://example.org/"
DIRECTIONS = {NL: "ltr", AR: "rtl", TI: "ltr", RU: "ltr"}

# The built site has each of its languages beside the Dutch.
on_the_site = pytest.mark.parametrize("locale", TRANSLATIONS)


def keys(locale: Locale) -> list[SheetKey]:
    """All sheets of a client's language beside every other one."""
    return [SheetKey(locale, slug, beside) for beside in LOCALES if beside != locale for slug in SHEETS]


def every(site: Site, locale: Locale) -> Iterator[tuple[SheetKey, list[Row]]]:
    """The rows of all of them."""
    for key in keys(locale):
        yield key, rows(site, key)


def items(block: Element) -> int:
    """How many items stand in a block, but for the language's own word above official names."""
    own = block.attributes.get("class") == "official-names"
    return sum(1 for item in block.all("li") if not own or item.all("bdi"))


def folded(text: str) -> str:
    return " ".join(text.split())


# The rows, by whatever they are shown.


def test_each_row_holds_the_same_section_and_block_for_all_pages_and_pairs(site: Site, locale: Locale) -> None:
    for key, found in every(site, locale):
        assert len(found) > 20, key.name
        for row in found:
            client, other = (parse_html(html).children for html in (row.client, row.other))
            assert [len(client), len(other)] == [1, 1], key.name
            one, two = client[0], other[0]
            assert one.tag == two.tag, key.name
            for inner in ("tr", "p", "h2", "h3"):
                assert len(one.all(inner)) == len(two.all(inner)), (key.name, row.client[:80])
            assert items(one) == items(two), (key.name, row.client[:80])
            numbers = [[span.text for span in each.all("span", **{"class": "number"})] for each in (one, two)]
            assert numbers[0] == numbers[1], key.name
            assert row.heading == (one.tag in ("h2", "h3"))
            if row.heading:
                assert numbers[0] and numbers[0][0], key.name


def test_each_column_is_the_whole_text_of_its_language(site: Site, locale: Locale) -> None:
    for key, found in every(site, locale):
        columns = ([row.client for row in found], [row.other for row in found])
        for language, column in zip(key.locales, columns, strict=True):
            surface = own_page(site.project, language, key.slug, on_paper=True)
            whole = parse_html(body_of(site, language, key.slug).html(surface)).text
            assert parse_html("\n".join(column)).text == whole, (key.name, language)


def test_rows_are_the_sections_and_blocks_of_the_markdown(site: Site, locale: Locale) -> None:
    """Of a sheet without cards: of a block of data several cards can become rows."""
    found = rows(site, SheetKey(locale, RETURN_PATH, AR if locale == NL else NL))
    shown = [parse_html(row.client).children[0].tag for row in found]
    assert [tag for tag, row in zip(shown, found, strict=True) if row.heading] == [
        *("h2", "h2", "h2"),
        *("h3", "h3"),
        *("h2", "h2", "h2"),
    ]
    assert [tag for tag, row in zip(shown, found, strict=True) if not row.heading] == [
        "p",
        *("p", "ul"),
        *("p", "ul"),
        "p",
        *("p", "div"),
        *("p", "table"),
        *("p", "ol", "p"),
        "p",
        "p",
    ]


def test_cards_stand_side_by_side_one_by_one(site: Site) -> None:
    cards = [re.findall(r'id="(desk-[a-z-]*)"', row.client) for row in rows(site, SheetKey(AR, DESKS, NL))]
    assert [card for card in cards if card] == [
        ["desk-ghent"],
        ["desk-antwerp"],
        ["desk-liege"],
        ["desk-charleroi"],
        ["desk-info-point"],
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("a\n\nb  \nc", ["<p>a", "<p>b<br"], id="line-break"),
        pytest.param("a\nb\n\n\nc", ["<p>a\nb", "<p>c"], id="over-lines"),
        pytest.param("- a\n    - b\n\nc\n\n1. d\n2. e", ["<ul>", "<p>c", "<ol>"], id="lists"),
        pytest.param('!!! note "a"\n    b\n\n    c\n\nd', ['<div class="admonition note">', "<p>d"], id="box"),
        pytest.param("| a | b |\n| --- | --- |\n| c | d |\n\ne", ["<table>", "<p>e"], id="table"),
        pytest.param("## ዳ {#a}\n\nعربي", ['<h2 id="a">', "<p>عربي"], id="other-scripts"),
        pytest.param("1 &lt; 2 [a](desks.md)", ["<p>1 &lt; 2 "], id="escaped"),
        pytest.param(
            "a\n\n[[desk-card:ghent]]\n\nb", ["<p>a", '<section class="card" id="desk-ghent">', "<p>b"], id="card"
        ),
        pytest.param("a\n\n[[locator]]\n\nb", ["<p>a", "<p>b"], id="nothing-for-paper"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_each_outermost_block_is_a_row(site: Site, text: str, starts: list[str]) -> None:
    changed = with_text(with_text(site, NL, RETURN_PATH, text), AR, RETURN_PATH, text)
    found = [row.client for row in rows(changed, SheetKey(AR, RETURN_PATH, NL))]
    assert len(found) == len(starts)
    for block, start in zip(found, starts, strict=True):
        assert block.startswith(start), block
        assert len(parse_html(block).children) == 1, block


def test_where_blocks_differ_the_section_stands_beside_the_section(site: Site) -> None:
    text = site.pages[NL, RETURN_PATH].body.replace("- alle brieven", "Nieuw.\n\n- alle brieven")
    found = rows(with_text(site, NL, RETURN_PATH, text), SheetKey(TI, RETURN_PATH, NL))
    usual = rows(site, SheetKey(TI, RETURN_PATH, NL))
    (beside,) = [row for row in found if "Nieuw." in row.other]
    # All that follows the heading of this section is one row; every other row is as it was.
    assert not beside.heading and beside.client.count("<li>") == 3 and beside.other.count("<li>") == 3
    assert [row for row in found if row is not beside] == [row for row in usual if row.client not in beside.client]


@pytest.mark.parametrize(("locale", "beside"), [(AR, NL), (TI, RU)])
def test_an_out_of_date_translation_still_stands_beside_its_source(site: Site, locale: Locale, beside: Locale) -> None:
    key = SheetKey(locale, RETURN_PATH, beside)
    found = rows(with_changed(site, RETURN_PATH, "intro", "during", "days"), key)
    assert len(found) == len(rows(site, key))
    noted = [row.heading for row in found if 'class="out-of-date"' in row.client]
    assert noted == [False, True, True]


def test_an_id_stands_in_the_clients_column_alone(site: Site, locale: Locale) -> None:
    for key, found in every(site, locale):
        assert not [row for row in found if " id=" in row.other], key.name
        ids = [identifier for row in found for identifier in re.findall(r' id="([^"]+)"', row.client)]
        assert len(ids) == len(set(ids)), key.name
        assert {section.id for section in site.pages[locale, key.slug].sections if section.number} <= set(ids)


def links_of(column: list[Element]) -> list[str]:
    return [link.attributes["href"] for cell in column for link in cell.all("a")]


def test_links_of_each_column_lead_to_pages_in_its_own_language(site: Site, locale: Locale) -> None:
    for key, found in every(site, locale):
        here = URL + pair_path(site.project, key)
        columns = [[parse_html(row.client) for row in found], [parse_html(row.other) for row in found]]
        targets = []
        for language, column in zip(key.locales, columns, strict=True):
            pages = {f"/{page_path(site.project, language, page)}": page for page in PAGES}
            led = []
            for link in links_of(column):
                target = urlsplit(urljoin(here, link))
                if target.netloc != "example.org":
                    assert target.scheme in ("https", "tel", "mailto", "geo"), (key.name, link)
                    continue
                assert target.path in pages, (key.name, link)
                assert target.query == ("lang=nl" if target.path == "/" else ""), (key.name, link)
                led.append((pages[target.path], target.fragment))
            assert led, key.name
            targets.append(led)
        # The same links in both columns, in an order of each language's own.
        assert sorted(targets[0]) == sorted(targets[1]), key.name


def cells(document: str) -> tuple[Element, list[list[Element]]]:
    """The container of the rows, and the cells of each row."""
    containers = parse_html(document).all("div", **{"class": "pair"})
    assert len(containers) == 1
    found = [row.children for row in containers[0].children]
    return containers[0], found


def test_the_clients_column_is_first_and_stands_where_its_text_begins(site: Site, locale: Locale) -> None:
    for key in keys(locale):
        container, found = cells(bilingual_html(site, key, URL))
        # A table of this direction has its first column where its language begins to write.
        assert container.attributes["dir"] == DIRECTIONS[locale]
        assert len(found) == 1 + len(rows(site, key))
        for row in found:
            assert [(cell.attributes["lang"], cell.attributes["dir"]) for cell in row] == [
                (each, DIRECTIONS[each]) for each in key.locales
            ]
        assert [cell.text for cell in found[0]] == [site.pages[each, key.slug].title for each in key.locales]


# The pages of the built site.


def pages_of(built: Path, site: Site, locale: Locale) -> Iterator[tuple[SheetKey, Path]]:
    """The file of each page in a client's language and Dutch."""
    for slug in SHEETS:
        key = SheetKey(locale, slug, NL)
        yield key, built / pair_path(site.project, key) / "index.html"


def test_every_language_beside_the_dutch_has_every_sheet(built: Path) -> None:
    found = {path.relative_to(built).as_posix() for path in built.glob("*/*/*/index.html")}
    assert found == {f"{locale}/{slug}/nl/index.html" for locale in ("ar", "ti", "ru") for slug in SHEETS}
    assert not [path for path in built.glob("*/*/index.html") if path.parent.name in LOCALES]


@on_the_site
def test_its_heading_and_its_name_have_the_title_in_both_languages(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        page = read_html(path)
        html = page.all("html")[0]
        assert (html.attributes["lang"], html.attributes["dir"]) == (locale, DIRECTIONS[locale]), key.name
        titles = [folded(site.pages[each, key.slug].title) for each in key.locales]
        (heading,) = page.all("h1")
        assert [(part.text, part.attributes) for part in heading.children] == [
            (title, {"lang": each, "dir": DIRECTIONS[each]}) for title, each in zip(titles, key.locales, strict=True)
        ]
        assert heading.text == " ".join(titles), key.name
        name = site.records.words[locale]["site"]["name"]
        assert page.all("title")[0].text == folded(" – ".join((*titles, name))), key.name


@on_the_site
def test_both_texts_stand_side_by_side(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        container = read_html(path).all("div", **{"class": "pair"})[0]
        assert container.attributes["dir"] == DIRECTIONS[locale], key.name
        found = [each for each in container.children if each.attributes.get("class", "").startswith("row")]
        # Above them stand the titles, the links to each language alone, and what is told of the translations.
        shown = [[cell.text for cell in row.children] for row in found[3:]]
        wanted = [[parse_html(row.client).text, parse_html(row.other).text] for row in rows(site, key)]
        assert shown == wanted, key.name
        languages = [[cell.attributes["lang"] for cell in row.children] for row in found]
        assert languages == [[locale, NL]] * len(languages), key.name
        for row in found[3:]:
            assert [cell.attributes["dir"] for cell in row.children] == [DIRECTIONS[locale], "ltr"], key.name


@on_the_site
def test_its_contents_are_the_clients_sections_by_number_and_lead_to_them(
    built: Path, site: Site, locale: Locale
) -> None:
    for key, path in pages_of(built, site, locale):
        page, alone = read_html(path), read_html(built / page_path(site.project, locale, key.slug) / "index.html")
        contents, wanted = (each.all("nav", **{"class": "contents"})[0] for each in (page, alone))
        links = [(link.text, link.attributes["href"]) for link in contents.all("a")]
        assert links == [(link.text, link.attributes["href"]) for link in wanted.all("a")] and len(links) > 2, key.name
        for text, target in links:
            (heading,) = page.all("h2", id=target[1:])
            # A note may follow, such as that the rule changed of late.
            assert folded(heading.text).startswith(text), key.name
        assert contents.all("h2")[0].attributes["id"] == contents.attributes["aria-labelledby"]
        assert bool(contents.all("details")) == (len(links) >= 8), key.name


@on_the_site
def test_it_leads_to_each_language_alone_and_to_its_neighbours(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        page, here = read_html(path), SITE_URL + pair_path(site.project, key)
        own = page.all("p", **{"class": "row heading"})[0].all("a")
        assert [(link.text, link.attributes["lang"], link.attributes["hreflang"]) for link in own] == [
            (site.project.language(each).name, each, each) for each in key.locales
        ]
        assert [urljoin(here, link.attributes["href"]) for link in own] == [
            SITE_URL + page_path(site.project, each, key.slug) for each in key.locales
        ]
        steps = page.all("nav", **{"class": "steps"})[0].all("a")
        others = [slug for slug in SHEETS if slug != key.slug]
        assert [urljoin(here, link.attributes["href"]) for link in steps] == [
            f"{SITE_URL}{locale}/{slug}/nl/" for slug in others
        ]
        assert [link.attributes["rel"] for link in steps] == ["next" if key.slug == RETURN_PATH else "prev"]
        languages = page.all("details")[0].all("a")
        assert [urljoin(here, link.attributes["href"]) for link in languages] == [
            f"{SITE_URL}{key.slug}/",
            *(f"{SITE_URL}{each}/{key.slug}/nl/" for each in TRANSLATIONS),
        ]


def beside_of(page: Element) -> list[Element]:
    """The list of languages in which a text stands beside the page's own: none, or one."""
    return page.all("nav", **{"aria-labelledby": "beside"})


def test_every_page_of_a_sheet_leads_to_its_text_in_two_languages(built: Path, site: Site, locale: Locale) -> None:
    for slug in site.project.pages:
        here = page_path(site.project, locale, slug)
        found = beside_of(read_html(built / here / "index.html"))
        # The Dutch could stand beside another language of social workers; the fixture has none.
        assert len(found) == (slug in SHEETS and locale != NL), slug
        for nav in found:
            words = site.records.words[locale]
            assert nav.all("span", id="beside")[0].text == folded(words["page"]["beside"] + words["site"]["colon"])
            (link,) = nav.all("a")
            assert link.attributes == {"href": "nl/", "lang": "nl", "hreflang": "nl"}
            assert link.text == "Nederlands"
            assert (built / here / "nl" / "index.html").is_file()


@on_the_site
def test_the_links_to_two_languages_are_light(built: Path, site: Site, locale: Locale) -> None:
    for slug in SHEETS:
        text = (built / page_path(site.project, locale, slug) / "index.html").read_text(encoding="utf-8")
        (nav,) = re.findall(r'<nav class="beside" aria-labelledby="beside">.*?</nav>', text, re.DOTALL)
        link = len(re.findall(r"<li>.*?</li>", nav)[0].encode())
        # With three languages beside it, and but for its words.
        words = len(site.records.words[locale]["page"]["beside"].encode())
        assert len(nav.encode()) - words + 2 * link <= 330


@on_the_site
def test_a_page_in_two_languages_marks_its_second_one(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        (nav,) = beside_of(read_html(path))
        assert [(link.attributes["href"], link.attributes.get("aria-current")) for link in nav.all("a")] == [
            ("./", "page")
        ], key.name


@on_the_site
def test_each_language_says_who_translated_it(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        page = read_html(path)
        # After the titles and the links to each language alone.
        told_in = page.all("div", **{"class": "row"})[0].children
        found = {part.attributes["lang"]: part for part in told_in}
        for each in key.locales:
            part, told = found[each], notice(site, each, key.slug)
            assert part.attributes["dir"] == DIRECTIONS[each], key.name
            assert (told is None) == (each == NL)
            # Where both are translations there are two notices, which a screen reader lists.
            labels = [aside.attributes["aria-label"] for aside in part.all("aside")]
            assert labels == ([] if told is None else [site.project.language(each).name]), key.name
            if told is not None:
                assert folded(unescape(told.text.striptags())) in part.text, (key.name, each)
        here = SITE_URL + pair_path(site.project, key)
        sources = [link.attributes["href"] for part in found.values() for link in part.all("a")]
        # To the Dutch, which every translation was made from, to a section here, or to call.
        wanted = {f"{SITE_URL}{key.slug}/", here, "tel:+3280012345"}
        assert {urljoin(here, link).partition("#")[0] for link in sources} <= wanted, key.name


@on_the_site
def test_nothing_is_loaded_and_nothing_needs_a_script(built: Path, site: Site, locale: Locale) -> None:
    parts = part_styles(site.project.root)
    for key, path in pages_of(built, site, locale):
        # A rule of the desks changed of late, and its section says so.
        names = ("cards", "places", "tables", "pair", "marks") if key.slug == DESKS else ("boxes", "tables", "pair")
        wanted = [styles(site.project.root), *(parts[name] for name in names)]
        page = read_html(path)
        tags = {element.tag for element in page.every()}
        assert not tags & {"form", "input", "button", "img", "iframe", "object", "embed"}, key.name
        # It keeps the section when the language changes, after the page is shown.
        (script,) = page.all("script")
        assert "/languages." in script.attributes["src"] and "defer" in script.attributes, key.name
        assert not any("locator" in element.attributes.get("class", "") for element in page.every()), key.name
        assert [element.tag for element in page.every() if "src" in element.attributes] == ["script"], key.name
        assert not any("style" in element.attributes for element in page.every()), key.name
        assert ["".join(style.texts) for style in page.all("style")] == wanted, key.name
        assert "[[" not in page.text, key.name


@on_the_site
def test_search_engines_are_sent_to_the_clients_page(built: Path, site: Site, locale: Locale) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    for key, path in pages_of(built, site, locale):
        page = read_html(path)
        canonical = [link.attributes["href"] for link in page.all("link", rel="canonical")]
        assert canonical == [f"{SITE_URL}{locale}/{key.slug}/"], key.name
        assert f"<loc>{canonical[0]}</loc>" in sitemap
        assert page.all("link", rel="alternate") == page.all("meta", name="description") == [], key.name
        assert f"{SITE_URL}{locale}/{key.slug}/nl/" not in sitemap, key.name


@on_the_site
def test_every_internal_link_and_anchor_exists(built: Path, site: Site, locale: Locale) -> None:
    trees: dict[Path, set[str]] = {}

    def ids(path: Path) -> set[str]:
        if path not in trees:
            trees[path] = {element.attributes.get("id", "") for element in read_html(path).every()} | {"top"}
        return trees[path]

    # The sources of the fixture stand at its own address, below no page of it.
    sources = {source.url for source in site.records.sources.values()}
    counted = 0
    for key, path in pages_of(built, site, locale):
        page, here = read_html(path), SITE_URL + pair_path(site.project, key)
        every = [element.attributes["id"] for element in page.every() if "id" in element.attributes]
        assert len(every) == len(set(every)), here
        for link in [*page.all("a"), *page.all("link", rel="icon")]:
            address = urljoin(here, link.attributes["href"])
            target = urlsplit(address)
            if address in sources or f"{target.scheme}://{target.netloc}/" != SITE_URL:
                assert target.scheme in ("https", "tel", "mailto", "geo"), f"{here}: {address}"
                continue
            file = built / unquote(target.path).lstrip("/")
            file = file / "index.html" if target.path.endswith("/") else file
            assert file.is_file(), f"{here}: {address}"
            assert target.fragment == "" or target.fragment in ids(file), f"{here}: {address}"
            assert target.query == ("lang=nl" if target.path == "/" else ""), f"{here}: {address}"
            counted += 1
    assert counted > 40


@on_the_site
def test_on_paper_it_says_both_codes_and_where_to_check_them(built: Path, site: Site, locale: Locale) -> None:
    editions = current_editions(site)
    for key, path in pages_of(built, site, locale):
        lines = read_html(path).all("footer")[0].all("p", **{"class": "on-paper"})
        for each, check in ((locale, f"{SITE_URL}{locale}/paper/"), (NL, f"{SITE_URL}paper/")):
            own = [line for line in lines if line.attributes.get("lang", locale) == each]
            codes = [code.text for line in own for code in line.all("b")]
            checks = [address.text for line in own for address in line.all("bdi")]
            assert list(zip(codes, checks, strict=True)) == [(editions[each, key.slug].code, check)], key.name


@on_the_site
def test_a_page_stays_light(built: Path, site: Site, locale: Locale) -> None:
    for key, path in pages_of(built, site, locale):
        weight = len(brotli.compress(path.read_bytes(), quality=11))
        assert weight <= 10_000, f"{key.name}: {weight} bytes"


@on_the_site
def test_nothing_leads_to_a_file_that_was_not_made(built: Path, site: Site, locale: Locale) -> None:
    """The tests build without the files for paper."""
    for key, path in pages_of(built, site, locale):
        assert not re.search(r"\.pdf\b", path.read_text(encoding="utf-8")), key.name


@pytest.mark.parametrize("made", ["pages", "no"])
def test_a_site_has_these_pages_unless_it_is_built_without_paper(copy: Path, building: None, made: str) -> None:
    assert invoke(copy, "build", SHEETS=made).exit_code == 0
    assert (copy / "site" / "ar" / "return-path" / "nl" / "index.html").exists() == (made == "pages")
    assert len(beside_of(read_html(copy / "site" / "ar" / "return-path" / "index.html"))) == (made == "pages")
