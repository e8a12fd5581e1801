"""What the system refuses when files are written or read, in an editor's words."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from scripts.files.problems import EditorError

_FULL = "The disk is full{at}. Delete what you no longer need, then try again."
_RIGHTS = "{what} cannot be written or read: this account has no right to. Look whose it is, then try again."
_IN_THE_WAY = "{what} is in the way: a file stands where a folder belongs, or the other way round. Move it away."

# By the number of the error, as POSIX names them. All others are mistakes of the program.
_SENTENCES: Mapping[int, str] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "A file grew larger than this system allows{at}. Raise the limit (ulimit -f), then try again.",
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: "{what} stands on a disk that can only be read. Copy the project to one that can be written.",
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
    errno.ENOTEMPTY: "{what} cannot be deleted, as something still writes there. Stop that, then try again.",
    errno.EBUSY: "{what} is in use by the system, as a drive is. Unmount it, then try again.",
    errno.EXDEV: "{what} stands on another disk than the project. Keep both on one.",
    errno.ELOOP: "{what} is a link that leads round in a circle. Take it away.",
    errno.ENAMETOOLONG: "{what} has too long a name for this disk. Move the project to a folder with a shorter one.",
    errno.EIO: "The disk gave an error{at}. It may be broken: copy the project to another one.",
    errno.ENOLCK: "{what} is on a disk on which no folder can be locked. Copy the project to one of this computer.",
    errno.ENOTSUP: "{what} is on a disk that cannot do what a build needs. Copy the project to one of this computer.",
    errno.EMFILE: "Too many files are open{at}. Close other programs, then try again.",
    errno.ENFILE: "Too many files are open{at}. Close other programs, then try again.",
    errno.EAGAIN: "The system lets no more processes run. Close other programs, then try again.",
    errno.ENOMEM: "There is too little memory. Close other programs, then try again.",
}

# Of a copy, the second path is the one that is written.
_WHERE_WRITTEN = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}

# What is refused for a file that is not there yet is refused by its folder.
_OF_THE_FOLDER = {errno.EACCES, errno.EPERM, errno.EROFS}


class DiskError(EditorError):
    """The system did not let us write or read; the message says what, and what to do."""


def told(error: OSError, root: Path) -> str | None:
    """What the system refused, with the path below the project; None for what is a mistake of the program."""
    sentence = _SENTENCES.get(error.errno or 0)
    if sentence is None:
        return None
    name = error.filename2 if error.errno in _WHERE_WRITTEN and error.filename2 else error.filename
    place = _place(name, root, error.errno in _OF_THE_FOLDER)
    return sentence.format(what=place or "A file", at=f" ({place})" if place else "")


@contextmanager
def telling(root: Path) -> Iterator[None]:
    """Turn what the system refuses in here into DiskError; other errors stay as they are."""
    try:
        yield
    except OSError as error:
        sentence = told(error, root)
        if sentence is None:
            raise
        raise DiskError(sentence) from error


def remove(path: Path) -> None:
    """Delete a file, a link, or a folder with all in it, read-only or not; what still cannot be deleted stays."""
    if path.is_symlink() or not path.is_dir():
        with suppress(OSError):
            path.unlink()
        return
    _let_delete(path)
    for folder, folders, _ in os.walk(path):
        for name in folders:
            _let_delete(Path(folder, name))
    shutil.rmtree(path, ignore_errors=True)


def _let_delete(folder: Path) -> None:
    with suppress(OSError):
        if not folder.is_symlink():
            folder.chmod(stat.S_IRWXU)


def _place(name: object, root: Path, of_the_folder: bool) -> str:
    if not isinstance(name, str | bytes | os.PathLike):
        return ""
    path = Path(os.fsdecode(name))
    if of_the_folder and not os.path.lexists(path) and path.parent.exists():
        path = path.parent
    return path.relative_to(root).as_posix() if path != root and path.is_relative_to(root) else str(path)
