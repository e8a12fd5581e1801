"""The public holidays, each with a name in every language, and the coming days with other hours."""

from __future__ import annotations

import datetime

import opening_hours
import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.calendar import AHEAD_DAYS, HOLIDAYS, OtherDay, coming_holidays, other_days, public_holidays
from scripts.records.spans import Span
from tests.helpers.fixture_site import TODAY

CENTURY = public_holidays(datetime.date(2020, 1, 1), datetime.date(2050, 12, 31))

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


def test_a_year_has_twelve_holidays_in_order() -> None:
    year = public_holidays(on(1, 1, 2027), on(12, 31, 2027))
    assert [f"{date:%m-%d} {key}" for date, key in year.items()] == [
        "01-01 new_year",
        "03-28 easter",
        "03-29 easter_monday",
        "05-01 labour_day",
        "05-06 ascension",
        "05-16 pentecost",
        "05-17 pentecost_monday",
        "07-21 national_day",
        "08-15 assumption",
        "11-01 all_saints",
        "11-11 armistice",
        "12-25 christmas",
    ]


def test_only_holidays_between_the_two_days_are_given() -> None:
    assert public_holidays(on(12, 25), on(1, 1, 2027)) == {on(12, 25): "christmas", on(1, 1, 2027): "new_year"}
    assert public_holidays(on(12, 26), on(12, 31)) == {}


def test_two_holidays_on_one_day_give_one_name() -> None:
    (key,) = public_holidays(on(5, 1, 2008), on(5, 1, 2008)).values()
    assert key in {"ascension", "labour_day"}


def test_thirty_years_use_every_key_and_no_other() -> None:
    assert set(CENTURY.values()) == set(HOLIDAYS)


def test_the_holidays_are_those_that_opening_hours_closes_on() -> None:
    """The two libraries have their calendars from different places; Pentecost Sunday alone is missing in the second."""
    closed = opening_hours.OpeningHours("09:00-10:00; PH off", country="BE")
    for date, key in CENTURY.items():
        morning = datetime.datetime.combine(date, datetime.time(9, 30))
        assert closed.is_open(morning) is (key == "pentecost"), date


def test_every_language_names_every_holiday(site: Site, locale: Locale) -> None:
    names = site.records.words[locale]["holidays"]
    assert set(names) == set(HOLIDAYS)
    assert all(names.values())


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
    days = other_days("Mo-Fr 09:00-12:00; PH off", TODAY)
    assert [f"{day.date:%Y-%m-%d}" for day in days] == CLOSED
    assert AHEAD_DAYS > 366


def test_every_holiday_of_more_than_a_year_is_known() -> None:
    # From 2 March 2026 on: Easter, its Monday and so on until Christmas; then New Year, Easter and its Monday again.
    assert len(coming_holidays(TODAY)) == 14
