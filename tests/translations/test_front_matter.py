"""Writing what is recorded of a translation: these lines change, and nothing else in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.texts.page import RecordedSection, Translation, read_page
from scripts.translations.front_matter import write_recorded
from tests.helpers.fixture_site import TODAY
from tests.helpers.pages import write_page
from tests.helpers.projects import FR, SUPPORT, small_project

MADE = RecordedSection("0a1b2c3d", "machine", TODAY)
READ = RecordedSection("12345678", "human", TODAY, 'Amina "de" Wit {é}: #1', "4e5f6a7b")
RECORDED = {"intro": MADE, "one": READ}
HEAD = "---\ntitle: T\nmenu: M\ndescription: D  # kort\n"
BODY = "---\n\nBonjour.  \n\n## Un {#one}\n\n\tTexte — « é ».\n\n---\n"
LISTED = (
    "  sections:\n    intro: {hash: 0a1b2c3d, method: machine, date: 2026-03-02}\n"
    '    one: {hash: "12345678", method: human, date: 2026-03-02, reviewer: "Amina \\"de\\" Wit {é}: #1",'
    " reviewed_text: 4e5f6a7b}\n"
)


def written(root: Path, text: str, recorded: dict[str, RecordedSection] = RECORDED) -> str:
    """The file after the records were written, as it stands on disk."""
    path = write_page(root, FR, text)
    write_recorded(path, recorded)
    assert [other.name for other in path.parent.iterdir()] == [path.name]
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("", id="nothing"),
        pytest.param("translation:\n  sections:\n    gone: {hash: old}\n", id="others"),
        pytest.param("translation:\n" + LISTED, id="the-same"),
        pytest.param("translation: {sections: {intro: old}}\n", id="in-braces"),
        pytest.param("translation: {}\n", id="empty-braces"),
        pytest.param("translation:\n  sections: {one: old}\n", id="sections-in-braces"),
        pytest.param("translation:\n  sections:\n    one:\n      hash: old\n      date: x\n", id="on-many-lines"),
        pytest.param("translation:\n  sections:  # van toen\n    one: {hash: old}\n", id="with-a-comment"),
    ],
)
def test_the_records_take_the_place_of_the_old_ones_and_nothing_else_changes(tmp_path: Path, before: str) -> None:
    assert written(tmp_path, HEAD + before + BODY) == HEAD + "translation:\n" + LISTED + BODY


def test_fields_after_them_and_deeper_lines_stay(tmp_path: Path) -> None:
    before = "translation:\n    sections:\n        one: {hash: old}\n# een opmerking\nmenu: M\n"
    wanted = LISTED.replace("\n    ", "\n      ").replace("  sections", "    sections", 1)
    assert written(tmp_path, "---\ntitle: T\n" + before + BODY) == (
        "---\ntitle: T\ntranslation:\n" + wanted + "# een opmerking\nmenu: M\n" + BODY
    )


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    wanted = (HEAD + "translation:\n" + LISTED + BODY).replace("\n", "\r\n")
    assert written(tmp_path, (HEAD + BODY).replace("\n", "\r\n")) == wanted


def test_line_ends_of_old_macs_become_those_of_today(tmp_path: Path) -> None:
    wanted = HEAD + "translation:\n" + LISTED + BODY
    assert written(tmp_path, (HEAD + BODY).replace("\n", "\r")) == wanted


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    written(tmp_path, HEAD + BODY)
    problems = Problems()
    page = read_page(small_project(tmp_path), FR, SUPPORT, {}, problems)
    assert problems.found == [] and page is not None
    assert page.translation == Translation(RECORDED)


def test_a_file_that_says_the_same_already_is_not_touched(tmp_path: Path) -> None:
    path = write_page(tmp_path, FR, HEAD + "translation:\n" + LISTED + BODY)
    before = path.stat()
    write_recorded(path, RECORDED)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("text", ["No front matter.\n", "---\njust words\n---\nText.\n"], ids=["none", "no-fields"])
def test_a_page_without_front_matter_is_refused_and_stays(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=r"front matter"):
        written(tmp_path, text)
    assert (tmp_path / "docs/fr/support.md").read_bytes().decode() == text


def test_the_order_of_the_records_is_that_of_the_page(tmp_path: Path) -> None:
    text = written(tmp_path, HEAD + BODY, {"one": MADE, "intro": replace(READ, reviewer=None, reviewed_text=None)})
    assert text.index("    one:") < text.index("    intro:")
