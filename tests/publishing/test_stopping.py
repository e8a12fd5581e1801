"""Signals that ask a command to stop let it tidy up; those that come too late change nothing."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from scripts.publishing.stopping import Stopped, stopped_by_signals, too_late_to_stop

OTHERS = (signal.SIGTERM, signal.SIGHUP)
ALL = (signal.SIGINT, *OTHERS)


@pytest.fixture(autouse=True)
def handlers() -> Iterator[list[object]]:
    """What follows each signal before a test, and again after it."""
    before = {number: signal.getsignal(number) for number in ALL}
    yield list(before.values())
    assert {number: signal.getsignal(number) for number in ALL} == before


@pytest.mark.parametrize("number", OTHERS, ids=lambda number: number.name)
def test_a_signal_stops_what_is_done_as_ctrl_c_does(number: signal.Signals) -> None:
    with pytest.raises(KeyboardInterrupt) as error, stopped_by_signals():
        signal.raise_signal(number)
    assert isinstance(error.value, Stopped) and error.value.number == number


@pytest.mark.parametrize("number", OTHERS, ids=lambda number: number.name)
def test_a_signal_that_somebody_chose_to_ignore_is_ignored(number: signal.Signals) -> None:
    """As nohup does."""
    before = signal.signal(number, signal.SIG_IGN)
    try:
        with stopped_by_signals():
            signal.raise_signal(number)
    finally:
        signal.signal(number, before)


@pytest.mark.parametrize("number", ALL, ids=lambda number: number.name)
def test_a_signal_that_comes_too_late_changes_nothing(number: signal.Signals) -> None:
    with stopped_by_signals(), too_late_to_stop():
        os.kill(os.getpid(), number)


def test_after_that_signals_stop_again() -> None:
    with pytest.raises(Stopped), stopped_by_signals():
        with too_late_to_stop():
            pass
        signal.raise_signal(signal.SIGTERM)


def test_outside_the_main_thread_nothing_is_changed(handlers: list[object]) -> None:
    found: list[object] = []

    def work() -> None:
        with stopped_by_signals(), too_late_to_stop():
            found.extend(signal.getsignal(number) for number in ALL)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == handlers
