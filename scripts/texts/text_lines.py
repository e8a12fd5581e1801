"""The lines of paragraphs and list items, as somebody sees them who looks for a list among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.texts.left_over import LeftOver

# With what a line ends behind which a list begins, and what ends a sentence or an item.
ANNOUNCING = ":：፦"
ENDING = ".!?…;؟؛።"


@dataclass(frozen=True)
class Line:
    """A line of a paragraph or list item: its words, how it is written, and where.

    `number` counts the lines of its paragraph from 0, `part` the paragraphs of the page; `item` is whether it belongs
    to a list item.
    """

    text: str
    raw: str
    line: int
    number: int
    part: int
    item: bool

    @property
    def first(self) -> bool:
        """Whether a paragraph or item begins with it."""
        return self.number == 0


def runs(parts: Sequence[LeftOver]) -> Iterator[list[Line]]:
    """The lines of paragraphs and list items, from one heading to the next."""
    run: list[Line] = []
    for index, part in enumerate(parts):
        if part.place == "heading":
            yield run
            run = []
        elif part.place in ("paragraph", "item"):
            for number, (text, raw) in enumerate(zip(part.words.split("\n"), part.raw, strict=False)):
                run.append(Line(text.strip(), raw, part.line + number, number, index, part.place == "item"))
    yield run


def beside(lines: Sequence[Line], index: int) -> tuple[Line | None, Line | None]:
    """The lines before and behind one."""
    return lines[index - 1] if index else None, lines[index + 1] if index + 1 < len(lines) else None


def ends_with(text: str, signs: str) -> bool:
    """Whether a text ends with one of some signs; brackets, quotes and signs of Markdown may stand behind it."""
    return text.rstrip(" \t\u00a0)]\"'’”»*_").endswith(tuple(signs))
