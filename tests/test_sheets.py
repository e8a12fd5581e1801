"""Sheets for paper, as finished PDF files: what they weigh, what they say and what a screen reader finds in them."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from scripts.frame import frame_of
from scripts.locales import html_language
from scripts.phones import dialled
from scripts.sections import INTRO, TOKEN
from scripts.sheets import SheetFile, sheet_path
from scripts.site import Site
from tests.sheet_pdfs import letters, pages_of, places_of, says

UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


def sheets_in(site: Site, locale: str) -> dict[str, SheetFile]:
    """The finished sheets of a language by page; never none."""
    found = {slug: sheet for (language, slug, _), sheet in site.sheets.items() if language == locale}
    assert tuple(found) == site.project.sheets and found
    return found


@pytest.mark.parametrize(
    ("pages", "size", "told"), [(2, 27782, "2 × A4, 28 kB"), (1, 499, "1 × A4, 0 kB"), (5, 61440, "5 × A4, 61 kB")]
)
def test_pages_and_size_are_told(pages: int, size: int, told: str) -> None:
    assert SheetFile(Path("x.pdf"), pages, size).told == told


def test_a_sheet_stands_in_one_folder_for_all_languages() -> None:
    assert sheet_path("return-path", "ar") == "sheets/return-path-ar.pdf"
    assert sheet_path("return-path", "ar", "nl") == "sheets/return-path-ar-nl.pdf"


def test_a_sheet_is_short_and_light(with_sheets: Site, locale: str) -> None:
    found = sheets_in(with_sheets, locale)
    for slug, sheet in found.items():
        assert sheet.size == sheet.path.stat().st_size <= 60 * 1024, slug
        with pikepdf.open(sheet.path) as pdf:
            assert sheet.pages == len(pdf.pages) <= 5, slug
            for page in pdf.pages:
                assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842], slug
    assert found["return-path"].pages == 2


def test_a_sheet_is_tagged_and_says_title_and_language(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf, pdf.open_metadata() as metadata:
            assert bool(pdf.Root.MarkInfo.Marked) is True, slug
            assert len(pdf.Root.StructTreeRoot.K) > 0, slug
            assert metadata[UA_PART] == "1", slug
            assert str(pdf.Root.Lang) == html_language(locale), slug
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True, slug
            title = f"{with_sheets.pages[locale, slug].title} – {with_sheets.records.words[locale]['site']['name']}"
            assert (str(pdf.docinfo.Title), metadata["dc:title"]) == (title, title), slug


def _outline(items: list[pikepdf.OutlineItem]) -> list[str]:
    return [title for item in items for title in (item.title, *_outline(item.children))]


def test_the_outline_has_the_numbered_headings(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        page = with_sheets.pages[locale, slug]
        plain = [section for section in page.sections if section.id != INTRO and not TOKEN.search(section.title)]
        assert plain, slug
        with pikepdf.open(sheet.path) as pdf, pdf.open_outline() as outline:
            entries = _outline(list(outline.root))
        shown = [letters(entry) for entry in entries]
        assert shown[0] == letters(page.title), slug
        wanted = [letters(f"{section.number} {section.title}") for section in plain]
        assert [entry for entry in shown if entry in wanted] == wanted, slug


def test_every_section_number_begins_a_line(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        text = "\n".join(pages_of(sheet.path))
        numbers = [section.number for section in with_sheets.pages[locale, slug].sections if section.number]
        # Where text runs from right to left, poppler gives "1.5" before Latin letters as the end of its line.
        ends = r"(?m)^\s*{0}(?![\d.])|(?<![\d.]) {0}\s*$" if locale == "ar" else r"(?m)^\s*{0}(?![\d.])"
        assert [number for number in numbers if re.search(ends.format(re.escape(number)), text)] == numbers, slug
        assert numbers, slug


def test_every_paper_page_says_whom_to_call_and_which_page_it_is(with_sheets: Site, locale: str) -> None:
    words = with_sheets.records.words[locale]
    for slug, sheet in sheets_in(with_sheets, locale).items():
        pages = pages_of(sheet.path)
        assert len(pages) == sheet.pages, slug
        for number, text in enumerate(pages, 1):
            assert re.search(r"\b0800 32 745\b", text), (slug, number)
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), (slug, number)
            assert says(text, words["header"]["call_free"]), (slug, number)
            assert says(text, words["site"]["not_official"]), (slug, number)
            machine = with_sheets.states[locale, slug].kind == "machine"
            assert says(text, words["translation"]["machine"]) == machine, (slug, number)
        assert (with_sheets.states[locale, slug].kind == "source") == (locale == "nl"), slug
        assert says(pages[0], frame_of(with_sheets, locale, slug, "https://example.org/").checked), slug


def test_the_free_number_is_drawn_from_left_to_right(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        parts = [place for place in places_of(sheet.path) if re.fullmatch(r"\W*(0800|32|745)\W*", place[0])]
        digits = [re.sub(r"\W", "", word) for word, _, _ in parts]
        assert digits == ["0800", "32", "745"] * (len(parts) // 3) and parts, slug
        for first, second, third in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            assert first[1] < second[1] < third[1], slug
            assert abs(first[2] - third[2]) < 1, slug


def test_links_lead_somewhere_from_paper_files_too(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            actions = [note.A for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
            addresses = [str(action.URI) for action in actions if "/URI" in action]
        assert [a for a in addresses if not a.startswith(("https://", "tel:", "mailto:", "geo:"))] == [], slug
        assert f"tel:{dialled(with_sheets.records.free_number)}" in addresses, slug


def test_nothing_of_the_screen_is_on_paper(with_sheets: Site, locale: str) -> None:
    words = with_sheets.records.words[locale]
    locator = [words["locator"][key] for key in ("label", "near_me", "stays", "failed", "loading")]
    screen = [*locator, words["contact"]["directions"], words["contact"]["map_web"], words["header"]["skip"]]
    for slug, sheet in sheets_in(with_sheets, locale).items():
        text = "\n".join(pages_of(sheet.path))
        assert [phrase for phrase in screen if says(text, phrase)] == [], slug
        assert words["locator"]["search"] not in [line.strip() for line in text.split("\n")], slug
