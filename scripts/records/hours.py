"""Opening hours: one quoted line in OpenStreetMap's notation, checked, and turned into a weekly table.

Notation: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification, read by opening-hours-py.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import opening_hours
from pydantic import AfterValidator

from scripts.files.validation import written_as, wrong
from scripts.records.lost_hours import lost_hours
from scripts.records.notation import DATED, SAME_DAY, SPACED_DAYS, SPAN, Part, Rank, can_be_shown, parts_of, texts_of
from scripts.records.spans import CYCLE, ORDINARY_WEEK, Span, days_named, spans_by_day

# Hours in letters and signs. Nobody has so many parts, and what reads them must not be kept busy.
_LONGEST = 1000

# Nobody knows its hours so far ahead: 2072 for 2027 is a slip.
_LONGEST_DATES = datetime.timedelta(days=2 * 366)


@dataclass(frozen=True)
class Days:
    """Consecutive weekdays (0 = Monday) with the same spans."""

    first: int
    last: int
    spans: tuple[Span, ...]


def _checked(opening: str) -> str:
    if len(opening) > _LONGEST or not opening_hours.validate(opening):
        raise wrong(
            f'The hours "{opening}" cannot be read.',
            'Write them as "Mo-Fr 09:00-12:00,13:00-16:30; PH off".',
        )
    _check_days(opening)
    for text in texts_of(opening):
        if not can_be_shown(text):
            raise wrong(
                f'The site cannot show "{text}" in the hours "{opening}".',
                "It can show weekdays, times, PH (public holidays), dates with their year, "
                '"Tu[1]" and "by appointment"; what else matters goes into the page\'s text.',
            )
    parts = parts_of(opening)
    for part in parts:
        if len(part.pieces) > 1 and not part.every_week:
            raise wrong(
                f'"{part.text}" mixes days of every week with single ones.',
                'Put a ";" between the two, and give the single day all its times.',
            )
    _real_dates(parts)
    _real_times(opening)
    _no_overlap(opening)
    for part in parts:
        _no_overlap_of_pieces(part)
    _some_opening(opening, parts)
    _nothing_lost(opening, parts)
    return opening


def _check_days(opening: str) -> None:
    spaced = SPACED_DAYS.search(opening)
    if spaced:
        raise wrong(
            f'A space stands between the days "{spaced[0]}": the first of them would count as open all day.',
            f'Write "{"".join(spaced[0].split())}".',
        )


def _real_dates(parts: Sequence[Part]) -> None:
    for part in parts:
        match = DATED.match(part.text)
        if match is None:
            continue
        try:
            dates = part.dates
        except ValueError:
            raise wrong(f'The date "{match[0]}" does not exist.', "Look at a calendar.") from None
        if dates and dates[1] < dates[0]:
            raise wrong(f'The dates "{match[0]}" end before they begin.', "Write the earlier date first.")
        if dates and dates[1] - dates[0] > _LONGEST_DATES:
            raise wrong(f'The dates "{match[0]}" are more than two years apart.', "Compare the years with the source.")
        if dates and not days_named(part.pieces[0].days, (dates[0], (dates[1] - dates[0]).days + 1)):
            raise wrong(f'"{part.text}" means no day at all.', "Look at a calendar.")


def _real_times(opening: str) -> None:
    for match in SPAN.finditer(opening):
        opens, closes = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if max(opens[1], closes[1]) > 59 or max(opens, closes) > (24, 0):
            raise wrong(f'The hours "{match[0]}" do not exist on a clock.', "Write times between 00:00 and 24:00.")
        if closes <= opens:
            raise wrong(f'The hours "{match[0]}" end before they begin.', "Write the opening time first.")


def _no_overlap(opening: str) -> None:
    for run in SAME_DAY.finditer(opening):
        spans = [
            (match[1].zfill(2) + match[2], match[3].zfill(2) + match[4], match[0]) for match in SPAN.finditer(run[0])
        ]
        spans.sort()
        for earlier, later in itertools.pairwise(spans):
            if later[0] < earlier[1]:
                raise wrong(f'The hours "{earlier[2]}" and "{later[2]}" overlap.', "Correct one of the two.")


def _no_overlap_of_pieces(part: Part) -> None:
    """Refuse pieces of one part with times in common, on weekdays or on a public holiday that falls on one."""
    if len(part.pieces) == 1:
        return
    holidays = any(rank == Rank.HOLIDAY for rank, _ in part.ranks)
    said = [spans_by_day(piece.text, *(CYCLE if holidays else ORDINARY_WEEK)) for piece in part.pieces]
    for of_day in zip(*said, strict=True):
        spans = [
            (span.opens, span.closes, piece.text)
            for piece, found in zip(part.pieces, of_day, strict=True)
            for span in found
        ]
        for (_, closes, one), (opens_at, _, other) in itertools.pairwise(sorted(spans)):
            if opens_at < closes:
                raise wrong(
                    f'Two parts of "{part.text}" overlap on the same day: "{one}" and "{other}".',
                    'Correct one of the two; hours of public holidays stand behind a ";".',
                )


def _some_opening(opening: str, parts: Sequence[Part]) -> None:
    if opens(opening) or all(not part.every_week for part in parts):
        return
    raise wrong(
        f'The hours "{opening}" say when the office is closed, and never when it is open.',
        'Write its hours first, such as "Mo-Fr 09:00-12:00; PH off", or take them away.',
    )


def _nothing_lost(opening: str, parts: Sequence[Part]) -> None:
    """Refuse a part that takes away what an earlier one says, which ";" does and no editor means."""
    if any(part.closes_on_holidays for part in parts[:-1]):
        raise wrong(
            f'"PH off" is not the last part of "{opening}"; the desk would show as open on public holidays.',
            'Move "; PH off" to the end.',
        )
    loss = lost_hours(opening)
    if loss is not None:
        raise wrong(
            f'In "{opening}" the part "{loss.later}" takes the place of "{loss.earlier}" on {loss.days}.', loss.mend
        )


# Words of the notation with signs between them: English days and months, times with minutes, dates with a month.
_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:\[[-0-9,]+\])?"
_TIME = r"[0-2]?[0-9]:[0-5][0-9]"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = rf"(?:[0-9]{{4}} )?{_MONTH}(?: [0-3]?[0-9](?:[-,][0-3]?[0-9](?![0-9:]))*)?"
_WORD = rf'(?:{_DATE}|{_DAY}|{_TIME}|PH|off|closed|24/7|"[^"]+")'

OpeningField = Annotated[str, AfterValidator(_checked), written_as(rf"^{_WORD}(?:[-,; ]+{_WORD})*$")]


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
    weekly_parts = [part.text for part in parts_of(opening) if part.every_week]
    if not weekly_parts:
        return ((),) * 7
    return spans_by_day(";".join(weekly_parts), *ORDINARY_WEEK)


def opens(opening: str) -> bool:
    """Whether the hours say at all when an office is open; single days on which it is closed may stand alone."""
    return any(not part.closes for part in parts_of(opening))


def names_days(opening: str) -> bool:
    """Whether the hours say of all their times on which days they hold."""
    return all(piece.days for part in parts_of(opening) for piece in part.pieces)


def closed_on_holidays(opening: str) -> bool:
    """Whether the hours say that the desk is closed on public holidays."""
    parts = parts_of(opening)
    return bool(parts) and parts[-1].closes_on_holidays


def mentions_holidays(opening: str) -> bool:
    """Whether the hours say anything of public holidays, and not of those between two dates alone."""
    return any(rank == Rank.HOLIDAY for part in parts_of(opening) for rank, _ in part.ranks)
