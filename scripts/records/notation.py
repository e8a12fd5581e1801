"""How opening hours are written: parts between ";", each with its days, and with times or a closing.

Of OpenStreetMap's notation (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification) what a page can show:
"Mo-Fr 09:00-12:00,13:00-16:30", "09:00-17:00", "We 13:00-16:00 "by appointment"", "Sa off", "PH off",
"Tu[1] 10:00-12:00" (the first Tuesday of a month), "2026 Dec 24-2027 Jan 02 off".
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import IntEnum

SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")

_WEEKDAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAY = rf"(?:{_WEEKDAY}|PH)"
# Without spaces: opening-hours-py reads "Mo, Tu 09:00-12:00" as all of Monday, and Tuesday.
_DAYS = rf"{_DAY}(?:[-,]{_DAY})*"
_NTH = rf"{_WEEKDAY}\[-?[1-5](?:,-?[1-5])*\]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATES = rf"20\d\d\s+{_MONTH}\s+\d{{1,2}}(?:\s*-\s*(?:(?:20\d\d\s+)?{_MONTH}\s+)?\d{{1,2}}(?![:\d]))?"
_WHEN = rf"(?:{_DATES}(?:\s+{_DAYS})?|{_NTH}|{_DAYS})"
_TIMES = rf"{SPAN.pattern}(?:\s*,\s*{SPAN.pattern})*"
_APPOINTMENT = r'"by appointment"'
_OPEN = rf"(?:{_TIMES}(?:\s+{_APPOINTMENT})?|{_APPOINTMENT})"
_OPENING = re.compile(rf"(?:(?P<days>{_WHEN})\s+)?{_OPEN}", re.IGNORECASE)
_CLOSING = re.compile(rf"(?P<days>{_WHEN})\s+(?:off|closed)", re.IGNORECASE)
_SHOWN = re.compile(rf"(?:{_WHEN}\s+)?{_OPEN}(?:\s*,\s*{_WHEN}\s+{_OPEN})*|{_WHEN}\s+(?:off|closed)", re.IGNORECASE)

# Spans that belong to the same days: "09:00-12:00,13:00-16:30".
SAME_DAY = re.compile(rf"{SPAN.pattern}(?:\s*,\s*{SPAN.pattern})+")
SPACED_DAYS = re.compile(rf"\b{_DAY}\s*,\s+{_DAY}\b", re.IGNORECASE)
DATED = re.compile(
    rf"(20\d\d)\s+({_MONTH})\s+(\d{{1,2}})"
    rf"(?:\s*-\s*(?:(?:(20\d\d)\s+)?({_MONTH})\s+)?(\d{{1,2}})(?![:\d]))?",
    re.IGNORECASE,
)
_SINGLE = re.compile(_NTH, re.IGNORECASE)
HOLIDAY = re.compile(r"\bPH\b", re.IGNORECASE)


class Rank(IntEnum):
    """How closely a part says which days it means; the later ones are exceptions to those before."""

    WEEK = 0
    NTH = 1
    HOLIDAY = 2
    DATE = 3


@dataclass(frozen=True)
class Piece:
    """Days (empty for every day) with their times or their closing: what stands between commas in a part."""

    text: str
    days: str
    closes: bool

    @property
    def dates(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last of its dates; None if it holds for days of every week, month or year.

        ValueError for a date that does not exist.
        """
        match = DATED.match(self.days)
        if match is None:
            return None
        year, month, day, last_year, last_month, last_day = match.groups()
        return _date(year, month, day), _date(last_year or year, last_month or month, last_day or day)

    @property
    def ranks(self) -> tuple[tuple[Rank, str], ...]:
        """Its days, apart where some are weekdays and others public holidays, each with its rank."""
        if DATED.match(self.days):
            return ((Rank.DATE, self.days),)
        if _SINGLE.match(self.days):
            return ((Rank.NTH, self.days),)
        listed = self.days.split(",")
        week = ",".join(days for days in listed if not HOLIDAY.search(days))
        holidays = ((Rank.HOLIDAY, "PH"),) if HOLIDAY.search(self.days) else ()
        return (*(((Rank.WEEK, week),) if week or not self.days else ()), *holidays)


def _date(year: str, month: str, day: str) -> datetime.date:
    return datetime.datetime.strptime(f"{year} {month} {day}", "%Y %b %d").date()


@dataclass(frozen=True)
class Part:
    """What stands between two ";": pieces that hold beside each other, or one closing."""

    text: str
    pieces: tuple[Piece, ...]

    @property
    def closes(self) -> bool:
        """Whether it says when the office is closed, and not when it is open."""
        return self.pieces[0].closes

    @property
    def ranks(self) -> tuple[tuple[Rank, str], ...]:
        """The days of all its pieces, each with its rank."""
        return tuple(ranked for piece in self.pieces for ranked in piece.ranks)

    @property
    def every_week(self) -> bool:
        """Whether it holds for days of every week, or for public holidays."""
        return all(rank in (Rank.WEEK, Rank.HOLIDAY) for rank, _ in self.ranks)

    @property
    def closes_on_holidays(self) -> bool:
        """Whether it says that the office is closed on public holidays."""
        return self.closes and any(rank == Rank.HOLIDAY for rank, _ in self.ranks)

    @property
    def dates(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last of its dates; None if it has none."""
        return next((piece.dates for piece in self.pieces if piece.dates), None)

    @property
    def seasonal(self) -> bool:
        """Whether it holds on weekdays between two dates, and so names none of them by itself."""
        weekdays = DATED.sub("", self.pieces[0].days).strip()
        return (
            self.dates is not None
            and self.dates[0] != self.dates[1]
            and bool(weekdays)
            and not HOLIDAY.search(weekdays)
        )


def texts_of(opening: str) -> list[str]:
    """The parts as they are written."""
    return [text.strip() for text in opening.split(";") if text.strip()]


def can_be_shown(text: str) -> bool:
    """Whether a part is of a form that a page can show."""
    return _SHOWN.fullmatch(text) is not None


def part_of(text: str) -> Part:
    """A part of a form that can be shown, taken apart."""
    closing = _CLOSING.fullmatch(text)
    if closing:
        return Part(text, (Piece(text, closing["days"], closes=True),))
    return Part(text, tuple(Piece(match[0], match["days"] or "", closes=False) for match in _OPENING.finditer(text)))


def parts_of(opening: str) -> tuple[Part, ...]:
    """The parts of opening hours that can be shown, in their order."""
    return tuple(part_of(text) for text in texts_of(opening))
