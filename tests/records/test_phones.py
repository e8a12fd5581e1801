"""Phone numbers: checked, shown, dialled, and found in a text."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from scripts.records.phones import PhoneField, dialled, is_free, numbers_in, shown

FIELD = TypeAdapter(PhoneField)


@pytest.mark.parametrize("number", ["0800 12 345", "080012345", "+32 800 12 345", "0032 800 12 345"])
def test_the_free_number_is_shown_and_dialled_however_it_is_written(number: str) -> None:
    assert FIELD.validate_python(number) == number
    assert (shown(number), dialled(number)) == ("0800 12 345", "+3280012345")


@pytest.mark.parametrize(
    ("number", "national", "international"),
    [
        pytest.param("+32 2 234 56 78", "02 234 56 78", "+3222345678", id="brussels"),
        pytest.param("087123456", "087 12 34 56", "+3287123456", id="eupen"),
        pytest.param("0470123456", "0470 12 34 56", "+32470123456", id="mobile"),
    ],
)
def test_other_numbers(number: str, national: str, international: str) -> None:
    assert (shown(number), dialled(number)) == (national, international)


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("0800 12 3", id="too-short"),
        pytest.param("0800 12 345 12", id="too-long"),
        pytest.param("call us", id="words"),
        pytest.param("", id="empty"),
        pytest.param("+31 20 123 4567", id="of-the-netherlands"),
    ],
)
def test_what_is_no_belgian_number_is_refused(number: str) -> None:
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(number)
    assert f'"{number}" is not a phone number that exists in Belgium.' in str(failure.value)


@pytest.mark.parametrize("number", ["0900 12 345", "0902 12 345", "+32 907 12 345", "090912345"])
def test_a_number_that_costs_the_reader_much_is_refused(number: str) -> None:
    with pytest.raises(ValidationError) as failure:
        FIELD.validate_python(number)
    assert f'"{number}" is a premium number: a call costs the reader much.' in str(failure.value)


@pytest.mark.parametrize("number", ["078 15 12 34", "02 234 56 78", "09 234 56 78", "0470 12 34 56"])
def test_a_number_at_the_usual_cost_is_right(number: str) -> None:
    assert FIELD.validate_python(number) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("Bel 0800 12 345 of +32 87 12 34 56.", ["0800 12 345", "+32 87 12 34 56"], id="two"),
        pytest.param("اتصل ٠٨٠٠١٢٣٤٥", ["٠٨٠٠١٢٣٤٥"], id="arabic-digits"),
        pytest.param("1000 Brussel, 2026-03-02, artikel 74/22, 5.000 euro", [], id="other-numbers"),
    ],
)
def test_numbers_in_a_text(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == numbers


@pytest.mark.parametrize(
    ("number", "free"),
    [
        pytest.param("0800 12 345", True, id="0800"),
        pytest.param("02 234 56 78", False, id="ordinary"),
        pytest.param("0470 12 34 56", False, id="mobile"),
        pytest.param("0902 12 345", False, id="premium"),
    ],
)
def test_a_call_is_free_or_is_not(number: str, free: bool) -> None:
    assert is_free(number) is free
