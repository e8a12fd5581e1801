"""Two languages side by side: each row holds the same block of both, each column in its own language and direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.paper.html import bilingual_html
from scripts.paper.side_by_side import NotAlignedError, Row, rows
from scripts.paper.text import content_html
from scripts.project.addresses import page_path, pair_path
from scripts.project.sheets import pairs_of
from scripts.texts.sections import TOKEN
from tests.helpers.html_pages import Element, parse_html
from tests.screen.test_frame import with_changed

URL = "https://example.org/"


def every(site: Site, locale: str) -> Iterator[tuple[str, str, list[Row]]]:
    """The rows of all sheets of a client's language beside all others, with the other language and the slug."""
    for client, beside in pairs_of(site.project):
        if client == locale:
            for slug in site.project.sheets:
                yield beside, slug, rows(site, locale, beside, slug)


def one_other(locale: str) -> str:
    return "fr" if locale == "nl" else "nl"


def items(block: Element) -> int:
    """How many items stand in a block, but for the language's own word above official names."""
    own = block.attributes.get("class") == "official-names"
    return sum(1 for item in block.all("li") if not own or item.all("bdi"))


def test_each_row_holds_the_same_section_and_block_for_all_pages_and_pairs(site: Site, locale: str) -> None:
    counted = 0
    for beside, slug, found in every(site, locale):
        for row in found:
            client, other = (parse_html(html).children for html in (row.client, row.other))
            assert [len(client), len(other)] == [1, 1], (slug, beside)
            one, two = client[0], other[0]
            assert one.tag == two.tag, (slug, beside)
            for inner in ("tr", "p", "h2", "h3"):
                assert len(one.all(inner)) == len(two.all(inner)), (slug, beside, row.client[:80])
            assert items(one) == items(two), (slug, beside, row.client[:80])
            numbers = [[span.text for span in each.all("span", **{"class": "number"})] for each in (one, two)]
            assert numbers[0] == numbers[1], (slug, beside)
            assert row.heading == (one.tag in ("h2", "h3"))
            if row.heading:
                assert numbers[0] and numbers[0][0], (slug, beside)
            counted += 1
    assert counted > 200


def test_each_column_is_the_whole_text_of_its_language(site: Site, locale: str) -> None:
    for beside, slug, found in every(site, locale):
        for language, column in ((locale, [row.client for row in found]), (beside, [row.other for row in found])):
            whole = parse_html(content_html(site, language, slug)).text
            assert parse_html("\n".join(column)).text == whole, (slug, language)


def test_rows_are_the_sections_and_blocks_of_the_markdown(site: Site, locale: str) -> None:
    counted = 0
    for _, slug, found in every(site, locale):
        page = site.pages[locale, slug]
        # Of a block of data several cards can become rows.
        if TOKEN.search("".join(re.findall(r"(?m)^\[\[.*\]\]$", page.body))):
            continue
        assert sum(row.heading for row in found) == len([section for section in page.sections if section.number])
        assert len(found) == sum(len(section.blocks) + bool(section.number) for section in page.sections)
        counted += 1
    assert counted


def test_cards_stand_side_by_side_one_by_one(site: Site) -> None:
    cards = [re.findall(r'id="(desk-[a-z-]*)"', row.client) for row in rows(site, "ar", "nl", "desks")]
    assert [card for card in cards if card] == [[f"desk-{desk}"] for desk in site.records.desks]


def test_a_lost_block_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def lossy(whole: Site, locale: str, slug: str) -> str:
        return content_html(whole, locale, slug) + ("<p>x</p>" if locale == "fr" else "")

    monkeypatch.setattr("scripts.paper.side_by_side.content_html", lossy)
    with pytest.raises(NotAlignedError, match="support: nl and fr differ"):
        # Another site, of which nothing is remembered.
        rows(replace(site), "nl", "fr", "support")


def test_an_outdated_translation_still_stands_beside_its_source(site: Site) -> None:
    changed = with_changed(site, "return-path", "intro", "during", "days")
    for locale, beside in (("ar", "nl"), ("ti", "fr")):
        found = rows(changed, locale, beside, "return-path")
        assert len(found) == len(rows(site, locale, beside, "return-path"))
        noted = [row.heading for row in found if 'class="outdated"' in row.client]
        assert noted == [False, True, True]


def test_an_id_stands_in_the_clients_column_alone(site: Site, locale: str) -> None:
    for beside, slug, found in every(site, locale):
        assert not [row for row in found if " id=" in row.other], (slug, beside)
        ids = [identifier for row in found for identifier in re.findall(r' id="([^"]+)"', row.client)]
        assert len(ids) == len(set(ids)), (slug, beside)
        assert {section.id for section in site.pages[locale, slug].sections if section.number} <= set(ids)


def links_of(column: list[Element]) -> list[str]:
    return [link.attributes["href"] for cell in column for link in cell.all("a")]


def test_links_of_each_column_lead_to_pages_in_its_own_language(site: Site, locale: str) -> None:
    project = site.project
    for beside, slug, found in every(site, locale):
        here = URL + pair_path(project, locale, slug, beside)
        columns = [[parse_html(row.client) for row in found], [parse_html(row.other) for row in found]]
        targets = []
        for language, column in zip((locale, beside), columns, strict=True):
            pages = {f"/{page_path(project, language, page)}": page for page in project.pages}
            led = []
            for link in links_of(column):
                target = urlsplit(urljoin(here, link))
                if target.scheme in ("tel", "mailto", "geo") or target.netloc != "example.org":
                    assert target.scheme in ("https", "tel", "mailto", "geo"), (slug, link)
                    continue
                assert target.path in pages, (slug, beside, link)
                assert target.query == ("lang=nl" if target.path == "/" else ""), (slug, beside, link)
                led.append((pages[target.path], target.fragment))
            targets.append(led)
        # The same links in both columns, in an order of each language's own.
        assert sorted(targets[0]) == sorted(targets[1]), (slug, beside)
    assert links_of([parse_html(row.client) for row in rows(site, locale, one_other(locale), "return-path")])


def cells(document: str) -> tuple[Element, list[list[Element]]]:
    """The container of the rows, and the cells of each row."""
    containers = parse_html(document).all("div", **{"class": "pair"})
    assert len(containers) == 1
    found = [row.children for row in containers[0].children]
    return containers[0], found


def test_the_clients_column_is_first_and_stands_where_its_text_begins(site: Site, locale: str) -> None:
    client = site.project.language(locale)
    for each, beside in pairs_of(site.project):
        if each != locale:
            continue
        container, found = cells(bilingual_html(site, locale, beside, "support", URL))
        # A table of this direction has its first column where its language begins to write.
        assert container.attributes["dir"] == client.direction
        assert len(found) == 1 + len(rows(site, locale, beside, "support"))
        other = site.project.language(beside)
        for row in found:
            assert [(cell.attributes["lang"], cell.attributes["dir"]) for cell in row] == [
                (client.html, client.direction),
                (other.html, other.direction),
            ]
        assert [cell.text for cell in found[0]] == [site.pages[key, "support"].title for key in (locale, beside)]


def test_only_languages_that_are_written_from_the_right_stand_on_the_right(site: Site, locale: str) -> None:
    container, _ = cells(bilingual_html(site, locale, one_other(locale), "journey", URL))
    assert container.attributes["dir"] == ("rtl" if locale in {"ar", "fa", "ps", "ur"} else "ltr")
