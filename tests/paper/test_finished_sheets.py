"""Files for paper as they are finished: what they weigh, what they say and what a screen reader finds in them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from scripts.content.site import Site
from scripts.paper.pdf import make_sheets
from scripts.paper.side_by_side import rows
from scripts.project import locales
from scripts.project.keys import Locale, Slug
from scripts.project.project import ROOT
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey
from scripts.screen.frame import frame_of
from scripts.theme.fonts import font_files
from tests.helpers.changed_sites import with_desk, with_entry
from tests.helpers.entries import hours
from tests.helpers.finished_sheets import (
    FONT,
    FONTS_OF,
    UA_PART,
    assert_foot_stands_alone,
    begins_line,
    boxes,
    cards_in,
    code_of,
    drawn_in,
    first_pages,
    fonts_of,
    headings_of,
    in_rows,
    links_of,
    outline_of,
    said,
    scripts_of,
    title_of,
)
from tests.helpers.fixture_site import SITE_URL, read
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, DESKS, INDEX, NL, RETURN_PATH, RU, SHEETS, TI, TRANSLATIONS
from tests.helpers.sheet_pdfs import MM, WIDTH, Word, letters, pages_of, places_of

LATIN = re.compile(r"[A-Za-zÀ-ÿŒœ]+")

# One of them is written from the right.
IN_TWO = [SheetKey(locale, slug, NL) for locale in TRANSLATIONS for slug in SHEETS]


def files_in(site: Site, locale: Locale) -> dict[SheetKey, SheetFile]:
    """Every finished file of a language, those in which it stands beside another one too."""
    found = {key: sheet for key, sheet in site.sheets.items() if key.locale == locale}
    # Two sheets, cards, all sheets in one; and all but the last beside the Dutch.
    assert len(found) == (4 if locale == NL else 7)
    return found


def sheets_in(site: Site, locale: Locale) -> dict[Slug, SheetFile]:
    """The finished sheets in a language alone by page."""
    return {slug: site.sheets[SheetKey(locale, slug)] for slug in SHEETS}


# Every file.


def test_a_sheet_is_short_and_light(with_sheets: Site, locale: Locale) -> None:
    sheets = sheets_in(with_sheets, locale)
    assert sheets[RETURN_PATH].pages <= 2 and sheets[DESKS].pages <= 4
    assert all(sheet.size <= 60 * 1024 for sheet in sheets.values())


def test_a_file_is_on_a4_and_knows_its_pages_and_size(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        assert sheet.size == sheet.path.stat().st_size, key
        with pikepdf.open(sheet.path) as pdf:
            assert sheet.pages == len(pdf.pages), key
            for page in pdf.pages:
                assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842], key


def test_a_file_is_tagged_and_says_title_and_language(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf, pdf.open_metadata() as metadata:
            assert bool(pdf.Root.MarkInfo.Marked) is True, key
            assert len(pdf.Root.StructTreeRoot.K) > 0, key
            assert metadata[UA_PART] == "1", key
            assert str(pdf.Root.Lang) == locales.html_language(locale), key
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True, key
            title = title_of(with_sheets, key)
            assert (str(pdf.docinfo.Title), metadata["dc:title"]) == (title, title), key


def follows(word: Word, other: Word) -> bool:
    """Whether a word stands on the right of another one, on one line with a space between them."""
    return word.page == other.page and abs(word.bottom - other.bottom) < 1 and 0 < word.left - other.right < 8


def test_the_free_number_is_drawn_from_left_to_right(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        words = places_of(sheet.path)
        first = [word for word in words if re.fullmatch(r"\W*0800\W*", word.text)]
        assert first, key
        for word in first:
            for digits in ("12", "345"):
                (word,) = (each for each in words if follows(each, word))
                assert re.sub(r"\W", "", word.text) == digits, key


def test_every_paper_page_says_whom_to_call_and_which_edition_it_is(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        pages = pages_of(sheet.path)
        assert len(pages) == sheet.pages, key
        codes = [] if key.slug == ALL else [code_of(with_sheets, each, key.slug) for each in key.locales]
        for number, text in enumerate(pages, 1):
            assert re.search(r"\b0800 12 345\b", text), (key, number)
            assert [code for code in codes if code not in text] == [], (key, number)


def test_links_lead_somewhere_from_paper_files_too(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            addresses, inside = links_of(pdf)
        assert [a for a in addresses if not a.startswith(("https://", "tel:", "mailto:", "geo:"))] == [], key
        assert "tel:+3280012345" in addresses, key
        assert inside or key.slug != ALL, key


def test_nothing_of_the_screen_is_on_paper(with_sheets: Site, locale: Locale) -> None:
    words = with_sheets.records.words[locale]
    locator = [words["locator"][key] for key in ("label", "near_me", "stays", "failed", "loading")]
    screen = [*locator, words["contact"]["directions"], words["contact"]["map_web"], words["header"]["skip"]]
    for key, sheet in files_in(with_sheets, locale).items():
        if key.slug == ALL:
            # The same words as in the others, and long to search.
            continue
        text = "\n".join(pages_of(sheet.path))
        assert [phrase for phrase in screen if said(text, phrase)] == [], key
        assert words["locator"]["search"] not in [line.strip() for line in text.split("\n")], key


def test_no_time_is_torn_at_the_end_of_a_line(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        times = [word.text for word in places_of(sheet.path) if re.search(r"\d\d:\d\d", word.text)]
        assert times, key
        assert [text for text in times if not re.search(r"\d\d:\d\d–\d\d:\d\d", text)] == [], key


# Sheets.


def in_outline(shown: list[str], expected: list[str]) -> list[str]:
    """The headings that an outline has, in its order; a note at a heading, such as a day, may stand behind it."""
    found = [next((each for each in expected if entry.startswith(each)), "") for entry in shown]
    return [heading for heading in found if heading]


def test_the_outline_has_the_title_and_the_numbered_headings(with_sheets: Site, locale: Locale) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        shown, expected = outline_of(sheet), headings_of(with_sheets, locale, slug)
        assert shown[0] == expected[0], slug
        assert in_outline(shown, expected) == expected, slug


def test_every_section_number_begins_a_line(with_sheets: Site, locale: Locale) -> None:
    rtl = with_sheets.project.language(locale).direction == "rtl"
    for slug, sheet in sheets_in(with_sheets, locale).items():
        words = places_of(sheet.path)
        numbers = [section.number for section in with_sheets.pages[locale, slug].sections if section.number]
        assert numbers, slug
        for number in numbers:
            assert any(begins_line(word, words, rtl) for word in words if word.text == number), (slug, number)


def test_every_page_of_a_sheet_says_what_it_is_and_which_page(with_sheets: Site, locale: Locale) -> None:
    words = with_sheets.records.words[locale]
    for slug, sheet in sheets_in(with_sheets, locale).items():
        pages = pages_of(sheet.path)
        for number, text in enumerate(pages, 1):
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), (slug, number)
            assert said(text, words["header"]["call_free"]), (slug, number)
            assert said(text, words["site"]["not_official"]), (slug, number)
            machine = with_sheets.states[locale, slug].kind == "machine"
            assert said(text, words["translation"]["machine"]) == machine, (slug, number)
            assert said(text, frame_of(with_sheets, locale, slug, SITE_URL).checked), (slug, number)
        assert (with_sheets.states[locale, slug].kind == "source") == (locale == NL), slug


# All sheets of a language in one file.


def all_of(site: Site, locale: Locale) -> SheetFile:
    return site.sheets[SheetKey(locale, ALL)]


def test_the_cover_is_a_page_and_each_sheet_begins_on_its_own(with_sheets: Site, locale: Locale) -> None:
    alone = [sheet.pages for sheet in sheets_in(with_sheets, locale).values()]
    starts = first_pages(with_sheets, locale)
    ends = [*starts[1:], all_of(with_sheets, locale).pages + 1]
    here = [end - start for start, end in zip(starts, ends, strict=True)]
    assert starts[0] == 2
    for slug, pages, own in zip(SHEETS, here, alone, strict=True):
        # A sheet alone has its QR code at the end, which can take a page more.
        assert own - 1 <= pages <= own, slug


def test_the_cover_says_what_it_is_and_on_which_pages_the_sheets_begin(with_sheets: Site, locale: Locale) -> None:
    words = with_sheets.records.words[locale]
    cover, *pages = pages_of(all_of(with_sheets, locale).path)
    assert said(cover, words["site"]["name"]) and said(cover, words["paper"]["all"])
    assert said(cover, words["site"]["not_official"]) and said(cover, words["header"]["call_free"])
    assert said(cover, words["translation"]["machine"]) == (with_sheets.states[locale, INDEX].kind == "machine")
    for slug in SHEETS:
        assert said(cover, with_sheets.pages[locale, slug].title), slug
        assert code_of(with_sheets, locale, slug) in cover, slug
    starts = first_pages(with_sheets, locale)
    # Page numbers stand where the lines end: 25 mm from an edge.
    end = 25 * MM if with_sheets.project.language(locale).direction == "rtl" else WIDTH - 25 * MM
    listed = [word for word in places_of(all_of(with_sheets, locale).path) if word.page == 1]
    found = [word for word in listed if word.text.isdecimal() and min(abs(word.left - end), abs(word.right - end)) < 1]
    assert [int(word.text) for word in sorted(found, key=lambda word: word.top)] == starts
    for number, text in enumerate(pages, 2):
        assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages) + 1}\s*$", text), number


def test_each_page_of_all_sheets_has_the_code_of_its_sheet_alone(with_sheets: Site, locale: Locale) -> None:
    codes = [code_of(with_sheets, locale, slug) for slug in SHEETS]
    starts = first_pages(with_sheets, locale)
    for number, text in enumerate(pages_of(all_of(with_sheets, locale).path), 1):
        found = [code for code in codes if code in text]
        own = sum(start <= number for start in starts)
        assert found == (codes if number == 1 else [codes[own - 1]]), number


def test_the_outline_of_all_sheets_has_every_title_and_heading(with_sheets: Site, locale: Locale) -> None:
    shown = outline_of(all_of(with_sheets, locale))
    expected = [heading for slug in SHEETS for heading in headings_of(with_sheets, locale, slug)]
    assert in_outline(shown, expected) == expected
    assert shown[0] == letters(
        f"{with_sheets.records.words[locale]['paper']['all']} {with_sheets.project.language(locale).name}"
    )


# Two languages side by side.


@pytest.mark.parametrize("key", IN_TWO, ids=lambda key: key.name)
def test_each_language_stands_on_its_side_of_the_paper(with_sheets: Site, key: SheetKey) -> None:
    own = {AR: "ARABIC", TI: "ETHIOPIC", RU: "CYRILLIC"}[key.locale]
    words = in_rows(with_sheets, key, SITE_URL)
    client = [word for word in words if own in scripts_of(word.text)]
    text = " ".join(parse_html(row.client).text for row in rows(with_sheets, key))
    # Names in Latin letters can stand in both columns.
    named = set(LATIN.findall(text))
    other = [word for word in words if set(LATIN.findall(word.text)) - named]
    assert len(client) > 150 and len(other) > 150
    left, right = (other, client) if with_sheets.project.language(key.locale).direction == "rtl" else (client, other)
    assert max(word.right for word in left) <= WIDTH / 2 + 1
    assert min(word.left for word in right) >= WIDTH / 2 - 1


@pytest.mark.parametrize("key", IN_TWO, ids=lambda key: key.name)
def test_a_heading_stands_at_the_height_of_the_other_one(with_sheets: Site, key: SheetKey) -> None:
    numbers = [section.number for section in with_sheets.pages[key.locale, key.slug].sections if section.number]
    words = in_rows(with_sheets, key, SITE_URL)
    for number in numbers:
        both = [word for word in words if word.text == number]
        assert any(
            one.page == other.page and abs(one.bottom - other.bottom) < 3 and one.left < WIDTH / 2 < other.right
            for one in both
            for other in both
        ), number


@pytest.mark.parametrize("key", IN_TWO, ids=lambda key: key.name)
def test_a_sheet_in_two_languages_says_both(with_sheets: Site, key: SheetKey) -> None:
    pages = pages_of(with_sheets.sheets[key].path)
    for each in key.locales:
        words = with_sheets.records.words[each]
        assert said(pages[0], with_sheets.pages[each, key.slug].title), each
        for number, text in enumerate(pages, 1):
            assert said(text, words["site"]["not_official"]), (each, number)
            assert said(text, words["site"]["name"]), (each, number)
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), number
    shown, expected = outline_of(with_sheets.sheets[key]), headings_of(with_sheets, key.locale, key.slug)
    assert in_outline(shown, expected) == expected
    # The cards of four desks and of the information point.
    assert len(shown) == len(expected) + (5 if key.slug == DESKS else 0)


# Cards to cut out.


def test_eight_cards_of_a_kind_stand_on_a_page(with_sheets: Site, locale: Locale) -> None:
    kinds = 1 + len(with_sheets.records.desks)
    for key, sheet in files_in(with_sheets, locale).items():
        if key.slug != CARDS:
            continue
        assert sheet.pages == kinds, key
        for number in range(1, kinds + 1):
            cards = boxes([word for word in places_of(sheet.path) if word.page == number])
            assert sorted(cards) == [(column, row) for column in (0, 1) for row in (0, 1, 2, 3)], (key, number)
            told = {tuple(sorted(word.text for word in card)) for card in cards.values()}
            assert len(told) == 1, (key, number)


def test_nothing_on_a_card_is_cut_off_or_covered(with_sheets: Site, locale: Locale) -> None:
    key = SheetKey(locale, CARDS)
    for card in cards_in(with_sheets, key):
        assert_foot_stands_alone(with_sheets, key, card)


@pytest.mark.parametrize("locale", [AR, TI, RU])
def test_nothing_on_a_card_in_two_languages_is_cut_off_or_covered(with_sheets: Site, locale: Locale) -> None:
    key = SheetKey(locale, CARDS, NL)
    for card in cards_in(with_sheets, key):
        assert_foot_stands_alone(with_sheets, key, card)


# All that the hours of a desk can be, and closings behind them.
LONGEST = (
    'Mo,Th,Fr 09:00-12:00,13:00-15:30, We 13:00-16:00 "by appointment"; Tu[1] 10:00-12:00; '
    "2026 Jul 20-Aug 07 off; 2026 Dec 24-2027 Jan 02 off; PH off"
)


@pytest.mark.paper
@pytest.mark.parametrize(
    "key", [SheetKey(RU, CARDS, NL), SheetKey(AR, CARDS), SheetKey(TI, CARDS, NL)], ids=["ru-nl", "ar", "ti-nl"]
)
def test_closings_fit_on_a_card_with_the_longest_hours(
    copy: Path, monkeypatch: pytest.MonkeyPatch, key: SheetKey
) -> None:
    site = read(copy)
    for desk in ("antwerp", "charleroi"):
        site = with_desk(site, desk, hours=hours(LONGEST))
    site = with_entry(site, "phone_lines", "return-line", hours=hours(LONGEST))
    monkeypatch.setattr("scripts.paper.pdf.keys_to_make", lambda _: [key])
    made = replace(site, sheets=make_sheets(site, SITE_URL))
    cards = list(cards_in(made, key))
    for card in cards:
        assert_foot_stands_alone(made, key, card)
    told = [" ".join(word.text for word in card) for card in cards]
    assert sum("20/07/2026–07/08/2026" in text and "24/12/2026–02/01/2027" in text for text in told) == 3 * 8


# Fonts.


def test_every_font_is_ours_embedded_and_only_what_is_used(with_sheets: Site, locale: Locale) -> None:
    whole = min(path.stat().st_size for path in font_files(ROOT))
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            names = set()
            for name, descriptor in fonts_of(pdf):
                assert re.fullmatch(FONT, name), (key, name)
                assert str(descriptor.FontName) == f"/{name}", key
                assert 0 < len(descriptor.FontFile2.read_bytes()) < whole / 2, (key, name)
                names.add(name[7:])
        for each in key.locales:
            font = FONTS_OF[locales.script(with_sheets.project.language(each).name)]
            assert {font, f"{font}-Bold"} <= names, key


def test_no_letter_is_drawn_as_an_empty_box(with_sheets: Site, locale: Locale) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            drawn = list(drawn_in(pdf))
        assert len(drawn) > 500 and b"\0\0" not in drawn, key
