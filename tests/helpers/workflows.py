"""The workflows of GitHub as they are written, and their steps run in a folder with a stand-in for GitHub."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from scripts.project.project import ROOT
from tests.helpers.repositories import ENVIRONMENT

FOLDER = ROOT / ".github"
FILES = sorted((FOLDER / "workflows").glob("*.yml"))
WORKFLOWS: dict[str, dict[str, Any]] = {
    # BaseLoader: "on" stays a word.
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for path in FILES
}
JOBS = [(name, job) for name, workflow in WORKFLOWS.items() for job in workflow["jobs"]]
STEPS = [(name, job, index) for name, job in JOBS for index in range(len(WORKFLOWS[name]["jobs"][job]["steps"]))]
# What GitHub calls itself and the project, in every step.
PLACE = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "owner/name", "GITHUB_REF_NAME": "main"}


def step(name: str, job: str, index: int) -> dict[str, Any]:
    """A step by its workflow, its job and its place in it."""
    found: dict[str, Any] = WORKFLOWS[name]["jobs"][job]["steps"][index]
    return found


def titled(name: str, title: str) -> dict[str, Any]:
    """The one step of a workflow that has a title."""
    (found,) = [step(*key) for key in STEPS if key[0] == name and step(*key).get("name") == title]
    return found


# A stand-in for GitHub behind its command line: answers from answers.json, and notes what it is asked in calls.json.
GITHUB = """#!{python}
import json, pathlib, sys
words = sys.argv[1:]
here = pathlib.Path(__file__).parent
answers = json.loads((here / "answers.json").read_text())
log = here / "calls.json"
calls = json.loads(log.read_text()) if log.exists() else []
call = {{"words": words}}
for word in words:
    if word.startswith("body=@"):
        call["body"] = pathlib.Path(word[6:]).read_bytes().decode()
log.write_text(json.dumps([*calls, call]))
for part, answer in answers.items():
    if part in " ".join(words):
        print(answer, end="")
        break
"""


class Run:
    """Steps run in a folder of their own, with the stand-in for GitHub."""

    def __init__(self, folder: Path, answers: dict[str, str]) -> None:
        self.folder = folder
        programs = folder / "programs"
        programs.mkdir()
        (programs / "gh").write_text(GITHUB.format(python=sys.executable), encoding="utf-8")
        (programs / "gh").chmod(0o755)
        (programs / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
        self.log = programs / "calls.json"

    def run(
        self, name: str, title: str, folder: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """A titled step of a workflow, as GitHub runs one whose shell is bash, here or in a folder within.

        Of its own environment it has what no template fills in.
        """
        found = titled(name, title)
        given = {key: value for key, value in found.get("env", {}).items() if "${{" not in value}
        files = {"GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"), "GITHUB_OUTPUT": str(self.output)}
        path = f"{self.folder / 'programs'}:{os.environ['PATH']}"
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]]
        return subprocess.run(
            shell,
            cwd=folder or self.folder,
            env={**ENVIRONMENT, **PLACE, **files, **given, **environment, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def output(self) -> Path:
        """The file in which a step hands something to later ones."""
        path = self.folder / "output.txt"
        path.touch()
        return path

    @property
    def asked(self) -> list[str]:
        """Each call of GitHub's command line, in one line."""
        return [" ".join(call["words"]) for call in self.calls]

    @property
    def calls(self) -> list[dict[str, Any]]:
        """Each call of GitHub's command line: its words, and the text that it was given."""
        calls: list[dict[str, Any]] = json.loads(self.log.read_text(encoding="utf-8")) if self.log.exists() else []
        return calls
