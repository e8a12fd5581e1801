"""Opening hours: one quoted line in OpenStreetMap's notation, checked, and turned into a weekly table.

Notation: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification, read by opening-hours-py.
"""

from __future__ import annotations

import datetime
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

import opening_hours
from pydantic import AfterValidator

from scripts.files.validation import wrong
from scripts.project.country import CODE

_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")

# Spans that belong to the same days: "09:00-12:00,13:00-16:30".
_SAME_DAY = re.compile(rf"{_SPAN.pattern}(?:\s*,\s*{_SPAN.pattern})+")

# What a page can show: "Mo-Fr 09:00-12:00,13:00-16:30", "09:00-17:00", "We 13:00-16:00 "by appointment"", "Sa off",
# "PH off", "Tu[1] 10:00-12:00" (the first Tuesday of a month), "2026 Dec 24-2027 Jan 02 off".
_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_DAYS = rf"{_DAY}(?:\s*[-,]\s*{_DAY})*"
_NTH = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)\[-?[1-5](?:,-?[1-5])*\]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATES = rf"20\d\d\s+{_MONTH}\s+\d{{1,2}}(?:\s*-\s*(?:(?:20\d\d\s+)?{_MONTH}\s+)?\d{{1,2}})?"
_WHEN = rf"(?:{_DATES}(?:\s+{_DAYS})?|{_NTH}|{_DAYS})"
_TIMES = r"\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}"
_APPOINTMENT = r'"by appointment"'
_OPEN = rf"(?:{_TIMES}(?:\s*,\s*{_TIMES})*(?:\s+{_APPOINTMENT})?|{_APPOINTMENT})"
_ONE_OPEN = rf"(?:{_WHEN}\s+)?{_OPEN}"
_CLOSED = rf"{_WHEN}\s+(?:off|closed)"
_ONE_SELECTOR = re.compile(rf"{_ONE_OPEN}|{_CLOSED}", re.IGNORECASE)
_SHOWN_RULE = re.compile(rf"{_ONE_OPEN}(?:\s*,\s*{_WHEN}\s+{_OPEN})*|{_CLOSED}", re.IGNORECASE)
_PART = re.compile(rf",\s*(?={_WHEN}\s)", re.IGNORECASE)
_DATED = re.compile(
    rf"(20\d\d)\s+({_MONTH})\s+(\d{{1,2}})"
    rf"(?:\s*-\s*(?:(?:(20\d\d)\s+)?({_MONTH})\s+)?(\d{{1,2}})(?![:\d]))?",
    re.IGNORECASE,
)
_NOT_EVERY_WEEK = re.compile(rf"{_DATES}|{_NTH}", re.IGNORECASE)

# Any week without public holidays does: a weekly table shows the ordinary week.
_ORDINARY_MONDAY = datetime.date(2001, 1, 8)


@dataclass(frozen=True)
class Span:
    """A stretch of opening time within one day, as 24-hour "HH:mm"; the whole day is "00:00" to "24:00"."""

    opens: str
    closes: str
    by_appointment: bool = False


@dataclass(frozen=True)
class Days:
    """Consecutive weekdays (0 = Monday) with the same spans."""

    first: int
    last: int
    spans: tuple[Span, ...]


def _checked(opening: str) -> str:
    if not opening_hours.validate(opening):
        raise wrong(
            f'The hours "{opening}" cannot be read.',
            'Write them as "Mo-Fr 09:00-12:00,13:00-16:30; PH off".',
        )
    rules = [rule.strip() for rule in opening.split(";") if rule.strip()]
    for rule in rules:
        if not _SHOWN_RULE.fullmatch(rule):
            raise wrong(
                f'The site cannot show "{rule}" in the hours "{opening}".',
                "It can show weekdays, times, PH (public holidays), dates with their year, "
                '"Tu[1]" and "by appointment"; what else matters goes into the page\'s text.',
            )
        if _NOT_EVERY_WEEK.search(rule) and not _ONE_SELECTOR.fullmatch(rule):
            raise wrong(
                f'"{rule}" mixes days of every week with single ones.',
                'Put a ";" between the two, and give the single day all its times.',
            )
    _real_dates(opening)
    for match in _SPAN.finditer(opening):
        opens, closes = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if max(opens[1], closes[1]) > 59 or max(opens, closes) > (24, 0):
            raise wrong(f'The hours "{match[0]}" do not exist on a clock.', "Write times between 00:00 and 24:00.")
        if closes <= opens:
            raise wrong(f'The hours "{match[0]}" end before they begin.', "Write the opening time first.")
    _no_overlap(opening)
    _no_overlap_of_parts(rules)
    _nothing_replaced(opening, rules)
    if any(_closes_on_holidays(rule) for rule in rules[:-1]):
        raise wrong(
            f'"PH off" is not the last part of "{opening}"; the desk would show as open on public holidays.',
            'Move "; PH off" to the end.',
        )
    return opening


