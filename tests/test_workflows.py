"""The workflows of GitHub: what each may do, which actions it takes, what its steps do with what they get."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.__main__ import COMMANDS
from scripts.project.code_host import BRANCH
from scripts.project.project import ROOT
from tests.helpers.repositories import commit

FOLDER = ROOT / ".github"
FILES = sorted((FOLDER / "workflows").glob("*.yml"))
WORKFLOWS: dict[str, dict[str, Any]] = {
    # BaseLoader: "on" stays a word.
    path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for path in FILES
}
JOBS = [(name, job) for name, workflow in WORKFLOWS.items() for job in workflow["jobs"]]
STEPS = [(name, job, index) for name, job in JOBS for index in range(len(WORKFLOWS[name]["jobs"][job]["steps"]))]
SHA = "0" * 39 + "a"


def step(name: str, job: str, index: int) -> dict[str, Any]:
    found: dict[str, Any] = WORKFLOWS[name]["jobs"][job]["steps"][index]
    return found


def command(name: str, title: str) -> str:
    """What a named step of a workflow runs."""
    (found,) = [step(*key)["run"] for key in STEPS if key[0] == name and step(*key).get("name") == title]
    return str(found)


def test_there_are_workflows() -> None:
    assert {"check", "changes", "comment", "due", "record"} <= WORKFLOWS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path: Path) -> None:
    uses = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    for line in uses:
        assert re.fullmatch(r"(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_is_pinned_to_one_version_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for key in STEPS:
        if "uses" in step(*key):
            action, _, commit = step(*key)["uses"].partition("@")
            pins.setdefault(action, set()).add(commit)
    assert {action for action, commits in pins.items() if len(commits) > 1} == set()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_do_nothing_by_itself(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"]
    # GitHub's own default lets a failure within a pipe pass.
    assert workflow["defaults"] == {"run": {"shell": "bash"}}


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_a_job_says_what_it_may_do_and_how_long(name: str, job: str) -> None:
    found = WORKFLOWS[name]["jobs"][job]
    assert found["name"] and found["runs-on"] == "ubuntu-24.04"
    assert 0 < int(found["timeout-minutes"]) <= 120
    assert isinstance(found["permissions"], dict) and found["permissions"]


@pytest.mark.parametrize("name", [name for name, workflow in WORKFLOWS.items() if "pull_request" in workflow["on"]])
def test_what_runs_the_code_of_a_pull_request_may_only_read(name: str) -> None:
    for job in WORKFLOWS[name]["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert "github.token" not in json.dumps(job) and "secrets" not in json.dumps(job)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_workflow_runs_a_pull_request_with_the_rights_of_the_project(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert "pull_request_target" not in workflow["on"]
    if "workflow_run" in workflow["on"]:
        uses = [step(*key)["uses"] for key in STEPS if key[0] == name and "uses" in step(*key)]
        assert not [action for action in uses if action.startswith("actions/checkout@")]


@pytest.mark.parametrize("key", STEPS, ids=str)
def test_a_command_takes_nothing_in_by_template(key: tuple[str, str, int]) -> None:
    assert "${{" not in step(*key).get("run", "")


@pytest.mark.parametrize("key", STEPS, ids=str)
def test_no_token_stays_in_the_checked_out_files(key: tuple[str, str, int]) -> None:
    if step(*key).get("uses", "").startswith("actions/checkout@"):
        assert step(*key)["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("key", STEPS, ids=str)
def test_python_is_that_of_the_host(key: tuple[str, str, int]) -> None:
    if step(*key).get("uses", "").startswith("actions/setup-python@"):
        host = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
        assert step(*key)["with"]["python-version"] == host["build"]["environment"]["PYTHON_VERSION"]
        assert (ROOT / step(*key)["with"]["cache-dependency-path"]).is_file()


@pytest.mark.parametrize("key", STEPS, ids=str)
def test_every_command_is_one_of_the_project(key: tuple[str, str, int]) -> None:
    text = step(*key).get("run", "")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake (?:-C \S+ )?([a-z-]+)", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for name in re.findall(r"python -m scripts ([\w-]+)", text):
        assert name in COMMANDS


def test_the_comment_follows_the_workflow_that_it_names() -> None:
    trigger = WORKFLOWS["comment"]["on"]["workflow_run"]
    assert trigger["workflows"] == [WORKFLOWS["changes"]["name"]]


def test_what_is_pushed_is_checked_on_the_branch_that_pages_are_edited_on() -> None:
    assert WORKFLOWS["check"]["on"]["push"]["branches"] == [BRANCH]


@pytest.mark.parametrize("path", sorted((FOLDER / "ISSUE_TEMPLATE").glob("*.yml")), ids=lambda path: path.stem)
def test_a_form_warns_that_all_can_read_it_and_asks_with_labels(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    first, *questions = form["body"]
    assert form["name"] and form["description"]
    assert first["type"] == "markdown" and "Everyone can read this" in first["attributes"]["value"]
    identifiers = [question["id"] for question in questions]
    assert len(set(identifiers)) == len(identifiers) >= 2
    assert all(question["type"] in {"input", "textarea"} for question in questions)
    assert all(question["attributes"]["label"] for question in questions)


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
    """A step run in a folder of its own, with the stand-in for GitHub."""

    def __init__(self, folder: Path, answers: dict[str, str]) -> None:
        self.folder = folder
        programs = folder / "programs"
        programs.mkdir()
        (programs / "gh").write_text(GITHUB.format(python=sys.executable), encoding="utf-8")
        (programs / "gh").chmod(0o755)
        (programs / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
        self.log = programs / "calls.json"

    def run(self, text: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """As GitHub runs a step whose shell is bash."""
        path = f"{self.folder / 'programs'}:{os.environ['PATH']}"
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text]
        variables = {"PATH": path, "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"), **environment}
        return subprocess.run(shell, cwd=self.folder, env=variables, capture_output=True, text=True, check=False)

    @property
    def calls(self) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = json.loads(self.log.read_text(encoding="utf-8")) if self.log.exists() else []
        return calls


def comment(run: Run) -> subprocess.CompletedProcess[str]:
    return run.run(command("comment", "Comment"), REPOSITORY="owner/name", HEAD_SHA=SHA, GH_TOKEN="secret-token")


def hand_over(run: Run, number: str, report: bytes = b"## What\n") -> None:
    (run.folder / "report").mkdir()
    (run.folder / "report" / "number").write_text(number, encoding="utf-8")
    (run.folder / "report" / "changes.md").write_bytes(report)


def posted(run: Run) -> list[dict[str, Any]]:
    return [call for call in run.calls if "body" in call]


@pytest.mark.parametrize(
    ("existing", "method", "path"),
    [("", "POST", "repos/owner/name/issues/12/comments"), ("77\n78\n", "PATCH", "repos/owner/name/issues/comments/77")],
    ids=["first", "again"],
)
def test_the_report_becomes_one_comment(tmp_path: Path, existing: str, method: str, path: str) -> None:
    run = Run(tmp_path, {"pulls/12 ": f"{SHA}\n", "--paginate": existing})
    hand_over(run, "12\n", "## ትግርኛ\n".encode())
    assert comment(run).returncode == 0
    (call,) = posted(run)
    assert method in call["words"] and path in call["words"]
    assert call["body"].startswith("<!-- changes -->\n") and call["body"].endswith("## ትግርኛ\n")


@pytest.mark.parametrize(
    "number",
    ["12; touch x", "$(touch x)", "../../user", "12/../13", "-1", "0", "", "1234567890", "12\n13", "12 13", "١٢"],
)
def test_a_number_that_is_none_is_refused(tmp_path: Path, number: str) -> None:
    run = Run(tmp_path, {"pulls/": f"{SHA}\n"})
    hand_over(run, number)
    result = comment(run)
    assert (result.returncode, run.calls) == (1, [])
    assert "names no pull request" in result.stdout
    assert not (tmp_path / "x").exists()


def test_a_report_on_another_pull_request_is_not_posted(tmp_path: Path) -> None:
    run = Run(tmp_path, {"pulls/12 ": "f" * 40 + "\n"})
    hand_over(run, "12")
    assert comment(run).returncode == 0
    assert posted(run) == []


@pytest.mark.parametrize("file", ["number", "changes.md"])
def test_a_link_in_what_is_handed_over_shows_no_file_of_the_machine(tmp_path: Path, file: str) -> None:
    run = Run(tmp_path, {"pulls/": f"{SHA}\n"})
    hand_over(run, "12")
    (tmp_path / "report" / file).unlink()
    (tmp_path / "report" / file).symlink_to("/proc/self/environ")
    result = comment(run)
    assert (result.returncode, run.calls) == (1, [])
    assert "secret-token" not in result.stdout + result.stderr


@pytest.mark.parametrize(
    "report",
    [pytest.param(b"$(touch x) `touch x` ${{ secrets.X }}\n", id="commands"), pytest.param(b"\xff\xfe", id="not-utf8")],
)
def test_the_text_is_only_text(tmp_path: Path, report: bytes) -> None:
    run = Run(tmp_path, {"pulls/12 ": f"{SHA}\n"})
    hand_over(run, "12", report)
    assert comment(run).returncode == 0
    (call,) = posted(run)
    assert call["body"].endswith(report.decode("utf-8", "ignore"))
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("start", ["", "x", "xx"])
def test_a_long_report_is_cut_between_letters_within_what_github_takes(tmp_path: Path, start: str) -> None:
    run = Run(tmp_path, {"pulls/12 ": f"{SHA}\n"})
    hand_over(run, "12", start.encode() + "ት".encode() * 100_000)
    assert comment(run).returncode == 0
    (call,) = posted(run)
    assert len(call["body"]) < 65_536
    assert len(call["body"].encode()) > 59_000
    assert call["body"].endswith("ትት")


@pytest.mark.parametrize(
    ("due", "existing", "done"),
    [
        ("- desks: ghent\n", "", ["label create", "issue list", "issue create"]),
        ("- desks: ghent\n", "5\n", ["label create", "issue list", "issue edit 5"]),
        ("", "5\n", ["label create", "issue list", "issue close 5"]),
        ("", "", ["label create", "issue list"]),
    ],
    ids=["open", "update", "close", "nothing"],
)
def test_there_is_one_issue_while_something_is_due(tmp_path: Path, due: str, existing: str, done: list[str]) -> None:
    run = Run(tmp_path, {"issue list": existing})
    (tmp_path / "due.md").write_text(due, encoding="utf-8")
    result = run.run(command("due", "Open or update the issue"))
    assert result.returncode == 0, result.stderr
    asked = [" ".join(call["words"]) for call in run.calls]
    assert len(asked) == len(done)
    assert all(text.startswith(start) for text, start in zip(asked, done, strict=True))


def test_the_workflows_have_no_finding_of_zizmor() -> None:
    program = Path(sys.executable).with_name("zizmor")
    if not program.exists():
        pytest.skip("zizmor is not installed")
    words = [str(program), "--offline", "--persona", "pedantic", "--quiet", str(FOLDER)]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("event", "changed", "told"),
    [
        pytest.param("pull_request", ["docs/nl/a.md", "data/a.yaml"], "content-alone=true\n", id="content"),
        pytest.param("pull_request", ["docs/nl/a.md", "scripts/a.py"], "", id="code-too"),
        pytest.param("pull_request", ["overrides/docs/a.md"], "", id="a-folder-of-that-name-elsewhere"),
        pytest.param("push", ["docs/nl/a.md"], "", id="push"),
    ],
)
def test_a_change_of_content_alone_is_known(tmp_path: Path, event: str, changed: list[str], told: str) -> None:
    commit(tmp_path)
    for name in changed:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    commit(tmp_path)
    output = tmp_path / "output.txt"
    output.touch()
    run = Run(tmp_path, {})
    result = run.run(command("check", "Ask what changed"), EVENT=event, GITHUB_OUTPUT=str(output))
    assert result.returncode == 0, result.stderr
    assert output.read_text(encoding="utf-8") == told
