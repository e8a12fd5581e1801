"""Names of files: which file somebody meant, and which are copies that a program or a careful person left behind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

# What editors, Git and office programs name a file that they keep beside another one.
_LEFT_BEHIND = re.compile(
    r".*~|#.*#|~\$.*|.*\.(?:bak|backup|old|orig|rej|save|saved|tmp|temp|swp|swo)[0-9]*(?:\.\w+)?"
    r"|.*_(?:backup|base|local|remote)_[0-9]+\.\w+|thumbs\.db|desktop\.ini",
    re.IGNORECASE | re.DOTALL,
)

# What browsers and file managers add to a second file of one name, in some languages.
_WORDS = r"(?:copy|copie|kopie|kopia|copia|kopya)"
_COPY_BEFORE = re.compile(rf"{_WORDS}\s(?:of|van|de|von)\s", re.IGNORECASE)
_COPY_BEHIND = re.compile(rf"(?:\s*\([0-9]+\)|[\s_-]+\(?{_WORDS}\)?(?:[\s_-]*\(?[0-9]+\)?)?)+(?=\.|$)", re.IGNORECASE)
_ENDINGS = {".yml": ".yaml", ".markdown": ".md", ".htm": ".html"}


def is_left_behind(name: str) -> bool:
    """Whether a file holds what another one was before, and nobody means it to be read."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def meant(name: str, known: Collection[str]) -> str | None:
    """Which of the known names somebody meant: in other letters, with another ending, or as a copy; None if unknown."""
    by_plain_name = {_plain(each): each for each in known}
    return by_plain_name.get(_plain(name))


def _plain(name: str) -> str:
    name = _COPY_BEHIND.sub("", _COPY_BEFORE.sub("", unicodedata.normalize("NFKC", name).strip()))
    stem, dot, ending = name.casefold().strip().rpartition(".")
    return re.sub(r"[\s_-]+", "-", stem).strip("-") + _ENDINGS.get(dot + ending, dot + ending)
