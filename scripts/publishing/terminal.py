"""What a person sees while the build works: one moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import TracebackType
from typing import Literal

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from scripts.files.problems import Problem
from scripts.publishing.same_problems import in_one_line

NOT_FORESEEN = "This is a mistake of the program and not of the content. Please report it with all lines below."

Level = Literal["error", "warning"]

# What stands in bold above the text.
_TITLES: Mapping[Level, str] = {"error": "To mend", "warning": "Worth a look"}

# What GitHub shows beside the lines of one step; the log has them all.
SHOWN_AT_MOST = 10


def on_github(environment: Mapping[str, str]) -> bool:
    """Whether a GitHub workflow runs this."""
    return environment.get("GITHUB_ACTIONS") == "true"


def annotation(level: Level, problem: Problem) -> str:
    """The command that puts a problem beside its line.

    The place stands in the text too: the log shows the text alone.
    """
    properties = f"file={_property(problem.path)},line={problem.line},title={_TITLES[level]}"
    return f"::{level} {properties}::{_data(str(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


class Reporter:
    """Tells what is being done, how many of how many, and what went wrong; standard error for problems.

    `said` are the lines of plain words so far.
    """

    def __init__(self) -> None:
        self.out = Console(highlight=False, soft_wrap=True, emoji=False)
        self.errors = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)
        self.said: list[str] = []

    def say(self, text: str) -> None:
        """One line of plain words."""
        self.said.append(text)
        self.out.print(text, markup=False)

    def show(self, what: RenderableType) -> None:
        """A table, or words with colours, fitted to the width of the terminal."""
        self.out.print(what, soft_wrap=False)

    def problems(self, problems: list[Problem]) -> None:
        """All problems, each on one line: place, what is wrong, how to mend it; on GitHub beside its line.

        What is the same in several languages stands on one line, with every place.
        """
        lines = in_one_line(problems)
        for problem in lines:
            self._place(self.errors, "error", problem, "bold red")
        count = len(problems)
        self.errors.print(f"{count} {'problem' if count == 1 else 'problems'} found.", style="bold", markup=False)
        if len(lines) > SHOWN_AT_MOST and on_github(os.environ):
            self.errors.print(f"GitHub shows {SHOWN_AT_MOST} of them beside their lines; here stand all.", markup=False)

    def _place(self, console: Console, level: Level, problem: Problem, style: str) -> None:
        """One problem of a level on one line, its place in a style of Rich."""
        if on_github(os.environ):
            console.print(annotation(level, problem), markup=False)
            return
        console.print(f"{problem.path}:{problem.line}:", style=style, markup=False, end=" ")
        console.print(problem.what, style="bold" if level == "error" else "", markup=False, end=" ")
        console.print(problem.mend, markup=False)

    def warnings(self, warnings: list[Problem]) -> None:
        """All warnings, as problems are told, but on standard output: they are no failure."""
        for warning in warnings:
            self._place(self.out, "warning", warning, "yellow")
        count = len(warnings)
        if count:
            self.say("1 warning; it stops nothing." if count == 1 else f"{count} warnings; they stop nothing.")

    def counted(self, what: str, total: int) -> Counted:
        """A step of a known number of parts."""
        return Counted(self.out, what, total)


class Counted:
    """Counts the parts of a step: a bar on a terminal, one line at the end elsewhere."""

    def __init__(self, console: Console, what: str, total: int) -> None:
        self._console = console
        self._what = what
        self._total = total
        self._done = 0
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
        )

    def __enter__(self) -> Counted:
        if self._console.is_terminal:
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=self._total)
        return self

    def more(self, count: int = 1) -> None:
        """One part is done, or several at once."""
        self._done += count
        if self._console.is_terminal:
            self._bar.update(self._task, completed=self._done)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._console.is_terminal:
            self._bar.stop()
        if kind is None:
            self._console.print(f"{self._what}: {self._done} of {self._total}", markup=False)
