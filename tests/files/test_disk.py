"""What the system refuses is told in plain words; a mistake of the program is not taken for it."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.files.disk import DiskError, remove, telling, told
from tests.helpers.processes import WITHOUT_RIGHTS

HERE = Path("/nowhere/project")


@pytest.mark.parametrize(
    ("number", "begins"),
    [
        (errno.ENOSPC, "The disk is full (site/ar/index.html)."),
        (errno.EDQUOT, "The disk is full (site/ar/index.html)."),
        (errno.EFBIG, "A file grew larger than this system allows (site/ar/index.html)."),
        (errno.EACCES, "site/ar/index.html cannot be written or read: this account has no right to."),
        (errno.EPERM, "site/ar/index.html cannot be written or read: this account has no right to."),
        (errno.EROFS, "site/ar/index.html stands on a disk that can only be read."),
        (errno.ENOTDIR, "site/ar/index.html is in the way:"),
        (errno.EBUSY, "site/ar/index.html is in use by the system, as a drive is."),
        (errno.EXDEV, "site/ar/index.html stands on another disk than the project."),
        (errno.EIO, "The disk gave an error (site/ar/index.html)."),
    ],
    ids=lambda value: errno.errorcode[value] if isinstance(value, int) else None,
)
def test_what_the_system_refuses_is_told_with_the_place_and_a_remedy(number: int, begins: str) -> None:
    sentence = told(OSError(number, os.strerror(number), "/nowhere/project/site/ar/index.html"), HERE)
    assert sentence is not None and sentence.startswith(begins)
    # What to do is a sentence of its own, or stands behind what is in the way.
    assert sentence.removeprefix(begins).strip()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        (None, "A file cannot"),
        (7, "A file cannot"),
        (b"/nowhere/project/data/facts.yaml", "data/facts.yaml cannot"),
        (Path("/nowhere/project/data"), "data cannot"),
        ("/nowhere/project", "/nowhere/project cannot"),
        ("/nowhere/projects/data", "/nowhere/projects/data cannot"),
        ("/nowhere/else/file", "/nowhere/else/file cannot"),
    ],
    ids=str,
)
def test_a_place_is_told_below_the_project_if_it_is_known(name: object, place: str) -> None:
    sentence = told(OSError(errno.EACCES, "", name), HERE)
    assert sentence is not None and sentence.startswith(f"{place} be written")


def test_a_full_disk_is_told_also_where_the_system_names_no_file() -> None:
    assert told(OSError(errno.ENOSPC, ""), HERE) == (
        "The disk is full. Delete what you no longer need, then try again."
    )


def test_of_what_is_not_there_yet_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for name, place in (("data/tmp1", "data"), ("data", "data"), ("new", str(tmp_path)), ("a/b", "a/b")):
        sentence = told(OSError(errno.EACCES, "", tmp_path / name), tmp_path)
        assert sentence is not None and sentence.startswith(f"{place} cannot be written or read")


def test_everything_can_be_deleted_and_links_lead_nowhere(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    (kept / "folder").mkdir(parents=True)
    folder = tmp_path / "folder"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "file").touch()
    (folder / "link").symlink_to(kept)
    for path in (folder / "a" / "b", folder / "a", folder, kept):
        path.chmod(0o500)
    (tmp_path / "link").symlink_to(kept)
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "link", "pipe", "nowhere"):
        remove(tmp_path / name)
    assert list(tmp_path.iterdir()) == [kept] and (kept / "folder").exists()
    assert kept.stat().st_mode & 0o777 == 0o500
    kept.chmod(0o700)


def test_what_is_read_only_is_deleted_by_its_owner(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").touch()
    for name, mode in (("a/b/c", 0o000), ("a/b", 0o555), ("a", 0o500)):
        (tmp_path / name).chmod(mode)
    program = "from pathlib import Path; from scripts.files.disk import remove; remove(Path('{}'))"
    subprocess.run([sys.executable, "-c", WITHOUT_RIGHTS + program.format(tmp_path / "a")], check=True)
    assert list(tmp_path.iterdir()) == []


def test_of_a_copy_the_place_that_is_full_is_told() -> None:
    error = OSError(errno.ENOSPC, "", "/nowhere/project/overrides/icon.svg", None, "/nowhere/project/site/icon.svg")
    assert told(error, HERE) == "The disk is full (site/icon.svg). Delete what you no longer need, then try again."


@pytest.mark.parametrize("error", [FileNotFoundError(errno.ENOENT, ""), OSError("words alone"), BrokenPipeError()])
def test_other_errors_stay_as_they_are(error: OSError) -> None:
    assert told(error, HERE) is None
    with pytest.raises(OSError) as raised, telling(HERE):
        raise error
    assert raised.value is error


def test_what_is_told_knows_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(DiskError, match=r"^site is in the way: ") as raised, telling(tmp_path):
        (tmp_path / "site").mkdir()
    assert isinstance(raised.value.__cause__, FileExistsError)


def test_a_file_that_the_system_lets_grow_no_further_is_told(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from scripts.files.disk import DiskError, telling
try:
    with telling(Path.cwd()):
        Path(sys.argv[1]).write_bytes(bytes(5000))
except DiskError as error:
    print(error)
"""
    result = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "large")],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("A file grew larger than this system allows. ")
