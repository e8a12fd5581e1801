"""The rings of an outline on the map, and what lies in them."""

from __future__ import annotations

import re


def rings_of(path: str) -> list[list[tuple[int, int]]]:
    """The corners of an SVG path of `M`, relative `l` and `z`, as absolute points."""
    rings = []
    for start, steps in re.findall(r"M(\d+ \d+)l([^z]*)z", path):
        x, y = map(int, start.split())
        corners = [(x, y)]
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            corners.append((x, y))
        rings.append(corners)
    return rings


def inside(point: tuple[float, float], ring: list[tuple[int, int]]) -> bool:
    """Whether a point lies in a ring: a ray to the right crosses its border an odd number of times."""
    x, y = point
    within = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within
