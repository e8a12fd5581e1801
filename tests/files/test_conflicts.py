"""Merges that were not finished: each conflict told once, and nothing else taken for one."""

from __future__ import annotations

import pytest

from scripts.files.conflicts import report_conflicts
from scripts.files.problems import Problems

HEAD, BASE, MIDDLE, TAIL = "<<<<<<< HEAD", "||||||| a1b2c3d", "=======", ">>>>>>> urgent"


def told(*lines: str) -> list[tuple[int, str]]:
    problems = Problems()
    found = report_conflicts("\n".join(lines), "docs/nl/a.md", problems)
    assert found == bool(problems)
    assert {problem.path for problem in problems.found} <= {"docs/nl/a.md"}
    return [(problem.line, problem.what) for problem in problems.found]


def test_a_conflict_is_told_once_with_its_last_line() -> None:
    whole = "Two versions of a text stand here, down to line {}: a merge was begun and not finished."
    assert told("a", HEAD, "b", MIDDLE, "c", TAIL, "d") == [(2, whole.format(6))]
    assert told(HEAD, "b", BASE, "o", MIDDLE, "c", TAIL) == [(1, whole.format(7))]
    assert told(HEAD, MIDDLE, TAIL, "", HEAD, MIDDLE, TAIL) == [(1, whole.format(3)), (5, whole.format(7))]
    assert told("<<<<<<<", "b", MIDDLE, "c", ">>>>>>>") == [(1, whole.format(5))]


def test_a_conflict_in_the_older_text_of_another_is_not_told_by_itself() -> None:
    nested = ("<<<<<<<<< one", "o", "=========", "p", ">>>>>>>>> two")
    assert [line for line, _ in told(HEAD, "b", BASE, *nested, MIDDLE, "c", TAIL)] == [1]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["a", MIDDLE, "b"], [(2, "=======")], id="middle-alone"),
        pytest.param(["a", TAIL], [(2, ">>>>>>>")], id="last-alone"),
        pytest.param([HEAD, "a"], [(1, "<<<<<<<")], id="first-alone"),
        pytest.param(["a", MIDDLE, "b", TAIL], [(2, "=======, >>>>>>>")], id="first-deleted"),
        pytest.param([HEAD, "a", HEAD, "b", MIDDLE, TAIL], [(1, "<<<<<<<"), (3, "down to line 6")], id="begun-twice"),
        pytest.param([f"{MIDDLE}  "], [(1, "=======")], id="spaces-behind"),
    ],
)
def test_a_mark_that_is_left_is_told(lines: list[str], expected: list[tuple[int, str]]) -> None:
    found = told(*lines)
    assert [line for line, _ in found] == [line for line, _ in expected]
    assert all(words in what for (_, words), (_, what) in zip(expected, found, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "======",
        "========",
        "=== a ===",
        "> > > > > > > a",
        "a <<<<<<< b",
        "    =======x",
        "||||||||",
        "| a | b |",
        "<",
        ">",
    ],
)
def test_other_lines_are_no_marks(line: str) -> None:
    assert told("a", line, "b") == []
