"""Pages printed from a browser: clean sheets of A4 with the same frame as the files for paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.screen.editions import current_editions
from scripts.screen.frame import frame_of
from tests.helpers.fixture_site import SITE_URL
from tests.helpers.names import NL, RETURN_PATH, SHEETS, TRANSLATIONS
from tests.helpers.sheet_pdfs import pages_of, says

HELP_LINE = "0800 12 345"


@pytest.fixture
def printed(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def pdf(page: Page, url: str, target: Path) -> Path:
    """The page printed as a browser prints it, on the paper that the page asks for."""
    page.goto(url)
    page.pdf(path=target, prefer_css_page_size=True)
    return target


def assert_framed(text: str, site: Site, locale: Locale, slug: Slug) -> None:
    """A sheet of paper says what it is, in which language, whom to call, from when, and who made the translation."""
    words, frame = site.records.words[locale], frame_of(site, locale, slug, SITE_URL)
    for told in (
        words["site"]["name"],
        words["header"]["call_free"],
        words["site"]["not_official"],
        f"{frame.heading} {frame.language.name}",
        frame.checked,
        words["paper"]["still_right"],
    ):
        assert says(text, told), told
    assert says(text, words["translation"]["machine"]) == (locale != NL)
    assert frame.check in text
    assert frame.code in text and frame.code == current_editions(site)[locale, slug].code


@pytest.mark.parametrize("slug", SHEETS)
def test_every_sheet_of_paper_has_the_frame(
    printed: Page, address: str, site: Site, tmp_path: Path, locale: Locale, slug: Slug
) -> None:
    path = pdf(printed, f"{address}/{page_path(site.project, locale, slug)}", tmp_path / "x.pdf")
    texts = pages_of(path)
    with pikepdf.open(path) as opened:
        assert len(opened.pages) == len(texts) >= 2
        for page in opened.pages:
            assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842]
    for number, text in enumerate(texts, 1):
        assert HELP_LINE in text
        # In text from right to left, browsers set the last number first.
        assert re.search(rf"\b({number} ?/ ?{len(texts)}|{len(texts)} ?/ ?{number})\b", text), number
        assert_framed(text, site, locale, slug)


@pytest.mark.parametrize("slug", SHEETS)
def test_nothing_of_the_screen_is_printed(
    printed: Page, address: str, site: Site, tmp_path: Path, locale: Locale, slug: Slug
) -> None:
    path = pdf(printed, f"{address}/{page_path(site.project, locale, slug)}", tmp_path / "x.pdf")
    whole = "\n".join(pages_of(path))
    words = site.records.words[locale]
    lines = {line.strip() for line in whole.split("\n")}
    for group, key in (("header", "skip"), ("header", "menu"), ("header", "contents"), ("page", "to_top")):
        assert words[group][key] not in lines, key
    for language in site.project.languages:
        if language.locale != locale:
            assert language.name not in lines, language.locale
    assert not says(whole, words["locator"]["stays"])


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_two_languages_are_printed_with_the_frame_of_both(
    printed: Page, address: str, site: Site, tmp_path: Path, locale: Locale
) -> None:
    path = pdf(printed, f"{address}/{pair_path(site.project, SheetKey(locale, RETURN_PATH, NL))}", tmp_path / "x.pdf")
    for text in pages_of(path):
        for each in (locale, NL):
            assert current_editions(site)[each, RETURN_PATH].code in text
            assert says(text, site.pages[each, RETURN_PATH].title)
        assert says(text, site.records.words[locale]["translation"]["machine"])
