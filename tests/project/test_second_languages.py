"""Tests of the languages that readers know beside their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.project.second_languages import read_second_languages
from tests.helpers.edits import change
from tests.helpers.fixture_site import problems_in

REGISTERED = ("nl", "en", "ar", "ti")


def read(setting: str) -> tuple[dict[str, tuple[str, ...]], list[tuple[int, str]]]:
    """What a setting of three and more lines gives, and the line and words of every problem."""
    problems = Problems()
    document = parse_yaml(f"extra:\n{setting}", "mkdocs.yml", problems)
    assert document is not None
    found = read_second_languages(document, REGISTERED, problems)
    return {str(key): tuple(map(str, others)) for key, others in found.items()}, [
        (problem.line, problem.what) for problem in problems.found
    ]


def test_each_language_has_those_that_are_named_for_it_in_their_order() -> None:
    assert read("  second_languages:\n    ti: [en, nl]\n    ar: []\n") == ({"ti": ("en", "nl"), "ar": ()}, [])


@pytest.mark.parametrize("setting", ["  sheets: []\n", "  second_languages:\n"], ids=["absent", "empty"])
def test_the_setting_may_be_absent(setting: str) -> None:
    assert read(setting) == ({}, [])


@pytest.mark.parametrize(
    ("setting", "given", "line", "what"),
    [
        ("  second_languages: [en]\n", {}, 2, "is no list of languages"),
        ("  second_languages:\n    ti: en\n", {}, 3, 'The second languages of "ti" are no list'),
        ("  second_languages:\n    xx: [en]\n", {}, 3, '"xx" under "second_languages" is no language of the site'),
        ("  second_languages:\n    ti: [en, xx]\n", {"ti": ("en",)}, 3, '"xx", a second language of "ti"'),
        ("  second_languages:\n    ti: [ti, en]\n", {"ti": ("en",)}, 3, '"ti" is named twice'),
        ("  second_languages:\n    ti: [en, en]\n", {"ti": ("en",)}, 3, '"en" is named twice'),
        ("  second_languages:\n    ti: [[en], 3]\n", {"ti": ()}, 3, "is no language of the site"),
    ],
)
def test_what_is_no_language_is_told_in_its_line(setting: str, given: object, line: int, what: str) -> None:
    found, told = read(setting)
    assert found == given
    assert told and all(at == line for at, _ in told) and what in told[0][1]


@pytest.mark.parametrize(
    ("locale", "languages"), [("nl", ("nl",)), ("ti", ("ti", "ar", "nl")), ("ru", ("ru", "nl")), ("ar", ("ar", "nl"))]
)
def test_readers_read_their_own_language_first_and_the_source_last(
    project: Project, locale: str, languages: tuple[str, ...]
) -> None:
    assert tuple(language.locale for language in project.read_by(Locale(locale))) == languages


def test_a_language_that_is_not_on_the_site_is_read_by_nobody(copy: Path) -> None:
    change(copy / "mkdocs.yml", "name: العربية\n          build: true", "name: العربية\n          build: false")
    assert problems_in(copy) == []
