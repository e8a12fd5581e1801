"""Where a build works, in `.build/`, and how its site takes the place of the last good one."""

from __future__ import annotations

import ctypes
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from scripts.files.disk import remove
from scripts.files.locking import locked
from scripts.files.problems import EditorError

WORKSHOP = ".build"

_BUSY = "Another build is running in this folder. Wait until it has ended, then build again."

# Every path that a build writes, now or for pages that are gone. All else in site/ is somebody's own.
_BUILT = re.compile(
    r"(.+/)?index\.html|([A-Za-z_-]+/)?404\.html|sitemap\.xml|_headers|_redirects|robots\.txt"
    r"|[A-Za-z_-]+/news\.xml|sheets/[^/]+\.pdf|assets/[^/]+\.[0-9a-f]{8}\.[a-z0-9]+"
)

# What systems put into folders that somebody looked at.
_NOBODYS = {".DS_Store", "Thumbs.db", "desktop.ini"}

# renameat2(2): swap two paths in one step.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class NotReplaceableError(EditorError):
    """What stands at the place of the site is nothing that a build may replace; the message says what and why."""


@contextmanager
def workshop(root: Path, target: Path) -> Iterator[Path]:
    """An empty folder for a build of `target`, the only one in this project; whatever happens, it goes at the end.

    What a killed build left is put right first. Raises BusyError if another build is running, NotReplaceableError if
    there is something else at the target.
    """
    shared = root / WORKSHOP
    if os.path.lexists(shared) and (shared.is_symlink() or shared.is_mount() or not shared.is_dir()):
        raise NotReplaceableError(f"{WORKSHOP} is in the way: a build needs a plain folder there. Take it away.")
    with locked(shared, _BUSY):
        try:
            _put_right(shared, target)
            check_replaceable(target)
            with _empty_folder(shared) as folder:
                yield folder
        finally:
            # Not empty if something in it cannot be deleted; the next build tries again.
            with suppress(OSError):
                shared.rmdir()


@contextmanager
def _empty_folder(shared: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=shared))
    try:
        yield folder
    finally:
        remove(folder)


def old_site(root: Path) -> Path:
    """What the last good site is called between two renames."""
    return root / WORKSHOP / "old"


def _put_right(shared: Path, target: Path) -> None:
    """After a build killed between two renames, the last good site gets its name back; all else goes."""
    old = old_site(shared.parent)
    if old.is_dir() and not os.path.lexists(target):
        old.rename(target)
    for path in shared.iterdir():
        remove(path)


def check_replaceable(target: Path) -> None:
    """Raise NotReplaceableError unless there is nothing at the target, or a folder with nothing but a built site."""
    name = f"{target.name}/"
    if target.is_symlink():
        raise NotReplaceableError(
            f"{name} is a link to {target.readlink()}, and a build replaces the folder itself. Take the link away."
        )
    if not target.exists():
        return
    if not target.is_dir():
        raise NotReplaceableError(f"{target.name} is a file, and the built site goes there. Move the file away.")
    if target.is_mount():
        raise NotReplaceableError(
            f"{name} is a drive of its own (a mount point), and a build replaces the whole folder. Unmount it, build, "
            "and copy the built site there."
        )
    others = sorted(_others(target))
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        raise NotReplaceableError(
            f"{name} holds what no build wrote: {others[0]}{more}. A build would delete it. Move it to another folder."
        )


def _others(target: Path) -> Iterator[str]:
    """The path of each file and link in a folder that is of no kind that a build writes."""

    def refuse(error: OSError) -> None:
        raise error

    for folder, folders, files in os.walk(target, onerror=refuse):
        for path in (Path(folder) / name for name in (*folders, *files)):
            if path.is_symlink() or path.name in files:
                written = path.relative_to(target).as_posix()
                if path.is_symlink() or not (path.name in _NOBODYS or _BUILT.fullmatch(written)):
                    yield written


def swap(fresh: Path, target: Path, old: Path) -> None:
    """Put a folder in the place of another, which goes: in one step where the system can, else in two renames."""
    check_replaceable(target)
    if not target.exists():
        fresh.rename(target)
    elif _exchange(fresh, target):
        remove(fresh)
    else:
        target.rename(old)
        try:
            fresh.rename(target)
        except BaseException:
            old.rename(target)
            raise
        remove(old)


def _exchange(first: Path, second: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    result = renameat2(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return bool(result == 0)
