"""The Markdown of a text as HTML, with gaps that surfaces fill in."""

from __future__ import annotations

import pickle

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.texts.conversion import Gap, Piece, converted
from tests.helpers.names import PAGES


def pieces(markdown: str) -> list[list[Piece]]:
    """The pieces of each block, without white space between blocks."""
    return [
        [piece.strip("\n") if isinstance(piece, str) else piece for piece in block if piece not in ("", "\n")]
        for block in converted(markdown).blocks
        if any(not isinstance(piece, str) or piece.strip() for piece in block)
    ]


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        pytest.param(
            "Bel [[phone:a]].",
            [["<p>", Gap("intro", ""), "Bel ", Gap("token", "phone:a"), ".</p>"]],
            id="token",
        ),
        pytest.param("[[desks]]", [[Gap("alone", "desks")]], id="token-alone"),
        pytest.param("[[a]] b", [["<p>", Gap("token", "a"), " b</p>"]], id="token-first"),
        pytest.param("- [[a]]", [["<ul>\n<li>", Gap("token", "a"), "</li>\n</ul>"]], id="token-in-an-item"),
        pytest.param(
            "## A {#b}",
            [["<h2", Gap("id", "b"), ">", Gap("heading", "b"), "A", Gap("noted", "b"), "</h2>"]],
            id="heading",
        ),
        pytest.param(
            "- [a *b*](#c)",
            [["<ul>\n<li>", Gap("opens", "#c"), "a <em>b</em>", Gap("closes", "#c"), "</li>\n</ul>"]],
            id="within-the-text",
        ),
        pytest.param(
            '- [a](#c "d"){lang=fr onclick=x}',
            [
                [
                    "<ul>\n<li>",
                    Gap("opens", "#c", ' title="d" lang="fr"'),
                    "a",
                    Gap("closes", "#c", ' title="d" lang="fr"'),
                    "</li>\n</ul>",
                ]
            ],
            id="attributes-within-the-text",
        ),
        pytest.param(
            "- [a](b.md#c)",
            [
                [
                    '<ul>\n<li><a href="',
                    Gap("address", "b.md#c"),
                    '"',
                    Gap("hreflang", "b.md#c"),
                    ">a",
                    Gap("language", "b.md#c"),
                    "</a></li>\n</ul>",
                ]
            ],
            id="to-a-page",
        ),
        pytest.param("- [a](https://b.be/)", [['<ul>\n<li><a href="https://b.be/">a</a></li>\n</ul>']], id="elsewhere"),
    ],
)
def test_what_differs_between_surfaces_is_a_gap(markdown: str, blocks: list[list[Piece]]) -> None:
    assert pieces(markdown) == blocks


def test_each_outermost_element_is_a_block() -> None:
    assert len(pieces("a\n\n- b\n- c\n\n[[desks]]\n\n!!! note\n    d\n\n    e\n")) == 4


def test_the_check_reads_the_html_without_gaps() -> None:
    made = converted("## A {#b}\n\n[c](d.md), [e](#b) [[fact:f]]").made
    assert (made.texts, made.links, made.dangers) == (("A", "c, e \ue0030\ue004"), ("d.md", "#b"), ())


def test_what_was_converted_can_be_handed_to_another_process(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        found = converted(site.pages[locale, slug].body)
        assert pickle.loads(pickle.dumps(found)) == found
