"""HTML in pieces: outermost blocks, and links and ids for another document."""

from __future__ import annotations

import pytest

from scripts.paper.html_blocks import blocks_of, moved, tag_of, with_ids, with_links, without_ids


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        pytest.param("<p>a</p>\n<p>b<br>c</p>", ["<p>a</p>", "<p>b<br>c</p>"], id="paragraphs"),
        pytest.param("<p>a<br />b</p>", ["<p>a<br />b</p>"], id="closed-line-break"),
        pytest.param("<ul><li><p>a</p></li></ul><hr>", ["<ul><li><p>a</p></li></ul>"], id="list"),
        pytest.param("<p>a\nb</p>\n\n<p\nid='x'>c</p >", ["<p>a\nb</p>", "<p\nid='x'>c</p >"], id="over-lines"),
        pytest.param("<div><div>a</div><div>b</div></div>", ["<div><div>a</div><div>b</div></div>"], id="nested"),
        pytest.param(
            '<div class="cards">\n<section>a</section><section>b</section></div>',
            ["<section>a</section>", "<section>b</section>"],
            id="cards",
        ),
        pytest.param(
            '<p>a</p><div class="cards"><section><div>b</div></section></div><p>c</p>',
            ["<p>a</p>", "<section><div>b</div></section>", "<p>c</p>"],
            id="cards-in-between",
        ),
        pytest.param('<div class="card"><p>a</p></div>', ['<div class="card"><p>a</p></div>'], id="one-card"),
        pytest.param(
            '<div class="note"><p>a &lt; b</p></div>', ['<div class="note"><p>a &lt; b</p></div>'], id="escaped"
        ),
        pytest.param("<p>ዳ<b>እ</b></p><p>عربي</p>", ["<p>ዳ<b>እ</b></p>", "<p>عربي</p>"], id="other-scripts"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_blocks_of(html: str, blocks: list[str]) -> None:
    assert blocks_of(html) == blocks


@pytest.mark.parametrize(
    ("element", "tag"), [("<p>a</p>", "p"), ('<h2 id="x">a</h2>', "h2"), ("<hr>", "hr"), ("a <b>b</b>", ""), ("", "")]
)
def test_tag_of(element: str, tag: str) -> None:
    assert tag_of(element) == tag


WITH_IDS = '<h2 id="one" class="x">A</h2><p class="y" id="two">id="three"</p>'


def test_a_second_copy_has_no_ids() -> None:
    assert without_ids(WITH_IDS) == '<h2 class="x">A</h2><p class="y">id="three"</p>'


def test_ids_are_renamed() -> None:
    renamed = '<h2 id="a-one" class="x">A</h2><p class="y" id="a-two">id="three"</p>'
    assert with_ids(WITH_IDS, lambda identifier: f"a-{identifier}") == renamed


LINKS = [
    pytest.param("../../support/", ("support/", ""), id="page"),
    pytest.param("../support/#days", ("ar/support/", "#days"), id="section"),
    pytest.param("./#days", ("ar/journey/", "#days"), id="section-of-this-page"),
    pytest.param("#days", ("ar/journey/", "#days"), id="fragment-alone"),
    pytest.param("", ("ar/journey/", ""), id="empty"),
    pytest.param("../", ("ar/", ""), id="home"),
    pytest.param("../../?lang=nl", ("?lang=nl", ""), id="home-by-name"),
    pytest.param("../../?lang=nl#top", ("?lang=nl", "#top"), id="query-and-fragment"),
    pytest.param("?a=b", ("ar/journey/?a=b", ""), id="query-alone"),
]


@pytest.mark.parametrize(("link", "given"), LINKS)
def test_a_link_within_the_site_is_changed(link: str, given: tuple[str, str]) -> None:
    heard: list[tuple[str, str]] = []

    def to(target: str, fragment: str) -> str:
        heard.append((target, fragment))
        return "there"

    html = f'<a class="x" href="{link}" hreflang="nl">a</a>'
    assert with_links(html, "ar/journey/", to) == '<a class="x" href="there" hreflang="nl">a</a>'
    assert heard == [given]


@pytest.mark.parametrize("link", ["tel:+3280032745", "mailto:a@b.be", "geo:51,4?q=51,4", "https://a.be/b/?c=d#e"])
def test_a_link_elsewhere_stays(link: str) -> None:
    html = f'<p><a href="{link}">a</a></p>'
    assert with_links(html, "ar/journey/", lambda target, fragment: "there") == html
    assert moved(html, "ar/journey/", "ar/journey/nl/") == html


@pytest.mark.parametrize(
    ("link", "start", "end", "there"),
    [
        pytest.param("../support/", "ar/journey/", "ar/journey/nl/", "../../support/", id="deeper"),
        pytest.param("../support/", "journey/", "ar/journey/nl/", "../../../support/", id="other-column"),
        pytest.param("./#days", "journey/", "ar/journey/nl/", "../../../journey/#days", id="own-section"),
        pytest.param("#days", "ar/journey/", "ar/journey/nl/", "../#days", id="fragment"),
        pytest.param("", "ar/journey/", "ar/journey/nl/", "../", id="empty"),
        pytest.param("../?lang=nl", "journey/", "ar/journey/nl/", "../../../?lang=nl", id="query"),
        pytest.param("../?lang=nl#a", "journey/", "ar/journey/nl/", "../../../?lang=nl#a", id="query-and-fragment"),
        pytest.param("../../?lang=nl", "ar/journey/", "journey/", "../?lang=nl", id="upwards"),
        pytest.param("../support/", "journey/", "support/", "./", id="to-itself"),
        pytest.param("../../?lang=nl", "ar/journey/", "", "./?lang=nl", id="to-the-root"),
    ],
)
def test_moved_links_lead_to_the_same_places(link: str, start: str, end: str, there: str) -> None:
    assert moved(f'<a href="{link}">a</a>', start, end) == f'<a href="{there}">a</a>'
