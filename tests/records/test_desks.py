"""Desks, partners, phone lines and e-mail addresses as the data file gives them."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem
from scripts.records.desks import DESKS, DesksFile, return_desks
from tests.helpers.fixture_site import TODAY
from tests.helpers.postcodes import POSTCODES
from tests.helpers.records import read_record

CONTEXT: dict[str, Any] = {
    "today": TODAY,
    "postcodes": POSTCODES,
    "sources": {"sheet"},
    "places": {"ghent": "Gent", "ostend": "Oostende"},
}
CHECKED = "source: sheet\n    checked: 2026-03-02"
DESK = f"id: ghent\n    kind: return_desk\n    place: ghent\n    {CHECKED}\n    status: unconfirmed"
PARTNER = (
    "id: onthaal\n    group: information\n    name: Onthaal\n    name_language: nl\n"
    f"    place: ghent\n    {CHECKED}\n    status: unconfirmed"
)
LINE = f'id: line\n    free: true\n    {CHECKED}\n    status: confirmed\n    number: "0800 12 345"'
EMAIL = f"id: documents\n    {CHECKED}\n    status: confirmed\n    address: papieren@fixture.example"
POINT = 'postcode: "9000"\n    lat: 51.06\n    lon: 3.75'
HOURS = "{opening: %s, days_stated: true, source: sheet, checked: 2026-03-02}"


def written(**lists: str) -> str:
    """A data file with at most one entry in each list; the entry of a list that is given first begins in line 2."""
    names = sorted(("phone_lines", "email_addresses", "desks", "partners"), key=lambda name: name not in lists)
    return "".join(f"{name}:\n  - {lists[name]}\n" if name in lists else f"{name}: []\n" for name in names)


def read(**lists: str) -> tuple[DesksFile | None, list[Problem]]:
    """What such a data file gives."""
    return read_record(DESKS, written(**lists), CONTEXT)


def test_an_entry_of_each_kind_is_read() -> None:
    record, found = read(desks=DESK, partners=PARTNER, phone_lines=LINE, email_addresses=EMAIL)
    assert found == [] and record is not None
    assert (record.desks[0].kind, record.desks[0].street, record.desks[0].hours) == ("return_desk", None, None)
    assert (record.partners[0].group, record.partners[0].name) == ("information", "Onthaal")
    assert (record.phone_lines[0].free, record.phone_lines[0].other_hours) == (True, ())
    assert record.email_addresses[0].address == "papieren@fixture.example"


def test_a_confirmed_desk_with_all_details_is_read() -> None:
    details = '\n    postcode: "9000"\n    street: Kaai 1\n    lat: 51.06\n    lon: 3.75\n    hours: '
    record, found = read(desks=DESK.replace("unconfirmed", "confirmed") + details + HOURS % '"Mo 09:00-12:00"')
    assert found == [] and record is not None and record.desks[0].hours is not None
    assert (record.desks[0].lat, record.desks[0].lon) == (51.06, 3.75)
    assert (record.desks[0].hours.opening, record.desks[0].hours.days_stated) == ("Mo 09:00-12:00", True)


@pytest.mark.parametrize(
    ("more", "line", "words"),
    [
        pytest.param('postcode: "9001"', 8, '"9001" does not exist', id="postcode-that-does-not-exist"),
        pytest.param("postcode: 9000", 8, "without quotes", id="postcode-without-quotes"),
        pytest.param("lat: 51.06", 2, '"ghent" has only one of lat and lon.', id="lat-alone"),
        pytest.param("lon: 3.75", 2, '"ghent" has only one of lat and lon.', id="lon-alone"),
        pytest.param("lat: 51.06\n    lon: 3.75", 2, "coordinates but no postcode", id="no-postcode"),
        pytest.param('postcode: "9000"\n    lat: 52.4\n    lon: 4.9', 2, "outside Belgium", id="amsterdam"),
        pytest.param('postcode: "9000"\n    lat: 50.85\n    lon: 4.35', 2, "50 km from postcode 9000", id="brussels"),
        pytest.param("located: 2026-03-02", 2, 'has a date "located" but no coordinates', id="located-nowhere"),
        pytest.param(f"{POINT}\n    located: 2026-03-03", 11, "lies in the future", id="located-tomorrow"),
        pytest.param("province: BE-VLG", 2, 'There is no province "BE-VLG".', id="province"),
        pytest.param('postcode: "9000"\n    province: BE-VOV', 2, 'beside the postcode "9000"', id="province-too"),
        pytest.param("name: Info\n    name_language: French", 9, '"French" is not a language', id="language-of-name"),
        pytest.param('phone: "0800 12 3"', 8, "not a phone number", id="phone"),
        pytest.param("website: http://a.be", 8, "not a safe web address", id="website"),
        pytest.param("hours: " + HOURS % "9:00", 8, "9:00 as 540", id="hours-in-base-60"),
        pytest.param("hours: " + HOURS % '"9h-17h"', 8, '"9h-17h" cannot be read', id="hours"),
        pytest.param("languages: {codes: [no], source: sheet, checked: 2026-03-02}", 8, "no as false", id="norwegian"),
        pytest.param(
            "languages: {codes: [], source: sheet, checked: 2026-03-02}", 8, "names no language", id="no-languages"
        ),
        pytest.param(
            "languages: {codes: [de, de], source: sheet, checked: 2026-03-02}", 8, '"de" stands twice', id="twice"
        ),
        pytest.param(
            "languages: {codes: [de, zz], source: sheet, checked: 2026-03-02}", 8, 'the code "zz"', id="no-language"
        ),
        pytest.param("name: A\n    name_language: xq", 9, 'no language with the code "xq"', id="name-language"),
        pytest.param('languages: {codes: ["French"], source: sheet, checked: 2026-03-02}', 8, '"French"', id="name"),
        pytest.param('postcode: "9000"\n    street: Kaai 9000', 2, 'stands in "street" too', id="postcode-in-street"),
        pytest.param("group: information", 8, '"group" stands in the wrong place.', id="field-of-a-partner"),
    ],
)
def test_a_wrong_desk_is_told_at_its_line(more: str, line: int, words: str) -> None:
    record, found = read(desks=f"{DESK}\n    {more}")
    assert record is None
    assert [problem.line for problem in found] == [line]
    assert words in found[0].what


@pytest.mark.parametrize(
    ("more", "missing"),
    [("", "street and postcode"), ("street: Kaai 1", "postcode"), ('postcode: "9000"', "street")],
    ids=["neither", "street", "postcode"],
)
@pytest.mark.parametrize(("name", "entry"), [("desks", DESK), ("partners", PARTNER)], ids=["desk", "partner"])
def test_a_confirmed_office_needs_street_and_postcode(name: str, entry: str, more: str, missing: str) -> None:
    record, found = read(**{name: entry.replace("unconfirmed", "confirmed") + (more and f"\n    {more}")})
    assert record is None
    assert [(problem.line, f"is confirmed but has no {missing}." in problem.what) for problem in found] == [(2, True)]


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("cid.papieren-1@mail.fixture.example", True),
        ("info@localhost", False),
        ("info@@fixture.example", False),
        ("info fixture.example", False),
        ("info@fixture.example.", False),
        ("Info (info@fixture.example)", False),
    ],
)
def test_email_address(address: str, right: bool) -> None:
    _, found = read(email_addresses=EMAIL.replace("papieren@fixture.example", f'"{address}"'))
    assert [problem.what for problem in found] == ([] if right else [f'"{address}" is not an e-mail address.'])


def test_other_hours_of_a_phone_line_are_checked_too() -> None:
    other = HOURS % '"Mo 17:00-09:00"'
    _, found = read(phone_lines=f"{LINE}\n    other_hours:\n      - {other}")
    assert [(problem.line, "end before they begin" in problem.what) for problem in found] == [(9, True)]


@pytest.mark.parametrize(("name", "entry"), [("desks", DESK), ("partners", PARTNER)], ids=["desk", "partner"])
def test_an_office_of_a_whole_province_has_no_postcode(name: str, entry: str) -> None:
    record, found = read(**{name: f"{entry}\n    province: BE-VOV"})
    assert found == [] and record is not None
    office = (*record.desks, *record.partners)[0]
    assert (office.province, office.postcode) == ("BE-VOV", None)


def test_a_province_that_does_not_exist_is_told_with_the_like_one() -> None:
    _, found = read(partners=f"{PARTNER}\n    province: BE-VOW")
    assert "BE-VOV" in found[0].mend


@pytest.mark.parametrize(
    ("located", "sources", "right"),
    [
        pytest.param("\n    located: 2026-03-02", {"sheet", "openstreetmap"}, True, id="credited"),
        pytest.param("\n    located: 2026-03-02", {"sheet"}, False, id="not-credited"),
        pytest.param("\n    located: 2026-03-02", None, True, id="sources-that-cannot-be-read"),
        pytest.param("", {"sheet"}, True, id="coordinates-of-another-origin"),
    ],
)
def test_coordinates_of_openstreetmap_are_credited(located: str, sources: set[str] | None, right: bool) -> None:
    text = written(desks=f"{DESK}\n    {POINT}{located}")
    reading = read_record(DESKS, text, {**CONTEXT, "sources": sources})
    assert [(problem.line, "which sources.yaml does not name" in problem.what) for problem in reading.found] == (
        [] if right else [(2, True)]
    )
    assert (reading.record is not None) is right
    if reading.record is not None:
        assert reading.record.desks[0].located == (TODAY if located else None)


def test_an_info_point_has_a_name_of_its_own() -> None:
    entry = DESK.replace("return_desk", "info_point")
    record, found = read(desks=f"{entry}\n    name: Info Point\n    name_language: en")
    assert found == [] and record is not None
    assert (record.desks[0].kind, record.desks[0].name, record.desks[0].name_language) == (
        "info_point",
        "Info Point",
        "en",
    )


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        pytest.param("\n    name: Info", "has only one of name and name_language", id="name-without-language"),
        pytest.param("\n    name: Gent\n    name_language: nl", 'The return desk "ghent" has a name', id="return-desk"),
    ],
)
def test_a_name_belongs_to_a_desk_that_is_no_return_desk(extra: str, words: str) -> None:
    assert words in read(desks=DESK + extra)[1][0].what


@pytest.mark.parametrize(
    ("street", "told"),
    [
        pytest.param("Korenkaai 7, 1000 Brussel", "A postcode and a town stand", id="postcode-and-town"),
        pytest.param("Korenkaai 7 B-9000 Gent", "A postcode and a town stand", id="with-the-country"),
        pytest.param("9000 Gent, Korenkaai 7", "A postcode and a town stand", id="in-front"),
        pytest.param("Korenkaai 7, Gent", "A town stands", id="town"),
        pytest.param("Korenkaai 7 Gent", "A town stands", id="town-without-comma"),
        pytest.param("Quai 7, GAND / Kaai 7", "A town stands", id="town-of-the-first-name"),
        pytest.param("Korenkaai 7a", None, id="letter"),
        pytest.param("Korenkaai 7, bus 4", None, id="box"),
        pytest.param("Korenkaai 7, gebouw B", None, id="building"),
        pytest.param("Steenweg op Gent 1000 bus 4", None, id="high-number"),
        pytest.param("Steenweg 1200 A", None, id="high-number-with-a-letter"),
        pytest.param("Gent-Zuid 3", None, id="street-named-for-the-town"),
    ],
)
def test_a_street_has_no_town_behind_its_number(street: str, told: str | None) -> None:
    _, found = read(desks=f'{DESK}\n    street: "{street}"')
    assert [(problem.line, problem.what) for problem in found] == (
        [(8, f'{told} in the street "{street}".')] if told else []
    )


@pytest.mark.parametrize("name", ["Gent", "Gand", "Ghent"])
def test_a_place_may_have_any_name_of_its_postcode(name: str) -> None:
    text = written(desks=f'{DESK}\n    postcode: "9000"')
    assert read_record(DESKS, text, {**CONTEXT, "places": {"ghent": name}}).found == []


def test_a_postcode_of_another_place_is_told() -> None:
    _, found = read(desks=f'{DESK.replace("place: ghent", "place: ostend")}\n    postcode: "9000"')
    assert [(problem.line, problem.what) for problem in found] == [
        (2, 'Postcode "9000" is Gent (Gent), not Oostende.'),
    ]


@pytest.mark.parametrize(
    ("number", "free", "words"),
    [
        pytest.param("0800 12 345", "true", None, id="free"),
        pytest.param("02 234 56 78", "false", None, id="ordinary"),
        pytest.param("0800 12 345", "false", '"0800 12 345" costs nothing,', id="free-called-costly"),
        pytest.param("02 234 56 78", "true", '"02 234 56 78" is not a free number (0800),', id="ordinary-called-free"),
    ],
)
def test_what_a_call_costs_is_said_right(number: str, free: str, words: str | None) -> None:
    line = LINE.replace("0800 12 345", number).replace("free: true", f"free: {free}")
    _, found = read(phone_lines=line)
    assert [(problem.line, problem.what) for problem in found] == (
        [(2, f'{words} and "free" says the opposite.')] if words else []
    )


@pytest.mark.parametrize(
    ("opening", "stated", "right"),
    [
        pytest.param("Mo 09:00-12:00", "true", True, id="days-stated"),
        pytest.param("09:00-12:00", "false", True, id="no-days"),
        pytest.param("09:00-12:00", "true", False, id="days-missing"),
        pytest.param("2026 Dec 24 off", "true", True, id="closings-alone"),
        pytest.param("2026 Dec 24 off", "false", True, id="closings-alone-without-days"),
    ],
)
def test_days_that_are_stated_stand_in_the_hours(opening: str, stated: str, right: bool) -> None:
    hours = (HOURS % f'"{opening}"').replace("days_stated: true", f"days_stated: {stated}")
    _, found = read(desks=f"{DESK}\n    hours: {hours}")
    assert [(problem.line, problem.what) for problem in found] == (
        [] if right else [(8, '"days_stated" is true, but "09:00-12:00" names no days.')]
    )


@pytest.mark.parametrize(
    ("street", "searched"),
    [("Kaai 1", "Kaai 1"), ("Rue Haute 1 / Hoogstraat 1", "Rue Haute 1")],
    ids=["one-name", "two-names"],
)
def test_a_map_is_asked_for_the_first_name_of_a_street(street: str, searched: str) -> None:
    record, _ = read(desks=f"{DESK}\n    street: {street}")
    assert record is not None and record.desks[0].searched_street == searched


def test_a_return_desk_takes_requests_and_an_info_point_does_not() -> None:
    point = DESK.replace("return_desk", "info_point").replace("id: ghent", "id: point")
    record, _ = read(desks=f"{DESK}\n  - {point}")
    assert record is not None
    assert [(desk.id, desk.is_return_desk) for desk in record.desks] == [("ghent", True), ("point", False)]
    assert [desk.id for desk in return_desks(record.desks)] == ["ghent"]


def placed(site: Site, place: str, code: str | None) -> list[str]:
    """What is told of a desk in a place that may have no name among the interface words."""
    desk = DESK.replace("place: ghent", f"place: {place}") + (f'\n    postcode: "{code}"' if code else "")
    names = {"ghent": "Gent", "brussels": "Brussel"}
    context = {**CONTEXT, "postcodes": site.records.postcodes, "places": names}
    return [f"{problem.what} {problem.mend}" for problem in read_record(DESKS, written(desks=desk), context)[1]]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        pytest.param("hasselt", "3500", id="dutch"),
        pytest.param("sint-niklaas", "9100", id="hyphen"),
        pytest.param("saint-nicolas", "9100", id="french-saint"),
        pytest.param("bruges", "8000", id="french"),
        pytest.param("liege", "4000", id="accent"),
        pytest.param("anderlecht", "1070", id="commune-of-brussels"),
        pytest.param("brussels", "1070", id="brussels-for-a-commune"),
        pytest.param("ghent", "9050", id="part-of-a-town"),
    ],
)
def test_a_town_needs_no_name_if_its_postcode_has_it(site: Site, place: str, code: str) -> None:
    assert placed(site, place, code) == []


@pytest.mark.parametrize(
    ("place", "code", "told"),
    [
        pytest.param("haselt", "3500", 'no name of postcode "3500", which is Hasselt. Write place: hasselt', id="slip"),
        pytest.param("hasselt", "3600", 'no name of postcode "3600", which is Genk. Write place: genk', id="postcode"),
        pytest.param("gent", "9000", 'is called "ghent" in data/interface/nl.yaml. Write place: ghent.', id="twice"),
        pytest.param("laken", "1020", 'is called "brussels" in data/interface/nl.yaml.', id="part-of-brussels"),
        pytest.param("brussels", "9000", 'Postcode "9000" is Gent (Gent), not Brussel.', id="not-brussels"),
        pytest.param(
            "hasselt", None, "has no name in data/interface/nl.yaml. Known: brussels, ghent. Or", id="no-code"
        ),
    ],
)
def test_a_town_that_is_not_that_of_its_postcode_is_told(site: Site, place: str, code: str | None, told: str) -> None:
    (problem,) = placed(site, place, code)
    assert told in problem
