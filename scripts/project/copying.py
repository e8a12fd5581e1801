"""A copy of all that a build reads, to measure or to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

CONTENT = ("mkdocs.yml", "docs", "data", "overrides", "scripts")


def copy_project(root: Path, target: Path) -> Path:
    """A copy of all that a build reads, in a folder that may exist."""
    target.mkdir(parents=True, exist_ok=True)
    for name in CONTENT:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target
