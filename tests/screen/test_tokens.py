"""Data in the place of tokens in Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.screen.frame import frame_of
from scripts.screen.tokens import render_token, render_tokens
from scripts.texts.sections import TOKEN
from tests.helpers.edits import change
from tests.helpers.fixture_site import read
from tests.helpers.names import DESKS, INDEX, NEWS, NL, PAGES, PAPER, RETURN_PATH, TI

PHONE = '<a href="tel:+3280012345" dir="ltr" translate="no">0800 12 345</a>'


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Geen token: [a](b.md), [x], {#y}.\n\n\n", "Geen token: [a](b.md), [x], {#y}.\n\n\n"),
        ("- Eerst ([[phone:return-line]]).", f"- Eerst ({PHONE})."),
        ("[[fact:reception-days]]/[[fact:first-year]]", "<bdi>45</bdi>/<bdi>2021</bdi>"),
        ("[[ fact : reception-days ]]", "<bdi>45</bdi>"),
    ],
    ids=["none", "in-a-sentence", "two", "spaces"],
)
def test_the_text_around_stays(site: Site, markdown: str, html: str) -> None:
    assert render_tokens(markdown, site, NL, own_page(site.project, NL, RETURN_PATH)) == html


def test_a_block_stands_where_its_token_stood(site: Site, locale: Locale) -> None:
    surface = own_page(site.project, locale, DESKS)
    html = render_tokens("Voor.\n\n[[desk-card:ghent]]\n\nNa.", site, locale, surface)
    # An empty line would end the block for whoever reads Markdown.
    before, block, after = html.split("\n\n")
    assert (before, after) == ("Voor.", "Na.")
    assert block == render_token("desk-card:ghent", site, locale, surface)


def test_on_paper_nothing_stands_for_what_needs_a_screen(site: Site) -> None:
    screen, paper = (own_page(site.project, NL, DESKS, on_paper) for on_paper in (False, True))
    assert render_token("locator", site, NL, screen).startswith('<div class="locator"')
    assert render_token("locator", site, NL, paper) == ""
    assert render_token("desk-card:ghent", site, NL, paper) != ""


@pytest.mark.parametrize("token", ["check-code", "current-codes", "old-codes"])
def test_a_text_that_codes_are_made_from_does_not_hold_them(site: Site, token: str) -> None:
    surface = own_page(site.project, NL, PAPER)
    text = f"Voor [[{token}]] na [[fact:reception-days]]"
    assert render_tokens(text, site, NL, surface, finished=False) == "Voor  na <bdi>45</bdi>"
    assert render_tokens(text, site, NL, surface) != render_tokens(text, site, NL, surface, finished=False)


def test_no_token_is_left(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        body = site.pages[locale, slug].body
        assert TOKEN.search(render_tokens(body, site, locale, own_page(site.project, locale, slug))) is None


def test_a_new_free_number_stands_in_tokens_and_frame_and_no_translation_goes_out_of_date(
    site: Site, copy: Path
) -> None:
    change(copy / "data" / "desks.yaml", '"0800 12 345"', '"0800 11 111"')
    changed = read(copy)
    assert changed.states == site.states
    new = '<a href="tel:+3280011111" dir="ltr" translate="no">0800 11 111</a>'
    for locale, slug in ((locale, slug) for locale in (NL, TI) for slug in PAGES):
        assert frame_of(changed, locale, slug, "https://a.be/").phone == new
        body, surface = site.pages[locale, slug].body, own_page(site.project, locale, slug)
        old, now = (render_tokens(body, each, locale, surface) for each in (site, changed))
        # Sheets with another number have other codes.
        assert (now == old.replace(PHONE, new)) == (slug != PAPER), (locale, slug)
        assert (now == old) == (slug == INDEX or (locale, slug) == (NL, NEWS)), (locale, slug)
