"""Finished sheets, kept from one build to the next, each with a sum over itself in its name.

A file is taken only if it is whole and the one that was made under this name. A disk that was full, a copy that was cut
short or a file put in the place of another may harm a reader: then the sheet is made again.
"""

from __future__ import annotations

import hashlib
import stat
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from scripts.files.disk import remove
from scripts.files.locking import BusyError, locked

CACHE = Path(".cache") / "sheets"

# Seconds in which another build can forget the sheets that it does not need.
_PATIENCE = 30
_BUSY = f"Another build is tidying up in {CACHE}/. Wait until it has ended, then build again."


@contextmanager
def in_use(folder: Path) -> Iterator[Path]:
    """Let no other build forget a sheet; a folder for what is not finished, which goes at the end."""
    with locked(folder, _BUSY, shared=True, patience=_PATIENCE), tempfile.TemporaryDirectory(dir=folder) as unfinished:
        yield Path(unfinished)


def keep(folder: Path, stem: str, content: bytes, unfinished: Path) -> Path:
    """Put a sheet into the folder whole, under its stem; its path there."""
    path = folder / f"{stem}.{_sum(stem, content)}.pdf"
    new = unfinished / path.name
    new.write_bytes(content)
    if path.is_dir() and not path.is_symlink():
        remove(path)
    new.replace(path)
    return path


def kept(folder: Path) -> dict[str, Path]:
    """Every file that looks like a sheet, by its stem."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.pdf")):
        stem, _, _ = path.stem.rpartition(".")
        # Of two with one stem, that which is whole.
        if stem not in found or content_of(found[stem]) is None:
            found[stem] = path
    return found


def content_of(path: Path) -> bytes | None:
    """What a kept sheet holds; None if there is any doubt that it is what was put there."""
    try:
        # Nothing is read from a pipe or a device: that might never end.
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        content = path.read_bytes()
    except OSError:
        return None
    stem, _, known = path.stem.rpartition(".")
    return content if known == _sum(stem, content) else None


def forget_others(folder: Path, needed: Collection[Path]) -> None:
    """Delete everything in the folder that is not needed, unless another build uses it now."""
    with suppress(BusyError), locked(folder, _BUSY):
        for path in set(folder.iterdir()) - set(needed):
            remove(path)


def _sum(stem: str, content: bytes) -> str:
    """A sum over a sheet and its stem, so that no other sheet can stand in its place, not even with its own sum."""
    return hashlib.sha256(stem.encode() + b"\0" + content).hexdigest()[:16]
