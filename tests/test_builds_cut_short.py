"""Builds at the same time, killed, on a full disk or among damaged sheets: the site is whole, the old or the new one.

The tests of each module show it at chosen moments; these try out many, and take long.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.paper.kept_sheets import CACHE
from scripts.project.sheets import CARDS, SheetKey
from tests.helpers.edits import change, fingerprints
from tests.helpers.fixture_site import copy_fixture
from tests.helpers.names import AR, LOCALES, NL, RETURN_PATH
from tests.helpers.processes import command, environment, in_time, left_of
from tests.helpers.small_disks import build_on_small_disk, can_mount

pytestmark = [
    pytest.mark.build,
    pytest.mark.skipif(os.environ.get("AUDIT") != "all", reason="Takes long; AUDIT=all tries it out."),
]

# Few sheets, so that a build takes seconds and not a minute, and enough for all cores.
FEW = [*(SheetKey(locale, RETURN_PATH) for locale in LOCALES), SheetKey(AR, RETURN_PATH, NL), SheetKey(AR, CARDS)]
WITH_FEW = f"""
from scripts.paper import pdf
from scripts.project.sheets import SheetKey
pdf.keys_of = lambda project: {FEW!r}
"""

BUSY = "Another build is running in this folder. Wait until it has ended, then build again.\n"


@dataclass(frozen=True)
class Trial:
    """A project with an old site, whose content has changed since, and its sheets; how the new site must be."""

    root: Path
    old: dict[str, str]
    new: dict[str, str]
    seconds: float

    def copy(self, target: Path) -> Path:
        """A copy in which to build."""
        return shutil.copytree(self.root, target, symlinks=True)


def start(root: Path) -> subprocess.Popen[str]:
    """A build, in a session of its own."""
    (root.parent / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        command("build", before=WITH_FEW),
        cwd=root,
        env=environment(root, SHEETS="all", TMPDIR=str(root.parent / "tmp")),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def end(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The code with which a build ended, and what it said went wrong; none of its processes is left."""
    _, errors = process.communicate(timeout=300)
    assert in_time(lambda: left_of(process) == [], seconds=10)
    return process.returncode, errors


def site_of(root: Path) -> dict[str, str]:
    return fingerprints(root / "site")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    root = copy_fixture(tmp_path_factory.mktemp("trial") / "project")
    assert end(start(root)) == (0, "")
    old = site_of(root)
    change(root / "data/desks.yaml", 'number: "0800 12 345"', 'number: "0800 12 346"')
    after = shutil.copytree(root, root.with_name("after"), symlinks=True)
    begin = time.monotonic()
    assert end(start(after)) == (0, "")
    new = site_of(after)
    assert set(old) == set(new) and old != new
    return Trial(root, old, new, time.monotonic() - begin)


def assert_next_build_is_whole(root: Path, trial: Trial) -> None:
    assert end(start(root)) == (0, "")
    assert site_of(root) == trial.new
    assert {path.name for path in root.iterdir()} == {path.name for path in trial.root.iterdir()}
    assert len(list((root / CACHE).iterdir())) == len(FEW)
    assert list((root.parent / "tmp").iterdir()) == []


@pytest.mark.parametrize("sixths", range(7))
def test_two_builds_in_one_folder(trial: Trial, tmp_path: Path, sixths: int) -> None:
    root = trial.copy(tmp_path / "project")
    first = start(root)
    time.sleep(trial.seconds * sixths / 6)
    second = start(root)
    ends = [end(first), end(second)]
    assert (0, "") in ends and set(ends) <= {(0, ""), (1, BUSY)}
    assert site_of(root) == trial.new
    assert_next_build_is_whole(root, trial)


@pytest.mark.parametrize("moment", range(30))
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=lambda number: number.name)
def test_a_build_that_a_signal_ends(trial: Trial, tmp_path: Path, number: signal.Signals, moment: int) -> None:
    root = trial.copy(tmp_path / "project")
    process = start(root)
    time.sleep(random.Random(f"{number} {moment}").uniform(0, trial.seconds))
    process.send_signal(number)
    code, errors = end(process)
    # Before Python is ready to hear it, the system ends it at once.
    assert code in ((-number, 0) if number == signal.SIGKILL else (-number, 128 + number, 0)), errors
    assert errors == ""
    assert site_of(root) in (trial.old, trial.new)
    if number != signal.SIGKILL and code > 0:
        assert not (root / ".build").exists() and site_of(root) == trial.old
    assert_next_build_is_whole(root, trial)


