"""The links to where a term is explained, from its first abbreviation in each section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from scripts.cards.explaining import explaining
from scripts.project.keys import Slug
from scripts.project.surfaces import Surface
from scripts.screen.slots import Fill, Slots, filled_in
from scripts.texts.conversion import Gap, Piece
from scripts.texts.token_kinds import split_token

# A heading is a place to come to; a link inside another one is none.
_HEADING = re.compile(r"\s*<h[1-6]\b")
_LINK = re.compile(r"<a\b|</a>")


class LinksToTerms:
    """The abbreviations of one section, of which the first of each term leads to where the term is explained."""

    def __init__(self, slots: Slots, section: str) -> None:
        self._slots, self._here = slots, (slots.slug, section)
        self._linked: set[str] = set()

    def of_block(self, block: Iterable[Piece]) -> Iterator[Piece | Fill]:
        """The pieces of a block, with links around those abbreviations."""
        pieces = list(block)
        if pieces and isinstance(pieces[0], str) and _HEADING.match(pieces[0]):
            yield from pieces
            return
        inside = False
        for piece in pieces:
            if isinstance(piece, str):
                for sign in _LINK.findall(piece):
                    inside = sign != "</a>"
            elif piece.kind in ("opens", "closes"):
                inside = piece.kind == "opens"
            start = None if inside or isinstance(piece, str) else self._start(piece)
            yield from (piece,) if start is None else (start, piece, "</a>")

    def _start(self, gap: Gap) -> Fill | None:
        """The start of the link around an abbreviation; None where there is none to make."""
        name, identifier = split_token(gap.text) if gap.kind == "token" else ("", None)
        if name != "short-name" or not identifier or identifier in self._linked:
            return None
        self._linked.add(identifier)
        target = self._target(identifier)
        found = self._slots.link("{}.md#{}".format(*target)) if target and target != self._here else None
        if found is None or found[1] is not None:
            # Not explained, or in a language that this reader may not read.
            return None
        address = found[0]

        def start(surface: Surface) -> str:
            return Markup('<a class="term" href="{}">').format(Markup(filled_in(address, surface)))

        return start

    def _target(self, identifier: str) -> tuple[Slug, str] | None:
        """The page and the id of the first section of the source language that explains a term; None without one."""
        site = self._slots.site
        for slug, section in explaining(site, site.project.source.locale).get(identifier, ()):
            return slug, section.id
        return None
