"""Files for paper of the real content: short, whole, readable by machines, and each with whom to call."""

from __future__ import annotations

import re

import pikepdf

from scripts.content.site import Site
from scripts.paper.side_by_side import rows
from scripts.project import locales
from scripts.project.project import ROOT, Language
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey, pairs_of
from scripts.records.phones import dialled, shown
from scripts.screen.frame import frame_of
from scripts.theme.fonts import font_files
from tests.content.live.pages import SITE_URL
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
    middle_of,
    outline_of,
    said,
    said_on,
    scripts_of,
    title_of,
)
from tests.helpers.html_pages import parse_html
from tests.helpers.sheet_pdfs import WIDTH, Word, letters, pages_of, places_of

# The first sheet is the one that is given to most people: both sides of one leaf.
MOST_PAGES_OF_FIRST, MOST_PAGES, MOST_BYTES = 2, 5, 66 * 1024


def files_in(site: Site, language: Language) -> dict[SheetKey, SheetFile]:
    """Every finished file of a language; never none."""
    found = {key: sheet for key, sheet in site.sheets.items() if key.locale == language.locale}
    assert found
    return found


def alone_in(site: Site, language: Language) -> dict[SheetKey, SheetFile]:
    """The finished sheets in a language alone; never none."""
    found = {
        key: sheet
        for key, sheet in files_in(site, language).items()
        if key.beside is None and key.slug in site.project.sheets
    }
    assert [key.slug for key in found] == list(site.sheet_slugs(language.locale)) and found
    return found


def in_two(site: Site, language: Language) -> dict[SheetKey, SheetFile]:
    """The finished sheets in two languages, if any were made."""
    found = files_in(site, language).items()
    return {key: sheet for key, sheet in found if key.beside and key.slug in site.project.sheets}


def test_a_sheet_is_short_and_light(sheets: Site, language: Language) -> None:
    first = sheets.project.sheets[0]
    for key, sheet in alone_in(sheets, language).items():
        assert sheet.pages <= (MOST_PAGES_OF_FIRST if key.slug == first else MOST_PAGES), key.name
        assert sheet.size <= MOST_BYTES, key.name


def test_a_file_opens_on_a4_and_is_as_it_was_measured(sheets: Site, language: Language) -> None:
    for key, sheet in files_in(sheets, language).items():
        assert sheet.size == sheet.path.stat().st_size, key.name
        with pikepdf.open(sheet.path) as pdf:
            assert pdf.check_pdf_syntax() == [], key.name
            assert sheet.pages == len(pdf.pages), key.name
            for page in pdf.pages:
                assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842], key.name


def test_a_file_is_tagged_and_says_title_and_language(sheets: Site, language: Language) -> None:
    for key, sheet in files_in(sheets, language).items():
        with pikepdf.open(sheet.path) as pdf, pdf.open_metadata() as metadata:
            assert bool(pdf.Root.MarkInfo.Marked) is True, key.name
            assert len(pdf.Root.StructTreeRoot.K) > 0, key.name
            assert metadata[UA_PART] == "1", key.name
            assert str(pdf.Root.Lang) == language.html, key.name
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True, key.name
            title = title_of(sheets, key)
            assert (str(pdf.docinfo.Title), metadata["dc:title"]) == (title, title), key.name


def test_every_font_is_ours_and_embedded(sheets: Site, language: Language) -> None:
    whole = min(path.stat().st_size for path in font_files(ROOT))
    for key, sheet in files_in(sheets, language).items():
        with pikepdf.open(sheet.path) as pdf:
            fonts = {name: len(descriptor.FontFile2.read_bytes()) for name, descriptor in fonts_of(pdf)}
        assert [name for name in fonts if not re.fullmatch(FONT, name)] == [], key.name
        # Only the letters that it draws.
        assert all(0 < size < whole / 2 for size in fonts.values()), key.name
        for each in key.locales:
            font = FONTS_OF[locales.script(sheets.project.language(each).name)]
            assert {font, f"{font}-Bold"} <= {name[7:] for name in fonts}, key.name


def test_no_letter_is_drawn_as_an_empty_box(sheets: Site, language: Language) -> None:
    for key, sheet in files_in(sheets, language).items():
        with pikepdf.open(sheet.path) as pdf:
            drawn = list(drawn_in(pdf))
        assert len(drawn) > 500 and b"\0\0" not in drawn, key.name


