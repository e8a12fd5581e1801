"""A real browser on the built site, as the reader's phone sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.browser import chromium, served
from scripts.project.addresses import page_path
from scripts.project.project import Project

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(built) as address:
        yield address


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone without scripts."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    """A page on a phone in which a test may ask with scripts."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def open_details(page: Page) -> None:
    """Open the lists of languages and pages, and whatever else can be opened."""
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")


def addresses_of(project: Project, address: str, locale: str) -> list[str]:
    """The address of every page in a language."""
    return [f"{address}/{page_path(project, locale, slug)}" for slug in project.pages]
