"""The public holidays, each with a name in every language, and the same ones as the notation of hours knows."""

from __future__ import annotations

import datetime

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.public_holidays import HOLIDAYS, public_holidays
from scripts.records.spans import days_named

FIRST, LAST = datetime.date(2020, 1, 1), datetime.date(2050, 12, 31)
CENTURY = public_holidays(FIRST, LAST)


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


def test_the_holidays_are_those_that_hours_mean() -> None:
    """The two libraries have their calendars from different places; opening-hours-py lacks the Sunday of Pentecost."""
    assert days_named("PH", (FIRST, (LAST - FIRST).days + 1)) == CENTURY.keys()


def test_every_language_names_every_holiday(site: Site, locale: Locale) -> None:
    names = site.records.words[locale]["holidays"]
    assert set(names) == set(HOLIDAYS)
    assert all(names.values())
