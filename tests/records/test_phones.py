"""Phone numbers: checked, shown, dialled, and found in a text."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from scripts.records.phones import PhoneField, dialled, numbers_in, shown

FIELD = TypeAdapter(PhoneField)


@pytest.mark.parametrize("number", ["0800 32 745", "080032745", "+32 800 32 745", "0032 800 32 745"])
def test_the_free_number_is_shown_and_dialled_however_it_is_written(number: str) -> None:
    assert FIELD.validate_python(number) == number
    assert (shown(number), dialled(number)) == ("0800 32 745", "+3280032745")


@pytest.mark.parametrize(
    ("number", "national", "international"),
    [
        pytest.param("+32 2 793 82 40", "02 793 82 40", "+3227938240", id="brussels"),
        pytest.param("087765971", "087 76 59 71", "+3287765971", id="eupen"),
        pytest.param("0470123456", "0470 12 34 56", "+32470123456", id="mobile"),
    ],
)
def test_other_numbers(number: str, national: str, international: str) -> None:
    assert (shown(number), dialled(number)) == (national, international)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("0800 32 7", id="too-short"),
        pytest.param("0800 32 745 12", id="too-long"),
        pytest.param("call us", id="words"),
        pytest.param("", id="empty"),
        pytest.param("+31 20 123 4567", id="of-the-netherlands"),
    ],
)
def test_what_is_no_belgian_number_is_refused(number: str) -> None:
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(number)
    assert f'"{number}" is not a phone number that exists in Belgium.' in str(failure.value)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("Bel 0800 32 745 of +32 87 76 59 71.", ["0800 32 745", "+32 87 76 59 71"], id="two"),
        pytest.param("اتصل ٠٨٠٠٣٢٧٤٥", ["٠٨٠٠٣٢٧٤٥"], id="arabic-digits"),
        pytest.param("1000 Brussel, 2026-11-23, artikel 74/22, 5.000 euro", [], id="other-numbers"),
    ],
)
def test_numbers_in_a_text(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == numbers
