"""Links to pages that a language does not have yet: they lead to the Dutch page, and say so."""

from __future__ import annotations

import markdown
import pytest

from scripts.content.site import Site
from scripts.paper.text import content_html
from scripts.screen.links import put_links_back, set_links_aside, title_of
from scripts.texts.safe_html import EXTENSIONS
from tests.paper.test_text import with_text
from tests.screen.test_frame import without_page

DUTCH = ' <bdi lang="nl">(Nederlands)</bdi>'


@pytest.fixture
def partial(site: Site) -> Site:
    """French without two pages."""
    return without_page(without_page(site, "fr", "support"), "fr", "index")


def html_of(site: Site, locale: str, slug: str, text: str) -> str:
    """The HTML of a text as MkDocs makes it, links to pages that exist left as they are written."""
    made = markdown.markdown(set_links_aside(text, site, locale), extensions=list(EXTENSIONS))
    return put_links_back(made, site, locale, slug)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "[Aide](support.md)", f'<a href="../../support/" hreflang="nl">Aide{DUTCH}</a>', id="page-that-is-missing"
        ),
        pytest.param(
            "[A](support.md#travel)", f'<a href="../../support/#travel" hreflang="nl">A{DUTCH}</a>', id="section"
        ),
        pytest.param("[A](index.md)", f'<a href="../../?lang=nl" hreflang="nl">A{DUTCH}</a>', id="home-page"),
        pytest.param(
            "[*A*](support.md)", f'<a href="../../support/" hreflang="nl"><em>A</em>{DUTCH}</a>', id="words-in-it"
        ),
        pytest.param(
            '[A](support.md "T")', f'<a href="../../support/" hreflang="nl" title="T">A{DUTCH}</a>', id="with-a-title"
        ),
        pytest.param("[A](<support.md>)", f'<a href="../../support/" hreflang="nl">A{DUTCH}</a>', id="in-brackets"),
        pytest.param(
            "[A][1]\n\n[1]: support.md", f'<a href="../../support/" hreflang="nl">A{DUTCH}</a>', id="by-reference"
        ),
        pytest.param("[A](desks.md#call)", '<a href="desks.md#call">A</a>', id="page-that-is-there"),
        pytest.param("[A](https://a.be/support.md)", '<a href="https://a.be/support.md">A</a>', id="elsewhere"),
        pytest.param("[A](#support)", '<a href="#support">A</a>', id="same-page"),
        pytest.param("support.md", "support.md", id="no-link"),
    ],
)
def test_a_link_leads_to_a_page_that_is_there(partial: Site, text: str, expected: str) -> None:
    assert html_of(partial, "fr", "journey", text) == f"<p>{expected}</p>"


def test_two_links_in_a_paragraph_stay_apart(partial: Site) -> None:
    found = html_of(partial, "fr", "journey", "[A](support.md), [B](desks.md), [C](support.md)")
    assert found.count(DUTCH) == 2
    assert f">A{DUTCH}</a>, <a href" in found and '"desks.md">B</a>' in found


def test_a_language_with_every_page_keeps_its_links(site: Site, locale: str) -> None:
    text = "[A](support.md) [B](index.md)"
    assert set_links_aside(text, site, locale) == text
    made = '<a href="support.md">A</a>'
    assert put_links_back(made, site, locale, "journey") == made


def test_on_paper_the_link_says_the_same(partial: Site) -> None:
    found = content_html(with_text(partial, "fr", "journey", "[A](support.md) [B](desks.md)"), "fr", "journey")
    assert found == (f'<p><a href="../../support/" hreflang="nl">A{DUTCH}</a> <a href="../desks/">B</a></p>')


def test_a_title_that_is_missing_is_the_dutch_one_marked_as_such(site: Site, partial: Site) -> None:
    assert title_of(site, "fr", "support") == site.pages["fr", "support"].title
    assert title_of(partial, "fr", "support") == f'<bdi lang="nl">{site.pages["nl", "support"].title}</bdi>'
