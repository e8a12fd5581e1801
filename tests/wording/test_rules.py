"""The rules of all languages are read from their three kinds of files; any that is wrong leaves none."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.project import read_project
from scripts.records.records import Entries
from scripts.wording.rules import RULE_FILES, Rules, read_rules
from tests.helpers.edits import change
from tests.helpers.names import AR, NL, RU, TI

TERMS: Entries = {
    "terms": [{"id": term} for term in ("fedasil", "immigration-office", "icam", "return-desk", "voluntary-return")]
}


def read(root: Path, entries: Entries = TERMS) -> tuple[Rules | None, list[str]]:
    """The rules of a copy of the fixture site, and the places of what is wrong in them."""
    problems = Problems()
    project = read_project(root, problems)
    assert project is not None
    rules = read_rules(project, entries, problems)
    return rules, [f"{problem.path}:{problem.line}: {problem.what}" for problem in problems.sorted()]


def test_every_rule_stands_under_its_language(folder: Path, site: Site) -> None:
    rules, told = read(folder)
    assert told == [] and rules is not None and rules == site.rules
    assert set(rules.writing) == {NL}
    assert set(rules.typography) == set(rules.choices) == {NL, AR, TI, RU}
    assert rules.names[:3] == ("Fedasil", "ICAM", "ICAM-coach")


def test_the_files_of_rules_are_known_by_their_names() -> None:
    assert set(RULE_FILES) == {"plain-language", "typography"}


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("plain-language", "longest_sentence: 20", "longest_sentence: 2", ":4: 2 words is no limit for a sentence."),
        ("typography", '"а-я ё"', '"я-а ё"', ':25: "я-а" is no run of letters.'),
        ("glossary/ti", 'term: "Fedasil"', 'term: "Fed"', ':3: No form of "fedasil" is its term "Fed".'),
    ],
)
def test_one_wrong_rule_leaves_none_and_is_told(copy: Path, name: str, old: str, new: str, told: str) -> None:
    change(copy / "data" / f"{name}.yaml", old, new)
    assert read(copy) == (None, [f"data/{name}.yaml{told}"])


def test_what_is_wrong_in_all_of_them_is_told_at_once(copy: Path) -> None:
    for name in ("plain-language", "typography", "glossary/nl", "glossary/ru"):
        (copy / "data" / f"{name}.yaml").write_text("[\n", encoding="utf-8")
    rules, told = read(copy)
    assert rules is None
    assert {place.split(":")[0] for place in told} == {
        "data/plain-language.yaml",
        "data/typography.yaml",
        "data/glossary/nl.yaml",
        "data/glossary/ru.yaml",
    }


@pytest.mark.parametrize("remove", ["plain-language", "typography"])
def test_a_file_of_rules_that_is_missing_is_told(copy: Path, remove: str) -> None:
    (copy / "data" / f"{remove}.yaml").unlink()
    assert read(copy) == (None, [f"data/{remove}.yaml:1: This file is missing."])


def test_words_are_not_compared_with_terms_that_could_not_be_read(copy: Path) -> None:
    change(copy / "data" / "glossary" / "nl.yaml", "id: icam", "id: iicam")
    assert read(copy)[1] == ['data/glossary/nl.yaml:13: There is no term "iicam" in data/terms.yaml.']
    rules, told = read(copy, {})
    assert told == [] and rules is not None and "iicam" in rules.choices[NL].by_term


def test_without_any_rule_all_is_right(copy: Path) -> None:
    (copy / "data" / "plain-language.yaml").write_text("plain_language: []\n", encoding="utf-8")
    (copy / "data" / "typography.yaml").write_text("names: []\ntypography: []\n", encoding="utf-8")
    for path in (copy / "data" / "glossary").iterdir():
        path.unlink()
    assert read(copy) == (Rules({}, {}, {}, ()), [])
