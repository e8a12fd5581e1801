"""An earlier version of the project as a folder: one that is there, or a revision out of the Git history."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoVersionError(Exception):
    """There is no such version; the message says what to do."""


@contextmanager
def version_folder(root: Path, name: str) -> Iterator[Path]:
    """The folder of a version: `name` is a folder with a `mkdocs.yml`, else a Git revision such as "main" or "HEAD^1".

    A revision is written into a folder that is gone afterwards; work tree and index stay as they are.
    Raises NoVersionError.
    """
    if name and (Path(name) / "mkdocs.yml").is_file():
        yield Path(name).resolve()
        return
    commit = _commit(root, name)
    with tempfile.TemporaryDirectory(prefix="version-") as temporary:
        folder = Path(temporary) / "project"
        index = {**os.environ, "GIT_INDEX_FILE": str(Path(temporary) / "index")}
        for words in (("read-tree", commit), ("checkout-index", "--all", f"--prefix={folder}/")):
            done = _git(root, *words, environment=index)
            if done.returncode != 0:
                raise NoVersionError(f"Git could not write {name}: {done.stderr.strip()}")
        if not (folder / "mkdocs.yml").is_file():
            raise NoVersionError(f'"{name}" holds no mkdocs.yml, so it is no version of this project.')
        yield folder


def _commit(root: Path, name: str) -> str:
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except FileNotFoundError as error:
        raise NoVersionError("Git is not installed. Name a folder with the earlier version.") from error
    if found.returncode != 0:
        raise NoVersionError(
            f'"{name}" is neither a folder with the project nor a revision that this clone has. '
            "A shallow clone has only the newest ones: git fetch --unshallow"
        )
    return found.stdout.strip()


def _git(root: Path, *words: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(root), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
