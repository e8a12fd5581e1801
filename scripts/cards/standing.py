"""How sure a thing is, in the words of a reader: nothing where it is confirmed."""

from __future__ import annotations

from markupsafe import Markup

from scripts.records.fields import CONFIRMED, Status
from scripts.records.interface import Words


def standing(status: Status, words: Words) -> str:
    """The words for a status, such as "not confirmed"; "" for what is confirmed."""
    return "" if status == CONFIRMED else words["status"][status]


def in_brackets(status: Status, words: Words) -> Markup:
    """The words for a status as they stand behind a label, with a space before them; nothing if confirmed."""
    told = standing(status, words)
    return Markup(' <span class="standing">({})</span>').format(told) if told else Markup()
