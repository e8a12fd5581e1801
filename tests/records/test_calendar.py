"""The coming days with other hours."""

from __future__ import annotations

import datetime

import pytest

from scripts.records.calendar import AHEAD_DAYS, OtherDay, coming_holidays, other_days
from scripts.records.hours import Span

# The holidays on a weekday until 26 January 2028.
CLOSED = [
    "2026-12-25",
    "2027-01-01",
    "2027-03-29",
    "2027-05-06",
    "2027-05-17",
    "2027-07-21",
    "2027-11-01",
    "2027-11-11",
]
WEDNESDAY = datetime.date(2026, 12, 23)
MORNING = (Span("09:00", "12:00"),)


def on(month: int, day: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, day)


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", [OtherDay(on(12, 25), (), "christmas")], id="closed-on-a-holiday"),
        pytest.param("Mo-Fr 09:00-12:00", [OtherDay(on(12, 25), None, "christmas")], id="holidays-not-stated"),
        pytest.param("Mo-Fr,PH 09:00-12:00", [], id="open-on-holidays-too"),
        pytest.param(
            "Mo-Fr 09:00-12:00; PH 10:00-11:00",
            [OtherDay(on(12, 25), (Span("10:00", "11:00"),), "christmas")],
            id="other-times-on-holidays",
        ),
        pytest.param("Mo-Th 09:00-12:00", [], id="a-holiday-on-a-closed-day"),
        pytest.param(
            "Mo-Fr 09:00-12:00; 2026 Dec 24-27 off; PH off",
            [OtherDay(on(12, 24), (), None), OtherDay(on(12, 25), (), "christmas")],
            id="a-closed-week",
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00; 2026 Dec 24 09:00-11:00; PH off",
            [OtherDay(on(12, 24), (Span("09:00", "11:00"),), None), OtherDay(on(12, 25), (), "christmas")],
            id="a-shorter-day",
        ),
        pytest.param("Tu[5] 09:00-12:00", [OtherDay(on(12, 29), MORNING, None)], id="the-fifth-tuesday"),
        pytest.param(
            'Mo-Fr 09:00-12:00; 2026 Dec 28 09:00-12:00 "by appointment"; PH off',
            [
                OtherDay(on(12, 25), (), "christmas"),
                OtherDay(on(12, 28), (Span("09:00", "12:00", by_appointment=True),), None),
            ],
            id="one-day-by-appointment",
        ),
    ],
)
def test_the_days_that_differ_from_the_ordinary_week(opening: str, days: list[OtherDay]) -> None:
    assert other_days(opening, WEDNESDAY, 8) == tuple(days)


def test_pentecost_sunday_closes_a_desk_that_is_open_on_sundays() -> None:
    sundays = other_days("Su 09:00-12:00; PH off", on(5, 10, 2027), 10)
    assert sundays == (OtherDay(on(5, 16, 2027), (), "pentecost"),)


def test_more_than_a_year_is_told() -> None:
    days = other_days("Mo-Fr 09:00-12:00; PH off", WEDNESDAY)
    assert [day.holiday for day in days].count("christmas") == 1
    assert [f"{day.date:%Y-%m-%d}" for day in days] == CLOSED
    assert AHEAD_DAYS > 366
    assert len(coming_holidays(WEDNESDAY)) == 14
