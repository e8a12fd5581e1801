"""Phone numbers, e-mail addresses and amounts that are written out: they belong in the data, where one edit does.

What counts is what a reader sees. A number with stars, dots or line breaks between its digits, or in the digits of
another keyboard, is a number; an amount with the word for the currency in any language is an amount.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from scripts.files.problems import Problems
from scripts.records.amounts import amounts_in
from scripts.records.phones import numbers_in

# The data file and the token of each kind.
_PLACES = {
    "An amount": ("facts", "fact"),
    "A phone number": ("desks", "phone"),
    "An e-mail address": ("desks", "email"),
}

# Letters that the eye takes for digits, in a word of digits; and words that stand for signs.
_DIGITS_WITH_LETTERS = re.compile(r"\b(?=\w*\d)[\dOoОоΟοIlІіSB]{2,}\b")
_AS_DIGITS = str.maketrans("OoОоΟοIlІіSB", "000000111158")
_DOTS = r"(?:dot|punt|point|punkt|punto)"
_AT = re.compile(r" ?[(\[{] ?(?:@|at|apenstaart|arobase|chez) ?[)\]}] ?", re.IGNORECASE)
_DOT = re.compile(rf" ?[(\[{{] ?(?:\.|{_DOTS}) ?[)\]}}] ?", re.IGNORECASE)
# In words without brackets both must stand there, with one word between them that begins no phrase.
_SPOKEN = re.compile(
    r"(?<![\w.+-])(?P<mailbox>[\w.+-]{1,64}) (?:at|apenstaart|arobase) (?!(?:the|this|that|an?|each|every|one|any)\b)"
    r"(?P<host>[\w-]{1,63}) (?:dot|punt) (?P<end>[\w-]{2,63})(?![\w-])",
    re.IGNORECASE,
)
# Without any of these, a digit or an @ there is nothing to look for.
_WORDS = re.compile(
    r"[(\[{]|\b(?:dot|punt)\b|\b(?:cents?|mille)\b|honderd|duizend|hundert|tausend|hundred|thousand", re.IGNORECASE
)

# Times, dates and years beside each other are no digits of one number.
_TIME_OR_DATE = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b(?![:.]\d| \d{2,3}\b(?![:.h]\d))"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b"
)
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(?:\W|[_xX]){1,6}(?=\d)")
_GROUPS = re.compile(r"(?<!\d)\d++(?: \d++)+")
# A space may stand at the first dot behind the sign, as where a line was broken; behind later ones a sentence begins.
_HOST = re.compile(rf" ?[\w-]++(?: ?\. ?| {_DOTS} )[\w-]++(?:(?:\.| \. | {_DOTS} )[\w-]++)*", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+-]+ ?$")
# In characters: so long may the part before the sign be (RFC 5321), with a space.
_LONGEST_MAILBOX = 65


# What a browser or a reader takes for the address of a website, wherever it stands.
_WEBSITE = re.compile(r"(?<!\w)(?:https?\s?:\s?/\s?/|www\s?\.)\s?\S+", re.IGNORECASE)


def website_in(text: str) -> str | None:
    """The first web address that is written out in a text without links; None if there is none."""
    match = _WEBSITE.search(as_seen(text))
    return match[0] if match else None


def fault_of_website_in(text: str) -> tuple[str, str] | None:
    """What is wrong with such a text, and how to mend it; None if no address stands there."""
    website = website_in(text)
    mend = "Take it away: nobody can follow it there, and pages and sources have links."
    return (f'A web address is written out: "{website}".', mend) if website else None


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
    found = [("An amount", f'is written out near "{amount}"') for amount in amounts_in(_all_in_digits(plain))]
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
    # Format controls; marks that enclose a digit, such as that of ⓪ or 0️⃣, or stand over a letter, as vowels do in
    # Arabic; and what only stretches a word there.
    if unicodedata.category(character) in ("Cf", "Me", "Mn") or character == "\N{ARABIC TATWEEL}":
        return ""
    return character


def _may_hold_one(text: str) -> bool:
    """Whether there is any digit or @, or what may stand for it: most texts need no closer look."""
    return "@" in text or any(map(str.isnumeric, text)) or _WORDS.search(text) is not None


def _phone_numbers(text: str) -> Iterator[str]:
    """The numbers as they stand, then those that only the eye puts together."""
    plain = numbers_in(text)
    yield from plain
    told = {_digits(number) for number in plain}
    together = _all_in_digits(_TIME_OR_DATE.sub("x", text))
    joined = _BETWEEN_DIGITS.sub(" ", together)
    for number in (*numbers_in(joined), *numbers_in(_from_the_right(joined))):
        digits = _digits(number)
        if not any(digits in each or each in digits for each in told):
            yield number


def _all_in_digits(text: str) -> str:
    return _DIGITS_WITH_LETTERS.sub(lambda word: word[0].translate(_AS_DIGITS), text)


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
    plain = _DOT.sub(".", _AT.sub("@", _SPOKEN.sub(r"\g<mailbox>@\g<host>.\g<end>", text)))
    for sign in re.finditer("@+", plain):
        # From the sign on to both sides: from each letter on to the sign would take the square of a text's length.
        mailbox = _MAILBOX.search(plain[max(0, sign.start() - _LONGEST_MAILBOX) : sign.start()])
        host = _HOST.match(plain, sign.end())
        if mailbox and host:
            yield f"{mailbox[0]}@{re.sub(f' {_DOTS} ', '.', host[0], flags=re.IGNORECASE)}".replace(" ", "")
