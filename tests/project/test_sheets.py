"""Files for paper as they are finished: what they weigh, what they say and what a screen reader finds in them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pikepdf
import pytest

from scripts.content.site import Site
from scripts.paper.side_by_side import rows
from scripts.project import locales
from scripts.project.addresses import pair_path
from scripts.project.locales import html_language
from scripts.project.project import Project
from scripts.project.sheets import (
    ALL,
    BESIDE,
    CARDS,
    SheetFile,
    SheetKey,
    WrongSettingError,
    keys_of,
    pairs_of,
    sheet_path,
    wanted,
)
from scripts.records.phones import dialled
from scripts.screen.editions import current_editions
from scripts.screen.frame import frame_of
from scripts.texts.sections import INTRO, TOKEN
from tests.conftest import IN_TWO
from tests.helpers.html_pages import parse_html
from tests.helpers.sheet_pdfs import Word, letters, pages_of, places_of, says

UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"
URL = "https://example.org/"

# A4 in points, and the points of a millimetre.
WIDTH, HEIGHT, MM = 595.28, 841.89, 72 / 25.4

LATIN = re.compile(r"[A-Za-zÀ-ÿŒœ]+")

SHEETS_IN_TWO = [key for key in IN_TWO if key[1] != CARDS]


def files_in(site: Site, locale: str) -> dict[SheetKey, SheetFile]:
    """Every finished file of a language, those in which it stands beside another one too; never none."""
    found = {key: sheet for key, sheet in site.sheets.items() if key[0] == locale}
    assert found
    return found


def sheets_in(site: Site, locale: str) -> dict[str, SheetFile]:
    """The finished sheets in a language alone by page; never none."""
    files = files_in(site, locale)
    found = {slug: sheet for (_, slug, beside), sheet in files.items() if slug not in (ALL, CARDS) and not beside}
    assert tuple(found) == site.project.sheets and found
    return found


def code_of(site: Site, locale: str, slug: str) -> str:
    return current_editions(site)[locale, slug].code


def title_of(site: Site, key: SheetKey) -> str:
    """The title that a reader of the file sees above it."""
    locale, slug, beside = key
    words = site.records.words
    if slug == CARDS:
        return " – ".join(words[each]["paper"]["cards"] for each in (locale, beside) if each)
    if beside:
        return f"{site.pages[locale, slug].title} – {site.pages[beside, slug].title}"
    title = words[locale]["paper"]["all"] if slug == ALL else site.pages[locale, slug].title
    return f"{title} – {words[locale]['site']['name']}"


# Which files there are, and where.


@pytest.mark.parametrize(
    ("pages", "size", "told"), [(2, 27782, "2 × A4, 28 kB"), (1, 499, "1 × A4, 0 kB"), (5, 61440, "5 × A4, 61 kB")]
)
def test_pages_and_size_are_told(pages: int, size: int, told: str) -> None:
    assert SheetFile(Path("x.pdf"), pages, size).told == told


def test_a_file_stands_in_one_folder_for_all_languages() -> None:
    assert sheet_path("return-path", "ar") == "sheets/return-path-ar.pdf"
    assert sheet_path("return-path", "ar", "nl") == "sheets/return-path-ar-nl.pdf"
    assert sheet_path(ALL, "ar") == "sheets/all-ar.pdf"
    assert sheet_path(CARDS, "ar", "nl") == "sheets/cards-ar-nl.pdf"


def test_no_two_files_have_one_name(project: Project) -> None:
    paths = [sheet_path(slug, locale, beside) for locale, slug, beside in keys_of(project)]
    assert len(set(paths)) == len(paths)


def test_every_language_stands_beside_dutch_french_and_english(project: Project) -> None:
    known = [language.locale for language in project.languages]
    assert len(pairs_of(project)) == len(known) * 3 - 3
    assert set(pairs_of(project)) == {(one, other) for one in known for other in BESIDE if one != other}


def test_every_file_is_made_in_each_language_and_beside_those_of_social_workers(project: Project) -> None:
    keys = keys_of(project)
    assert len(set(keys)) == len(keys)
    for language in project.languages:
        alone = {slug for locale, slug, beside in keys if locale == language.locale and beside is None}
        assert alone == {*project.sheets, CARDS, ALL}
    in_two = {(locale, beside, slug) for locale, slug, beside in keys if beside}
    assert in_two == {(*pair, slug) for pair in pairs_of(project) for slug in (*project.sheets, CARDS)}
    assert not any(locale == beside for locale, _, beside in keys)


@pytest.mark.parametrize(
    ("value", "made"), [(None, "all"), ("", "all"), ("all", "all"), ("pages", "pages"), ("no", "no")]
)
def test_a_setting_says_what_is_made(value: str | None, made: str) -> None:
    assert wanted({} if value is None else {"SHEETS": value}) == made


def test_a_setting_that_means_nothing_is_refused() -> None:
    with pytest.raises(WrongSettingError, match='SHEETS is "yes"; it may be all'):
        wanted({"SHEETS": "yes"})


# Every file.


def test_a_sheet_is_short_and_light(with_sheets: Site, locale: str) -> None:
    found = sheets_in(with_sheets, locale)
    for slug, sheet in found.items():
        assert sheet.size <= 60 * 1024, slug
        assert sheet.pages <= 5, slug
    assert found["return-path"].pages == 2


def test_a_file_is_on_a4_and_knows_its_pages_and_size(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        assert sheet.size == sheet.path.stat().st_size, key
        with pikepdf.open(sheet.path) as pdf:
            assert sheet.pages == len(pdf.pages), key
            for page in pdf.pages:
                assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842], key


def test_a_file_is_tagged_and_says_title_and_language(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf, pdf.open_metadata() as metadata:
            assert bool(pdf.Root.MarkInfo.Marked) is True, key
            assert len(pdf.Root.StructTreeRoot.K) > 0, key
            assert metadata[UA_PART] == "1", key
            assert str(pdf.Root.Lang) == html_language(locale), key
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True, key
            title = title_of(with_sheets, key)
            assert (str(pdf.docinfo.Title), metadata["dc:title"]) == (title, title), key


def test_the_free_number_is_drawn_from_left_to_right(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        parts = [word for word in places_of(sheet.path) if re.fullmatch(r"\W*(0800|32|745)\W*", word.text)]
        digits = [re.sub(r"\W", "", word.text) for word in parts]
        assert digits == ["0800", "32", "745"] * (len(parts) // 3) and parts, key
        for first, second, third in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            assert first.left < second.left < third.left, key
            assert abs(first.bottom - third.bottom) < 1, key


def test_every_paper_page_says_whom_to_call_and_which_edition_it_is(with_sheets: Site, locale: str) -> None:
    for (_, slug, beside), sheet in files_in(with_sheets, locale).items():
        pages = pages_of(sheet.path)
        assert len(pages) == sheet.pages, slug
        for number, text in enumerate(pages, 1):
            assert re.search(r"\b0800 32 745\b", text), (slug, beside, number)
            for each in (locale, beside):
                if each and slug != ALL:
                    assert code_of(with_sheets, each, slug) in text, (slug, beside, number)


def test_links_lead_somewhere_from_paper_files_too(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
            addresses = [str(link.A.URI) for link in links if "/A" in link]
            inside = [str(link.Dest) for link in links if "/Dest" in link]
            named = [str(name) for name in pdf.Root.Names.Dests.Names][::2] if "/Names" in pdf.Root else []
        assert len(addresses) + len(inside) == len(links), key
        assert [a for a in addresses if not a.startswith(("https://", "tel:", "mailto:", "geo:"))] == [], key
        assert f"tel:{dialled(with_sheets.records.free_number)}" in addresses, key
        assert set(inside) <= set(named), key
        assert inside or key[1] != ALL, key


def test_nothing_of_the_screen_is_on_paper(with_sheets: Site, locale: str) -> None:
    words = with_sheets.records.words[locale]
    locator = [words["locator"][key] for key in ("label", "near_me", "stays", "failed", "loading")]
    screen = [*locator, words["contact"]["directions"], words["contact"]["map_web"], words["header"]["skip"]]
    for key, sheet in files_in(with_sheets, locale).items():
        if key[1] == ALL:
            # The same words as in the others, and long to search.
            continue
        text = "\n".join(pages_of(sheet.path))
        assert [phrase for phrase in screen if says(text, phrase)] == [], key
        assert words["locator"]["search"] not in [line.strip() for line in text.split("\n")], key


# Sheets.


def _outline(items: list[pikepdf.OutlineItem]) -> list[str]:
    return [title for item in items for title in (item.title, *_outline(item.children))]


def outline_of(sheet: SheetFile) -> list[str]:
    """The letters of every entry."""
    with pikepdf.open(sheet.path) as pdf, pdf.open_outline() as outline:
        return [letters(entry) for entry in _outline(list(outline.root))]


def headings_of(site: Site, locale: str, slug: str) -> list[str]:
    """The letters of a sheet's title and of its numbered headings, but for those with data in them."""
    page = site.pages[locale, slug]
    plain = [section for section in page.sections if section.id != INTRO and not TOKEN.search(section.title)]
    assert plain, slug
    return [letters(page.title), *(letters(f"{section.number} {section.title}") for section in plain)]


