"""Mistakes to plant in a copy of the fixture site: what an editor does wrong, what the check must say, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DESKS = "data/desks.yaml"
CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Edit:
    """A change of a file in which there is nothing wrong: `old` becomes `new`, once, however often it is asked for."""

    file: str
    old: str
    new: str

    def make(self, root: Path) -> None:
        """Change the file, unless it is changed already."""
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        if self.new not in text:
            assert self.old in text, f"{self.old!r} is not in {self.file}"
            path.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")


@dataclass(frozen=True)
class Mistake:
    """A mistake in `file`: `old` becomes `new` (once).

    The check must say `says` at the line of the change, or at the first line that holds `line_of`. `first` are rules
    of a language without which this would be no mistake.
    """

    name: str
    file: str
    old: str
    new: str
    says: tuple[str, ...]
    line_of: str | None = None
    first: tuple[Edit, ...] = ()

    def can_be_planted(self, root: Path) -> bool:
        """Whether what it changes still stands there."""
        return self.old in (root / self.file).read_text(encoding="utf-8")

    def plant(self, root: Path) -> int:
        """Make the mistake in a copy of the project; the line on which it stands afterwards."""
        for edit in self.first:
            edit.make(root)
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        assert self.old in text, f"{self.name}: {self.old!r} is not in {self.file}"
        start = text.index(self.old)
        text = text.replace(self.old, self.new, 1)
        path.write_text(text, encoding="utf-8")
        if self.line_of is not None:
            return next(number for number, line in enumerate(text.split("\n"), start=1) if self.line_of in line)
        return text[:start].count("\n") + 1


@dataclass(frozen=True)
class Damage:
    """A mistake that is no change of words: a file removed, parts exchanged, bytes that are not UTF-8."""

    name: str
    file: str
    spoil: Callable[[Path], int]
    says: tuple[str, ...]

    def can_be_planted(self, root: Path) -> bool:
        """Whether its file is still there."""
        return (root / self.file).exists()

    def plant(self, root: Path) -> int:
        """Do the damage; the line on which the check must report it."""
        return self.spoil(root / self.file)
