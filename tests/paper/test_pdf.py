"""Sheets are made again only when they changed, whole or not at all, and the same to the byte each time."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pikepdf
import pytest

from scripts.content.site import Site
from scripts.paper.kept_sheets import CACHE, content_of, in_use
from scripts.paper.pdf import MissingLettersError, SheetGoneError, keys_to_make, make_sheets
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import ALL, CARDS, SheetKey
from tests.helpers.changed_sites import with_text, without_page
from tests.helpers.fixture_site import SITE_URL, copy_fixture
from tests.helpers.names import AR, DESKS, LOCALES, NL, RETURN_PATH, RU, TI
from tests.helpers.processes import left_of

# In every script, alone and in two languages, and enough for both cores.
FEW = [
    *(SheetKey(locale, RETURN_PATH) for locale in LOCALES),
    SheetKey(AR, RETURN_PATH, NL),
    SheetKey(AR, CARDS),
]
ALONE = "scripts.paper.pdf.keys_of"

# Makes the few sheets of the project in the folder in which it runs, on a given day.
PROGRAM = f"""
import datetime, os, sys
from pathlib import Path
from scripts.content.reading import checked_site
from scripts.paper import pdf
from scripts.project.sheets import SheetKey
from scripts.screen.token_registry import TOKENS
pdf.keys_of = lambda project: {FEW!r}[: 1 if os.environ.get("one") else None]
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


def test_a_killed_run_leaves_no_half_sheet_and_no_process(with_sheets: Site, copy: Path) -> None:
    process = start(copy, with_sheets)
    deadline = time.monotonic() + 60
    while not list((copy / CACHE).glob("*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.001)
    process.kill()
    process.communicate()
    while left_of(process) and time.monotonic() < deadline:
        time.sleep(0.001)
    assert left_of(process) == []
    left = list((copy / CACHE).glob("*.pdf"))
    assert 0 < len(left) < len(FEW)
    whole = {with_sheets.sheets[key].path.name: with_sheets.sheets[key].path for key in FEW}
    assert all(path.read_bytes() == whole[path.name].read_bytes() for path in left)
    again = start(copy, with_sheets)
    _, told = again.communicate()
    assert again.returncode == 0, told
    assert_as_made(copy, with_sheets)


def test_a_sheet_half_written_does_not_get_its_name(
    with_sheets: Site, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(self: Path, content: bytes) -> NoReturn:
        with self.open("wb") as file:
            file.write(content[:1000])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ALONE, lambda project: FEW[:1])
    with monkeypatch.context() as patch:
        # The processes that make sheets begin as copies of this one.
        patch.setattr(Path, "write_bytes", half)
        with pytest.raises(OSError, match="No space left") as error:
            make_sheets(moved(with_sheets, copy), SITE_URL)
    assert error.value.errno == errno.ENOSPC
    assert list((copy / CACHE).iterdir()) == []
    make_sheets(moved(with_sheets, copy), SITE_URL)
    assert [path.read_bytes() for path in (copy / CACHE).iterdir()] == [with_sheets.sheets[FEW[0]].path.read_bytes()]


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


def test_sheets_are_put_into_a_folder_by_their_paths_in_the_site(finished: Site, tmp_path: Path) -> None:
    sheets = make_sheets(finished, SITE_URL, folder=tmp_path / "site")
    alone = {f"{name}-{locale}.pdf" for name in ("return-path", "desks", "cards", "all") for locale in LOCALES}
    beside = {f"{name}-{locale}-nl.pdf" for name in ("return-path", "desks", "cards") for locale in ("ar", "ti", "ru")}
    assert {path.name for path in (tmp_path / "site" / "sheets").iterdir()} == alone | beside
    for key, sheet in sheets.items():
        assert sheet.path == tmp_path / "site" / key.path
        assert sheet.path.read_bytes() == finished.sheets[key].path.read_bytes()


def damage(folder: Path, site: Site) -> None:
    """Spoil each of the few kept sheets in another way."""
    gone, cut, empty, changed, wrong, no_file = (folder / site.sheets[key].path.name for key in FEW)
    gone.unlink()
    cut.write_bytes(cut.read_bytes()[:-1000])
    empty.write_bytes(b"")
    changed.write_bytes(changed.read_bytes().replace(b"obj", b"obk", 1))
    wrong.write_bytes(site.sheets[SheetKey(NL, DESKS)].path.read_bytes())
    no_file.unlink()
    no_file.mkdir()


def test_kept_sheets_of_which_there_is_any_doubt_are_made_again(
    finished: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ALONE, lambda project: [*FEW, SheetKey(NL, DESKS)])
    damage(finished.project.root / CACHE, finished)
    done: list[int] = []
    sheets = make_sheets(finished, SITE_URL, lambda: done.append(1), tmp_path / "site")
    assert len(done) == len(sheets) == 7
    for key, sheet in sheets.items():
        assert sheet.path.read_bytes() == finished.sheets[key].path.read_bytes(), key.name
    # And next time they are there.
    before = stamps(finished.project.root)
    assert set(before) == {finished.sheets[key].path.name for key in sheets}
    make_sheets(finished, SITE_URL)
    assert stamps(finished.project.root) == before


def test_a_sheet_that_is_gone_as_soon_as_it_is_made_is_told(
    with_sheets: Site, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ALONE, lambda project: FEW[:1])
    monkeypatch.setattr("scripts.paper.pdf.content_of", lambda path: None)
    with pytest.raises(SheetGoneError, match=r"^return-path-nl was changed or deleted in \.cache/sheets/ "):
        make_sheets(moved(with_sheets, copy), SITE_URL)


def test_two_runs_that_share_what_is_kept_do_not_take_it_from_each_other(finished: Site) -> None:
    root = finished.project.root
    with in_use(root / CACHE):
        # The other run needs but one of them.
        make_one = start(root, finished, one="yes")
        _, told = make_one.communicate()
        assert make_one.returncode == 0, told
        assert len([path for path in (root / CACHE).glob("*.pdf") if content_of(path)]) == 25
    _, told = start(root, finished, one="yes").communicate()
    assert [path.name for path in (root / CACHE).iterdir()] == [finished.sheets[FEW[0]].path.name], told
