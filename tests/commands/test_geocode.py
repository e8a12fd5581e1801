"""Geocoding: what Nominatim is asked, what comes into desks.yaml, and what is told when it goes wrong."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn
from urllib.parse import parse_qsl

import pytest
import yaml
from click.testing import Result
from geopy.point import Point

from scripts.commands import geocode
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke

INFO_POINT, DOOR = "Rue de la Bobine 9 / Spoelstraat 9", "Zilverlaan 12"
LOCATED = (("Rue du Pommier 21", 50.6453, 5.5734), ("Rue du Tilleul 40 / Lindestraat 40", 50.8386, 4.3599))
BRUSSELS, NEAR, GHENT = ("50.8412345", "4.3456789"), ("50.8430", "4.3461"), ("51.0543210", "3.7212345")
IN_BRUSSELS = ("lat: 50.84123", "lon: 4.34568", "located: 2026-03-02")
IN_GHENT = ("lat: 51.05432", "lon: 3.72123", "located: 2026-03-02")
WRONG = "a wrong place was found. The coordinates "
WHO = "Nominatim wants to know who asks. Write GEOCODER_CONTACT="
AN_URL = "it must be a web address"
NONE = "0 located. Now run: make check\n"
HELD = "Nothing else was changed; data/desks.yaml holds what was found until now.\n"
NOT_ASKED = "Nothing was asked.\n"
REFUSED = "The service refused the question: it does not accept who asks, or was asked too often."
POLICY = "https://operations.osmfoundation.org/policies/nominatim/"

# The status and the body of an answer; without a status the connection ends without a word.
Reply = tuple[int, str]
GONE: Reply = (0, "")


def places(*points: tuple[str, str]) -> Reply:
    return 200, json.dumps([{"lat": lat, "lon": lon, "display_name": "Rue, België"} for lat, lon in points])


class StandIn(ThreadingHTTPServer):
    """A Nominatim on this machine: gives `replies` one after another, then finds nothing; keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies: list[Reply] = []
        self.asked: list[SimpleNamespace] = []
        self.url = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        words, agent = dict(parse_qsl(query)), self.headers["User-Agent"]
        self.server.asked.append(SimpleNamespace(when=time.monotonic(), path=path, words=words, agent=agent))
        status, text = self.server.replies.pop(0) if self.server.replies else places()
        if status:
            self.send_response(status)
            if status in (429, 503):
                self.send_header("Retry-After", "1")
            self.end_headers()
            self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def nominatim(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """The stand-in, which the command asks."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with StandIn() as server:
        monkeypatch.setenv("NOMINATIM_URL", server.url)
        monkeypatch.setenv("GEOCODER_CONTACT", "editor@example.org")
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def desks(copy: Path, nominatim: StandIn) -> Iterator[Path]:
    """`data/desks.yaml` of a copy in which the info-point alone waits for its coordinates.

    After the test it is whole, with nothing beside it.
    """
    path = copy / "data" / "desks.yaml"
    for street, lat, lon in LOCATED:
        change(path, f'"{street}"\n', f'"{street}"\n    lat: {lat}\n    lon: {lon}\n    located: 2026-02-16\n')
    whole = ids(path), sorted(path.parent.iterdir())
    yield path
    assert (ids(path), sorted(path.parent.iterdir())) == whole


def ids(path: Path) -> list[str]:
    content = yaml.safe_load(path.read_bytes())
    return [entry["id"] for name in ("phone_lines", "desks", "partners") for entry in content[name]]


def call(desks: Path, command: str = "geocode") -> Result:
    return invoke(desks.parents[1], command)


def in_vain(desks: Path, nominatim: StandIn, asked: int) -> Result:
    """Run the command, which asks so many questions and leaves the file as it is."""
    before = desks.read_bytes()
    result = call(desks)
    assert (len(nominatim.asked), desks.read_bytes()) == (asked, before)
    return result


def changed(path: Path, old: str, new: str) -> bytes:
    """Change a file in one place, whatever its line ends; its new bytes."""
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    return path.read_bytes()


def unlocate_ghent(desks: Path) -> bytes:
    """Make a second office that is to be located; it comes before the info-point."""
    located = "    lat: 51.0565\n    lon: 3.7212\n    located: 2026-02-16\n"
    changed(desks, located, "")
    return changed(desks, f'street: "{DOOR}"\n', f'street: "{DOOR}"  # by the door\n')


def with_lines(before: bytes, street: str, added: Iterable[str]) -> bytes:
    """What the file must be: the lines below the street, with its indent and line end, all else as it was."""
    lines = before.splitlines(keepends=True)
    (number,) = (number for number, line in enumerate(lines) if b"street: " in line and street.encode() in line)
    end = b"\r\n" if lines[number].endswith(b"\r\n") else b"\n"
    return b"".join([*lines[: number + 1], *(b"    " + line.encode() + end for line in added), *lines[number + 1 :]])


@pytest.mark.parametrize(
    ("answers", "end", "comment"),
    [
        pytest.param([BRUSSELS], "\n", "", id="lf"),
        pytest.param([BRUSSELS, NEAR], "\r\n", "  # sonnez à « 3 » ", id="two-close-answers-crlf-comment"),
    ],
)
def test_three_lines_are_added_and_told_and_no_other_byte_changes(
    desks: Path, nominatim: StandIn, answers: list[tuple[str, str]], end: str, comment: str
) -> None:
    desks.write_bytes(desks.read_bytes().replace(b"\n", end.encode()))
    before = changed(desks, f'{INFO_POINT}"', f'{INFO_POINT}"{comment}')
    nominatim.replies = [places(*answers)]
    result = call(desks)
    assert (result.exit_code, result.stderr) == (0, "")
    assert desks.read_bytes() == with_lines(before, INFO_POINT, IN_BRUSSELS)
    told = result.stdout.splitlines()
    assert [line for line in told if line[0] in "+-"] == [f"+    {line}" for line in IN_BRUSSELS]
    assert told[0].startswith("@@ ") and f'     street: "{INFO_POINT}"{comment}' in told
    assert told[-1] == "1 located. Now run: make check"
    assert call(desks, "check").stdout.startswith("No problems in ")
    # A second run asks nothing more.
    assert in_vain(desks, nominatim, asked=1).stdout == NONE


def test_the_question_names_the_address_and_who_asks(
    desks: Path, nominatim: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOMINATIM_URL", f"{nominatim.url}/folder/")
    call(desks)
    (asked,) = nominatim.asked
    address = {"street": "Rue de la Bobine 9", "postalcode": "1000", "city": "Bruxelles", "country": "Belgium"}
    assert asked.words == {**address, "countrycodes": "be", "format": "json", "limit": "5"}
    assert (asked.path, asked.agent) == ("/folder/search", "voluntary-return-belgium/1 (editor@example.org)")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        pytest.param(places(), "nothing found for Rue de la Bobine 9, 1000 Bruxelles.", id="nothing"),
        pytest.param(places(BRUSSELS[::-1]), WRONG + "4.34568, 50.84123 lie outside Belgium.", id="abroad"),
        pytest.param(places(("50.923", "4.3488")), WRONG + "50.923, 4.3488 lie 8 km from postcode 1000", id="8.1-km"),
        pytest.param(places(BRUSSELS, NEAR, ("50.8442", "4.3457")), "3 different places found.", id="0.33-km-apart"),
    ],
)
def test_an_answer_that_cannot_be_right_is_not_written(
    desks: Path, nominatim: StandIn, reply: Reply, told: str
) -> None:
    nominatim.replies = [reply]
    result = in_vain(desks, nominatim, asked=1)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"info-point: {told}") and result.stdout.endswith(f"\n{NONE}")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        pytest.param((403, "<html><title>Access blocked</title>"), REFUSED, id="blocked"),
        pytest.param((401, ""), REFUSED, id="not-let-in"),
        pytest.param((200, "[1]"), "The service gave no usable answer (AttributeError).", id="no-places"),
        pytest.param((200, '"Rue"'), "The service gave no usable answer (AttributeError).", id="a-text"),
        pytest.param((200, '[{"lat": "50"}]'), "The service gave no usable answer (", id="half-a-point"),
        pytest.param((200, '[{"lat": "north", "lon": "4"}]'), "The service gave no usable answer (", id="no-number"),
        pytest.param((200, '[{"lat": "NaN", "lon": "4"}]'), "The service gave no usable answer (", id="not-a-number"),
        pytest.param((429, ""), "The service asks for a pause: too many questions.", id="rate-limit"),
        pytest.param((500, "{}"), "The service gave no usable answer (GeocoderServiceError).", id="server-error"),
        pytest.param((200, "<html>Log in"), "The service gave no usable answer (GeocoderParseError).", id="no-json"),
        pytest.param((503, ""), "The service cannot be reached.", id="overloaded"),
        pytest.param(GONE, "The service cannot be reached.", id="gone"),
    ],
)
def test_a_question_that_fails_ends_the_run_and_is_asked_once(
    desks: Path, nominatim: StandIn, reply: Reply, told: str
) -> None:
    unlocate_ghent(desks)
    nominatim.replies = [reply]
    result = in_vain(desks, nominatim, asked=1)
    assert (result.exit_code, result.stdout) == (1, HELD)
    assert result.stderr.startswith(told) and result.stderr.count("\n") == 1


def test_a_refusal_says_what_to_do(desks: Path, nominatim: StandIn) -> None:
    nominatim.replies = [(403, "<html><title>Access blocked</title>")]
    told = in_vain(desks, nominatim, asked=1).stderr
    assert "as GEOCODER_CONTACT" in told and f"read {POLICY} and try again tomorrow." in told


# What Nominatim says of a house and of other things, shortened.
HOUSE: dict[str, Any] = {"class": "place", "type": "house", "place_rank": 30, "addresstype": "place"}
OFFICE: dict[str, Any] = {"class": "office", "type": "government", "place_rank": 30, "addresstype": "office"}
BUILDING: dict[str, Any] = {"class": "building", "type": "yes", "place_rank": 30, "addresstype": "building"}
STREET: dict[str, Any] = {"class": "highway", "type": "residential", "place_rank": 26, "addresstype": "road"}
POSTCODE: dict[str, Any] = {"class": "place", "type": "postcode", "place_rank": 21, "addresstype": "postcode"}
POSTAL: dict[str, Any] = {"class": "boundary", "type": "postal_code", "place_rank": 21, "addresstype": "postcode"}
TOWN: dict[str, Any] = {"class": "place", "type": "town", "place_rank": 18, "addresstype": "town"}
CITY: dict[str, Any] = {"class": "boundary", "type": "administrative", "place_rank": 14, "addresstype": "city"}


def answered(*kinds: dict[str, Any], points: tuple[tuple[str, str], ...] = (BRUSSELS,) * 9) -> Reply:
    """Places of some kinds, as Nominatim tells them."""
    told = [
        {"place_id": 1, "licence": "© OpenStreetMap", "osm_type": "node", "lat": lat, "lon": lon, "display_name": "Rue"}
        for lat, lon in points
    ]
    return 200, json.dumps([{**place, **kind} for place, kind in zip(told, kinds, strict=False)])


@pytest.mark.parametrize(
    ("kind", "area"),
    [
        pytest.param(POSTCODE, "postcode", id="postcode"),
        pytest.param(POSTAL, "postcode", id="borders-of-a-postcode"),
        pytest.param(TOWN, "town", id="town"),
        pytest.param(CITY, "city", id="borders-of-a-city"),
        pytest.param({"class": "place", "type": "village"}, "village", id="village-without-its-kind"),
        pytest.param({"class": "boundary", "type": "postal_code"}, "postcode", id="older-postcode"),
        pytest.param({"category": "place", "type": "suburb", "addresstype": "suburb"}, "suburb", id="newer-form"),
        pytest.param({"addresstype": "municipality"}, "municipality", id="kind-alone"),
        pytest.param({"type": "postcode"}, "postcode", id="type-alone"),
        pytest.param({"class": "landuse", "type": "commercial", "place_rank": 22}, "commercial", id="rank-alone"),
        pytest.param({"class": "place", "type": "city_block"}, "city block", id="city-block"),
    ],
)
def test_a_postcode_or_a_town_is_no_address(desks: Path, nominatim: StandIn, kind: dict[str, Any], area: str) -> None:
    nominatim.replies = [answered(kind)]
    result = in_vain(desks, nominatim, asked=1)
    told = f"info-point: only its {area} was found. Compare the address with its source, or write lat and lon by hand."
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{told}\n{NONE}", "")


@pytest.mark.parametrize(
    "kinds",
    [
        pytest.param([HOUSE], id="house"),
        pytest.param([OFFICE], id="office"),
        pytest.param([BUILDING], id="building"),
        pytest.param([{"category": "place", "type": "house", "addresstype": "place"}], id="newer-form"),
        pytest.param([{}], id="nothing-said"),
        pytest.param([{"class": None, "type": 7, "place_rank": "30"}], id="nonsense-said"),
    ],
)
def test_a_house_is_an_address(desks: Path, nominatim: StandIn, kinds: list[dict[str, Any]]) -> None:
    before = desks.read_bytes()
    nominatim.replies = [answered(*kinds)]
    result = call(desks)
    assert (result.exit_code, result.stderr) == (0, "")
    assert desks.read_bytes() == with_lines(before, INFO_POINT, IN_BRUSSELS)
    assert "only the street" not in result.stdout


@pytest.mark.parametrize("others", [[POSTCODE, CITY], [STREET, TOWN]], ids=["areas", "street-and-town"])
def test_the_house_is_taken_from_among_other_answers(
    desks: Path, nominatim: StandIn, others: list[dict[str, Any]]
) -> None:
    before = desks.read_bytes()
    far = ("50.8600", "4.3700")
    nominatim.replies = [answered(*others, HOUSE, points=(far, far, BRUSSELS))]
    assert call(desks).exit_code == 0
    assert desks.read_bytes() == with_lines(before, INFO_POINT, IN_BRUSSELS)


@pytest.mark.parametrize(
    ("street", "told"), [("Rue de la Bobine 9", True), ("Grand-Place", False)], ids=["a-number", "no-number"]
)
def test_of_a_street_in_the_place_of_a_house_the_editor_is_told(
    desks: Path, nominatim: StandIn, street: str, told: bool
) -> None:
    before = changed(desks, INFO_POINT, street)
    nominatim.replies = [answered(STREET)]
    result = call(desks)
    assert desks.read_bytes() == with_lines(before, street, IN_BRUSSELS)
    words = "info-point: only the street was found, not the number. Look on a map whether the point is right."
    assert (words in result.stdout.splitlines()) is told


def test_offline_nothing_changes_and_the_command_says_so(desks: Path, nominatim: StandIn) -> None:
    nominatim.shutdown()
    nominatim.server_close()
    result = in_vain(desks, nominatim, asked=0)
    assert (result.exit_code, result.stdout) == (1, HELD)
    assert result.stderr == "The service cannot be reached. Is this machine online?\n"


def test_questions_are_a_second_apart_and_what_was_found_before_the_server_went_is_kept(
    desks: Path, nominatim: StandIn
) -> None:
    before = unlocate_ghent(desks)
    nominatim.replies = [places(GHENT), GONE]
    # The clock is the real one: this waits for 1.1 s.
    result = call(desks)
    first, second = nominatim.asked
    assert second.when - first.when >= 1
    assert [asked.words["postalcode"] for asked in (first, second)] == ["9000", "1000"]
    assert (result.exit_code, result.stderr[:30]) == (1, "The service cannot be reached.")
    assert "\n+    lat: 51.05432\n" in result.stdout and result.stdout.endswith(f"\n{HELD}")
    assert desks.read_bytes() == with_lines(before, DOOR, IN_GHENT)
    assert call(desks, "check").exit_code == 0


@pytest.mark.parametrize("cut", ["asking", "writing"])
def test_ctrl_c_leaves_a_whole_file(desks: Path, monkeypatch: pytest.MonkeyPatch, cut: str) -> None:
    before = unlocate_ghent(desks)

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    def ask(address: Mapping[str, str]) -> Iterable[geocode.Answer]:
        return [Point(*map(float, GHENT))] if address["postalcode"] == "9000" else stop()

    monkeypatch.setattr("scripts.commands.geocode.nominatim", lambda *_: ask)
    if cut == "writing":
        monkeypatch.setattr("scripts.commands.geocode.Path.replace", stop)
    result = call(desks)
    assert (result.exit_code, result.stderr) == (130, "")
    assert result.stdout.endswith("Stopped; data/desks.yaml holds what was found until now.\n")
    assert desks.read_bytes() == (before if cut == "writing" else with_lines(before, DOOR, IN_GHENT))


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        pytest.param("GEOCODER_CONTACT", None, WHO, id="no-contact"),
        pytest.param("GEOCODER_CONTACT", " ", WHO, id="empty-contact"),
        pytest.param("NOMINATIM_URL", "localhost:8080", f'NOMINATIM_URL is "localhost:8080"; {AN_URL}', id="no-scheme"),
        pytest.param("NOMINATIM_URL", "http:///search", f'NOMINATIM_URL is "http:///search"; {AN_URL}', id="no-server"),
    ],
)
def test_without_a_contact_or_a_server_nothing_is_asked(
    desks: Path, nominatim: StandIn, monkeypatch: pytest.MonkeyPatch, name: str, value: str | None, told: str
) -> None:
    monkeypatch.delenv(name)
    if value is not None:
        monkeypatch.setenv(name, value)
    result = in_vain(desks, nominatim, asked=0)
    assert (result.exit_code, result.stdout) == (1, NOT_ASKED)
    assert result.stderr.startswith(told) and result.stderr.count("\n") == 1


def test_an_unconfirmed_office_is_never_asked_about(desks: Path, nominatim: StandIn) -> None:
    before, after = desks.read_text(encoding="utf-8").split(f'{INFO_POINT}"\n')
    desks.write_text(f'{before}{INFO_POINT}"\n{after.replace("status: ", "status: un", 1)}', encoding="utf-8")
    assert in_vain(desks, nominatim, asked=0).stdout == NONE


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        pytest.param('postcode: "9000"', 'postcode: "9001"', '"9001"', 'Postcode "9001" does not exist', id="postcode"),
        pytest.param("    checked: 2026-01-12\n", "", "- id: sheet", '"checked" is missing', id="no-date"),
    ],
)
def test_with_a_mistake_in_the_data_nothing_is_asked(
    desks: Path, nominatim: StandIn, old: str, new: str, line: str, told: str
) -> None:
    path = desks if "postcode" in old else desks.with_name("sources.yaml")
    change(path, old, new)
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(number for number, text in enumerate(lines, start=1) if line in text)
    result = in_vain(desks, nominatim, asked=0)
    assert (result.exit_code, result.stdout) == (1, NOT_ASKED)
    assert result.stderr.startswith(f"data/{path.name}:{number}: ") and told in result.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("(Bobine 9) (/ S)", r"\1\n      \2", id="on-two-lines"),
        pytest.param(r"  - (id: info-point\n(?:.*\n)*?)    (street: .*\n)", r"  - \2    \1", id="first-in-its-entry"),
    ],
)
def test_a_street_without_a_line_of_its_own_is_left_to_the_editor(
    desks: Path, nominatim: StandIn, old: str, new: str
) -> None:
    text, changes = re.subn(old.encode(), new.encode(), desks.read_bytes())
    desks.write_bytes(text)
    nominatim.replies = [places(BRUSSELS)]
    result = in_vain(desks, nominatim, asked=1)
    assert (changes, result.exit_code, result.stderr) == (1, 0, "")
    told = "info-point: found, but its street is not on a line of its own. Write by hand: "
    assert result.stdout == f"{told}{'; '.join(IN_BRUSSELS)}\n{NONE}"
