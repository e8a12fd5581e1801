"""The text of a page as HTML: numbers, marks at out of date sections, data, and the links and ids of each surface."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import InDocument, own_page
from scripts.screen.body import body_of
from tests.helpers.changed_sites import with_changed, with_page, with_text, without_page
from tests.helpers.html_pages import Element, parse_html
from tests.helpers.names import AR, DESKS, INDEX, NL, PAGES, PARTNERS, RETURN_PATH, RU, TI, TRANSLATIONS
from tests.helpers.pages import make_page

PHONE = '<a href="tel:+3280012345" dir="ltr" translate="no">0800 12 345</a>'
TEXT = "Bel [[phone:return-line]].\n\n## Bel {#call}\n\n[[desks]]\n\n### Of {#or}\n\nTekst.\n"


def shown(site: Site, locale: Locale, slug: Slug, **surface: Any) -> str:
    """A page by itself, or on another surface."""
    return body_of(site, locale, slug).html(replace(own_page(site.project, locale, slug), **surface))


def html_of(site: Site, locale: Locale, text: str, slug: Slug = PARTNERS, **surface: Any) -> str:
    """The HTML of a text in the place of a page's own."""
    return shown(with_text(site, locale, slug, text), locale, slug, **surface)


@pytest.mark.parametrize(("slug", "numbers"), [(DESKS, ["1", "1.1"]), (PARTNERS, ["", ""])], ids=["sheet", "page"])
def test_sections_of_sheets_get_numbers_and_tokens_become_data(site: Site, slug: Slug, numbers: list[str]) -> None:
    first, second = (f'<span class="number">{number}</span> ' if number else "" for number in numbers)
    html = html_of(site, NL, TEXT, slug)
    start, end = (
        f'<p>Bel {PHONE}.</p>\n<h2 id="call">{first}Bel</h2>\n',
        f'\n<h3 id="or">{second}Of</h3>\n<p>Tekst.</p>',
    )
    assert html.startswith(start) and html.endswith(end)
    cards = parse_html(html.removeprefix(start).removesuffix(end))
    assert [card.attributes["class"] for card in cards.children] == ["cards"]
    assert len(cards.all("section")) == 4


def test_a_token_in_a_heading_and_in_a_list_becomes_data(site: Site) -> None:
    html = html_of(site, NL, "## Bel [[phone:return-line]] {#call}\n\n- [[desk:ghent]]\n- [[fact:first-year]]\n")
    assert html == (
        f'<h2 id="call">Bel {PHONE}</h2>\n'
        '<ul>\n<li><a href="../desks/#desk-ghent">Gent</a></li>\n<li><bdi>2021</bdi></li>\n</ul>'
    )


def test_a_number_stands_before_whatever_a_title_holds(site: Site) -> None:
    html = html_of(site, NL, "## *Bel* [[phone:return-line]] nu {#call}\n\nTekst.\n", DESKS)
    assert html.startswith(f'<h2 id="call"><span class="number">1</span> <em>Bel</em> {PHONE} nu</h2>')


def test_numbers_of_a_page_are_those_of_its_sections(site: Site, locale: Locale) -> None:
    headings = [each for each in parse_html(shown(site, locale, RETURN_PATH)).children if each.tag in ("h2", "h3")]
    assert [heading.all("span", **{"class": "number"})[0].text for heading in headings] == [
        *("1", "2", "3", "3.1", "3.2", "4", "5", "6"),
    ]


def test_a_token_in_a_table_becomes_data(site: Site) -> None:
    assert "<td><bdi>2021</bdi></td>" in html_of(site, NL, "| a | b |\n| --- | --- |\n| c | [[fact:first-year]] |\n")


def test_the_cells_of_a_table_have_heads_for_column_and_row(site: Site) -> None:
    html = html_of(site, NL, "| a | b |\n| --- | --- |\n| *c* | d |\n| [[fact:first-year]] | e |\n")
    assert re.findall(r"<t[hd].*?</t[hd]>", html) == [
        *('<th scope="col">a</th>', '<th scope="col">b</th>'),
        *('<th scope="row"><em>c</em></th>', "<td>d</td>", '<th scope="row"><bdi>2021</bdi></th>', "<td>e</td>"),
    ]


