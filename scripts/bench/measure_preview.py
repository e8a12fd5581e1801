"""How soon an edit is shown under `make serve`: from writing the file to the new page fetched."""

from __future__ import annotations

import contextlib
import multiprocessing
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.measure_builds import environment
from scripts.files.workers import cores

# Seconds until a page that does not change counts as lost.
_PATIENCE = 60
_PAUSE = 0.005

_MARK = "measured{}"


@dataclass(frozen=True)
class Shown:
    """An edit, and the seconds until it was shown: the median and the longest."""

    edit: str
    median: float
    longest: float


# The edit, its file, what stands before the mark there, and the page that shows it.
_EDITS = (
    ("page text", "docs/nl/return-path.md", "\ntitle: ", "return-path/"),
    ("data", "data/interface/nl.yaml", '\n  menu: "', "return-path/"),
    ("styles", "overrides/styles/1-base.css", "", "return-path/"),
)


def shown(root: Path, locale: str | None, busy: bool, runs: int) -> list[Shown]:
    """Each edit under the preview of one language beside the Dutch, or of all; `busy`: each core has other work too."""
    with _preview(root, locale) as address, _busy() if busy else contextlib.nullcontext():
        return [_shown(root, address, *edit, runs) for edit in _EDITS]


def _shown(root: Path, address: str, name: str, file: str, before: str, page: str, runs: int) -> Shown:
    path = root / file
    old = path.read_text(encoding="utf-8")
    seconds = []
    for run in range(runs):
        mark = _MARK.format(run)
        new = old.replace(before, f"{before}{mark} ", 1) if before else f"{old}\n.{mark} {{ color: red }}\n"
        start = time.perf_counter()
        path.write_text(new, encoding="utf-8")
        _wait_for(address + page, mark)
        seconds.append(time.perf_counter() - start)
        # As a person does, who looks at the page before the next edit.
        time.sleep(1.5)
    path.write_text(old, encoding="utf-8")
    _wait_for(address + page, mark, gone=True)
    return Shown(name, statistics.median(seconds), max(seconds))


@contextmanager
def _preview(root: Path, locale: str | None) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "scripts", "serve", "--port", str(port)]
    command += ["--language", locale] if locale else []
    process = subprocess.Popen(
        command, cwd=root, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address, "<h1")
        time.sleep(2)
        yield address
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _busy() -> Iterator[None]:
    """Something else at work on every core."""
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=_work, daemon=True) for _ in range(cores())]
    for other in others:
        other.start()
    time.sleep(1)
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.join()


def _work() -> None:
    while True:
        sum(range(100_000))


def _wait_for(address: str, text: str, gone: bool = False) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            if (text in answer.read().decode()) != gone:
                return
        time.sleep(_PAUSE)
    raise TimeoutError(f"{text} did not appear at {address}")
