"""A page is a list of sections; every section has the same id, number and blocks in every language.

The section rule lives here: what a section is, how it is numbered, which blocks it holds, and the hash by which a
translation knows what it was made from.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from scripts.files.problems import Problems
from scripts.texts.blocks import Block, blocks_of, links_of, parsed

# The text before the first heading is a section too.
INTRO = "intro"

TOKEN = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]*\{#(?P<id>[^}]*)\})?[ \t]*$")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LINK_TARGET = re.compile(r"\]\([^)]*\)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Section:
    """A heading with all that follows it up to the next heading; `number` is such as "4.1", empty for the intro."""

    id: str
    level: int
    number: str
    title: str
    line: int
    text: str
    blocks: tuple[Block, ...]
    links: tuple[str, ...] = ()

    @cached_property
    def tokens(self) -> list[str]:
        """The tokens of heading and text, sorted, such as "phone:return-line"."""
        return sorted(match[1].strip() for match in TOKEN.finditer(self.title + "\n" + self.text))

    @property
    def hash(self) -> str:
        """A short hash of the words: it ignores tokens, white space and link targets, which change no meaning."""
        words = wording(self.title + "\n" + self.text)
        return hashlib.sha256(_SPACE.sub(" ", words).strip().encode()).hexdigest()[:8]


def wording(markdown: str) -> str:
    """Markdown without tokens and link targets, which no translator translates."""
    return LINK_TARGET.sub("]", TOKEN.sub("", markdown))


def parse_sections(body: str, first_line: int, name: str, problems: Problems) -> tuple[Section, ...]:
    """The sections of a page's Markdown; `first_line` is the line of the file on which the body begins."""
    lines = body.split("\n")
    blocks = blocks_of(body, first_line)
    links = links_of(body, first_line)
    headings = [
        _Heading.read(lines[line - first_line], line) for kind, line in _heading_lines(body, first_line) if kind
    ]
    _check_headings(headings, name, problems)
    starts = [_Heading(INTRO, "", 1, first_line - 1), *headings]
    sections = []
    numbers = _Numbers()
    for index, heading in enumerate(starts):
        end = starts[index + 1].line if index + 1 < len(starts) else first_line + len(lines)
        sections.append(
            Section(
                id=heading.id,
                level=heading.level,
                number=numbers.next(heading.level),
                title=heading.title,
                line=max(heading.line, first_line),
                text="\n".join(lines[heading.line + 1 - first_line : end - first_line]).strip(),
                blocks=tuple(block for block in blocks if heading.line < block.line < end),
                links=tuple(sorted(target for target, line in links if heading.line <= line < end)),
            )
        )
    return tuple(sections)


@dataclass(frozen=True)
class _Heading:
    id: str
    title: str
    level: int
    line: int

    @classmethod
    def read(cls, text: str, line: int) -> _Heading:
        match = _HEADING.match(text.strip())
        if match is None:
            return cls("", text.strip(), 2, line)
        return cls((match["id"] or "").strip(), match["title"].strip(), len(match["marks"]), line)


class _Numbers:
    """Counts 1, 2, 3 for headings of level 2, and 3.1, 3.2 for those of level 3 below."""

    def __init__(self) -> None:
        self.major = 0
        self.minor = 0

    def next(self, level: int) -> str:
        if level == 2:
            self.major, self.minor = self.major + 1, 0
            return str(self.major)
        if level == 3:
            self.minor += 1
            return f"{self.major}.{self.minor}"
        return ""


def _heading_lines(body: str, first_line: int) -> list[tuple[str, int]]:
    return [
        (token.tag, token.map[0] + first_line)
        for token in parsed(body)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


def _check_headings(headings: list[_Heading], name: str, problems: Problems) -> None:
    seen: dict[str, int] = {}
    previous = 1
    for heading in headings:
        if heading.level not in (2, 3) or heading.level > previous + 1:
            problems.add(
                name,
                heading.line,
                f'The heading "{heading.title}" has the wrong number of # signs.',
                "Use ## for a section and ### for a part of it; the page's title stands in the front matter.",
            )
        previous = min(heading.level, 3)
        if not heading.id:
            problems.add(
                name,
                heading.line,
                f'The heading "{heading.title}" has no section id.',
                "End the line with {#id}, the same id as in the Dutch page.",
            )
        elif not _ID.fullmatch(heading.id) or heading.id == INTRO:
            problems.add(
                name,
                heading.line,
                f'"{heading.id}" cannot be a section id.',
                "Use small letters, digits and single hyphens.",
            )
        elif heading.id in seen:
            problems.add(
                name,
                heading.line,
                f'The section id "{heading.id}" stands twice (first in line {seen[heading.id]}).',
                "Give this heading the id that the Dutch page has here.",
            )
        seen.setdefault(heading.id, heading.line)
