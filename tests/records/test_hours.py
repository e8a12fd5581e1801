"""Opening hours: what is refused, and the weekly table."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from scripts.records.hours import (
    Days,
    OpeningField,
    closed_on_holidays,
    mentions_holidays,
    names_days,
    opens,
    ordinary_week,
    weekly,
)
from scripts.records.spans import Span

FIELD = TypeAdapter(OpeningField)
MORNING, AFTERNOON = Span("09:00", "12:00"), Span("13:00", "16:30")


@pytest.mark.parametrize(
    "opening",
    [
        "Mo-Fr 09:00-12:00,13:00-16:30; PH off",
        "Mo 09:00-12:00; PH closed",
        "09:00-17:00",
        "Mo 20:00-24:00",
        "Mo 09:00-12:00,12:00-13:00",
        "Mo-Fr 09:00-12:00; Sa off; PH,Su off",
        "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30",
        "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30; 2026 Dec 24-2027 Jan 02 off; PH off",
        "Mo-Fr 09:00-12:00, PH 13:00-15:00",
        "2026 Dec 24-2027 Jan 02 off",
        "Tu[1] off",
        'Mo-Fr 09:00-12:00, We 13:00-16:00 "by appointment"; PH off',
        '"by appointment"',
        "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off; PH off",
        "Mo-Fr 09:00-17:00; 2026 Dec 24-26 off",
        "Mo-Fr 09:00-17:00; 2026 Jul 01-Aug 31 Mo-Fr 09:00-12:00",
        "Mo[1] 09:00-13:00",
        "Tu[1,3] 09:00-13:00; Fr[-1] 09:00-10:00",
    ],
)
def test_right_hours_stay_as_they_are(opening: str) -> None:
    assert FIELD.validate_python(opening) == opening


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        pytest.param("9h-17h", 'The hours "9h-17h" cannot be read.', id="french-h"),
        pytest.param("Maandag 09:00-12:00", "cannot be read", id="dutch-day"),
        pytest.param("", "cannot be read", id="empty"),
        pytest.param("Mo 09:75-12:00", "Mo 09:75-12:00", id="minute-75"),
        pytest.param("Mo 20:00-25:00", '"20:00-25:00" do not exist on a clock', id="hour-25"),
        pytest.param("Mo 17:00-09:00", '"17:00-09:00" end before they begin', id="end-before-begin"),
        pytest.param("Mo 09:00-09:00", '"09:00-09:00" end before they begin', id="no-time-at-all"),
        pytest.param("Mo 09:00-12:00,11:00-13:00", '"09:00-12:00" and "11:00-13:00" overlap', id="overlap"),
        pytest.param("Mo 13:00-15:00, 9:00-14:00", '"9:00-14:00" and "13:00-15:00" overlap', id="overlap-unsorted"),
        pytest.param(
            "Mo 08:00-09:00,10:00-12:00,11:00-13:00", '"10:00-12:00" and "11:00-13:00" overlap', id="overlap-of-three"
        ),
        pytest.param("24/7", 'The site cannot show "24/7"', id="always"),
        pytest.param("Mo[6] 09:00-13:00", "cannot be read", id="sixth-monday"),
        pytest.param("2026 Jul off", 'The site cannot show "2026 Jul off"', id="a-month-without-days"),
        pytest.param("Dec 24-26 off", 'The site cannot show "Dec 24-26 off"', id="dates-without-a-year"),
        pytest.param('Mo 09:00-13:00 "bring a friend"', "The site cannot show", id="another-comment"),
        pytest.param(
            'Mo-Fr 09:00-12:00; Mo 13:00-16:00 "by appointment"',
            'takes the place of "Mo-Fr 09:00-12:00" on the same days. Put a comma',
            id="a-rule-that-replaces-another",
        ),
        pytest.param("Mo 09:00-13:00; Jul-Aug off", 'The site cannot show "Jul-Aug off"', id="summer"),
        pytest.param("Mo-Fr 09:00+", 'The site cannot show "Mo-Fr 09:00+"', id="open-end"),
        pytest.param("week 1-20 Mo 09:00-10:00", "The site cannot show", id="weeks"),
        pytest.param("PH off; Mo-Fr 09:00-17:00", '"PH off" is not the last part', id="holidays-first"),
        pytest.param("Mo 09:00-12:00; PH closed; Tu 10:00-12:00", "not the last part", id="holidays-in-the-middle"),
        pytest.param("PH,Su off; Mo-Fr 09:00-17:00", "not the last part", id="holidays-and-sundays-first"),
    ],
)
def test_wrong_hours_are_refused(opening: str, words: str) -> None:
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(opening)
    assert words in str(failure.value)


@pytest.mark.parametrize(
    ("opening", "table"),
    [
        pytest.param("Mo-Fr 09:00-12:00,13:00-16:30; PH off", [Days(0, 4, (MORNING, AFTERNOON))], id="weekdays"),
        pytest.param("09:00-17:00", [Days(0, 6, (Span("09:00", "17:00"),))], id="every-day"),
        pytest.param("Mo,We 09:00-12:00", [Days(0, 0, (MORNING,)), Days(2, 2, (MORNING,))], id="not-consecutive"),
        pytest.param("Tu 09:00-12:00; Mo 09:00-12:00", [Days(0, 1, (MORNING,))], id="in-the-order-of-the-week"),
        pytest.param(
            "Mo-We 09:00-12:00; Th-Fr 13:00-16:30",
            [Days(0, 2, (MORNING,)), Days(3, 4, (AFTERNOON,))],
            id="two-kinds-of-day",
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00; We off",
            [Days(0, 1, (MORNING,)), Days(3, 4, (MORNING,))],
            id="closed-in-the-middle",
        ),
        pytest.param("Mo 20:00-24:00", [Days(0, 0, (Span("20:00", "24:00"),))], id="until-midnight"),
        pytest.param("PH off", [], id="never"),
    ],
)
def test_weekly_groups_consecutive_days_with_the_same_hours(opening: str, table: list[Days]) -> None:
    assert weekly(opening) == tuple(table)


@pytest.mark.parametrize(
    ("opening", "closed"),
    [
        ("Mo-Fr 09:00-17:00; PH off", True),
        ("Mo-Fr 09:00-17:00; PH closed ", True),
        ("Mo-Fr 09:00-17:00; Su,PH off", True),
        ("Mo-Fr 09:00-17:00; PH,Su off", True),
        ("Mo-Fr 09:00-17:00", False),
        ("Mo-Fr,PH 09:00-17:00", False),
    ],
)
def test_closed_on_holidays(opening: str, closed: bool) -> None:
    assert closed_on_holidays(opening) is closed


@pytest.mark.parametrize(
    "opening", ["Mo-Fr 09:00-12:00; Tu[1] 13:00-15:00", "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off"]
)
def test_the_ordinary_week_knows_no_single_days(opening: str) -> None:
    assert ordinary_week(opening) == ((MORNING,),) * 5 + ((),) * 2


@pytest.mark.parametrize(
    ("opening", "mentioned"),
    [
        ("Mo-Fr 09:00-12:00; PH off", True),
        ("Mo-Fr,PH 09:00-12:00", True),
        ("Mo-Fr 09:00-12:00", False),
        ("Mo-Fr 09:00-12:00; 2026 Jul 01-31 PH off", False),
        ("ph off", True),
    ],
)
def test_mentions_holidays(opening: str, mentioned: bool) -> None:
    assert mentions_holidays(opening) is mentioned


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("Mo-Fr 09:00-12:00, Tu[1] 13:00-15:00; PH off", "mixes days of every week with single ones"),
        ("Mo 09:00-12:00; 2027 Jan 04 10:00-12:00, We 14:00-16:00", "mixes days of every week with single ones"),
        ("Mo 09:00-12:00; 2026 Feb 30 off", 'The date "2026 Feb 30" does not exist'),
        ("Mo 09:00-12:00; 2026 Dec 24-2026 Dec 20 off", "end before they begin"),
        ('Mo-Fr 09:00-12:00, We 11:00-13:00 "by appointment"', "overlap on the same day"),
        ("Mo-Fr 09:00-12:00, Mo,Tu 11:00-13:00", '"Mo-Fr 09:00-12:00" and "Mo,Tu 11:00-13:00"'),
        ("Mo-Fr 09:00-12:00, PH 10:00-11:00", 'holidays stand behind a ";"'),
        ("Mo-Fr,PH 09:00-12:00, Sa 10:00-11:00", "overlap on the same day"),
        # opening-hours-py takes the first of these days for one on which it is always open.
        (
            "Mo, Tu 09:00-12:00",
            'between the days "Mo, Tu": the first of them would count as open all day. Write "Mo,Tu"',
        ),
        ("Mo-Fr 09:00-12:00; PH, Su off", 'Write "PH,Su"'),
        ("Mo-Fr 09:00-12:00, Mo,  Tu 13:00-14:00", 'Write "Mo,Tu"'),
        ("2026 Dec 24 Mo off", '"2026 Dec 24 Mo off" means no day at all'),
        ("2026 Dec 28-30 PH off", "means no day at all"),
        ("Mo 09:00-12:00; 2026 Dec 24-2072 Jan 02 off", "more than two years apart"),
        ("2026 Dec 24-Jan 02 off", "end before they begin"),
        (f"Mo 09:00-12:00{'; PH off' * 200}", "cannot be read"),
    ],
)
def test_what_would_be_shown_otherwise_than_meant_is_refused(opening: str, words: str) -> None:
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(opening)
    assert words in str(failure.value)


@pytest.mark.parametrize(
    "opening", ["PH off", "PH closed", "Sa off", "Mo-Su off", "Sa off; PH,Su off", "2026 Dec 24 off; PH off"]
)
def test_hours_that_only_say_when_the_office_is_closed_are_refused(opening: str) -> None:
    with pytest.raises(ValidationError, match=r"never when it is open\. Write its hours first"):
        FIELD.validate_python(opening)
    assert not opens(opening)


# A part that a later one takes away: every kind is in test_lost_hours.py.
@pytest.mark.parametrize(
    "opening",
    ["2026 Dec 21-24 off; Mo-Fr 09:00-13:00; PH off", "Sa off; Mo-Su 09:00-12:00", "Tu[1] off; Mo-Fr 09:00-12:00"],
)
def test_a_part_that_is_lost_is_named_with_the_one_that_takes_its_place(opening: str) -> None:
    earlier, later = opening.split("; ")[:2]
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(opening)
    assert f'In "{opening}" the part "{later}" takes the place of "{earlier}" on ' in str(failure.value)
    assert 'exceptions behind them, and "PH off" last' in str(failure.value)


@pytest.mark.parametrize(
    ("opening", "named"),
    [
        ("Mo-Fr 09:00-12:00", True),
        ("Tu[1] 09:00-12:00", True),
        ("2026 Dec 24 09:00-12:00", True),
        ("2026 Dec 24 off", True),
        ("09:00-12:00", False),
        ("09:00-12:00; PH off", False),
        ("09:00-12:00; Tu[1] off", False),
        ('"by appointment", Mo 18:00-19:00', False),
    ],
)
def test_hours_name_their_days_or_do_not(opening: str, named: bool) -> None:
    assert names_days(opening) is named
