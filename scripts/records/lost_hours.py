"""Which part of opening hours a later one takes away without an editor meaning it.

In OpenStreetMap's notation a part behind ";" takes the place of all before it on its days. That is right for an
exception to them (a single day, a closing, a public holiday), and wrong for weekly hours behind a day on which the
office is closed. It is looked up in the real calendar, day by day.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scripts.records.notation import Part, Piece, Rank, part_of, parts_of
from scripts.records.spans import CYCLE, ORDINARY_WEEK, Stretch, days_named, spans_by_day

_ORDER = 'Weekly hours stand first, exceptions behind them, and "PH off" last'
_TWICE = 'Put a comma instead of the ";" between the two.'
_APART = "Write the two so that no day stands in both."
_ON_HOLIDAYS = 'Beside "PH off" the site cannot show that an office is open on a holiday: take one of the two away.'


@dataclass(frozen=True)
class Loss:
    """A part that is lost, the later one that takes its place, on which days, and how to mend it."""

    earlier: str
    later: str
    days: str
    mend: str


def lost_hours(opening: str) -> Loss | None:
    """The first part that a later one takes away, fully or on some days; None where all parts hold."""
    parts = parts_of(opening)
    for earlier, later in itertools.combinations(parts, 2):
        loss = _loss(parts, earlier, later)
        if loss is not None:
            return loss
    for index, part in enumerate(parts):
        for piece in part.pieces:
            taker = _taker(piece, parts[index + 1 :])
            if taker is not None:
                mend = _ON_HOLIDAYS if piece.dates else "Take one of the two away."
                return Loss(piece.text, taker.text, "all its days", mend)
    return None


def _loss(parts: tuple[Part, ...], earlier: Part, later: Part) -> Loss | None:
    """What a part loses to a later one that is no exception to it."""
    stretch = _stretch(earlier, later)
    never = (earlier.closes and later.closes) or min(later.ranks)[0] > max(earlier.ranks)[0]
    if stretch is None or never:
        return None
    ranks, later_ranks = _ranked(earlier, stretch), _ranked(later, stretch)
    said, later_said = (spans_by_day(part.text, *stretch) for part in (earlier, later))
    for day in sorted(ranks.keys() & later_ranks.keys()):
        index = (day - stretch[0]).days
        twice = not (earlier.closes or later.closes) and ranks[day] == later_ranks[day] == Rank.WEEK
        if twice:
            return Loss(earlier.text, later.text, "the same days", _TWICE)
        if said[index] != later_said[index] and not _is_exception(earlier, ranks[day], later, later_ranks[day]):
            mend = _mend(parts, ranks[day] == later_ranks[day])
            return Loss(earlier.text, later.text, _in_words(day, stretch), mend)
    return None


def _is_exception(earlier: Part, rank: Rank, later: Part, later_rank: Rank) -> bool:
    """Whether a later part is meant to take the place of an earlier one on a day of which both speak."""
    if later_rank > rank:
        return True
    # "Mo-Fr 09:00-12:00; We off", and summer hours with a holiday among them.
    closing = later.closes and not earlier.closes
    return closing and (rank, later_rank) in {(Rank.WEEK, Rank.WEEK), (Rank.DATE, Rank.HOLIDAY)}


def _taker(piece: Piece, later: Iterable[Part]) -> Part | None:
    """The closing after which nothing is left of a piece; None where something is left."""
    stretch = _between(*piece.dates) if piece.dates else ORDINARY_WEEK
    left = frozenset() if piece.closes else _named(piece.ranks, stretch)
    for part in later:
        if left and part.closes and left <= (taken := _named(part.ranks, stretch)):
            return part
        left = left - taken if left and part.closes else left
    return None


def _stretch(earlier: Part, later: Part) -> Stretch | None:
    """The days that must be looked at to compare two parts; None where they have none in common."""
    dated = [part.dates for part in (earlier, later) if part.dates]
    if dated:
        first, last = max(first for first, _ in dated), min(last for _, last in dated)
        return _between(first, last) if first <= last else None
    weekly = all(rank == Rank.WEEK for part in (earlier, later) for rank, _ in part.ranks)
    return ORDINARY_WEEK if weekly else CYCLE


def _in_words(day: datetime.date, stretch: Stretch) -> str:
    if stretch == ORDINARY_WEEK:
        return f"{day:%A}s"
    return f"days such as {day}" if stretch == CYCLE else f"{day}"


def _between(first: datetime.date, last: datetime.date) -> Stretch:
    return first, (last - first).days + 1


# One part is compared with all others.
@lru_cache(maxsize=64)
def _ranked(part: Part, stretch: Stretch) -> Mapping[datetime.date, Rank]:
    """The days of which a part speaks, each with its closest rank."""
    found: dict[datetime.date, Rank] = {}
    for rank, days in sorted(part.ranks):
        found |= dict.fromkeys(days_named(days, stretch), rank)
    return found


def _named(ranks: Iterable[tuple[Rank, str]], stretch: Stretch) -> frozenset[datetime.date]:
    return frozenset().union(*(days_named(days, stretch) for _, days in ranks))


def _mend(parts: tuple[Part, ...], equal: bool) -> str:
    """How to mend a loss; `equal` is whether neither of the two parts can be an exception to the other."""
    ordered = "; ".join(part.text for part in sorted(_split(parts), key=_place))
    if ordered != "; ".join(part.text for part in parts) and lost_hours(ordered) is None:
        return f'{_ORDER}: "{ordered}".'
    return _APART if equal else f"{_ORDER}."


def _split(parts: tuple[Part, ...]) -> list[Part]:
    """The parts, a closing on weekdays and public holidays ("PH,Su off") as two."""
    found: list[Part] = []
    for part in parts:
        apart = part.closes and len(part.ranks) > 1
        found += [part_of(f"{days} off") for _, days in part.ranks] if apart else [part]
    return found


def _place(part: Part) -> tuple[int, bool]:
    """Where a part belongs among the others."""
    return (len(Rank) if part.closes_on_holidays else max(part.ranks)[0]), part.closes
