"""Remembers what pure functions gave, by their whole input, so that the same is not worked out twice.

Nothing says what hangs on what: a function is handed all that it looks at, and another input is another question. It
reads no file, no clock and no setting, and nobody changes what it gave. What is remembered can be handed to another
process, and kept from one run to the next (`memory_on_disk.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from inspect import signature
from typing import Any, NamedTuple, ParamSpec, TypeVar, cast

from scripts.files.problems import Problem, Problems

# Inputs of each function in one generation: more than a site of 28 languages has pages.
MOST = 4096

Input = ParamSpec("Input")
Given = TypeVar("Given")

_Key = tuple[Any, ...]


class Answer(NamedTuple):
    """What a function gave for one input, and the problems that it recorded."""

    given: Any
    problems: tuple[Problem, ...]


class Remembered(NamedTuple):
    """An answer, and the function and the input that it is for."""

    name: str
    key: _Key
    answer: Answer


class _Memory:
    """The answers of one function in two generations: those asked for since the last turn, and those of before.

    What nobody asked for during a whole generation is forgotten: a preview of a whole day does not grow without end.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.young: dict[_Key, Answer] = {}
        self.old: dict[_Key, Answer] = {}

    def answer(self, key: _Key) -> Answer | None:
        """The answer for an input, if there is one."""
        found = self.young.get(key)
        if found is None and (found := self.old.get(key)) is not None:
            self.keep(key, found)
        return found

    def keep(self, key: _Key, answer: Answer) -> None:
        """Remember an answer."""
        if len(self.young) >= MOST:
            self.turn()
        self.young[key] = answer

    def turn(self) -> None:
        """Begin a new generation."""
        self.old, self.young = self.young, {}

    def forget(self) -> None:
        """Forget every answer."""
        self.young, self.old = {}, {}


# Every function that is remembered. Of two with one name, as tests have, only the last one can be handed on.
_ALL: list[_Memory] = []
_BY_NAME: dict[str, _Memory] = {}

# How many answers were worked out in this process.
_count = [0]

# Who wants to hear of the answers that are worked out.
_listeners: list[list[Remembered]] = []

# Who wants to hear what is asked for, by the name of the function and the input.
_askers: list[set[tuple[str, _Key]]] = []


def remembered(make: Callable[Input, Given]) -> Callable[Input, Given]:
    """The function, which works once for each input.

    One that takes `problems` records what it recorded the first time: they are no part of the input. All else that it
    takes can be hashed. TypeError if something cannot.
    """
    memory = _Memory(f"{make.__module__}.{make.__qualname__}")
    _ALL.append(memory)
    _BY_NAME[memory.name] = memory
    names = list(signature(make).parameters)
    place = names.index("problems") if "problems" in names else None

    @wraps(make)
    def from_memory(*values: Input.args, **named: Input.kwargs) -> Given:
        rest = values if place is None else (*values[:place], *values[place + 1 :])
        key: _Key = (rest, *sorted(named.items())) if named else (rest,)
        answer = memory.answer(key)
        for asker in _askers:
            asker.add((memory.name, key))
        if answer is None:
            found = Problems()
            # ParamSpec cannot say that one argument is put in its place.
            whole: Any = values if place is None else (*values[:place], found, *values[place + 1 :])
            answer = Answer(make(*whole, **named), tuple(found.found))
            memory.keep(key, answer)
            _count[0] += 1
            for listener in _listeners:
                listener.append(Remembered(memory.name, key, answer))
        if place is not None and answer.problems:
            told = cast(Problems, values[place])
            told.add_all(Problems(list(answer.problems)))
        return cast(Given, answer.given)

    return from_memory


def knows(function: Callable[..., object], *values: object) -> bool:
    """Whether a function that is remembered has the answer for an input already; `values` are all but `problems`."""
    memory = _BY_NAME[f"{function.__module__}.{function.__qualname__}"]
    return (values,) in memory.young or (values,) in memory.old


def of_this_generation() -> list[Remembered]:
    """Every answer that was asked for in this generation."""
    return [Remembered(each.name, key, answer) for each in _BY_NAME.values() for key, answer in each.young.items()]


def how_many() -> int:
    """How many answers were worked out in this process, or taken from another one that worked them out."""
    return _count[0]


@contextmanager
def worked_out() -> Iterator[list[Remembered]]:
    """The answers that have to be worked out in here, not those that are remembered already."""
    found: list[Remembered] = []
    _listeners.append(found)
    try:
        yield found
    finally:
        _listeners[:] = [each for each in _listeners if each is not found]


@contextmanager
def questions() -> Iterator[set[tuple[str, Any]]]:
    """What is asked for in here, by the name of the function and the input."""
    found: set[tuple[str, _Key]] = set()
    _askers.append(found)
    try:
        yield found
    finally:
        # By identity: two of them may hold the same.
        _askers[:] = [each for each in _askers if each is not found]


def keep_answers_to(keys: Iterable[tuple[str, Any]]) -> None:
    """Keep the answers of functions by their names for these inputs, as another process asked for them."""
    for name, key in keys:
        _BY_NAME[name].answer(key)


def remember(answers: Iterable[Remembered]) -> None:
    """Take answers that another process worked out."""
    for name, key, answer in answers:
        if name in _BY_NAME:
            _BY_NAME[name].keep(key, answer)
            _count[0] += 1


def remember_as_old(answers: Iterable[Remembered]) -> None:
    """Take answers of an earlier run, which are forgotten again unless somebody asks for them."""
    for name, key, answer in answers:
        if name in _BY_NAME:
            _BY_NAME[name].old.setdefault(key, answer)


def turn() -> None:
    """Begin a new generation, as after a build: what was asked for neither in it nor in the one before is forgotten."""
    for each in _ALL:
        each.turn()


def forget() -> None:
    """Empty the memory of every function, as after one of them was exchanged for another."""
    for each in _ALL:
        each.forget()
