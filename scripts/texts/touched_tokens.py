"""Digits and signs right beside a token that shows a number or an address: readers would read them as a part of it.

What counts is what a reader sees: signs of Markdown, spaces without width and digits of other keyboards change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.files.memory import remembered
from scripts.records.contacts import as_seen
from scripts.texts.conversion import converted
from scripts.texts.left_over import Fault
from scripts.texts.made_html import SIGN
from scripts.texts.sections import TOKEN

_PHONE, _EMAIL = "phone", "email"
_NUMBERS = (_PHONE, "hours", "fact")

# Ethiopic has signs for ten to ten thousand.
_DIGIT = r"[\d\u1372-\u137c]"
# What stands between the digits of one number, with no space beside it.
_WITHIN = r"[.,'’:·٫٬_/]"
# A dash between two numbers says from which to which, and one behind a word joins it; anywhere else it is a minus.
_MINUS = r"(?:^|[\s(\[«“”„\"])[-+±−‐‑‒–]"
# Letters that the eye takes for digits.
_LIKE_A_DIGIT = r"[OoОоΟοIlІі]"

_BEFORE = re.compile(rf"{_DIGIT}{_WITHIN}?$|{_MINUS}$|(?:^|[\s(]){_LIKE_A_DIGIT}$")
_BEHIND = re.compile(rf"{_WITHIN}?{_DIGIT}|{_LIKE_A_DIGIT}(?!\w)")
# A number to call goes on behind dashes and brackets; before it may stand the code of a country, also behind a space.
_BEFORE_PHONE = re.compile(
    rf"{_DIGIT}[-‐‑‒–()]{{1,2}}$|(?:\+|(?:^|[^\w.,:/-])00) ?\d{{0,3}}[ ().-]{{0,3}}$"
    r"|(?:^|[^\w.,:/-])0\d{0,3}[ )-]{1,2}$"
)
# Behind a space, digits are a part of it where no word follows that would say what they count.
_BEHIND_PHONE = re.compile(rf"[-‐‑‒–()]{{1,2}}{_DIGIT}|(?: {_DIGIT}{{1,4}}){{1,4}} ?(?:$|[.;!?)؟؛።](?:\s|$))")
_BEFORE_EMAIL = re.compile(r"[A-Za-z0-9@_+%]$|[A-Za-z0-9][.-]$")
_BEHIND_EMAIL = re.compile(r"[A-Za-z0-9@_+%]|[.-][A-Za-z0-9]")

# So much of a text beside a token is looked at.
_NEAR = 40
# Stands for another token: it ends no text, and is no digit.
_OTHER = "\ufffc"


@dataclass(frozen=True)
class _Shown:
    """A token among the words of a paragraph: its number in the page, and what stands before and behind it."""

    number: int
    before: str
    behind: str


@remembered
def touch_faults(body: str, first_line: int) -> tuple[Fault, ...]:
    """Every token of a page's Markdown that is touched; `first_line` is the line of the file where the body begins."""
    return tuple(_faults(body, first_line))


def _faults(body: str, first_line: int) -> Iterator[Fault]:
    if not TOKEN.search(body):
        return
    tokens = [
        (line, match[1].strip())
        for line, text in enumerate(body.split("\n"), start=first_line)
        for match in TOKEN.finditer(text)
    ]
    for text in converted(body).made.texts:
        last: _Shown | None = None
        for shown in _shown(as_seen(text)):
            line, token = tokens[shown.number]
            if last is not None and shown.before == _OTHER and _kind(token) in _NUMBERS:
                neighbour = tokens[last.number][1]
                if _kind(neighbour) in _NUMBERS:
                    what = f"[[{neighbour}]] and [[{token}]] touch: readers would read one number."
                    yield line, what, "Put a space or words between them."
            elif _is_touched(_kind(token), shown):
                yield line, *_told(token)
            last = shown


def _shown(text: str) -> Iterator[_Shown]:
    signs = list(SIGN.finditer(text))
    ends = [0, *(sign.end() for sign in signs)]
    starts = [*(sign.start() for sign in signs[1:]), len(text)]
    for sign, end, start in zip(signs, ends, starts, strict=False):
        before = f"{_OTHER if end else ''}{text[end : sign.start()]}"
        behind = f"{text[sign.end() : start]}{_OTHER if start < len(text) else ''}"
        yield _Shown(int(sign[1]), before, behind)


def _kind(token: str) -> str:
    return token.partition(":")[0].strip()


def _is_touched(kind: str, shown: _Shown) -> bool:
    before, behind = shown.before[-_NEAR:], shown.behind[:_NEAR]
    if kind == _EMAIL:
        return bool(_BEFORE_EMAIL.search(before) or _BEHIND_EMAIL.match(behind))
    if kind == _PHONE and (_BEFORE_PHONE.search(before) or _BEHIND_PHONE.match(behind)):
        return True
    return kind in _NUMBERS and bool(_BEFORE.search(before) or _BEHIND.match(behind))


def _told(token: str) -> tuple[str, str]:
    if _kind(token) == _EMAIL:
        return f"A letter or sign touches [[{token}]]: readers would read another address.", "Put a space between them."
    return (
        f"A digit or sign touches [[{token}]]: readers would read one number.",
        "Put words between them, or take it away.",
    )