def _no_overlap(opening: str) -> None:
    for run in _SAME_DAY.finditer(opening):
        spans = [
            (match[1].zfill(2) + match[2], match[3].zfill(2) + match[4], match[0]) for match in _SPAN.finditer(run[0])
        ]
        spans.sort()
        for earlier, later in itertools.pairwise(spans):
            if later[0] < earlier[1]:
                raise wrong(f'The hours "{earlier[2]}" and "{later[2]}" overlap.', "Correct one of the two.")


def _no_overlap_of_parts(rules: list[str]) -> None:
    for rule in rules:
        if _NOT_EVERY_WEEK.search(rule):
            continue
        weeks = [ordinary_week(part) for part in _PART.split(rule)]
        for one, other in itertools.combinations(weeks, 2):
            for mine, theirs in zip(one, other, strict=True):
                if any(a.opens < b.closes and b.opens < a.closes for a in mine for b in theirs):
                    raise wrong(f'Two parts of "{rule}" overlap on the same day.', "Correct one of the two.")


def _real_dates(opening: str) -> None:
    for match in _DATED.finditer(opening):
        year, month, day, last_year, last_month, last_day = match.groups()
        try:
            first = datetime.datetime.strptime(f"{year} {month} {day}", "%Y %b %d")
            last = datetime.datetime.strptime(
                f"{last_year or year} {last_month or month} {last_day or day}", "%Y %b %d"
            )
        except ValueError:
            raise wrong(f'The date "{match[0]}" does not exist.', "Look at a calendar.") from None
        if last < first:
            raise wrong(f'The dates "{match[0]}" end before they begin.', "Write the earlier date first.")


def _nothing_replaced(opening: str, rules: list[str]) -> None:
    """Refuse a rule that takes away the times of an earlier one, which ";" does and no editor means."""
    weekly_rules = [rule for rule in rules if not _NOT_EVERY_WEEK.search(rule) and not _closes(rule)]
    for earlier, later in itertools.combinations(weekly_rules, 2):
        if _weekdays(earlier) & _weekdays(later):
            raise wrong(
                f'In "{opening}" the part "{later}" takes the place of "{earlier}" on the same days.',
                'Put a comma instead of the ";" between the two.',
            )


def _weekdays(rule: str) -> set[int]:
    return {day for day, spans in enumerate(ordinary_week(rule)) if spans}


OpeningField = Annotated[str, AfterValidator(_checked)]


def weekly(opening: str) -> tuple[Days, ...]:
    """The ordinary week: runs of weekdays with the same spans, closed days left out."""
    runs: list[Days] = []
    for day, spans in enumerate(ordinary_week(opening)):
        if not spans:
            continue
        if runs and runs[-1].last == day - 1 and runs[-1].spans == spans:
            runs[-1] = Days(runs[-1].first, day, spans)
        else:
            runs.append(Days(day, day, spans))
    return tuple(runs)


def ordinary_week(opening: str) -> tuple[tuple[Span, ...], ...]:
    """The spans of each weekday, Monday first, in a week without holidays and dated exceptions."""
    rules = [rule for rule in opening.split(";") if rule.strip() and not _NOT_EVERY_WEEK.search(rule)]
    if not rules:
        return ((),) * 7
    return spans_by_day(";".join(rules), _ORDINARY_MONDAY, 7)


@lru_cache(maxsize=4096)
def spans_by_day(opening: str, first: datetime.date, days: int) -> tuple[tuple[Span, ...], ...]:
    """The spans of each of so many days from `first` on, as the notation gives them, in the country's time on the wall.

    Public holidays are those of opening-hours-py's calendar of the country.
    """
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
    return tuple(tuple(spans) for spans in found)


def names_days(opening: str) -> bool:
    """Whether the hours say on which weekdays they hold."""
    return re.search(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b", opening, re.IGNORECASE) is not None


def closed_on_holidays(opening: str) -> bool:
    """Whether the hours say that the desk is closed on public holidays."""
    return _closes_on_holidays(opening.split(";")[-1])


def mentions_holidays(opening: str) -> bool:
    """Whether the hours say anything of public holidays."""
    return re.search(r"\bPH\b", opening, re.IGNORECASE) is not None


def _closes_on_holidays(rule: str) -> bool:
    return re.fullmatch(r"\s*[A-Za-z,\s-]*\bPH\b[A-Za-z,\s-]*\b(off|closed)\s*", rule, re.IGNORECASE) is not None


def _closes(rule: str) -> bool:
    return re.search(r"\b(off|closed)\s*$", rule, re.IGNORECASE) is not None
