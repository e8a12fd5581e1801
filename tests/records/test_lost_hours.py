"""Parts of opening hours that a later part takes away: each kind is found, and a real exception is none."""

from __future__ import annotations

import datetime

import pytest

from scripts.records.lost_hours import lost_hours
from scripts.records.notation import Rank, parts_of
from scripts.records.spans import days_named, spans_by_day

ORDER = 'Weekly hours stand first, exceptions behind them, and "PH off" last'
APART = "Write the two so that no day stands in both."
AWAY = "Take one of the two away."

# The hours; which part is lost, to which, on which days; and the order that is right, or what else to do.
LOST = [
    pytest.param(
        "2026 Dec 21-24 off; Mo-Fr 09:00-13:00; PH off",
        (0, 1, "2026-12-21"),
        "Mo-Fr 09:00-13:00; 2026 Dec 21-24 off; PH off",
        id="dated-closing-first",
    ),
    pytest.param(
        "Mo-Th 09:00-12:00; 2026 Dec 22-26 off; Sa 10:00-12:00",
        (1, 2, "2026-12-26"),
        "Mo-Th 09:00-12:00; Sa 10:00-12:00; 2026 Dec 22-26 off",
        id="dated-closing-between-weekly-hours",
    ),
    pytest.param(
        "2026 Dec 24 10:00-12:00; Mo-Fr 09:00-13:00",
        (0, 1, "2026-12-24"),
        "Mo-Fr 09:00-13:00; 2026 Dec 24 10:00-12:00",
        id="dated-opening-first",
    ),
    pytest.param(
        '2026 Dec 21-24 "by appointment"; Mo-Fr 09:00-12:00',
        (0, 1, "2026-12-21"),
        'Mo-Fr 09:00-12:00; 2026 Dec 21-24 "by appointment"',
        id="dates-by-appointment-first",
    ),
    pytest.param(
        "2026 Jul 01-Aug 31 Sa off; Mo-Sa 09:00-17:00",
        (0, 1, "2026-07-04"),
        "Mo-Sa 09:00-17:00; 2026 Jul 01-Aug 31 Sa off",
        id="saturdays-of-a-summer-first",
    ),
    pytest.param(
        "2026 Dec 24-2027 Jan 02 off; Sa 09:00-17:00",
        (0, 1, "2026-12-26"),
        "Sa 09:00-17:00; 2026 Dec 24-2027 Jan 02 off",
        id="closing-over-the-end-of-a-year-first",
    ),
    pytest.param(
        "2026 Dec 21-22 off; Fr-Mo 09:00-10:00",
        (0, 1, "2026-12-21"),
        "Fr-Mo 09:00-10:00; 2026 Dec 21-22 off",
        id="days-over-the-end-of-a-week-behind-a-date",
    ),
    pytest.param(
        "2028 Feb 29 off; Tu 10:00-12:00", (0, 1, "2028-02-29"), "Tu 10:00-12:00; 2028 Feb 29 off", id="leap-day-first"
    ),
    pytest.param(
        "Tu[1] 10:00-12:00; Mo-Fr 09:00-12:00; PH off",
        (0, 1, "days such as 2026-01-06"),
        "Mo-Fr 09:00-12:00; Tu[1] 10:00-12:00; PH off",
        id="first-tuesday-first",
    ),
    pytest.param(
        "Fr[-1] off; We-Fr 09:00-12:00",
        (0, 1, "days such as 2026-01-30"),
        "We-Fr 09:00-12:00; Fr[-1] off",
        id="last-friday-closed-first",
    ),
    pytest.param(
        "2026 Apr 07 10:00-12:00; Tu[1] 13:00-15:00",
        (0, 1, "2026-04-07"),
        "Tu[1] 13:00-15:00; 2026 Apr 07 10:00-12:00",
        id="date-before-the-tuesday-that-it-is",
    ),
    pytest.param("Tu[1,3] 10:00-12:00; Tu[3] off", (0, 1, "days such as 2026-01-20"), APART, id="third-tuesday-twice"),
    pytest.param(
        "Tu[4] 10:00-12:00; Tu[-1] 13:00-15:00",
        (0, 1, "days such as 2026-01-27"),
        APART,
        id="fourth-tuesday-that-is-the-last",
    ),
    pytest.param(
        "Sa off; Mo-Su 09:00-12:00", (0, 1, "Saturdays"), "Mo-Su 09:00-12:00; Sa off", id="closed-weekday-first"
    ),
    pytest.param(
        "We off; 09:00-12:00", (0, 1, "Wednesdays"), "09:00-12:00; We off", id="closed-weekday-before-every-day"
    ),
    pytest.param(
        "Fr-Mo off; Tu-Sa 09:00-10:00",
        (0, 1, "Fridays"),
        "Tu-Sa 09:00-10:00; Fr-Mo off",
        id="closed-over-the-end-of-a-week-first",
    ),
    pytest.param("Mo-Fr 09:00-12:00; Mo-Fr off", (0, 1, "all its days"), AWAY, id="nothing-is-left"),
    pytest.param("Sa,Su 09:00-12:00; Sa off; Su off", (0, 2, "all its days"), AWAY, id="nothing-is-left-of-two-days"),
    pytest.param(
        "Fr-Mo 09:00-10:00; Mo 11:00-12:00",
        (0, 1, "the same days"),
        'Put a comma instead of the ";" between the two.',
        id="weekly-hours-twice",
    ),
    pytest.param(
        'Mo-Fr 09:00-12:00; We "by appointment"',
        (0, 1, "the same days"),
        'Put a comma instead of the ";" between the two.',
        id="by-appointment-on-a-day-with-hours",
    ),
    pytest.param(
        "PH 10:00-12:00; Mo-Fr 09:00-12:00",
        (0, 1, "days such as 2026-01-01"),
        "Mo-Fr 09:00-12:00; PH 10:00-12:00",
        id="holidays-first",
    ),
    pytest.param(
        "Su,PH 00:00-24:00; Mo 00:00-04:00",
        (0, 1, "days such as 2026-04-06"),
        "Mo 00:00-04:00; Su,PH 00:00-24:00",
        id="holiday-on-a-monday",
    ),
    pytest.param(
        "Mo-Fr,PH 09:00-12:00; Sa 10:00-12:00",
        (0, 1, "days such as 2026-08-15"),
        "Sa 10:00-12:00; Mo-Fr,PH 09:00-12:00",
        id="holiday-on-a-saturday",
    ),
    pytest.param("Mo-Fr,PH 09:00-12:00; PH off", (0, 1, "days such as 2026-01-01"), APART, id="holidays-twice"),
    pytest.param(
        "Mo-Fr 09:00-17:00; 2026 Dec 25 10:00-12:00; PH off",
        (1, 2, "all its days"),
        'Beside "PH off" the site cannot show that an office is open on a holiday: take one of the two away.',
        id="open-on-one-holiday",
    ),
    pytest.param(
        "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off; PH 10:00-12:00",
        (1, 2, "2026-12-25"),
        "Mo-Fr 09:00-17:00; PH 10:00-12:00; 2026 Dec 24-2027 Jan 02 off",
        id="open-on-holidays-behind-a-closing",
    ),
    pytest.param(
        "Mo-Fr 09:00-12:00; 2026 Sep 06 10:00-12:00; PH,Su off",
        (1, 2, "2026-09-06"),
        "Mo-Fr 09:00-12:00; Su off; 2026 Sep 06 10:00-12:00; PH off",
        id="open-on-one-sunday",
    ),
    pytest.param(
        "Mo-Fr 09:00-17:00; 2026 Dec 21-31 off; 2026 Dec 24 10:00-12:00",
        (1, 2, "2026-12-24"),
        APART,
        id="date-in-dates",
    ),
    pytest.param(
        "Mo-Fr 09:00-17:00; 2026 Dec 24 10:00-12:00; 2026 Dec 21-31 off",
        (1, 2, "2026-12-24"),
        APART,
        id="dates-over-date",
    ),
    pytest.param(
        "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 08 off; 2027 Jan 04-15 Mo-Fr 10:00-12:00",
        (1, 2, "2027-01-04"),
        APART,
        id="dates-that-cross-in-another-year",
    ),
]

