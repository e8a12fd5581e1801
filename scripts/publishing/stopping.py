"""Signals that stop a command: Ctrl+C, `kill`, the end of the terminal. All of them let it tidy up first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

# Beside Ctrl+C, of which Python makes a KeyboardInterrupt itself.
_OTHERS = (signal.SIGTERM, signal.SIGHUP)

# All that stop a command.
STOPPING = (signal.SIGINT, *_OTHERS)


class Stopped(KeyboardInterrupt):
    """A signal, by its number, asks the command to end."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP stop what is done in here as Ctrl+C does, unless somebody chose otherwise (nohup)."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped(number)

    with _handled(stop, [number for number in _OTHERS if signal.getsignal(number) == signal.SIG_DFL]):
        yield


@contextmanager
def too_late_to_stop() -> Iterator[None]:
    """Let signals change nothing: what is done in here ends soon, and must not end half-way."""
    with _handled(signal.SIG_IGN, STOPPING):
        yield


@contextmanager
def _handled(
    handler: Callable[[int, FrameType | None], None] | signal.Handlers, numbers: Sequence[signal.Signals]
) -> Iterator[None]:
    # Only the main thread hears signals, and may choose what follows.
    chosen = numbers if threading.current_thread() is threading.main_thread() else ()
    before = {number: signal.signal(number, handler) for number in chosen}
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)
