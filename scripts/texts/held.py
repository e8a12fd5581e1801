"""What of a page is not compared with another language, because something is wrong in it by itself.

One mistake is told once, where it stands: what follows from it in other languages is not told beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scripts.files.problems import Problems
from scripts.texts.blocks import HTML
from scripts.texts.page import Page


@dataclass(frozen=True)
class Held:
    """The ids of sections that are not compared at all, or not by their tokens or links.

    With `headings` it is not known which sections the page has.
    """

    sections: frozenset[str] = frozenset()
    tokens: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    headings: bool = False

    def __or__(self, other: Held) -> Held:
        return Held(
            self.sections | other.sections,
            self.tokens | other.tokens,
            self.links | other.links,
            self.headings or other.headings,
        )


NOTHING = Held()


@dataclass(frozen=True)
class Faults:
    """What is wrong in a page by itself: headings and blocks, tokens, links, and everything else."""

    blocks: Problems = field(default_factory=Problems)
    tokens: Problems = field(default_factory=Problems)
    links: Problems = field(default_factory=Problems)
    others: Problems = field(default_factory=Problems)

    @property
    def all(self) -> tuple[Problems, ...]:
        """All of it."""
        return self.blocks, self.tokens, self.links, self.others

    def held(self, page: Page) -> Held:
        """What of the page is not compared with another language."""
        lines = [problem.line for problem in self.blocks.found]
        # HTML may swallow headings.
        html = any(block.kind == HTML for section in page.sections for block in section.blocks)
        # A heading that cannot be read leaves its section to the one before.
        around = [*lines, *(line - 1 for line in lines), *(problem.line for problem in self.others.found)]
        return Held(
            sections=frozenset(_sections_at(page, around)),
            tokens=frozenset(_sections_at(page, (problem.line for problem in self.tokens.found))),
            links=frozenset(_sections_at(page, (problem.line for problem in self.links.found))),
            headings=bool(lines) or html,
        )


def _sections_at(page: Page, lines: Iterable[int]) -> Iterable[str]:
    """The ids of the sections to which lines belong."""
    here = [section for section in page.sections if section.id not in page.elsewhere]
    for line in lines:
        before = [section for section in here if section.line <= line]
        if before:
            yield before[-1].id
