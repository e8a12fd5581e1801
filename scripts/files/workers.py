"""Processes that share a work between all cores, and end with the one that started them, however that ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, connection, parent_process
from typing import Any, TypeVar

from scripts.files.problems import EditorError

Job = TypeVar("Job")
Made = TypeVar("Made")

# In a worker: the work, and all jobs.
_given: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []

# prctl(2): the signal that a process gets when its parent ends.
_PR_SET_PDEATHSIG = 1

# What stops a build. It reaches all processes of a terminal at once; the first of them decides.
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class ProcessEndedError(EditorError):
    """A process that took part in a work was ended from outside, as a system does that has too little memory."""

    def __init__(self) -> None:
        super().__init__(
            "The system ended a process of this command, perhaps as there is too little memory. Close other programs, "
            "then try again."
        )


def in_workers(
    work: Callable[[Job], Made], jobs: Sequence[Job], begin: Callable[[], None], done: Callable[[], None]
) -> list[Made]:
    """What `work` makes of each job, in their order; each process calls `begin` first, and `done` is called after each.

    When anything goes wrong, the processes end at once. Raises what `work` raises, and ProcessEndedError if a process
    was ended from outside.
    """
    if not jobs:
        return []
    others = set(active_children())
    count = min(len(jobs), cores())
    with ProcessPoolExecutor(count, initializer=_begin, initargs=(begin, work, jobs)) as pool:
        try:
            made: list[Made] = []
            with _unheard():
                # Only numbers go through the queue: filled with jobs, it would wait for ever for processes that ended.
                futures = [pool.submit(_do, number) for number in range(len(jobs))]
            for future in futures:
                made.append(future.result())
                done()
            return made
        except BaseException as error:
            for process in set(active_children()) - others:
                process.kill()
            if isinstance(error, BrokenProcessPool):
                raise ProcessEndedError from error
            raise


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@contextmanager
def _unheard() -> Iterator[None]:
    """Let signals that stop a build wait; processes that begin here never hear them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(begin: Callable[[], None], work: Callable[[Any], Any], jobs: Sequence[Any]) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # Elsewhere, and for a parent that ended before this line.
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _given[:] = [(work, jobs)]
    begin()


def _do(number: int) -> Any:
    work, jobs = _given[0]
    return work(jobs[number])


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
