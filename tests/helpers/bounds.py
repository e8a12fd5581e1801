"""A bound for what may never end: a test that meets it fails, instead of holding all others."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Each of these takes a fraction of a second; the rest is for a machine with much to do.
SECONDS = 5


@contextmanager
def bounded(seconds: int = SECONDS) -> Iterator[None]:
    """Raise TimeoutError inside if it takes longer."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
