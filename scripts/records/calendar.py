"""The coming days on which an office has other hours than in an ordinary week: holidays, closings, single openings.

Counted from the build's day, for more than a year, so that a site that was built months ago still tells them right.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.files.memory import remembered
from scripts.records.hours import mentions_holidays, ordinary_week
from scripts.records.notation import Part, parts_of
from scripts.records.public_holidays import public_holidays
from scripts.records.spans import Span, days_named, spans_by_day

# A year, and the days in which nobody may have built the site again.
AHEAD_DAYS = 400


@dataclass(frozen=True)
class OtherDay:
    """A day with other hours; `spans` is None where nothing says whether the office is open on that holiday."""

    date: datetime.date
    spans: tuple[Span, ...] | None
    holiday: str | None


@remembered
def other_days(opening: str, first: datetime.date, days: int = AHEAD_DAYS) -> tuple[OtherDay, ...]:
    """The days from `first` on, so many of them, that differ from the ordinary week, in the order of the calendar.

    A holiday that the hours name by its date is told too where its hours are the usual ones.
    """
    week, known = ordinary_week(opening), mentions_holidays(opening)
    holidays, dated = coming_holidays(first, days), _days_by_date(opening)
    found = []
    for index, spans in enumerate(spans_by_day(opening, first, days)):
        date = first + datetime.timedelta(days=index)
        holiday, named = holidays.get(date), date in dated
        told = None if holiday and spans and not (known or named) else spans
        if told != week[date.weekday()] or (holiday and named and spans):
            found.append(OtherDay(date, told, holiday))
    return tuple(found)


def _days_by_date(opening: str) -> frozenset[datetime.date]:
    """The days that the hours name one by one, or as holidays between two dates; not weekdays of a season."""
    parts = [part for part in parts_of(opening) if part.dates]
    return frozenset().union(*(_days_of(part, part.dates) for part in parts if part.dates and not part.seasonal))


@dataclass(frozen=True)
class Closing:
    """Days without a gap, both included, on which an office is closed although it is none of its weekly closings."""

    first: datetime.date
    last: datetime.date


@remembered
def coming_closings(opening: str, first: datetime.date) -> tuple[Closing, ...]:
    """The closings that are not over on the day `first`, in the order of the calendar: those with dates, all of them,
    and those that come back each month for as long as other days are counted.
    """
    closed: set[datetime.date] = set()
    for part in parts_of(opening):
        if part.closes and not part.every_week:
            closed |= _closed_days(part, first)
    found: list[Closing] = []
    for day in sorted(closed):
        if found and found[-1].last == day - datetime.timedelta(days=1):
            found[-1] = Closing(found[-1].first, day)
        else:
            found.append(Closing(day, day))
    return tuple(closing for closing in found if closing.last >= first)


def _closed_days(part: Part, first: datetime.date) -> frozenset[datetime.date]:
    return _days_of(part, part.dates or (first, first + datetime.timedelta(days=AHEAD_DAYS - 1)))


def _days_of(part: Part, dates: tuple[datetime.date, datetime.date]) -> frozenset[datetime.date]:
    begins, ends = dates
    return days_named(part.pieces[0].days, (begins, (ends - begins).days + 1))


def days_over(opening: str, today: datetime.date) -> tuple[str, ...]:
    """The parts, as they are written, whose dates all lie before a day."""
    return tuple(part.text for part in parts_of(opening) if part.dates and part.dates[1] < today)


def coming_holidays(first: datetime.date, days: int = AHEAD_DAYS) -> Mapping[datetime.date, str]:
    """The public holidays among so many days from `first` on, with the keys of the interface files."""
    return public_holidays(first, first + datetime.timedelta(days=days - 1))
