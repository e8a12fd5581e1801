"""Plain links that show the way to an office: for an app of maps, and for OpenStreetMap's page."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from scripts.project.country import NAME
from scripts.records.desks import Office


@dataclass(frozen=True)
class Directions:
    """Two addresses: a `geo:` one (RFC 5870) that opens the phone's app of maps, and OpenStreetMap's."""

    app: str
    web: str


def directions(office: Office) -> Directions | None:
    """The way to an office's door, by its coordinates or else by its address; None if it has neither."""
    if office.lat is not None and office.lon is not None:
        point = f"{office.lat},{office.lon}"
        web = f"https://www.openstreetmap.org/?mlat={office.lat}&mlon={office.lon}#map=18/{office.lat}/{office.lon}"
        return Directions(f"geo:{point}?q={point}", web)
    if office.searched_street is None or office.postcode is None:
        return None
    asked = quote(f"{office.searched_street}, {office.postcode}, {NAME}")
    return Directions(f"geo:0,0?q={asked}", f"https://www.openstreetmap.org/search?query={asked}")
