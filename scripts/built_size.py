"""How heavy a built site is: its pages, its sheets for paper, and everything else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.sheets import SHEETS


@dataclass(frozen=True)
class BuiltSize:
    """Sizes in bytes, as the files stand in the folder."""

    pages: int
    sheets: int
    other: int

    @property
    def total(self) -> int:
        """All files together."""
        return self.pages + self.sheets + self.other


def built_size(folder: Path) -> BuiltSize | None:
    """The size of the site built into a folder; None if there is none."""
    if not folder.is_dir():
        return None
    sizes = {"pages": 0, "sheets": 0, "other": 0}
    for path in folder.rglob("*"):
        if path.is_file():
            sizes[_kind(path.relative_to(folder))] += path.stat().st_size
    return BuiltSize(**sizes)


def _kind(path: Path) -> str:
    if path.parts[0] == SHEETS:
        return "sheets"
    return "pages" if path.suffix == ".html" else "other"
