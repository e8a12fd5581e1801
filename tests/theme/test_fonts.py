"""Fonts of sheets: with every letter that is written, and free to be given on."""

from __future__ import annotations

import shutil
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from scripts.content.site import Site
from scripts.paper.html import document
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.project.sheets import keys_of
from scripts.theme.fonts import FONTS, font_files, missing_letters
from tests.helpers.fixture_site import SITE_URL

FILES = sorted((ROOT / FONTS).glob("*.ttf"))


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


def test_letters_depend_on_the_fonts_that_are_there(tmp_path: Path) -> None:
    shutil.copytree(ROOT / FONTS, tmp_path / FONTS)
    assert missing_letters("ትግ", tmp_path) == []
    (tmp_path / FONTS / "NotoSansEthiopic-Regular.ttf").unlink()
    assert [letter[0] for letter in missing_letters("aግት", tmp_path)] == ["ት", "ግ"]


def test_every_letter_of_every_file_has_a_font(site: Site, locale: Locale) -> None:
    keys = [key for key in keys_of(site.project) if key.locale == locale]
    # Two sheets, cards, all sheets in one; and all but the last beside the Dutch.
    assert len(keys) == (4 if locale == "nl" else 7)
    for key in keys:
        assert missing_letters(unescape(document(site, key, SITE_URL)), ROOT) == [], key


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
