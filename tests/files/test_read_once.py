"""A file is read once in a run: every check sees what it was, and hears what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files import read_once, yaml_lines
from scripts.files.problems import Problems
from scripts.files.read_once import ReadOnce

NAME = "data/x.yaml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is right but for a hidden character and a key that stands twice."""
    path = tmp_path / "x.yaml"
    path.write_bytes("a: 1\r\nb: \u200e2\r\na: 3\r\n".encode())
    return path


def test_a_text_stays_what_it_was_when_it_was_first_asked_for(path: Path) -> None:
    files = ReadOnce()
    before = files.text(path, NAME, Problems())
    path.write_text("other", encoding="utf-8")
    assert before == files.text(path, NAME, Problems()) == "a: 1\nb: 2\na: 3\n"
    path.unlink()
    document = files.document(path, NAME, Problems())
    assert document is not None and document.value == {"a": 3, "b": 2}


def test_a_document_is_made_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(text: str, name: str, problems: Problems) -> yaml_lines.Document | None:
        asked.append(name)
        return yaml_lines.parse_yaml(text, name, problems)

    monkeypatch.setattr(read_once, "parse_yaml", counting)
    files = ReadOnce()
    assert files.document(path, NAME, Problems()) is files.document(path, NAME, Problems())
    assert asked == [NAME]


def test_whoever_asks_hears_of_every_problem_once(path: Path) -> None:
    files, problems = ReadOnce(), Problems()
    for _ in range(2):
        files.text(path, NAME, problems)
        files.document(path, NAME, problems)
    assert [problem.line for problem in problems.sorted()] == [2, 3]
    later = Problems()
    files.document(path, NAME, later)
    assert later.sorted() == problems.sorted()
    later = Problems()
    files.text(path, NAME, later)
    # The text knows nothing of keys.
    assert [problem.line for problem in later.found] == [2]


def test_a_missing_file_stays_missing_and_each_one_hears_the_remedy(tmp_path: Path) -> None:
    files = ReadOnce()
    for _ in range(2):
        problems = Problems()
        assert files.text(tmp_path / "none.md", "none.md", problems, "Write it.") is None
        assert [str(problem) for problem in problems.found] == ["none.md:1: This file is missing. Write it."]
        (tmp_path / "none.md").write_text("now there", encoding="utf-8")


def test_a_missing_or_broken_file_gives_no_document(tmp_path: Path) -> None:
    files = ReadOnce()
    (tmp_path / "broken.yaml").write_text("a: b: c", encoding="utf-8")
    for name, what in (("broken.yaml", "This is not valid YAML"), ("none.yaml", "This file is missing. Put it back.")):
        for _ in range(2):
            problems = Problems()
            assert files.document(tmp_path / name, name, problems) is None
            assert [what in str(problem) for problem in problems.found] == [True]


def test_what_is_wrong_in_the_text_is_not_told_again_as_a_mistake_of_yaml(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: 1\u2028b: 2\nc: 3\n", encoding="utf-8")
    problems = Problems()
    assert ReadOnce().document(tmp_path / "x.yaml", NAME, problems) is None
    assert ["U+2028" in problem.what for problem in problems.found] == [True]


def test_another_run_reads_again(path: Path) -> None:
    ReadOnce().text(path, NAME, Problems())
    path.write_text("other", encoding="utf-8")
    assert ReadOnce().text(path, NAME, Problems()) == "other"
