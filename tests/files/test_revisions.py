"""Earlier versions: a folder, or a revision out of a real Git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.files.git import NoVersionError, version_folder


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    done = subprocess.run(["git", "-C", str(folder), *identity, *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with two commits and an edit that is in neither."""
    root = tmp_path / "clone"
    (root / "docs").mkdir(parents=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    for text in ("first", "second"):
        (root / "mkdocs.yml").write_text(f"site_name: {text}\n", encoding="utf-8")
        (root / "docs" / f"{text}.md").write_text("ትግርኛ\n", encoding="utf-8")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message", text)
    (root / "mkdocs.yml").write_text("site_name: third\n", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "text", "pages"),
    [
        ("HEAD^1", "first", ["first.md"]),
        ("HEAD", "second", ["first.md", "second.md"]),
        ("main~1", "first", ["first.md"]),
    ],
)
def test_a_revision_is_written_out_and_taken_away_again(clone: Path, name: str, text: str, pages: list[str]) -> None:
    with version_folder(clone, name) as folder:
        assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == f"site_name: {text}\n"
        assert sorted(path.name for path in (folder / "docs").iterdir()) == pages
    assert not folder.exists()


def test_work_tree_and_index_stay_as_they_are(clone: Path) -> None:
    before = git(clone, "status", "--porcelain")
    with version_folder(clone, "HEAD^1"):
        pass
    assert git(clone, "status", "--porcelain") == before == "M mkdocs.yml"


def test_a_folder_is_taken_as_it_is(clone: Path, tmp_path: Path) -> None:
    with version_folder(tmp_path, str(clone)) as folder:
        assert folder == clone.resolve()
    assert (clone / "mkdocs.yml").exists()


@pytest.mark.parametrize("name", ["nothing", "", "HEAD^9", "--help", "-h", "docs"])
def test_what_is_neither_is_refused_in_one_sentence(clone: Path, name: str) -> None:
    with (
        pytest.raises(NoVersionError, match="neither a folder with the project nor a revision"),
        version_folder(clone, name),
    ):
        pass


def test_a_revision_that_a_shallow_clone_lacks_is_explained(clone: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", clone.as_uri(), str(shallow))
    with pytest.raises(NoVersionError, match="git fetch --unshallow"), version_folder(shallow, "HEAD^1"):
        pass


def test_a_revision_of_something_else_is_refused(clone: Path) -> None:
    git(clone, "rm", "--quiet", "--force", "mkdocs.yml")
    git(clone, "commit", "--quiet", "--message", "gone")
    with pytest.raises(NoVersionError, match=r"holds no mkdocs\.yml"), version_folder(clone, "HEAD"):
        pass


def test_without_git_a_folder_is_asked_for(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoVersionError, match="Git is not installed"), version_folder(clone, "HEAD"):
        pass