def test_the_outline_has_the_title_and_the_numbered_headings(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        shown, expected = outline_of(sheet), headings_of(with_sheets, locale, slug)
        assert shown[0] == expected[0], slug
        assert [entry for entry in shown if entry in expected] == expected, slug


def test_every_section_number_begins_a_line(with_sheets: Site, locale: str) -> None:
    for slug, sheet in sheets_in(with_sheets, locale).items():
        text = "\n".join(pages_of(sheet.path))
        numbers = [section.number for section in with_sheets.pages[locale, slug].sections if section.number]
        # Where text runs from right to left, poppler gives "1.5" before Latin letters as the end of its line.
        ends = (
            r"(?m)^\s*{0}(?![\d.])|(?<![\d.]) {0}\s*$"
            if locales.direction(locale) == "rtl"
            else r"(?m)^\s*{0}(?![\d.])"
        )
        assert [number for number in numbers if re.search(ends.format(re.escape(number)), text)] == numbers, slug
        assert numbers, slug


def test_every_page_of_a_sheet_says_what_it_is_and_which_page(with_sheets: Site, locale: str) -> None:
    words = with_sheets.records.words[locale]
    for slug, sheet in sheets_in(with_sheets, locale).items():
        pages = pages_of(sheet.path)
        for number, text in enumerate(pages, 1):
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), (slug, number)
            assert says(text, words["header"]["call_free"]), (slug, number)
            assert says(text, words["site"]["not_official"]), (slug, number)
            machine = with_sheets.states[locale, slug].kind == "machine"
            assert says(text, words["translation"]["machine"]) == machine, (slug, number)
            assert says(text, frame_of(with_sheets, locale, slug, URL).checked), (slug, number)
        assert (with_sheets.states[locale, slug].kind == "source") == (locale == "nl"), slug


