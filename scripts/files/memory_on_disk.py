"""What is remembered, kept in `.cache/` from one run to the next, so that a run works out only what changed.

It is kept for one version of the code, of Python and of the packages: with another one, all is worked out again. A file
that is not whole, or that holds anything but plain records, is as good as none.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from scripts.files import memory
from scripts.files.memory import Remembered

CACHE = Path(".cache") / "remembered"

_CODE = Path(__file__).resolve().parents[1]

# In bytes: that of SHA-256.
_SUM = 32

# What may stand in the file beside the records of our own modules: it makes values, and does nothing else.
_PLAIN = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("datetime", "time"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("markupsafe", "Markup"),
    ("pathlib", "PosixPath"),
    ("re", "_compile"),
    ("types", "MappingProxyType"),
}


@contextmanager
def kept(root: Path) -> Iterator[None]:
    """Remember in here what the last run in this project worked out, and keep it for the next one."""
    path = root / CACHE / version()
    memory.remember_as_old(_read(path))
    before = memory.how_many()
    try:
        yield
    finally:
        if memory.how_many() != before:
            _write(path, memory.of_this_generation())


@cache
def version() -> str:
    """A hash of all that could make a function give something else: its code, Python, and the packages."""
    parts = [sys.version.encode(), *(path.name.encode() for path in _packages())]
    for path in sorted(_CODE.rglob("*.py")):
        parts += [path.relative_to(_CODE).as_posix().encode(), path.read_bytes()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:16]


def _packages() -> list[Path]:
    """The folder of each package that is installed, with its version in its name."""
    return sorted(Path(sysconfig.get_path("purelib")).glob("*.dist-info"))


def _read(path: Path) -> Iterable[Remembered]:
    try:
        content = path.read_bytes()
        if hashlib.sha256(content[_SUM:]).digest() != content[:_SUM]:
            return ()
        found: list[Remembered] = _Records(io.BytesIO(content[_SUM:])).load()
    except (OSError, pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, TypeError, ValueError):
        return ()
    return found


def _write(path: Path, answers: Iterable[Remembered]) -> None:
    """Put them whole in the place of what was kept; without a place to keep them, the next run works them out again."""
    content = pickle.dumps(list(answers), protocol=pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix="unfinished.", delete=False) as new:
            new.write(hashlib.sha256(content).digest())
            new.write(content)
        Path(new.name).replace(path)
        for other in path.parent.iterdir():
            if other != path:
                other.unlink()


class _Records(pickle.Unpickler):
    """Reads records and plain values alone: a file that somebody else put there runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """A class by its name; UnpicklingError for all that makes no plain value."""
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith("scripts.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        return found
