"""What an editor can get wrong, told as file, line, what is wrong, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

# Line ends and signs that steer a terminal: a quoted text may hold them, and a message is one line.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

# How alike two names must be, from 0 to 1 (difflib), so that one is offered for the other: "phone" for "fone", and not
# "status" for "stad".
_NEAR = 0.65


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: `path` relative to the project, `line` counted from 1, `what` is wrong, how to `mend` it.

    A warning has the same parts; it stops nothing.
    """

    path: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what} {self.mend}"


def _as_one(path: str) -> int:
    """All files are told in the order of their names."""
    return 0


@dataclass
class Problems:
    """Collects every problem of a run, so that an editor sees all of them at once.

    `rank` says of the path of a file how early its problems are told, the lowest first.
    """

    found: list[Problem] = field(default_factory=list)
    rank: Callable[[str], int] = _as_one

    def add(self, path: str, line: int, what: str, mend: str) -> None:
        """Record one problem; the same problem found twice counts once."""
        problem = Problem(path, line, _CONTROLS.sub(" ", what), _CONTROLS.sub(" ", mend))
        if problem not in self.found:
            self.found.append(problem)

    def add_all(self, others: Problems) -> None:
        """Record what was found elsewhere."""
        self.found += [problem for problem in others.found if problem not in self.found]

    def __bool__(self) -> bool:
        return bool(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def sorted(self) -> list[Problem]:
        """All problems, by the rank of the file, file and line."""
        return sorted(self.found, key=lambda problem: (self.rank(problem.path), problem))


class EditorError(Exception):
    """Something cannot be done, for a reason that an editor can understand; each of its `reasons` is a sentence."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reasons))


class ContentError(Exception):
    """The content or data has problems; the build must not go on."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems.sorted()))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that offers the known name nearest to a wrong one, or lists the known ones if none is near."""
    names = sorted(known)
    by_letters = {each.lower(): each for each in names}
    close = get_close_matches(name.lower(), by_letters, n=1, cutoff=_NEAR)
    if close:
        return f'Did you mean "{by_letters[close[0]]}"?'
    return f"Known: {', '.join(names)}." if names else "None is known yet."
