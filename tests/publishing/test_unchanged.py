"""A build after which nothing changed is not made again; after any change it is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.publishing import unchanged
from tests.helpers.edits import fingerprints
from tests.helpers.fixture_site import copy_fixture, invoke

NOTHING = "Nothing changed since it was built.\n"

Change = Callable[[Path], object]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once."""
    root = copy_fixture(tmp_path_factory.mktemp("once") / "project")
    assert NOTHING not in invoke(root, "build").output
    return root


def test_a_second_build_makes_nothing_and_says_the_same(once: Path, building: None) -> None:
    first = invoke(once, "build", "--anew").output
    before = fingerprints(once / "site")
    times = {path: path.stat().st_mtime_ns for path in (once / "site").rglob("*")}
    second = invoke(once, "build")
    assert second.exit_code == 0
    told = [line for line in first.splitlines(keepends=True) if not line.startswith("Pages built")]
    assert second.output == "".join(told) + NOTHING
    assert fingerprints(once / "site") == before
    assert {path: path.stat().st_mtime_ns for path in (once / "site").rglob("*")} == times


def test_whoever_wants_it_anew_gets_it_anew(once: Path, building: None) -> None:
    assert NOTHING not in invoke(once, "build", "--anew").output


@pytest.mark.parametrize(
    "variables",
    [
        {"SOURCE_DATE_EPOCH": "1772496000"},
        {"SITE_URL": "https://other.example/"},
        {"SHEETS": "no"},
        {"CONTEXT": "deploy-preview"},
        {"REPOSITORY_URL": "https://github.com/a/b"},
        {"NEW": "x"},
    ],
    ids=lambda variables: str(next(iter(variables))),
)
def test_another_setting_is_another_build(once: Path, building: None, variables: dict[str, str]) -> None:
    # Sheets take longest, and stand in every build or in none.
    usual = {"SHEETS": "pages"}
    invoke(once, "build", **usual)
    assert invoke(once, "build", **usual).output.endswith(NOTHING)
    assert NOTHING not in invoke(once, "build", **usual | variables).output


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda root: write(root / "docs" / "ar" / "desks.md", " "), id="page"),
        pytest.param(lambda root: write(root / "data" / "desks.yaml", "# x\n"), id="data"),
        pytest.param(lambda root: write(root / "mkdocs.yml", "# x\n"), id="settings"),
        pytest.param(lambda root: (root / "docs" / "README.txt").write_text("x"), id="new-file"),
        pytest.param(lambda root: write_new(root / "data" / "new" / "x"), id="folder"),
        pytest.param(lambda root: (root / "site" / "404.html").write_text("x"), id="spoilt-page"),
        pytest.param(lambda root: (root / "site" / "404.html").unlink(), id="lost-page"),
        pytest.param(lambda root: (root / "site" / "ar" / "x.html").touch(), id="strange-page"),
        pytest.param(lambda root: write_alike(root / "site" / "index.html"), id="of-the-same-size-and-time"),
        pytest.param(lambda root: (root / unchanged.RECORD).write_text("{"), id="record-cut-short"),
        pytest.param(lambda root: (root / unchanged.RECORD).write_text("[]"), id="record-of-another-kind"),
        pytest.param(lambda root: (root / ".build").mkdir(), id="left-by-a-killed-build"),
    ],
)
def test_after_a_change_it_is_not_as_it_was(once: Path, copy: Path, building: None, change: Change) -> None:
    environment = {"SOURCE_DATE_EPOCH": "1772409600"}
    (copy / "site" / "ar").mkdir(parents=True)
    for name in ("404.html", "index.html"):
        (copy / "site" / name).write_text("abc")
    before = unchanged.inputs(copy, environment)
    unchanged.keep(copy, before, environment, ["a"])
    assert unchanged.told(copy, unchanged.inputs(copy, environment)) == ["a"]
    change(copy)
    assert unchanged.told(copy, unchanged.inputs(copy, environment)) is None


def write(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def write_new(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("x")


def write_alike(path: Path) -> None:
    """Another file of the same size and time in the place of one."""
    state = path.stat()
    new = path.with_name("new")
    new.write_bytes(b"x" * state.st_size)
    os.utime(new, ns=(state.st_atime_ns, state.st_mtime_ns))
    new.replace(path)


def test_what_changed_while_a_build_worked_is_built_next_time(copy: Path) -> None:
    environment = {"SOURCE_DATE_EPOCH": "1772409600"}
    before = unchanged.inputs(copy, environment)
    write(copy / "docs" / "nl" / "desks.md", " ")
    unchanged.keep(copy, before, environment, ["a"])
    assert unchanged.told(copy, unchanged.inputs(copy, environment)) is None


def test_what_does_not_count_changes_nothing(copy: Path) -> None:
    environment = {"SOURCE_DATE_EPOCH": "1772409600"}
    before = unchanged.inputs(copy, environment)
    (copy / "tests").mkdir(exist_ok=True)
    (copy / "tests" / "x").touch()
    (copy / ".git").mkdir()
    (copy / ".git" / "x").touch()
    time.sleep(0.01)
    os.utime(copy / "docs" / "nl" / "desks.md")
    assert unchanged.inputs(copy, {**environment, "SHLVL": "3", "MAKELEVEL": "1"}) == before


def test_a_day_that_is_none_is_told_by_the_build(copy: Path) -> None:
    assert unchanged.inputs(copy, {"SOURCE_DATE_EPOCH": "x"}) is None
    assert unchanged.told(copy, None) is None


def test_a_link_that_leads_back_has_an_end(copy: Path) -> None:
    (copy / "docs" / "back").symlink_to(copy / "docs")
    assert unchanged.inputs(copy, {"SOURCE_DATE_EPOCH": "1772409600"}) is not None
