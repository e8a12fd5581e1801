"""The coming days with other hours: holidays, closings, single openings."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter

from scripts.records.calendar import (
    AHEAD_DAYS,
    Closing,
    OtherDay,
    coming_closings,
    coming_holidays,
    days_over,
    other_days,
)
from scripts.records.hours import OpeningField, ordinary_week
from scripts.records.spans import Span, spans_by_day
from tests.helpers.fixture_site import TODAY

# The holidays on a weekday until 5 April 2027, 400 days after the fixture's day.
CLOSED = [
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-07-21",
    "2026-11-11",
    "2026-12-25",
    "2027-01-01",
    "2027-03-29",
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


JULY_21 = (Span("10:00", "12:00"),)


@pytest.mark.parametrize(
    ("opening", "spans"),
    [
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 21 10:00-12:00", JULY_21, id="a-day"),
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 21 Tu 10:00-12:00", JULY_21, id="a-day-with-its-weekday"),
        pytest.param("Mo-Th 10:00-12:00; 2026 Jul 21 10:00-12:00", JULY_21, id="the-usual-hours"),
        pytest.param("2026 Jul 21 10:00-12:00", JULY_21, id="that-day-alone"),
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 20-22 10:00-12:00", JULY_21, id="one-of-some-days"),
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 01-Aug 31 PH 10:00-12:00", JULY_21, id="holidays-of-a-season"),
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 21 off", (), id="closed"),
        pytest.param(
            'Mo-Th 09:00-13:00; 2026 Jul 21 "by appointment"', (Span("00:00", "24:00", True),), id="by-appointment"
        ),
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 20 10:00-12:00", None, id="the-day-before"),
        pytest.param("Mo-Th 09:00-13:00; 2027 Jul 21 10:00-12:00", None, id="another-year"),
        pytest.param("Mo-Th 09:00-13:00; Tu[3] 10:00-12:00", None, id="a-day-of-each-month"),
        # Whoever writes the hours of a summer says nothing of the holiday in it.
        pytest.param("Mo-Th 09:00-13:00; 2026 Jul 01-Aug 31 Mo-Fr 10:00-12:00", None, id="weekdays-of-a-season"),
    ],
)
def test_a_holiday_that_the_hours_name_by_its_date_is_known(opening: str, spans: tuple[Span, ...] | None) -> None:
    assert TypeAdapter(OpeningField).validate_python(opening) == opening
    days = {day.date: day for day in other_days(opening, on(7, 1), 60)}
    assert days[on(7, 21)] == OtherDay(on(7, 21), spans, "national_day")


def test_a_date_says_nothing_of_other_holidays() -> None:
    days = other_days("Mo-Fr 09:00-12:00; 2026 Jul 21 10:00-12:00; 2026 Jul 22-2026 Dec 31 PH off", TODAY, 365)
    unknown = {day.holiday for day in days if day.spans is None}
    assert unknown == {"easter_monday", "labour_day", "ascension", "pentecost_monday", "new_year"}


@pytest.mark.parametrize(
    ("opening", "sundays"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH 09:00-12:00", (MORNING, MORNING), id="open"),
        pytest.param("Mo-Fr,PH 09:00-12:00", (MORNING, MORNING), id="open-as-on-weekdays"),
        pytest.param("Mo-Su 10:00-11:00; PH,Su off", (None, None), id="closed-on-sundays-too"),
        pytest.param("Mo-Su 10:00-11:00; PH off", ((), ()), id="closed"),
        pytest.param("Mo-Su 10:00-11:00; 2026 Apr 01-May 31 PH off", ((), ()), id="closed-between-dates"),
        pytest.param("Su 10:00-11:00, PH 15:00-16:00", "two", id="open-once-more"),
    ],
)
def test_easter_and_pentecost_are_told_alike(opening: str, sundays: object) -> None:
    days = {day.date: day.spans for day in other_days(opening, on(4, 1), 60)}
    twice = (Span("10:00", "11:00"), Span("15:00", "16:00"))
    assert (days.get(on(4, 5)), days.get(on(5, 24))) == ((twice, twice) if sundays == "two" else sundays)


def test_pentecost_sunday_closes_a_desk_that_is_open_on_sundays() -> None:
    sundays = other_days("Su 09:00-12:00; PH off", on(5, 10, 2027), 10)
    assert sundays == (OtherDay(on(5, 16, 2027), (), "pentecost"),)


def test_more_than_a_year_is_told() -> None:
    days = other_days("Mo-Fr 09:00-12:00; PH off", TODAY)
    assert [f"{day.date:%Y-%m-%d}" for day in days] == CLOSED
    assert AHEAD_DAYS > 366


def test_every_holiday_of_more_than_a_year_is_known() -> None:
    # From 2 March 2026 on: Easter, its Monday and so on until Christmas; then New Year, Easter and its Monday again.
    assert len(coming_holidays(TODAY)) == 14


@pytest.mark.parametrize(
    ("opening", "closings"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", [], id="none"),
        pytest.param("Mo-Fr 09:00-12:00; We off", [], id="a-day-of-every-week"),
        pytest.param("Mo-Fr 09:00-12:00; 2026 Dec 28 off", ["2026-12-28 2026-12-28"], id="a-day"),
        pytest.param("2026 Dec 21-31 off", ["2026-12-21 2026-12-31"], id="begun-already"),
        pytest.param("Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off", ["2026-12-24 2027-01-02"], id="in-two-years"),
        pytest.param(
            "2026 Dec 28-30 off; 2026 Dec 31-2027 Jan 01 off", ["2026-12-28 2027-01-01"], id="one-after-another"
        ),
        pytest.param("2026 Dec 28-31 off; 2026 Dec 30-2027 Jan 01 off", ["2026-12-28 2027-01-01"], id="overlapping"),
        pytest.param(
            "2027 Feb 01 off; 2026 Dec 28 off", ["2026-12-28 2026-12-28", "2027-02-01 2027-02-01"], id="in-their-order"
        ),
        pytest.param(
            "2027 Jan 01-12 Mo,Tu off", ["2027-01-04 2027-01-05", "2027-01-11 2027-01-12"], id="weekdays-of-some-weeks"
        ),
        pytest.param("2029 Jan 08-12 off", ["2029-01-08 2029-01-12"], id="far-ahead"),
        pytest.param("2026 Dec 01-22 off", [], id="over"),
        pytest.param("2026 Dec 01-23 off", ["2026-12-01 2026-12-23"], id="over-tomorrow"),
        pytest.param("Mo-Fr 09:00-12:00; 2026 Dec 28 09:00-10:00", [], id="another-opening"),
    ],
)
def test_closings_are_runs_of_days_that_are_not_over(opening: str, closings: list[str]) -> None:
    assert [f"{each.first} {each.last}" for each in coming_closings(opening, WEDNESDAY)] == closings


def test_a_closing_of_each_month_comes_back_for_as_long_as_other_days_are_told() -> None:
    found = coming_closings("Mo-Fr 09:00-12:00; Tu[1] off", WEDNESDAY)
    assert found[0] == Closing(on(1, 5, 2027), on(1, 5, 2027))
    assert len(found) == 13 and all(each.first.weekday() == 1 and each.first.day <= 7 for each in found)
    assert found[-1].last < WEDNESDAY + datetime.timedelta(days=AHEAD_DAYS)


@pytest.mark.parametrize(
    ("opening", "over"),
    [
        ("Mo-Fr 09:00-12:00; PH off", []),
        ("Mo-Fr 09:00-12:00; 2026 Dec 01-22 off; 2026 Dec 23 off", ["2026 Dec 01-22 off"]),
        ("Mo-Fr 09:00-12:00; 2025 Dec 24-2026 Jan 02 off", ["2025 Dec 24-2026 Jan 02 off"]),
        ("Mo-Fr 09:00-12:00; 2026 Jul 01-Aug 31 Mo 09:00-10:00", ["2026 Jul 01-Aug 31 Mo 09:00-10:00"]),
        ("2026 Dec 22 off; Tu[1] off", ["2026 Dec 22 off"]),
    ],
)
def test_parts_of_which_all_days_are_over(opening: str, over: list[str]) -> None:
    assert days_over(opening, WEDNESDAY) == tuple(over)


# Hours with exceptions, and the days of a fortnight from 18 December 2026 on that have other times than the week.
WEEKDAYS = dict.fromkeys(range(5), MORNING)
DAYS_OF = {
    "closed-in-advent": (
        "Mo-Fr 09:00-12:00; 2026 Dec 21-24 off; PH off",
        {21: (), 22: (), 23: (), 24: (), 25: ()},
    ),
    "shorter-on-christmas-eve": (
        "Mo-Fr 09:00-12:00; 2026 Dec 24 09:00-10:30; PH off",
        {24: (Span("09:00", "10:30"),), 25: ()},
    ),
    "closed-over-the-year": (
        "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off; PH off",
        {24: (), 25: (), 28: (), 29: (), 30: (), 31: ()},
    ),
    "a-tuesday-afternoon": (
        "Mo-Fr 09:00-12:00; Tu[-1] 13:00-15:00; PH off",
        {25: (), 29: (Span("13:00", "15:00"),)},
    ),
    "a-friday-each-month": ("Mo-Fr 09:00-12:00; Fr[3] off; PH off", {18: (), 25: ()}),
    "open-on-holidays": ("Mo-Fr 09:00-12:00; PH 10:00-11:00", {25: (Span("10:00", "11:00"),)}),
    "closed-behind-holidays": (
        "Mo-Fr 09:00-12:00; PH 10:00-11:00; 2026 Dec 24-26 off",
        {24: (), 25: ()},
    ),
    "a-sunday": ("Mo-Fr 09:00-12:00; Su off; 2026 Dec 20 10:00-11:00; PH off", {20: (Span("10:00", "11:00"),), 25: ()}),
    "winter-hours": (
        "Mo-Fr 09:00-12:00; 2026 Dec 21-2027 Jan 03 Mo-Fr 10:00-11:00; PH off",
        {day: (Span("10:00", "11:00"),) for day in (21, 22, 23, 24, 28, 29, 30, 31)} | {25: ()},
    ),
    "two-closings": (
        "Mo-Fr 09:00-12:00; 2026 Dec 18 off; 2026 Dec 30-31 off; PH off",
        {18: (), 25: (), 30: (), 31: ()},
    ),
    "by-appointment": (
        'Mo-Fr 09:00-12:00; 2026 Dec 28-30 "by appointment"; PH off',
        {25: ()} | {day: (Span("00:00", "24:00", by_appointment=True),) for day in (28, 29, 30)},
    ),
    "wednesdays-of-a-month": (
        "Mo-Fr 09:00-12:00; 2026 Dec 01-31 We off; PH off",
        {23: (), 25: (), 30: ()},
    ),
}


@pytest.mark.parametrize("name", DAYS_OF)
def test_hours_with_exceptions_are_right_on_every_day_of_a_fortnight(name: str) -> None:
    opening, others = DAYS_OF[name]
    assert TypeAdapter(OpeningField).validate_python(opening) == opening
    first = on(12, 18)
    assert ordinary_week(opening) == tuple(WEEKDAYS.get(day, ()) for day in range(7))
    told = {day.date.day: day.spans for day in other_days(opening, first, 14)}
    assert told == others
    # What the notation itself says of each day is what the week and the other days say together.
    for index, spans in enumerate(spans_by_day(opening, first, 14)):
        date = first + datetime.timedelta(days=index)
        assert spans == told.get(date.day, WEEKDAYS.get(date.weekday(), ())), date
