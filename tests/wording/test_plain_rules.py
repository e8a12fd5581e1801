"""The rules of plain language as data: a wrong entry is told at its line."""

from __future__ import annotations

import pytest

from scripts.wording.plain_rules import WRITING
from tests.helpers.records import read_record

RULES = """plain_language:
  - id: nl
    longest_sentence: 20
    abbreviations: [bv]
    passive:
      auxiliaries: [wordt]
      example: "Fedasil betaalt"
    words:
      - {avoid: [indien], write: "als"}
    kept:
      - text: "wordt betaald"
        why: "It is so."
"""


def test_the_rules_of_a_language_are_read() -> None:
    reading = read_record(WRITING, RULES)
    assert reading.found == [] and reading.record is not None
    (writing,) = reading.record.plain_language
    assert (writing.id, writing.longest_sentence, writing.kept[0].why) == ("nl", 20, "It is so.")
    assert writing.passive is not None and writing.passive.between == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        pytest.param("longest_sentence: 20", "longest_sentence: 200", 3, "200 words is no limit", id="too-long"),
        pytest.param("longest_sentence: 20", 'longest_sentence: "20"', 3, '"longest_sentence"', id="text-for-number"),
        pytest.param("[wordt]", "[wordt, no]", 6, "YAML reads no as false", id="word-that-yaml-reads-otherwise"),
        pytest.param('      example: "Fedasil betaalt"\n', "", 5, '"example" is missing', id="no-example"),
        pytest.param('write: "als"', 'wright: "als"', 9, '"wright" is not a known field', id="misspelt"),
        pytest.param("[indien]", '["*i*n*d*"]', 9, 'A * stands within "*i*n*d*"', id="stars-within-a-word"),
        pytest.param('text: "wordt betaald"', 'text: "w*t betaald"', 11, 'A * stands within "w*t"', id="star-of-kept"),
        pytest.param('        why: "It is so."\n', "", 11, '"why" is missing', id="kept-without-a-reason"),
    ],
)
def test_a_wrong_rule_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in RULES
    reading = read_record(WRITING, RULES.replace(old, new, 1))
    assert reading.record is None
    assert any(problem.line == line and words in problem.what for problem in reading.found), reading.found


def test_a_language_stands_once() -> None:
    reading = read_record(WRITING, RULES + RULES.split("\n", 1)[1])
    assert any('The id "nl" is already used' in problem.what for problem in reading.found)
