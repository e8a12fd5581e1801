"""Remembers what pure functions gave, by their whole input, so that the same is not worked out twice in a process.

Nothing says what hangs on what: a function is handed all that it looks at, and another input is another question. It
reads no file, no clock and no setting, and nobody changes what it gave.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar, cast

from scripts.files.problems import Problems

# Inputs of each function, the last used ones: more than a site of 28 languages has pages, so that `make serve` of a
# day does not grow without end.
MOST = 4096

# What empties the memory of each function.
_FORGETTERS: list[Callable[[], None]] = []

Input = ParamSpec("Input")
Given = TypeVar("Given")


def remembered(make: Callable[Input, Given]) -> Callable[Input, Given]:
    """The function, which works once for each input.

    One that takes `problems` records what it recorded the first time: they are no part of the input. All else that it
    takes can be hashed. TypeError if something cannot.
    """
    names = list(signature(make).parameters)
    if "problems" not in names:
        kept: Any = lru_cache(maxsize=MOST)(make)
        _FORGETTERS.append(kept.cache_clear)
        plain: Callable[Input, Given] = wraps(make)(kept)
        return plain
    place = names.index("problems")

    @lru_cache(maxsize=MOST)
    def worked_out(*values: Any, **named: Any) -> tuple[Given, Problems]:
        problems = Problems()
        # ParamSpec cannot say that one argument is put in its place.
        whole: Any = (*values[:place], problems, *values[place:])
        return make(*whole, **named), problems

    _FORGETTERS.append(worked_out.cache_clear)

    @wraps(make)
    def from_memory(*values: Input.args, **named: Input.kwargs) -> Given:
        problems: Any = values[place]
        rest: Any = (*values[:place], *values[place + 1 :])
        given, recorded = worked_out(*rest, **cast(Any, named))
        problems.add_all(recorded)
        return given

    return from_memory


def forget() -> None:
    """Empty the memory of every function, as after one of them was exchanged for another."""
    for empty in _FORGETTERS:
        empty()
