"""Disks for real: small ones in memory, mounted for one process alone, which nobody else can see."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from tests.helpers.processes import command, environment

# Mounts a disk, copies a project there, leaves so many kilobytes free, builds, and brings out what is there then.
SCRIPT = """
set -e
mount -t tmpfs -o size=64m none "$DISK"
cp -a "$PROJECT/." "$DISK"
cd "$DISK"
head -c $(( $(df --output=avail -k . | tail -1) * 1024 - FREE * 1024 )) /dev/zero > filler
"$@" && code=0 || code=$?
rm filler
cp -a . "$OUT"
exit $code
"""


def alone() -> list[str]:
    """What a command begins with that mounts disks for itself alone."""
    return ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]


@cache
def can_mount() -> bool:
    """Whether the system lets us mount a disk."""
    if shutil.which("unshare") is None:
        return False
    words = [*alone(), "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def build_on_small_disk(
    root: Path, out: Path, free: int, before: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Build a copy of a project on a disk with so many kilobytes free; afterwards it is in `out`."""
    disk = out.with_name(f"{out.name}-disk")
    disk.mkdir()
    out.mkdir()
    return subprocess.run(
        [*alone(), "sh", "-c", SCRIPT, "sh", *command("build", before=before)],
        env=environment(disk, PROJECT=str(root), DISK=str(disk), OUT=str(out), FREE=str(free), **settings),
        capture_output=True,
        text=True,
        check=False,
    )
