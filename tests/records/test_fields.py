"""The fields that several data files share."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from scripts.records.fields import (
    RECORD,
    CheckBy,
    CheckedDate,
    Identifier,
    OneLine,
    PlaceId,
    SectionHash,
    SourceId,
    Text,
    WebAddress,
)

CONTEXT = {
    "today": datetime.date(2026, 3, 2),
    "sources": {"sheet", "guide"},
    "places": {"ghent": "Gent", "namur": "Namen"},
}
DATE: TypeAdapter[Any] = TypeAdapter(CheckedDate)
ID: TypeAdapter[Any] = TypeAdapter(Identifier)
SOURCE: TypeAdapter[Any] = TypeAdapter(SourceId)
PLACE: TypeAdapter[Any] = TypeAdapter(PlaceId)
ADDRESS: TypeAdapter[Any] = TypeAdapter(WebAddress)
TEXT: TypeAdapter[Any] = TypeAdapter(Text)
LINE: TypeAdapter[Any] = TypeAdapter(OneLine)
HASH: TypeAdapter[Any] = TypeAdapter(SectionHash)


@pytest.mark.parametrize(
    ("adapter", "value"),
    [
        pytest.param(DATE, datetime.date(2026, 3, 2), id="today"),
        pytest.param(ID, "return-line-2", id="identifier"),
        pytest.param(SOURCE, "sheet", id="source"),
        pytest.param(PLACE, "ghent", id="place"),
        pytest.param(ADDRESS, "https://fixture.example/nl?a=b#c", id="address"),
        pytest.param(ADDRESS, "https://fixture.example", id="host-alone"),
        pytest.param(ADDRESS, "https://минюст.рф/", id="address-in-another-script"),
        pytest.param(TEXT, " x ", id="text"),
        pytest.param(TEXT, "#1, C#, 5 * 3 [sic] (zo)", id="signs-that-are-no-marks"),
        pytest.param(LINE, "خانه\u200cها", id="joiner"),
        pytest.param(HASH, "0a1b2c3d", id="hash"),
    ],
)
def test_a_right_value_stays_as_it_is(adapter: TypeAdapter[Any], value: Any) -> None:
    assert adapter.validate_python(value, context=CONTEXT) == value


@pytest.mark.parametrize(
    ("adapter", "value", "words"),
    [
        pytest.param(DATE, datetime.date(2026, 3, 3), "2026-03-03 lies in the future.", id="tomorrow"),
        pytest.param(DATE, datetime.date(2027, 1, 1), "today is 2026-03-02", id="next-year"),
        pytest.param(ID, "Return-line", '"Return-line" cannot be an id.', id="capital"),
        pytest.param(ID, "return--line", "single hyphens", id="two-hyphens"),
        pytest.param(ID, "return_line", "cannot be an id", id="underscore"),
        pytest.param(ID, "2-lines", "cannot be an id", id="digit-first"),
        pytest.param(ID, "line\n", "cannot be an id", id="line-end"),
        pytest.param(SOURCE, "shet", 'no source "shet" in data/sources.yaml. Did you mean "sheet"?', id="source"),
        pytest.param(SOURCE, "brochure", "Known: guide, sheet. If it is a new source, add it to", id="new-source"),
        pytest.param(SOURCE, "shet", "If it is a new source, add it to data/sources.yaml.", id="source-mend"),
        pytest.param(PLACE, "Gent", '"Gent" cannot be an id.', id="place"),
        pytest.param(ADDRESS, "http://a.be", '"http://a.be" is not a safe web address.', id="http"),
        pytest.param(ADDRESS, "www.a.be", "beginning with https://", id="no-scheme"),
        pytest.param(ADDRESS, "javascript:https://a.be", "not a safe", id="code"),
        pytest.param(ADDRESS, 'https://a.be/"onclick=', "not a safe", id="quote"),
        pytest.param(ADDRESS, "https://a.be/a b", "not a safe", id="space"),
        pytest.param(ADDRESS, "https://huis@a.be/", '"https://…@a.be/" is not the address of a website', id="user"),
        pytest.param(ADDRESS, "https://x", "it names a host without a point", id="no-point"),
        pytest.param(ADDRESS, "https://wa.me/32470123456", "it leads to a number in a messenger", id="messenger"),
        pytest.param(ADDRESS, "https://fedаsil.be/", "it mixes letters of two scripts", id="cyrillic-letter"),
        pytest.param(TEXT, "Zie www.kwaad.example", 'A web address is written out: "www.kwaad', id="website-in-words"),
        pytest.param(TEXT, "**Terug**", '"**" would be shown as it stands', id="bold"),
        pytest.param(TEXT, "Bel [[phone:return-line]]", '"[[" would be shown', id="token"),
        pytest.param(TEXT, "[x](desks.md)", '"](" would be shown', id="link"),
        pytest.param(TEXT, "Nieuws {#nieuw}", '"{#" would be shown', id="id-of-a-section"),
        pytest.param(TEXT, "*Nieuws*{lang=nl}", '"{lang=" would be shown', id="language"),
        pytest.param(TEXT, "# Nieuws", '"#" would be shown', id="heading"),
        pytest.param(TEXT, "`Nieuws", '"`" would be shown', id="code"),
        pytest.param(TEXT, " \t", "A text is empty.", id="blank"),
        pytest.param(LINE, "Kaai 1\nGent", "A line break or a hidden character stands in this text.", id="two-lines"),
        pytest.param(LINE, "Kaai 1\n", "Write it in one line.", id="line-break-at-its-end"),
        pytest.param(LINE, "Kaai\u20281", "Write it in one line.", id="line-separator"),
        pytest.param(HASH, "0a1b2c3", '"0a1b2c3" is not the hash of a section.', id="short-hash"),
        pytest.param(HASH, "0A1B2C3D", "run accept, which writes it", id="hash-in-capitals"),
    ],
)
def test_a_wrong_value_is_refused(adapter: TypeAdapter[Any], value: Any, words: str) -> None:
    with pytest.raises(ValidationError) as failure:
        adapter.validate_python(value, context=CONTEXT)
    assert words in str(failure.value)


@pytest.mark.parametrize(
    ("adapter", "value"),
    [(SOURCE, "any"), (PLACE, "any"), (DATE, datetime.date(2099, 1, 1))],
    ids=["source", "place", "day"],
)
def test_nothing_is_compared_when_the_other_file_could_not_be_read(adapter: TypeAdapter[Any], value: Any) -> None:
    assert adapter.validate_python(value, context={"sources": None, "places": None}) == value


@dataclass(frozen=True, config=RECORD)
class Thing:
    checked: CheckedDate
    check_by: CheckBy | None = None


def check_by(day: datetime.date) -> datetime.date | None:
    thing = {"checked": CONTEXT["today"], "check_by": day}
    return TypeAdapter(Thing).validate_python(thing, context=CONTEXT).check_by


@pytest.mark.parametrize("days", [1, 90, 1825])
def test_a_check_may_hold_until_a_later_day(days: int) -> None:
    day = datetime.date(2026, 3, 2) + datetime.timedelta(days=days)
    assert check_by(day) == day


@pytest.mark.parametrize(
    ("days", "words"),
    [
        pytest.param(0, "2026-03-02 does not lie after the check on 2026-03-02.", id="same-day"),
        pytest.param(-1, "2026-03-01 does not lie after the check on 2026-03-02.", id="day-before"),
        pytest.param(1826, "more than five years after the check on 2026-03-02.", id="too-late"),
    ],
)
def test_a_check_cannot_hold_until_another_day(days: int, words: str) -> None:
    with pytest.raises(ValidationError) as failure:
        check_by(datetime.date(2026, 3, 2) + datetime.timedelta(days=days))
    assert words in str(failure.value)


def test_without_a_day_of_check_nothing_is_compared() -> None:
    with pytest.raises(ValidationError) as failure:
        TypeAdapter(Thing).validate_python({"checked": "soon", "check_by": "2020-01-01"}, context=CONTEXT)
    assert [error["loc"] for error in failure.value.errors()] == [("checked",)]
