"""Real Git repositories for tests: a copy of the project, or a few files, with commits."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# No setting of this machine or of the person who tests reaches the repositories.
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    # A repository that lives for seconds need not survive a power cut.
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "core.fsync",
    "GIT_CONFIG_VALUE_0": "none",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@b.be",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@b.be",
}


def git(folder: Path, *words: str) -> str:
    """What a Git command says in a folder; fails if Git does."""
    result = subprocess.run(["git", *words], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def commit(folder: Path, message: str = "x") -> str:
    """Commit everything in a folder, which becomes a repository if it is none; the commit's name."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD").strip()


def shallow_clone(folder: Path, target: Path) -> Path:
    """A clone that holds the newest commit alone."""
    git(folder.parent, "clone", "--quiet", "--depth", "1", folder.resolve().as_uri(), str(target))
    return target
