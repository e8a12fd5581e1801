"""What Git knows of earlier texts and versions: asked of real repositories, and of folders that are none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.files.git import NoHistoryError, earlier_texts, is_shallow, text_before, version_folder
from tests.helpers.repositories import commit, git, shallow_clone

WITHOUT = "This copy of the project is without Git: it has no history."
NAME = "docs/nl/a b'é.md"


def write(root: Path, text: str, name: str = NAME) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(text.encode())


@pytest.fixture(scope="module")
def three_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three versions of a file, of which the last is not committed; the second came in by a branch."""
    root = tmp_path_factory.mktemp("texts") / "project"
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


@pytest.fixture
def repository(three_texts: Path, tmp_path: Path) -> Path:
    """A copy of those, to spoil."""
    return Path(shutil.copytree(three_texts, tmp_path / "project"))


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


# Whole versions.


@pytest.fixture(scope="module")
def two_commits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two commits and an edit that is in neither."""
    root = tmp_path_factory.mktemp("versions") / "project"
    for text in ("first", "second"):
        write(root, f"site_name: {text}\n", "mkdocs.yml")
        write(root, "ትግርኛ\n", f"docs/{text}.md")
        commit(root)
    write(root, "site_name: third\n", "mkdocs.yml")
    return root


@pytest.fixture
def versions(two_commits: Path, tmp_path: Path) -> Path:
    """A copy of that, to spoil."""
    return Path(shutil.copytree(two_commits, tmp_path / "project"))


@pytest.mark.parametrize(
    ("name", "text", "pages"),
    [
        ("HEAD^1", "first", ["first.md"]),
        ("HEAD", "second", ["first.md", "second.md"]),
        ("main~1", "first", ["first.md"]),
    ],
)
def test_a_revision_is_written_out_and_taken_away_again(versions: Path, name: str, text: str, pages: list[str]) -> None:
    with version_folder(versions, name) as folder:
        assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == f"site_name: {text}\n"
        assert sorted(path.name for path in (folder / "docs").iterdir()) == pages
    assert not folder.exists()


def test_work_tree_and_index_stay_as_they_are(versions: Path) -> None:
    before = git(versions, "status", "--porcelain")
    with version_folder(versions, "HEAD^1"):
        pass
    assert git(versions, "status", "--porcelain") == before == " M mkdocs.yml\n"


def test_a_folder_is_taken_as_it_is(versions: Path, tmp_path: Path) -> None:
    with version_folder(tmp_path, str(versions)) as folder:
        assert folder == versions.resolve()
    assert (versions / "mkdocs.yml").read_text(encoding="utf-8") == "site_name: third\n"


@pytest.mark.parametrize("name", ["nothing", "", "HEAD^9", "--help", "-h", "docs"])
def test_what_is_neither_is_refused(versions: Path, name: str) -> None:
    with pytest.raises(NoHistoryError) as error, version_folder(versions, name):
        pass
    assert str(error.value) == f'"{name}" is no folder with the project. Git knows no version "{name}".'


def test_a_revision_that_a_shallow_clone_lacks_is_explained(versions: Path, tmp_path: Path) -> None:
    clone = shallow_clone(versions, tmp_path / "shallow")
    with pytest.raises(NoHistoryError, match="git fetch --unshallow"), version_folder(clone, "HEAD^1"):
        pass


def test_a_revision_of_something_else_is_refused(versions: Path) -> None:
    (versions / "mkdocs.yml").unlink()
    commit(versions)
    with pytest.raises(NoHistoryError, match=r'"HEAD" holds no mkdocs\.yml'), version_folder(versions, "HEAD"):
        pass


def test_without_git_only_a_folder_is_a_version(versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistoryError, match="Git is not installed"), version_folder(versions, "HEAD"):
        pass
    with version_folder(versions, str(versions)) as folder:
        assert folder == versions.resolve()
