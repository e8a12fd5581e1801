"""A copy of a project holds all that a build reads, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.project.copying import CONTENT, copy_project
from tests.helpers.fixture_site import copy_fixture, invoke, problems_in


def test_a_copy_is_whole_and_leaves_out_what_was_built(tmp_path: Path) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    (root / "site").mkdir()
    (root / "scripts" / "__pycache__").mkdir()
    copy = copy_project(root, tmp_path / "copy")
    assert {path.name for path in copy.iterdir()} == set(CONTENT)
    assert not (copy / "scripts" / "__pycache__").exists()
    assert problems_in(copy) == []


@pytest.mark.usefixtures("building")
def test_a_copy_builds(tmp_path: Path, folder: Path) -> None:
    copy = copy_project(folder, tmp_path / "copy")
    assert invoke(copy, "build", SHEETS="no").exit_code == 0


def test_a_folder_that_is_there_may_be_filled(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "copy").mkdir()
    assert (copy_project(folder, tmp_path / "copy") / "mkdocs.yml").is_file()
