"""Lines of paragraphs and list items, from one heading to the next."""

from __future__ import annotations

import pytest

from scripts.texts.left_over import left_over
from scripts.texts.text_lines import ANNOUNCING, ENDING, beside, ends_with, runs

BODY = "Een\ntwee.\n\n- a\n- b\n  c\n\n## Kop {#k}\n\nDrie.\n\n| x |\n|---|\n"


def test_lines_run_from_heading_to_heading() -> None:
    assert [[(line.text, line.line) for line in run] for run in runs(left_over(BODY, 8))] == [
        [("Een", 8), ("twee.", 9), ("a", 11), ("b", 12), ("c", 13)],
        [("Drie.", 17)],
    ]


def test_a_line_knows_whether_it_is_the_first_of_an_item() -> None:
    run = next(runs(left_over(BODY, 1)))
    assert [(line.first, line.item, line.part) for line in run] == [
        (True, False, 0), (False, False, 0), (True, True, 1), (True, True, 2), (False, True, 2),
    ]  # fmt: skip
    assert [line.raw for line in run] == ["Een", "twee.", "- a", "- b", "  c"]


def test_the_first_and_last_line_have_one_beside_them() -> None:
    run = next(runs(left_over(BODY, 1)))
    assert beside(run, 0) == (None, run[1])
    assert beside(run, 2) == (run[1], run[3])
    assert beside(run, 4) == (run[3], None)


@pytest.mark.parametrize("text", ["Zo:", "Zo: ", "Zo:**", "(zo:)", "ከምዚ፦", "Zo：", "«Zo:»"])
def test_a_line_that_announces_is_found(text: str) -> None:
    assert ends_with(text, ANNOUNCING)


@pytest.mark.parametrize("text", ["Zo.", "Zo?”", "Zo;", "ከምዚ።", "هكذا؟", "…"])
def test_a_line_that_ends_a_sentence_is_found(text: str) -> None:
    assert ends_with(text, ENDING) and not ends_with(text, ANNOUNCING)


@pytest.mark.parametrize("text", ["Zo", "9:00", "", "a.b"])
def test_other_lines_end_with_neither(text: str) -> None:
    assert not ends_with(text, ANNOUNCING + ENDING)
