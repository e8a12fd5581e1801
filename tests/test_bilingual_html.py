"""Two languages side by side: each row holds the same block of both, each column in its own direction."""

from __future__ import annotations

import re

import pytest

from scripts.bilingual_html import BESIDE, NotAlignedError, bilingual_html, blocks_of, pairs_of, rows
from scripts.project import Project
from scripts.sheet_html import content_html
from scripts.site import Site
from tests.html_pages import Element, parse_html

SITE = "https://example.org/"


def cells(html: str) -> list[tuple[Element, Element]]:
    """The two cells of each row."""
    pairs = [[cell for cell in row.children if cell.tag == "td"] for row in parse_html(html).all("tr")]
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == 2 and "dir" in pair[0].attributes]


def test_every_language_stands_beside_dutch_french_and_english(project: Project) -> None:
    known = [language.locale for language in project.languages]
    assert len(pairs_of(project)) == len(known) * 3 - 3
    assert set(pairs_of(project)) == {(one, other) for one in known for other in BESIDE if one != other}


def test_each_row_holds_the_same_block_for_all_pages_and_pairs(site: Site, locale: str) -> None:
    for slug in site.project.sheets:
        for beside in BESIDE:
            if beside == locale:
                continue
            for row in rows(site, locale, beside, slug):
                one, other = parse_html(row.left).children[0], parse_html(row.right).children[0]
                assert one.tag == other.tag
                for inner in ("li", "tr", "p"):
                    assert len(one.all(inner)) == len(other.all(inner)), (slug, beside, row.left[:80])
                numbers = [[span.text for span in each.all("span", **{"class": "number"})] for each in (one, other)]
                assert numbers[0] == numbers[1]
                if row.heading:
                    assert numbers[0] and numbers[0][0]


def test_the_rows_hold_all_of_the_page(site: Site, locale: str) -> None:
    page = site.pages[locale, "return-path"]
    beside = "fr" if locale == "nl" else "nl"
    found = rows(site, locale, beside, "return-path")
    assert sum(row.heading for row in found) == len([section for section in page.sections if section.number])
    assert len(found) == sum(len(section.blocks) + bool(section.number) for section in page.sections)


def test_a_lost_block_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(whole: Site, locale: str, slug: str) -> str:
        return content_html(whole, locale, slug) + ("<p>x</p>" if locale == "fr" else "")

    monkeypatch.setattr("scripts.bilingual_html.content_html", lossy)
    with pytest.raises(NotAlignedError, match="support: nl and fr differ"):
        rows(site, "nl", "fr", "support")


def test_each_column_has_its_language_direction_and_natural_side(site: Site, locale: str) -> None:
    beside = "fr" if locale == "nl" else "nl"
    html = bilingual_html(site, locale, beside, "support", SITE)
    client = site.project.language(locale)
    for left, right in cells(html):
        sides = {left.attributes["lang"]: "left", right.attributes["lang"]: "right"}
        assert sides[client.html] == ("right" if client.direction == "rtl" else "left")
        assert {left.attributes["lang"]: left.attributes["dir"], right.attributes["lang"]: right.attributes["dir"]} == {
            client.html: client.direction,
            beside: "ltr",
        }
    assert html.count(f'<html lang="{client.html}">') == 1
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>a</p>\n<p>b<br>c</p>", ["<p>a</p>", "<p>b<br>c</p>"]),
        ("<ul><li><p>a</p></li></ul><hr>", ["<ul><li><p>a</p></li></ul>"]),
        (
            '<div class="cards">\n<section>a</section><section>b</section></div>',
            ["<section>a</section>", "<section>b</section>"],
        ),
        ('<div class="note"><p>a &lt; b</p></div>', ['<div class="note"><p>a &lt; b</p></div>']),
        ("", []),
    ],
)
def test_blocks_of(html: str, blocks: list[str]) -> None:
    assert blocks_of(html) == blocks
