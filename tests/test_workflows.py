"""The workflows of GitHub: what each may do, which actions it takes, what its steps do with what they get."""

from __future__ import annotations

import datetime
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from scripts.__main__ import COMMANDS
from scripts.project.code_host import BRANCH
from scripts.project.country import TIME_ZONE
from scripts.project.project import ROOT
from tests.helpers.workflows import FILES, FOLDER, JOBS, STEPS, WORKFLOWS, step

# Every job that may write, and what.
WRITERS = {
    ("comment", "comment"): {"pull-requests"},
    ("due", "issue"): {"issues"},
    ("lock", "check"): {"actions"},
    ("lock", "propose"): {"contents", "pull-requests"},
    ("record", "check"): {"actions"},
    ("record", "record"): {"contents", "pull-requests"},
}

# The one job that is given a secret, which asks nothing of GitHub and takes no action of anybody.
KEEPS_SECRET = ("rebuild", "rebuild")
SECRET = "${{ secrets.NETLIFY_BUILD_HOOK }}"


def test_there_are_workflows() -> None:
    assert {"check", "changes", "comment", "due", "lock", "rebuild", "record"} <= WORKFLOWS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path: Path) -> None:
    uses = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses or path.stem == KEEPS_SECRET[0]
    for line in uses:
        # Each is made by GitHub itself.
        assert re.fullmatch(r"(- )?uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


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
    assert isinstance(found["permissions"], dict)
    assert bool(found["permissions"]) == ((name, job) != KEEPS_SECRET)


def test_only_these_jobs_may_write() -> None:
    rights = {(name, job): WORKFLOWS[name]["jobs"][job]["permissions"] for name, job in JOBS}
    assert {value for given in rights.values() for value in given.values()} == {"read", "write"}
    found = {key: {right for right, value in given.items() if value == "write"} for key, given in rights.items()}
    assert {key: given for key, given in found.items() if given} == WRITERS


@pytest.mark.parametrize(("name", "job"), WRITERS)
def test_what_may_write_installs_nothing_and_runs_nothing_of_the_project(name: str, job: str) -> None:
    steps = WORKFLOWS[name]["jobs"][job]["steps"]
    actions = {found["uses"].partition("@")[0] for found in steps if "uses" in found}
    assert actions <= {"actions/checkout", "actions/download-artifact"}
    for found in steps:
        words = re.findall(r"[\w./-]+", found.get("run", ""))
        assert not {"make", "pip", "npm", "npx", "node", "uv", "uvx", "python", "python3", "source", "eval"} & set(
            words
        )
        assert not [word for word in words if word.startswith((".venv/", "scripts/", "./", "tests/"))]


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_what_is_handed_over_comes_from_a_job_that_may_only_read(name: str, job: str) -> None:
    steps = WORKFLOWS[name]["jobs"][job]["steps"]
    if any(found.get("uses", "").startswith("actions/upload-artifact@") for found in steps):
        assert WORKFLOWS[name]["jobs"][job]["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(("name", "job"), JOBS)
def test_a_token_is_given_to_single_steps_of_writers_alone(name: str, job: str) -> None:
    found = WORKFLOWS[name]["jobs"][job]
    assert "env" not in WORKFLOWS[name] and "env" not in found
    assert "secrets" not in json.dumps(found).replace(SECRET, "") and "secrets" not in WORKFLOWS[name]
    assert (SECRET in json.dumps(found)) == ((name, job) == KEEPS_SECRET)
    if "github.token" in json.dumps(found):
        assert (name, job) in WRITERS


def test_the_secret_is_given_to_one_step_that_nobody_but_the_clock_and_the_team_start() -> None:
    name, job = KEEPS_SECRET
    assert WORKFLOWS[name]["on"].keys() == {"schedule", "workflow_dispatch"}
    found = WORKFLOWS[name]["jobs"][job]
    (only,) = found["steps"]
    assert only["env"] == {"HOOK": SECRET} and "uses" not in only
    # Copies of the repository have no such site.
    assert found["if"] == "${{ !github.event.repository.fork }}"


@pytest.mark.parametrize("day", [datetime.date(2026, 1, 15), datetime.date(2026, 7, 15)], ids=["winter", "summer"])
def test_the_site_is_built_anew_soon_after_midnight_in_the_country(day: datetime.date) -> None:
    ((minute, hour, *every),) = (each["cron"].split() for each in WORKFLOWS[KEEPS_SECRET[0]]["on"]["schedule"])
    assert every == ["*", "*", "*"]
    start = datetime.datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=datetime.UTC)
    there = start.astimezone(TIME_ZONE)
    assert there.hour < 2 and there.date() == day + datetime.timedelta(days=1)


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


def test_the_workflows_have_no_finding_of_zizmor() -> None:
    program = Path(sys.executable).with_name("zizmor")
    if not program.exists():
        pytest.skip("zizmor is not installed")
    words = [str(program), "--offline", "--persona", "pedantic", "--quiet", str(FOLDER)]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_workflows_have_no_finding_of_actionlint() -> None:
    program = shutil.which("actionlint")
    if program is None:
        pytest.skip("actionlint is not installed")
    result = subprocess.run([program, *map(str, FILES)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("key", [key for key in STEPS if "run" in step(*key)], ids=str)
def test_a_command_has_no_finding_of_shellcheck(key: tuple[str, str, int]) -> None:
    program = shutil.which("shellcheck")
    if program is None:
        pytest.skip("shellcheck is not installed")
    result = subprocess.run(
        [program, "--shell", "bash", "-"],
        input=f"set -eo pipefail\n{step(*key)['run']}",
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
