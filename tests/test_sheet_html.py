"""Sheets as HTML: the text of the page with real links, its address as a code, and nothing that needs a screen."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal
from urllib.parse import urljoin, urlsplit

import pytest
import segno

from scripts.addresses import absolute, page_path
from scripts.sheet_html import content_html, sheet_html, sheet_styles
from scripts.site import Site
from scripts.translations import State
from tests.drafts import as_drafts


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


Kind = Literal["machine", "reviewed"]
URL = "https://example.org/"


def with_text(site: Site, locale: str, slug: str, text: str) -> Site:
    """The site with other words on one page; for other test files too."""
    page = replace(site.pages[locale, slug], body=text)
    return replace(site, pages={**site.pages, (locale, slug): page})


def matrix(svg: str) -> list[list[int]]:
    """The dark and light squares of a code that is drawn as strokes from left to right."""
    edges = re.findall(r"viewBox=\"0 0 (\d+) (\d+)\"", svg)
    assert len(edges) == 1 and edges[0][0] == edges[0][1]
    squares = [[0] * int(edges[0][0]) for _ in range(int(edges[0][1]))]
    x, y = 0.0, 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", svg.split(' d="')[1]):
        if command == "h":
            for column in range(int(x), int(x) + int(first)):
                squares[int(y)][column] = 1
            x += int(first)
        else:
            x, y = (float(first), float(second)) if command == "M" else (x + float(first), y + float(second))
    return squares


def test_links_to_pages_become_addresses(site: Site) -> None:
    text = "[A](support.md) [B](desks.md#call) [C](index.md) [D](https://a.be/x.md)"
    for locale, home in (("nl", "../?lang=nl"), ("ar", "../")):
        found = content_html(with_text(site, locale, "journey", text), locale, "journey")
        assert re.findall(r'href="([^"]*)">(.)', found) == [
            ("../support/", "A"),
            ("../desks/#call", "B"),
            (home, "C"),
            ("https://a.be/x.md", "D"),
        ]


def test_a_link_within_the_page_is_only_its_words(site: Site) -> None:
    changed = with_text(site, "nl", "journey", "Zie [deel 1](#one) en [hulp](support.md#one).")
    assert content_html(changed, "nl", "journey") == '<p>Zie deel 1 en <a href="../support/#one">hulp</a>.</p>'


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
        document = sheet_html(site, locale, slug, URL)
        code = matrix(document.split('<div class="code">')[1].split("</div>")[0])
        assert code == [list(row) for row in segno.make(address, error="m").matrix], slug
        assert f'<bdi dir="ltr">{address}</bdi>' in document, slug


def test_a_document_says_its_language_and_direction(site: Site, locale: str) -> None:
    document = sheet_html(site, locale, "journey", URL)
    direction = "rtl" if locale == "ar" else "ltr"
    assert f'<html lang="{locale}" dir="{direction}">' in document
    assert document.count("<h1>") == document.count("</html>") == 1


def test_sections_are_numbered_and_data_in_place(site: Site) -> None:
    text = "## Eén {#one}\n\n### Binnen {#in}\n\nBel [[phone:return-line]].\n\n## Twee {#two}\n"
    found = content_html(with_text(site, "nl", "journey", text), "nl", "journey")
    assert re.findall(r'<span class="number">([^<]*)</span> (\w+)', found) == [
        ("1", "Eén"),
        ("1.1", "Binnen"),
        ("2", "Twee"),
    ]
    assert "0800 32 745" in found and 'href="tel:+3280032745"' in found
    assert "[[" not in found


def test_nothing_that_needs_a_screen_is_left(site: Site, locale: str) -> None:
    search = site.records.words[locale]["locator"]["search"]
    assert any("[[locator]]" in site.pages[locale, slug].body for slug in site.project.sheets)
    for slug in site.project.sheets:
        document = sheet_html(site, locale, slug, URL)
        for sign in ("<form", "<input", "<button", "<script", 'class="locator"', "[[", ".md", f">{search}<"):
            assert sign not in document, (slug, sign)
        assert document.count("<div") == document.count("</div>"), slug


@pytest.mark.parametrize(("kind", "told"), [("machine", True), ("reviewed", False)])
def test_what_a_sheet_says_of_its_translation(site: Site, kind: Kind, told: bool) -> None:
    key = ("fr", "journey")
    sections = [
        replace(section, kind=kind, reviewer="Amina", current=section.section.number != "2")
        for section in site.states[key].sections
    ]
    document = sheet_html(replace(site, states={**site.states, key: State(tuple(sections))}), *key, URL)
    words = site.records.words["fr"]["translation"]
    assert (words["machine"] in document) == told
    assert words["outdated"].format(date="23 novembre 2026", sections="2") in document
    marked = re.findall(r'<h2[^>]*><span class="number">(\d)</span>[^<]*<small class="outdated">([^<]*)<', document)
    assert marked == [("2", words["outdated_here"])]
    assert 'class="outdated"' not in sheet_html(site, *key, URL)


def test_styles_are_for_paper_and_fonts_of_ours(site: Site) -> None:
    styles = sheet_styles(site.project.root)
    assert "size: A4" in styles
    for name in re.findall(r'url\("([^"]*)"\)', styles):
        assert (site.project.root / "overrides" / "sheet" / name).is_file(), name
