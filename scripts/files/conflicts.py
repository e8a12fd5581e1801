"""Marks that Git leaves where two people changed the same lines: both texts stand there, and somebody must choose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scripts.files.problems import Problems

# Seven signs, and more where Git merged twice; behind all but the middle one stands where a text comes from.
_MARK = re.compile(r"(?P<first><{7,}(?: .*)?)|(?P<before>\|{7,}(?: .*)?)|(?P<middle>={7})|(?P<last>>{7,}(?: .*)?)")
_MEND = (
    "Keep the text that is right; take the other one away, and the lines with <<<<<<<, =======, >>>>>>> (and |||||||)."
)

_Mark = tuple[int, str]


def report_conflicts(text: str, name: str, problems: Problems) -> bool:
    """Record each conflict of a file, once; gives whether there is any."""
    found = False
    for marks in _conflicts(text):
        problems.add(name, marks[0][0], _told(marks), _MEND)
        found = True
    return found


def _conflicts(text: str) -> Iterator[Sequence[_Mark]]:
    """The marks of each conflict with their lines; a mark without the others is a conflict of its own."""
    marks: list[_Mark] = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _MARK.fullmatch(line.rstrip()) if line and line[0] in "<|=>" else None
        if match is None:
            continue
        kind, sign = match.lastgroup, match[0].split(" ")[0]
        if marks and len(sign) > len(marks[0][1]):
            # Inside the older text of a conflict stands one that was there before.
            continue
        if kind == "before" and not marks:
            # A row of a table without a word.
            continue
        if kind == "first" and marks:
            yield marks
            marks = []
        marks.append((number, sign))
        if kind == "last":
            yield marks
            marks = []
    if marks:
        yield marks


def _told(marks: Sequence[_Mark]) -> str:
    first, last = marks[0], marks[-1]
    if first[1][0] == "<" and last[1][0] == ">":
        return f"Two versions of a text stand here, down to line {last[0]}: a merge was begun and not finished."
    signs = ", ".join(dict.fromkeys(sign for _, sign in marks))
    return f"A mark of a merge stands here ({signs}): it was begun and not finished."
