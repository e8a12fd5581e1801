"""The record of editions: written and read back the same, and every spoiled line told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.project.keys import Slug
from scripts.records.edition_file import PATH, Edition, Part, read_editions, write_editions
from tests.helpers.names import AR, DESKS, NL, RETURN_PATH, RU, TI

CARDS = Slug("cards")
DAY = datetime.date(2026, 3, 2)
FIRST = Edition("039DVT", NL, RETURN_PATH, DAY, (Part("intro", "", "0123abcd"), Part("days", "4.2", "89abcdef")))
SECOND = Edition("S59X7R", AR, CARDS, DAY, (Part("free-number", "", "00000000"),))
HEAD = "code,locale,sheet,date,sections\n"


def recorded(root: Path, text: str) -> tuple[tuple[Edition, ...], list[str]]:
    (root / PATH).parent.mkdir(exist_ok=True)
    (root / PATH).write_text(text, encoding="utf-8")
    problems = Problems()
    found = read_editions(root, problems)
    return found, [f"{problem.path}:{problem.line} {problem.what}" for problem in problems.sorted()]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    write_editions(tmp_path, [FIRST, SECOND])
    text = (tmp_path / PATH).read_text(encoding="utf-8")
    assert text.split("\n")[1] == "039DVT,nl,return-path,2026-03-02,intro=0123abcd days=4.2:89abcdef"
    assert recorded(tmp_path, text) == ((FIRST, SECOND), [])


@pytest.mark.parametrize(
    "line",
    [
        "039DV,nl,return-path,2026-03-02,intro=0123abcd",
        "039DVI,nl,return-path,2026-03-02,intro=0123abcd",
        "039DVT,,return-path,2026-03-02,intro=0123abcd",
        "039DVT,nl,,2026-03-02,intro=0123abcd",
        "039DVT,nl,return-path,02-03-2026,intro=0123abcd",
        "039DVT,nl,return-path,2026-03-02,",
        "039DVT,nl,return-path,2026-03-02,intro=0123",
        "039DVT,nl,return-path,2026-03-02,intro=0123abcd  days=4:89abcdef",
        "039DVT,nl,return-path,2026-03-02",
        "039DVT,nl,return-path,20260302,intro=0123abcd",
        "039DVT,nl,return-path,2026-W10-1,intro=0123abcd",
        "039DVT,nl,return-path,2026-03-02,days=٤:0123abcd",
    ],
)
def test_a_spoiled_line_is_told_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    good = "S59X7R,ar,cards,2026-03-02,free-number=00000000\n"
    found, told = recorded(tmp_path, f"{HEAD}{line}\n{good}")
    assert found == (SECOND,)
    assert told == ["data/editions.csv:2 This line is not an edition of a sheet."]


def test_a_code_that_stands_twice_is_told(tmp_path: Path) -> None:
    line = "S59X7R,ar,cards,2026-03-02,free-number=00000000\n"
    told = ['data/editions.csv:3 The code "S59X7R" stands twice.']
    assert recorded(tmp_path, HEAD + line + line) == ((SECOND,), told)


def test_a_quotation_mark_too_many_spoils_its_own_line_alone(tmp_path: Path) -> None:
    good = "S59X7R,ar,cards,2026-03-02,free-number=00000000\n"
    found, told = recorded(tmp_path, f'{HEAD}"039DVT,nl,return-path,2026-03-02,intro=0123abcd\n{good}')
    assert found == (SECOND,)
    assert told == ["data/editions.csv:2 A quotation mark in this line has no partner, or words beside it."]


def test_a_record_of_which_every_line_is_spoilt_is_told_by_its_first_lines(tmp_path: Path) -> None:
    found, told = recorded(tmp_path, HEAD + "x,y\n" * 20_000)
    assert found == () and len(told) == 21
    assert told[-1] == "data/editions.csv:22 19,980 more problems follow in this file."


def test_an_unfinished_merge_is_told_alone(tmp_path: Path) -> None:
    line = "S59X7R,ar,cards,2026-03-02,free-number=00000000"
    found, told = recorded(tmp_path, f"{HEAD}<<<<<<< HEAD\n{line}\n=======\n{line}x\n>>>>>>> main\n")
    assert found == () and len(told) == 1
    assert "down to line 6: a merge was begun" in told[0]


def test_another_first_line_is_told(tmp_path: Path) -> None:
    assert recorded(tmp_path, "code;locale\n") == (
        (),
        ["data/editions.csv:1 The first line must be: code,locale,sheet,date,sections"],
    )
    assert recorded(tmp_path, "")[1] == ["data/editions.csv:1 The first line must be: code,locale,sheet,date,sections"]


def test_a_missing_record_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert read_editions(tmp_path, problems) == ()
    (problem,) = problems.sorted()
    assert (problem.path, problem.what) == ("data/editions.csv", "This file is missing.")
    assert "scripts editions" in problem.mend


def test_a_whole_record_is_read_in_its_order_and_written_the_same(folder: Path, tmp_path: Path) -> None:
    problems = Problems()
    editions = read_editions(folder, problems)
    assert problems.found == []
    assert [(each.code, each.locale, each.sheet, each.date.isoformat()) for each in editions] == [
        ("DY6V0B", NL, "support", "2025-10-06"),
        ("GK5MVN", RU, "support", "2025-10-06"),
        ("JEPEM5", NL, RETURN_PATH, "2025-11-03"),
        ("CZZN1J", AR, RETURN_PATH, "2025-11-03"),
        ("6TCH7S", NL, RETURN_PATH, "2026-01-05"),
        ("RARBJW", TI, RETURN_PATH, "2026-01-05"),
        ("NC1M40", NL, DESKS, "2026-02-09"),
        ("JAD3A1", NL, CARDS, "2026-02-09"),
    ]
    assert editions[0].parts == (Part("intro", "", "e0a849fb"), Part("what", "1", "07fb174b"))
    (tmp_path / "data").mkdir()
    write_editions(tmp_path, editions)
    assert (tmp_path / PATH).read_bytes() == (folder / PATH).read_bytes()
