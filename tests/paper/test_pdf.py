"""Sheets are made again only when they changed, whole or not at all, and the same to the byte each time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from scripts.content.site import Site
from scripts.paper.pdf import CACHE, MissingLettersError, keys_to_make, make_sheets, put_sheets
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import ALL, CARDS, SheetKey
from tests.helpers.changed_sites import with_text, without_page
from tests.helpers.fixture_site import SITE_URL, copy_fixture
from tests.helpers.names import AR, DESKS, LOCALES, NL, RETURN_PATH, RU, TI

# In every script, alone and in two languages, and enough for both cores.
FEW = [
    *(SheetKey(locale, RETURN_PATH) for locale in LOCALES),
    SheetKey(AR, RETURN_PATH, NL),
    SheetKey(AR, CARDS),
]
ALONE = "scripts.paper.pdf.keys_of"

# Makes the few sheets of the project in the folder in which it runs, on a given day.
PROGRAM = f"""
import datetime, sys
from pathlib import Path
from scripts.content.reading import checked_site
from scripts.paper import pdf
from scripts.project.sheets import SheetKey
from scripts.screen.token_registry import TOKENS
pdf.keys_of = lambda project: {FEW!r}
pdf.make_sheets(checked_site(Path.cwd(), datetime.date.fromisoformat(sys.argv[1]), TOKENS), {SITE_URL!r})
"""


def moved(site: Site, root: Path) -> Site:
    return replace(site, project=replace(site.project, root=root))


def with_word(site: Site, locale: Locale, slug: Slug, word: str) -> Site:
    return with_text(site, locale, slug, f"{site.pages[locale, slug].body.rstrip()} {word}\n")


def stamps(root: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (root / CACHE).iterdir()}


def finished_in(root: Path, site: Site) -> Site:
    """The site at another root, with every sheet already made."""
    shutil.copytree(site.project.root / CACHE, root / CACHE)
    return moved(site, root)


@pytest.fixture
def finished(with_sheets: Site, copy: Path) -> Site:
    """A copy of the fixture site with every sheet already made."""
    return finished_in(copy, with_sheets)


def test_what_is_not_translated_has_no_file(site: Site) -> None:
    partial = without_page(site, TI, RETURN_PATH)
    gone = {SheetKey(TI, RETURN_PATH), SheetKey(TI, RETURN_PATH, NL)}
    assert set(keys_to_make(site)) - set(keys_to_make(partial)) == gone
    # Cards are made of the page of the desks.
    partial = without_page(partial, TI, DESKS)
    gone |= {SheetKey(TI, slug, beside) for slug in (DESKS, CARDS) for beside in (None, NL)} | {SheetKey(TI, ALL)}
    assert set(keys_to_make(site)) - set(keys_to_make(partial)) == gone


def test_a_second_run_makes_nothing_again(finished: Site) -> None:
    before, done = stamps(finished.project.root), []
    sheets = make_sheets(finished, SITE_URL, lambda: done.append(1))
    assert stamps(finished.project.root) == before
    assert len(done) == len(sheets) == len(before) == len(finished.sheets) == 25
    for key, sheet in sheets.items():
        assert (sheet.pages, sheet.size) == (finished.sheets[key].pages, finished.sheets[key].size)


def test_a_changed_word_makes_only_what_it_stands_in_again(finished: Site) -> None:
    before, done = stamps(finished.project.root), []
    sheets = make_sheets(with_word(finished, RU, RETURN_PATH, "Слово."), SITE_URL, lambda: done.append(1))
    after = stamps(finished.project.root)
    assert len(done) == len(after) == len(before)
    made = [SheetKey(RU, RETURN_PATH), SheetKey(RU, RETURN_PATH, NL), SheetKey(RU, ALL)]
    names = {"return-path-ru", "return-path-ru-nl", "all-ru"}
    assert {name.split(".")[0] for name in set(before) - set(after)} == names
    assert set(after) - set(before) == {sheets[key].path.name for key in made}
    assert all(before[name] == after[name] for name in set(before) & set(after))


@pytest.mark.parametrize("part", ["sheet/sheet.css", "sheet/sheet.html", "fonts/NotoSans-Bold.ttf"])
def test_other_styles_frames_or_fonts_make_every_sheet_again(
    with_sheets: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    finished = finished_in(copy_fixture(tmp_path / "project", whole=True), with_sheets)
    path = finished.project.root / "overrides" / part
    if part.endswith(".ttf"):
        shutil.copy(path.with_name("NotoSans-Regular.ttf"), path)
    else:
        path.write_text(path.read_text(encoding="utf-8").replace("</body>", "<hr></body>") + "\n", encoding="utf-8")
    monkeypatch.setattr(ALONE, lambda project: FEW[:1])
    before = stamps(finished.project.root)
    make_sheets(finished, SITE_URL)
    assert len(stamps(finished.project.root)) == 1
    assert not set(stamps(finished.project.root)) & set(before)


def start(root: Path, site: Site, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(site.records.today)],
        cwd=root,
        env={"PATH": os.environ["PATH"], **environment},
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
    )


def assert_as_made(root: Path, site: Site) -> None:
    """The few sheets, and nothing else, are the same to the byte as those that were made with all others."""
    wanted = {site.sheets[key].path.name: site.sheets[key].path.read_bytes() for key in FEW}
    assert {path.name: path.read_bytes() for path in (root / CACHE).iterdir()} == wanted


def test_the_same_bytes_come_from_another_place_day_and_machine(with_sheets: Site, copy: Path) -> None:
    # Another day, hash seed, time zone and locale, and a machine without any font.
    no_fonts = copy / "fonts.conf"
    no_fonts.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    other = {"SOURCE_DATE_EPOCH": "1700000000", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    process = start(copy, with_sheets, FONTCONFIG_FILE=str(no_fonts), **other)
    _, told = process.communicate()
    assert process.returncode == 0, told
    # WeasyPrint's own words.
    assert "No fonts configured in FontConfig" in told
    assert_as_made(copy, with_sheets)


def test_a_killed_run_leaves_no_half_sheet(with_sheets: Site, copy: Path) -> None:
    process = start(copy, with_sheets)
    deadline = time.monotonic() + 60
    while not list((copy / CACHE).glob("*")) and time.monotonic() < deadline:
        time.sleep(0.001)
    # Its workers too: they are all in a group of their own.
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    left = list((copy / CACHE).iterdir())
    assert left and len([path for path in left if path.suffix == ".pdf"]) < len(FEW)
    whole = {with_sheets.sheets[key].path.name: with_sheets.sheets[key].path for key in FEW}
    for path in left:
        assert path.suffix != ".pdf" or path.read_bytes() == whole[path.name].read_bytes()
    again = start(copy, with_sheets)
    _, told = again.communicate()
    assert again.returncode == 0, told
    assert_as_made(copy, with_sheets)


def test_a_sheet_half_written_does_not_get_its_name(
    with_sheets: Site, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(self: pikepdf.Pdf, target: Path, **options: Any) -> None:
        target.write_bytes(b"%PDF-1.7 half")
        raise OSError("No space left on device")

    monkeypatch.setattr(ALONE, lambda project: FEW[:1])
    monkeypatch.setattr("scripts.paper.pdf.ProcessPoolExecutor", ThreadPoolExecutor)
    with monkeypatch.context() as patch:
        patch.setattr(pikepdf.Pdf, "save", half)
        with pytest.raises(OSError, match="No space left"):
            make_sheets(moved(with_sheets, copy), SITE_URL)
    left = list((copy / CACHE).iterdir())
    assert len(left) == 1 and left[0].suffix != ".pdf"
    made = make_sheets(moved(with_sheets, copy), SITE_URL)
    assert list((copy / CACHE).iterdir()) == [made[FEW[0]].path]


@pytest.mark.parametrize("written", ["漢", "&#28450;", "&#x6F22;"])
def test_a_letter_that_cannot_be_printed_stops_before_anything_is_made(
    site: Site, copy: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setattr(ALONE, lambda project: [*FEW, SheetKey(TI, ALL)])
    done: list[int] = []
    with pytest.raises(MissingLettersError) as error:
        make_sheets(with_word(moved(site, copy), TI, RETURN_PATH, written), SITE_URL, lambda: done.append(1))
    letter = "漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)"
    assert str(error.value).split("\n")[1:] == [f"return-path-ti: {letter}", f"all-ti: {letter}"]
    assert not done and not (copy / CACHE).exists()


def test_every_letter_and_mark_comes_from_a_font_of_ours(with_sheets: Site) -> None:
    for key, sheet in with_sheets.sheets.items():
        with pikepdf.open(sheet.path) as pdf:
            fonts = {
                str(part.BaseFont).split("+")[-1]
                for part in pdf.objects
                if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/Font"
            }
        assert fonts and {font.split("-")[0] for font in fonts} == {"Sheet"}, (key.name, fonts)


def test_finished_sheets_are_put_into_the_site(with_sheets: Site, tmp_path: Path) -> None:
    put_sheets(with_sheets.sheets, tmp_path)
    alone = {f"{name}-{locale}.pdf" for name in ("return-path", "desks", "cards", "all") for locale in LOCALES}
    beside = {f"{name}-{locale}-nl.pdf" for name in ("return-path", "desks", "cards") for locale in ("ar", "ti", "ru")}
    assert {path.name for path in (tmp_path / "sheets").iterdir()} == alone | beside
    for key, sheet in with_sheets.sheets.items():
        assert (tmp_path / key.path).read_bytes() == sheet.path.read_bytes()
