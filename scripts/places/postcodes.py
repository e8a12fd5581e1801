"""Belgian postcodes with their points, names on paper, and whether coordinates can be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, get_args

from pydantic import AfterValidator, ValidationInfo

from scripts.files.validation import written_as, wrong
from scripts.places.bounds import fault_of_point
from scripts.places.distances import geodesic_km
from scripts.places.tables import POSTCODES, PlaceTables
from scripts.project.country import NAME, POSTCODE, PaperLanguage

# A desk further than this from the centre of its postcode has a wrong postcode or wrong coordinates.
FAR_KM = 8.0


@dataclass(frozen=True)
class Postcode:
    """A postcode with the WGS84 point of its main place in degrees, and names.

    `name` is the one on the spot, `names` has those in nl, fr, de and en; `municipality` is a NIS code of 2025 and
    `municipalities` are its Dutch and French names; `province` is an ISO 3166-2 code such as "BE-VOV".
    """

    code: str
    lat: float
    lon: float
    name: str
    names: Mapping[str, str]
    municipality: str
    municipalities: tuple[str, str]
    province: str


def read_postcodes(tables: PlaceTables) -> dict[str, Postcode]:
    """All postcodes by code, from `data/places/be-postcodes.csv` (GeoNames, CC BY 4.0)."""
    return {
        row["postcode"]: Postcode(
            row["postcode"],
            float(row["lat"]),
            float(row["lon"]),
            row["name"],
            {language: row[f"name_{language}"] for language in get_args(PaperLanguage)},
            row["municipality_nis_2025"],
            (row["municipality_nl"], row["municipality_fr"]),
            row["province"],
        )
        for row in tables[POSTCODES]
    }


def distance_km(lat: float, lon: float, postcode: Postcode) -> float:
    """The geodesic distance in km between a WGS84 point and the point of a postcode."""
    return geodesic_km((lat, lon), (postcode.lat, postcode.lon))


def check_point(lat: float, lon: float, code: str, postcodes: Mapping[str, Postcode]) -> None:
    """Raise a content error if a point lies outside Belgium or far from its postcode."""
    outside = fault_of_point(lat, lon)
    if outside is not None:
        raise wrong(*outside)
    away = distance_km(lat, lon, postcodes[code])
    if away > FAR_KM:
        raise wrong(
            f"The coordinates {lat}, {lon} lie {away:.0f} km from postcode {code} ({postcodes[code].name}).",
            "Correct the postcode or the coordinates.",
        )


def _existing(code: str, info: ValidationInfo) -> str:
    postcodes: Mapping[str, Postcode] = info.context["postcodes"] if info.context else {}
    if code not in postcodes:
        raise wrong(f'Postcode "{code}" does not exist in {NAME}.', "Look it up on the organisation's letterhead.")
    return code


PostcodeField = Annotated[str, AfterValidator(_existing), written_as(f"^{POSTCODE}$")]