RIGHT = [
    pytest.param("Mo-Fr 09:00-13:00; 2026 Dec 21-24 off; PH off", id="dated-closing-behind"),
    pytest.param("Mo-Fr 09:00-13:00; 2026 Dec 24 10:00-12:00; PH off", id="dated-opening-behind"),
    pytest.param("2026 Dec 26-27 off; Mo-Fr 09:00-13:00", id="closing-in-a-weekend-first"),
    pytest.param("Mo-Fr 09:00-12:00; Tu[1] 13:00-15:00; PH off", id="first-tuesday-behind"),
    pytest.param("Tu[-1] off; We-Fr 09:00-12:00", id="tuesday-before-other-days"),
    pytest.param("Tu[1] 10:00-12:00; Tu[3] 13:00-15:00", id="two-tuesdays"),
    pytest.param("Tu[1] 13:00-15:00; 2026 Apr 07 off", id="date-behind-the-tuesday-that-it-is"),
    pytest.param("Mo-Sa 09:00-12:00; Sa off", id="closed-weekday-behind"),
    pytest.param("Sa off; Mo-Fr 09:00-12:00", id="closed-weekday-before-other-days"),
    pytest.param("Mo-Su 09:00-10:00; Fr-Mo off", id="closed-over-the-end-of-a-week-behind"),
    pytest.param("Fr-Mo 09:00-10:00; Tu-Th 10:00-11:00", id="weeks-that-meet"),
    pytest.param("Mo-Fr 09:00-12:00; Sa,PH 10:00-11:00", id="holidays-with-a-saturday-behind"),
    pytest.param("Mo-Fr 09:00-12:00; PH 10:00-11:00; 2026 Dec 24-31 off", id="closing-behind-holidays"),
    pytest.param("Mo-Fr 09:00-17:00; 2026 Jul 01-Aug 31 Mo-Fr 09:00-12:00; PH off", id="summer-with-holidays"),
    pytest.param("Mo-Fr 09:00-17:00; 2026 Dec 21-24 off; 2026 Dec 24-28 off", id="closings-that-meet"),
    pytest.param("Mo-Fr 09:00-17:00; 2026 Dec 21-24 off; 2026 Dec 25-28 10:00-11:00", id="dates-side-by-side"),
    pytest.param("Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off; PH,Mo off", id="closings-alone-behind"),
]


