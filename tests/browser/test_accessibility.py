"""axe finds nothing on any page in any language, on a phone and on a wide screen, light and dark."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from scripts.project.project import Project
from tests.browser.conftest import PHONE, WIDE, addresses_of, open_details

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize(
    ("size", "scheme"),
    [(PHONE, "light"), (PHONE, "dark"), (WIDE, "light"), (WIDE, "dark")],
    ids=["phone-light", "phone-dark", "wide-light", "wide-dark"],
)
def test_axe_finds_nothing(
    browser: Browser, project: Project, address: str, locale: str, size: dict[str, int], scheme: Any
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for each in addresses_of(project, address, locale):
        page.goto(each)
        open_details(page)
        violations = Axe().run(page, options=RULES).response["violations"]
        told = [f"{v['id']}: {node['html'][:150]}" for v in violations for node in v["nodes"]]
        assert told == [], each
    context.close()
