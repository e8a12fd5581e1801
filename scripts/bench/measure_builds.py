"""What builds cost: from nothing, with nothing changed, and after one edit; beside the stock theme, in turns."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.project import day

OURS = (sys.executable, "-m", "scripts", "build")
STOCK = (sys.executable, "-m", "mkdocs", "build", "-q")


@dataclass(frozen=True)
class Cost:
    """What a build costs, as medians: seconds on the clock, seconds of processor; the peak of memory in MiB."""

    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Edit:
    """One edit in a project: its name, the file, and how its text changes."""

    name: str
    file: str
    changed: Callable[[str], str]


def _after_front_matter(text: str) -> str:
    head, body = text.split("\n---\n\n", 1)
    return f"{head}\n---\n\nAnders. {body}"


def _first_digits(text: str) -> str:
    return re.sub(r"(number: \"?0800 \d\d )(\d)", lambda match: f"{match[1]}{(int(match[2]) + 1) % 10}", text, count=1)


EDITS = (
    Edit("a Dutch sentence", "docs/nl/return-path.md", _after_front_matter),
    Edit("an interface word", "data/interface/nl.yaml", lambda text: text.replace('menu: "', 'menu: "X', 1)),
    Edit("a phone number", "data/desks.yaml", _first_digits),
)


def from_nothing(ours: Path, stock: Path | None, runs: int) -> tuple[Cost, Cost | None]:
    """Both sites, built in turns, so that a slow minute of the machine is shared."""
    costs: list[Cost] = []
    others: list[Cost] = []
    for _ in range(runs):
        forget(ours)
        costs.append(build(OURS, ours))
        if stock:
            others.append(build(STOCK, stock))
    return _median(costs), _median(others) if others else None


def unchanged(ours: Path, runs: int) -> Cost:
    """A build after which nothing changed."""
    build(OURS, ours)
    return _median([build(OURS, ours) for _ in range(runs)])


def after(edit: Edit, ours: Path, runs: int) -> Cost:
    """A build after an edit, in a project that was built before it each time."""
    costs = []
    for _ in range(runs):
        with edited(edit, ours):
            costs.append(build(OURS, ours))
        build(OURS, ours)
    return _median(costs)


@contextmanager
def edited(edit: Edit, root: Path) -> Iterator[None]:
    """The project with an edit; ValueError if it changes nothing."""
    path = root / edit.file
    before = path.read_text(encoding="utf-8")
    now = edit.changed(before)
    if now == before:
        raise ValueError(f"{edit.name}: {edit.file} has nothing to change")
    path.write_text(now, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def forget(root: Path) -> None:
    """Take away all that a build keeps for the next one."""
    for name in (".cache", "site"):
        shutil.rmtree(root / name, ignore_errors=True)


def environment() -> dict[str, str]:
    """The settings of every measured build: this day, without sheets."""
    today = day.epoch(day.today(os.environ))
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SHEETS": "no", "SOURCE_DATE_EPOCH": today}


def build(command: Sequence[str], root: Path) -> Cost:
    """One build; CalledProcessError if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=root, env=environment(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    # Of the processor also what finished children used.
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.processor for cost in costs),
        max(cost.memory for cost in costs),
    )
