"""Opening hours in words: the week, what is by appointment, notes, and the coming days with other hours."""

from __future__ import annotations

import datetime
from html import unescape

import pytest

from scripts.cards.hours_words import SHOWN_DAYS, HoursTable, hours_only, hours_table, times
from scripts.content.site import Site
from scripts.project import locales
from scripts.records.desks import Hours
from scripts.records.facts import Source
from scripts.records.hours import Span
from tests.conftest import TODAY

SHEET = Source("sheet", "Fiche", "Fedasil", "nl", TODAY)
CHRISTMAS = datetime.date(2026, 12, 25)


def table(
    site: Site, locale: str, opening: str, today: datetime.date | None = TODAY, days_stated: bool = True
) -> HoursTable:
    hours = Hours(opening, days_stated, "sheet", TODAY)
    return hours_table(hours, SHEET, locale, site.records.words[locale], today)


def isolated(span: str) -> str:
    return f'<bdi dir="ltr">{span}</bdi>'


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        pytest.param([("09:00", "12:00", False)], "{09:00–12:00}", id="walk-in"),
        pytest.param([("09:00", "12:00", True)], "{09:00–12:00} (&)", id="by-appointment"),
        pytest.param(
            [("09:00", "12:00", False), ("13:00", "16:00", True)], "{09:00–12:00}, {13:00–16:00} (&)", id="both"
        ),
        pytest.param([("00:00", "24:00", True)], "&", id="whole-day-by-appointment"),
        pytest.param([("00:00", "24:00", False)], "{00:00–24:00}", id="whole-day"),
        pytest.param([("00:00", "12:00", True)], "{00:00–12:00} (&)", id="half-a-day-by-appointment"),
        pytest.param([], "", id="closed"),
    ],
)
def test_times(site: Site, locale: str, spans: list[tuple[str, str, bool]], said: str) -> None:
    words = site.records.words[locale]
    shown = said.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>").replace("&", words["contact"]["by_appointment"])
    assert unescape(times(tuple(Span(*span) for span in spans), words)) == shown


@pytest.mark.parametrize(
    ("opening", "times"),
    [
        pytest.param("09:00-17:00", ["09:00–17:00"], id="every-day"),
        pytest.param("Mo-Fr 9:00-12:00,13:00-16:30; PH off", ["09:00–12:00", "13:00–16:30"], id="with-a-break"),
        pytest.param("We 10:00-12:00; Fr 09:00-12:00", ["10:00–12:00"], id="first-open-day"),
        pytest.param("PH off", [], id="never-open"),
    ],
)
def test_hours_only(site: Site, locale: str, opening: str, times: list[str]) -> None:
    hours = Hours(opening, False, "sheet", TODAY)
    assert hours_only(hours, site.records.words[locale]) == ", ".join(isolated(time) for time in times)


def test_hours_only_say_what_is_by_appointment(site: Site, locale: str) -> None:
    hours, words = Hours('We 10:00-12:00 "by appointment"', False, "sheet", TODAY), site.records.words[locale]
    appointment = words["contact"]["by_appointment"]
    assert unescape(hours_only(hours, words)) == f"{isolated('10:00–12:00')} ({appointment})"


def test_no_hours_give_no_times(site: Site) -> None:
    assert hours_only(None, site.records.words["nl"]) == ""


def test_days_stand_in_the_language(site: Site, locale: str) -> None:
    monday, tuesday, friday = (locales.day_name(day, locale) for day in (0, 1, 4))
    rows = table(site, locale, "Mo-Tu 09:00-12:00; Fr 10:00-12:00").rows
    assert rows == ((f"{monday} – {tuesday}", isolated("09:00–12:00")), (friday, isolated("10:00–12:00")))
    every_day = site.records.words[locale]["contact"]["every_day"]
    assert table(site, locale, "Mo-Su 09:00-12:00").rows == ((every_day, isolated("09:00–12:00")),)


def test_days_that_the_source_does_not_state_are_not_told(site: Site) -> None:
    found = table(site, "nl", "09:00-17:00; 2026 Dec 24 off", days_stated=False)
    assert (found.rows, found.other_days) == ((("", isolated("09:00–17:00")),), ())
    assert found.notes == (site.records.words["nl"]["contact"]["days_not_stated"],)


@pytest.mark.parametrize(
    ("opening", "today", "notes"),
    [
        pytest.param("Mo 09:00-12:00; PH off", TODAY, ["holidays_closed"], id="closed"),
        pytest.param("Mo 09:00-12:00; PH off", None, ["holidays_closed"], id="closed-of-a-phone-line"),
        pytest.param("Mo 09:00-12:00", TODAY, ["holidays_unknown"], id="not-stated"),
        pytest.param("Mo 09:00-12:00", None, [], id="not-stated-of-a-phone-line"),
        pytest.param("Mo,PH 09:00-12:00", TODAY, [], id="open"),
    ],
)
def test_notes_of_holidays(
    site: Site, locale: str, opening: str, today: datetime.date | None, notes: list[str]
) -> None:
    words = site.records.words[locale]["contact"]
    assert table(site, locale, opening, today).notes == tuple(words[note] for note in notes)


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", "closed", id="closed"),
        pytest.param("Mo-Fr 09:00-12:00", "unconfirmed", id="unconfirmed"),
        pytest.param('Mo-Fr 09:00-12:00; PH "by appointment"', "by_appointment", id="by-appointment"),
    ],
)
def test_a_holiday_is_told_in_the_language(site: Site, locale: str, opening: str, said: str) -> None:
    words = site.records.words[locale]
    row = table(site, locale, opening).other_days[0]
    assert (row.day, row.holiday) == ("2026-12-25", words["holidays"]["christmas"])
    assert row.date == locales.full_date(CHRISTMAS, locale)
    assert unescape(row.times) == words["contact"][said]


def test_another_day_has_no_holiday(site: Site) -> None:
    rows = table(site, "nl", "Mo-Fr 09:00-12:00; 2026 Dec 24 10:00-11:00; PH off").other_days
    assert [(row.date, row.holiday, row.times) for row in rows[:2]] == [
        ("donderdag 24 december 2026", None, isolated("10:00–11:00")),
        ("vrijdag 25 december 2026", "Kerstmis", "gesloten"),
    ]


def test_the_first_three_other_days_are_shown_and_all_stand_ready(site: Site) -> None:
    rows = table(site, "nl", "Mo-Fr 09:00-12:00; PH off").other_days
    assert [row.shown for row in rows] == [True] * 3 + [False] * 5
    assert SHOWN_DAYS == 3
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert table(site, "nl", "Mo-Fr 09:00-12:00; PH off", today=None).other_days == ()


def test_the_source_is_told(site: Site) -> None:
    assert table(site, "nl", "Mo 09:00-12:00").source.title == "Fiche"
