"""Sources, facts and terms."""

from __future__ import annotations

import pytest

from scripts.project.keys import Locale
from scripts.records.facts import FACTS, SOURCES, TERMS, Fact, Source, fact_text, published_text
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.records import read_record

FACT = """facts:
  - id: days
    kind: {kind}
    value: {value}
    status: confirmed
    source: sheet
    checked: 2026-03-02
"""
TERM = "terms:\n  - {{id: council, names: {names}, source: sheet, checked: 2026-03-02}}\n"


def fact(kind: str, value: str) -> Fact:
    reading = read_record(FACTS, FACT.format(kind=kind, value=value))
    assert reading.found == [] and reading.record is not None
    return reading.record.facts[0]


@pytest.mark.parametrize(
    ("locale", "number", "date", "euro"),
    [
        (NL, "1200", "27 juni 2024", "€\xa01250"),
        (AR, "1200", "27 حزيران/يونيو 2024", "1250\xa0€"),
        (TI, "1200", "27 ሰነ 2024 (27/06/2024)", "€1250"),
        (RU, "1200", "27 июня 2024\xa0г.", "1250\xa0€"),
    ],
    ids=[NL, AR, TI, RU],
)
def test_a_fact_is_shown_as_a_language_writes_it(locale: Locale, number: str, date: str, euro: str) -> None:
    assert fact_text(fact("number", "1200"), locale) == number
    assert fact_text(fact("year", "2025"), locale) == "2025"
    assert fact_text(fact("date", "2024-06-27"), locale) == date
    assert fact_text(fact("euro", "1250"), locale) == euro


@pytest.mark.parametrize(
    ("kind", "value", "line", "words"),
    [
        pytest.param("number", "2024-06-27", 2, '"days" does not fit its kind "number"', id="date-for-number"),
        pytest.param("date", "30", 2, '"days" does not fit its kind "date"', id="number-for-date"),
        pytest.param("percent", "30", 3, '"kind" cannot be "percent"', id="unknown-kind"),
        pytest.param("date", "2026-02-30", 4, '"value"', id="no-such-day"),
        pytest.param("number", "3.5", 4, '"value"', id="fraction"),
        pytest.param("euro", "-350", 4, '"value" cannot be "-350"', id="negative"),
        pytest.param("euro", "175,50", 4, '"value" cannot be "175,50"', id="comma"),
        pytest.param("number", "off", 4, '"value"', id="truth"),
    ],
)
def test_a_wrong_fact_is_told_at_its_line(kind: str, value: str, line: int, words: str) -> None:
    reading = read_record(FACTS, FACT.format(kind=kind, value=value))
    assert reading.record is None
    assert reading.found[0].line == line
    assert words in reading.found[0].what


@pytest.mark.parametrize(
    "names",
    [
        '{nl: "Raad", fr: "Conseil"}',
        '{nl: "Raad", fr: "Conseil", de: "Rat", en: "Council"}',
        '{en: "ICAM"}',
    ],
)
def test_a_term_has_dutch_and_french_names_or_one_for_all(names: str) -> None:
    reading = read_record(TERMS, TERM.format(names=names))
    assert reading.found == [] and reading.record is not None
    assert reading.record.terms[0].id == "council"


@pytest.mark.parametrize("names", ['{nl: "Raad"}', '{fr: "Conseil", en: "Council"}', '{de: "Rat"}', "{}"])
def test_a_term_without_dutch_or_french_name_is_refused(names: str) -> None:
    reading = read_record(TERMS, TERM.format(names=names))
    assert reading.record is None
    assert [problem.line for problem in reading.found] == [2]
    assert reading.found[0].what == '"council" lacks its Dutch or French name.'


def test_a_source_may_lack_address_and_date_but_no_publisher() -> None:
    text = "sources:\n  - {id: sheet, title: T, language: nl, checked: 2026-03-02}\n"
    _, found = read_record(SOURCES, text, {"today": TODAY})
    assert [problem.what for problem in found] == ['"publisher" is missing in this entry.']


@pytest.mark.parametrize(
    ("published", "text"),
    [
        pytest.param(None, None, id="none"),
        pytest.param("2024-06-27", "27 juni 2024", id="day"),
        pytest.param("2024", "2024", id="year"),
        pytest.param("2016-2018", "2016-2018", id="period"),
        pytest.param("2024-06", "2024-06", id="month"),
    ],
)
def test_published_is_a_date_in_words_or_stays_as_it_is(published: str | None, text: str | None) -> None:
    source = Source(id="sheet", title="T", publisher="P", language="nl", checked=TODAY, published=published)
    assert published_text(source, NL) == text


def test_a_date_that_a_source_carries_stands_as_the_language_writes_it() -> None:
    source = Source(id="sheet", title="T", publisher="P", language="nl", checked=TODAY, published="2024-06-27")
    assert published_text(source, RU) == "27 июня 2024\xa0г."


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2025-13-45", 'The date "2025-13-45" does not exist.'),
        ("2026-02-30", 'The date "2026-02-30" does not exist.'),
        ("2026-2-3", 'The date "2026-2-3" does not exist.'),
        ("0001-01-01", 'The date "0001-01-01" cannot be right.'),
    ],
)
def test_a_source_carries_no_date_that_does_not_exist(published: str, words: str) -> None:
    entry = f'{{id: a, title: T, publisher: P, language: nl, checked: 2026-03-02, published: "{published}"}}'
    _, found = read_record(SOURCES, f"sources:\n  - {entry}\n", {"today": TODAY})
    assert [problem.what for problem in found] == [words]


@pytest.mark.parametrize("names", ['{nl: "loket,, balie", fr: "A"}', '{nl: "loket, ", fr: "A"}', '{nl: ",", fr: "A"}'])
def test_no_name_is_empty_between_commas(names: str) -> None:
    reading = read_record(TERMS, TERM.format(names=names))
    assert reading.record is None and "A name is empty between the commas of" in reading.found[0].what


@pytest.mark.parametrize(
    ("kind", "value"),
    [("year", "1900"), ("year", "2100"), ("date", "1951-07-28"), ("number", "0"), ("euro", "1000000")],
)
def test_a_fact_at_the_bounds_is_right(kind: str, value: str) -> None:
    assert str(fact(kind, value).value) == value


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("number", "99999999999999999999", 'The value of "days" is 99999999999999999999: nothing'),
        ("euro", "1000001", "nothing on the site is more than 1,000,000"),
        ("year", "3", 'The value of "days" lies in the year 3.'),
        ("year", "20255", "lies in the year 20255."),
        ("date", "0001-01-01", "lies in the year 1."),
        ("date", "2206-06-27", "lies in the year 2206."),
    ],
)
def test_a_fact_of_absurd_size_is_told_at_its_entry(kind: str, value: str, words: str) -> None:
    reading = read_record(FACTS, FACT.format(kind=kind, value=value))
    assert reading.record is None
    ((line, what),) = [(problem.line, problem.what) for problem in reading.found]
    assert line == 2 and words in what


def test_official_names_are_given_one_by_one() -> None:
    reading = read_record(TERMS, TERM.format(names='{nl: "Raad, Hoge Raad", fr: "Conseil"}'))
    assert reading.record is not None
    term = reading.record.terms[0]
    assert (term.names_in("nl"), term.names_in("fr"), term.names_in("de")) == (("Raad", "Hoge Raad"), ("Conseil",), ())
