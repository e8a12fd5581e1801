"""What an editor can get wrong, told as file, line, what is wrong, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from scripts.files.characters import BIDI_CONTROLS

# Line ends and signs that steer a terminal or its direction: a quoted text may hold them, and a message is one line.
_CONTROLS = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{''.join(sorted(BIDI_CONTROLS))}]+")

# In characters: a message that quotes a whole file would hide all others. Both ends of it are told.
_LONGEST, _START, _END = 1_500, 1_000, 400

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

    def __post_init__(self) -> None:
        self._known = set(self.found)

    def add(self, path: str, line: int, what: str, mend: str) -> None:
        """Record one problem; the same problem found twice counts once."""
        self._record(Problem(_in_one_line(path), line, _in_one_line(what), _in_one_line(mend)))

    def add_all(self, others: Problems) -> None:
        """Record what was found elsewhere."""
        for problem in others.found:
            self._record(problem)

    def add_first(self, others: Problems, most: int = 20) -> None:
        """Record the first problems found elsewhere, and how many more there are: so many have one cause."""
        for problem in others.found[:most]:
            self._record(problem)
        if more := others.found[most:]:
            what = f"{len(more):,} more problems follow in this file."
            self.add(more[0].path, more[0].line, what, "Mend the first ones first.")

    def _record(self, problem: Problem) -> None:
        if len(self._known) != len(self.found):
            # Somebody put problems into the list itself.
            self._known = set(self.found)
        if problem not in self._known:
            self._known.add(problem)
            self.found.append(problem)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def sorted(self) -> list[Problem]:
        """All problems, by the rank of the file, file and line."""
        return sorted(self.found, key=lambda problem: (self.rank(problem.path), problem))


def _in_one_line(text: str) -> str:
    """A text as it can stand in a message, also the name of a file that is no UTF-8."""
    if len(text) > _LONGEST:
        text = f"{text[:_START]} … {text[-_END:]}"
    return _CONTROLS.sub(" ", text.encode("utf-8", "backslashreplace").decode("utf-8"))


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
