"""Notices as the data file gives them: what each says, on which days, and every mistake at its line."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem
from scripts.records.notices import AHEAD, NOTICES, Notice, closed_days
from tests.helpers.changed_sites import with_desk, with_records
from tests.helpers.fixture_site import TODAY
from tests.helpers.records import read_record

CONTEXT: dict[str, Any] = {
    "today": TODAY,
    "source": "nl",
    "sources": {"guide"},
    "desks": ["ghent", "liege"],
    "phone_lines": ["return-line"],
    "pages": ("index", "desks"),
    "locales": ["nl", "ar"],
}
DAYS = "    from: 2026-03-05\n    until: 2026-03-09\n"
CHECKED = "    source: guide\n    checked: 2026-03-02\n"
GHENT, DOWN = "    closed: ghent\n", "    line_down: return-line\n"
WORDS = '    text: {nl: "Kom later."}\n    kind: warning\n    where: all\n'


def written(says: str, days: str = DAYS, identifier: str = "one") -> str:
    """A file with one notice; what it says begins in line 5."""
    return f"notices:\n  - id: {identifier}\n{days}{says}{CHECKED}"


def read(text: str) -> tuple[tuple[Notice, ...], list[Problem]]:
    reading = read_record(NOTICES, text, CONTEXT)
    return (reading.record.notices if reading.record else ()), reading.found


def notice(says: str, days: str = DAYS) -> Notice:
    (one,), found = read(written(says, days))
    assert found == []
    return one


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("says", "phrase", "kind", "desk", "page", "subject"),
    [
        (GHENT, "closed", "closed", "ghent", None, "closed: ghent"),
        ("    moved: liege\n    where: page:index\n", "moved", "changed", "liege", "index", "moved: liege"),
        (f"{DOWN}    where: all\n", "line_down", "warning", None, None, "line_down: return-line"),
        (WORDS, None, "warning", None, None, None),
        (WORDS.replace("all", "desk:ghent"), None, "warning", "ghent", None, None),
        (
            f"{GHENT}    kind: closed\n    where: desk:ghent\n",
            "closed",
            "closed",
            "ghent",
            None,
            "closed: ghent",
        ),
    ],
    ids=["closed", "moved", "line-down", "words", "words-of-a-desk", "said-twice-and-right"],
)
def test_a_notice_is_read(
    says: str, phrase: str | None, kind: str, desk: str | None, page: str | None, subject: str | None
) -> None:
    found = notice(says)
    assert (found.phrase, found.sort, found.desk, found.page, found.subject) == (phrase, kind, desk, page, subject)
    assert (found.first, found.until) == (day("2026-03-05"), day("2026-03-09"))


def test_a_file_without_notices_is_right() -> None:
    assert read("notices: []\n") == ((), [])


def test_dates_may_stand_in_quotes_and_one_day_is_enough() -> None:
    found = notice(GHENT, '    from: "2026-03-05"\n    until: "2026-03-05"\n')
    assert list(found.days) == [found.first] == [found.until]


@pytest.mark.parametrize(
    ("today", "told", "over"),
    [
        pytest.param("2026-02-25", False, False, id="eight-days-before"),
        pytest.param("2026-02-26", True, False, id="seven-days-before"),
        pytest.param("2026-03-05", True, False, id="first-day"),
        pytest.param("2026-03-09", True, False, id="last-day"),
        pytest.param("2026-03-10", False, True, id="day-after"),
    ],
)
def test_a_notice_is_told_from_shortly_before_to_its_last_day(today: str, told: bool, over: bool) -> None:
    found = notice(GHENT)
    assert AHEAD.days == 7
    assert (found.is_told(day(today)), found.is_over(day(today))) == (told, over)


@pytest.mark.parametrize(
    ("says", "line", "what", "mend"),
    [
        pytest.param("", 2, '"one" says nothing', "closed:, moved: or line_down:", id="nothing"),
        pytest.param("    closed: gent\n", 5, 'no desk "gent" in data/desks.yaml', '"ghent"', id="unknown-desk"),
        pytest.param("    moved: lieg\n", 5, 'no desk "lieg"', '"liege"', id="unknown-desk-that-moved"),
        pytest.param("    line_down: line\n", 5, 'no phone line "line"', "return-line", id="unknown-line"),
        pytest.param(GHENT + WORDS, 2, '"closed" and "text" at once', "Keep one", id="phrase-and-words"),
        pytest.param(f"{GHENT}    moved: ghent\n", 2, '"closed" and "moved" at once', "two", id="two-phrases"),
        pytest.param(f"{GHENT}    kind: warning\n", 2, '"warning" beside "closed"', "kind: closed", id="kind"),
        pytest.param(f"{GHENT}    kind: shut\n", 6, '"kind" cannot be "shut"', "'changed'", id="unknown-kind"),
        pytest.param(f"{GHENT}    where: desk:liege\n", 2, 'about "ghent"', "one of the two", id="other-desk"),
        pytest.param(f"{DOWN}    where: desk:ghent\n", 2, "is no desk", "page:", id="desk-of-line"),
        pytest.param(f"{GHENT}    where: desks\n", 6, '"where" cannot be "desks"', "page:desks", id="bare-page"),
        pytest.param(f"{GHENT}    where: ghent\n", 6, '"where" cannot be', "Write desk:ghent.", id="bare-desk"),
        pytest.param(f"{GHENT}    where: here\n", 6, '"where" cannot be', "Write all, or page:", id="nowhere"),
        pytest.param(f"{GHENT}    where: page:desk\n", 6, 'no page "desk"', '"desks"', id="unknown-page"),
        pytest.param(f"{GHENT}    where: desk:gent\n", 6, 'no desk "gent"', '"ghent"', id="where-no-desk"),
        pytest.param(f"{GHENT}    form: 1\n", 6, '"form" is not a known field', '"from"', id="field"),
        pytest.param(f"{GHENT}    first: 2026-03-05\n", 6, '"first" is not a known', "from", id="own-name"),
        pytest.param('    text: {nl: "Kom."}\n    where: all\n', 2, '"kind" is missing', "changed", id="no-kind"),
        pytest.param('    text: {nl: "Kom."}\n', 2, '"kind" and "where" are missing', "page:", id="no-kind-and-where"),
        pytest.param(WORDS.replace("nl", "ar"), 2, 'source language "nl"', 'Add nl: "…"', id="no-source-language"),
        pytest.param(WORDS.replace("{", "{xx: a, "), 5, 'no language "xx" in mkdocs.yml', "ar, nl", id="no-language"),
        pytest.param(WORDS.replace("Kom", "**Kom**"), 5, '"*" in it', "Markdown", id="markdown"),
        pytest.param(WORDS.replace("Kom", "[[desk:ghent]]"), 5, '"[" in it', "tokens", id="token"),
        pytest.param(WORDS.replace("Kom", "0800 12 345"), 5, "A phone number is written out", "Take it", id="number"),
        pytest.param(WORDS.replace("Kom", "a@b.be"), 5, "An e-mail address is written out", "Take it", id="address"),
        pytest.param(WORDS.replace("Kom", "€ 20"), 5, "An amount is written out", "Take it away", id="amount"),
        pytest.param(WORDS.replace("Kom later.", " "), 5, "A text is empty", "Fill it in", id="empty"),
        pytest.param(WORDS.replace("Kom", "K" * 300), 5, "at most 300 letters and signs", "on a page", id="long"),
    ],
)
def test_a_wrong_notice_is_told_at_its_line(says: str, line: int, what: str, mend: str) -> None:
    _, found = read(written(says))
    (problem,) = found
    assert problem.line == line
    assert what in problem.what and mend in problem.mend


@pytest.mark.parametrize(
    ("first", "last", "line", "words"),
    [
        pytest.param("2026-03-05", "2026-03-04", 4, '"until" (2026-03-04) lies before "from"', id="turned"),
        pytest.param("2026-03-05", "2072-03-09", 4, "more than a year after", id="slip-in-the-last-year"),
        pytest.param("2072-03-05", "2072-03-09", 3, "more than a year after the check", id="slip-in-both-years"),
        pytest.param("2026-02-30", "2026-03-09", 3, '"from" is not a date', id="no-such-day"),
        pytest.param("2026-03-05", "Friday", 4, '"until" is not a date', id="a-word"),
    ],
)
def test_wrong_days_are_told_at_their_line(first: str, last: str, line: int, words: str) -> None:
    _, found = read(written(GHENT, f"    from: {first}\n    until: {last}\n"))
    assert [problem.line for problem in found] == [line]
    assert words in found[0].what


def test_an_id_stands_once() -> None:
    two = written(GHENT) + written("    closed: liege\n").removeprefix("notices:\n")
    _, found = read(two)
    assert [(problem.line, problem.what) for problem in found] == [(8, 'The id "one" is already used in line 2.')]


MORE = """
  - id: more
    from: {first}
    until: {last}
    {says}
    source: guide
    checked: 2026-02-16
