"""Finds the coordinates of desks and partners whose address is known, through Nominatim, and writes them into the YAML.

Run by hand, never by a build: the YAML is the cache. Nominatim's rules: at most one request a second, an agent that
says who asks, no repeated questions (https://operations.osmfoundation.org/policies/nominatim/).
Coordinates are © OpenStreetMap contributors.
"""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from geopy.adapters import RequestsAdapter
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from pydantic_core import PydanticCustomError

from scripts.commands.cli import Invocation, command, telling
from scripts.files.problems import ContentError, EditorError, Problems
from scripts.files.text import write_whole
from scripts.files.yaml_edits import parsed, with_lines_after, with_usual_line_ends
from scripts.places.distances import geodesic_km
from scripts.places.postcodes import Postcode, check_point
from scripts.project.country import CODE, NAME
from scripts.project.day import today as day_of
from scripts.project.project import read_project
from scripts.project.settings import geocoder
from scripts.records.desks import Office
from scripts.records.records import Records, read_records

# Nominatim allows one request a second; a little more keeps clear of the limit.
PAUSE_SECONDS = 1.1
TIMEOUT_SECONDS = 10

POLICY = "https://operations.osmfoundation.org/policies/nominatim/"

# Nominatim's rank of a street; that of a house is higher, those of towns and postcodes are lower
# (https://nominatim.org/release-docs/latest/customize/Ranking/).
_STREET_RANK = 26
_HOUSES = {"house", "houses"}
_AREAS = {
    *("postcode", "postal_code", "administrative", "country", "state", "region", "province", "county", "district"),
    *("municipality", "city", "city_district", "borough", "town", "village", "hamlet", "suburb", "quarter"),
    *("neighbourhood", "locality", "residential"),
}

# Answers further apart than this are different places; a building's own parts are closer.
SAME_PLACE_KM = 0.3


class GeocodingStoppedError(EditorError):
    """The service cannot be asked any more; the message says why in an editor's words."""


class Answer(Protocol):
    """What geopy gives for one place: WGS84 degrees; most have what the service said as `raw`."""

    latitude: float
    longitude: float


Ask = Callable[[Mapping[str, str]], Iterable[Answer] | None]


@dataclass(frozen=True)
class Found:
    """Coordinates in WGS84 degrees; `street_only` where they are those of a street and not of the house asked for."""

    lat: float
    lon: float
    street_only: bool = False


def to_locate(offices: Iterable[Office]) -> list[Office]:
    """The offices whose address is shown and that have no coordinates; one without stays at its city."""
    return [office for office in offices if office.is_shown and office.street and office.lat is None]


def nominatim(contact: str, domain: str, scheme: str) -> Ask:
    """A way to ask a Nominatim server, at most once in PAUSE_SECONDS; `contact` is an e-mail or web address."""
    geocoder = Nominatim(
        user_agent=f"voluntary-return-belgium/1 ({contact})",
        domain=domain,
        scheme=scheme,
        timeout=TIMEOUT_SECONDS,
        # By itself the adapter asks twice more, at once or after the time that the server names, however long.
        adapter_factory=partial(RequestsAdapter, max_retries=0),
    )
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=PAUSE_SECONDS, max_retries=0, swallow_exceptions=False)

    def ask(address: Mapping[str, str]) -> Iterable[Answer] | None:
        answers: Iterable[Answer] | None = limited(
            dict(address), exactly_one=False, limit=5, country_codes=CODE.lower()
        )
        return answers

    return ask


def locate(office: Office, ask: Ask, postcodes: Mapping[str, Postcode]) -> Found | str:
    """The coordinates of an office's address, or why there are none, in an editor's words.

    Raises GeocodingStoppedError when the service is out of reach or wants no more questions.
    """
    address = _address(office, postcodes)
    answers = _asked(ask, address)
    if not answers:
        asked = f"{address['street']}, {address['postalcode']} {address['city']}"
        return f"nothing found for {asked}. Compare it with the source."
    areas = [_area(answer) for answer in answers]
    answers = [answer for answer, area in zip(answers, areas, strict=True) if not area]
    if not answers:
        return f"only its {areas[0]} was found. Compare the address with its source, or write lat and lon by hand."
    houses = [answer for answer in answers if not _is_street(answer)]
    near = houses or answers
    first = near[0].latitude, near[0].longitude
    if any(geodesic_km(first, (other.latitude, other.longitude)) > SAME_PLACE_KM for other in near[1:]):
        return f"{len(near)} different places found. Look on openstreetmap.org and write lat and lon by hand."
    lat, lon = (round(degrees, 5) for degrees in first)
    try:
        check_point(lat, lon, str(office.postcode), postcodes)
    except PydanticCustomError as error:
        return f"a wrong place was found. {error.message()}"
    return Found(lat, lon, street_only=not houses and any(sign.isdigit() for sign in address["street"]))


