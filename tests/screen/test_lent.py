"""Sections in another language than the page's own: marked with it, and headed by a line in the reader's."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.paper.html import sheet_html
from scripts.paper.side_by_side import rows
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from scripts.screen.lent import in_language, lent_note, with_note
from tests.helpers.fixture_site import read
from tests.helpers.html_pages import parse_html
from tests.helpers.lagging import NEW, lag
from tests.helpers.names import AR, NL, RETURN_PATH, TRANSLATIONS

DUTCH = 'lang="nl" dir="ltr"'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Een.</p>", f"<p {DUTCH}>Een.</p>"),
        ('<h2 id="a">Een</h2>', f'<h2 {DUTCH} id="a">Een</h2>'),
        ("<ul>\n<li>Een</li>\n</ul>", f"<ul {DUTCH}>\n<li>Een</li>\n</ul>"),
        ('<p lang="fr">Un.</p>', f'<div {DUTCH}>\n<p lang="fr">Un.</p>\n</div>'),
        ('<section class="card">Een</section>', f'<div {DUTCH}>\n<section class="card">Een</section>\n</div>'),
        ("Een", f"<div {DUTCH}>\nEen\n</div>"),
    ],
)
def test_a_block_says_in_which_language_it_is(site: Site, html: str, marked: str) -> None:
    assert in_language(html, site.project.language(NL)) == marked


def test_the_line_stands_below_a_heading_and_before_a_text_without_one() -> None:
    assert with_note("<h2>A</h2>", "<p>N</p>") == "<h2>A</h2>\n<p>N</p>"
    assert with_note("<p>A</p>", "<p>N</p>") == "<p>N</p>\n<p>A</p>"


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_the_line_is_in_the_readers_language_and_has_the_free_number(site: Site, locale: Locale) -> None:
    note = parse_html(lent_note(site, locale)).children[0]
    assert note.text.startswith(site.records.words[locale]["translation"]["missing_here"])
    assert [link.attributes["href"] for link in note.all("a")] == ["tel:+3280012345"]


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_each_missing_section_stands_at_its_place_with_its_number_its_language_and_the_line(
    copy: Path, locale: Locale
) -> None:
    site = read(lag(copy))
    shown = parse_html(body_of(site, locale, RETURN_PATH).html(own_page(site.project, locale, RETURN_PATH))).children
    headings = {each.attributes.get("id"): index for index, each in enumerate(shown) if each.tag in ("h2", "h3")}
    numbers = {part.id: part.number for part in site.pages[NL, RETURN_PATH].sections}
    for identifier in NEW:
        heading, note = shown[headings[identifier]], shown[headings[identifier] + 1]
        assert (heading.attributes["lang"], heading.attributes["dir"]) == ("nl", "ltr")
        assert heading.all("span", **{"class": "number"})[0].text == numbers[identifier]
        assert note.attributes == {"class": "lent"}
    # Everything else of these sections is marked; nothing else of the page is.
    first, after = headings["lawyer"], headings["apply"]
    for index, each in enumerate(shown):
        lent = first <= index < after and each.attributes.get("class") != "lent"
        assert (each.attributes.get("lang") == "nl") == lent, each.text


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_links_and_tokens_of_a_lent_section_work(copy: Path, locale: Locale) -> None:
    site = read(lag(copy))
    html = str(body_of(site, locale, RETURN_PATH).html(own_page(site.project, locale, RETURN_PATH)))
    assert '<a href="#costs">kinderen</a>' in html and "[[" not in html
    # The old id of a renamed section leads there still.
    assert '<span id="voluntary-return"></span>' in html


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_paper_shows_the_same(copy: Path, locale: Locale) -> None:
    site = read(lag(copy))
    words = site.records.words[locale]["translation"]
    html = sheet_html(site, locale, RETURN_PATH, "https://example.org/")
    assert html.count(words["missing_here"]) == len(NEW) and html.count('class="lent"') == len(NEW)
    beside = rows(site, SheetKey(locale, RETURN_PATH, NL))
    # In two languages the text stands once, in the column of its own language.
    assert sum("Vraag raad aan een advocaat." in f"{row.client}{row.other}" for row in beside) == 1
    assert sum("Vraag raad aan een advocaat." in row.other for row in beside) == 1
    assert sum(words["missing_here"] in row.client for row in beside) == len(NEW)
    assert not any(words["missing_here"] in row.other for row in beside)


def test_no_section_of_the_source_is_lent(copy: Path) -> None:
    site = read(lag(copy))
    assert site.pages[NL, RETURN_PATH].lent == {}
    assert 'class="lent"' not in sheet_html(site, NL, RETURN_PATH, "https://example.org/")
    assert 'class="lent"' in sheet_html(site, AR, RETURN_PATH, "https://example.org/")
