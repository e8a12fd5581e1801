"""The bytes of a file, if it is one: no folder, no device, nothing outside the project, and of a size to read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from scripts.files.problems import Problems

# In bytes: three times the largest file of the project. A larger one is something else.
LARGEST = 1_000_000

# Several projects may share their templates.
_SHARED = "overrides/"

_ASK = "If you cannot, ask whoever looks after the project."


def read_bytes(path: Path, name: str, problems: Problems, missing: str) -> bytes | None:
    """What stands in a file; None, with a problem recorded, if it cannot be read.

    `name` is its path below the project, `missing` the remedy when there is no file. A device or a pipe is never read,
    as it may have no end.
    """
    try:
        link = _link_out(path, name)
        if link is None:
            return _read(path)
        problems.add(link, 1, "This is a link to a place outside the project.", "Put what it leads to here itself.")
    except _NotReadError as error:
        problems.add(name, 1, *error.args)
    except NotADirectoryError:
        file = next((each for each in _folders(path, name) if not (_root(path, name) / each).is_dir()), name)
        problems.add(file, 1, "This is a file, where a folder should stand.", "Put the folder back in its place.")
    except (OSError, ValueError) as error:
        problems.add(name, 1, *_in_words(error, path, missing))
    return None


class _NotReadError(Exception):
    """Why a file is not read, and what to do about it."""


def _read(path: Path) -> bytes:
    # Without waiting: a pipe into which nobody writes would hold the program for ever.
    number = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        state = os.fstat(number)
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(state.st_mode):
            raise _NotReadError("This is a device or a pipe, and no file.", "Remove it, and put the file in its place.")
        # One byte more than is allowed: it may have grown since.
        with os.fdopen(number, "rb", closefd=False) as file:
            data = file.read(LARGEST + 1) if state.st_size <= LARGEST else b""
    finally:
        os.close(number)
    size = max(state.st_size, len(data))
    if size > LARGEST:
        raise _NotReadError(
            f"This file has {size / 1_000_000:,.1f} MB; at most {LARGEST / 1_000_000:.0f} MB is read.",
            "Something else came into its place, or a text stands in it many times: put the right file back.",
        )
    return data


def _root(path: Path, name: str) -> Path:
    """The folder of the project, in which the file at a path has this name."""
    return Path(str(path).removesuffix(name))


def _folders(path: Path, name: str) -> list[str]:
    """The names of the folders of a project in which a file stands, the outermost first, and of the file itself."""
    parts = name.split("/") if str(path).endswith(name) else []
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _link_out(path: Path, name: str) -> str | None:
    """The name of the folder or file that is a link out of the project, if there is one on the way to a file."""
    if name.startswith(_SHARED):
        return None
    root = os.path.realpath(_root(path, name))
    # A link that leads in a circle is told by whoever opens it.
    return next(
        (
            each
            for each in _folders(path, name)
            if not Path(os.path.realpath(_root(path, name) / each)).is_relative_to(root)
        ),
        None,
    )


def _in_words(error: OSError | ValueError, path: Path, missing: str) -> tuple[str, str]:
    """Why a file cannot be opened or read, and what to do about it."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT:
        if path.is_symlink():
            return "This is a link to a file that does not exist.", "Put the file itself in its place."
        return "This file is missing.", missing
    if number == errno.EISDIR:
        return "This is a folder, where a file should stand.", "Remove the folder, and put the file in its place."
    if number == errno.ELOOP:
        return "This is a link that leads back to itself.", "Put the file itself in its place."
    if number in (errno.EACCES, errno.EPERM):
        return "Nobody may read this file but its owner.", f"Give yourself the right to read it. {_ASK}"
    if number == errno.ENXIO:
        return "This is a device or a pipe, and no file.", "Remove it, and put the file in its place."
    reason = os.strerror(number) if number else str(error)
    return f"This file cannot be read: {reason.lower()}.", f"Put it back as it was. {_ASK}"
