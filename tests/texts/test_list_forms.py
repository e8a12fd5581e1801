"""Lists that are not written as one are told once, at their first line; a dash in a text is none.

Every form of a list stands in tests/helpers/forms.py and is planted in tests/content/test_page_checks.py.
"""

from __future__ import annotations

import pytest

from scripts.texts.list_forms import is_list, list_faults


def told(body: str) -> list[tuple[int, str]]:
    return [(line, what) for line, what, _ in list_faults(body, 8)]


@pytest.mark.parametrize("sign", ["•", "·", "▪", "◦", "●", "\uf0b7"])
def test_a_bullet_is_told_wherever_a_line_begins_with_it(sign: str) -> None:
    assert told(f"Een.\n\n{sign} twee\n{sign} drie") == [(10, f'"{sign}" is no sign of a list.')]


@pytest.mark.parametrize("sign", ["–", "—", "-", "→", "✓"])
@pytest.mark.parametrize(
    ("body", "line"),
    [
        pytest.param("Zo:\n\n{0}een", 10, id="announced"),
        pytest.param("Zo:\n{0}een", 9, id="announced-right-above"),
        pytest.param("{0}een\n{0}twee", 8, id="in-a-row"),
        pytest.param("{0}een\n- twee", 8, id="right-above-a-list"),
        pytest.param("- een\n{0}twee", 9, id="in-a-list"),
    ],
)
def test_what_may_be_a_bullet_is_one_by_the_lines_around_it(sign: str, body: str, line: int) -> None:
    assert told(body.format(sign)) == [(line, f'"{sign}" is no sign of a list.')]


@pytest.mark.parametrize(
    "body",
    [
        "Een zin\n– en nog iets –\ngaat verder.",
        "— Ja?\n\n— Nee.",
        "– Ja.",
        "→ Lees verder.",
        "–5 graden\n–6 graden",
        "- a\n- b",
        "* a\n* b",
        "+ a",
        "\\- a",
        "Een o\no twee",
        "€ 5\n€ 6",
        "« a »\n« b »",
    ],
    ids=range(12),
)
def test_other_lines_are_no_list(body: str) -> None:
    assert told(body) == []


def test_of_two_lists_each_is_told() -> None:
    assert [line for line, _ in told("• a\n• b\n\nTekst.\n\n• c\n\n## K {#k}\n\n• d")] == [8, 13, 17]


def test_a_text_right_below_a_list_is_told_if_the_list_ends_before_it() -> None:
    assert told("- a;\n- b.\nDan.") == [(10, "This line would belong to the list item above it.")]
    assert told("- a;\n- een lange\nregel.\n") == []
    assert told("- a;\n- b.\n    Dan.\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("- a", True), ("  • a", True), ("1. a", True), ("2) a", True), ("a - b", False), ("2026. a", False), ("", False)],
)
def test_a_text_is_a_list_by_its_start(text: str, found: bool) -> None:
    assert is_list(text) is found
