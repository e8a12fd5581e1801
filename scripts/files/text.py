"""Text files that editors write: UTF-8, lines of a length to read, no hidden characters, no unfinished merges."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from scripts.files.characters import LINE_ENDS, hidden_characters, without_hidden
from scripts.files.conflicts import report_conflicts
from scripts.files.memory import remembered
from scripts.files.plain_files import read_bytes
from scripts.files.problems import Problems

# In characters: six times the longest line of the project. Much that reads a line needs the square of its length.
LONGEST_LINE = 5_000

# So many lines with the same fault are told, and the others counted.
_TOLD = 20

# What a new file may be: read by all, written by its owner.
_NEW_FILE = 0o644

# How files in UTF-16 begin. Where they do not, every second byte of most is one that no text has.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NO_LETTERS = bytes(range(9))
_LINE_END = re.compile(rb"\r\n|\r|\n")

_WORD = re.compile(r"[^\W\d_]+")


def read_text(path: Path, name: str, problems: Problems, missing: str = "Put it back.") -> str | None:
    """The text of a file with `\\n` line ends; None, with a problem recorded, if it is missing or no text to read.

    `name` is the path that problems show, `missing` the remedy when there is no file. Hidden characters are recorded as
    problems and are not in the text, so that nobody else stumbles over them. While two versions of a text stand in the
    file, as after a merge that was not finished, nothing else is told of it.
    """
    data = read_bytes(path, name, problems, missing)
    text = None if data is None else _decoded(data, name, problems)
    return None if text is None else _seen(text, name, problems)


@remembered
def _seen(text: str, name: str, problems: Problems) -> str | None:
    if report_conflicts(text, name, problems) or _is_too_wide(text, name, problems):
        return None
    _report_hidden(text, name, problems)
    return without_hidden(text)


def _decoded(data: bytes, name: str, problems: Problems) -> str | None:
    mend = 'Save the file again with the encoding "UTF-8".'
    if data.startswith(_WIDE_MARKS) or len(data.translate(None, _NO_LETTERS)) * 5 < len(data) * 4:
        problems.add(name, 1, "This file is stored as UTF-16, or is no text at all.", mend)
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data[: error.start])) + 1
        problems.add(name, line, "A letter here is not stored as UTF-8.", mend)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if sum(map(text.count, LINE_ENDS)) > text.count("\n"):
        what = "The lines of this file end in a way that other programs do not see."
        problems.add(name, 1, what, "Save it again with the line ends LF (or CRLF).")
        return None
    return text


def _is_too_wide(text: str, name: str, problems: Problems) -> bool:
    """Whether a line is too long to read; the first one is recorded."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            what = f"This line has {len(line):,} characters; at most {LONGEST_LINE:,} are read."
            problems.add(name, number, what, "Make several lines of it, or put it back as it was.")
            return True
    return False


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
    hidden = list(hidden_characters(text))
    for each in hidden[:_TOLD]:
        problems.add(name, each.line, each.what, each.mend)
    if more := hidden[_TOLD:]:
        lines = f"{len(more)} more lines have" if len(more) > 1 else "One more line has"
        problems.add(name, more[0].line, f"{lines} hidden characters.", "Save the file as UTF-8, or put it back.")
