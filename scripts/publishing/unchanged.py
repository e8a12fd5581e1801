"""Whether a build would make what is there already: all that it reads, and all that the last one made, is as it was.

No list says what hangs on what: every file of the project counts, and the whole environment. It is found out before
anything else is read, so it needs the standard library alone.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from scripts.files.memory_on_disk import version
from scripts.files.problems import EditorError
from scripts.files.text import write_whole
from scripts.project import day

RECORD = Path(".cache") / "last-build.json"

# What a build makes or never reads; whatever begins with a dot is such too.
_NOT_READ = {"site", "tests"}

# What a shell and make say about themselves, other at each call.
_OF_SHELLS = {"_", "PWD", "OLDPWD", "SHLVL", "COLUMNS", "LINES"}
_OF_MAKE = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKE_TERMERR", "MAKE_TERMOUT"}


def inputs(root: Path, environment: Mapping[str, str]) -> str | None:
    """A hash of all that a build reads: code, day, environment, and every file; None if something cannot be read."""
    found = hashlib.sha256(version().encode())
    try:
        named = sorted((name, environment[name]) for name in set(environment) - _OF_SHELLS - _OF_MAKE)
        found.update(repr((day.today(environment), named)).encode("utf-8", "surrogateescape"))
        for path in _files(root):
            content = path.read_bytes()
            name = os.fsencode(path.relative_to(root))
            found.update(b"%b\0%d\0%b" % (name, len(content), content))
    except (EditorError, OSError):
        return None
    return found.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    """Every file that a build may read, in order; links to folders are followed once."""
    seen: set[str] = set()
    for top in sorted(root.iterdir()):
        if top.name.startswith(".") or top.name in _NOT_READ:
            continue
        if top.is_file():
            yield top
        for folder, folders, names in os.walk(top, followlinks=True):
            # A link may lead back to where it stands.
            folders[:] = sorted(
                name for name in folders if name != "__pycache__" and os.path.realpath(f"{folder}/{name}") not in seen
            )
            seen |= {os.path.realpath(f"{folder}/{name}") for name in folders}
            yield from (Path(folder, name) for name in sorted(names))


def told(root: Path, now: str | None) -> list[str] | None:
    """What the last build told, if it read the same and what it made is untouched; else None."""
    try:
        record = json.loads((root / RECORD).read_text(encoding="utf-8"))
        # What a build that was killed left behind is put right by the next one.
        if now is None or record["inputs"] != now or os.path.lexists(root / ".build"):
            return None
        lines: list[str] = record["told"]
        return lines if record["made"] == _made(root / "site") else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(root: Path, before: str | None, environment: Mapping[str, str], lines: list[str]) -> None:
    """Put on record what a build told, unless somebody changed something while it worked."""
    if before is None or inputs(root, environment) != before:
        return
    record = {"inputs": before, "made": _made(root / "site"), "told": lines}
    with suppress(OSError):
        write_whole(root / RECORD, json.dumps(record, ensure_ascii=False))


def _made(folder: Path) -> str:
    """A hash of the name, size, time of change and place on the disk of each file of a built site."""
    found = hashlib.sha256()
    for inside, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            state = os.lstat(f"{inside}/{name}")
            told = (inside, name, state.st_size, state.st_mtime_ns, state.st_ino)
            found.update(repr(told).encode("utf-8", "replace"))
    return found.hexdigest()
