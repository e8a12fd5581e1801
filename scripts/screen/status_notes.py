"""Behind each sentence: which of its numbers, dates, amounts and contacts nobody has confirmed.

The words stand where the fact stands, but not inside its sentence: no grammar of fourteen languages has room for them.
Not at the end of the paragraph either: a reader would take them for the last number they read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from markupsafe import Markup

from scripts.cards.standing import standing
from scripts.content.site import Site
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records.fields import CONFIRMED, Status
from scripts.records.interface import between
from scripts.screen.slots import Fill, Slots, filled_in
from scripts.screen.tokens import status_of
from scripts.texts.conversion import Gap, Piece
from scripts.texts.token_kinds import split_token

# Where a sentence ends: behind its last sign, or where its text does, or where a list or another paragraph begins.
_SENTENCE = r"[.!?…؟۔።፧]+[»”\"’)\]]*(?:</(?:strong|em|a|bdi|span)>)*(?=\s|$)"
_TEXT = r"(?=</(?:p|li|td|th|dd)>|\s*<(?:ul|ol|p|table)\b)"
_END = re.compile(f"{_SENTENCE}|{_TEXT}")


@dataclass
class _Told:
    """What a sentence tells so far: how sure each of its tokens is, and what stands there."""

    tokens: list[tuple[Status, str | Fill]] = field(default_factory=list)

    def note(self, site: Site, locale: Locale) -> Fill | None:
        """What is to be said behind the sentence; None where all is confirmed."""
        unsure: dict[Status, list[str | Fill]] = {}
        for status, shown in self.tokens:
            if status != CONFIRMED:
                unsure.setdefault(status, []).append(shown)
        if not unsure:
            return None
        # Where the whole sentence is of one kind, there is no need to say of what.
        whole = len(unsure) == 1 and all(status in unsure for status, _ in self.tokens)
        return partial(_note, site, locale, unsure, whole)


def with_notes(block: Iterable[Piece | Fill], slots: Slots) -> Iterator[str | Fill]:
    """The pieces of a block, filled in, with what is to be said behind each of its sentences."""
    site, locale, told = slots.site, slots.spoken, _Told()
    for piece in _spread(block, site):
        if isinstance(piece, Gap):
            filled = slots.fill(piece)
            told.tokens += [(status, filled) for status in _status(piece, site)]
            yield filled
            continue
        if not isinstance(piece, str):
            yield piece
            continue
        start = 0
        for end in _END.finditer(piece):
            note = told.note(site, locale)
            told = _Told()
            if note:
                yield from (piece[start : end.end()], note)
                start = end.end()
        yield piece[start:]


def _spread(block: Iterable[Piece | Fill], site: Site) -> Iterator[Piece | Fill]:
    """The pieces, with the paragraph around a token that is one of its own."""
    for piece in block:
        alone = isinstance(piece, Gap) and piece.kind == "alone"
        if isinstance(piece, Gap) and alone and not site.tokens[split_token(piece.text)[0]].block:
            yield from ("<p>", Gap("token", piece.text), "</p>")
        else:
            yield piece


def _status(gap: Gap, site: Site) -> Iterator[Status]:
    """How sure what a gap shows is; nothing for what has no status."""
    if gap.kind == "token":
        yield from status_of(gap.text, site)


def _note(site: Site, locale: Locale, unsure: dict[Status, list[str | Fill]], whole: bool, surface: Surface) -> Markup:
    words = site.records.words[locale]
    parts = []
    for status, shown in unsure.items():
        values = dict.fromkeys(Markup(filled_in(each, surface)) for each in shown)
        listed = Markup("{} {}").format(words["site"]["colon"], Markup(locales.joined(values, locale)))
        parts.append(Markup("{}{}").format(standing(status, words), "" if whole else listed))
    return Markup(' <small class="standing">({})</small>').format(between(words, "semicolon").join(parts))
