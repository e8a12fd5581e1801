"""Opening hours in words: the week, what is by appointment, notes, and the coming days with other hours."""

from __future__ import annotations

import datetime
from dataclasses import replace
from html import unescape

import pytest

from scripts.cards.hours_words import SHOWN_DAYS, HoursTable, answering_hours, hours_in_sentence, hours_table, times
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.fields import Status
from scripts.records.spans import Span
from tests.helpers.entries import hours
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, NL, RU, TI

# Monday to Tuesday, Friday, and every day of the week, in each language.
DAYS = {
    NL: ("maandag – dinsdag", "vrijdag", "elke dag"),
    AR: ("الاثنين – الثلاثاء", "الجمعة", "كل يوم"),
    TI: ("ሰኑይ – ሰሉስ", "ዓርቢ", "ኩሉ መዓልቲ"),
    RU: ("понедельник – вторник", "пятница", "каждый день"),
}
APPOINTMENT = {NL: "op afspraak", AR: "بموعد مسبق", TI: "ብቖጸራ", RU: "по записи"}
COMMA = {NL: ",", AR: "،", TI: "፣", RU: ","}
CLOSED = {NL: "gesloten", AR: "مغلق", TI: "ዕጹው", RU: "закрыто"}
UNCONFIRMED = {NL: "niet bevestigd", AR: "غير مؤكد", TI: "ኣይተረጋገጸን", RU: "не подтверждено"}
# Easter Monday, and its date.
EASTER = {
    NL: ("maandag 6 april 2026", "Paasmaandag"),
    AR: ("الاثنين، 6 نيسان/أبريل 2026", "اثنين الفصح"),
    TI: ("ሰኑይ፣ 6 ሚያዝያ 2026 (06/04/2026)", "ሰኑይ ፋሲካ"),
    RU: ("понедельник, 6 апреля 2026\xa0г.", "Пасхальный понедельник"),
}


def table(
    site: Site, locale: Locale, opening: str, today: datetime.date | None = TODAY, days_stated: bool = True
) -> HoursTable:
    source = site.records.sources["sheet"]
    return hours_table(hours(opening, days_stated), "confirmed", source, locale, site.records.words[locale], today)


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
def test_times(site: Site, locale: Locale, spans: list[tuple[str, str, bool]], said: str) -> None:
    shown = said.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>").replace("&", APPOINTMENT[locale])
    shown = shown.replace(",", COMMA[locale])
    found = times(tuple(Span(*span) for span in spans), site.records.words[locale])
    assert unescape(found) == shown


@pytest.mark.parametrize(
    ("opening", "times"),
    [
        pytest.param("09:00-17:00", ["09:00–17:00"], id="every-day"),
        pytest.param("Mo-Fr 9:00-12:00,13:00-16:30; PH off", ["09:00–12:00", "13:00–16:30"], id="with-a-break"),
        pytest.param("We 10:00-12:00; Fr 09:00-12:00", ["10:00–12:00"], id="first-open-day"),
        pytest.param("2026 Mar 24 off", [], id="never-open"),
    ],
)
def test_hours_in_a_sentence_without_days(site: Site, locale: Locale, opening: str, times: list[str]) -> None:
    found = hours_in_sentence(hours(opening, days_stated=False), "confirmed", locale, site.records.words[locale])
    assert found == f"{COMMA[locale]} ".join(isolated(time) for time in times)


def test_hours_in_a_sentence_say_what_is_by_appointment(site: Site, locale: Locale) -> None:
    by_appointment = hours('We 10:00-12:00 "by appointment"', days_stated=False)
    found = hours_in_sentence(by_appointment, "confirmed", locale, site.records.words[locale])
    assert unescape(found) == f"{isolated('10:00–12:00')} ({APPOINTMENT[locale]})"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (NL, "maandag en donderdag {09:30–12:30}; vrijdag {10:00–11:00}"),
        (AR, "الاثنين والخميس {09:30–12:30}؛ الجمعة {10:00–11:00}"),
        (TI, "ሰኑይን ሓሙስን {09:30–12:30}፤ ዓርቢ {10:00–11:00}"),
        (RU, "понедельник и четверг {09:30–12:30}; пятница {10:00–11:00}"),
    ],
)
def test_hours_in_a_sentence_name_the_days_that_are_known(site: Site, locale: Locale, said: str) -> None:
    found = hours_in_sentence(
        hours("Mo,Th 09:30-12:30; Fr 10:00-11:00"), "confirmed", locale, site.records.words[locale]
    )
    assert found == said.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (NL, "ma en do {09:30–12:30}; vr {10:00–11:00}"),
        (AR, "الاثنين والخميس {09:30–12:30}؛ الجمعة {10:00–11:00}"),
        (TI, "ሰኑይን ሓሙስን {09:30–12:30}፤ ዓርቢ {10:00–11:00}"),
        (RU, "пн и чт {09:30–12:30}; пт {10:00–11:00}"),
    ],
)
def test_when_somebody_answers_is_told_with_short_names_of_days(site: Site, locale: Locale, said: str) -> None:
    words, unsure = site.records.words[locale], replace(hours("Mo,Th 09:30-12:30; Fr 10:00-11:00"), status="reported")
    # What all sources say needs no word on how sure it is.
    assert answering_hours(unsure, locale, words) == said.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>")
    assert answering_hours(None, locale, words) == ""


