"""The word of each language for each thing: a wrong entry is told at its line, and every term has its word."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.wording.word_choices import GLOSSARY, NO_CHOICES, glossary_path
from tests.helpers.fixture_site import read
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.records import read_record

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
        pytest.param("Rückkehrbüro*", "Rück*büro", 5, 'A * stands within "Rück*büro"', id="star-inside"),
        pytest.param("Rückkehrbüro*", "Rückkehrbüro**", 5, 'A * stands within "Rückkehrbüro**"', id="two-stars"),
        pytest.param("Rückkehrschalter*", "*R*ü*c*k*", 4, 'A * stands within "*R*ü*c*k*"', id="many-stars"),
        pytest.param('["Rückkehrbüro*"]', '[""]', 5, "A text is empty.", id="empty"),
    ],
)
def test_a_wrong_choice_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    reading = read_record(GLOSSARY, FILE.replace(old, new, 1), {"terms": ["return-desk"]})
    assert reading.record is None
    assert any(problem.line == line and words in problem.what for problem in reading.found), reading.found


def test_the_words_of_a_site_are_those_of_its_terms(site: Site, locale: Locale) -> None:
    assert set(site.rules.choices[locale].by_term) == set(site.records.terms)
    assert (
        site.rules.choices[locale].term("return-desk")
        == {
            NL: "terugkeerloket",
            AR: "مكتب العودة",
            TI: "ናይ Fedasil ቤት ጽሕፈት ምምላስ",
            RU: "пункт консультаций по возвращению",
        }[locale]
    )
    assert site.rules.choices[locale].term("unknown") == ""


def test_each_line_is_that_of_its_entry(site: Site, folder: Path, locale: Locale) -> None:
    lines = glossary_path(folder, locale).read_text(encoding="utf-8").split("\n")
    assert len(site.rules.choices[locale].lines) == 5
    for term, place in site.rules.choices[locale].lines.items():
        assert place.path == f"data/glossary/{locale}.yaml"
        assert lines[place.line - 1].split("  #")[0] == f"  - id: {term}"


def test_a_language_without_a_file_has_no_words(copy: Path) -> None:
    glossary_path(copy, RU).unlink()
    assert set(read(copy).rules.choices) == {NL, AR, TI}
