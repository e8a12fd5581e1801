"""Every text field of a project with HTML in it: found by trying, so that no new field is forgotten."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.content import reading
from scripts.content.site import Site
from scripts.files import yaml_values
from scripts.files.memory import forget
from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.files.yaml_values import Place
from scripts.screen.token_registry import TOKENS
from tests.helpers.fixture_site import TODAY

# Each mark has a number of its own.
MARK = "<i>{}</i>"
_MARKED = re.compile(r"<i>(\d+)</i>")

# Some fields are told only when others are right.
_ROUNDS = 12


@dataclass
class MarkedTexts:
    """The texts of a project, each with a mark; `refused` are those that a check of their form tells."""

    root: Path
    values: dict[Path, Any] = field(default_factory=dict)
    bodies: dict[Path, str] = field(default_factory=dict)
    places: dict[int, tuple[Path, Place]] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)

    def mark(self, monkeypatch: pytest.MonkeyPatch) -> Site:
        """Mark every text that may hold HTML where nothing looks for it; the site that is then read."""
        monkeypatch.setattr(yaml_values, "_MARKUP", re.compile(r"(?!)"))
        forget()
        monkeypatch.setattr(reading, "_check_letters", lambda *_: None)
        monkeypatch.setattr(reading, "_check_letters_of_words", lambda *_: None)
        self.collect()
        for _ in range(_ROUNDS):
            self.write()
            problems = Problems()
            site = reading.read_site(self.root, TODAY, TOKENS, problems)
            if site is not None:
                return site
            self.refused |= self._told(problems)
        raise AssertionError("\n".join(str(problem) for problem in problems.sorted()))

    @property
    def free(self) -> set[int]:
        """The numbers of the marks that no check tells."""
        return set(self.places) - self.refused

    def collect(self) -> None:
        """Find the texts of all files."""
        for path in sorted([*self.root.glob("data/*.yaml"), *self.root.glob("data/interface/*.yaml")]):
            self._take(path, path.read_text(encoding="utf-8"))
        for path in sorted(self.root.glob("docs/*/*.md")):
            _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
            self.bodies[path] = body
            self._take(path, head)
        mkdocs = self.root / "mkdocs.yml"
        self._take(mkdocs, mkdocs.read_text(encoding="utf-8"))

    def _take(self, path: Path, text: str) -> None:
        self.values[path] = yaml.safe_load(text)
        for place in _texts(self.values[path], ()):
            # Of the settings only names are shown.
            if (path.name == "mkdocs.yml" and place[-1] not in ("name", "site_name")) or place == ("theme", "name"):
                continue
            self.places[len(self.places)] = path, place

    def write(self) -> None:
        """Write the files with every mark that nothing refused yet."""
        for path, value in self.values.items():
            numbers = {place: number for number, (file, place) in self.places.items() if file == path}
            marked = _with_marks(value, (), {place: n for place, n in numbers.items() if n not in self.refused})
            text = yaml.safe_dump(marked, allow_unicode=True, sort_keys=False, width=10**6)
            path.write_text(f"---\n{text}---\n{self.bodies[path]}" if path in self.bodies else text, encoding="utf-8")

    def _told(self, problems: Problems) -> set[int]:
        """The marks that problems name, and those in their lines."""
        found: set[int] = set()
        for problem in problems.found:
            found |= {int(number) for number in _MARKED.findall(str(problem))}
            path = self.root / problem.path
            if path in self.values:
                line = path.read_text(encoding="utf-8").split("\n")[problem.line - 1]
                found |= {int(number) for number in _MARKED.findall(line)} or self._around(path, problem.line)
        return found

    def _around(self, path: Path, line: int) -> set[int]:
        """The marks of the entry that begins in a line."""
        text = path.read_text(encoding="utf-8")
        first = 2 if path in self.bodies else 1
        document = parse_yaml(text.split("---\n", 2)[1] if first == 2 else text, "", Problems(), first)
        assert document is not None
        entries = [place for place, number in document.lines.items() if number == line and place]
        return {
            number
            for number, (file, place) in self.places.items()
            if file == path and any(place[: len(entry)] == entry for entry in entries)
        }


def _texts(value: Any, place: Place) -> list[Place]:
    if isinstance(value, dict):
        return [found for key, child in value.items() for found in _texts(child, (*place, key))]
    if isinstance(value, list):
        return [found for index, child in enumerate(value) for found in _texts(child, (*place, index))]
    return [place] if isinstance(value, str) else []


def _with_marks(value: Any, place: Place, numbers: dict[Place, int]) -> Any:
    if isinstance(value, dict):
        return {key: _with_marks(child, (*place, key), numbers) for key, child in value.items()}
    if isinstance(value, list):
        return [_with_marks(child, (*place, index), numbers) for index, child in enumerate(value)]
    return f"{value}{MARK.format(numbers[place])}" if place in numbers else value
