"""A real browser on the built fixture site, as the reader's phone sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.browser import served
from tests.helpers.browsers import PHONE, STILL, shared_browser
from tests.helpers.names import EACH_DIRECTION
from tests.helpers.old_phones import old_phone


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the old phone in all languages but one of each direction: what it lacks is the same in every one."""
    left_out = {item for item in items if _is_one_too_many(item)}
    if left_out:
        config.hook.pytest_deselected(items=[*left_out])
        items[:] = [item for item in items if item not in left_out]


def _is_one_too_many(item: pytest.Item) -> bool:
    given = getattr(item, "callspec", None)
    parameters = given.params if given else {}
    return parameters.get("any_phone") == "old" and parameters.get("locale") not in (None, *EACH_DIRECTION)


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Browser:
    return shared_browser(pytestconfig)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, **STILL)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def with_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, **STILL)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(without_scripts: Page) -> Page:
    """A page on a phone without scripts, which other tests had before."""
    return emptied(without_scripts)


@pytest.fixture
def scripted(with_scripts: Page) -> Page:
    """A page on a phone in which a test may ask with scripts; other tests had it before, so none may listen to it."""
    return emptied(with_scripts)


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """The same for one test alone, which may listen to it, answer in its place, or leave it by keyboard."""
    context = browser.new_context(viewport=PHONE, **STILL)
    yield context.new_page()
    context.close()


@pytest.fixture(params=["new", "old"])
def any_phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page with scripts on a phone of today, or of 2018; nothing goes wrong on either."""
    if request.param == "old":
        with old_phone(browser) as (page, complaints):
            yield page
    else:
        complaints = []
        context = browser.new_context(viewport=PHONE, **STILL)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
        context.close()
    assert complaints == []


def emptied(page: Page) -> Page:
    """A page as it was at first: nothing in it, the size of a phone, light, and nothing kept."""
    page.goto("about:blank")
    page.set_viewport_size(PHONE)
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    page.context.clear_cookies()
    return page
