"""Finished files for paper as tests look at them: their headings, links and fonts, their rows and their cards."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from scripts.content.site import Site
from scripts.project.addresses import pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey
from scripts.screen.editions import current_editions
from scripts.texts.sections import INTRO, TOKEN
from tests.helpers.sheet_pdfs import HEIGHT, MM, Word, foot_of, letters, pages_of, places_of, says

# Where a file says that it keeps to PDF/UA, and to which part.
UA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"

# The fonts of overrides/fonts/ by the script that they draw, as files name them.
FONTS_OF = {"LATIN": "Sheet", "CYRILLIC": "Sheet", "ARABIC": "Sheet-Arabic", "ETHIOPIC": "Sheet-Ethiopic"}
FONT = r"[A-Z]{6}\+Sheet(-Arabic|-Ethiopic)?(-Bold)?"


def code_of(site: Site, locale: Locale, slug: Slug) -> str:
    """The code of a sheet's edition."""
    return current_editions(site)[locale, slug].code


def title_of(site: Site, key: SheetKey) -> str:
    """The title that a reader of the file sees above it."""
    words = site.records.words
    if key.slug == CARDS:
        return " – ".join(words[each]["paper"]["cards"] for each in key.locales)
    if key.beside:
        return " – ".join(site.pages[each, key.slug].title for each in key.locales)
    title = words[key.locale]["paper"]["all"] if key.slug == ALL else site.pages[key.locale, key.slug].title
    return f"{title} – {words[key.locale]['site']['name']}"


def middle_of(word: Word) -> float:
    """The height at which a word stands: above and below it, fonts of other scripts leave more room or less."""
    return (word.top + word.bottom) / 2


def said(text: str, words: str) -> bool:
    """Whether a text says something; lam and alef aside, which WeasyPrint adds to a word where vowel signs follow."""
    return says(*(letters(each).translate({ord("ا"): "", ord("ل"): ""}) for each in (text, words)))


def said_on(path: Path, number: int, words: str) -> bool:
    """Whether a page of a file, counted from 1, says something anywhere, or in its foot."""
    return said(pages_of(path)[number - 1], words) or said(foot_of(path, number), words)


def scripts_of(text: str) -> set[str]:
    """The scripts of the letters in a text."""
    return {unicodedata.name(letter).split()[0] for letter in text if unicodedata.category(letter)[0] == "L"}


def _outline(items: list[pikepdf.OutlineItem]) -> list[str]:
    return [title for item in items for title in (item.title, *_outline(item.children))]


def outline_of(sheet: SheetFile) -> list[str]:
    """The letters of every entry."""
    with pikepdf.open(sheet.path) as pdf, pdf.open_outline() as outline:
        return [letters(entry) for entry in _outline(list(outline.root))]


def headings_of(site: Site, locale: Locale, slug: Slug) -> list[str]:
    """The letters of a sheet's title and of its numbered headings, but for those with data in them."""
    page = site.pages[locale, slug]
    plain = [section for section in page.sections if section.id != INTRO and not TOKEN.search(section.title)]
    assert plain, slug
    return [letters(page.title), *(letters(f"{section.number} {section.title}") for section in plain)]


def begins_line(word: Word, words: tuple[Word, ...], rtl: bool) -> bool:
    """Whether nothing stands before a word on its line."""
    line = [each for each in words if each.page == word.page and abs(middle_of(each) - middle_of(word)) < 3]
    return word == (max(line, key=lambda each: each.right) if rtl else min(line, key=lambda each: each.left))


def first_pages(site: Site, locale: Locale) -> list[int]:
    """The page, counted from 1, on which each sheet begins in the file with all."""
    with pikepdf.open(site.sheets[SheetKey(locale, ALL)].path) as pdf:
        entries = list(pdf.Root.Names.Dests.Names)
        named = {str(name): place[0] for name, place in zip(entries[::2], entries[1::2], strict=True)}
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return [numbers[named[slug].objgen] for slug in site.sheet_slugs(locale)]


def in_rows(site: Site, key: SheetKey, site_url: str) -> list[Word]:
    """Every word that stands in a row: between the lines above and below, and above the code at the end."""
    words = places_of(site.sheets[key].path)
    address = site_url + pair_path(site.project, key)
    ends = [word for word in words if word.text == address]
    assert len(ends) == 1
    top, bottom = 15 * MM, HEIGHT - 18 * MM
    # The code is 13 mm high, and its address the first line beside its middle.
    last = ends[0].top - 8 * MM
    return [word for word in words if top < word.top < (last if word.page == ends[0].page else bottom)]


def boxes(words: list[Word]) -> dict[tuple[int, int], list[Word]]:
    """The words of each of the eight cards on a page, by column and row; what is cut off counts for the next row."""
    found: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        column, row = int((word.left / MM - 8) // 97), int((middle_of(word) / MM - 14) // 67)
        if row >= 0:
            found.setdefault((column, row), []).append(word)
    return found


def tops_of(card: list[Word]) -> list[float]:
    """Where the lines of a card begin, the last first."""
    return sorted({word.top for word in card}, reverse=True)


def cards_in(site: Site, key: SheetKey) -> Iterator[list[Word]]:
    """The words of every card of a file."""
    words = places_of(site.sheets[key].path)
    for number in range(1, site.sheets[key].pages + 1):
        yield from boxes([word for word in words if word.page == number]).values()


def assert_foot_stands_alone(site: Site, key: SheetKey, card: list[Word]) -> None:
    """The last lines of a card, which say whose it is and its codes, stand at its foot, whole and with nothing else."""
    words = [site.records.words[each] for each in key.locales]
    codes = [code_of(site, each, CARDS) for each in key.locales]
    told = "".join(f"{w['site']['name']}{w['site']['not_official']}{w['paper']['code']}" for w in words)
    expected = len(letters(told + "".join(codes)))
    feet = ("".join(word.text for word in card if middle_of(word) > line) for line in tops_of(card))
    about = next(text for text in feet if len(letters(text)) >= expected)
    assert all(code in about for code in codes), about
    # In some joined shapes of Arabic poppler finds a letter more; another line would be far more.
    assert expected <= len(letters(about)) <= expected * 1.05, about


def links_of(pdf: pikepdf.Pdf) -> tuple[list[str], list[str]]:
    """The addresses to which a file leads, and the places in itself, all of which must be there."""
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    addresses = [str(link.A.URI) for link in links if "/A" in link]
    inside = [str(link.Dest) for link in links if "/Dest" in link]
    named = [str(name) for name in pdf.Root.Names.Dests.Names][::2] if "/Names" in pdf.Root else []
    assert len(addresses) + len(inside) == len(links)
    assert set(inside) <= set(named)
    return addresses, inside


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every font of every page: its name, and what describes it."""
    for page in pdf.pages:
        for font in page.Resources.Font.as_dict().values():
            assert str(font.Subtype) == "/Type0"
            yield str(font.BaseFont).removeprefix("/"), font.DescendantFonts[0].FontDescriptor


def drawn_in(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    """Every shape that a file draws as text, by its number in two bytes; 0 is the box for a letter that is lacking."""
    for page in pdf.pages:
        for instruction in pikepdf.parse_content_stream(page, "Tj TJ"):
            operands = instruction.operands[0]
            parts = [operands] if str(instruction.operator) == "Tj" else list(operands)
            for part in (bytes(part) for part in parts if isinstance(part, pikepdf.String)):
                yield from (part[at : at + 2] for at in range(0, len(part), 2))
