"""What is held back of a page by what is wrong in it: a section, its tokens or links, or which sections there are."""

from __future__ import annotations

import pytest

from scripts.texts.held import NOTHING, Faults, Held
from tests.helpers.pages import make_page

# The body begins in line 8, so "Een" is line 10 and "Twee" line 14.
BODY = "Inleiding.\n\n## Een {#one}\n\nTekst.\n\n## Twee {#two}\n\nTekst.\n"


def held(kind: str, line: int, body: str = BODY) -> Held:
    faults = Faults()
    getattr(faults, kind).add("docs/nl/support.md", line, "w", "m")
    return faults.held(make_page(body))


def test_a_right_page_holds_nothing() -> None:
    assert Faults().held(make_page(BODY)) == NOTHING == Held()


@pytest.mark.parametrize(
    ("kind", "line", "what"),
    [
        ("others", 8, Held(sections=frozenset({"intro"}))),
        ("others", 12, Held(sections=frozenset({"one"}))),
        ("tokens", 16, Held(tokens=frozenset({"two"}))),
        ("links", 16, Held(links=frozenset({"two"}))),
        ("blocks", 16, Held(sections=frozenset({"two"}), headings=True)),
        ("blocks", 14, Held(sections=frozenset({"one", "two"}), headings=True)),
    ],
)
def test_a_fault_holds_its_section_and_a_heading_the_one_before_too(kind: str, line: int, what: Held) -> None:
    assert held(kind, line) == what


def test_html_may_have_swallowed_a_heading() -> None:
    assert held("others", 8, "<h2>Een</h2>\n\nTekst.\n").headings


def test_what_is_held_of_two_pages_is_put_together() -> None:
    one, two = Held(frozenset("a"), tokens=frozenset("b")), Held(frozenset("c"), links=frozenset("d"), headings=True)
    assert one | two == Held(frozenset("ac"), frozenset("b"), frozenset("d"), headings=True)
