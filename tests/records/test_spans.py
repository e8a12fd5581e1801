"""What hours say of each day, and which days a part means."""

from __future__ import annotations

import datetime

import pytest

from scripts.records.spans import CYCLE, ORDINARY_WEEK, Span, days_named, spans_by_day

MORNING = Span("09:00", "12:00")
DECEMBER = (datetime.date(2026, 12, 1), 31)


@pytest.mark.parametrize(
    ("opening", "spans"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", [(MORNING,), (), (), (), (MORNING,)], id="christmas"),
        pytest.param("Fr 20:00-24:00; PH off", [(), (), (), (), ()], id="christmas-evening"),
        pytest.param("Sa 20:00-24:00", [(), (), (Span("20:00", "24:00"),), (), ()], id="until-midnight"),
        pytest.param(
            'Sa,Su "by appointment"',
            [(), (), (Span("00:00", "24:00", True),), (Span("00:00", "24:00", True),), ()],
            id="two-whole-days",
        ),
    ],
)
def test_spans_by_day(opening: str, spans: list[tuple[Span, ...]]) -> None:
    assert spans_by_day(opening, datetime.date(2026, 12, 24), 5) == tuple(spans)


@pytest.mark.parametrize(
    ("days", "named"),
    [
        pytest.param("Mo", {7, 14, 21, 28}, id="a-weekday"),
        pytest.param("Sa-Mo", {5, 6, 7, 12, 13, 14, 19, 20, 21, 26, 27, 28}, id="over-the-end-of-a-week"),
        pytest.param("PH", {25}, id="public-holidays"),
        pytest.param("PH,Tu", {1, 8, 15, 22, 25, 29}, id="holidays-and-a-weekday"),
        pytest.param("Tu[1]", {1}, id="the-first-tuesday"),
        pytest.param("Fr[-1]", {25}, id="the-last-friday"),
        pytest.param("2026 Dec 30-2027 Jan 02", {30, 31}, id="over-the-end-of-a-year"),
        pytest.param("2026 Dec 21-31 Mo-We", {21, 22, 23, 28, 29, 30}, id="weekdays-between-dates"),
        pytest.param("", set(range(1, 32)), id="every-day"),
    ],
)
def test_the_days_that_a_part_means(days: str, named: set[int]) -> None:
    assert days_named(days, DECEMBER) == {datetime.date(2026, 12, day) for day in named}


@pytest.mark.parametrize(
    ("opening", "spans"),
    [
        pytest.param("Su 09:00-12:00; PH off", (), id="closed"),
        pytest.param("PH 09:00-12:00", (MORNING,), id="open"),
        pytest.param("Mo-Fr,PH 09:00-12:00", (MORNING,), id="as-on-weekdays"),
        pytest.param("Su 09:00-12:00", (MORNING,), id="nothing-said"),
        pytest.param("PH 10:00-11:00; 2026 May 24 09:00-12:00", (MORNING,), id="its-date"),
    ],
)
def test_pentecost_sunday_is_a_holiday(opening: str, spans: tuple[Span, ...]) -> None:
    assert spans_by_day(opening, datetime.date(2026, 5, 17), 14)[7] == spans


def test_an_ordinary_week_begins_on_monday_and_has_no_holiday() -> None:
    assert ORDINARY_WEEK[0].weekday() == 0 and ORDINARY_WEEK[1] == 7
    assert days_named("PH", ORDINARY_WEEK) == frozenset()


def test_in_a_cycle_public_holidays_fall_on_every_weekday_and_then_it_begins_again() -> None:
    first, count = CYCLE
    end = first + datetime.timedelta(days=count)
    assert (end.month, end.day, end.weekday(), end.year - first.year) == (1, 1, first.weekday(), 28)
    christmas = {day.weekday() for day in days_named("PH", CYCLE) if (day.month, day.day) == (12, 25)}
    assert christmas == set(range(7))
