"""Bytes of files: what is no file, leads elsewhere or is too large is told, and never read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from scripts.files.plain_files import LARGEST, read_bytes
from scripts.files.problems import Problems
from tests.helpers.bounds import bounded

NAME = "data/x.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the folder of the file, which is not there yet; beside it stands a file of somebody else."""
    (tmp_path / "project" / "data").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_bytes(b"secret")
    return tmp_path / "project"


def read(root: Path, name: str = NAME) -> tuple[bytes | None, list[str]]:
    problems = Problems()
    with bounded():
        data = read_bytes(root / name, name, problems, "Put it back.")
    return data, [f"{problem.path}:{problem.line}: {problem.what}" for problem in problems.found]


def refused(root: Path, what: str, name: str = NAME, told: str = NAME) -> None:
    data, found = read(root, name)
    assert data is None
    assert found == [f"{told}:1: {what}"]


def test_a_file_is_read(root: Path) -> None:
    (root / NAME).write_bytes(b"\xff\x00a")
    assert read(root) == (b"\xff\x00a", [])


def test_a_file_that_is_not_there_is_told_with_its_remedy(root: Path) -> None:
    problems = Problems()
    assert read_bytes(root / NAME, NAME, problems, "Write it.") is None
    assert [str(problem) for problem in problems.found] == [f"{NAME}:1: This file is missing. Write it."]


def test_a_file_as_large_as_may_be_is_read_and_one_byte_more_is_not(root: Path) -> None:
    (root / NAME).write_bytes(b"x" * LARGEST)
    assert read(root) == (b"x" * LARGEST, [])
    (root / NAME).write_bytes(b"x" * (LARGEST + 1))
    refused(root, "This file has 1.0 MB; at most 1 MB is read.")


def test_a_huge_file_is_told_and_not_read(root: Path) -> None:
    (root / NAME).touch()
    os.truncate(root / NAME, 10**12)
    refused(root, "This file has 1,000,000.0 MB; at most 1 MB is read.")


def test_a_file_that_grows_while_it_is_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / NAME).write_bytes(b"x" * (LARGEST + 1))
    small = os.stat_result((0o100644, *[0] * 9))
    monkeypatch.setattr("scripts.files.plain_files.os.fstat", lambda number: small)
    refused(root, "This file has 1.0 MB; at most 1 MB is read.")


def test_a_folder_in_the_place_of_a_file_is_told(root: Path) -> None:
    (root / NAME).mkdir()
    refused(root, "This is a folder, where a file should stand.")


def test_a_file_in_the_place_of_a_folder_is_told_once_for_all_files_in_it(root: Path) -> None:
    (root / "data").rmdir()
    (root / "data").touch()
    for name in (NAME, "data/y/z.yaml"):
        refused(root, "This is a file, where a folder should stand.", name, told="data")


def test_a_pipe_is_told_and_does_not_hold_the_program(root: Path) -> None:
    os.mkfifo(root / NAME)
    refused(root, "This is a device or a pipe, and no file.")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom", "/dev/stdin", "/dev/tty", "/proc/self/mem"])
def test_a_device_behind_a_link_is_not_read(root: Path, device: str) -> None:
    (root / NAME).symlink_to(device)
    data, found = read(root)
    assert data is None and len(found) == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only the system may make devices")
def test_a_device_in_the_project_is_not_read(root: Path) -> None:
    try:
        os.mknod(root / NAME, 0o020666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("this system lets nobody make devices")
    data, found = read(root)
    assert data is None and len(found) == 1


def test_a_link_that_leads_to_itself_is_told(root: Path) -> None:
    (root / NAME).symlink_to("x.yaml")
    refused(root, "This is a link that leads back to itself.")
    (root / "data" / "a.yaml").symlink_to("b.yaml")
    (root / "data" / "b.yaml").symlink_to("a.yaml")
    refused(root, "This is a link that leads back to itself.", "data/a.yaml", told="data/a.yaml")


def test_a_link_to_nothing_is_told(root: Path) -> None:
    (root / NAME).symlink_to("nothing.yaml")
    refused(root, "This is a link to a file that does not exist.")


def test_a_link_within_the_project_is_read(root: Path) -> None:
    (root / "data" / "y.yaml").write_bytes(b"y")
    (root / NAME).symlink_to("y.yaml")
    assert read(root) == (b"y", [])
    (root / "other").symlink_to("data")
    assert read(root, "other/y.yaml") == (b"y", [])


@pytest.mark.parametrize("target", ["../../secret.yaml", "/etc/passwd", "../../none.yaml", "/dev/zero", "/"])
def test_a_link_out_of_the_project_is_told_and_not_followed(root: Path, target: str) -> None:
    (root / NAME).symlink_to(target)
    refused(root, "This is a link to a place outside the project.")


def test_a_folder_that_is_a_link_out_of_the_project_is_told_once_for_all_files_in_it(root: Path) -> None:
    (root / "docs").symlink_to("../..")
    for name in ("docs/secret.yaml", "docs/nl/none.md"):
        refused(root, "This is a link to a place outside the project.", name, told="docs")


def test_a_folder_with_a_name_that_begins_like_the_project_is_outside(root: Path) -> None:
    (root.parent / "project-of-others").mkdir()
    (root.parent / "project-of-others" / "x.yaml").write_bytes(b"secret")
    (root / NAME).symlink_to("../../project-of-others/x.yaml")
    refused(root, "This is a link to a place outside the project.")


def test_a_project_may_itself_stand_behind_a_link(root: Path) -> None:
    (root / NAME).write_bytes(b"x")
    (root.parent / "link").symlink_to("project")
    assert read(root.parent / "link") == (b"x", [])


def test_templates_may_be_shared_with_another_project(root: Path) -> None:
    (root / "overrides").symlink_to("..")
    assert read(root, "overrides/secret.yaml") == (b"secret", [])


@pytest.mark.parametrize(
    ("number", "what"),
    [
        (errno.EACCES, "Nobody may read this file but its owner."),
        (errno.EPERM, "Nobody may read this file but its owner."),
        (errno.ENXIO, "This is a device or a pipe, and no file."),
        (errno.EIO, "This file cannot be read: input/output error."),
        (errno.ENAMETOOLONG, "This file cannot be read: file name too long."),
        (errno.EMFILE, "This file cannot be read: too many open files."),
    ],
    ids=["no-right", "not-permitted", "socket", "disk", "name", "too-many"],
)
def test_what_the_system_refuses_is_told(root: Path, monkeypatch: pytest.MonkeyPatch, number: int, what: str) -> None:
    def refuse(path: Path, flags: int) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("scripts.files.plain_files.os.open", refuse)
    refused(root, what)


def test_a_name_that_cannot_be_one_is_told(root: Path) -> None:
    name = f"data/{'x' * 300}.yaml"
    refused(root, "This file cannot be read: file name too long.", name, told=name)
    data, found = read(root, "data/a\0b.yaml")
    assert data is None and len(found) == 1
