"""Chance mistakes in every file: each project is told what is wrong with it, or builds; nothing else may happen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.helpers.fuzzer import cases

# A few each time, and many in the audit. Seeds, so that a case that fails can be made again.
PARTS = 4
SEEDS = 800 if os.environ.get("AUDIT") == "all" else 24


@pytest.mark.parametrize("part", range(PARTS))
def test_a_project_with_chance_mistakes_is_told_or_builds(building: None, tmp_path: Path, part: int) -> None:
    found = list(cases(range(part, SEEDS, PARTS), tmp_path))
    assert [case for case in found if case.verdict not in ("told", "built")] == []
    # Most mistakes are told, and not every change is one.
    verdicts = [case.verdict for case in found]
    assert verdicts.count("told") > len(found) / 3
    assert SEEDS < 100 or verdicts.count("built") > len(found) / 50


def test_the_same_seed_makes_the_same_project(building: None, tmp_path: Path) -> None:
    (first,), (second,) = list(cases([3], tmp_path)), list(cases([3], tmp_path))
    assert first.changes == second.changes and first.changes