def test_every_paper_page_says_whom_to_call_and_which_edition_it_is(sheets: Site, language: Language) -> None:
    number = shown(sheets.records.help_line.number)
    for key, sheet in files_in(sheets, language).items():
        pages = pages_of(sheet.path)
        assert len(pages) == sheet.pages, key.name
        codes = [] if key.slug == ALL else [code_of(sheets, each, key.slug) for each in key.locales]
        for text in pages:
            assert re.search(rf"(?<!\w){re.escape(number)}(?!\w)", text), key.name
            assert [code for code in codes if code not in text] == [], key.name


def follows(word: Word, other: Word) -> bool:
    """Whether a word stands on the right of another one, on one line with a space between them."""
    return word.page == other.page and abs(word.bottom - other.bottom) < 1 and 0 < word.left - other.right < 8


def test_the_help_line_is_drawn_from_left_to_right(sheets: Site, language: Language) -> None:
    first, *others = shown(sheets.records.help_line.number).split()
    for key, sheet in files_in(sheets, language).items():
        words = places_of(sheet.path)
        begun = [word for word in words if re.sub(r"\W", "", word.text) == first]
        told = 0
        for word in begun:
            for digits in others:
                after = [each for each in words if follows(each, word) and re.sub(r"\W", "", each.text) == digits]
                if not after:
                    break
                word = after[0]
            else:
                told += 1
        # Another number may begin alike.
        assert told >= sheet.pages, key.name


def test_every_link_of_a_file_leads_out_or_to_a_place_in_it(sheets: Site, language: Language) -> None:
    for key, sheet in files_in(sheets, language).items():
        with pikepdf.open(sheet.path) as pdf:
            addresses, inside = links_of(pdf)
        assert [each for each in addresses if not each.startswith(("https://", "tel:", "mailto:", "geo:"))] == []
        assert f"tel:{dialled(sheets.records.help_line.number)}" in addresses, key.name
        assert inside or key.slug != ALL, key.name


def test_nothing_of_the_screen_is_on_paper(sheets: Site, language: Language) -> None:
    words = sheets.records.words[language.locale]
    locator = [words["locator"][key] for key in ("label", "near_me", "stays", "failed", "loading")]
    screen = [*locator, words["contact"]["directions"], words["contact"]["map_web"], words["header"]["skip"]]
    for key, sheet in files_in(sheets, language).items():
        if key.slug != ALL:
            # A file with all sheets has the same words, and is long to search.
            text = "\n".join(pages_of(sheet.path))
            assert [phrase for phrase in screen if said(text, phrase)] == [], key.name


def test_no_time_is_torn_at_the_end_of_a_line(sheets: Site, language: Language) -> None:
    for key, sheet in files_in(sheets, language).items():
        times = [word.text for word in places_of(sheet.path) if re.search(r"\d\d:\d\d", word.text)]
        assert [text for text in times if not re.search(r"\d\d:\d\d–\d\d:\d\d", text)] == [], key.name


def test_the_outline_has_the_title_and_the_numbered_headings(sheets: Site, language: Language) -> None:
    for key, sheet in alone_in(sheets, language).items():
        outline, expected = outline_of(sheet), headings_of(sheets, key.locale, key.slug)
        assert outline[0] == expected[0], key.name
        assert [entry for entry in outline if entry in expected] == expected, key.name


def test_every_section_number_begins_a_line(sheets: Site, language: Language) -> None:
    for key, sheet in alone_in(sheets, language).items():
        words = places_of(sheet.path)
        for section in sheets.pages[key.locale, key.slug].sections:
            if section.number:
                found = [word for word in words if word.text == section.number]
                rtl = language.direction == "rtl"
                assert any(begins_line(word, words, rtl) for word in found), (key.name, section.number)


def test_every_page_of_a_sheet_says_what_it_is_and_which_page(sheets: Site, language: Language) -> None:
    words = sheets.records.words[language.locale]
    for key, sheet in alone_in(sheets, language).items():
        pages = pages_of(sheet.path)
        machine = sheets.states[key.locale, key.slug].kind == "machine"
        for number, text in enumerate(pages, 1):
            assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), (key.name, number)
            checked = frame_of(sheets, key.locale, key.slug, SITE_URL).checked
            for told in (words["header"]["call_free"], words["site"]["not_official"], checked):
                assert said_on(sheet.path, number, told), (key.name, number, told)
            assert said_on(sheet.path, number, words["translation"]["machine"]) == machine, (key.name, number)