def test_no_sign_of_a_token_a_link_or_an_id_is_left(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        html = shown(site, locale, slug)
        assert "[[" not in html and ".md" not in html
        # Unicode, private use: the signs in the place of what surfaces fill in.
        assert not [letter for letter in html if "\ue000" <= letter <= "\uf8ff"]


# Notes at what is out of date.

NOTES = {
    AR: "لم يتم بعدُ تحديث هذا الجزء حسب النص الهولندي الجديد.",
    TI: "እዚ ክፍሊ ብመሰረት እቲ ሓድሽ ናይ ሆላንድኛ (ዳች) ጽሑፍ ክሳብ ሕጂ ኣይተሓደሰን።",
    RU: "Эта часть ещё не обновлена по новому нидерландскому тексту.",
}


@pytest.mark.parametrize("locale", TRANSLATIONS)
@pytest.mark.parametrize("slug", [RETURN_PATH, PARTNERS], ids=["sheet", "page"])
def test_every_out_of_date_section_is_marked_and_no_block_is_added(site: Site, locale: Locale, slug: Slug) -> None:
    out_of_date = [section.id for section in site.pages[NL, slug].sections[::2]]

    def blocks(each: Site) -> list[Element]:
        return parse_html(shown(each, locale, slug)).children

    before, changed = blocks(site), blocks(with_changed(site, slug, *out_of_date))
    assert [child.tag for child in changed] == [child.tag for child in before]
    marked = [child for child in changed if child.all("small", **{"class": "out-of-date"})]
    assert [child.attributes.get("id", "intro") for child in marked] == out_of_date
    assert marked[0] is changed[0] and marked[0].text.startswith(NOTES[locale])
    assert all(f"{NOTES[locale]} Nederlands" in child.text for child in marked[1:])


def test_a_current_translation_and_the_source_are_not_marked(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        assert 'class="out-of-date"' not in shown(site, locale, slug)
    assert 'class="out-of-date"' not in shown(with_changed(site, PARTNERS, "intro", "names"), NL, PARTNERS)


@pytest.mark.parametrize(
    "body", ["[[desks]]\n", "- een\n- twee\n", '!!! note "Let op"\n    Tekst.\n', "## Bel {#call}\n"]
)
def test_a_page_that_begins_with_no_paragraph_keeps_its_first_block(site: Site, body: str) -> None:
    changed = with_changed(site, DESKS, "intro")
    changed = with_page(changed, RU, DESKS, body=body, sections=make_page(body, RU).sections)
    assert changed.states[RU, DESKS].out_of_date[0].section.id == "intro"
    assert shown(changed, RU, DESKS) == shown(replace(changed, states=site.states), RU, DESKS)


# Links to pages, some of which Russian lacks.

DUTCH = ' <bdi lang="nl">(Nederlands)</bdi>'


@pytest.fixture
def partial(site: Site) -> Site:
    """Russian without two pages."""
    return without_page(without_page(site, RU, RETURN_PATH), RU, INDEX)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "[A](return-path.md)", f'<a href="../../return-path/" hreflang="nl">A{DUTCH}</a>', id="page-that-is-missing"
        ),
        pytest.param(
            "[A](return-path.md#days)", f'<a href="../../return-path/#days" hreflang="nl">A{DUTCH}</a>', id="section"
        ),
        pytest.param("[A](index.md)", f'<a href="../../?lang=nl" hreflang="nl">A{DUTCH}</a>', id="home-page"),
        pytest.param(
            "[*A*](return-path.md)",
            f'<a href="../../return-path/" hreflang="nl"><em>A</em>{DUTCH}</a>',
            id="words-in-it",
        ),
        pytest.param(
            '[A](return-path.md "T")',
            f'<a href="../../return-path/" hreflang="nl" title="T">A{DUTCH}</a>',
            id="with-a-title",
        ),
        pytest.param(
            "[A](<return-path.md>)", f'<a href="../../return-path/" hreflang="nl">A{DUTCH}</a>', id="in-brackets"
        ),
        pytest.param(
            "[A][1]\n\n[1]: return-path.md",
            f'<a href="../../return-path/" hreflang="nl">A{DUTCH}</a>',
            id="by-reference",
        ),
        pytest.param("[A](desks.md#call)", '<a href="../desks/#call">A</a>', id="page-that-is-there"),
        pytest.param("[A](nowhere.md)", '<a href="nowhere.md">A</a>', id="no-page"),
        pytest.param("[A](https://a.be/return-path.md)", '<a href="https://a.be/return-path.md">A</a>', id="elsewhere"),
        pytest.param("[A](#desks)", '<a href="#desks">A</a>', id="same-page"),
        pytest.param("return-path.md", "return-path.md", id="no-link"),
    ],
)
def test_a_link_leads_to_a_page_that_is_there(partial: Site, text: str, expected: str) -> None:
    assert html_of(partial, RU, text) == f"<p>{expected}</p>"


