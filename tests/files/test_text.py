"""Text files: UTF-8 only, one kind of line end, no hidden characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.characters import BIDI_CONTROLS
from scripts.files.problems import Problem, Problems
from scripts.files.text import LONGEST_LINE, is_prose, read_text, write_whole
from tests.helpers.bounds import bounded


def read(folder: Path, data: bytes) -> tuple[str | None, list[Problem]]:
    (folder / "a.md").write_bytes(data)
    problems = Problems()
    with bounded():
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
def test_other_hidden_character_is_reported_by_name_and_nobody_else_meets_it(
    tmp_path: Path, character: str, label: str
) -> None:
    text, found = read(tmp_path, f"{character}een\n".encode())
    assert text is not None and text.strip(" ") == "een\n"
    assert label in found[0].what and found[0].line == 1


def test_many_lines_with_hidden_characters_are_counted(tmp_path: Path) -> None:
    text, found = read(tmp_path, "a\u200bb\n".encode() * 1000)
    assert text == "ab\n" * 1000
    assert [problem.line for problem in found] == [*range(1, 22)]
    assert found[-1].what == "980 more lines have hidden characters."
    assert read(tmp_path, "a\u200bb\n".encode() * 21)[1][-1].what == "One more line has hidden characters."
    assert len(read(tmp_path, "a\u200bb\n".encode() * 20)[1]) == 20


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["---\ntitle: Terug\n", "العودة الطوعية\n" * 3 + "a\n"], ids=["latin", "arabic"])
def test_another_encoding_is_told_once_by_its_name(tmp_path: Path, encoding: str, text: str) -> None:
    found = read(tmp_path, text.encode(encoding))
    assert found[0] is None and len(found[1]) == 1
    assert "UTF-8" in found[1][0].mend


def test_bytes_that_are_no_text_are_told_once(tmp_path: Path) -> None:
    for data in (b"\0" * 100_000, bytes(range(256)) * 100, b"PK\x03\x04" + b"\0\xff" * 500, b"\xed\xa0\x80"):
        text, found = read(tmp_path, data)
        assert text is None and len(found) == 1


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"], ids=["nel", "line-separator", "paragraph-separator"])
def test_line_ends_that_are_none_are_told_once(tmp_path: Path, end: str) -> None:
    text, found = read(tmp_path, f"a: 1{end}b: 2{end}c: 3\n".encode())
    assert text is None
    assert [(problem.line, problem.what) for problem in found] == [
        (1, "The lines of this file end in a way that other programs do not see.")
    ]


def test_a_line_as_long_as_may_be_is_read_and_a_longer_one_is_told(tmp_path: Path) -> None:
    longest = "é" * LONGEST_LINE
    assert read(tmp_path, f"a\n{longest}\n".encode()) == (f"a\n{longest}\n", [])
    text, found = read(tmp_path, f"a\n{longest}é\n{longest}é\n".encode())
    assert text is None
    assert [(problem.line, problem.what) for problem in found] == [
        (2, "This line has 5,001 characters; at most 5,000 are read.")
    ]


def test_an_unfinished_merge_is_told_and_nothing_else_of_the_file(tmp_path: Path) -> None:
    text, found = read(tmp_path, "a\u200b\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n".encode())
    assert text is None
    assert [problem.line for problem in found] == [2] and "merge" in found[0].what


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
