"""Fixtures that many tests share: the day, the real content, a copy to spoil, and the built site."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from scripts.bench.sites import copy_project
from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.paper.pdf import make_sheets
from scripts.project.project import ROOT, Project, read_project
from scripts.project.sheets import CARDS, SheetKey, keys_of
from scripts.translations.marks import in_the_making, unfinished_files

TODAY = datetime.date(2026, 11, 23)
# Noon of that day in UTC.
EPOCH = "1795435200"


def _languages() -> list[str]:
    """The languages of the site, without those in the making."""
    project = read_project(ROOT, Problems())
    assert project is not None
    waiting = {(each.locale, each.slug or "") for each in unfinished_files(project)}
    making = in_the_making(project, waiting)
    return [language.locale for language in project.languages if language not in making]


LANGUAGES = _languages()

# All files in two languages would take minutes. One of these is written from the right and one not in Latin letters,
# and the cards are those with the longest words.
IN_TWO: list[SheetKey] = [("ar", "return-path", "nl"), ("ti", "return-path", "fr"), ("fr", CARDS, "en")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes `locale` once for each language of the site, with the language in its name."""
    own = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "locale" in metafunc.fixturenames and not any("locale" in names for names in own):
        metafunc.parametrize("locale", LANGUAGES)


@pytest.fixture(autouse=True)
def _outside_workflows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a run of the tests in a GitHub workflow or on Netlify say what every other run says."""
    for name in ("GITHUB_ACTIONS", "REPOSITORY_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def site() -> Site:
    """The project's real content, checked, as it is on the fixed day: no test may fail because time went by."""
    problems = Problems()
    site = read_site(ROOT, max(TODAY, datetime.date.today()), problems)
    assert site is not None, "\n".join(map(str, problems.sorted()))
    return replace(site, records=replace(site.records, today=TODAY))


@pytest.fixture(scope="session")
def project(site: Site) -> Project:
    return site.project


def copy_content(target: Path) -> Path:
    """A copy of everything that a build reads."""
    return copy_project(ROOT, target)


def run(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m scripts …` in a copy of the project, on the fixed day, without the sheets, which take long."""
    return subprocess.run(
        [sys.executable, "-m", "scripts", *words],
        cwd=root,
        env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": EPOCH, "SHEETS": "pages", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil."""
    return copy_content(tmp_path)


@pytest.fixture
def problems_of(copy: Path) -> Callable[[], list[Problem]]:
    """Reads the copy and gives every problem that the checks find."""

    def read() -> list[Problem]:
        problems = Problems()
        read_site(copy, TODAY, problems)
        return problems.sorted()

    return read


@contextmanager
def in_turns(name: str, factory: pytest.TempPathFactory, worker: str) -> Iterator[Path]:
    """A folder that all processes of a test run share, for one of them at a time."""
    base = factory.getbasetemp()
    folder = (base if worker == "master" else base.parent) / name
    with FileLock(folder.with_suffix(".lock")):
        yield folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the whole site, built once from a copy of the project."""
    with in_turns("built", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            result = run(copy_content(root), "build", SITE_URL="https://example.org/")
            assert result.returncode == 0, result.stderr + result.stdout
        return root / "site"


@pytest.fixture(scope="session")
def with_sheets(site: Site, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The real content in a copy of the project, with every file in each language alone made once, and IN_TWO."""
    with in_turns("sheets", tmp_path_factory, worker_id) as root, pytest.MonkeyPatch.context() as patch:
        # Whoever comes second finds the finished files: what did not change is not made again.
        moved = replace(site, project=replace(site.project, root=root if root.exists() else copy_content(root)))
        keys = [key for key in keys_of(site.project) if key[2] is None or key in IN_TWO]
        patch.setattr("scripts.paper.pdf.keys_of", lambda project: keys)
        return replace(moved, sheets=make_sheets(moved, "https://example.org/", lambda: None))
