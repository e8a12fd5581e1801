"""The preview in a browser: a page that is edited stays where it is, and what is wrong is always in sight."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.helpers.edits import change
from tests.helpers.previews import preview

TOP = 'aside[role="alert"]'


def test_an_edited_page_keeps_its_place_and_a_mistake_is_in_sight(copy: Path, fresh: Page, building: None) -> None:
    expect.set_options(timeout=60_000)
    try:
        with preview(copy, "--language", "ar") as running:
            fresh.goto(f"http://127.0.0.1:{running.port}/return-path/")
            fresh.evaluate("scrollTo(0, 900)")
            change(copy / "docs" / "nl" / "return-path.md", "Wilt u", "Wilt u123")
            expect(fresh.locator("main")).to_contain_text("Wilt u123")
            assert fresh.evaluate("scrollY") == 900
            change(copy / "docs" / "nl" / "return-path.md", "[[short-name:", "[[short-nam:")
            expect(fresh.locator(TOP)).to_contain_text("docs/nl/return-path.md:21")
            expect(fresh.locator(TOP)).to_be_in_viewport(ratio=1)
            expect(fresh.locator("main")).to_contain_text("Wilt u123")
            change(copy / "docs" / "nl" / "return-path.md", "[[short-nam:", "[[short-name:")
            expect(fresh.locator(TOP)).to_have_count(0)
    finally:
        expect.set_options(timeout=5_000)