def _asked(ask: Ask, address: Mapping[str, str]) -> list[Answer]:
    """The answers to a question; GeocodingStoppedError, which says what an editor can do, if there will be none."""
    try:
        return list(ask(address) or ())
    except GeocoderRateLimited as error:
        raise GeocodingStoppedError(
            "The service asks for a pause: too many questions. Try again in an hour."
        ) from error
    except (GeocoderInsufficientPrivileges, GeocoderAuthenticationFailure) as error:
        raise GeocodingStoppedError(
            "The service refused the question: it does not accept who asks, or was asked too often. Write an address "
            f"at which you can be reached as GEOCODER_CONTACT, read {POLICY} and try again tomorrow."
        ) from error
    except (GeocoderUnavailable, GeocoderTimedOut) as error:
        raise GeocodingStoppedError("The service cannot be reached. Is this machine online?") from error
    except (GeocoderServiceError, ValueError, TypeError, AttributeError) as error:
        # Of an answer that is no list of places geopy says nothing itself.
        raise GeocodingStoppedError(
            f"The service gave no usable answer ({type(error).__name__}). Try again later."
        ) from error


def _raw(answer: Answer) -> Mapping[str, Any]:
    """What Nominatim says of an answer beside its coordinates."""
    raw = getattr(answer, "raw", None)
    return raw if isinstance(raw, dict) else {}


def _area(answer: Answer) -> str:
    """What an answer is if it is no address but all of a postcode, town or the like; empty for an address."""
    raw = _raw(answer)
    kind, name = raw.get("class", raw.get("category")), str(raw.get("addresstype") or raw.get("type") or "")
    rank = raw.get("place_rank")
    whole = kind == "boundary" or (kind == "place" and raw.get("type") not in _HOUSES)
    if whole or (name in _AREAS and not _is_street(answer)) or (isinstance(rank, int) and rank < _STREET_RANK):
        return "postcode" if name == "postal_code" else name.replace("_", " ") or "place"
    return ""


def _is_street(answer: Answer) -> bool:
    raw = _raw(answer)
    return raw.get("class", raw.get("category")) == "highway" or raw.get("addresstype") == "road"


def _address(office: Office, postcodes: Mapping[str, Postcode]) -> Mapping[str, str]:
    """The address as Nominatim takes it apart."""
    street, postcode = str(office.searched_street), str(office.postcode)
    return {"street": street, "postalcode": postcode, "city": postcodes[postcode].name, "country": NAME}


def locate_offices(root: Path, records: Records, ask: Ask, say: Callable[[str], None]) -> int:
    """Locate every office that needs it, write each one at once, and tell what was written; how many were located.

    Whenever it is stopped, the file is whole: with all coordinates found so far, or unchanged.
    Raises GeocodingStoppedError when the service cannot be asked any more.
    """
    today = records.today
    path = root / "data" / "desks.yaml"
    located = 0
    for office in to_locate([*records.desks.values(), *records.partners.values()]):
        found = locate(office, ask, records.postcodes)
        if isinstance(found, str):
            say(f"{office.id}: {found}")
            continue
        before = with_usual_line_ends(path.read_bytes().decode("utf-8"))
        try:
            after = with_coordinates(before, office.id, found, today)
        except LookupError:
            lines = "; ".join(_lines(found, today))
            say(f"{office.id}: found, but its street is not on a line of its own. Write by hand: {lines}")
            continue
        if found.street_only:
            say(f"{office.id}: only the street was found, not the number. Look on a map whether the point is right.")
        write_whole(path, after)
        for line in difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=2):
            if not line.startswith(("---", "+++")):
                say(line.rstrip("\r"))
        located += 1
    return located


def with_coordinates(text: str, office_id: str, found: Found, day: datetime.date) -> str:
    """The YAML text with `lat`, `lon` and `located` after an entry's street; every other byte stays.

    Raises LookupError if there is no such entry with a street on a line of its own.
    """
    document = parsed(text, "desks.yaml")
    if document is None:
        raise KeyError(office_id)
    section, index, key = _place_of_street(document.value, office_id)
    result = with_lines_after(text, document.line((section, index, key)), list(_lines(found, day)))
    document.value[section][index] |= {"lat": found.lat, "lon": found.lon, "located": day}
    changed = parsed(result, "desks.yaml")
    if changed is None or changed.value != document.value:
        raise LookupError(office_id)
    return result


def _lines(found: Found, day: datetime.date) -> tuple[str, str, str]:
    return f"lat: {found.lat}", f"lon: {found.lon}", f"located: {day.isoformat()}"


def _place_of_street(value: Any, office_id: str) -> tuple[str, int, str]:
    for name in ("desks", "partners"):
        for index, entry in enumerate(value[name]):
            if entry["id"] == office_id and "street" in entry:
                return name, index, "street"
    raise KeyError(office_id)


def _records(root: Path, today: datetime.date) -> Records:
    problems = Problems()
    project = read_project(root, problems)
    records = read_records(project, today, problems)[0] if project else None
    if records is None:
        raise ContentError(problems)
    return records


@command("geocode", undone="Nothing was asked")
def geocode(invocation: Invocation) -> None:
    """Find the coordinates of addresses that are shown through Nominatim and write them into data/desks.yaml."""
    server = geocoder(invocation.environment)
    ask = nominatim(server.contact, server.domain, server.scheme)
    records = _records(invocation.root, day_of(invocation.environment))
    with telling(invocation, "Nothing else was changed", "data/desks.yaml holds what was found until now."):
        located = locate_offices(invocation.root, records, ask, invocation.reporter.say)
        invocation.reporter.say(f"{located} located. Now run: make check")