# All sheets of a language in one file.


def all_of(site: Site, locale: str) -> SheetFile:
    return site.sheets[locale, ALL, None]


def first_pages(site: Site, locale: str) -> list[int]:
    """The page, counted from 1, on which each sheet begins."""
    with pikepdf.open(all_of(site, locale).path) as pdf:
        entries = list(pdf.Root.Names.Dests.Names)
        named = {str(name): place[0] for name, place in zip(entries[::2], entries[1::2], strict=True)}
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return [numbers[named[slug].objgen] for slug in site.project.sheets]


def test_the_cover_is_a_page_and_each_sheet_begins_on_its_own(with_sheets: Site, locale: str) -> None:
    alone = [sheet.pages for sheet in sheets_in(with_sheets, locale).values()]
    starts = first_pages(with_sheets, locale)
    ends = [*starts[1:], all_of(with_sheets, locale).pages + 1]
    here = [end - start for start, end in zip(starts, ends, strict=True)]
    assert starts[0] == 2
    for slug, pages, own in zip(with_sheets.project.sheets, here, alone, strict=True):
        # A sheet alone has its QR code at the end, which can take a page more.
        assert own - 1 <= pages <= own, slug


def test_the_cover_says_what_it_is_and_on_which_pages_the_sheets_begin(with_sheets: Site, locale: str) -> None:
    words = with_sheets.records.words[locale]
    cover, *pages = pages_of(all_of(with_sheets, locale).path)
    assert says(cover, words["site"]["name"]) and says(cover, words["paper"]["all"])
    assert says(cover, words["site"]["not_official"]) and says(cover, words["header"]["call_free"])
    assert says(cover, words["translation"]["machine"]) == (with_sheets.states[locale, "index"].kind == "machine")
    for slug in with_sheets.project.sheets:
        assert says(cover, with_sheets.pages[locale, slug].title), slug
        assert code_of(with_sheets, locale, slug) in cover, slug
    starts = first_pages(with_sheets, locale)
    # Page numbers stand where the lines end: 25 mm from an edge.
    end = 25 * MM if with_sheets.project.language(locale).direction == "rtl" else WIDTH - 25 * MM
    listed = [word for word in places_of(all_of(with_sheets, locale).path) if word.page == 1]
    found = [word for word in listed if word.text.isdecimal() and min(abs(word.left - end), abs(word.right - end)) < 1]
    assert [int(word.text) for word in sorted(found, key=lambda word: word.top)] == starts
    for number, text in enumerate(pages, 2):
        assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages) + 1}\s*$", text), number


