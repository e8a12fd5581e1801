"""The command line in a process of its own, for what one process cannot show: another framework, a kill, a server."""

from __future__ import annotations

import os
import subprocess
import sys
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