def test_a_file_with_all_sheets_begins_each_on_a_page_of_its_own_with_its_code(
    sheets: Site, language: Language
) -> None:
    sheet = sheets.sheets.get(SheetKey(language.locale, ALL))
    if sheet is None:
        return
    slugs, words = sheets.sheet_slugs(language.locale), sheets.records.words[language.locale]
    starts, pages = first_pages(sheets, language.locale), pages_of(sheet.path)
    assert starts[0] == 2 and starts == sorted(set(starts))
    codes = [code_of(sheets, language.locale, slug) for slug in slugs]
    for number, text in enumerate(pages, 1):
        own = sum(start <= number for start in starts)
        assert [code for code in codes if code in text] == (codes if number == 1 else [codes[own - 1]]), number
    for told in (words["site"]["name"], words["paper"]["all"], words["site"]["not_official"]):
        assert said(pages[0], told), told
    expected = [heading for slug in slugs for heading in headings_of(sheets, language.locale, slug)]
    outline = outline_of(sheet)
    assert [entry for entry in outline if entry in expected] == expected
    assert outline[0] == letters(f"{words['paper']['all']} {language.name}")


def test_two_languages_are_aligned_section_by_section(site: Site, language: Language) -> None:
    """Nothing is made here: NotAlignedError would say where they differ."""
    for locale, beside in pairs_of(site.project):
        if locale == language.locale:
            for slug in site.sheet_slugs(locale):
                if (beside, slug) in site.pages:
                    assert rows(site, SheetKey(locale, slug, beside)), (beside, slug)


def test_each_of_two_languages_stands_on_its_side_with_its_headings_at_the_same_height(
    sheets: Site, language: Language
) -> None:
    for key in in_two(sheets, language):
        words = in_rows(sheets, key, SITE_URL)
        for section in sheets.pages[key.locale, key.slug].sections:
            both = [word for word in words if section.number and word.text == section.number]
            assert not section.number or any(
                one.page == other.page
                and abs(middle_of(one) - middle_of(other)) < 3
                and one.left < WIDTH / 2 < other.right
                for one in both
                for other in both
            ), (key.name, section.number)
        mine, theirs = (locales.script(sheets.project.language(each).name) for each in key.locales)
        if mine == theirs:
            continue
        # Names in letters of the other language can stand in both columns.
        text = " ".join(parse_html(row.client).text for row in rows(sheets, key))
        client = [word for word in words if mine in scripts_of(word.text)]
        bare = {word: re.sub(r"^\W+|\W+$", "", word.text) for word in words}
        other = [word for word in words if theirs in scripts_of(word.text) and bare[word] not in text]
        assert client and other, key.name
        left, right = (other, client) if language.direction == "rtl" else (client, other)
        assert max(word.right for word in left) <= WIDTH / 2 + 1, key.name
        assert min(word.left for word in right) >= WIDTH / 2 - 1, key.name


def test_a_sheet_in_two_languages_says_both(sheets: Site, language: Language) -> None:
    for key, sheet in in_two(sheets, language).items():
        pages = pages_of(sheet.path)
        for each in key.locales:
            words = sheets.records.words[each]
            assert said(pages[0], sheets.pages[each, key.slug].title), key.name
            for number, text in enumerate(pages, 1):
                assert said(text, words["site"]["not_official"]), (key.name, number)
                assert re.search(rf"(?m)^\s*{number} ?/ ?{len(pages)}\s*$", text), (key.name, number)


def test_eight_cards_of_a_kind_stand_on_a_page(sheets: Site, language: Language) -> None:
    kinds = 1 + len(sheets.records.desks)
    for key, sheet in files_in(sheets, language).items():
        if key.slug != CARDS:
            continue
        assert sheet.pages == kinds, key.name
        for number in range(1, kinds + 1):
            cards = boxes([word for word in places_of(sheet.path) if word.page == number])
            assert sorted(cards) == [(column, row) for column in (0, 1) for row in (0, 1, 2, 3)], (key.name, number)
            told = {tuple(sorted(word.text for word in card)) for card in cards.values()}
            assert len(told) == 1, (key.name, number)


def test_nothing_on_a_card_is_cut_off_or_covered(sheets: Site, language: Language) -> None:
    for key in files_in(sheets, language):
        for card in cards_in(sheets, key) if key.slug == CARDS else ():
            assert_foot_stands_alone(sheets, key, card)