def test_each_page_of_all_sheets_has_the_code_of_its_sheet_alone(with_sheets: Site, locale: str) -> None:
    codes = [code_of(with_sheets, locale, slug) for slug in with_sheets.project.sheets]
    starts = first_pages(with_sheets, locale)
    for number, text in enumerate(pages_of(all_of(with_sheets, locale).path), 1):
        found = [code for code in codes if code in text]
        own = sum(start <= number for start in starts)
        assert found == (codes if number == 1 else [codes[own - 1]]), number


def test_the_outline_of_all_sheets_has_every_title_and_heading(with_sheets: Site, locale: str) -> None:
    shown = outline_of(all_of(with_sheets, locale))
    expected = [heading for slug in with_sheets.project.sheets for heading in headings_of(with_sheets, locale, slug)]
    assert [entry for entry in shown if entry in expected] == expected
    assert shown[0] == letters(
        f"{with_sheets.records.words[locale]['paper']['all']} {with_sheets.project.language(locale).name}"
    )


# Two languages side by side.


def in_rows(site: Site, key: SheetKey) -> list[Word]:
    """Every word that stands in a row: between the lines above and below, and above the code at the end."""
    locale, slug, beside = key
    assert beside
    words = places_of(site.sheets[key].path)
    address = URL + pair_path(site.project, locale, slug, beside)
    ends = [word for word in words if word.text == address]
    assert len(ends) == 1
    top, bottom = 15 * MM, HEIGHT - 18 * MM
    # The code is 13 mm high, and its address the first line beside its middle.
    last = ends[0].top - 8 * MM
    return [word for word in words if top < word.top < (last if word.page == ends[0].page else bottom)]


def scripts_of(text: str) -> set[str]:
    """The scripts of the letters in a text."""
    return {unicodedata.name(letter).split()[0] for letter in text if unicodedata.category(letter)[0] == "L"}


@pytest.mark.parametrize("key", SHEETS_IN_TWO, ids="-".join)
def test_each_language_stands_on_its_side_of_the_paper(with_sheets: Site, key: SheetKey) -> None:
    locale, slug, beside = key
    assert beside
    own = {"ar": "ARABIC", "ti": "ETHIOPIC"}[locale]
    words = in_rows(with_sheets, key)
    client = [word for word in words if own in scripts_of(word.text)]
    text = " ".join(parse_html(row.client).text for row in rows(with_sheets, locale, beside, slug))
    # Names in Latin letters can stand in both columns.
    named = set(LATIN.findall(text))
    other = [word for word in words if set(LATIN.findall(word.text)) - named]
    assert len(client) > 300 and len(other) > 300
    left, right = (other, client) if with_sheets.project.language(locale).direction == "rtl" else (client, other)
    assert max(word.right for word in left) <= WIDTH / 2 + 1
    assert min(word.left for word in right) >= WIDTH / 2 - 1


