"""How long and how deep a page may be: told at its line, and within all limits read in about a second."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.texts import limits
from scripts.texts.limits import check_limits
from tests.helpers.bounds import bounded
from tests.helpers.fixture_site import problems_in


def told(body: str, first_line: int = 1) -> list[tuple[int, str]]:
    problems = Problems()
    with bounded():
        within = check_limits(body, first_line, "docs/nl/a.md", problems)
    assert within == (not problems) and len(problems) <= 1
    return [(problem.line, problem.what) for problem in problems.found]


LONG = "w" * 79 + "\n"

# What is just allowed, what is one too many, the line of it, and what is said.
EDGES = [
    pytest.param("é" * (limits.LONGEST_BLOCK - 1), "é" * limits.LONGEST_BLOCK, id="block-alone"),
    pytest.param((LONG * 100)[:-1], f"x\n{LONG * 100}x", id="block"),
    pytest.param("xxxxxxxx\n \t\n" * 900, "xxxxxxxx\n\u00a0\n" * 900, id="lines-that-only-look-empty"),
    pytest.param((LONG * 90 + "\n") * 4, (LONG * 90 + "\n") * 5, id="page"),
    pytest.param("x\n\n" * 1_000, "x\n\n" * 1_000 + "\n", id="lines"),
    pytest.param("## " + "x" * 297, "## " + "x" * 298, id="heading"),
    pytest.param("## x {#x}\n\n" * 100, "## x {#x}\n\n" * 101, id="headings"),
    pytest.param("x\n===\n\n" * 50 + "x\n---\n\n" * 50, "x\n===\n\n" * 50 + "x\n---\n\n" * 51, id="other-headings"),
    pytest.param("[[desks]]\n\n" * 200, "[[desks]]\n\n" * 201, id="tokens"),
    pytest.param("[a](b.md) " * 200, "[a](b.md) " * 201, id="links"),
    pytest.param("{a} " * 300, "{a} " * 301, id="braces"),
    pytest.param("<b>" * 100, "<b>" * 101, id="signs"),
    pytest.param("|" + "a|" * 20, "|" + "a|" * 21, id="columns"),
    pytest.param("- " * 8 + "x", "- " * 9 + "x", id="dashes"),
    pytest.param("1. " * 8 + "x", "1. " * 9 + "x", id="numbers"),
    pytest.param("> " * 8 + "x", ">" * 9 + "x", id="quotes"),
    pytest.param(" " * 32 + "x", " " * 36 + "x", id="spaces"),
    pytest.param("\t" * 8 + "x", "\t" * 9 + "x", id="tabs"),
    pytest.param("    " * 7 + "- x", "    " * 7 + "- * x", id="spaces-and-dashes"),
    pytest.param("[" * 10, "[" * 11, id="square-brackets"),
    pytest.param("(" * 10 + ")" * 5 + "(" * 5, "(" * 10 + ")" * 5 + "(" * 6, id="round-brackets"),
    pytest.param("< " * 10, "< " * 11, id="angle-brackets"),
    pytest.param("[a] " * 1_000, "[\n\n" * 11, id="brackets-on-many-lines"),
    pytest.param("[" * 10 + "]" * 20 + "[" * 10, "]" * 20 + "[" * 11, id="brackets-closed-too-often"),
]


@pytest.mark.parametrize(("most", "more"), EDGES)
def test_a_page_within_a_limit_is_read_and_one_beyond_is_told(most: str, more: str) -> None:
    assert told(most) == []
    assert len(told(more)) == 1


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        ("x\n\n" + "y" * 5_000 + "\n" + "y" * 3_001, 9, "More than 8,000 characters follow without an empty line."),
        ("x" * 30_001, 7, "This page has 30,001 characters; at most 30,000 are read."),
        ("x\n\n# " + "x" * 300, 9, "This heading has 302 characters; at most 300 are read."),
        ("# x\n" * 100 + "\n# x\n# x", 108, "This page has 102 headings; at most 100 are read."),
        ("x\n[[a]] [[b]]" * 101, 108, "This page has 202 tokens; at most 200 are read."),
        ("x\n\n> - 1. > - > - > - x", 9, "Lists and quotes stand in one another here; at most 8 deep."),
        ("x\n\n" + "a|" * 30, 9, "This table has more than 20 columns."),
        ("[[[[[\n\n[[[[[[[\n", 9, "More than 10 brackets [ are open here, and not closed."),
    ],
    ids=["block", "page", "heading", "headings", "tokens", "deep", "columns", "brackets"],
)
def test_what_is_too_much_is_told_at_its_line_of_the_file(body: str, line: int, what: str) -> None:
    assert told(body, first_line=7) == [(line, what)]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n" * 2_000,
        " " * 4_999,
        "- a\n- b\n\n1. c\n\n> d",
        "---\n\n* * *\n\n- - -",
        "a\\|b",
        "x -- y",
        "-x\n*y*\n1.5\n#1",
    ],
    ids=["nothing", "empty-lines", "spaces", "lists", "rules", "bar", "dashes", "no-lists"],
)
def test_usual_pages_are_within_all_limits(body: str) -> None:
    assert told(body) == []


CRUEL = [
    *(
        "![",
        "[",
        "*",
        "**",
        "_",
        "`",
        "<",
        "&",
        "(",
        "](",
        "[a](",
        "![a](",
        "<![CDATA[",
        "<!--",
        "<?",
        "[[",
        "[^",
        "[a][",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "+ ",
        "    ",
        "\t",
        "|a",
        "#",
        "## a\n",
        "<a@",
        "<http:",
        "&#",
        "\\",
        "***",
        "{",
        "{#",
        "~",
        '"',
    ),
]


@pytest.mark.parametrize("times", [8_000, 500_000])
@pytest.mark.parametrize("sign", CRUEL, ids=repr)
def test_a_sign_many_thousand_times_is_told_at_once(sign: str, times: int) -> None:
    for body in (sign * times, f"{sign}\n" * times):
        start = time.process_time()
        told(body)
        assert time.process_time() - start < 1


def _filled(unit: str) -> str:
    """A page of a unit again and again, as long as may be, with an empty line before a block is too long."""
    times = min(limits.LONGEST_PAGE // len(unit), (limits.MOST_LINES - 20) // max(1, unit.count("\n")))
    whole = unit * times
    size = (limits.LONGEST_BLOCK - 500) // len(unit) * len(unit)
    blocks = (whole[start : start + size] for start in range(0, len(whole), size))
    return "\n\n".join(blocks)[: limits.LONGEST_PAGE]


# The units that took longest of some thousand tried, and the plainest.
JUST_BELOW = [
    *(
        "a\n\n",
        "_\n\n",
        "* a\n",
        "*_*",
        "***a**b*",
        "`a`\n\n",
        "é\n",
        "- a\n  b\n",
    ),
    *(
        "**a\n\n",
        "_a \n\n",
        "&amp;a,* \n1. ",
        "```\n- a\n",
        "~~~\n\n",
        "a, ",
        "0800 ",
        "\"' ",
        "\\*",
        "| a | b |\n",
        "a@b ",
    ),
]


@pytest.mark.parametrize("unit", JUST_BELOW, ids=repr)
def test_a_page_just_below_the_limits_is_checked_in_about_a_second(copy: Path, unit: str) -> None:
    body = _filled(unit)
    assert told(body) == []
    path = copy / "docs/nl/paper.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text[: text.index('---', 3)]}---\n{body}", encoding="utf-8")
    start = time.process_time()
    with bounded(20):
        problems_in(copy)
    assert time.process_time() - start < 4
