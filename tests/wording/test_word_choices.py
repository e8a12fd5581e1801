"""The word of each language for each thing: a wrong entry is told at its line, and every term has its word."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.project import ROOT
from scripts.wording.word_choices import GLOSSARY, NO_CHOICES, glossary_path
from tests.files.test_validation import read_record

FILE = """glossary:
  - id: return-desk  # terugkeerloket
    term: "Rückkehrschalter"
    forms: ["Rückkehrschalter*"]
    avoid: ["Rückkehrbüro*"]
"""


def test_a_choice_is_read() -> None:
    reading = read_record(GLOSSARY, FILE, {"terms": ["return-desk"]})
    assert reading.found == [] and reading.record is not None
    (choice,) = reading.record.glossary
    assert (choice.id, choice.term, choice.avoid) == ("return-desk", "Rückkehrschalter", ("Rückkehrbüro*",))


def test_nothing_need_be_chosen_yet() -> None:
    assert read_record(GLOSSARY, 'glossary:\n  - {id: a, term: "", forms: [], avoid: []}\n').found == []
    assert NO_CHOICES.term("a") == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        pytest.param("return-desk", "return-desks", 2, 'There is no term "return-desks"', id="unknown-term"),
        pytest.param('["Rückkehrschalter*"]', '["Schalter*"]', 2, 'No form of "return-desk" is its term', id="form"),
        pytest.param('["Rückkehrschalter*"]', "[]", 2, 'No form of "return-desk"', id="no-form"),
        pytest.param("Rückkehrbüro*", "Rückkehrschalter", 2, 'avoids "Rückkehrschalter", which is its', id="avoids"),
        pytest.param('term: "Rückkehrschalter"', 'term: ""', 2, "words to avoid, and none to write", id="none"),
        pytest.param("forms:", "form:", 4, '"form" is not a known field', id="misspelt"),
        pytest.param('["Rückkehrbüro*"]', '"Büro"', 5, '"avoid" must be a list', id="no-list"),
        pytest.param("Rückkehrbüro*", "* *", 5, '"* *" would find every word', id="stars-alone"),
        pytest.param('["Rückkehrbüro*"]', '[""]', 5, "A text is empty.", id="empty"),
    ],
)
def test_a_wrong_choice_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    reading = read_record(GLOSSARY, FILE.replace(old, new, 1), {"terms": ["return-desk"]})
    assert reading.record is None
    assert any(problem.line == line and words in problem.what for problem in reading.found), reading.found


def test_every_term_has_its_word_in_every_language(site: Site, locale: str) -> None:
    assert set(site.records.choices[locale].by_term) == set(site.records.terms)
    assert all(choice.term for choice in site.records.choices[locale].by_term.values())


def test_two_things_have_two_words(site: Site, locale: str) -> None:
    words = [choice.term.casefold() for choice in site.records.choices[locale].by_term.values()]
    assert len(set(words)) == len(words)


def test_each_line_is_that_of_its_entry(site: Site, locale: str) -> None:
    lines = glossary_path(ROOT, locale).read_text(encoding="utf-8").split("\n")
    for term, place in site.records.choices[locale].lines.items():
        assert lines[place.line - 1].startswith(f"  - id: {term}"), place