@pytest.mark.parametrize(("opening", "lost", "mend"), LOST)
def test_a_part_that_is_lost_is_found(opening: str, lost: tuple[int, int, str], mend: str) -> None:
    parts = opening.split("; ")
    earlier, later, days = lost
    found = lost_hours(opening)
    assert found is not None
    assert (found.earlier, found.later, found.days) == (parts[earlier], parts[later], days)
    assert found.mend == (mend if mend.endswith(".") else f'{ORDER}: "{mend}".')


@pytest.mark.parametrize(("opening", "lost", "mend"), [case for case in LOST if not str(case.values[2]).endswith(".")])
def test_in_the_order_that_is_offered_nothing_is_lost(opening: str, lost: tuple[int, int, str], mend: str) -> None:
    assert lost_hours(mend) is None
    # On the day that is told, the whole now says what the lost part says.
    day = datetime.date.fromisoformat(lost[2].removeprefix("days such as ")) if lost[2][-1].isdigit() else None
    if day:
        part = opening.split("; ")[lost[0]]
        assert spans_by_day(mend, day, 1) == spans_by_day(part, day, 1) != spans_by_day(opening, day, 1)


@pytest.mark.parametrize("opening", RIGHT)
def test_an_exception_takes_nothing_away(opening: str) -> None:
    assert lost_hours(opening) is None


@pytest.mark.parametrize("opening", RIGHT)
def test_where_nothing_is_lost_the_whole_says_what_its_closest_part_says(opening: str) -> None:
    stretch = datetime.date(2026, 1, 1), 730
    parts = parts_of(opening)
    for index, whole in enumerate(spans_by_day(opening, *stretch)):
        day = stretch[0] + datetime.timedelta(days=index)
        speaking = [
            (rank, part.closes, spans_by_day(part.text, *stretch)[index])
            for part in parts
            for rank, days in part.ranks
            if day in days_named(days, stretch)
        ]
        # Of a day of the week and its closing, the closing holds; and a holiday closes also among dates.
        closed = any(closes and rank in (Rank.WEEK, Rank.HOLIDAY) for rank, closes, _ in speaking[-1:])
        assert whole == (() if closed or not speaking else max(speaking, key=lambda told: told[:2])[2]), day


def test_a_piece_between_commas_is_lost_too() -> None:
    found = lost_hours("Mo-Fr 09:00-12:00, Sa 10:00-12:00; Sa,Su off")
    assert found is not None
    assert (found.earlier, found.later, found.mend) == ("Sa 10:00-12:00", "Sa,Su off", AWAY)


def test_many_parts_that_say_the_same_are_compared_in_no_time() -> None:
    assert lost_hours("; ".join(["2026 Jan 01-2027 Dec 31 10:00-12:00"] * 20)) is None
