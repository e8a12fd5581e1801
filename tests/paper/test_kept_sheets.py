"""Kept sheets: taken only if they are whole and the right ones, and forgotten only where nobody uses them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.paper.kept_sheets import content_of, forget_others, in_use, keep, kept

STEM = "return-path-ar.23d6c8d342b7da1e"
CONTENT = b"%PDF-1.7 the Arabic sheet %%EOF"
OTHER = b"%PDF-1.7 the Russian sheet %%EOF"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A kept sheet, beside another one."""
    folder = tmp_path / "sheets"
    with in_use(folder) as unfinished:
        keep(folder, "return-path-ru.0123456789abcdef", OTHER, unfinished)
        return keep(folder, STEM, CONTENT, unfinished)


def other_of(sheet: Path) -> Path:
    (path,) = sheet.parent.glob("return-path-ru.*.pdf")
    return path


def renamed(sheet: Path, known: str) -> Path:
    """The sheet with another sum in its name."""
    return sheet.rename(sheet.with_name(f"{STEM}{known}.pdf"))


def test_a_kept_sheet_is_found_by_its_stem_and_holds_what_was_kept(sheet: Path) -> None:
    assert kept(sheet.parent)[STEM] == sheet and len(kept(sheet.parent)) == 2
    assert content_of(sheet) == CONTENT
    assert sorted(sheet.parent.iterdir()) == sorted([sheet, other_of(sheet)])


def in_its_place(make: Callable[[Path], object]) -> Callable[[Path], None]:
    """Something else in the place of the sheet."""

    def damage(sheet: Path) -> None:
        sheet.unlink()
        make(sheet)

    return damage


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda sheet: sheet.write_bytes(CONTENT[:-1]),
    "cut-to-a-block": lambda sheet: sheet.write_bytes(CONTENT[:8]),
    "empty": lambda sheet: sheet.write_bytes(b""),
    "longer": lambda sheet: sheet.write_bytes(CONTENT + b"\n"),
    "zeros": lambda sheet: sheet.write_bytes(bytes(len(CONTENT))),
    "one-bit-changed": lambda sheet: sheet.write_bytes(CONTENT.replace(b"A", b"@")),
    "another-sheet": lambda sheet: sheet.write_bytes(OTHER),
    "another-sheet-with-its-sum": lambda sheet: shutil.copy(
        other_of(sheet), renamed(sheet, f".{other_of(sheet).name.split('.')[2]}")
    ),
    "no-sum": lambda sheet: renamed(sheet, ""),
    "wrong-sum": lambda sheet: renamed(sheet, ".0000000000000000"),
    "cut-sum": lambda sheet: renamed(sheet, f".{sheet.name.split('.')[2][:8]}"),
    "no-file": in_its_place(lambda sheet: None),
    "folder": in_its_place(Path.mkdir),
    "full-folder": in_its_place(lambda sheet: (sheet / "a" / "b").mkdir(parents=True)),
    "link-to-nowhere": in_its_place(lambda sheet: sheet.symlink_to("nowhere")),
    "link-to-itself": in_its_place(lambda sheet: sheet.symlink_to(sheet.name)),
    "link-to-another": in_its_place(lambda sheet: sheet.symlink_to(other_of(sheet))),
    "pipe": in_its_place(os.mkfifo),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_was_damaged_is_not_taken_and_can_be_kept_again(sheet: Path, damage: Callable[[Path], object]) -> None:
    damage(sheet)
    found = kept(sheet.parent).get(STEM)
    assert found is None or content_of(found) is None
    with in_use(sheet.parent) as unfinished:
        assert keep(sheet.parent, STEM, CONTENT, unfinished) == sheet
    assert kept(sheet.parent)[STEM] == sheet and content_of(sheet) == CONTENT
    assert content_of(other_of(sheet)) == OTHER
    forget_others(sheet.parent, [sheet])
    assert list(sheet.parent.iterdir()) == [sheet]


def test_what_cannot_be_read_is_not_taken(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert content_of(sheet) is None


@pytest.mark.parametrize("name", [f"{STEM}.0.pdf", f"{STEM}.zzzz.pdf"], ids=["before", "behind"])
def test_of_two_with_one_stem_the_whole_one_is_taken(sheet: Path, name: str) -> None:
    sheet.with_name(name).write_bytes(CONTENT)
    assert kept(sheet.parent)[STEM] == sheet


def test_what_is_not_finished_goes_also_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), in_use(tmp_path) as unfinished:
        (unfinished / "half.pdf").touch()
        assert unfinished.parent == tmp_path and kept(tmp_path) == {}
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_forgotten_while_another_build_uses_it(sheet: Path) -> None:
    with in_use(sheet.parent) as unfinished:
        forget_others(sheet.parent, [])
        assert content_of(sheet) == CONTENT and unfinished.exists()
    forget_others(sheet.parent, [])
    assert list(sheet.parent.iterdir()) == []


def test_all_that_is_not_needed_is_forgotten_whatever_it_is(sheet: Path) -> None:
    folder = sheet.parent
    (folder / "tmp123" / "fonts").mkdir(parents=True)
    (folder / "half.4711").touch()
    (folder / "away").symlink_to(folder.parent)
    os.mkfifo(folder / "pipe")
    forget_others(folder, [sheet])
    assert list(folder.iterdir()) == [sheet] and folder.parent.exists()
