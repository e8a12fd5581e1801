"""Fixtures that many tests share. Tests of the code work on the fixture site; the real one has tests/content/."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem
from scripts.paper.pdf import make_sheets
from scripts.project.project import Project
from tests.helpers.fixture_site import SITE_URL, copy_fixture, in_turns, invoke, problems_in, read
from tests.helpers.lagging import lag
from tests.helpers.names import LOCALES

# What makes a test slow, by the fixture that it asks for: `make test-fast` leaves these out, and each kind of work is
# done once, by one process.
SLOW_FIXTURES = {
    "copy": "check",
    "built": "build",
    "building": "build",
    "lagging": "build",
    "with_sheets": "paper",
    "browser": "browser",
}


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the marks, and let processes hear what stops them, also where a shell runs them in the background."""
    for number, heard in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, heard)
    for name in ("check", "build", "paper", "browser", "content", "programs"):
        config.addinivalue_line("markers", f"{name}: see CONTRIBUTING.md, 'Tests'")


def pytest_collection_finish() -> None:
    """Keep the thousands of tests until the end, instead of looking through them again for what is no longer used."""
    gc.freeze()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes `locale` once for each language of the fixture site, with the language in its name."""
    own = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "locale" in metafunc.fixturenames and not any("locale" in names for names in own):
        metafunc.parametrize("locale", LOCALES)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark slow tests by what they ask for, and keep those together that share it."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        marks = {mark for fixture, mark in SLOW_FIXTURES.items() if fixture in names}
        for mark in sorted(marks):
            item.add_marker(getattr(pytest.mark, mark))
        if "paper" in marks:
            item.add_marker(pytest.mark.xdist_group("paper"))


@pytest.fixture(autouse=True)
def _outside_workflows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a run of the tests in a GitHub workflow or on Netlify say what every other run says."""
    for name in ("GITHUB_ACTIONS", "REPOSITORY_URL", "NETLIFY", "CONTEXT", "SITE_URL", "SHEETS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture site as a project, to read and not to change."""
    return copy_fixture(tmp_path_factory.mktemp("fixture"))


@pytest.fixture(scope="session")
def site(folder: Path) -> Site:
    """The content of the fixture site on its day."""
    return read(folder)


@pytest.fixture(scope="session")
def project(site: Site) -> Project:
    return site.project


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the fixture site that a test may spoil."""
    return copy_fixture(tmp_path / "project")


@pytest.fixture
def problems_of(copy: Path) -> Callable[[], list[Problem]]:
    """Reads the copy and gives every problem that the checks find."""
    return lambda: problems_in(copy)


@pytest.fixture
def building() -> None:
    """For tests that build a site of their own: they are slow."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built fixture site, with pages in two languages and without files for paper."""
    with in_turns("built", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            result = invoke(copy_fixture(root), "build")
            assert result.exit_code == 0, result.output
        return root / "site"


@pytest.fixture(scope="session")
def lagging(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built fixture site on a day on which its translations lag behind."""
    with in_turns("lagging", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            result = invoke(lag(copy_fixture(root)), "build")
            assert result.exit_code == 0, result.output
        return root / "site"


@pytest.fixture(scope="session")
def with_sheets(site: Site, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The fixture site with every file for paper, made once."""
    with in_turns("paper", tmp_path_factory, worker_id) as root:
        # Whoever comes second finds the finished files: what did not change is not made again.
        moved = read(root if root.exists() else copy_fixture(root))
        return replace(moved, sheets=make_sheets(moved, SITE_URL))
