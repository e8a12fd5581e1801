"""The command line in a process of its own, for what one process cannot show: another framework, a kill, a server."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.fixture_site import EPOCH, SITE_URL

# `python -m scripts` in the folder in which it runs: by itself it works where its own code stands.
PROGRAM = """
import os, sys
from pathlib import Path
from scripts.__main__ import main
from scripts.commands.cli import Invocation
main(sys.argv[1:], obj=Invocation(Path.cwd(), os.environ))
"""

# Takes from root the right to write what a file's owner may not write: capset(2), with all sets empty.
WITHOUT_RIGHTS = """
import ctypes
ctypes.CDLL(None).capset(ctypes.byref((ctypes.c_uint32 * 2)(0x20080522, 0)), ctypes.byref((ctypes.c_uint32 * 6)()))
"""


def command(*words: str, before: str = "") -> list[str]:
    """The command line with some words; `before` is Python that runs first."""
    return [sys.executable, "-c", f"{before}\n{PROGRAM}", *words]


def environment(root: Path, **settings: str) -> dict[str, str]:
    """The settings of a process on the fixture's day, without the files for paper; nothing else reaches it."""
    return {
        "PATH": os.environ["PATH"],
        "PWD": str(root),
        "SOURCE_DATE_EPOCH": EPOCH,
        "SHEETS": "pages",
        "SITE_URL": SITE_URL,
        **settings,
    }


def run(root: Path, *words: str, before: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m scripts …` in a copy of the fixture site, to its end."""
    return subprocess.run(
        command(*words, before=before),
        cwd=root,
        env=environment(root, **settings),
        capture_output=True,
        text=True,
        check=False,
    )


# Before a step of the build it waits until it is let go, so that no machine is too fast for a test.
PAUSE = """
import time
from pathlib import Path
from scripts.publishing import builder
step = builder.{step}
def when_told(*given):
    Path("waiting").touch()
    while not Path("go").exists():
        time.sleep(0.01)
    return step(*given)
builder.{step} = when_told
"""


@contextmanager
def paused(root: Path, step: str, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """A build that waits before a step of `builder`, a function of it, until there is a file "go" in its folder."""
    process = subprocess.Popen(
        command("build", before=PAUSE.format(step=step)),
        cwd=root,
        env=environment(root, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        in_time(lambda: (root / "waiting").exists() or process.poll() is not None)
        assert process.poll() is None and (root / "waiting").exists()
        yield process
    finally:
        process.kill()
        process.communicate()


def in_time(true: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether something comes true before the time is over."""
    deadline = time.monotonic() + seconds
    while not (came := true()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return came


def left_of(process: subprocess.Popen[str]) -> list[int]:
    """The number of each process that still runs of a session that began with a process (Linux)."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name of a program may hold anything, and stands between brackets.
            state, _, _, session = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == process.pid and state not in "ZX":
            found.append(int(path.parent.name))
    return found
