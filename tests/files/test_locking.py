"""Locks on folders: for one or shared, gone with their process, and never for a folder that was taken away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from scripts.files.locking import BusyError, locked

# Holds a folder until it is ended; a child of it lives on.
PROGRAM = """
import os, sys, time
from pathlib import Path
from scripts.files.locking import locked
with locked(Path(sys.argv[1]), "busy", shared=sys.argv[2] == "shared"):
    if sys.argv[3] != "child" or os.fork() == 0:
        print(os.getpid(), flush=True)
    time.sleep(60)
"""


@contextmanager
def held(folder: Path, kind: str = "alone", child: str = "") -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another process that holds a folder, and the number of its child, or its own."""
    words = [sys.executable, "-c", PROGRAM, str(folder), kind, child]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout
    number = int(process.stdout.readline())
    try:
        yield process, number
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def is_free(folder: Path, shared: bool = False) -> bool:
    try:
        with locked(folder, "busy", shared=shared):
            return True
    except BusyError as error:
        assert error.reasons == ("busy",)
        return False


def test_a_folder_is_for_one_and_what_stands_in_it_stays(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with locked(folder, "busy"):
        (folder / "file").touch()
        assert not is_free(folder) and not is_free(folder, shared=True)
    assert is_free(folder) and list(folder.iterdir()) == [folder / "file"]


def test_those_who_share_keep_out_only_those_who_do_not(tmp_path: Path) -> None:
    with locked(tmp_path, "busy", shared=True):
        assert is_free(tmp_path, shared=True)
        assert not is_free(tmp_path)
    assert is_free(tmp_path)


def test_an_error_lets_go(tmp_path: Path) -> None:
    with pytest.raises(KeyError), locked(tmp_path, "busy"):
        raise KeyError
    assert is_free(tmp_path)


@pytest.mark.parametrize("child", ["", "child"], ids=["alone", "with-a-child-that-lives-on"])
def test_a_lock_ends_with_its_process_however_that_ends(tmp_path: Path, child: str) -> None:
    with held(tmp_path, child=child) as (process, number):
        assert not is_free(tmp_path)
        process.kill()
        process.wait()
        assert is_free(tmp_path)
        if child:
            os.kill(number, 0)


def test_whoever_has_patience_waits(tmp_path: Path) -> None:
    with held(tmp_path) as (process, _):
        start = time.monotonic()
        with pytest.raises(BusyError), locked(tmp_path, "busy", patience=0.1):
            pass
        assert time.monotonic() - start >= 0.1
        process.kill()
        with locked(tmp_path, "busy", patience=10):
            pass


def test_a_folder_that_was_taken_away_meanwhile_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening a folder and locking it, whoever held it took it away, and another made it again."""
    folder, opened = tmp_path / "folder", os.open

    def late(*words: object) -> int:
        monkeypatch.setattr(os, "open", opened)
        number = os.open(folder, os.O_RDONLY)
        folder.rename(tmp_path / "gone")
        return number

    monkeypatch.setattr(os, "open", late)
    with locked(folder, "busy"):
        assert not is_free(folder)
        assert is_free(tmp_path / "gone")


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "folder").touch()
    with pytest.raises(FileExistsError), locked(tmp_path / "folder", "busy"):
        pass
