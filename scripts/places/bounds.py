"""Whether a point can lie in the country at all: every coordinate of every file is measured by these bounds."""

from __future__ import annotations

from scripts.project.country import EAST, NAME, NORTH, SOUTH, WEST


def in_country(lat: float, lon: float, beside: float = 0.0) -> bool:
    """Whether a WGS84 point lies within the country's outermost bounds, or so many degrees `beside` them."""
    return SOUTH - beside <= lat <= NORTH + beside and WEST - beside <= lon <= EAST + beside


def fault_of_point(lat: float, lon: float) -> tuple[str, str] | None:
    """What is wrong with a point outside the country, and how to mend it; None for a point that can be right."""
    if in_country(lat, lon):
        return None
    return (
        f"The coordinates {lat}, {lon} lie outside {NAME}.",
        f"lat is between {SOUTH} and {NORTH}, lon between {WEST} and {EAST}; perhaps the two are swapped.",
    )
