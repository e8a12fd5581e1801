"""The fonts of sheets on paper, which come with the project, and whether they have every letter of a text.

Noto Sans, SIL Open Font License 1.1: `overrides/fonts/`. Nothing depends on the fonts of the machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path("overrides") / "fonts"


def missing_letters(text: str, root: Path) -> list[str]:
    """The characters of a text that no font of ours can draw, each with its Unicode name; spaces aside."""
    drawn = frozenset().union(*(_letters(path) for path in sorted((root / FONTS).glob("*-Regular.ttf"))))
    lacking = {character for character in text if ord(character) not in drawn and not _is_unseen(character)}
    return [
        f"{character} (U+{ord(character):04X}, {unicodedata.name(character, 'unnamed')})"
        for character in sorted(lacking)
    ]


def font_files(root: Path) -> Iterable[Path]:
    """Every font file, in the order of the names."""
    return sorted((root / FONTS).glob("*.ttf"))


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cf"}


@cache
def _letters(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
