"""Locks on folders, which the system takes off when their process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.files.problems import EditorError

# Seconds between two tries.
_PAUSE = 0.02

_held: set[int] = set()


class BusyError(EditorError):
    """Another process holds the folder."""


@contextmanager
def locked(folder: Path, busy: str, *, shared: bool = False, patience: float = 0) -> Iterator[None]:
    """Hold a folder, which is made if it is missing: alone, or with others that share it.

    Raises BusyError, which says `busy`, if another process still holds it after `patience` seconds. Only those keep
    out of it who ask for the lock too.
    """
    held = _hold(folder, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, busy, patience)
    _held.add(held)
    try:
        yield
    finally:
        _held.discard(held)
        os.close(held)


def _hold(folder: Path, kind: int, busy: str, patience: float) -> int:
    """The open folder, locked."""
    deadline = time.monotonic() + patience
    while True:
        try:
            opened = _opened(folder, kind)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise BusyError(busy) from None
            time.sleep(_PAUSE)
        else:
            if opened is not None:
                return opened


def _opened(folder: Path, kind: int) -> int | None:
    """The open folder, locked; None if it was taken away meanwhile. BlockingIOError if another process holds it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (FileExistsError, FileNotFoundError):
        if os.path.lexists(folder):
            raise
        return None
    try:
        fcntl.flock(opened, kind | fcntl.LOCK_NB)
        # Whoever held it before may have taken it away, and another one may stand there now.
        if os.path.samestat(os.fstat(opened), folder.stat()):
            return opened
    except FileNotFoundError:
        pass
    except BaseException:
        os.close(opened)
        raise
    os.close(opened)
    return None


def _let_go() -> None:
    """A child has the parent's open folders too, and would keep them locked after the parent's end."""
    for held in _held:
        os.close(held)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)
