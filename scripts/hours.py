"""Opening hours: one quoted line in OpenStreetMap's notation, checked, and turned into a weekly table.

Notation: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification, read by opening-hours-py.
"""

from __future__ import annotations

import datetime
import itertools
import re
from dataclasses import dataclass
from typing import Annotated

import opening_hours
from pydantic import AfterValidator

from scripts.validation import wrong

_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")

# Spans that belong to the same days: "09:00-12:00,13:00-16:30".
_SAME_DAY = re.compile(rf"{_SPAN.pattern}(?:\s*,\s*{_SPAN.pattern})+")

# What a weekly table can say: "Mo-Fr 09:00-12:00,13:00-16:30", "09:00-17:00", "Sa off", "PH off", "PH,Su off".
_DAYS = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:\s*[-,]\s*(?:Mo|Tu|We|Th|Fr|Sa|Su|PH))*"
_TIMES = r"\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}"
_SHOWN_RULE = re.compile(
    rf"(?:{_DAYS}\s+)?{_TIMES}(?:\s*,\s*(?:{_DAYS}\s+)?{_TIMES})*|{_DAYS}\s+(?:off|closed)", re.IGNORECASE
)

# Any Monday does: a weekly table shows the ordinary week, without holidays or dated exceptions.
_ORDINARY_MONDAY = datetime.datetime(2001, 1, 1)


@dataclass(frozen=True)
class Span:
    """A stretch of opening time within one day, as 24-hour "HH:mm"."""

    opens: str
    closes: str


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
                "Write weekdays, times and PH (public holidays) only; what else matters goes into the page's text.",
            )
    for match in _SPAN.finditer(opening):
        opens, closes = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if max(opens[1], closes[1]) > 59 or max(opens, closes) > (24, 0):
            raise wrong(f'The hours "{match[0]}" do not exist on a clock.', "Write times between 00:00 and 24:00.")
        if closes <= opens:
            raise wrong(f'The hours "{match[0]}" end before they begin.', "Write the opening time first.")
    _no_overlap(opening)
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


OpeningField = Annotated[str, AfterValidator(_checked)]


def weekly(opening: str) -> tuple[Days, ...]:
    """The ordinary week: runs of weekdays with the same spans, closed days left out."""
    week = [_spans_on(opening, day) for day in range(7)]
    runs: list[Days] = []
    for day, spans in enumerate(week):
        if not spans:
            continue
        if runs and runs[-1].last == day - 1 and runs[-1].spans == spans:
            runs[-1] = Days(runs[-1].first, day, spans)
        else:
            runs.append(Days(day, day, spans))
    return tuple(runs)


def names_days(opening: str) -> bool:
    """Whether the hours say on which weekdays they hold."""
    return re.search(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b", opening, re.IGNORECASE) is not None


def closed_on_holidays(opening: str) -> bool:
    """Whether the hours say that the desk is closed on public holidays."""
    return _closes_on_holidays(opening.split(";")[-1])


def _closes_on_holidays(rule: str) -> bool:
    return re.fullmatch(r"\s*[A-Za-z,\s-]*\bPH\b[A-Za-z,\s-]*\b(off|closed)\s*", rule, re.IGNORECASE) is not None


def _spans_on(opening: str, day: int) -> tuple[Span, ...]:
    hours = opening_hours.OpeningHours(opening)
    start = _ORDINARY_MONDAY + datetime.timedelta(days=day)
    end = start + datetime.timedelta(days=1)
    spans = []
    for begins, ends, state, _comment in hours.intervals(start, end):
        if state == opening_hours.State.OPEN:
            closes = "24:00" if ends is None or ends >= end else f"{ends:%H:%M}"
            spans.append(Span(f"{begins:%H:%M}", closes))
    return tuple(spans)
