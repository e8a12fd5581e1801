"""What Git knows of earlier versions. Only the commands for editors ask it; a build never does."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from scripts.files.problems import EditorError

# Git's own words are read, so they must be English; and it must not ask for a password or a missing piece of history.
_ENVIRONMENT = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
_SECONDS = 60


class NoHistoryError(EditorError):
    """Git cannot tell; the message says why, in words for an editor."""


def text_before(root: Path, name: str, revision: str = "HEAD") -> str:
    """The text of a file as a revision has it; `name` is its path below `root`, with slashes.

    Raises NoHistoryError if there is no Git, no history, no such revision, or no such file in it.
    """
    commit = _commit(root, revision)
    try:
        return _decoded(_git(root, "cat-file", "blob", f"{commit}:./{name}"))
    except NoHistoryError:
        raise NoHistoryError(f"{name} does not exist in {revision}.") from None


def earlier_texts(root: Path, name: str) -> Iterator[str]:
    """Every text that a file ever had in the history of this copy, the newest first, each once.

    Raises NoHistoryError if there is no Git or no history.
    """
    commit = _commit(root, "HEAD")
    # Full: a text that stood only on a branch counts too.
    commits = _git(root, "rev-list", "--full-history", commit, "--", name).decode("ascii").split()
    seen: set[str] = set()
    for each in commits:
        try:
            blob = _git(root, "rev-parse", "--verify", "--quiet", f"{each}:./{name}").decode("ascii").strip()
        except NoHistoryError:
            # The commit took the file away.
            continue
        if blob not in seen:
            seen.add(blob)
            yield _decoded(_git(root, "cat-file", "blob", blob))


def is_shallow(root: Path) -> bool:
    """Whether this copy holds only the newest part of the history; raises NoHistoryError like the others."""
    return _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


@contextmanager
def version_folder(root: Path, name: str) -> Iterator[Path]:
    """The folder of a version: `name` is a folder with a `mkdocs.yml`, else a Git revision such as "main" or "HEAD^1".

    A revision is written into a folder that is gone afterwards; work tree and index stay as they are.
    Raises NoHistoryError if there is no such version.
    """
    if name and (Path(name) / "mkdocs.yml").is_file():
        yield Path(name).resolve()
        return
    try:
        commit = _commit(root, name)
    except NoHistoryError as error:
        raise NoHistoryError(f'"{name}" is no folder with the project. {error}') from None
    with tempfile.TemporaryDirectory(prefix="version-") as temporary:
        folder = Path(temporary) / "project"
        index = {"GIT_INDEX_FILE": str(Path(temporary) / "index")}
        _git(root, "read-tree", commit, environment=index)
        _git(root, "checkout-index", "--all", f"--prefix={folder}/", environment=index)
        if not (folder / "mkdocs.yml").is_file():
            raise NoHistoryError(f'"{name}" holds no mkdocs.yml, so it is no version of this project.')
        yield folder


def _commit(root: Path, revision: str) -> str:
    """The full name of a commit."""
    # Says by itself if there is no Git or no repository.
    shallow = is_shallow(root)
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except NoHistoryError:
        if revision == "HEAD":
            raise NoHistoryError("Git holds no earlier version yet.") from None
        hint = " This copy holds only the newest part of the history; git fetch --unshallow brings the rest."
        raise NoHistoryError(f'Git knows no version "{revision}".{hint if shallow else ""}') from None
    return found.decode("ascii").split()[-1]


def _git(root: Path, *words: str, environment: Mapping[str, str] | None = None) -> bytes:
    try:
        result = subprocess.run(
            ["git", "-C", str(root), *words],
            env={**os.environ, **_ENVIRONMENT, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (FileNotFoundError, PermissionError, NotADirectoryError):
        raise NoHistoryError("Git is not installed here.") from None
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise NoHistoryError(f"Git does not answer: {error}.") from None
    if result.returncode == 0:
        return result.stdout
    said = result.stderr.decode("utf-8", "replace").strip().split("\n")[0]
    if "not a git repository" in said:
        raise NoHistoryError("This copy of the project is without Git: it has no history.")
    raise NoHistoryError(f"Git says: {said}")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
