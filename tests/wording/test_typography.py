"""How languages are written, as data: a wrong entry is told at its line, and every language has one."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.wording.typography import TYPOGRAPHY
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.records import read_record

FILE = """names: [Fedasil]
typography:
  - id: es
    letters: "a-z é"
    quotes: "«»"
    signs:
      - {wrong: ",", write: "،"}
    no_break_space: ":"
    opening: {"?": "¿"}
"""


def test_the_typography_of_a_language_is_read() -> None:
    reading = read_record(TYPOGRAPHY, FILE)
    assert reading.found == [] and reading.record is not None
    (typography,) = reading.record.typography
    assert typography.letters == "abcdefghijklmnopqrstuvwxyzé"
    assert (typography.quotes, typography.signs[0].write) == ("«»", "،")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        pytest.param('"a-z é"', '"ab-z"', 4, '"ab-z" is no run of letters', id="run"),
        pytest.param('"a-z é"', '"z-a"', 4, '"z-a" is no run of letters', id="backwards"),
        pytest.param('"a-z é"', '"a-z a-😀"', 4, '"a-😀" is a run of 128,416 signs', id="run-over-everything"),
        pytest.param('"a-z é"', '"A-я"', 4, '"A-я" is a run of', id="run-over-two-kinds-of-letters"),
        pytest.param('"a-z é"', '" "', 4, "A language has letters", id="no-letters"),
        pytest.param('"«»"', '"«"', 5, "no pair of quotation marks", id="one-quote"),
        pytest.param('"«»"', '"ab"', 5, "no pair of quotation marks", id="letters-for-quotes"),
        pytest.param("wrong: ", "wrng: ", 7, '"wrng" is not a known field', id="misspelt"),
        pytest.param("names: [Fedasil]\n", "", 1, '"names" is missing', id="no-names"),
    ],
)
def test_a_wrong_entry_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in FILE
    reading = read_record(TYPOGRAPHY, FILE.replace(old, new, 1))
    assert reading.record is None
    assert any(problem.line == line and words in problem.what for problem in reading.found), reading.found


def test_capitals_are_no_letters_of_their_own_and_runs_may_overlap() -> None:
    reading = read_record(TYPOGRAPHY, FILE.replace('"a-z é"', '"b-d a-c ʼ"'))
    assert reading.record is not None and reading.record.typography[0].letters == "abcdʼ"


def test_the_languages_of_a_site_say_how_they_are_written(site: Site, locale: Locale) -> None:
    typography = site.rules.typography[locale]
    letter, quotes, signs = {
        NL: ("ë", "“”", []),
        AR: ("ة", "«»", [",", ";", "?", "%"]),
        TI: ("ቐ", "“”", [",", ";", "፡፡"]),
        RU: ("ё", "«»", []),
    }[locale]
    assert letter in typography.letters and typography.quotes == quotes
    assert [sign.wrong for sign in typography.signs] == signs