def test_two_links_in_a_paragraph_stay_apart(partial: Site) -> None:
    assert html_of(partial, RU, "[A](return-path.md), [B](desks.md), [C](return-path.md)") == (
        f'<p><a href="../../return-path/" hreflang="nl">A{DUTCH}</a>, <a href="../desks/">B</a>, '
        f'<a href="../../return-path/" hreflang="nl">C{DUTCH}</a></p>'
    )


def test_a_language_with_every_page_keeps_to_its_own(site: Site, locale: Locale) -> None:
    home = "../?lang=nl" if locale == NL else "../"
    assert html_of(site, locale, "[A](return-path.md) [B](index.md)") == (
        f'<p><a href="../return-path/">A</a> <a href="{home}">B</a></p>'
    )


def test_on_paper_a_link_to_a_page_is_the_same(partial: Site) -> None:
    text = "[A](return-path.md) [B](desks.md)"
    assert html_of(partial, RU, text, on_paper=True) == html_of(partial, RU, text)


# Surfaces.


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Zie [A *b* `c`](#desks) en [D](#call).", "Zie A <em>b</em> <code>c</code> en D.", id="two"),
        pytest.param('[A](#desks "T")', "A", id="with-a-title"),
        pytest.param("[A](#desks){lang=fr} na", "A na", id="in-another-language"),
        pytest.param("voor [A](#desks)", "voor A", id="at-the-end"),
        pytest.param("*[A](#desks)*", "<em>A</em>", id="in-other-words"),
        pytest.param("[[[phone:return-line]]](#desks)", PHONE, id="token"),
    ],
)
def test_on_paper_a_link_within_the_text_is_its_words(site: Site, text: str, words: str) -> None:
    assert html_of(site, NL, text, on_paper=True) == f"<p>{words}</p>"
    assert 'href="#desks"' in html_of(site, NL, text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("voor [A *b*](#call) na", 'voor <a href="#call">A <em>b</em></a> na', id="words"),
        pytest.param('[A](#call "T")', '<a href="#call" title="T">A</a>', id="title"),
        pytest.param("[A](#call){lang=fr}", '<a href="#call" lang="fr">A</a>', id="language"),
        pytest.param("[[[phone:return-line]]](#call)", f'<a href="#call">{PHONE}</a>', id="token"),
    ],
)
def test_on_a_screen_a_link_within_the_text_keeps_all_it_has(site: Site, text: str, html: str) -> None:
    assert html_of(site, NL, text) == f"<p>{html}</p>"


def test_where_another_copy_has_the_ids_nothing_has_one(site: Site) -> None:
    assert 'id="' in html_of(site, NL, TEXT)
    assert 'id="' not in html_of(site, NL, TEXT, named=False)


def test_a_column_has_one_block_for_each_card(site: Site) -> None:
    changed = with_text(site, NL, DESKS, TEXT)
    surface = replace(own_page(site.project, NL, DESKS), beside=True)
    blocks = [parse_html(block).children[0] for block in body_of(changed, NL, DESKS).html_blocks(surface)]
    cards = ["desk-ghent", "desk-antwerp", "desk-liege", "desk-charleroi"]
    assert [(block.tag, block.attributes.get("id")) for block in blocks] == [
        ("p", None),
        ("h2", "call"),
        *(("section", card) for card in cards),
        ("h3", "or"),
        ("p", None),
    ]


def test_what_paper_has_not_is_no_block(site: Site) -> None:
    changed = with_text(site, NL, DESKS, "Eerst.\n\n[[locator]]\n\nDan.\n")
    paper = own_page(site.project, NL, DESKS, on_paper=True)
    assert body_of(changed, NL, DESKS).html_blocks(paper) == ["<p>Eerst.</p>", "<p>Dan.</p>"]
    assert len(body_of(changed, NL, DESKS).html_blocks(own_page(site.project, NL, DESKS))) == 3


def test_in_one_document_ids_and_links_name_their_text(site: Site) -> None:
    changed = with_text(
        site, AR, RETURN_PATH, "[A](desks.md#call) [[desk:ghent]]\n\n## B {#days}\n\n[C](partners.md)\n"
    )
    surface = InDocument(
        site.project,
        "ar/return-path/",
        on_paper=True,
        key=(AR, RETURN_PATH),
        together=frozenset({(AR, RETURN_PATH), (AR, DESKS)}),
        site_url="https://a.be/",
    )
    assert body_of(changed, AR, RETURN_PATH).html(surface) == (
        '<p><a href="#desks--call">A</a> <a href="#desks--desk-ghent">غنت</a></p>\n'
        '<h2 id="return-path--days"><span class="number">1</span> B</h2>\n'
        '<p><a href="https://a.be/ar/partners/">C</a></p>'
    )


