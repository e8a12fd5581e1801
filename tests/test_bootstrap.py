"""The first set-up: which commands it runs, for whom, and when it runs none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts import bootstrap
from scripts.bootstrap import SetupError, SystemPackage, install_system_packages

VENV = SystemPackage("python3-venv", "Python's own environments", lambda: True)
FONT = SystemPackage("fonts-noto-core", "letters", lambda: True)
INSTALL = ["install", "-y", "-qq", "--no-install-recommends", "python3-venv", "fonts-noto-core"]
NPM = ["npm", "ci", "--ignore-scripts", "--silent"]
SUDO = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]


class Machine:
    """A pretended computer: its commands, and what each answers."""

    def __init__(self, root: Path) -> None:
        self.python = root / ".venv" / "bin" / "python"
        self.ran: list[list[str]] = []
        self.environments: list[dict[str, str] | None] = []
        self.node_folders: list[Path] = []
        self.fails: Callable[[list[str]], bool] = lambda command: False

    def run(self, command: list[str], check: bool = False, **more: Any) -> subprocess.CompletedProcess[str]:
        self.ran.append(command)
        self.environments.append(more.get("env"))
        if command[1:3] == ["-m", "venv"]:
            self.python.parent.mkdir(parents=True)
            self.python.touch()
        if command == NPM and not self.fails(command):
            self.node_folders.append(more["cwd"])
            shutil.rmtree(more["cwd"] / "node_modules", ignore_errors=True)
            (more["cwd"] / "node_modules").mkdir()
        if not self.fails(command):
            return subprocess.CompletedProcess(command, 0, "", "")
        if check:
            raise subprocess.CalledProcessError(1, command)
        return subprocess.CompletedProcess(command, 100, "", "E: Could not get lock\n")

    def pip(self, lock: str) -> list[str]:
        words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
        return [str(self.python), *words, str(self.python.parents[2] / lock)]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A computer with all system packages, a browser, and all locks, where nothing was set up yet."""
    machine = Machine(tmp_path)
    for lock in bootstrap.LOCKS.values():
        (tmp_path / lock).write_text("mkdocs==1\n", encoding="utf-8")
    node = tmp_path / bootstrap.NODE_LOCK
    node.parent.mkdir(parents=True)
    node.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "SYSTEM_PACKAGES", {"site": (), "test": ()})
    monkeypatch.setattr(bootstrap, "has_browser", lambda: True)
    monkeypatch.setattr("subprocess.run", machine.run)
    return machine


def set_rights(monkeypatch: pytest.MonkeyPatch, user: int, *programs: str) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in programs else None)


@pytest.mark.parametrize(
    ("user", "programs", "commands"),
    [
        pytest.param(0, ["apt-get"], [["apt-get", "update", "-qq"], ["apt-get", *INSTALL]], id="root"),
        pytest.param(
            1000, ["apt-get", "sudo"], [["sudo", "-n", "true"], [*SUDO, "update", "-qq"], [*SUDO, *INSTALL]], id="sudo"
        ),
    ],
)
def test_who_may_install_system_packages_does(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, user: int, programs: list[str], commands: list[list[str]]
) -> None:
    set_rights(monkeypatch, user, *programs)
    install_system_packages([VENV, FONT])
    assert machine.ran == commands
    assert [(each or {}).get("DEBIAN_FRONTEND") for each in machine.environments[-2:]] == ["noninteractive"] * 2


@pytest.mark.parametrize(
    ("user", "programs", "commands"),
    [
        pytest.param(1000, ["apt-get"], [], id="no-sudo"),
        pytest.param(1000, ["apt-get", "sudo"], [["sudo", "-n", "true"]], id="sudo-asks-for-a-password"),
        pytest.param(0, ["sudo"], [], id="no-apt"),
    ],
)
def test_who_may_not_is_told_what_to_install(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, user: int, programs: list[str], commands: list[list[str]]
) -> None:
    set_rights(monkeypatch, user, *programs)
    machine.fails = lambda command: command[0] == "sudo"
    with pytest.raises(SetupError) as error:
        install_system_packages([VENV, FONT])
    assert str(error.value) == (
        "Missing: python3-venv (Python's own environments), fonts-noto-core (letters).\n"
        "Install with: sudo apt-get install python3-venv fonts-noto-core"
    )
    assert machine.ran == commands