"""


@pytest.mark.parametrize(
    ("first", "last", "says", "told"),
    [
        pytest.param("2026-04-17", "2026-04-20", "closed: ghent", True, id="one-day-in-common"),
        pytest.param("2026-04-01", "2026-04-13", "closed: ghent", True, id="the-first-day-in-common"),
        pytest.param("2026-04-14", "2026-04-15", "closed: ghent", True, id="one-inside-the-other"),
        pytest.param("2026-04-18", "2026-04-20", "closed: ghent", False, id="the-days-after"),
        pytest.param("2026-04-14", "2026-04-15", "closed: liege", False, id="another-desk"),
        pytest.param("2026-04-14", "2026-06-15", "moved: ghent", False, id="another-phrase"),
    ],
)
def test_two_notices_that_say_the_same_of_the_same_days_are_told(
    copy: Path, problems_of: Callable[[], list[Problem]], first: str, last: str, says: str, told: bool
) -> None:
    path = copy / "data/notices.yaml"
    path.write_text(path.read_text(encoding="utf-8") + MORE.format(first=first, last=last, says=says), encoding="utf-8")
    what = f'The notices "ghent-closed" and "more" say "{says}" for the same days.'
    line = path.read_text(encoding="utf-8").split("\n").index("  - id: more") + 1
    found = [(problem.path, problem.line, problem.what) for problem in problems_of()]
    assert found == ([("data/notices.yaml", line, what)] if told else [])


def test_the_same_days_are_told_beside_other_mistakes(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    path = copy / "data/notices.yaml"
    text = path.read_text(encoding="utf-8").replace("where: desk:antwerp", "where: antwerp")
    path.write_text(text + MORE.format(first="2026-04-13", last="2026-04-13", says="closed: ghent"), encoding="utf-8")
    assert len(problems_of()) == 2


# What follows for desks.


@pytest.mark.parametrize(
    ("today", "days"), [("2026-03-02", 5), ("2026-04-13", 5), ("2026-04-16", 2), ("2026-04-18", 0)]
)
def test_a_desk_is_closed_on_the_days_to_come(site: Site, today: str, days: int) -> None:
    found = closed_days(site.records.notices.values(), "ghent", day(today))
    assert len(found) == days and all(day(today) <= each <= day("2026-04-17") for each in found)
    assert closed_days(site.records.notices.values(), "antwerp", day(today)) == frozenset()


@pytest.mark.parametrize(
    ("today", "checked", "status"),
    [
        pytest.param("2026-03-04", "2026-03-01", "confirmed", id="not-moved-yet"),
        pytest.param("2026-03-05", "2026-03-01", "unconfirmed", id="moved"),
        pytest.param("2026-03-20", "2026-03-01", "unconfirmed", id="moved-and-the-notice-is-over"),
        pytest.param("2026-03-05", "2026-03-05", "confirmed", id="checked-since"),
    ],
)
def test_of_a_desk_that_moved_nothing_is_confirmed_until_somebody_checks(
    site: Site, today: str, checked: str, status: str
) -> None:
    changed = with_records(with_desk(site, "ghent", checked=day(checked)), today=day(today))
    moved = with_records(changed, notices={"one": notice("    moved: ghent\n")})
    assert moved.records.desks_now["ghent"].status == status
    assert moved.records.desks["ghent"].status == "confirmed"
    assert moved.records.desks_now["antwerp"] == site.records.desks["antwerp"]
