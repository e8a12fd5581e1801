"""Tokens: data in the place of each, in the page's language."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.addresses import CHECK
from scripts.records.facts import Fact
from scripts.screen.frame import frame_of
from scripts.screen.paper_check import BLOCKS as CHECK_BLOCKS
from scripts.screen.tokens import put_blocks_back, render_tokens, set_blocks_aside
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import TOKEN_KINDS
from tests.cards.test_offices import with_records
from tests.conftest import TODAY
from tests.screen.test_frame import without_page

PHONE = '<a href="tel:+3280032745" dir="ltr">0800 32 745</a>'
FACTS = {
    "days": Fact("days", "number", 30, "confirmed", "sheet", TODAY),
    "start": Fact("start", "date", datetime.date(2024, 6, 27), "confirmed", "sheet", TODAY),
    "adult": Fact("adult", "euro", 1350, "confirmed", "sheet", TODAY),
    "stop": Fact("stop", "year", 2025, "confirmed", "sheet", TODAY),
}


@pytest.mark.parametrize(
    ("locale", "token", "html"),
    [
        pytest.param("ar", "phone:return-line", PHONE, id="phone"),
        pytest.param("ar", "hours:return-line", '<bdi dir="ltr">09:00–17:00</bdi>', id="hours"),
        pytest.param("nl", "fact:days", "<bdi>30</bdi>", id="number"),
        pytest.param("nl", "fact:start", "<bdi>27 juni 2024</bdi>", id="date"),
        pytest.param("fr", "fact:start", "<bdi>27 juin 2024</bdi>", id="date-in-french"),
        pytest.param("ar", "fact:start", "<bdi>27 يونيو 2024</bdi>", id="date-in-arabic"),
        pytest.param("nl", "fact:adult", "<bdi>€\u00a01.350</bdi>", id="euro"),
        pytest.param("fr", "fact:stop", "<bdi>2025</bdi>", id="year"),
        pytest.param("nl", "desk:ghent", '<a href="../desks/#desk-ghent">Gent</a>', id="desk"),
        pytest.param("fr", "desk:ghent", '<a href="../desks/#desk-ghent">Gand</a>', id="desk-in-french"),
        pytest.param(
            "fr",
            "short-name:cgrs",
            '<bdi dir="ltr"><span lang="nl">CGVS</span> / <span lang="fr">CGRA</span></bdi>',
            id="short-name",
        ),
        pytest.param(
            "nl",
            "email:identity-documents",
            '<a href="mailto:cid.teruggavedocumenten@ibz.fgov.be" dir="ltr">cid.teruggavedocumenten@ibz.fgov.be</a>',
            id="email",
        ),
    ],
)
def test_an_inline_token_becomes_html(site: Site, locale: str, token: str, html: str) -> None:
    changed = with_records(site, facts=FACTS)
    assert render_tokens(f"- Eerst ([[{token}]]).", changed, locale, "support") == f"- Eerst ({html})."


def test_a_desk_is_linked_from_where_the_page_stands(site: Site) -> None:
    found = [render_tokens("[[desk:ghent]]", site, locale, slug) for locale, slug in (("nl", "index"), ("fr", "desks"))]
    assert found == ['<a href="desks/#desk-ghent">Gent</a>', '<a href="./#desk-ghent">Gand</a>']


def test_the_name_of_a_place_is_escaped(site: Site) -> None:
    words = {"nl": {**site.records.words["nl"], "places": {"ghent": "G&<t"}}}
    assert render_tokens("[[desk:ghent]]", with_records(site, words=words), "nl", "desks").endswith(">G&amp;&lt;t</a>")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Geen token: [a](b.md), [x], {#y}.\n\n\n", "Geen token: [a](b.md), [x], {#y}.\n\n\n"),
        ("[[fact:days]]/[[fact:stop]]", "<bdi>30</bdi>/<bdi>2025</bdi>"),
        ("[[ fact : days ]]", "<bdi>30</bdi>"),
    ],
    ids=["none", "two", "spaces"],
)
def test_the_text_around_stays(site: Site, markdown: str, html: str) -> None:
    assert render_tokens(markdown, with_records(site, facts=FACTS), "nl", "support") == html


BLOCKS = {
    "official-names": (":cgrs", '<ul class="official-names">'),
    "phone-line": (":return-line", '<div class="card call-card">'),
    "desks": ("", '<div class="cards">'),
    "locator": ("", '<div class="locator" data-source="'),
    "nearest-by-province": ("", '<ul class="by-province">'),
    "nearest-by-postcode": ("", '<ul class="by-postcode">'),
    "desk-card": (":ghent", '<div class="cards">'),
    "partners": (":information", '<div class="cards">'),
    "sheets": ("", '<details class="sheets" id="for-nl">'),
    "check-code": ("", '<form id="check-code" hidden>'),
    "current-codes": ("", '<div class="codes current">'),
    "old-codes": ("", "<p>"),
    "sources": ("", '<ul class="sources">'),
    "translations": ("", '<table class="translations">'),
}


@pytest.mark.parametrize("kind", [kind.name for kind in TOKEN_KINDS.values() if kind.block])
def test_a_block_token_becomes_one_block_of_html(site: Site, kind: str) -> None:
    identifier, begins = BLOCKS[kind]
    # Codes come with what is on record, which grows.
    unrecorded = replace(site, editions=())
    html = render_tokens(f"Voor.\n\n[[{kind}{identifier}]]\n\nNa.", unrecorded, "ti", "support", CHECK_BLOCKS)
    # An empty line would end the block for Python-Markdown.
    before, block, after = html.split("\n\n")
    assert (before, after) == ("Voor.", "Na.")
    assert block.startswith(begins)


def test_a_new_free_number_stands_in_tokens_and_frame_and_makes_no_translation_outdated(site: Site, copy: Path) -> None:
    desks = copy / "data" / "desks.yaml"
    desks.write_text(desks.read_text(encoding="utf-8").replace("0800 32 745", "0800 12 345"), encoding="utf-8")
    changed = read_site(copy, site.records.today, Problems())
    assert changed is not None
    assert changed.states == site.states
    new = PHONE.replace("32745", "12345").replace("32 745", "12 345")
    for (locale, slug), page in changed.pages.items():
        assert frame_of(changed, locale, slug, "https://a.be/").phone == new
        old, now = (render_tokens(page.body, each, locale, slug, CHECK_BLOCKS) for each in (site, changed))
        # Sheets with another number have other codes.
        assert (now == old.replace(PHONE, new)) == (slug != CHECK), (locale, slug)
        assert TOKEN.search(now) is None


def test_blocks_are_set_aside_and_put_back_as_they_were(site: Site) -> None:
    markdown = "Bel [[phone:return-line]].\n\n[[desks]]\n\n[[partners:information]]\n"
    aside = set_blocks_aside(markdown)
    assert aside.split("\n\n") == [
        "Bel [[phone:return-line]].",
        '<div class="token">desks</div>',
        '<div class="token">partners:information</div>\n',
    ]
    back = put_blocks_back(render_tokens(aside, site, "nl", "desks"), site, "nl", "desks")
    assert back == render_tokens(markdown, site, "nl", "desks")


def test_a_desk_is_only_named_where_the_page_of_the_desks_is_missing(site: Site) -> None:
    partial = without_page(site, "fr", "desks")
    assert render_tokens("[[desk:ghent]]", partial, "fr", "support") == "Gand"
    assert render_tokens("[[desk:ghent]]", partial, "nl", "support") == '<a href="../desks/#desk-ghent">Gent</a>'
