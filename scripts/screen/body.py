"""The text of a page as HTML, block by block: each surface fills in its links, ids and tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import BETWEEN_BLOCKS, Surface
from scripts.screen.lent import in_language, lent_note, with_note
from scripts.screen.slots import Fill, Slots, filled_in
from scripts.screen.status_notes import with_notes
from scripts.screen.term_links import LinksToTerms
from scripts.texts.conversion import converted
from scripts.texts.sections import FIRST, INTRO
from scripts.translations.shown import runs

_HEADING = re.compile(r"<h[23]\b")


@dataclass(frozen=True)
class Block:
    """The pieces of a block's HTML, the section in which it stands, and its language where that is another one.

    `note` heads the first block of a section in another language.
    """

    section: str
    pieces: tuple[str | Fill, ...]
    lent: Language | None = None
    note: str = ""

    def html(self, surface: Surface) -> list[str]:
        """Its HTML on a surface; a token may be several blocks there, or none."""
        filled = "".join(filled_in(piece, surface) for piece in self.pieces)
        parts = [part.strip("\n") for part in filled.split(BETWEEN_BLOCKS) if part.strip("\n")]
        if self.lent is not None:
            parts = [in_language(part, self.lent) for part in parts]
        if self.note and parts:
            parts[0] = with_note(parts[0], self.note)
        return parts


@dataclass(frozen=True)
class Body:
    """The text of a page, block by block."""

    blocks: tuple[Block, ...]

    def placed_blocks(self, surface: Surface) -> list[tuple[str, str]]:
        """The id of the section in which each block stands, and its HTML on a surface."""
        return [(block.section, html) for block in self.blocks for html in block.html(surface)]

    def html_blocks(self, surface: Surface) -> list[str]:
        """The HTML of each block on a surface."""
        return [html for _, html in self.placed_blocks(surface)]

    def html(self, surface: Surface) -> Markup:
        """The whole text on a surface."""
        return Markup("\n".join(self.html_blocks(surface)))

    def in_two(self, surface: Surface) -> tuple[Markup, Markup]:
        """The text on a surface in two: what stands before a list of contents, and what follows it."""
        placed = self.placed_blocks(surface)
        first = before_contents(section for section, _ in placed)
        parts = (placed[:first], placed[first:])
        before, after = (Markup("\n".join(html for _, html in part)) for part in parts)
        return before, after


def before_contents(sections: Iterable[str]) -> int:
    """How many blocks of a page stand before its list of contents, by the section of each."""
    return len(list(takewhile(lambda section: section in (INTRO, *FIRST), sections)))


@kept_with_site
def body_of(site: Site, locale: Locale, slug: Slug) -> Body:
    """The text of a page."""
    page = site.pages[locale, slug]
    # What stands before the first heading needs none.
    headed = iter(section.id for section in page.sections if section.id != INTRO)
    blocks: list[Block] = []
    for spoken, markdown in runs(page):
        blocks += _run(Slots(site, locale, slug, spoken), markdown, headed)
    return Body(tuple(blocks))


def _run(slots: Slots, markdown: str, headed: Iterator[str]) -> Iterator[Block]:
    """The blocks of a piece of a page in one language; `headed` gives the ids of the page's headings one by one."""
    lent = slots.site.project.language(slots.spoken) if slots.spoken != slots.locale else None
    section, first, terms = INTRO, True, LinksToTerms(slots, INTRO)
    for block in converted(markdown).blocks:
        start = next((piece.lstrip() for piece in block if isinstance(piece, str) and piece.strip()), "")
        if _HEADING.match(start):
            section, first = next(headed, INTRO), True
            terms = LinksToTerms(slots, section)
        pieces = tuple(with_notes(terms.of_block(block), slots))
        yield Block(section, pieces, lent, lent_note(slots.site, slots.locale) if lent and first else "")
        first = first and not start and len(block) == 1
