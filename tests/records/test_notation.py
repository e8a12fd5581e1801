"""Opening hours taken apart: parts and pieces, their days, and how closely they say which."""

from __future__ import annotations

import datetime

import pytest

from scripts.records.notation import Rank, can_be_shown, part_of, parts_of, texts_of


@pytest.mark.parametrize(
    ("opening", "pieces"),
    [
        pytest.param("09:00-17:00", [""], id="every-day"),
        pytest.param("Mo-Fr 09:00-12:00,13:00-16:30", ["Mo-Fr"], id="with-a-break"),
        pytest.param("Mo-Fr 09:00-12:00, 13:00-16:30", ["Mo-Fr"], id="with-a-space-in-the-break"),
        pytest.param(
            "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30", ["Mo-Fr", "Mo,Tu,Th,Fr"], id="a-list-of-days-behind"
        ),
        pytest.param('Mo,We 09:00-12:00, We "by appointment"', ["Mo,We", "We"], id="by-appointment"),
        pytest.param('"by appointment"', [""], id="always-by-appointment"),
        pytest.param("Tu[1,3] 09:00-10:00", ["Tu[1,3]"], id="nth-weekdays"),
        pytest.param("2026 Jul 01-Aug 31 Mo-Fr 09:00-12:00", ["2026 Jul 01-Aug 31 Mo-Fr"], id="dates-with-weekdays"),
        pytest.param("2026 Dec 24 9:00-10:00", ["2026 Dec 24"], id="a-date"),
        pytest.param("PH,Su off", ["PH,Su"], id="a-closing"),
        pytest.param("2026 Dec 24-2027 Jan 02 closed", ["2026 Dec 24-2027 Jan 02"], id="dates-of-two-years"),
    ],
)
def test_the_days_of_each_piece(opening: str, pieces: list[str]) -> None:
    part = part_of(opening)
    assert can_be_shown(opening)
    assert [piece.days for piece in part.pieces] == pieces
    assert ", ".join(piece.text for piece in part.pieces) == opening
    assert part.closes == opening.endswith(("off", "closed"))


@pytest.mark.parametrize("text", ["Mo, Tu 09:00-12:00", "PH, Su off", "off", "Dec 24 off", "Mo-Fr", "Mo off, Tu off"])
def test_other_forms_cannot_be_shown(text: str) -> None:
    assert not can_be_shown(text)


@pytest.mark.parametrize(
    ("opening", "ranks"),
    [
        pytest.param("09:00-17:00", [(Rank.WEEK, "")], id="every-day"),
        pytest.param("Mo-Fr,PH 09:00-12:00", [(Rank.WEEK, "Mo-Fr"), (Rank.HOLIDAY, "PH")], id="holidays-too"),
        pytest.param("PH,Sa,Su off", [(Rank.WEEK, "Sa,Su"), (Rank.HOLIDAY, "PH")], id="holidays-first"),
        pytest.param("PH off", [(Rank.HOLIDAY, "PH")], id="holidays"),
        pytest.param("Tu[1] off", [(Rank.NTH, "Tu[1]")], id="nth-weekday"),
        pytest.param("2026 Dec 21-31 PH off", [(Rank.DATE, "2026 Dec 21-31 PH")], id="dates"),
        pytest.param("Mo 09:00-10:00, PH 11:00-12:00", [(Rank.WEEK, "Mo"), (Rank.HOLIDAY, "PH")], id="two-pieces"),
    ],
)
def test_how_closely_a_part_says_which_days(opening: str, ranks: list[tuple[Rank, str]]) -> None:
    part = part_of(opening)
    assert list(part.ranks) == ranks
    assert part.every_week == all(rank in (Rank.WEEK, Rank.HOLIDAY) for rank, _ in ranks)
    assert part.closes_on_holidays == (opening in {"PH,Sa,Su off", "PH off"})


def test_a_date_is_a_closer_reason_than_a_holiday_a_holiday_than_an_nth_weekday() -> None:
    assert sorted(Rank) == [Rank.WEEK, Rank.NTH, Rank.HOLIDAY, Rank.DATE]


@pytest.mark.parametrize(
    ("opening", "first", "last"),
    [
        ("2026 Dec 24 off", (2026, 12, 24), (2026, 12, 24)),
        ("2026 Dec 24-26 off", (2026, 12, 24), (2026, 12, 26)),
        ("2026 Jul 01-Aug 31 Mo 09:00-10:00", (2026, 7, 1), (2026, 8, 31)),
        ("2026 Dec 24-2027 Jan 02 off", (2026, 12, 24), (2027, 1, 2)),
        ("2028 feb 29 off", (2028, 2, 29), (2028, 2, 29)),
    ],
)
def test_the_dates_of_a_part(opening: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert part_of(opening).dates == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize(
    ("opening", "seasonal"),
    [
        ("2026 Jul 01-Aug 31 Mo-Fr 09:00-10:00", True),
        ("2026 Jul 01-Aug 31 We off", True),
        ("2026 Jul 01-Aug 31 PH off", False),
        ("2026 Jul 01-05 09:00-10:00", False),
        ("2026 Jul 21 Tu 09:00-10:00", False),
        ("2026 Jul 21 off", False),
        ("Mo-Fr 09:00-10:00", False),
    ],
)
def test_weekdays_between_two_dates_are_those_of_a_season(opening: str, seasonal: bool) -> None:
    assert part_of(opening).seasonal is seasonal


@pytest.mark.parametrize("opening", ["Mo-Fr 09:00-12:00", "Tu[1] off", "PH off"])
def test_a_part_without_dates(opening: str) -> None:
    assert part_of(opening).dates is None


def test_parts_stand_in_their_order() -> None:
    opening = "Mo-Fr 09:00-12:00 ; 2026 Dec 24 off;PH off"
    assert texts_of(opening) == ["Mo-Fr 09:00-12:00", "2026 Dec 24 off", "PH off"]
    assert [part.text for part in parts_of(opening)] == texts_of(opening)
