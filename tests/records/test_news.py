"""News as data/news.yaml has it: what an entry must say, and on which days readers are told of it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.records.news import LONGEST, MARKED, NEWS, News, NewsFile, is_marked, told_on
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import NL, RETURN_PATH
from tests.helpers.records import Reading, read_record

ENTRY = """news:
  - id: open-place
    date: {date}
    source: {source}
    checked: 2026-03-02
    touches: {touches}
    words:
      nl: "{words}"
      ti: "ሓድሽ።"
"""
RIGHT = {"date": "2026-02-16", "source": "law", "touches": '["return-path#days"]', "words": "Er is iets anders."}
CONTEXT: dict[str, Any] = {"today": TODAY, "source": "nl", "sources": ["law"], "languages": ["nl", "ar", "ti"]}


def entry(**changes: str) -> Reading[NewsFile]:
    return read_record(NEWS, ENTRY.format(**{**RIGHT, **changes}), CONTEXT)


def news(identifier: str, day: datetime.date) -> News:
    return News(
        id=identifier, checked=TODAY, date=day, source="law", touches=("return-path#days",), words={NL: "Anders."}
    )


def test_a_right_entry_is_read() -> None:
    reading = entry()
    assert reading.found == [] and reading.record is not None
    (found,) = reading.record.news
    assert (found.id, found.date, found.source) == ("open-place", datetime.date(2026, 2, 16), "law")
    assert found.words == {"nl": "Er is iets anders.", "ti": "ሓድሽ።"}
    assert (found.touched("return-path"), found.touched("desks")) == (("days",), ())


@pytest.mark.parametrize(
    ("field", "value", "line", "what"),
    [
        pytest.param("date", "2026-02-30", 3, '"date"', id="no-such-day"),
        pytest.param("date", "soon", 3, '"date" is not a date', id="no-date"),
        pytest.param("date", "2027-03-04", 3, "2027-03-04 lies more than a year ahead", id="far-ahead"),
        pytest.param("source", "lw", 4, 'There is no source "lw"', id="unknown-source"),
        pytest.param("touches", "[]", 2, '"open-place" touches no section', id="touches-nothing"),
        pytest.param("touches", "return-path#days", 6, '"touches" must be a list', id="no-list"),
        pytest.param("touches", '["return-path"]', 6, '"return-path" names no section', id="whole-page"),
        pytest.param("touches", '["return-path.md#days"]', 6, '"return-path.md#days" names no section', id="file"),
        pytest.param("touches", '["a#b", "a#b"]', 2, '"a#b" stands twice', id="doubled-section"),
        pytest.param("words", "", 8, "A text is empty", id="empty"),
        pytest.param("words", "Bel 0800 12 345.", 8, "A phone number is written out", id="phone"),
        pytest.param("words", "Mail naar x@fixture.example.", 8, "An e-mail address is written out", id="email"),
        pytest.param("words", "U krijgt 350 euro.", 8, "An amount is written out", id="amount"),
        pytest.param("words", "Zie https://x.example/.", 8, 'A web address is written out: "https:', id="address"),
        pytest.param("words", "Zie fedasil.be voor meer.", 8, 'A web address is written out: "fedasil.be"', id="host"),
        pytest.param("words", "Dat is **nieuw**.", 8, 'a sign of Markdown: "*"', id="bold"),
        pytest.param("words", "Het zijn [[fact:reception-days]] dagen.", 8, 'a sign of Markdown: "["', id="token"),
        pytest.param("words", "a" * (LONGEST + 1), 8, f"have {LONGEST + 1} characters, and {LONGEST} are", id="long"),
    ],
)
def test_a_wrong_entry_is_told_at_its_line(field: str, value: str, line: int, what: str) -> None:
    reading = entry(**{field: value})
    assert reading.record is None
    (problem,) = reading.found
    assert problem.line == line and what in problem.what and problem.mend


@pytest.mark.parametrize("words", ["Dat is <b>nieuw</b>.", "Eten &amp; slapen."])
def test_words_have_no_html(words: str) -> None:
    (problem,) = entry(words=words).found
    assert (problem.line, "may not stand in this text" in problem.what) == (8, True)


@pytest.mark.parametrize(
    "words",
    [
        *("Tussen 12 en 30 dagen: vraag raad (altijd).", "Een vraag? Bel.", "50/50", "a" * LONGEST),
        "Sinds 12 juni 2026 gelden regels van de EU & België; artikel 6/1 – nieuw.",
    ],
)
def test_plain_sentences_are_right(words: str) -> None:
    assert entry(words=words).found == []


def test_a_day_up_to_a_year_ahead_may_be_written_before_it_comes() -> None:
    assert entry(date="2027-03-03").found == []


def test_words_of_a_language_that_nobody_registered_are_told() -> None:
    text = ENTRY.format(**RIGHT).replace("ti:", "tl:")
    (problem,) = read_record(NEWS, text, CONTEXT).found
    assert (problem.line, problem.what) == (9, '"tl" is not a language of mkdocs.yml.')


def test_the_words_of_the_source_language_are_needed() -> None:
    text = ENTRY.format(**RIGHT).replace("nl:", "ar:")
    (problem,) = read_record(NEWS, text, CONTEXT).found
    assert problem.what == 'The news "open-place" has no words in the source language.'


def test_an_id_stands_once() -> None:
    text = ENTRY.format(**RIGHT)
    (problem,) = read_record(NEWS, text + text.removeprefix("news:\n"), CONTEXT).found
    assert problem.what == 'The id "open-place" is already used in line 2.'


def test_all_that_is_wrong_is_told_at_once() -> None:
    reading = entry(date="soon", source="lw", touches='["days"]', words="**")
    assert [problem.line for problem in reading.found] == [3, 4, 6, 8]


def test_no_news_is_a_right_file() -> None:
    reading = read_record(NEWS, "news: []\n", CONTEXT)
    assert reading.found == [] and reading.record is not None and reading.record.news == ()


def test_readers_are_told_what_holds_the_newest_first() -> None:
    day = datetime.timedelta(days=1)
    listed = [news("old", TODAY - 9 * day), news("today", TODAY), news("tomorrow", TODAY + day), news("too", TODAY)]
    assert [each.id for each in told_on(TODAY, listed)] == ["today", "too", "old"]
    assert [each.id for each in told_on(TODAY + day, listed)] == ["tomorrow", "today", "too", "old"]


@pytest.mark.parametrize(("days", "marked"), [(-1, False), (0, True), (60, True), (61, False)])
def test_sections_say_so_for_sixty_days(days: int, marked: bool) -> None:
    assert MARKED.days == 60
    assert is_marked(news("open-place", TODAY), TODAY + datetime.timedelta(days=days)) is marked


def test_the_fixture_has_news_that_touches_a_sheet(site: Site) -> None:
    found = site.records.news["open-place-days"]
    assert found.touched(RETURN_PATH) == ("days", "money")
