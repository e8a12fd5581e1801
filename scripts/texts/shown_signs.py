"""Signs of Markdown, tokens and HTML that readers would see: what counts is the text that a page shows, not its lines.

However such a sign got there (as an entity, behind a backslash, in two parts), it stands in the made HTML as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scripts.files.memory import remembered
from scripts.texts.blocks import parsed
from scripts.texts.conversion import converted
from scripts.texts.left_over import Fault
from scripts.texts.token_forms import Spelling

# The name of a token, with or without brackets.
_NAMED = re.compile(r"(?<![\w:/.@-])\[*\s?([A-Za-z-]+[:：]\s?[a-z0-9-]+)(?![\w-])")
_OF_KIND = re.compile(r"\[\s*([a-z-]+)\s*[:：][^\[\]]*\]")

_TAKE_AWAY = "Take it away."
_TOKEN = "A token is written with two square brackets on each side, such as [[phone:return-line]]; or take it away."

# What a reader may not see, what to call it where it is long, and how to mend it.
_SIGNS = (
    (re.compile(r"\[\[|\]\]"), _TOKEN),
    (re.compile(r"\{+[^{}]*\}+|[{}]"), "A page has braces only for an id or a language, such as *word*{lang=nl}."),
    (re.compile(r"\*\*"), "Write **words**, with both signs right beside the words and no backslash; or take it away."),
    (re.compile(r"`+"), "Take it away; an apostrophe is ’."),
    (re.compile(r"~~"), _TAKE_AWAY),
    (re.compile(r"(?<=\w)([~^])\w{1,12}\1"), "A page has no small letters above or below the line: write it in words."),
    (re.compile(r"\[\]"), "Write [words](page.md) for a link, or take it away."),
    (re.compile(r"\]\([^()\s]*\)?"), "Write [words](page.md) for a link, or take it away."),
    (re.compile(r":{3,}|\+{3,}|(?:\?{3}|!{3})[+ ] ?[a-z]+"), 'A box begins with !!! note "Title"; else take it away.'),
    (re.compile(r"^#{1,6}\s"), "A heading is written as ## Title {#id}; else begin the line with a word."),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), _TAKE_AWAY),
    (re.compile(r"&(?:#\w+|[a-zA-Z]\w+);"), "Write the letter or sign itself."),
)


@remembered
def shown_faults(body: str, first_line: int, spelling: Spelling) -> tuple[Fault, ...]:
    """Every sign in a page's Markdown that readers would see raw, the first of each kind in a text."""
    return tuple(_faults(body, first_line, spelling))


def _faults(body: str, first_line: int, spelling: Spelling) -> Iterator[Fault]:
    # A part by itself may show more: what a link by reference leads to stands elsewhere.
    whole = dict(_shown(body, spelling))
    lines, found = body.split("\n"), set()
    for start, end in parts_of(body) if whole else ():
        for shown, mend in _shown("\n".join(lines[start:end]), spelling):
            if shown in whole:
                found.add(shown)
                yield first_line + _line(lines, start, end, shown, spelling), _what(shown), mend
    for shown, mend in whole.items():
        if shown not in found:
            yield first_line + _line(lines, 0, len(lines), shown, spelling), _what(shown), mend


def _what(shown: str) -> str:
    return f'"{shown}" is shown as it stands.'


def _shown(markdown: str, spelling: Spelling) -> Iterator[tuple[str, str]]:
    """The signs that a reader sees in what becomes of a text, each with how to mend it."""
    for text in converted(markdown).made.texts:
        named = next(_tokens(text, spelling), None)
        if named is not None:
            yield named
        for sign, mend in _SIGNS:
            match = sign.search(text)
            if match and not (named and match[0] in named[0]):
                yield match[0].strip(), mend


def _tokens(text: str, spelling: Spelling) -> Iterator[tuple[str, str]]:
    for match in _NAMED.finditer(text):
        token = spelling.meant(match[1])
        if token and ":" in token and (match[0].startswith("[") or " " not in match[0]):
            closing = re.match(r"[\s\]]*", text[match.end() :])
            yield f"{match[0]}{closing[0].rstrip() if closing else ''}".strip(), f"Write [[{token}]]."
    for match in _OF_KIND.finditer(text):
        if match[1] in spelling.kinds:
            yield match[0], _TOKEN


def parts_of(body: str) -> Sequence[tuple[int, int]]:
    """The first line of each outermost block of a text, and the line behind it, counted from 0."""
    starts = {token.map[0] for token in parsed(body) if token.level == 0 and token.map}
    return list(pairwise(sorted({0, *starts, body.count("\n") + 1})))


def _line(lines: Sequence[str], start: int, end: int, shown: str, spelling: Spelling) -> int:
    """The line of a block in which something is shown."""
    by_itself = (each for each in range(start, end) if any(sign == shown for sign, _ in _shown(lines[each], spelling)))
    written = (each for each in range(start, end) if shown[:1] in html.unescape(lines[each]))
    return next(by_itself, next(written, start))
