"""Phone numbers, e-mail addresses and amounts that are written out: they belong in the data, where one edit does."""

from __future__ import annotations

import re

from scripts.files.problems import Problems
from scripts.records.phones import numbers_in

_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+")
_AMOUNT = re.compile(r"(?:€|\bEUR)\s*\d|\d\s*(?:€|EUR\b|euros?\b)", re.IGNORECASE)


def check_contacts(name: str, line: int, text: str, problems: Problems) -> None:
    """Record phone numbers, e-mail addresses and amounts that are written out instead of taken from the data."""
    for match in _AMOUNT.finditer(text):
        problems.add(
            name,
            line,
            f'An amount is written out near "{match[0]}".',
            "Put it in data/facts.yaml and write its token here: [[fact:…]] with the id that you give it.",
        )
    for number in numbers_in(text):
        problems.add(
            name,
            line,
            f'A phone number is written out: "{number}".',
            "Put it in data/desks.yaml and write its token here: [[phone:…]] with the id that you give it.",
        )
    for address in _EMAIL.findall(text):
        problems.add(
            name,
            line,
            f'An e-mail address is written out: "{address}".',
            "Put it in data/desks.yaml and write its token here: [[email:…]] with the id that you give it.",
        )
