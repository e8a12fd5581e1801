"""Workers share the work, tell what went wrong, and never outlive the process that started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from scripts.files.problems import EditorError
from scripts.files.workers import ProcessEndedError, in_workers
from tests.helpers.processes import in_time, left_of

# Two jobs that take a minute each, begun as soon as their files are there.
PROGRAM = """
import ctypes, sys, time
from functools import partial
from pathlib import Path
from scripts.files import workers

def work(folder, name):
    (folder / name).touch()
    time.sleep(60)

if sys.argv[2] == "no-prctl":
    workers.sys = type(sys)("sys")
    workers.sys.platform = "other"
print("begun", flush=True)
workers.in_workers(partial(work, Path(sys.argv[1])), ["a", "b"], int, int)
"""


def nothing() -> None:
    pass


def double(number: int) -> int:
    return 2 * number


def fail_or_wait(folder: Path, number: int) -> None:
    (folder / str(number)).touch()
    if number:
        time.sleep(60)
    while not (folder / "1").exists():
        time.sleep(0.01)
    raise OSError(28, "No space left on device")


def end_itself(number: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_is_made_stands_in_the_order_of_the_jobs() -> None:
    done: list[int] = []
    assert in_workers(double, [3, 1, 2], nothing, lambda: done.append(1)) == [6, 2, 4]
    assert len(done) == 3
    assert active_children() == []


def test_without_jobs_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.files.workers.ProcessPoolExecutor", None)
    assert in_workers(double, [], nothing, nothing) == []


def test_each_process_begins_as_it_is_told(tmp_path: Path) -> None:
    in_workers(double, [1, 2], partial((tmp_path / "begun").touch), nothing)
    assert (tmp_path / "begun").exists()


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one worker after the other cannot wait for the other")
def test_after_an_error_no_worker_goes_on(tmp_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(OSError, match="No space left on device") as error:
        in_workers(partial(fail_or_wait, tmp_path), [0, 1], nothing, nothing)
    assert error.value.errno == 28
    assert time.monotonic() - start < 20
    assert active_children() == []


def fail_at_first(number: int) -> None:
    if number == 0:
        raise OSError(28, "No space left on device")
    time.sleep(60)


def test_after_an_error_nobody_speaks_of_the_jobs_that_were_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    with pytest.raises(OSError, match="No space left on device"):
        in_workers(fail_at_first, range(40), nothing, nothing)
    assert told == [] and active_children() == []


def length_or_end(text: str) -> int:
    if len(text) == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.05)
    return len(text)


def test_large_jobs_that_nobody_takes_any_more_hold_nothing_up() -> None:
    with pytest.raises(ProcessEndedError):
        in_workers(length_or_end, ["x" * 500_000, "x", *["x" * 500_000] * 40], nothing, nothing)
    assert active_children() == []


def test_a_worker_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(ProcessEndedError) as error:
        in_workers(end_itself, [1, 2, 3], nothing, nothing)
    assert isinstance(error.value, EditorError)
    assert error.value.reasons == (
        "The system ended a process of this command, perhaps as there is too little memory. Close other programs, then "
        "try again.",
    )
    assert active_children() == []


@contextmanager
def at_work(folder: Path, how: str = "") -> Iterator[subprocess.Popen[str]]:
    """A process, in a session of its own, whose workers are all at work."""
    words = [sys.executable, "-c", PROGRAM, str(folder), how]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        assert in_time(lambda: len(list(folder.iterdir())) == min(2, os.cpu_count() or 1))
        yield process
    finally:
        for number in left_of(process):
            os.kill(number, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("how", ["", "no-prctl"], ids=["by-the-system", "by-watching"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_workers_end_with_the_process_that_started_them(tmp_path: Path, number: signal.Signals, how: str) -> None:
    with at_work(tmp_path, how) as process:
        assert len(left_of(process)) >= 2
        process.send_signal(number)
        # It comes to its end only if nobody holds the pipe any more.
        told, _ = process.communicate(timeout=30)
        assert in_time(lambda: left_of(process) == [])
    # Workers say nothing of it.
    assert told.count("Traceback") == (number == signal.SIGINT), told


def test_only_the_process_that_started_them_hears_what_stops_all_of_a_terminal(tmp_path: Path) -> None:
    with at_work(tmp_path) as process:
        workers = set(left_of(process)) - {process.pid}
        for number in workers:
            for stopping in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                os.kill(number, stopping)
        time.sleep(0.2)
        assert set(left_of(process)) == {process.pid, *workers}
        os.killpg(process.pid, signal.SIGINT)
        told, _ = process.communicate(timeout=30)
        assert in_time(lambda: left_of(process) == [])
    assert told.count("KeyboardInterrupt") == 1, told
