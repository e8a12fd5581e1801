"""Points in the country, and outside it."""

from __future__ import annotations

import pytest

from scripts.places.bounds import fault_of_point, in_country


@pytest.mark.parametrize(
    ("lat", "lon", "inside"),
    [
        pytest.param(50.85, 4.35, True, id="brussels"),
        pytest.param(49.49, 2.54, True, id="on-the-bounds"),
        pytest.param(52.37, 4.90, False, id="amsterdam"),
        pytest.param(49.48, 5.0, False, id="too-far-south"),
        pytest.param(50.0, 6.42, False, id="too-far-east"),
        pytest.param(50.0, 2.53, False, id="too-far-west"),
        pytest.param(4.35, 50.85, False, id="swapped"),
        pytest.param(0.0, 0.0, False, id="zero"),
        pytest.param(999.0, -999.0, False, id="nowhere-on-earth"),
        pytest.param(float("nan"), 4.35, False, id="not-a-number"),
        pytest.param(float("inf"), 4.35, False, id="infinite"),
    ],
)
def test_a_point_lies_in_the_country_or_not(lat: float, lon: float, inside: bool) -> None:
    assert in_country(lat, lon) is inside
    assert (fault_of_point(lat, lon) is None) is inside


def test_a_point_may_lie_a_little_beside_the_border() -> None:
    assert in_country(50.0, 6.45, beside=0.1)
    assert not in_country(50.0, 6.52, beside=0.1)


def test_a_point_outside_is_told_with_the_bounds() -> None:
    assert fault_of_point(4.35, 50.85) == (
        "The coordinates 4.35, 50.85 lie outside Belgium.",
        "lat is between 49.49 and 51.51, lon between 2.54 and 6.41; perhaps the two are swapped.",
    )
