"""Public holidays: the right days, each with a name that every language has."""

from __future__ import annotations

import datetime

import opening_hours
import pytest

from scripts.content.site import Site
from scripts.records.calendar import HOLIDAYS, public_holidays

CENTURY = public_holidays(datetime.date(2020, 1, 1), datetime.date(2050, 12, 31))


def test_a_year_has_twelve_in_order() -> None:
    year = public_holidays(datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))
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


def test_only_days_between_the_two_are_given() -> None:
    assert public_holidays(datetime.date(2026, 12, 25), datetime.date(2027, 1, 1)) == {
        datetime.date(2026, 12, 25): "christmas",
        datetime.date(2027, 1, 1): "new_year",
    }
    assert public_holidays(datetime.date(2026, 12, 26), datetime.date(2026, 12, 31)) == {}


def test_two_on_one_day_give_one_name() -> None:
    assert public_holidays(datetime.date(2008, 5, 1), datetime.date(2008, 5, 1)) != {}


def test_thirty_years_use_every_key_and_no_other() -> None:
    assert set(CENTURY.values()) == set(HOLIDAYS)


def test_the_days_are_those_that_opening_hours_closes_on() -> None:
    """The two libraries have their calendars from different places; Pentecost Sunday alone is missing in the second."""
    closed = opening_hours.OpeningHours("09:00-10:00; PH off", country="BE")
    for date, key in CENTURY.items():
        morning = datetime.datetime.combine(date, datetime.time(9, 30))
        assert closed.is_open(morning) is (key == "pentecost"), date


@pytest.mark.parametrize("key", HOLIDAYS)
def test_every_language_names_it(site: Site, locale: str, key: str) -> None:
    assert site.records.words[locale]["holidays"][key]
