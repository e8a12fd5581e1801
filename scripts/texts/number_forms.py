"""Numbers at the start of lines that were meant as a numbered list, and are written in another way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scripts.texts.text_lines import ANNOUNCING, Line, ends_with

_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,2}|[ivx]{1,5}|[IVX]{1,5}|[A-Za-z])"
    r"(?P<sign>[ \u00a0]?\.?\)|[.．。:/\]°º]|[ \u00a0]?[–-])(?P<space>\s?)(?P<rest>.?)"
)
# A number inside a circle, or on a key.
_ROUND = re.compile(r"[①-⑳❶-❿]|\d\ufe0f?\u20e3")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")

MEND = 'Begin each item with its number, a point and a space, such as "1. ", after an empty line.'


def number_of(lines: Sequence[Line], index: int) -> str | None:
    """The number with which a line begins, with its sign, if it was meant as an item; None if it was not."""
    line = lines[index]
    if match := _ROUND.match(line.text):
        return match[0]
    match = _NUMBER.match(line.text)
    if match is None or not match["rest"]:
        return None
    shown = f"{match['open']}{match['number']}{match['sign']}"
    letter = match["rest"].isalpha()
    if match["number"].isdigit() and match["sign"] in (".", ")") and not match["open"]:
        if match["space"] and match["space"] not in " \t":
            return f"{shown}{match['space']}"
        begins = line.first and int(match["number"]) == 1 and (match["sign"] == ")" or letter)
        announced = index > 0 and ends_with(lines[index - 1].text, ANNOUNCING)
        if begins or (announced and (match["space"] or letter)):
            return shown
    # "1 - 2 days" is no item.
    separate = match["space"] and not (match["sign"].strip() in "–-:/" and match["rest"].isdigit())
    return shown if (separate or letter) and _in_sequence(lines, index) else None


def _in_sequence(lines: Sequence[Line], index: int) -> bool:
    """Whether the line before has the number before, or the line behind the next one, written in the same way."""
    near = [_read(line) for line in lines[max(0, index - 1) : index + 2]]
    return any(
        one[0] == two[0] and set(two[1]) & {value + 1 for value in one[1]}
        for one, two in pairwise(near)
        if one is not None and two is not None
    )


def _read(line: Line) -> tuple[tuple[object, ...], list[int]] | None:
    """How the number of a line is written, and which it may be: "i" is a letter and a Roman number."""
    match = _NUMBER.match(line.text) if not (line.item and line.first) else None
    if match is None or not match["rest"]:
        return None
    number = match["number"]
    form = (match["open"], match["sign"], number.isdigit(), number.isupper(), bool(match["space"]))
    if number.isdigit():
        return form, [int(number)]
    values = [_ROMAN.index(number.lower()) + 1] if number.lower() in _ROMAN else []
    return form, [*values, *([ord(number)] if len(number) == 1 else [])]
