"""Text files that editors write: UTF-8, without hidden characters that change the order of what is read."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path

from scripts.files.problems import Problems

# Controls of Unicode's bidirectional algorithm (Unicode Standard Annex 9): they show one text and mean another.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BYTE_ORDER_MARK = "\ufeff"

# What a new file may be: read by all, written by its owner.
_NEW_FILE = 0o644

_WORD = re.compile(r"[^\W\d_]+")

# The same controls, and all control characters (C0, DEL, C1) but the tab.
_HIDDEN = re.compile(rf"[{''.join(sorted(BIDI_CONTROLS))}{BYTE_ORDER_MARK}\x00-\x08\x0b-\x1f\x7f-\x9f]")


def read_text(path: Path, name: str, problems: Problems, missing: str = "Put it back.") -> str | None:
    """The text of a file with `\\n` line ends; None, with a problem recorded, if it is missing or not UTF-8.

    `name` is the path that problems show, `missing` the remedy when there is no file. Hidden direction and control
    characters are recorded as problems.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        problems.add(name, 1, "This file is missing.", missing)
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.add(
            name, line, "A letter here is not stored as UTF-8.", 'Save the file again with the encoding "UTF-8".'
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _report_hidden(text, name, problems)
    return text


def write_whole(path: Path, text: str) -> None:
    """Put a new text in a file's place in one step, so that no reader and no crash ever meets half of it.

    A folder that is not there yet is made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as new:
        new.write(text.encode("utf-8"))
    try:
        Path(new.name).chmod(path.stat().st_mode if path.exists() else _NEW_FILE)
        Path(new.name).replace(path)
    except BaseException:
        Path(new.name).unlink(missing_ok=True)
        raise


def is_prose(text: str) -> bool:
    """Whether a text has four words or more: then it is no name, and in another language it would be another text."""
    return len(_WORD.findall(text)) >= 4


def _report_hidden(text: str, name: str, problems: Problems) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        hidden = _HIDDEN.search(line)
        if hidden is None:
            continue
        label = unicodedata.name(hidden[0], "control character").lower()
        problems.add(
            name,
            number,
            f"A hidden character (U+{ord(hidden[0]):04X}, {label}) stands in this line.",
            "Save the file as UTF-8 without a byte order mark (in Notepad: Save as, Encoding: UTF-8)."
            if hidden[0] == BYTE_ORDER_MARK
            else "Delete the line and type it again; the site sets the direction of numbers itself.",
        )
