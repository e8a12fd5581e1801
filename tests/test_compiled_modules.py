"""A full disk, or a limit on files, leaves no half of a compiled module that would stop every later run."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.project.project import ROOT


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A folder with code that was never compiled."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def run(folder: Path, limit: int, before: str = "") -> None:
    """Import some modules where no file may grow beyond a limit."""
    subprocess.run(
        [sys.executable, "-c", f"{before}\nimport scripts.files.problems, scripts.texts.sections"],
        cwd=folder,
        env={"PATH": os.environ["PATH"]},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        check=True,
    )


def compiled(folder: Path) -> list[str]:
    return sorted(path.name.split(".")[0] for path in folder.rglob("*.pyc"))


def test_compiled_modules_are_kept_where_there_is_room(code: Path) -> None:
    run(code, resource.RLIM_INFINITY)
    assert {"problems", "sections"} <= set(compiled(code))


@pytest.mark.parametrize("limit", [1000, 3000, 100_000])
def test_none_is_kept_where_files_are_limited(code: Path, limit: int) -> None:
    run(code, limit)
    assert compiled(code / "scripts" / "files") == compiled(code / "scripts" / "texts") == []
    run(code, resource.RLIM_INFINITY)


def test_none_is_kept_where_the_disk_is_almost_full(code: Path) -> None:
    little = "import os; os.statvfs = lambda path: type('', (), {'f_bavail': 9000, 'f_frsize': 4096})"
    run(code, resource.RLIM_INFINITY, little)
    assert compiled(code / "scripts" / "files") == []
