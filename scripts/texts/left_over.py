"""What Markdown leaves as it stands: the words of each paragraph without the tokens, links and code that are well made.

A sign of Markdown among these words is one that nobody reads as Markdown: it would stand on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it.token import Token as MarkdownToken

from scripts.texts.blocks import parsed
from scripts.texts.sections import TOKEN

# Stands for a token, a link, a picture or a piece of code; it is no letter.
MADE = "\ufffc"

# What is wrong at a line of the file, and how to mend it.
Fault = tuple[int, str, str]

Place = Literal["paragraph", "item", "heading", "cell"]


@dataclass(frozen=True)
class LeftOver:
    """The words of a paragraph, list item, heading (also of a box) or cell that begins at `line` of its file.

    `raw` has its lines as they are written; `alone` is whether nothing is around the paragraph, no list and no box.
    `meant` are the places of signs in the words before which a backslash says that they are no Markdown.
    """

    words: str
    line: int
    raw: tuple[str, ...]
    place: Place
    alone: bool
    meant: frozenset[int]

    def line_of(self, index: int) -> int:
        """The line of the file on which a sign of the words stands."""
        return self.line + self.words[:index].count("\n")

    def is_escaped(self, index: int, sign: str) -> bool:
        """Whether a backslash says that a sign at this place of the words is meant, or a part of it."""
        return not self.meant.isdisjoint(range(index, index + len(sign)))


@lru_cache(maxsize=512)
def left_over(body: str, first_line: int) -> tuple[LeftOver, ...]:
    """What is left over of a page's Markdown; `first_line` is the line of the file on which the body begins."""
    return tuple(_read(body, first_line))


def _read(body: str, first_line: int) -> Iterator[LeftOver]:
    lines = body.split("\n")
    around: list[str] = []
    for token in parsed(body):
        if token.nesting == 1:
            around.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline" and token.map is not None:
            start, end = token.map
            words, meant = _words(token.children or ())
            yield LeftOver(
                words=words,
                line=first_line + start,
                raw=tuple(lines[start:end]),
                place=_place(around),
                alone=len(around) == 1,
                meant=meant,
            )


def _place(around: Sequence[str]) -> Place:
    if around[-1] in ("th", "td"):
        return "cell"
    if around[-1] in ("heading", "admonition_title"):
        return "heading"
    return "item" if around[-2:-1] == ["list_item"] else "paragraph"


def _words(children: Sequence[MarkdownToken]) -> tuple[str, frozenset[int]]:
    """The words, and where in them a sign stands behind a backslash."""
    words = ""
    links = 0
    meant = set()
    for child in children:
        if child.type == "link_open":
            links += 1
        elif child.type == "link_close":
            links -= 1
            words += MADE
        elif child.type in ("softbreak", "hardbreak"):
            words += "\n"
        elif links:
            continue
        elif child.type in ("text", "text_special"):
            if child.info == "escape":
                meant.add(len(words))
            words += child.content
        elif child.nesting == 0:
            words += MADE
    tokens = [match.span() for match in TOKEN.finditer(words)]
    # Each token becomes one sign.
    moved = (each - sum(end - start - 1 for start, end in tokens if end <= each) for each in meant)
    return TOKEN.sub(MADE, words), frozenset(moved)
