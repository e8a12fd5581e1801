"""The fonts of sheets on paper, which come with the project, and whether they have every letter of a text.

Noto Sans, SIL Open Font License 1.1: `overrides/fonts/`. Nothing depends on the fonts of the machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable
from functools import cache
from pathlib import Path

FONTS = Path("overrides") / "fonts"


def missing_letters(text: str, root: Path) -> list[str]:
    """The characters of a text that no font of ours can draw, each with its Unicode name; spaces aside."""
    return [named(character) for character in undrawn(text, drawn_letters(root))]


def drawn_letters(root: Path) -> frozenset[int]:
    """The code points that our fonts can draw."""
    return frozenset().union(*(letters_of(path) for path in sorted((root / FONTS).glob("*-Regular.ttf"))))


def undrawn(text: str, drawn: Container[int]) -> list[str]:
    """The characters of a text that are not among those drawn, in their order in Unicode; spaces aside."""
    return sorted(character for character in set(text) if ord(character) not in drawn and not _is_unseen(character))


def named(character: str) -> str:
    """A character with its code and its name in Unicode."""
    return f"{character} (U+{ord(character):04X}, {unicodedata.name(character, 'unnamed')})"


def read_whole(path: Path) -> None:
    """Read a font file to its end, with its checksums; an error of fontTools, of many kinds, if it is damaged."""
    from fontTools.ttLib import TTFont

    letters_of(path)
    with TTFont(path, lazy=True, checkChecksums=2) as font:
        for table in font.keys():  # noqa: SIM118 (it has no other way to go through them)
            if table != "GlyphOrder":
                font.reader[table]


def font_files(root: Path) -> Iterable[Path]:
    """Every font file, in the order of the names."""
    return sorted((root / FONTS).glob("*.ttf"))


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cf"}


@cache
def letters_of(path: Path) -> frozenset[int]:
    """The code points of one font file; an error of fontTools, of many kinds, if it is damaged."""
    # What reads no font need not wait for it.
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
