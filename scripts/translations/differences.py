"""What changed between two texts of a section: the lines that differ, and in them the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from scripts.texts.sections import Section


@dataclass(frozen=True)
class Piece:
    """Some words of a line; `changed` is whether the other text does not have them here."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Change:
    """One line as it was and as it is now; empty where it did not stand yet, or stands no more."""

    was: tuple[Piece, ...]
    now: tuple[Piece, ...]


def changes(old: Section, new: Section) -> list[Change]:
    """The lines of a section, with its heading, that differ between two texts of it, in their order."""
    was, now = _lines(old), _lines(new)
    found = []
    for kind, first, last, start, end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs = zip_longest(was[first:last], now[start:end], fillvalue="")
            found += [_change(one, other) for one, other in pairs]
    return found


def _lines(section: Section) -> list[str]:
    return [line.strip() for line in (section.title, *section.text.split("\n")) if line.strip()]


def _change(was: str, now: str) -> Change:
    before, after = _words(was), _words(now)
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return Change(
        _pieces([("".join(before[first:last]), kind != "equal") for kind, first, last, _, _ in steps]),
        _pieces([("".join(after[start:end]), kind != "equal") for kind, _, _, start, end in steps]),
    )


def _pieces(runs: list[tuple[str, bool]]) -> tuple[Piece, ...]:
    """Runs of words as pieces; a space between two changed words counts as changed, so that they stand together."""
    runs = [run for run in runs if run[0]]
    pieces: list[Piece] = []
    for index, (text, changed) in enumerate(runs):
        between = text.isspace() and 0 < index < len(runs) - 1
        joined = changed or (between and runs[index - 1][1] and runs[index + 1][1])
        if pieces and pieces[-1].changed == joined:
            text = pieces.pop().text + text
        pieces.append(Piece(text, joined))
    return tuple(pieces)


def _words(line: str) -> list[str]:
    """A line in words, white space and signs, which joined give the line again; a token is one word."""
    return re.findall(r"\[\[[^\]]*\]\]|\w+|\s+|[^\w\s]", line)
