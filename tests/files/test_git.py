"""What Git knows of earlier texts: asked of real repositories, and of folders that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.git import NoHistoryError, earlier_texts, is_shallow, text_before
from tests.helpers.repositories import commit, git, shallow_clone

WITHOUT = "This copy of the project is without Git: it has no history."
NAME = "docs/nl/a b'é.md"


def write(root: Path, text: str, name: str = NAME) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(text.encode())


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three versions of a file, of which the last is not committed; the second came in by a branch."""
    root = tmp_path / "project"
    write(root, "one\r\n")
    commit(root)
    git(root, "switch", "--quiet", "--create", "branch")
    write(root, "on a branch\n")
    commit(root)
    write(root, "one\n")
    commit(root)
    git(root, "switch", "--quiet", "main")
    write(root, "x", "other")
    commit(root)
    git(root, "merge", "--quiet", "--no-edit", "branch")
    write(root, "two\n")
    commit(root)
    write(root, "three\n")
    return root


def test_the_text_before_is_that_of_the_revision(repository: Path) -> None:
    assert text_before(repository, NAME) == "two\n"
    assert text_before(repository, NAME, "HEAD~1") == "one\n"
    first = git(repository, "rev-list", "--max-parents=0", "HEAD").strip()
    assert text_before(repository, NAME, first) == text_before(repository, NAME, first[:9]) == "one\n"


def test_every_earlier_text_is_given_once_also_one_of_a_branch(repository: Path) -> None:
    texts = list(earlier_texts(repository, NAME))
    assert texts[0] == "two\n"
    # "one" stood with two kinds of line end.
    assert sorted(set(texts)) == ["on a branch\n", "one\n", "two\n"] and len(texts) == 4


def test_a_project_in_a_folder_of_a_repository_is_found(repository: Path) -> None:
    inner = repository / "docs"
    assert text_before(inner, NAME.removeprefix("docs/")) == "two\n"
    assert len(list(earlier_texts(inner, NAME.removeprefix("docs/")))) == 4


def test_a_file_that_was_taken_away_has_its_earlier_texts(repository: Path) -> None:
    (repository / NAME).unlink()
    commit(repository)
    assert len(list(earlier_texts(repository, NAME))) == 4
    with pytest.raises(NoHistoryError, match="does not exist in HEAD"):
        text_before(repository, NAME)


def test_a_shallow_clone_has_the_newest_text_and_says_what_it_lacks(repository: Path, tmp_path: Path) -> None:
    clone = shallow_clone(repository, tmp_path / "clone")
    assert (is_shallow(repository), is_shallow(clone)) == (False, True)
    assert list(earlier_texts(clone, NAME)) == ["two\n"]
    assert text_before(clone, NAME) == "two\n"
    with pytest.raises(NoHistoryError, match=r'no version "HEAD~1".* git fetch --unshallow'):
        text_before(clone, NAME, "HEAD~1")


@pytest.mark.parametrize("revision", ["nothing", "--help", "", "HEAD:docs", "a b", "-x"])
def test_a_version_that_git_does_not_know_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(NoHistoryError) as error:
        text_before(repository, NAME, revision)
    assert str(error.value) == f'Git knows no version "{revision}".'


def test_a_copy_without_git_says_so(tmp_path: Path) -> None:
    for ask in (lambda: text_before(tmp_path, NAME), lambda: list(earlier_texts(tmp_path, NAME))):
        with pytest.raises(NoHistoryError) as error:
            ask()
        assert str(error.value) == WITHOUT
    with pytest.raises(NoHistoryError, match="without Git"):
        is_shallow(tmp_path)


def test_a_repository_without_a_commit_says_so(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    with pytest.raises(NoHistoryError, match="no earlier version yet"):
        text_before(tmp_path, NAME)


def test_a_copy_inside_another_repository_takes_nothing_from_it(repository: Path) -> None:
    copy = repository / "copy"
    write(copy, "a copy\n")
    assert list(earlier_texts(copy, NAME)) == []
    with pytest.raises(NoHistoryError, match="does not exist in HEAD"):
        text_before(copy, NAME)


@pytest.mark.parametrize("path", ["", "/nowhere"], ids=["empty", "no-such-folder"])
def test_a_machine_without_git_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setenv("PATH", path)
    with pytest.raises(NoHistoryError, match="Git is not installed here"):
        text_before(repository, NAME)


def test_what_else_git_refuses_is_told_in_its_words(repository: Path) -> None:
    (repository / ".git" / "config").write_text("[broken\n", encoding="utf-8")
    with pytest.raises(NoHistoryError, match=r"^Git says: .*config"):
        text_before(repository, NAME)


def test_the_language_and_settings_of_the_machine_make_no_difference(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"color.ui": "always", "log.showSignature": "true", "core.quotePath": "true"}.items():
        git(repository, "config", name, value)
    monkeypatch.setenv("LANGUAGE", "nl")
    monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")
    assert len(list(earlier_texts(repository, NAME))) == 4
