"""Fonts of sheets: ours alone, embedded as the letters that are used, and with every letter that is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from scripts.content.site import Site
from scripts.paper.html import document
from scripts.project import locales
from scripts.project.project import ROOT
from scripts.project.sheets import keys_of
from scripts.theme.fonts import FONTS, font_files, missing_letters
from tests.project.test_sheets import files_in

FILES = sorted((ROOT / FONTS).glob("*.ttf"))
FONTS_OF = {"LATIN": "Sheet", "CYRILLIC": "Sheet", "ARABIC": "Sheet-Arabic", "ETHIOPIC": "Sheet-Ethiopic"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Gent 漢", ["漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)"], id="one"),
        pytest.param(
            "漢é字漢", ["字 (U+5B57, CJK UNIFIED IDEOGRAPH-5B57)", "漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)"], id="two"
        ),
        pytest.param("\U000f0000", ["\U000f0000 (U+F0000, unnamed)"], id="no-name"),
        pytest.param("Čeština · العربية ትግርኛ 0–9 €", [], id="our-languages"),
        pytest.param("\u200f\u00ad\u00a0\u202f\n\t", [], id="unseen"),
    ],
)
def test_letters_that_no_font_has_are_named(text: str, named: list[str]) -> None:
    assert missing_letters(text, ROOT) == named


def test_letters_depend_on_the_fonts_that_are_there(copy: Path) -> None:
    assert missing_letters("ትግ", copy) == []
    (copy / FONTS / "NotoSansEthiopic-Regular.ttf").unlink()
    assert [letter[0] for letter in missing_letters("aግት", copy)] == ["ት", "ግ"]


def test_every_letter_of_every_file_has_a_font(site: Site, locale: str) -> None:
    keys = [key for key in keys_of(site.project) if key[0] == locale]
    assert keys
    for key in keys:
        assert missing_letters(unescape(document(site, key, "https://example.org/")), ROOT) == [], key


def test_bold_has_every_letter_that_regular_has() -> None:
    assert list(font_files(ROOT)) == FILES and FILES
    for path in (ROOT / FONTS).glob("*-Regular.ttf"):
        with TTFont(path) as regular, TTFont(path.with_name(path.name.replace("Regular", "Bold"))) as bold:
            assert set(regular.getBestCmap()) <= set(bold.getBestCmap()), path.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_font_may_be_given_on(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        assert "Open Font License" in str(font["name"].getDebugName(13))
        # Bits that forbid embedding or making it smaller.
        assert font["OS/2"].fsType == 0


def test_the_licence_stands_beside_the_fonts() -> None:
    licence = ROOT / FONTS / "OFL.txt"
    text = " ".join(licence.read_text(encoding="utf-8").split())
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Copyright" in text


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    for page in pdf.pages:
        for font in page.Resources.Font.as_dict().values():
            assert str(font.Subtype) == "/Type0"
            yield str(font.BaseFont).removeprefix("/"), font.DescendantFonts[0].FontDescriptor


def test_every_font_is_ours_embedded_and_only_what_is_used(with_sheets: Site, locale: str) -> None:
    whole = min(path.stat().st_size for path in FILES)
    for key, sheet in files_in(with_sheets, locale).items():
        with pikepdf.open(sheet.path) as pdf:
            names = set()
            for name, descriptor in _fonts(pdf):
                assert re.fullmatch(r"[A-Z]{6}\+Sheet(-Arabic|-Ethiopic)?(-Bold)?", name), (key, name)
                assert str(descriptor.FontName) == f"/{name}", key
                assert 0 < len(descriptor.FontFile2.read_bytes()) < whole / 2, (key, name)
                names.add(name[7:])
        for each in (key[0], key[2]):
            font = FONTS_OF[locales.script(with_sheets.project.language(each).name)] if each else "Sheet"
            assert {font, f"{font}-Bold"} <= names, key


def test_no_letter_is_drawn_as_an_empty_box(with_sheets: Site, locale: str) -> None:
    for key, sheet in files_in(with_sheets, locale).items():
        drawn = 0
        with pikepdf.open(sheet.path) as pdf:
            for page in pdf.pages:
                for instruction in pikepdf.parse_content_stream(page, "Tj TJ"):
                    operands = instruction.operands[0]
                    parts = [operands] if str(instruction.operator) == "Tj" else list(operands)
                    # Two bytes for each shape; 0 is the box that fonts draw for a letter they lack.
                    for part in (bytes(part) for part in parts if isinstance(part, pikepdf.String)):
                        assert b"\0\0" not in {part[at : at + 2] for at in range(0, len(part), 2)}, key
                        drawn += len(part) // 2
        assert drawn > 500, key
