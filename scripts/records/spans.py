"""What opening hours say of each day: the stretches of time, as opening-hours-py reads OpenStreetMap's notation."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import opening_hours

from scripts.files.memory import remembered
from scripts.project.country import CODE
from scripts.records.notation import HOLIDAY
from scripts.records.public_holidays import public_holidays

# opening-hours-py closes on the Monday of Pentecost and not on its Sunday.
_LACKING = "pentecost"

# A first day, and so many days from it on.
Stretch = tuple[datetime.date, int]

# Any week without public holidays does where every week is the same.
ORDINARY_WEEK: Stretch = (datetime.date(2001, 1, 8), 7)

# After 28 years weekdays and dates fall together as before: by then public holidays have been on every weekday.
CYCLE: Stretch = (datetime.date(2026, 1, 1), 28 * 365 + 7)


@dataclass(frozen=True)
class Span:
    """A stretch of opening time within one day, as 24-hour "HH:mm"; the whole day is "00:00" to "24:00"."""

    opens: str
    closes: str
    by_appointment: bool = False


@remembered
def spans_by_day(opening: str, first: datetime.date, days: int) -> tuple[tuple[Span, ...], ...]:
    """The spans of each of so many days from `first` on, as the notation gives them, in the country's time on the wall.

    Public holidays are those of opening-hours-py's calendar of the country, and the Sunday that it lacks.
    """
    found = _spans_by_day(opening, first, days)
    if HOLIDAY.search(opening):
        for date, holiday in public_holidays(first, first + datetime.timedelta(days=days - 1)).items():
            if holiday == _LACKING:
                # What is said of holidays is said of this Sunday.
                found[(date - first).days] = _spans_by_day(HOLIDAY.sub("Su", opening), date, 1)[0]
    return tuple(tuple(spans) for spans in found)


def _spans_by_day(opening: str, first: datetime.date, days: int) -> list[list[Span]]:
    start = datetime.datetime.combine(first, datetime.time())
    end = start + datetime.timedelta(days=days)
    found: list[list[Span]] = [[] for _ in range(days)]
    hours = opening_hours.OpeningHours(opening, country=CODE)
    for begins, ends, state, comment in hours.intervals(start, end):
        if state != opening_hours.State.OPEN:
            continue
        index = (begins - start).days
        while index < days and start + datetime.timedelta(days=index) < (ends or end):
            midnight = start + datetime.timedelta(days=index)
            opens = f"{begins:%H:%M}" if begins > midnight else "00:00"
            past_midnight = ends is None or ends >= midnight + datetime.timedelta(days=1)
            closes = "24:00" if past_midnight or ends is None else f"{ends:%H:%M}"
            found[index].append(Span(opens, closes, bool(comment)))
            index += 1
    return found


@remembered
def days_named(days: str, stretch: Stretch) -> frozenset[datetime.date]:
    """The days of a stretch that a part means by its days, such as "Mo-Fr", "PH" or "Tu[1]" (empty: every day)."""
    first, count = stretch
    spans = spans_by_day(f"{days} 00:00-24:00".strip(), first, count)
    return frozenset(first + datetime.timedelta(days=index) for index, found in enumerate(spans) if found)