def test_no_hours_give_no_times(site: Site) -> None:
    assert hours_in_sentence(None, "confirmed", NL, site.records.words[NL]) == ""


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (NL, "{09:00–12:30}, {13:30–16:00}; bronnen verschillen"),
        (AR, "{09:00–12:30}، {13:30–16:00}؛ المصادر تختلف"),
        (TI, "{09:00–12:30}፣ {13:30–16:00}፤ ምንጭታት ይፈላለዩ"),
        (RU, "{09:00–12:30}, {13:30–16:00}; источники расходятся"),
    ],
)
def test_hours_in_a_sentence_tell_how_sure_they_are(site: Site, locale: Locale, said: str) -> None:
    unsure = replace(hours("09:00-12:30,13:30-16:00", days_stated=False), status="contradicted")
    found = hours_in_sentence(unsure, "confirmed", locale, site.records.words[locale])
    assert found == said.replace("{", '<bdi dir="ltr">').replace("}", "</bdi>")


@pytest.mark.parametrize(("own", "told"), [(None, "aangekondigd"), ("contradicted", "bronnen verschillen")])
def test_hours_have_the_status_of_their_entry_or_their_own(site: Site, own: Status | None, told: str) -> None:
    of_source = replace(hours("Mo 09:00-12:00"), status=own)
    found = hours_table(of_source, "announced", site.records.sources["sheet"], NL, site.records.words[NL])
    assert found.standing == f' <span class="standing">({told})</span>'


def test_days_stand_in_the_language(site: Site, locale: Locale) -> None:
    first_days, friday, every_day = DAYS[locale]
    rows = table(site, locale, "Mo-Tu 09:00-12:00; Fr 10:00-12:00").rows
    assert rows == ((first_days, isolated("09:00–12:00")), (friday, isolated("10:00–12:00")))
    assert table(site, locale, "Mo-Su 09:00-12:00").rows == ((every_day, isolated("09:00–12:00")),)


def test_days_that_the_source_does_not_state_are_not_told(site: Site) -> None:
    found = table(site, NL, "09:00-17:00; 2026 Mar 24 off", days_stated=False)
    assert (found.rows, found.other_days) == ((("", isolated("09:00–17:00")),), ())
    assert found.notes == ("De bron zegt niet op welke dagen.",)


NOTES = {
    NL: ("Op feestdagen gesloten.", "Op feestdagen: niet bevestigd. Bel eerst."),
    AR: ("مغلق في أيام العطل الرسمية.", "في أيام العطل الرسمية: غير مؤكد. اتصل أولًا."),
    TI: ("ኣብ ህዝባዊ በዓላት ዕጹው እዩ።", "ኣብ ህዝባዊ በዓላት፦ ኣይተረጋገጸን። ቅድም ደውሉ።"),
    RU: ("В праздничные дни закрыто.", "В праздничные дни: не подтверждено. Сначала позвоните."),
}


@pytest.mark.parametrize(
    ("opening", "today", "notes"),
    [
        pytest.param("Mo 09:00-12:00; PH off", TODAY, [0], id="closed"),
        pytest.param("Mo 09:00-12:00; PH off", None, [0], id="closed-of-a-phone-line"),
        pytest.param("Mo 09:00-12:00", TODAY, [1], id="not-stated"),
        pytest.param("Mo 09:00-12:00", None, [], id="not-stated-of-a-phone-line"),
        pytest.param("Mo,PH 09:00-12:00", TODAY, [], id="open"),
    ],
)
def test_notes_of_holidays(
    site: Site, locale: Locale, opening: str, today: datetime.date | None, notes: list[int]
) -> None:
    assert table(site, locale, opening, today).notes == tuple(NOTES[locale][note] for note in notes)


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        pytest.param("Mo-Fr 09:00-12:00; PH off", CLOSED, id="closed"),
        pytest.param("Mo-Fr 09:00-12:00", UNCONFIRMED, id="unconfirmed"),
        pytest.param('Mo-Fr 09:00-12:00; PH "by appointment"', APPOINTMENT, id="by-appointment"),
    ],
)
def test_a_holiday_is_told_in_the_language(site: Site, locale: Locale, opening: str, said: dict[Locale, str]) -> None:
    (row,) = (row for row in table(site, locale, opening).other_days if row.day == "2026-04-06")
    assert (row.date, row.holiday, unescape(row.times)) == (*EASTER[locale], said[locale])


def test_a_holiday_with_a_date_of_its_own_is_told_with_its_hours(site: Site) -> None:
    opening = "Mo-Th 09:00-13:00; 2026 Apr 06 10:00-12:00"
    sheet, words = site.records.sources["sheet"], site.records.words[NL]
    alone = hours_table(hours(opening, True), "confirmed", sheet, NL, words, TODAY, holidays=False)
    for row in (table(site, NL, opening).other_days[0], *alone.other_days):
        assert (row.date, row.holiday, row.times) == ("maandag 6 april 2026", "Paasmaandag", isolated("10:00–12:00"))


def test_another_day_has_no_holiday(site: Site) -> None:
    rows = table(site, NL, "Mo-Fr 09:00-12:00; 2026 Apr 07 10:00-11:00; PH off").other_days
    assert [(row.date, row.holiday, row.times) for row in rows[:2]] == [
        ("maandag 6 april 2026", "Paasmaandag", "gesloten"),
        ("dinsdag 7 april 2026", None, isolated("10:00–11:00")),
    ]


def test_the_first_three_other_days_are_shown_and_all_stand_ready(site: Site) -> None:
    rows = table(site, NL, "Mo-Fr 09:00-12:00; PH off").other_days
    # Easter, labour, Ascension, Pentecost, national day, armistice, Christmas, New Year, Easter: no weekend among them.
    assert [row.shown for row in rows] == [True] * 3 + [False] * 6
    assert SHOWN_DAYS == 3
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert table(site, NL, "Mo-Fr 09:00-12:00; PH off", today=None).other_days == ()


def test_the_source_is_told(site: Site) -> None:
    assert table(site, NL, "Mo 09:00-12:00").source.title == "Fiche over teruggaan"
