"""What every command shares: where it works, how it tells what went wrong, and how it ends.

A file for each command stands beside this one; `scripts/__main__.py` lists them.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import click

from scripts.files import disk, memory_on_disk
from scripts.files.problems import ContentError, EditorError
from scripts.project.day import today
from scripts.publishing.stopping import Stopped, stopped_by_signals
from scripts.publishing.terminal import NOT_FORESEEN, Reporter

if TYPE_CHECKING:
    from scripts.content.site import Site

Options = ParamSpec("Options")

# The code of a program that a signal ended is higher than the signal's number by so much.
_SIGNALLED = 128


@dataclass(frozen=True)
class Invocation:
    """One run of a command: on which project, with which settings; `debug` shows where in the code an error arose."""

    root: Path
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    debug: bool = False
    reporter: Reporter = field(default_factory=Reporter)

    def checked_site(self) -> Site:
        """The content of the project; ContentError with every problem if anything is wrong."""
        # Whoever reads no content need not wait for what reads it.
        from scripts.content.reading import checked_site
        from scripts.screen.token_registry import TOKENS

        with memory_on_disk.kept(self.root):
            return checked_site(self.root, today(self.environment), TOKENS)


def command(
    name: str, undone: str = "", state: str = ""
) -> Callable[[Callable[Concatenate[Invocation, Options], None]], click.Command]:
    """Make a command of a function, whose docstring is its help.

    When it cannot be done, all reasons are told, then what was not done and what the state is ("Nothing was built",
    "site/ is as it was."). Any other error is not foreseen, and shows where it arose.
    """

    def decorated(function: Callable[Concatenate[Invocation, Options], None]) -> click.Command:
        @wraps(function)
        def told(invocation: Invocation, /, *words: Any, **options: Any) -> None:
            try:
                with telling(invocation, undone, state), stopped_by_signals(), disk.telling(invocation.root):
                    function(invocation, *words, **options)
            except (ContentError, EditorError):
                raise
            except Exception:
                invocation.reporter.errors.print(NOT_FORESEEN, markup=False)
                raise

        return click.command(name)(click.pass_obj(told))

    return decorated


@contextmanager
def telling(invocation: Invocation, undone: str = "", state: str = "") -> Iterator[None]:
    """A step of a command that may have to end: it tells why, what was not done and what the state is, and ends."""
    try:
        yield
    except (ContentError, EditorError, KeyboardInterrupt) as error:
        if invocation.debug:
            raise
        sys.exit(_tell(invocation.reporter, error, undone, state))


def _tell(reporter: Reporter, error: BaseException, undone: str, state: str) -> int:
    """Tell why a command could not be done; the code with which the program ends."""
    if isinstance(error, KeyboardInterrupt):
        reporter.say(f"Stopped; {state}" if state else "Stopped.")
        return _SIGNALLED + (error.number if isinstance(error, Stopped) else signal.SIGINT)
    if isinstance(error, ContentError):
        reporter.problems(error.problems.sorted())
    elif isinstance(error, EditorError):
        for reason in error.reasons:
            reporter.errors.print(reason, markup=False)
    if undone:
        reporter.say(f"{undone}; {state}" if state else f"{undone}.")
    return 1
