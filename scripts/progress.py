"""What a person sees while the build works: one moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from scripts.problems import Problem


class Reporter:
    """Tells what is being done, how many of how many, and what went wrong; standard error for problems."""

    def __init__(self) -> None:
        self.out = Console(highlight=False, soft_wrap=True, emoji=False)
        self.errors = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

    def say(self, text: str) -> None:
        """One line of plain words."""
        self.out.print(text, markup=False)

    def show(self, what: RenderableType) -> None:
        """A table, or words with colours, fitted to the width of the terminal."""
        self.out.print(what, soft_wrap=False)

    def problems(self, problems: list[Problem]) -> None:
        """All problems, each on one line: place, what is wrong, how to mend it."""
        for problem in problems:
            self.errors.print(f"{problem.path}:{problem.line}:", style="bold red", markup=False, end=" ")
            self.errors.print(problem.what, style="bold", markup=False, end=" ")
            self.errors.print(problem.mend, markup=False)
        count = len(problems)
        self.errors.print(f"{count} {'problem' if count == 1 else 'problems'} found.", style="bold", markup=False)

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

    def one_more(self) -> None:
        """One part is done."""
        self._done += 1
        if self._console.is_terminal:
            self._bar.update(self._task, completed=self._done)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._console.is_terminal:
            self._bar.stop()
        if kind is None:
            self._console.print(f"{self._what}: {self._done} of {self._total}", markup=False)
