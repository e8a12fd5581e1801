"""A page is a list of sections; every section has the same id, number and blocks in every language.

The section rule lives here: what a section is, how it is numbered, which blocks it holds, and the hash by which a
translation knows what it was made from: one of its words, one of its shape.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.texts.blocks import Block, blocks_of, links_of
from scripts.texts.headings import Heading, check_headings, headings_of

# The text before the first heading is a section too.
INTRO = "intro"

# Sections that a reader in a hurry must not have to look for: they stand before the list of contents.
FIRST = ("now", "find", "in-short")

# Those of them that stand on several pages, with the same words.
ON_SEVERAL = ("now",)

# Ids that mean another part of a page wherever a section is named.
RESERVED = (INTRO, "title", "menu", "description")

TOKEN = re.compile(r"\[\[([^\[\]\n]*)\]\]")
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
    def plain_title(self) -> str:
        """The heading without tokens."""
        return TOKEN.sub("", self.title).strip()

    @property
    def hash(self) -> str:
        """A short hash of the words: it ignores tokens, white space and link targets, which change no meaning."""
        return hash_of_words(wording(self.title + "\n" + self.text))

    @cached_property
    def shape(self) -> str:
        """A short hash of all but the words: level, blocks, tokens, and where links lead.

        In a translation that was made from this text they are the same.
        """
        parts = [str(self.level), *(block.shape for block in self.blocks), *self.tokens, *self.links]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]

    @property
    def whole(self) -> str:
        """A short hash of words and shape together: another one shows that somebody changed the text."""
        return hashlib.sha256(f"{self.hash} {self.shape}".encode()).hexdigest()[:8]

    @property
    def markdown(self) -> str:
        """The section as it is written in a page."""
        heading = f"{'#' * self.level} {self.title} {{#{self.id}}}\n\n" if self.id != INTRO else ""
        return f"{heading}{self.text}\n"


def hash_of_words(words: str) -> str:
    """A short hash of words, in which white space does not count."""
    return hashlib.sha256(_SPACE.sub(" ", words).strip().encode()).hexdigest()[:8]


def wording(markdown: str) -> str:
    """Markdown without tokens and link targets, which no translator translates."""
    return LINK_TARGET.sub("]", TOKEN.sub("", markdown))


@remembered
def parse_sections(body: str, first_line: int, name: str, problems: Problems) -> tuple[Section, ...]:
    """The sections of a page's Markdown; `first_line` is the line of the file on which the body begins."""
    lines = body.split("\n")
    blocks = blocks_of(body, first_line)
    links = links_of(body, first_line)
    check_headings(body, first_line, name, RESERVED, problems)
    starts = [Heading(INTRO, "", 1, first_line - 1), *headings_of(body, first_line)]
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
