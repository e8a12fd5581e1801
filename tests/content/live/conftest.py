"""The real content, read on the real day, and what is made of it once for all tests here.

These tests say what must be true of any content, whatever editors write; those of the code stand elsewhere, and work on
the fixture site. They take some languages of every script; with AUDIT=all in the environment they take every language,
width, colour scheme and sheet.
"""

from __future__ import annotations

import datetime
import os
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.browser import served
from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.paper.pdf import make_sheets
from scripts.project import day
from scripts.project.copying import copy_project
from scripts.project.project import ROOT, Project
from scripts.screen.token_registry import TOKENS
from tests.content.live.builds import build
from tests.content.live.choice import TAKEN, keys_taken
from tests.content.live.pages import SITE_URL
from tests.helpers.browsers import PHONE, STILL, shared_browser
from tests.helpers.fixture_site import in_turns

FOLDER = Path(__file__).parent

# How many days later some data is past its day, and then all of it: a check holds for five years at most.
LATER = {"some-later": 200, "all-later": 5 * 366}

# What makes a test slow, by the fixture that it asks for; more than those in tests/conftest.py.
SLOW_FIXTURES = {"later": "build", "sheets": "paper"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes `language` once for each of the languages taken, with its locale in the test's name.

    The tests of a file run language by language, so that a page is read once for all of them.
    """
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", TAKEN, ids=lambda language: language.locale, scope="module")


# Before xdist looks for groups.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark these tests, and keep those together that wait for the sheets."""
    for item in items:
        if FOLDER not in item.path.parents:
            continue
        item.add_marker(pytest.mark.content)
        for fixture, mark in SLOW_FIXTURES.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(getattr(pytest.mark, mark))
                item.add_marker(pytest.mark.xdist_group(f"live-{fixture}"))


@pytest.fixture(scope="session")
def today(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> datetime.date:
    """The day on which the tests began: the same for all processes, also at midnight."""
    with in_turns("day", tmp_path_factory, worker_id) as kept:
        if not kept.exists():
            kept.write_text(day.today(os.environ).isoformat(), encoding="utf-8")
        return datetime.date.fromisoformat(kept.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def site(today: datetime.date) -> Site:
    """The real content on the real day."""
    return checked_site(ROOT, today, TOKENS)


@pytest.fixture(scope="session")
def project(site: Site) -> Project:
    return site.project


@pytest.fixture(scope="session")
def built(today: datetime.date, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built site as it is published, but for what stands in the files for paper."""
    with in_turns("live", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            build(copy_project(ROOT, root), today)
        return root / "site"


@pytest.fixture(scope="session", params=LATER)
def later(
    request: pytest.FixtureRequest, today: datetime.date, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> tuple[datetime.date, Path]:
    """A day on which data is past its day, and the folder of the site as it is built then, in one language a page."""
    then = today + datetime.timedelta(days=LATER[request.param])
    with in_turns(f"live-{request.param}", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            build(copy_project(ROOT, root), then, SHEETS="no")
        return then, root / "site"


@pytest.fixture(scope="session")
def sheets(site: Site, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Site:
    """The site with the files for paper that the tests take, made once."""
    with in_turns("live-paper", tmp_path_factory, worker_id) as root, pytest.MonkeyPatch.context() as patch:
        listed = root / "sheets.pickle"
        if not listed.exists():
            patch.setattr("scripts.paper.pdf.keys_to_make", keys_taken)
            moved = replace(site, project=replace(site.project, root=copy_project(ROOT, root)))
            listed.write_bytes(pickle.dumps(dict(make_sheets(moved, SITE_URL))))
        return replace(site, sheets=pickle.loads(listed.read_bytes()))


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Browser:
    return shared_browser(pytestconfig)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(built) as address:
        yield address


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone in which a test may ask with scripts."""
    context = browser.new_context(viewport=PHONE, **STILL)
    yield context.new_page()
    context.close()
