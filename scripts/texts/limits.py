"""How long and how deep a page may be. What is beyond takes the readers of Markdown minutes, or ends the program.

Both readers need the square of the length of some texts, and call themselves for each level of a list or a quote. Each
limit is several times what any page of the project has; just below all of them a page is read in about a second.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from scripts.files.problems import Problems

# In characters: a page without its front matter, what stands between two empty lines, and a line with a heading.
LONGEST_PAGE = 30_000
LONGEST_BLOCK = 8_000
LONGEST_HEADING = 300
MOST_LINES = 2_000
MOST_HEADINGS = 100
MOST_COLUMNS = 20
# Levels of lists and quotes; each takes a sign or four spaces.
DEEPEST = 8
# Brackets of a kind that are open at once.
MOST_OPEN = 10

_LEVEL = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t]|$))")
# Also a line of = or -, which makes a heading of the line above it, or is a line across the page.
_HEADING = re.compile(r"[ \t]*(?:#|(?:=+|-+)[ \t]*$)")
_BRACKETS = {"[": "]", "(": ")", "<": ">"}
# How often signs may stand on a page that more than one check looks at, and what they begin.
_MOST = {"[[": (200, "tokens"), "](": (200, "links"), "{": (300, "braces {"), "<": (100, "signs <")}

# A line, counted from 1, with what is wrong and how to mend it.
_Fault = tuple[int, str, str]

_SHORTER = "Take away what stands there many times, or make two pages of it."


def check_limits(body: str, first_line: int, name: str, problems: Problems) -> bool:
    """Whether the Markdown of a page is within all limits; the first thing that is not is recorded.

    `first_line` is the line of the file on which it begins.
    """
    fault = next(_faults(body), None)
    if fault is not None:
        line, what, mend = fault
        problems.add(name, first_line - 1 + line, what, mend)
    return fault is None


def _faults(body: str) -> Iterator[_Fault]:
    if len(body) > LONGEST_PAGE:
        yield 1, f"This page has {len(body):,} characters; at most {LONGEST_PAGE:,} are read.", _SHORTER
    lines = body.split("\n")
    if len(lines) > MOST_LINES + 1:
        yield MOST_LINES + 1, f"This page has {len(lines) - 1:,} lines; at most {MOST_LINES:,} are read.", _SHORTER
    yield from _long_blocks(lines)
    yield from _lines(lines)
    yield from _many([bool(_HEADING.match(line)) for line in lines], MOST_HEADINGS, "headings")
    for sign, (most, name) in _MOST.items():
        yield from _many([line.count(sign) for line in lines], most, name)
    for opening, closing in _BRACKETS.items():
        yield from _open(lines, opening, closing)


def _long_blocks(lines: list[str]) -> Iterator[_Fault]:
    start = length = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip(" \t"):
            start, length = number, 0
            continue
        length += len(line) + 1
        if length > LONGEST_BLOCK:
            what = f"More than {LONGEST_BLOCK:,} characters follow without an empty line."
            yield start + 1, what, "Make several paragraphs of it, with an empty line between them."
            return


def _lines(lines: list[str]) -> Iterator[_Fault]:
    """Lines that are too deep, tables that are too wide, headings that are too long."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if _depth(line) > DEEPEST:
            what = f"Lists and quotes stand in one another here; at most {DEEPEST} deep."
            yield number, what, "Take away signs and spaces at the start of the line."
        if line.count("|") > MOST_COLUMNS + 1:
            what = f"This table has more than {MOST_COLUMNS} columns."
            yield number, what, "Make several tables of it; on a phone three columns can be read."
        if line.lstrip().startswith("#") and len(line) > LONGEST_HEADING:
            what = f"This heading has {len(line):,} characters; at most {LONGEST_HEADING} are read."
            yield number, what, "Write a short one, and its text in a paragraph below."


def _depth(line: str) -> int:
    """How many lists, quotes and steps to the right a line begins with."""
    depth = end = 0
    while match := _LEVEL.match(line, end):
        depth, end = depth + 1, match.end()
    indent = line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4)
    return depth + len(indent) // 4


def _many(counts: Sequence[int], most: int, name: str) -> Iterator[_Fault]:
    """Where there are too many of a kind, of which each line has so many."""
    for number, so_far in enumerate(itertools.accumulate(counts), start=1):
        if so_far > most:
            yield number, f"This page has {sum(counts):,} {name}; at most {most} are read.", _SHORTER
            return


def _open(lines: list[str], opening: str, closing: str) -> Iterator[_Fault]:
    """Where too many brackets are open at once."""
    unclosed = 0
    for number, line in enumerate(lines, start=1):
        for sign in line:
            if sign == opening:
                unclosed += 1
            elif sign == closing:
                unclosed = max(0, unclosed - 1)
            if unclosed > MOST_OPEN:
                what = f"More than {MOST_OPEN} brackets {opening} are open here, and not closed."
                yield number, what, f"Close each {opening} with {closing}, or take it away."
                return
