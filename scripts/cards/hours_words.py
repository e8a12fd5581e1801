"""Opening hours in the words of a language: the ordinary week, notes, and the coming days with other hours."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.cards.citations import SourceLine, source_line
from scripts.cards.standing import in_brackets, standing
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records.calendar import OtherDay, coming_closings, other_days
from scripts.records.desks import Hours
from scripts.records.facts import Source
from scripts.records.fields import Status
from scripts.records.hours import closed_on_holidays, mentions_holidays, opens, weekly
from scripts.records.interface import Words, between
from scripts.records.spans import Span

# How many coming days a page shows; the others stand ready for the browser, for when these are over.
SHOWN_DAYS = 3


@dataclass(frozen=True)
class OtherDayRow:
    """A coming day with other hours, or days without a gap on which an office is closed.

    `day` is the (last) date as 2026-12-25; the rest is what to say of it, and whether it is among the first.
    """

    day: str
    date: str
    holiday: str | None
    times: Markup
    shown: bool


@dataclass(frozen=True)
class HoursTable:
    """A week: pairs of days in words (empty when the source names none) and times; notes and other days below.

    `closings` are those that the first of the other days do not tell to their end. `standing` tells how sure the hours
    are.
    """

    rows: tuple[tuple[str, Markup], ...]
    notes: tuple[str, ...]
    other_days: tuple[OtherDayRow, ...]
    closings: tuple[OtherDayRow, ...]
    source: SourceLine
    standing: Markup

    @property
    def holidays_alone(self) -> bool:
        """Whether all other days are public holidays."""
        return all(day.holiday for day in self.other_days)


def hours_table(
    hours: Hours,
    status: Status,
    source: Source,
    locale: Locale,
    words: Words,
    today: datetime.date | None = None,
    holidays: bool = True,
    closed: Collection[datetime.date] = (),
) -> HoursTable:
    """The hours in the words of a language; `today` is the day from which coming days are told, none without it.

    `status` is that of the entry, which holds where the hours have none of their own.

    Of coming `holidays` only those with hours of their own are told where the others are left out; days on which
    something else says that it is `closed` are left out too.
    """
    rows = tuple(
        (_days(days.first, days.last, locale, words) if hours.days_stated else "", times(days.spans, words))
        for days in weekly(hours.opening)
    )
    days = other_days(hours.opening, today) if today and hours.days_stated and opens(hours.opening) else ()
    if not holidays:
        days = tuple(day for day in days if _is_told_without_holidays(day, hours))
    days = tuple(day for day in days if day.date not in closed)
    return HoursTable(
        rows,
        tuple(_notes(hours, words, told=holidays and today is not None)),
        tuple(_other_day(day, locale, words, index < SHOWN_DAYS) for index, day in enumerate(days)),
        closings(hours, locale, words, today, days) if today else (),
        source_line(source, locale, words),
        in_brackets(hours.status or status, words),
    )


def closings(
    hours: Hours, locale: Locale, words: Words, today: datetime.date, days: Sequence[OtherDay] = ()
) -> tuple[OtherDayRow, ...]:
    """The coming days on which an office is closed, those without a gap as one.

    Without those that are told already, as all of them are among the first of the `days` with other hours.
    """
    closed = escape(words["contact"]["closed"])
    told = {day.date for day in days[:SHOWN_DAYS]}
    found: list[OtherDayRow] = []
    for closing in coming_closings(hours.opening, today):
        first, last = closing.first, closing.last
        others = {day.date for day in days if first <= day.date <= last}
        if others and others <= told:
            continue
        ends = dict.fromkeys((locales.full_date(first, locale), locales.full_date(last, locale)))
        found.append(OtherDayRow(last.isoformat(), " – ".join(ends), None, closed, len(found) < SHOWN_DAYS))
    return tuple(found)


def times(spans: tuple[Span, ...], words: Words) -> Markup:
    """Stretches of opening time, such as "09:00–12:00, 13:00–16:30", each left to right.

    One by appointment says so, and a whole day by appointment says nothing else.
    """
    appointment = escape(words["contact"]["by_appointment"])
    return between(words, "comma").join(_time(span, appointment) for span in spans)


def _time(span: Span, appointment: Markup) -> Markup:
    if span.by_appointment and (span.opens, span.closes) == ("00:00", "24:00"):
        return appointment
    time = Markup('<bdi dir="ltr">{}–{}</bdi>').format(span.opens, span.closes)
    return Markup("{} ({})").format(time, appointment) if span.by_appointment else time


def hours_in_sentence(hours: Hours | None, status: Status, locale: Locale, words: Words) -> Markup:
    """The hours for use inside a sentence: days and times, or the times alone where the days are not stated.

    How sure they are stands behind them; `status` is that of the entry, which holds where they have none of their own.
    """
    if hours is None:
        return Markup()
    unsure = standing(hours.status or status, words)
    parts = [_times_by_day(hours, locale, words), *([escape(unsure)] if unsure else [])]
    return between(words, "semicolon").join(part for part in parts if part)


def answering_hours(hours: Hours | None, locale: Locale, words: Words) -> Markup:
    """The hours alone, with the short names of their days where these are stated; empty where none are known."""
    return Markup() if hours is None else _times_by_day(hours, locale, words, locales.short_day_name)


def _times_by_day(
    hours: Hours, locale: Locale, words: Words, name: Callable[[int, Locale], str] = locales.day_name
) -> Markup:
    by_times: dict[tuple[Span, ...], list[str]] = {}
    for days in weekly(hours.opening):
        by_times.setdefault(days.spans, []).append(_days(days.first, days.last, locale, words, name))
    if not hours.days_stated:
        return times(next(iter(by_times), ()), words)
    told = [
        Markup("{} {}").format(locales.joined(days, locale), times(spans, words)) for spans, days in by_times.items()
    ]
    return between(words, "semicolon").join(told)


def _is_told_without_holidays(day: OtherDay, hours: Hours) -> bool:
    return day.holiday is None or (day.spans is not None and not closed_on_holidays(hours.opening))


def _notes(hours: Hours, words: Words, told: bool) -> list[str]:
    if not opens(hours.opening):
        return []
    if not hours.days_stated:
        return [words["contact"]["days_not_stated"]]
    if closed_on_holidays(hours.opening):
        return [words["contact"]["holidays_closed"]]
    if told and not mentions_holidays(hours.opening):
        return [words["contact"]["holidays_unknown"]]
    return []


def _other_day(day: OtherDay, locale: Locale, words: Words, shown: bool) -> OtherDayRow:
    if day.spans is None:
        when = escape(words["status"]["unconfirmed"])
    else:
        when = times(day.spans, words) if day.spans else escape(words["contact"]["closed"])
    holiday = words["holidays"][day.holiday] if day.holiday else None
    return OtherDayRow(day.date.isoformat(), locales.full_date(day.date, locale), holiday, when, shown)


def _days(
    first: int, last: int, locale: Locale, words: Words, name: Callable[[int, Locale], str] = locales.day_name
) -> str:
    if (first, last) == (0, 6):
        return words["contact"]["every_day"]
    if first == last:
        return name(first, locale)
    return f"{name(first, locale)} – {name(last, locale)}"
