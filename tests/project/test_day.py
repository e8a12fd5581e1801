"""The build's day, from SOURCE_DATE_EPOCH and in Belgium."""

from __future__ import annotations

import datetime
from types import SimpleNamespace

import pytest

from scripts.project import day

NIGHT = datetime.datetime(2026, 3, 2, 23, 30, tzinfo=datetime.UTC)


class _Clock(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> _Clock:
        moment = NIGHT.astimezone(tz)
        return cls(moment.year, moment.month, moment.day, moment.hour, moment.minute, tzinfo=tz)


@pytest.mark.parametrize(
    ("moment", "date"),
    [
        pytest.param("2026-03-02T12:00:00+00:00", "2026-03-02", id="noon"),
        pytest.param("2026-11-22T23:00:00+00:00", "2026-11-23", id="midnight-in-winter"),
        pytest.param("2026-11-22T22:59:59+00:00", "2026-11-22", id="just-before-midnight-in-winter"),
        pytest.param("2026-07-01T22:00:00+00:00", "2026-07-02", id="midnight-in-summer"),
        pytest.param("1970-01-01T00:00:00+00:00", "1970-01-01", id="zero"),
    ],
)
def test_the_day_of_source_date_epoch_is_the_day_in_belgium(moment: str, date: str) -> None:
    seconds = int(datetime.datetime.fromisoformat(moment).timestamp())
    assert day.today({"SOURCE_DATE_EPOCH": str(seconds)}) == datetime.date.fromisoformat(date)


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}], ids=["unset", "empty"])
def test_without_it_the_day_is_today_in_belgium(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    monkeypatch.setattr("scripts.project.day.datetime", SimpleNamespace(datetime=_Clock))
    assert day.today(environment) == datetime.date(2026, 3, 3)


@pytest.mark.parametrize(
    "value",
    [
        *("2026-03-02", "-1", "1.5", "now", " ", " 1772452800", "1772452800\n", "1e9", "0x10", "1_000"),
        *("٣", "1772452800s", "4102441200", "99999999999", "9" * 20, "1" * 5_000, "²"),
    ],
    ids=repr,
)
def test_a_wrong_source_date_epoch_is_refused(value: str) -> None:
    with pytest.raises(day.WrongDayError) as error:
        day.today({"SOURCE_DATE_EPOCH": value})
    shown = value if len(value) <= 40 else f"{value[:40]}…"
    must = "it must be a number of seconds since 1970, to a day before 2100."
    assert error.value.reasons == (f'SOURCE_DATE_EPOCH is "{shown}"; {must}',)


def test_the_last_day_is_that_before_2100() -> None:
    assert day.today({"SOURCE_DATE_EPOCH": "4102441199"}) == datetime.date(2099, 12, 31)


def test_epoch_is_noon_in_utc() -> None:
    assert day.epoch(datetime.date(2026, 3, 2)) == "1772452800"


@pytest.mark.parametrize("date", ["2026-03-29", "2026-10-25", "2026-12-31"])
def test_epoch_gives_back_its_day(date: str) -> None:
    expected = datetime.date.fromisoformat(date)
    assert day.today({"SOURCE_DATE_EPOCH": day.epoch(expected)}) == expected
