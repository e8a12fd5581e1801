"""One mistake in many languages is one line, with every place; two mistakes stay two."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import Problem
from scripts.publishing.same_problems import in_one_line
from scripts.publishing.terminal import SHOWN_AT_MOST
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke
from tests.helpers.names import LOCALES, TRANSLATIONS


def problem(path: str, line: int, what: str = "It is bad.", mend: str = "Mend it.") -> Problem:
    return Problem(path, line, what, mend)


@pytest.mark.parametrize("path", ["docs/{}/a.md", "data/interface/{}.yaml", "data/glossary/{}.yaml"])
def test_the_same_in_other_languages_stands_in_one_line_with_every_place(path: str) -> None:
    (line,) = in_one_line([problem(path.format(locale), 3 + index) for index, locale in enumerate(("nl", "fr", "ar"))])
    assert (line.path, line.line, line.what) == (path.format("nl"), 3, "It is bad.")
    assert line.mend == f"Mend it. The same in 2 other languages: {path.format('fr')}:4, {path.format('ar')}:5."


def test_one_other_language_is_told_in_words() -> None:
    (line,) = in_one_line([problem("docs/nl/a.md", 1), problem("docs/fr/a.md", 2)])
    assert line.mend.endswith("The same in another language: docs/fr/a.md:2.")


def test_a_command_that_names_the_file_is_the_same() -> None:
    problems = [problem(f"docs/{locale}/a.md", 5, mend=f"Run: accept docs/{locale}/a.md") for locale in ("fr", "ar")]
    (line,) = in_one_line(problems)
    assert line.mend == "Run: accept docs/fr/a.md The same in another language: docs/ar/a.md:5."


@pytest.mark.parametrize(
    "other",
    [
        problem("docs/fr/b.md", 1),
        problem("docs/fr/a.md", 1, what="It is worse."),
        problem("docs/fr/a.md", 1, mend="Mend it otherwise."),
        problem("docs/nl/a.md", 2),
        problem("data/interface/fr.yaml", 1),
    ],
    ids=["page", "what", "mend", "line", "file"],
)
def test_other_problems_stay_alone(other: Problem) -> None:
    assert in_one_line([problem("docs/nl/a.md", 1), other]) == [problem("docs/nl/a.md", 1), other]


def test_what_stands_twice_in_each_language_stays_two_lines() -> None:
    problems = [problem(f"docs/{locale}/a.md", line) for locale in ("nl", "fr") for line in (1, 9)]
    assert [(line.line, line.mend.rpartition(" ")[2]) for line in in_one_line(problems)] == [
        (1, "docs/fr/a.md:1."),
        (9, "docs/fr/a.md:9."),
    ]


def test_no_problems_are_no_lines() -> None:
    assert in_one_line([]) == []


def test_the_first_ten_on_github_are_ten_mistakes_those_of_the_source_first(copy: Path) -> None:
    for locale in LOCALES:
        for name in ("desks", "index", "paper", "partners"):
            change(copy / f"docs/{locale}/{name}.md", "menu: ", "menuu: ")
    change(copy / "data/facts.yaml", "kind: number", "kind: numbr")
    told = [line for line in invoke(copy, "check", GITHUB_ACTIONS="true").stderr.split("\n") if line.startswith("::")]
    assert len(told) == 9 and len(told) <= SHOWN_AT_MOST
    assert "file=data/facts.yaml," in told[0]
    assert all("file=docs/nl/" in line for line in told[1:])
    for locale in TRANSLATIONS:
        assert all(f"docs/{locale}/" in line for line in told[1:])
