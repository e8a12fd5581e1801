"""Warnings at the data: every field of every desk, partner and phone line is shown to readers or told to editors."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from scripts.cards import inline, offices
from scripts.cards.phone_line import phone_line
from scripts.content.data_warnings import data_warnings, notices_over, past_days
from scripts.content.site import Site
from scripts.locator.card import locator
from scripts.locator.data import page_files
from scripts.project.keys import PageKey
from scripts.project.surfaces import own_page
from scripts.records.desks import Desk, EmailAddress, Hours, Partner, PhoneLine, SpokenLanguages
from scripts.records.fields import ListName
from scripts.texts.page import Page
from tests.helpers.changed_sites import with_desk, with_entry
from tests.helpers.edits import change
from tests.helpers.entries import hours
from tests.helpers.fixture_site import TODAY, invoke, read
from tests.helpers.names import AR, DESKS, NL

WEEK = "Mo-Fr 09:00-12:00,13:00-16:30"
LISTS: tuple[ListName, ...] = ("phone_lines", "email_addresses", "desks", "partners")

# What an entry says to editors alone, as CONTRIBUTING.md describes it: who checks, when, and from which source.
FOR_EDITORS = {"id", "note", "keeper", "check_by", "checked", "located", "source", "status"}

# Another value of each field that readers may see, for an entry of any list.
SPOKEN = SpokenLanguages(("sq", "so"), "guide", TODAY)
MARKERS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "number": lambda entry: {"number": "0800 54 321" if entry.free else "02 345 00 00"},
    "free": lambda entry: {"free": not entry.free, "number": "02 345 00 00" if entry.free else "0800 54 321"},
    "address": lambda entry: {"address": "marker@fixture.example"},
    "hours": lambda entry: {"hours": hours("Mo-Su 01:11-02:22; PH off", source="leaflet")},
    "other_hours": lambda entry: {"other_hours": (hours("Mo-Su 01:11-02:22"),)},
    "languages": lambda entry: {"languages": SPOKEN},
    "place": lambda entry: {"place": "eupen" if entry.place != "eupen" else "ostend"},
    "postcode": lambda entry: {"postcode": "9000" if entry.postcode != "9000" else "2000", **nowhere(entry)},
    "street": lambda entry: {"street": "Markerplein 99"},
    "street_language": lambda entry: {"street_language": "en", "street": entry.street or "Markerplein 99"},
    "lat": lambda entry: point_of(entry, 0.001, 0),
    "lon": lambda entry: point_of(entry, 0, 0.001),
    "province": lambda entry: {"province": "BE-VWV", "postcode": None, **nowhere(entry)},
    "phone": lambda entry: {"phone": "02 345 00 00"},
    "website": lambda entry: {"website": "https://marker.example/"},
    "kind": lambda entry: (
        {"kind": "info_point" if entry.kind == "return_desk" else "return_desk", "name": None} | {"name_language": None}
    ),
    "group": lambda entry: {"group": "information" if entry.group == "reintegration" else "reintegration"},
    "name": lambda entry: {"name": "Marker", "name_language": "en"},
    "name_language": lambda entry: {"name_language": "tr"},
}


def nowhere(entry: Any) -> dict[str, Any]:
    return {} if entry.lat is None else dict.fromkeys(("lat", "lon", "located"))


def point_of(entry: Any, north: float, east: float) -> dict[str, Any]:
    lat, lon = (entry.lat, entry.lon) if entry.lat else (50.85, 4.35)
    return {"lat": lat + north, "lon": lon + east}


def has(entry: Any, field: str) -> bool:
    """Whether an entry can have another value of a field, all others being as they are."""
    return {
        # Return desks go by their city.
        "name": not (isinstance(entry, Desk) and entry.is_return_desk),
        "name_language": getattr(entry, "name", None) is not None,
        # A confirmed one has a postcode, which tells the province, and only the middle of a postcode is known here.
        "province": getattr(entry, "status", "") == "unconfirmed" and getattr(entry, "phone", None) is None,
        "lat": getattr(entry, "lat", None) is not None or getattr(entry, "postcode", None) == "1000",
        "lon": getattr(entry, "lat", None) is not None or getattr(entry, "postcode", None) == "1000",
        "postcode": getattr(entry, "province", None) is None,
    }.get(field, True)


def seen(site: Site, entry: Any) -> Iterator[str]:
    """All that readers see of an entry, piece by piece."""
    surface = own_page(site.project, NL, DESKS)
    if isinstance(entry, PhoneLine):
        yield phone_line(site, NL, surface, entry.id)
    elif isinstance(entry, EmailAddress):
        yield inline.email(site.records.email_addresses[entry.id].address)
    elif isinstance(entry, Desk):
        yield offices.desk(site, NL, surface, entry.id)
    else:
        yield offices.partners(site, NL, surface, None)
    if isinstance(entry, Desk | Partner):
        yield locator(site, NL, surface)
        yield "\n".join(page_files(site, NL).values())


def is_shown(before: Site, after: Site, entry: Any) -> bool:
    return any(one != other for one, other in zip(seen(before, entry), seen(after, entry), strict=True))


def is_told(site: Site, field: str, entry: Any) -> bool:
    told = [f"{warning.what}" for warning in data_warnings(site)]
    return any(f'"{field}"' in what and f'"{entry.id}"' in what for what in told)


def with_status(site: Site, name: ListName, identifier: str, status: str) -> Site | None:
    """The site in which an entry is confirmed or not; None where it cannot be confirmed, as its address is missing."""
    entry: Any = site.records.entries(name)[identifier]
    if status == "confirmed" and isinstance(entry, Desk | Partner) and not (entry.street and entry.postcode):
        return None
    return with_entry(site, name, identifier, status=status)


@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
@pytest.mark.parametrize("name", LISTS)
def test_no_field_of_any_entry_is_swallowed(site: Site, name: ListName, status: str) -> None:
    swallowed, looked_at = [], set()
    for identifier in site.records.entries(name):
        before = with_status(site, name, identifier, status)
        if before is None:
            continue
        entry: Any = before.records.entries(name)[identifier]
        for each in fields(entry):
            if each.name in FOR_EDITORS or not has(entry, each.name):
                continue
            looked_at.add(each.name)
            after = with_entry(before, name, identifier, **MARKERS[each.name](entry))
            if not (is_shown(before, after, entry) or is_told(after, each.name, entry)):
                swallowed.append(f"{identifier}: {each.name}")
    assert swallowed == []
    assert len(looked_at) >= {"phone_lines": 5, "email_addresses": 1, "desks": 11, "partners": 11}[name]


def test_every_field_is_looked_at_or_is_for_editors() -> None:
    known = {each.name for kind in (PhoneLine, EmailAddress, Desk, Partner) for each in fields(kind)}
    assert known == set(MARKERS) | FOR_EDITORS
    assert {each.name for each in fields(Hours)} == {"opening", "days_stated", "source", "checked", "status"}
    assert {each.name for each in fields(SpokenLanguages)} == {"codes", "source", "checked", "status"}


# What stands behind the week, and what a reader must then see or an editor be told.
EXCEPTIONS = {
    "closed": "; 2026 Apr 13-17 off",
    "closed-in-a-weekend": "; 2026 Apr 18-19 off",
    "closed-after-three-holidays": "; 2026 Jul 27-Aug 07 off; PH off",
    "closed-in-two-years": "; 2028 Jan 03-07 off",
    "closed-on-tuesdays-of-a-summer": "; 2026 Jul 01-Aug 31 Tu off",
    "closed-once-a-month": "; Tu[1] off",
    "closed-every-wednesday": "; We off",
    "closed-on-holidays": "; PH off",
    "open-on-a-date": "; 2026 Apr 14 10:00-11:00",
    "open-once-a-month": "; Tu[1] 10:00-11:00",
    "open-on-holidays": "; PH 10:00-11:00",
    "by-appointment": ', Sa 18:00-19:00 "by appointment"',
    "over": "; 2026 Feb 10-12 off",
}
CLOSED = {kind for kind in EXCEPTIONS if kind.startswith("closed")} - {"closed-every-wednesday", "closed-on-holidays"}


@pytest.mark.parametrize("stated", [True, False], ids=["days-stated", "days-not-stated"])
@pytest.mark.parametrize("status", ["confirmed", "unconfirmed"])
@pytest.mark.parametrize(
    ("name", "identifier"), [("phone_lines", "return-line"), ("desks", "ghent"), ("partners", "eupen")]
)
def test_no_exception_of_any_hours_is_swallowed(
    site: Site, name: ListName, identifier: str, status: str, stated: bool
) -> None:
    week = WEEK if stated else WEEK.removeprefix("Mo-Fr ")
    before = with_entry(site, name, identifier, status=status, hours=hours(week, stated))
    entry = before.records.entries(name)[identifier]
    for kind, exception in EXCEPTIONS.items():
        after = with_entry(before, name, identifier, hours=hours(week + exception, stated))
        seen_by_readers = is_shown(before, after, entry)
        new = {warning.what for warning in data_warnings(after)} - {warning.what for warning in data_warnings(before)}
        assert seen_by_readers or new or is_told(after, "hours", entry), kind
        # A closing is shown whatever the status.
        assert seen_by_readers or kind not in CLOSED, kind


@pytest.mark.parametrize("kind", EXCEPTIONS)
def test_no_exception_of_hours_of_another_source_is_swallowed(site: Site, kind: str) -> None:
    before = with_entry(site, "phone_lines", "return-line", other_hours=(hours(WEEK),))
    after = with_entry(site, "phone_lines", "return-line", other_hours=(hours(WEEK + EXCEPTIONS[kind]),))
    entry = site.records.phone_lines["return-line"]
    assert is_shown(before, after, entry) or data_warnings(after) != data_warnings(before)


def lines_of(root: Path) -> list[str]:
    result = invoke(root, "check")
    assert (result.exit_code, result.stderr) == (0, "")
    return [line for line in result.stdout.splitlines() if line.startswith("data/desks.yaml:")]


KEPT_BACK = 'while the desk "charleroi" is unconfirmed'


def test_what_an_unconfirmed_desk_keeps_back_is_told_at_its_line(copy: Path) -> None:
    change(copy / "data/desks.yaml", '"071 23 45 67"\n', '"071 23 45 67"\n    lat: 50.41\n    lon: 4.44\n')
    complaints, *others = lines_of(copy)
    assert complaints.startswith('data/desks.yaml:46: No page shows "complaints"')
    it, them = "Confirm it, or take it away.", "Confirm it, or take them away."
    assert others == [
        f'data/desks.yaml:117: "street" and "street_language" are not shown {KEPT_BACK}. {them}',
        f'data/desks.yaml:119: "phone" is not shown {KEPT_BACK}. {it}',
        f'data/desks.yaml:120: "lat" and "lon" are not shown {KEPT_BACK}. {them}',
        f'data/desks.yaml:122: "hours" is not shown {KEPT_BACK}. {it}',
    ]


def test_of_hours_that_are_kept_back_closings_are_shown_and_the_warning_says_so(copy: Path) -> None:
    change(copy / "data/desks.yaml", "08:30-12:00; PH off", "08:30-12:00; 2026 Jul 27-Aug 07 off; PH off")
    assert lines_of(copy)[-1] == (
        f'data/desks.yaml:120: "hours" is not shown {KEPT_BACK}, but for the days on which it is closed. '
        "Confirm it, or take it away."
    )


def test_closings_alone_need_no_warning(site: Site) -> None:
    closed = with_entry(site, "partners", "ostend", hours=hours("2026 Jul 27-Aug 07 off", days_stated=False))
    assert data_warnings(closed) == data_warnings(site)


def test_a_partner_keeps_the_same_back_as_a_desk(site: Site) -> None:
    told = data_warnings(with_entry(site, "partners", "eupen", status="unconfirmed"))
    named = [(warning.line, warning.what) for warning in told if '"eupen"' in warning.what]
    why = 'not shown while the partner "eupen" is unconfirmed.'
    assert named == [
        (167, f'"street" and "street_language" are {why}'),
        (169, f'"lat", "lon" and "located" are {why}'),
        (172, f'"phone" is {why}'),
        (173, f'"hours" is {why}'),
    ]


def test_a_province_of_a_partner_that_nobody_searches_is_told(site: Site) -> None:
    found = data_warnings(with_entry(site, "partners", "limburg", group="reintegration"))
    (warning,) = (warning for warning in found if "limburg" in warning.what)
    assert warning.line == 192
    assert warning.what.startswith('"province" is not shown for the partner "limburg", which helps after arrival')


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("09:00-17:00", False),
        ("09:00-17:00; 2026 Dec 24 off", False),
        ("Mo-Fr 09:00-17:00", True),
        ("09:00-17:00; PH off", True),
        ("09:00-17:00; 2026 Dec 24 10:00-11:00", True),
        ('09:00-12:00, We 13:00-14:00 "by appointment"', True),
    ],
)
def test_days_that_are_not_stated_are_told(site: Site, opening: str, told: bool) -> None:
    changed = with_entry(site, "phone_lines", "documents-line", hours=hours(opening, days_stated=False))
    what = f'The days in "{opening}" are not shown while "days_stated" is false.'
    found = [(warning.line, warning.what) for warning in data_warnings(changed) if "days_stated" in warning.what]
    assert found == ([(34, what)] if told else [])


@pytest.mark.parametrize(
    ("today", "over"),
    [(datetime.date(2026, 4, 10), False), (datetime.date(2026, 4, 11), True), (datetime.date(2030, 1, 1), True)],
    ids=["the-last-day", "the-day-after", "years-after"],
)
def test_a_closing_that_is_over_is_a_warning_and_stops_nothing(copy: Path, today: datetime.date, over: bool) -> None:
    site = read(copy, today)
    told = [(warning.path, warning.line, warning.what, warning.mend) for warning in data_warnings(site)]
    what = 'The days of "2026 Apr 07-2026 Apr 10 off" are over.'
    assert (("data/desks.yaml", 65, what, "Take the part away.") in told) is over
    assert [each.entry.id for each in past_days(site)] == (["ghent"] if over else [])


def test_the_warnings_of_a_site_stand_in_the_order_of_the_file(site: Site) -> None:
    changed = with_desk(site, "ghent", hours=hours("Mo 09:00-10:00; 2026 Jan 05 off"))
    changed = with_entry(changed, "phone_lines", "return-line", hours=hours("Mo 09:00-10:00; 2026 Jan 05 off"))
    found = data_warnings(changed)
    assert found == sorted(found) and len(found) == 6


@pytest.mark.parametrize(
    ("file", "line", "kind"),
    [
        pytest.param("data/facts.yaml", "  - id: reception-days", "fact", id="fact"),
        pytest.param("data/desks.yaml", "  - id: documents-line", "phone", id="phone"),
        pytest.param("data/desks.yaml", "  - id: documents-line", "hours", id="hours"),
        pytest.param("data/desks.yaml", "  - id: documents-line", "phone-line", id="phone-line"),
    ],
)
def test_an_entry_that_no_page_shows_is_told_at_its_line(
    folder: Path, site: Site, file: str, line: str, kind: str
) -> None:
    entry = line.split(": ")[1]
    tokens = re.compile(rf"\[\[[a-z-]+:{entry}\]\]")
    bodies = {key: replace(page, body=tokens.sub("x", page.body)) for key, page in site.written.items()}
    at = (folder / file).read_text(encoding="utf-8").split("\n").index(line) + 1
    what = f'No page shows "{entry}": no text has a token of it.'

    def told(pages: Mapping[PageKey, Page]) -> list[tuple[str, int]]:
        found = data_warnings(replace(site, written=pages))
        return [(warning.path, warning.line) for warning in found if warning.what == what]

    assert told(site.written) == []
    assert told(bodies) == [(file, at)]
    page = bodies[AR, DESKS]
    assert told({**bodies, (AR, DESKS): replace(page, body=f"{page.body}\n\n[[{kind}:{entry}]]\n")}) == []


def test_the_help_line_is_on_every_page(site: Site) -> None:
    bare = replace(site, written={key: replace(page, body="") for key, page in site.written.items()})
    told = {warning.what.split('"')[1] for warning in data_warnings(bare) if warning.what.startswith("No page shows")}
    records = site.records
    assert told == {*records.facts, *records.phone_lines, *records.email_addresses} - {records.help_line.id}


@pytest.mark.parametrize(
    ("today", "over"),
    [("2026-04-17", []), ("2026-04-18", ["ghent-closed"]), ("2026-04-21", ["ghent-closed", "documents-line-down"])],
    ids=["last-day", "day-after", "of-two"],
)
def test_a_notice_that_is_over_is_a_warning_at_its_line(copy: Path, today: str, over: list[str]) -> None:
    site = read(copy, datetime.date.fromisoformat(today))
    assert [notice.id for notice in notices_over(site)] == over
    text = (copy / "data/notices.yaml").read_text(encoding="utf-8").split("\n")
    told = [warning for warning in data_warnings(site) if warning.path == "data/notices.yaml"]
    assert [warning.line for warning in told] == [text.index(f"  - id: {each}") + 1 for each in over]
    assert all("is over since 2026-04-" in warning.what and warning.mend == "Take it away." for warning in told)
