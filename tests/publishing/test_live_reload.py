"""The server of the preview: it hears of changes at once, and tells on top of each page what is wrong."""

from __future__ import annotations

import logging
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from watchdog.observers.api import EventQueue, ObservedWatch

from scripts.publishing.live_reload import LiveReload
from tests.helpers.processes import in_time

pytestmark = pytest.mark.programs


@dataclass
class Running:
    """A server of one page, and how often it was built."""

    watched: Path
    shown: Path
    builds: list[float] = field(default_factory=list)
    told: str = ""
    address: str = ""

    def page(self) -> str:
        """What a browser gets."""
        with urllib.request.urlopen(self.address, timeout=10) as answer:
            text: str = answer.read().decode()
        return text


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    found = Running(tmp_path / "watched", tmp_path / "shown")
    for folder in (found.watched / "below", found.shown):
        folder.mkdir(parents=True)
    (found.watched / "a.md").write_text("a")
    (found.shown / "index.html").write_text('<!doctype html><html><body class="x"><p>a</p></body></html>')

    def build() -> None:
        # A build reads what it watches.
        for path in found.watched.rglob("*.md"):
            path.read_bytes()
        found.builds.append(time.monotonic())

    server: Any = LiveReload(build, "127.0.0.1", 0, found.shown, lambda: found.told)
    server.follow(found.watched)
    thread = threading.Thread(target=server.serve)
    thread.start()
    assert in_time(lambda: server.serve_thread.is_alive())
    found.address = f"http://127.0.0.1:{server.server_address[1]}/"
    yield found
    server.shutdown()
    thread.join()


CHANGES: list[Any] = [
    pytest.param(lambda folder: (folder / "a.md").write_text("b"), id="written"),
    pytest.param(lambda folder: (folder / "below" / "new.md").write_text("b"), id="made-below"),
    pytest.param(lambda folder: (folder / "a.md").unlink(), id="deleted"),
    pytest.param(lambda folder: (folder / "a.md").rename(folder / "b.md"), id="renamed"),
    pytest.param(lambda folder: replaced(folder / "a.md"), id="another-in-its-place"),
]


def replaced(path: Path) -> None:
    """As editors do that keep the old file until the new one is whole."""
    new = path.with_name(".a.md.swp")
    new.write_text("b")
    new.replace(path)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_built_soon_and_once(running: Running, change: Callable[[Path], None]) -> None:
    start = time.monotonic()
    change(running.watched)
    assert in_time(lambda: bool(running.builds))
    assert running.builds[0] - start < 2
    time.sleep(0.4)
    # What a build itself opens and closes begins no other.
    assert len(running.builds) == 1


@pytest.mark.parametrize("name", [".a.md.swp", ".#a.md", "a.md~"])
def test_what_an_editor_keeps_for_itself_begins_no_build(running: Running, name: str) -> None:
    (running.watched / name).write_text("x")
    time.sleep(0.4)
    assert running.builds == []


def test_what_is_wrong_stands_on_top_of_the_page(running: Running) -> None:
    assert '<body class="x"><p>a</p>' in running.page()
    running.told = "<aside>It is wrong.</aside>"
    assert '<body class="x"><aside>It is wrong.</aside><p>a</p>' in running.page()
    assert "livereload(" in running.page()


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems tell of changes in another way.")
def test_a_watch_that_wakes_up_while_it_ends_says_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    from watchdog.observers.inotify import InotifyEmitter

    def wake_up() -> None:
        """As a watch does that has ended already."""
        InotifyEmitter(EventQueue(), ObservedWatch(str(tmp_path), recursive=True)).queue_events(1)

    logger = logging.getLogger("watchdog")
    level = logger.level
    try:
        # A server that ended before has said that already.
        logger.setLevel(logging.NOTSET)
        wake_up()
        assert "inactive" in caplog.text
        caplog.clear()
        LiveReload(lambda: None, "127.0.0.1", 0, tmp_path, str).shutdown()
        wake_up()
        assert caplog.text == ""
    finally:
        logger.setLevel(level)
