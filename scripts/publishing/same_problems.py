"""One mistake in many languages, told in one line: whoever reads the first ten lines sees ten mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from scripts.files.problems import Problem

# The language in the path of a file.
_LANGUAGE = re.compile(r"(?<=^docs/)[^/]+(?=/)|(?<=^data/interface/)[^/.]+|(?<=^data/glossary/)[^/.]+")

_Kind = tuple[str, str, str, int]


def in_one_line(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in their order, each with the other languages that have the same one and where it stands there."""
    same: dict[_Kind, list[Problem]] = {}
    for problem in problems:
        number = 0
        while any(each.path == problem.path for each in same.get((*_kind(problem), number), ())):
            number += 1
        same.setdefault((*_kind(problem), number), []).append(problem)
    return [replace(first, mend=f"{first.mend}{_others(others)}") for first, *others in same.values()]


def _kind(problem: Problem) -> tuple[str, str, str]:
    """What is the same in every language: the file but for the language, what is wrong, and how to mend it."""
    file = _LANGUAGE.sub("*", problem.path)
    return file, problem.what.replace(problem.path, file), problem.mend.replace(problem.path, file)


def _others(others: list[Problem]) -> str:
    if not others:
        return ""
    count = "another language" if len(others) == 1 else f"{len(others)} other languages"
    return f" The same in {count}: {', '.join(f'{each.path}:{each.line}' for each in others)}."
