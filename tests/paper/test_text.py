"""The text of a page for paper: numbers, data and links as on the page, and nothing that needs a screen."""

from __future__ import annotations

import re
from dataclasses import replace

from scripts.content.site import Site
from scripts.paper.text import content_html


def with_text(site: Site, locale: str, slug: str, text: str) -> Site:
    """The site with other words on one page; for other test files too."""
    page = replace(site.pages[locale, slug], body=text)
    return replace(site, pages={**site.pages, (locale, slug): page})


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


def test_a_block_of_data_stands_where_its_token_stood(site: Site) -> None:
    found = content_html(with_text(site, "nl", "journey", "Voor.\n\n[[desk-card:ghent]]\n\nNa."), "nl", "journey")
    before, _, rest = found.partition('<div class="cards">')
    assert before.strip() == "<p>Voor.</p>"
    assert 'id="desk-ghent"' in rest
    assert rest.split("</div>")[-1].strip() == "<p>Na.</p>"


def test_the_search_is_left_out(site: Site) -> None:
    text = "Voor.\n\n[[locator]]\n\nNa."
    found = content_html(with_text(site, "ar", "journey", text), "ar", "journey")
    assert found.split() == ["<p>Voor.</p>", "<p>Na.</p>"]


def test_every_sheet_is_whole(site: Site, locale: str) -> None:
    for slug in site.project.sheets:
        found = content_html(site, locale, slug)
        page = site.pages[locale, slug]
        headings = re.findall(r'<h[23] id="([^"]*)"><span class="number">([\d.]+)</span>', found)
        assert headings == [(section.id, section.number) for section in page.sections if section.number], slug
        for sign in ("[[", ".md", 'class="token"', 'class="locator"'):
            assert sign not in found, (slug, sign)
