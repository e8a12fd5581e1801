"""Phone numbers of the country: are they right, how they are shown, how they are dialled (phonenumbers)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated

import phonenumbers
from pydantic import AfterValidator

from scripts.files.validation import written_as, wrong
from scripts.project.country import CODE, NAME

# phonenumbers reads letters too, as on the keys of an old phone; in a number of ours they are slips.
_WRITTEN = re.compile(r"\+?[0-9][0-9 ./()-]*")


def _valid(text: str) -> str:
    try:
        number = phonenumbers.parse(text, CODE) if _WRITTEN.fullmatch(text) else None
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number_for_region(number, CODE):
        raise wrong(
            f'"{text}" is not a phone number that exists in {NAME}.', "Compare it digit by digit with the source."
        )
    if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.PREMIUM_RATE:
        raise wrong(f'"{text}" is a premium number: a call costs the reader much.', "Give another number, or none.")
    return text


# Nine or ten digits with the zero, or eight or nine behind the country's code.
_DIGITS = r"^(?:(?:\+|00)32[ ./]?|0)[1-9](?:[ ./()-]{0,2}[0-9]){7,8}$"

PhoneField = Annotated[str, AfterValidator(_valid), written_as(_DIGITS)]


def shown(number: str) -> str:
    """The number as a reader in the country dials it, such as "0800 32 745"."""
    parsed = phonenumbers.parse(number, CODE)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


def is_free(number: str) -> bool:
    """Whether calling the number costs nothing in the country."""
    kind = phonenumbers.number_type(phonenumbers.parse(number, CODE))
    return bool(kind == phonenumbers.PhoneNumberType.TOLL_FREE)


def dialled(number: str) -> str:
    """The number in international form for a `tel:` link, such as "+3280032745" (RFC 3966)."""
    parsed = phonenumbers.parse(number, CODE)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=8192)
def numbers_in(text: str) -> tuple[str, ...]:
    """Every valid phone number that is written out in a text."""
    return tuple(str(match.raw_string) for match in phonenumbers.PhoneNumberMatcher(text, CODE))
