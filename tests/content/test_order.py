"""Problems come by weight: what others follow from is told first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scripts.content.order import rank_of
from scripts.files.problems import Problem
from scripts.project.project import Project
from tests.helpers.edits import change

ORDER = (
    ("mkdocs.yml",),
    ("data/desks.yaml", "data/glossary/nl.yaml", "data/interface/nl.yaml", "data/places/more-place-names.csv"),
    ("docs/nl/desks.md",),
    ("data/glossary/ru.yaml", "data/interface/ar.yaml"),
    ("docs/ar/desks.md", "docs/xx/desks.md"),
)


def test_files_come_by_what_follows_from_them(project: Project) -> None:
    rank = rank_of(project)
    assert [{rank(path) for path in paths} for paths in ORDER] == [{0}, {1}, {2}, {3}, {4}]


def test_problems_of_a_project_come_in_this_order(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    change(copy / "docs/ar/index.md", "menu: ", "menuu: ")
    change(copy / "data/interface/ar.yaml", "  skip: ", "  skipp: ")
    change(copy / "docs/nl/paper.md", "menu: ", "menuu: ")
    change(copy / "data/facts.yaml", "kind: number", "kind: numbr")
    change(copy / "mkdocs.yml", "check: paper", "chek: paper")
    assert list(dict.fromkeys(problem.path for problem in problems_of())) == [
        "mkdocs.yml", "data/facts.yaml", "docs/nl/paper.md", "data/interface/ar.yaml", "docs/ar/index.md",
    ]  # fmt: skip
