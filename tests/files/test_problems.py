"""Problems: how they read, in which order they come, and the name that is offered instead of a wrong one."""

from __future__ import annotations

import pytest

from scripts.files.problems import ContentError, EditorError, Problem, Problems, did_you_mean
from tests.helpers.bounds import bounded


def test_problem_reads_as_path_line_what_and_mend() -> None:
    assert str(Problem("docs/nl/a.md", 7, "It is wrong.", "Mend it.")) == "docs/nl/a.md:7: It is wrong. Mend it."


def test_the_same_problem_counts_once() -> None:
    problems = Problems()
    problems.add("a", 1, "w", "m")
    problems.add("a", 1, "w", "m")
    problems.add("a", 2, "w", "m")
    assert len(problems) == 2


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\x1b[2J", "\u2028", "\u202e", "\n::error::"], ids=repr)
def test_a_quoted_text_cannot_break_the_line_or_steer_the_terminal(sign: str) -> None:
    problems = Problems()
    problems.add("a", 1, f'"x{sign}y" is unknown.', f"Did you mean {sign}?")
    (line,) = str(problems.found[0]).splitlines()
    assert line.isprintable()
    assert line.startswith('a:1: "x ') and line.endswith("?")


def test_the_name_of_a_file_cannot_break_the_line_either() -> None:
    problems = Problems()
    problems.add("docs/a\nb\x1b[2J\udcff.md", 1, "w", "m")
    (line,) = str(problems.found[0]).splitlines()
    assert line == "docs/a b [2J\\udcff.md:1: w m"
    assert line.encode().decode() == line


def test_of_a_long_message_both_ends_are_told() -> None:
    problems = Problems()
    problems.add("a", 1, f'"{"x" * 100_000}" is unknown.', "m")
    assert len(problems.found[0].what) < 1_500
    assert problems.found[0].what.startswith('"xxx') and problems.found[0].what.endswith('xxx" is unknown.')


def test_what_was_put_into_the_list_itself_is_known_too() -> None:
    problems = Problems()
    problems.add("a", 1, "w", "m")
    problems.found += [Problem("a", 2, "w", "m")]
    problems.add("a", 2, "w", "m")
    assert [problem.line for problem in problems.found] == [1, 2]


def test_many_problems_take_no_time() -> None:
    problems, others = Problems(), Problems([Problem("a", 1, "w", "m")])
    with bounded():
        for line in range(20_000):
            problems.add("a", line, "w", "m")
        others.add_all(problems)
    assert len(problems) == len(others) == 20_000


def test_of_many_problems_the_first_are_told_and_the_others_counted() -> None:
    problems, others = Problems(), Problems()
    for line in range(1, 31):
        others.add("a", line, "w", "m")
    problems.add_first(others, 30)
    assert [problem.line for problem in problems.found] == [*range(1, 31)]
    problems = Problems()
    problems.add_first(others, 20)
    assert [problem.line for problem in problems.found] == [*range(1, 22)]
    assert problems.found[-1].what == "10 more problems follow in this file."


def test_problems_come_by_file_then_by_line_as_a_number() -> None:
    problems = Problems()
    for path, line in (("b", 1), ("a", 10), ("a", 9)):
        problems.add(path, line, "w", "m")
    assert [(problem.path, problem.line) for problem in problems.sorted()] == [("a", 9), ("a", 10), ("b", 1)]


def test_files_of_a_lower_rank_come_first() -> None:
    problems = Problems(rank=lambda path: {"b": 0, "c": 0}.get(path, 1))
    for path, line in (("a", 1), ("c", 1), ("b", 2), ("b", 1)):
        problems.add(path, line, "w", "m")
    assert [(problem.path, problem.line) for problem in problems.sorted()] == [("b", 1), ("b", 2), ("c", 1), ("a", 1)]


def test_problems_are_true_only_when_something_was_found() -> None:
    problems = Problems()
    before = bool(problems)
    problems.add("a", 1, "w", "m")
    assert (before, bool(problems)) == (False, True)


def test_content_error_tells_every_problem_in_order() -> None:
    problems = Problems()
    problems.add("b", 2, "Second.", "m")
    problems.add("a", 1, "First.", "m")
    assert str(ContentError(problems)) == "a:1: First. m\nb:2: Second. m"


def test_problems_found_elsewhere_are_added_once() -> None:
    problems, others = Problems(), Problems()
    for each in (problems, others):
        each.add("a", 1, "w", "m")
    others.add("a", 2, "w", "m")
    problems.add_all(others)
    problems.add_all(others)
    assert [problem.line for problem in problems.found] == [1, 2]


def test_an_error_for_editors_tells_each_reason_on_a_line() -> None:
    error = EditorError("It cannot be.", "Nor that.")
    assert error.reasons == ("It cannot be.", "Nor that.")
    assert str(error) == "It cannot be.\nNor that."


@pytest.mark.parametrize(
    ("name", "known", "sentence"),
    [
        pytest.param("antwrp", ["ghent", "antwerp"], 'Did you mean "antwerp"?', id="near"),
        pytest.param("xyz", ["ghent", "antwerp"], "Known: antwerp, ghent.", id="far"),
        pytest.param("xyz", [], "None is known yet.", id="nothing-known"),
        pytest.param("Menu", ["menu", "name"], 'Did you mean "menu"?', id="capital"),
        pytest.param("MENU", ["menu", "name"], 'Did you mean "menu"?', id="capitals"),
        pytest.param("be-vlx", ["BE-VLI", "BE-BRU"], 'Did you mean "BE-VLI"?', id="small-letters"),
        pytest.param("naam", ["menu", "name"], 'Did you mean "name"?', id="dutch"),
        pytest.param("straat", ["status", "street"], 'Did you mean "street"?', id="dutch-street"),
        pytest.param("stad", ["status", "street"], "Known: status, street.", id="only-a-little-alike"),
        pytest.param("fone", ["phone", "hours"], 'Did you mean "phone"?', id="by-ear"),
    ],
)
def test_did_you_mean(name: str, known: list[str], sentence: str) -> None:
    assert did_you_mean(name, known) == sentence
