"""Text files: UTF-8 only, one kind of line end, no hidden characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.characters import BIDI_CONTROLS
from scripts.files.problems import Problem, Problems
from scripts.files.text import is_prose, read_text, write_whole


def read(folder: Path, data: bytes) -> tuple[str | None, list[Problem]]:
    (folder / "a.md").write_bytes(data)
    problems = Problems()
    return read_text(folder / "a.md", "docs/nl/a.md", problems), problems.found


def test_letters_of_every_script_are_read(tmp_path: Path) -> None:
    text = "é العودة ትግርኛ\tтекст\n"
    assert read(tmp_path, text.encode()) == (text, [])


def test_line_ends_of_windows_and_old_macs_become_newlines(tmp_path: Path) -> None:
    assert read(tmp_path, b"a\r\nb\rc\n") == ("a\nb\nc\n", [])


def test_missing_file_is_reported_at_its_first_line(tmp_path: Path) -> None:
    problems = Problems()
    assert read_text(tmp_path / "none.md", "docs/fr/none.md", problems) is None
    assert [(problem.path, problem.line, problem.what) for problem in problems.found] == [
        ("docs/fr/none.md", 1, "This file is missing.")
    ]


@pytest.mark.parametrize("data", ["twee\ncafé".encode("latin-1"), b"een\n\xff\xfea"], ids=["latin-1", "utf-16-mark"])
def test_what_is_not_utf8_is_reported_at_its_line(tmp_path: Path, data: bytes) -> None:
    text, found = read(tmp_path, data)
    assert text is None
    assert [(problem.line, "UTF-8" in problem.mend) for problem in found] == [(2, True)]


@pytest.mark.parametrize("character", sorted(BIDI_CONTROLS), ids=lambda character: f"U+{ord(character):04X}")
def test_direction_control_is_reported_at_its_line(tmp_path: Path, character: str) -> None:
    _, found = read(tmp_path, f"een\ntwee\n{character}drie\n".encode())
    assert [(problem.path, problem.line) for problem in found] == [("docs/nl/a.md", 3)]
    assert f"U+{ord(character):04X}" in found[0].what


@pytest.mark.parametrize(
    ("character", "label"),
    [("\ufeff", "U+FEFF, zero width no-break space"), ("\x07", "U+0007, control character"), ("\x85", "U+0085")],
    ids=["byte-order-mark", "bell", "next-line"],
)
def test_other_hidden_character_is_reported_by_name(tmp_path: Path, character: str, label: str) -> None:
    text, found = read(tmp_path, f"{character}een\n".encode())
    assert text == f"{character}een\n"
    assert label in found[0].what and found[0].line == 1


def test_a_line_with_two_hidden_characters_is_reported_once(tmp_path: Path) -> None:
    _, found = read(tmp_path, "a\u200eb\u200fc\n".encode())
    assert len(found) == 1


def test_a_text_is_put_in_place_whole_with_the_rights_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, "één\r\nトグル\n")
    assert path.read_bytes() == "één\r\nトグル\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_may_be_read_by_all_and_its_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "docs" / "nl" / "a.md"
    write_whole(path, "new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_text_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    (tmp_path / "a.md" / "b").touch()
    with pytest.raises(OSError, match=r"a\.md"):
        write_whole(tmp_path / "a.md", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Ga naar de tekst", True),
        ("Ga naar tekst", False),
        ("Ga naar tekst 1, 2 en 3", True),
        ("Ga naar {a_1} tekst", True),
        ("اذهب إلى النص هنا", True),
        ("ናብ ጽሑፍ ኪድ ኢኻ", True),
        ("https://x.be", False),
        ("", False),
    ],
)
def test_four_words_are_prose_and_fewer_may_be_a_name(text: str, prose: bool) -> None:
    assert is_prose(text) is prose
