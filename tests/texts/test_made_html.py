"""What Python-Markdown makes of a page: what a reader sees of it, and the wall behind which nothing else gets."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from scripts.texts.conversion import converted
from scripts.texts.made_html import walled
from tests.helpers.changed_sites import with_text
from tests.helpers.names import NL, PAGES, RETURN_PATH


def test_a_reader_sees_one_text_for_each_paragraph_item_and_cell() -> None:
    made = converted(
        'Een *twee*\ndrie.\n\n- vier\n- vijf<br>zes\n\n| a | b |\n|---|---|\n| c | d |\n\n!!! note "T"\n    x\n'
    ).made
    assert made.texts == ("Een twee drie.", "vier", "vijf zes", "a", "b", "c", "d", "T", "x")
    assert [kind for kind, _ in made.blocks] == ["p", "ul", "table", "box"]
    assert made.dangers == ()


def test_what_a_pointer_shows_is_a_text_too() -> None:
    assert converted('Een [b](c.md "d") e').made.texts == ("d", "Een b e")


def test_tokens_are_signs_in_the_order_of_the_page() -> None:
    made = converted("[[phone:a]] en **[[fact:b]]**\n\n- [[fact:c]]\n").made
    assert made.texts == ("\ue0030\ue004 en \ue0031\ue004", "\ue0032\ue004")


def test_links_are_those_that_the_page_will_have() -> None:
    assert converted("[a](b.md), <https://c.be>, [d][e]\n\n[e]: https://f.be/?g=1&h=2\n").made.links == (
        "b.md",
        "https://c.be",
        "https://f.be/?g=1&h=2",
    )


@pytest.mark.parametrize(
    ("html", "left"),
    [
        pytest.param("<p>a<script>x()</script>b</p>", "<p>ab</p>", id="script"),
        pytest.param('<p onclick="x()">a</p>', "<p>a</p>", id="handler"),
        pytest.param('<p><a href="javascript:x()">a</a></p>', "<p><a>a</a></p>", id="javascript"),
        pytest.param('<p><a href="java&#10;script:x()">a</a></p>', "<p><a>a</a></p>", id="javascript-over-two-lines"),
        pytest.param('<p><a href="http://a.be">a</a></p>', "<p><a>a</a></p>", id="unsafe-address"),
        pytest.param('<p><img src="https://a.be/x.png">a</p>', "<p>a</p>", id="picture"),
        pytest.param('<meta http-equiv="refresh" content="0;url=https://a.be"><p>a</p>', "<p>a</p>", id="refresh"),
        pytest.param("<style>p{display:none}</style><p>a</p>", "<p>a</p>", id="styles"),
        pytest.param('<p class="unseen" id="content" dir="rtl">a</p>', "<p>a</p>", id="attributes"),
        pytest.param('<p><a hreflang="x">a</a></p>', "<p><a>a</a></p>", id="language-of-a-link"),
        pytest.param("<p>a<!-- b --></p>", "<p>a</p>", id="comment"),
        pytest.param("<p>a</p></main></div>", "<p>a</p>", id="stray-ends"),
        pytest.param("<svg><p><style><img src=x onerror=x()></style></p></svg>", "<p></p>", id="changed-by-the-parser"),
        pytest.param('<iframe srcdoc="<script>x()</script>"></iframe><p>a</p>', "<p>a</p>", id="frame"),
    ],
)
def test_nothing_gets_past_the_wall(html: str, left: str) -> None:
    assert walled(html) == left


@pytest.mark.parametrize(
    "html",
    [
        '<p>a <em lang="fr">b</em> <a href="c.md" title="d">e</a> <a href="https://f.be/?g=1&amp;h=2">i</a></p>',
        '<div class="admonition warning">\n<p class="admonition-title">a</p>\n<p>b</p>\n</div>',
        '<h2 id="a">b</h2>',
        '<ol start="3">\n<li>a</li>\n</ol>',
        '<a href="\ue0011\ue002" title="b" hreflang="\ue0012\ue002">a\ue0013\ue002</a>',
        "<p>a<br>b\N{NO-BREAK SPACE}c</p>",
    ],
)
def test_what_a_page_may_have_stays_as_it_is(html: str) -> None:
    assert walled(html).replace("&nbsp;", "\N{NO-BREAK SPACE}") == html


def test_a_column_keeps_its_alignment() -> None:
    assert walled('<table><tr><td style="text-align: right;">a</td></tr></table>').count("text-align") == 1
    assert "position" not in walled('<table><tr><td style="text-align: right; position: fixed">a</td></tr></table>')


def test_a_page_that_nobody_checked_is_walled_in(site: Site) -> None:
    text = 'a<script>x()</script>\n\n<div onclick="x()">b</div>\n\n[c](javascript:x)\n\n*d*{: .unseen }\n'
    html = body_of(with_text(site, NL, RETURN_PATH, text), NL, RETURN_PATH).html(
        own_page(site.project, NL, RETURN_PATH)
    )
    assert not any(sign in html for sign in ("script", "onclick", "unseen"))
    assert all(f"{letter}" in html for letter in "abcd")


def test_the_wall_takes_nothing_from_a_right_page(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        assert converted(site.pages[locale, slug].body).made.dangers == ()
