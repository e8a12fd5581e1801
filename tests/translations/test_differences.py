"""What changed between two texts: lines, and in them words."""

from __future__ import annotations

import pytest

from scripts.files.problems import Problems
from scripts.texts.sections import Section, parse_sections
from scripts.translations.differences import Piece, changes


def section(text: str, title: str = "De reis") -> Section:
    return parse_sections(f"## {title} {{#travel}}\n\n{text}\n", 1, "docs/nl/a.md", Problems())[1]


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"<{piece.text}>" if piece.changed else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param("Een.", "Een.", [], id="nothing"),
        pytest.param("U mag gaan.", "U kunt gaan.", [("U <mag> gaan.", "U <kunt> gaan.")], id="word"),
        pytest.param("Zij geeft geld.", "Hij leent geld.", [("<Zij geeft> geld.", "<Hij leent> geld.")], id="words"),
        pytest.param("U gaat dan.", "U gaat, dan.", [("U gaat dan.", "U gaat<,> dan.")], id="comma"),
        pytest.param("- a\n- c", "- a\n- b\n- c", [("", "<- b>")], id="item-more"),
        pytest.param("- a\n- b\n- c", "- a\n- c", [("<- b>", "")], id="item-less"),
        pytest.param("Een.\n\nTwee.", "Een.\n\n\n  Twee.", [], id="white-space"),
        pytest.param("Een.\n\nA b.", "Één.\n\nA c.", [("<Een>.", "<Één>."), ("A <b>.", "A <c>.")], id="two-lines"),
        pytest.param("x [[fact:a]]", "x [[fact:b]]", [("x <[[fact:a]]>", "x <[[fact:b]]>")], id="token"),
    ],
)
def test_lines_that_differ_are_found_with_the_words_that_do(old: str, new: str, found: list[tuple[str, str]]) -> None:
    assert [(marked(change.was), marked(change.now)) for change in changes(section(old), section(new))] == found


def test_the_heading_counts() -> None:
    found = changes(section("Tekst.", "De reis"), section("Tekst.", "De terugreis"))
    assert [(marked(change.was), marked(change.now)) for change in found] == [("De <reis>", "De <terugreis>")]


def test_the_pieces_of_a_line_joined_are_the_line() -> None:
    old, new = "Één  [a](b.md), *c*{lang=nl} «d» 0800–9.", "Twee [a](b.md); *c*{lang=nl} «e» 0800–9."
    change = changes(section(old), section(new))[0]
    assert "".join(piece.text for piece in change.was) == old
    assert "".join(piece.text for piece in change.now) == new