@pytest.mark.parametrize("key", SHEETS_IN_TWO, ids="-".join)
def test_a_heading_stands_at_the_height_of_the_other_one(with_sheets: Site, key: SheetKey) -> None:
    locale, slug, _ = key
    numbers = [section.number for section in with_sheets.pages[locale, slug].sections if section.number]
    words = in_rows(with_sheets, key)
    for number in numbers:
        both = [word for word in words if word.text == number]
        assert any(
            one.page == other.page and abs(one.bottom - other.bottom) < 3 and one.left < WIDTH / 2 < other.right
            for one in both
            for other in both
        ), number


@pytest.mark.parametrize("key", SHEETS_IN_TWO, ids="-".join)
def test_a_sheet_in_two_languages_says_both(with_sheets: Site, key: SheetKey) -> None:
    locale, slug, beside = key
    assert beside
    pages = pages_of(with_sheets.sheets[key].path)
    for each in (locale, beside):
        words = with_sheets.records.words[each]
        assert says(pages[0], with_sheets.pages[each, slug].title), each
        for number, text in enumerate(pages, 1):
            assert says(text, words["site"]["not_official"]), (each, number)
            assert says(text, words["site"]["name"]), (each, number)
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), number
    shown, expected = outline_of(with_sheets.sheets[key]), headings_of(with_sheets, locale, slug)
    assert [entry for entry in shown if entry in expected] == expected == shown


# Cards to cut out.


def middle_of(word: Word) -> float:
    """The height at which a word stands: above and below it, fonts of other scripts leave more room or less."""
    return (word.top + word.bottom) / 2


def boxes(words: list[Word]) -> dict[tuple[int, int], list[Word]]:
    """The words of each of the eight cards on a page, by column and row; what is cut off counts for the next row."""
    found: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        column, row = int((word.left / MM - 8) // 97), int((middle_of(word) / MM - 14) // 67)
        if row >= 0:
            found.setdefault((column, row), []).append(word)
    return found


def test_eight_cards_of_a_kind_stand_on_a_page(with_sheets: Site, locale: str) -> None:
    kinds = 1 + len(with_sheets.records.desks)
    for key, sheet in files_in(with_sheets, locale).items():
        if key[1] != CARDS:
            continue
        assert sheet.pages == kinds, key
        for number in range(1, kinds + 1):
            cards = boxes([word for word in places_of(sheet.path) if word.page == number])
            assert sorted(cards) == [(column, row) for column in (0, 1) for row in (0, 1, 2, 3)], (key, number)
            told = {tuple(sorted(word.text for word in card)) for card in cards.values()}
            assert len(told) == 1, (key, number)


def tops_of(card: list[Word]) -> list[float]:
    """Where the lines of a card begin, the last first."""
    return sorted({word.top for word in card}, reverse=True)


def test_nothing_on_a_card_is_cut_off_or_covered(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        if key[1] != CARDS:
            continue
        words = [with_sheets.records.words[each] for each in (locale, key[2]) if each]
        codes = [code_of(with_sheets, each, CARDS) for each in (locale, key[2]) if each]
        said = "".join(f"{w['site']['name']}{w['site']['not_official']}{w['paper']['code']}" for w in words)
        expected = len(letters(said + "".join(codes)))
        for number in range(1, sheet.pages + 1):
            cards = boxes([word for word in places_of(sheet.path) if word.page == number])
            for card in cards.values():
                # The last lines, which say whose card it is and its codes, stand at the foot of the card.
                feet = ("".join(word.text for word in card if middle_of(word) > line) for line in tops_of(card))
                about = next(text for text in feet if len(letters(text)) >= expected)
                assert all(code in about for code in codes), (key, number)
                # In some joined shapes of Arabic poppler finds a letter more; another line would be far more.
                assert expected <= len(letters(about)) <= expected * 1.05, (key, number)
