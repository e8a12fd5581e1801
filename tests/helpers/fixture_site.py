"""The fixture site: a small frozen project, read, copied, spoilt and built. Its clock stands."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from scripts.__main__ import main
from scripts.commands.cli import Invocation
from scripts.content.reading import checked_site, read_site
from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project import day
from scripts.project.project import ROOT
from scripts.screen.token_registry import TOKENS

FOLDER = ROOT / "tests" / "site"
TODAY = datetime.date(2026, 3, 2)
EPOCH = day.epoch(TODAY)
SITE_URL = "https://fixture.example/"


def copy_fixture(target: Path, whole: bool = False) -> Path:
    """A copy of the fixture site that a test may spoil, with the project's own templates and code.

    These are links unless a test asks for the `whole`, as it wants to change them too.
    """
    shutil.copytree(FOLDER, target, dirs_exist_ok=True)
    for name in ("overrides", "scripts"):
        if whole:
            shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (target / name).symlink_to(ROOT / name)
    return target


def read(root: Path, today: datetime.date = TODAY) -> Site:
    """The content of a copy on a day; ContentError if anything is wrong."""
    return checked_site(root, today, TOKENS)


def problems_in(root: Path, today: datetime.date = TODAY) -> list[Problem]:
    """Everything that is wrong in a copy, by file and line."""
    problems = Problems()
    read_site(root, today, TOKENS, problems)
    return problems.sorted()


def invoke(root: Path, *words: str, **environment: str) -> Result:
    """`python -m scripts …` in a copy, on the fixture's day, without the files for paper, which take long."""
    settings = {"SOURCE_DATE_EPOCH": EPOCH, "SHEETS": "pages", "SITE_URL": SITE_URL, **environment}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in settings.items():
            patch.setenv(name, value)
        patch.chdir(root)
        return CliRunner().invoke(main, words, obj=Invocation(root, os.environ))


@contextmanager
def in_turns(name: str, factory: pytest.TempPathFactory, worker: str) -> Iterator[Path]:
    """A folder that all processes of a test run share, for one of them at a time."""
    base = factory.getbasetemp()
    folder = (base if worker == "master" else base.parent) / name
    with FileLock(folder.with_suffix(".lock")):
        yield folder
