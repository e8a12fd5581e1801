"""Edits of files in a copy of the fixture site, as an editor makes them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from scripts.translations.marks import MARK


def change(path: Path, old: str, new: str) -> None:
    """Exchange a text for another one, once; fails if it does not stand in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def insert(root: Path, name: str, words: str, identifier: str) -> None:
    """Begin a section of a page with other words."""
    mark = f"{{#{identifier}}}\n\n"
    change(root / name, mark, f"{mark}{words} ")


def without_news(root: Path) -> None:
    """Take all news out of a copy, so that none touches what a test takes away."""
    (root / "data" / "news.yaml").write_text("news: []\n", encoding="utf-8")


def fingerprints(folder: Path) -> dict[str, str]:
    """The hash of each file in a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def take_off(root: Path, name: str) -> None:
    """Take a language, by its own name, off the site."""
    change(root / "mkdocs.yml", f"name: {name}\n          build: true", f"name: {name}\n          build: false")


def withdraw(root: Path, name: str) -> None:
    """Make a translated page one that is not translated yet: nothing is recorded of it, and its text has a mark."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    head, body = text.removeprefix("---\n").split("---\n\n", 1)
    path.write_text(f"---\n{head.split('translation:')[0]}---\n\n{MARK} {body}", encoding="utf-8")
