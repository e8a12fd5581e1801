"""The coming days on which an office has other hours than in an ordinary week: holidays, closings, single openings.

Counted from the build's day, for more than a year, so that a site that was built months ago still tells them right.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import holidays

from scripts.files.memory import remembered
from scripts.project.country import CODE
from scripts.records.hours import closed_on_holidays, mentions_holidays, ordinary_week
from scripts.records.notation import Part, parts_of
from scripts.records.spans import Span, days_named, spans_by_day

# The library's English name of each holiday, and its key in data/interface/.
_KEYS = {
    "New Year's Day": "new_year",
    "Easter Sunday": "easter",
    "Easter Monday": "easter_monday",
    "Labor Day": "labour_day",
    "Ascension Day": "ascension",
    "Pentecost": "pentecost",
    "Pentecost Monday": "pentecost_monday",
    "National Day": "national_day",
    "Assumption Day": "assumption",
    "All Saints' Day": "all_saints",
    "Armistice Day": "armistice",
    "Christmas Day": "christmas",
}

HOLIDAYS = tuple(_KEYS.values())


@remembered
def public_holidays(first: datetime.date, last: datetime.date) -> Mapping[datetime.date, str]:
    """The public holidays from `first` to `last`, both included, each with its key; in the order of their days.

    Two on one day (Ascension and Labour Day in 2008) give the key of the first one.
    """
    years = range(first.year, last.year + 1)
    found = holidays.country_holidays(CODE, years=years, language="en_US")
    return {date: _KEYS[found.get_list(date)[0]] for date in sorted(found) if first <= date <= last}


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
    """The days from `first` on, so many of them, that differ from the ordinary week, in the order of the calendar."""
    week = ordinary_week(opening)
    holidays = coming_holidays(first, days)
    found = []
    for index, spans in enumerate(spans_by_day(opening, first, days)):
        date = first + datetime.timedelta(days=index)
        day = _on_holiday(opening, date, spans, holidays.get(date)) or OtherDay(date, spans, None)
        if day.spans != week[date.weekday()]:
            found.append(day)
    return tuple(found)


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
    begins, ends = part.dates or (first, first + datetime.timedelta(days=AHEAD_DAYS - 1))
    return days_named(part.pieces[0].days, (begins, (ends - begins).days + 1))


def days_over(opening: str, today: datetime.date) -> tuple[str, ...]:
    """The parts, as they are written, whose dates all lie before a day."""
    return tuple(part.text for part in parts_of(opening) if part.dates and part.dates[1] < today)


def coming_holidays(first: datetime.date, days: int = AHEAD_DAYS) -> Mapping[datetime.date, str]:
    """The public holidays among so many days from `first` on, with the keys of the interface files."""
    return public_holidays(first, first + datetime.timedelta(days=days - 1))


def _on_holiday(opening: str, date: datetime.date, spans: tuple[Span, ...], holiday: str | None) -> OtherDay | None:
    """What holds on a holiday; None on any other day."""
    if holiday is None:
        return None
    if closed_on_holidays(opening):
        # opening-hours-py's calendar lacks Pentecost Sunday.
        return OtherDay(date, (), holiday)
    if mentions_holidays(opening) or not spans:
        return OtherDay(date, spans, holiday)
    return OtherDay(date, None, holiday)
