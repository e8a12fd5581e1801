"""Phone numbers, e-mail addresses and amounts that are written out: they belong in the data, where one edit does.

What counts is what a reader sees. A number with stars, dots or line breaks between its digits, or in the digits of
another keyboard, is a number; an amount with the word for the currency in any language is an amount.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from scripts.files.problems import Problems
from scripts.project.country import CURRENCY, CURRENCY_WORDS
from scripts.records.phones import numbers_in

# The data file and the token of each kind.
_PLACES = {
    "An amount": ("facts", "fact"),
    "A phone number": ("desks", "phone"),
    "An e-mail address": ("desks", "email"),
}

# Letters that the eye takes for digits, in a word of digits; and words that stand for signs.
_DIGITS_WITH_LETTERS = re.compile(r"\b(?=\w*\d)[\dOoОоΟοIl|]{2,}\b")
_AS_DIGITS = str.maketrans("OoОоΟοIl|", "000000111")
_AT = re.compile(r"\s*[(\[{]\s*(?:at|apenstaart|arobase|chez)\s*[)\]}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punt|point)\s*[)\]}]\s*", re.IGNORECASE)

# Times, dates and years beside each other are no digits of one number.
_TIME_OR_DATE = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b(?![:.]\d| \d{2,3}\b(?![:.h]\d))"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b"
)
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(?:\W|_){1,6}(?=\d)")
_GROUPS = re.compile(r"(?<!\d)\d++(?: \d++)+")
# A space may stand at the first dot behind the sign, as where a line was broken; behind later ones a sentence begins.
_HOST = re.compile(r" ?[A-Za-z0-9-]++ ?\. ?[A-Za-z0-9-]++(?:(?:\.| \. )[A-Za-z0-9-]++)*")
_MAILBOX = re.compile(r"[A-Za-z0-9._+-]+ ?$")
# In characters: so long may the part before the sign be (RFC 5321), with a space.
_LONGEST_MAILBOX = 65


def check_contacts(name: str, line: int, text: str, problems: Problems) -> None:
    """Record phone numbers, e-mail addresses and amounts that are written out instead of taken from the data."""
    for what, mend in contacts_in(text):
        problems.add(name, line, what, mend)


@lru_cache(maxsize=16384)
def contacts_in(text: str) -> tuple[tuple[str, str], ...]:
    """What is written out in a text, each with how to mend it: amounts, phone numbers, then e-mail addresses."""
    if not _may_hold_one(unicodedata.normalize("NFKC", text)):
        return ()
    plain = as_seen(text)
    found = [("An amount", f'is written out near "{amount}"') for amount in _amounts(plain)]
    found += [("A phone number", f'is written out: "{number}"') for number in _phone_numbers(plain)]
    found += [("An e-mail address", f'is written out: "{address}"') for address in _emails(plain)]
    return tuple((f"{kind} {told}.", _mend(*_PLACES[kind])) for kind, told in found)


def _mend(file: str, token: str) -> str:
    return f"Put it in data/{file}.yaml and write its token here: [[{token}:…]] with the id that you give it."


def as_seen(text: str) -> str:
    """A text as the eye reads it: usual digits and letters, no invisible characters, single spaces.

    A browser shows a line break and any run of white space as one space.
    """
    if text.isascii():
        return re.sub(r"\s+", " ", text)
    compatible = unicodedata.normalize("NFKC", text)
    kept = "".join(_plain(character) for character in compatible)
    return re.sub(r"\s+", " ", kept)


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.digit(character, None)
    if digit is not None and character.isnumeric():
        return str(digit)
    # Format controls, and marks that enclose a digit, such as that of ⓪ or 0️⃣.
    if unicodedata.category(character) in ("Cf", "Me") or unicodedata.name(character, "").startswith("VARIATION"):
        return ""
    return character


def _may_hold_one(text: str) -> bool:
    """Whether there is any digit, an @, or a bracket in which a word stands for it: most texts need no closer look."""
    return any(map(str.isnumeric, text)) or any(sign in text for sign in "@([{")


def _phone_numbers(text: str) -> Iterator[str]:
    """The numbers as they stand, then those that only the eye puts together."""
    plain = numbers_in(text)
    yield from plain
    told = {_digits(number) for number in plain}
    together = _DIGITS_WITH_LETTERS.sub(lambda word: word[0].translate(_AS_DIGITS), _TIME_OR_DATE.sub("x", text))
    joined = _BETWEEN_DIGITS.sub(" ", together)
    for number in (*numbers_in(joined), *numbers_in(_from_the_right(joined))):
        digits = _digits(number)
        if not any(digits in each or each in digits for each in told):
            yield number


def _from_the_right(text: str) -> str:
    """The groups of digits in a text written from the right, in the order in which the eye meets them.

    Unicode's bidirectional algorithm turns groups with spaces between them around there: "345 12 0800" is shown as
    "0800 12 345" (Unicode Standard Annex 9).
    """
    if text.isascii() or not any(unicodedata.bidirectional(character) in ("R", "AL") for character in text):
        return ""
    return _GROUPS.sub(lambda match: " ".join(reversed(match[0].split(" "))), text)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _emails(text: str) -> Iterator[str]:
    plain = _DOT.sub(".", _AT.sub("@", text))
    for sign in re.finditer("@", plain):
        # From the sign on to both sides: from each letter on to the sign would take the square of a text's length.
        mailbox = _MAILBOX.search(plain[max(0, sign.start() - _LONGEST_MAILBOX) : sign.start()])
        host = _HOST.match(plain, sign.end())
        if mailbox and host:
            yield f"{mailbox[0]}@{host[0]}".replace(" ", "")


def _amounts(text: str) -> Iterator[str]:
    for match in _amount().finditer(text):
        yield match[0].strip()


@cache
def _amount() -> re.Pattern[str]:
    """A digit beside the currency: its sign, its code, its word with any ending or beginning, or ",-"."""
    # Prepositions and articles are written together with the word in Arabic and Tigrinya.
    word = rf"(?:[\u0621-\u064a\u1200-\u137f]{{0,3}}(?:{CURRENCY_WORDS}))"
    signs = "".join(re.escape(chr(code)) for code in range(0x20A0, 0x20C1)) + "$£¥"
    digit, between = r"[\d\u1369-\u137c]", r"\W{0,4}"
    before = rf"(?:[{signs}]|\b{CURRENCY}|\b{word}\w{{0,4}}){between}{digit}"
    behind = rf"{digit}{between}(?:[{signs}]|{CURRENCY}\b|{word}\w{{0,6}})"
    return re.compile(rf"{before}|{behind}|{digit}\s?,\s?[-–—]{{1,2}}(?!\s?\d)", re.IGNORECASE)
