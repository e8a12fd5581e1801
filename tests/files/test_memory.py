"""A function that is remembered works once for each input, and records its problems each time."""

from __future__ import annotations

import pickle

import pytest

from scripts.files.memory import (
    MOST,
    forget,
    how_many,
    keep_answers_to,
    knows,
    of_this_generation,
    questions,
    remember,
    remember_as_old,
    remembered,
    turn,
    worked_out,
)
from scripts.files.problems import Problems

calls: list[object] = []


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


def test_it_works_once_for_each_input() -> None:
    @remembered
    def doubled(number: int) -> int:
        calls.append(number)
        return 2 * number

    assert [doubled(2), doubled(2), doubled(3)] == [4, 4, 6]
    assert calls == [2, 3]


def test_problems_are_recorded_each_time_and_are_no_part_of_the_input() -> None:
    @remembered
    def checked(text: str, problems: Problems, first_line: int = 1) -> str | None:
        calls.append(text)
        problems.add("x.md", first_line, f"{text} is wrong.", "Mend it.")
        return None

    first, second, third = Problems(), Problems(), Problems()
    second.add("a.md", 1, "This was there before.", "Mend it.")
    assert checked("one", first, first_line=3) is None
    assert checked("one", second, first_line=3) is None
    checked("one", third)
    assert calls == ["one", "one"]
    assert list(map(str, first.found)) == ["x.md:3: one is wrong. Mend it."]
    assert list(map(str, second.found)) == ["a.md:1: This was there before. Mend it.", str(first.found[0])]
    assert list(map(str, third.found)) == ["x.md:1: one is wrong. Mend it."]


def test_what_is_done_with_recorded_problems_does_not_change_the_memory() -> None:
    @remembered
    def checked(text: str, problems: Problems) -> bool:
        problems.add("x.md", 1, f"{text} is wrong.", "Mend it.")
        return True

    first, second = Problems(), Problems()
    checked("one", first)
    first.found.clear()
    checked("one", second)
    assert len(second) == 1


def test_what_raises_is_tried_again() -> None:
    @remembered
    def refused(text: str) -> str:
        calls.append(text)
        raise ValueError(text)

    for _ in range(2):
        with pytest.raises(ValueError, match="one"):
            refused("one")
    assert calls == ["one", "one"]


def test_an_input_that_cannot_be_compared_is_refused() -> None:
    @remembered
    def counted(texts: list[str]) -> int:
        return len(texts)

    with pytest.raises(TypeError, match="unhashable"):
        counted(["one"])


def test_the_memory_has_an_end() -> None:
    @remembered
    def doubled(number: int) -> int:
        calls.append(number)
        return 2 * number

    for number in (*range(2 * MOST + 1), 0):
        doubled(number)
    assert calls.count(0) == 2
    assert len(calls) == 2 * MOST + 2


@pytest.mark.parametrize("with_problems", [True, False])
def test_after_it_is_emptied_everything_is_worked_out_again(with_problems: bool) -> None:
    @remembered
    def plain(text: str) -> str:
        calls.append(text)
        return text

    @remembered
    def checked(text: str, problems: Problems) -> str:
        calls.append(text)
        return text

    for _ in range(2):
        assert (checked("one", Problems()) if with_problems else plain("one")) == "one"
        forget()
    assert calls == ["one", "one"]


@remembered
def tripled(number: int) -> int:
    calls.append(number)
    return 3 * number


@remembered
def named(text: str, problems: Problems) -> str:
    calls.append(text)
    problems.add("x.md", 1, f"{text} is wrong.", "Mend it.")
    return text


def test_what_nobody_asked_for_in_a_whole_generation_is_forgotten() -> None:
    forget()
    tripled(1)
    turn()
    assert knows(tripled, 1)
    turn()
    assert not knows(tripled, 1)
    tripled(1)
    for _ in range(5):
        turn()
        tripled(1)
    assert calls == [1, 1]


def test_what_was_worked_out_elsewhere_is_taken_with_its_problems() -> None:
    forget()
    with worked_out() as answers:
        tripled(7)
        tripled(7)
        named("one", Problems())
    assert [answer.key for answer in answers] == [((7,),), (("one",),)]
    calls.clear()
    forget()
    before = how_many()
    remember(pickle.loads(pickle.dumps(answers)))
    assert how_many() == before + 2
    told = Problems()
    assert (tripled(7), named("one", told), calls) == (21, "one", [])
    assert list(map(str, told.found)) == ["x.md:1: one is wrong. Mend it."]


def test_answers_of_an_earlier_run_are_forgotten_unless_somebody_asks() -> None:
    forget()
    with worked_out() as answers:
        tripled(7)
        tripled(8)
    forget()
    remember_as_old([*answers, answers[0]._replace(name="scripts.gone.function")])
    tripled(7)
    assert [answer.key for answer in of_this_generation()] == [((7,),)]
    turn()
    assert knows(tripled, 7) and not knows(tripled, 8)


def test_what_another_process_asked_for_is_kept() -> None:
    forget()
    tripled(7)
    turn()
    with questions() as keys, questions() as others:
        tripled(7)
        tripled(7)
    assert keys == others == {(f"{__name__}.tripled", ((7,),))}
    turn()
    keep_answers_to(keys)
    turn()
    assert knows(tripled, 7)
    tripled(8)
    assert len(keys) == 1