def test_one_text_is_the_same_from_wherever_its_links_begin(site: Site, locale: Locale) -> None:
    for slug in (RETURN_PATH, DESKS):
        page = shown(site, locale, slug)
        deeper = shown(site, locale, slug, start=f"{locale}/{slug}/xx/")
        assert deeper != page
        assert parse_html(deeper).text == parse_html(page).text


def test_one_text_serves_every_surface_in_any_order(site: Site) -> None:
    page = own_page(site.project, NL, DESKS)
    surfaces = [
        replace(page, on_paper=True),
        replace(page, start="ar/desks/nl/", beside=True),
        page,
        replace(page, start="ar/desks/nl/", beside=True, named=False),
    ]
    text = f"{TEXT}\n[Bel](#call)\n"
    forth, back = (
        [body_of(changed, NL, DESKS).html(surface) for surface in order]
        for changed, order in (
            (with_text(site, NL, DESKS, text), surfaces),
            (with_text(site, NL, DESKS, text), surfaces[::-1]),
        )
    )
    assert forth == back[::-1]
    assert len(set(forth)) == 4


def test_a_text_is_read_once(site: Site) -> None:
    assert body_of(site, TI, DESKS) is body_of(site, TI, DESKS)


# Blocks.


def test_blocks_of_a_page_are_the_same_in_every_language(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        own, dutch = (parse_html(shown(site, each, slug)).children for each in (locale, NL))
        assert [child.tag for child in own] == [child.tag for child in dutch]


def test_the_blocks_of_a_text_are_its_outermost_elements(site: Site) -> None:
    blocks = body_of(site, AR, RETURN_PATH).html_blocks(own_page(site.project, AR, RETURN_PATH))
    elements = [parse_html(block).children for block in blocks]
    assert {len(each) for each in elements} == {1}
    assert [each[0].tag for each in elements] == [
        # Before the first heading.
        "p",
        # What to bring, what to choose.
        *("h2", "p", "ul"),
        *("h2", "p", "ul"),
        # The open place, with its days and its box, its money and its table.
        *("h2", "p"),
        *("h3", "p", "div"),
        *("h3", "p", "table"),
        # Applying.
        *("h2", "p", "ol", "p"),
        *("h2", "p"),
        *("h2", "p"),
    ]


# What stands before the list of contents.

IN_A_HURRY = (
    "Tekst.\n\n## Nu {#now}\n\n1. Bel.\n\n## In het kort {#in-short}\n\n- Kort.\n\n## Later {#later}\n\nMeer.\n"
)


def in_two(site: Site, text: str) -> tuple[str, str]:
    changed = with_text(site, NL, PARTNERS, text)
    return body_of(changed, NL, PARTNERS).in_two(own_page(site.project, NL, PARTNERS))


def test_what_comes_first_is_parted_from_the_rest(site: Site) -> None:
    first, rest = in_two(site, IN_A_HURRY)
    assert "Tekst." in first and 'id="now"' in first and 'id="in-short"' in first and "Kort." in first
    assert rest.startswith('<h2 id="later"') and "Meer." in rest


def test_both_parts_are_the_whole(site: Site) -> None:
    changed = with_text(site, NL, PARTNERS, IN_A_HURRY)
    assert "\n".join(in_two(site, IN_A_HURRY)) == body_of(changed, NL, PARTNERS).html(
        own_page(site.project, NL, PARTNERS)
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tekst.\n\n## Later {#later}\n\nMeer.\n", id="none"),
        pytest.param("Tekst.\n\n## Later {#later}\n\nMeer.\n\n## Nu {#now}\n\n1. Bel.\n", id="too-late"),
    ],
)
def test_what_stands_before_every_heading_stands_before_the_contents_too(site: Site, text: str) -> None:
    first, rest = in_two(site, text)
    assert first == "<p>Tekst.</p>" and rest.startswith('<h2 id="later"')


def test_a_page_that_begins_with_a_heading_begins_with_its_contents(site: Site) -> None:
    first, rest = in_two(site, "## Later {#later}\n\nMeer.\n")
    assert first == "" and rest.startswith('<h2 id="later"')