@pytest.mark.parametrize("moment", range(5))
def test_a_build_that_ctrl_c_ends_in_all_its_processes(trial: Trial, tmp_path: Path, moment: int) -> None:
    root = trial.copy(tmp_path / "project")
    process = start(root)
    # Not while Python itself begins, which then shows where it was.
    time.sleep(trial.seconds * (0.3 + 0.15 * moment))
    os.killpg(process.pid, signal.SIGINT)
    code, errors = end(process)
    assert (code, errors) in ((130, ""), (0, ""))
    assert site_of(root) == (trial.new if code == 0 else trial.old)
    assert not (root / ".build").exists()
    assert_next_build_is_whole(root, trial)


@pytest.mark.parametrize("kilobytes", [0, 50, 100, 200, 300, 400, 500, 700, 900, 1100, 1300, 1600, 2000, 4000])
def test_a_disk_with_little_room(trial: Trial, tmp_path: Path, kilobytes: int) -> None:
    if not can_mount():
        pytest.skip("this system does not let us mount a small disk")
    result = build_on_small_disk(trial.root, tmp_path / "project", kilobytes, WITH_FEW, SHEETS="all")
    if result.returncode:
        assert "The disk is full" in result.stderr and "Traceback" not in result.stderr
        assert site_of(tmp_path / "project") == trial.old
    else:
        assert site_of(tmp_path / "project") == trial.new
    assert not (tmp_path / "project" / ".build").exists()
    (tmp_path / "tmp").mkdir()
    assert_next_build_is_whole(tmp_path / "project", trial)


def put(path: Path, make: Callable[[], None]) -> None:
    """Something else in the place of a file."""
    path.unlink()
    make()


def take_name_of_another(path: Path) -> None:
    """The sheets change names, sums and all, but for what says which sheet it is."""
    other = min(each for each in path.parent.glob("*.pdf") if each.name.split(".")[0] != path.name.split(".")[0])
    known = other.name.split(".")[2]
    shutil.copy(other, path.with_name(f"{'.'.join(path.name.split('.')[:2])}.{known}.pdf"))
    path.unlink()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: os.truncate(path, path.stat().st_size // 2),
    "last-byte": lambda path: os.truncate(path, path.stat().st_size - 1),
    "empty": lambda path: os.truncate(path, 0),
    "one-byte": lambda path: path.write_bytes(path.read_bytes().replace(b"endobj", b"endobk", 1)),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "another": lambda path: shutil.copy(min(set(path.parent.glob("*.pdf")) - {path}), path),
    "another-with-its-sum": take_name_of_another,
    "no-sum": lambda path: path.rename(path.with_name(f"{'.'.join(path.name.split('.')[:2])}.pdf")),
    "wrong-sum": lambda path: path.rename(path.with_name(f"{'.'.join(path.name.split('.')[:2])}.0.pdf")),
    "folder": lambda path: put(path, lambda: (path / "folder").mkdir(parents=True)),
    "link": lambda path: put(path, lambda: path.symlink_to(min(path.parent.glob("*.pdf")))),
    "pipe": lambda path: put(path, lambda: os.mkfifo(path)),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_sheets(
    trial: Trial, tmp_path: Path, request: pytest.FixtureRequest, damage: Callable[[Path], object]
) -> None:
    root = shutil.copytree(trial.root.with_name("after"), tmp_path / "project", symlinks=True)
    kept = random.Random(request.node.name).sample(sorted((root / CACHE).iterdir()), 2)
    for path in kept:
        damage(path)
    (tmp_path / "tmp").mkdir()
    assert_next_build_is_whole(root, trial)


@pytest.mark.parametrize("thirds", range(3))
def test_two_projects_that_share_their_sheets(trial: Trial, tmp_path: Path, thirds: int) -> None:
    roots = [trial.copy(tmp_path / name) for name in ("before", "after")]
    change(roots[0] / "data/desks.yaml", 'number: "0800 12 346"', 'number: "0800 12 345"')
    for root in roots:
        shutil.rmtree(root / ".cache")
        (root / ".cache").symlink_to(tmp_path / "shared")
    (tmp_path / "shared").mkdir()
    first = start(roots[0])
    time.sleep(trial.seconds * thirds / 3)
    second = start(roots[1])
    assert [end(first), end(second)] == [(0, ""), (0, "")]
    assert [site_of(root) for root in roots] == [trial.old, trial.new]