@pytest.mark.parametrize("step", ["update", "install"])
def test_apt_that_fails_is_shown(machine: Machine, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    set_rights(monkeypatch, 0, "apt-get")
    machine.fails = lambda command: step in command
    with pytest.raises(SetupError) as error:
        install_system_packages([VENV])
    assert str(error.value) == "apt-get could not install python3-venv:\nE: Could not get lock"
    assert machine.ran[-1][1] == step


def test_only_missing_packages_are_asked_for(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    set_rights(monkeypatch, 1000)
    there = SystemPackage("libatomic1", "Playwright", lambda: False)
    monkeypatch.setattr(bootstrap, "SYSTEM_PACKAGES", {"site": (there, VENV), "test": (there,)})
    bootstrap.main("test")
    with pytest.raises(SetupError, match=r"^Missing: python3-venv \("):
        bootstrap.main("site")


def test_the_first_run_installs_the_lock_and_the_second_nothing(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.main("site")
    venv = [sys.executable, "-m", "venv", str(machine.python.parents[1])]
    assert machine.ran == [venv, machine.pip("requirements.lock")]
    bootstrap.main("site")
    assert len(machine.ran) == 2
    told = "Making .venv ...\nInstalling the Python packages of requirements.lock (once) ...\n"
    assert capsys.readouterr().out == told


def test_a_changed_lock_is_installed_again(machine: Machine, tmp_path: Path) -> None:
    bootstrap.main("site")
    (tmp_path / "requirements.lock").write_text("mkdocs==2\n", encoding="utf-8")
    bootstrap.main("site")
    assert machine.ran[2:] == [machine.pip("requirements.lock")]


@pytest.mark.parametrize(("first", "then", "count"), [("test", "site", 0), ("site", "test", 1)])
def test_the_test_setup_holds_all_of_the_site_setup(machine: Machine, first: str, then: str, count: int) -> None:
    bootstrap.main(first)
    before = len(machine.ran)
    bootstrap.main(then)
    assert machine.ran[before:] == [machine.pip("requirements-test.lock"), NPM] * count


def test_what_checks_the_browser_scripts_is_installed_once_and_for_the_tests_alone(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.main("site")
    assert NPM not in machine.ran
    for _ in range(2):
        bootstrap.main("test")
    assert machine.node_folders == [tmp_path / "tests" / "javascript"]
    told = "Installing the Node packages of tests/javascript/package-lock.json (once) ...\n"
    assert capsys.readouterr().out.count(told) == 1


def test_a_changed_lock_of_node_is_installed_again(machine: Machine, tmp_path: Path) -> None:
    bootstrap.main("test")
    (tmp_path / bootstrap.NODE_LOCK).write_text('{"changed": true}', encoding="utf-8")
    before = len(machine.ran)
    bootstrap.main("test")
    assert machine.ran[before:] == [NPM]


def test_a_failed_install_of_node_packages_is_tried_again(machine: Machine) -> None:
    machine.fails = lambda command: command == NPM
    with pytest.raises(subprocess.CalledProcessError):
        bootstrap.main("test")
    machine.fails = lambda command: False
    bootstrap.main("test")
    assert machine.ran.count(NPM) == 2 and len(machine.node_folders) == 1


def test_a_failed_install_is_tried_again(machine: Machine) -> None:
    machine.fails = lambda command: "pip" in command
    with pytest.raises(subprocess.CalledProcessError):
        bootstrap.main("site")
    machine.fails = lambda command: False
    bootstrap.main("site")
    assert machine.ran[-2:] == [machine.pip("requirements.lock")] * 2


def test_a_new_environment_is_filled(machine: Machine) -> None:
    bootstrap.main("site")
    # As after an upgrade of the system's Python, which leaves a link to nothing.
    machine.python.unlink()
    machine.python.parent.rmdir()
    bootstrap.main("site")
    assert machine.ran[-1] == machine.pip("requirements.lock")


def test_another_lock_in_between_makes_an_old_install_count_no_more(machine: Machine, tmp_path: Path) -> None:
    bootstrap.main("test")
    for version in ("2", "1"):
        for lock in bootstrap.LOCKS.values():
            (tmp_path / lock).write_text(f"mkdocs=={version}\n", encoding="utf-8")
        bootstrap.main("site" if version == "2" else "test")
    assert machine.ran[-2:] == [machine.pip("requirements.lock"), machine.pip("requirements-test.lock")]


def test_a_python_too_old_is_told_before_anything_is_run(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 14))
    monkeypatch.setattr(sys, "version", "3.10.14 (main)")
    with pytest.raises(SetupError, match=r"^This project needs Python 3\.11 or later; this is 3\.10\.14\.$"):
        bootstrap.main("site")
    assert machine.ran == []


def test_playwright_brings_the_browser_where_there_is_none(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "has_browser", lambda: False)
    machine.fails = lambda command: "playwright" in command
    bootstrap.main("site")
    with pytest.raises(SetupError, match="No browser found for the tests"):
        bootstrap.main("test")
    assert machine.ran[-1] == [str(machine.python), "-m", "playwright", "install", "chromium-headless-shell"]
