"""Where the Dutch names a thing, a translation uses the word of its glossary."""

from __future__ import annotations

from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import FileLine
from scripts.wording.glossary import Consistency
from scripts.wording.sentences import MASK
from scripts.wording.word_choices import Choice, Choices
from tests.texts.test_page import BODY_LINE, make_page


def choices(locale: str, **forms: tuple[str, ...]) -> Choices:
    by_term = {name: Choice(name, texts[0].strip("*"), texts) for name, texts in forms.items()}
    return Choices(by_term, {name: FileLine(f"data/glossary/{locale}.yaml", 2) for name in forms})


DUTCH = choices("nl", desk=("terugkeerloket*",), path=("terugkeertraject*",))
ARABIC = choices("ar", desk=("مكتب العودة", "*مكتب* *عودة*"), path=("مسار العودة",))


def told(dutch: str, arabic: str, known: Choices = ARABIC) -> list[Problem]:
    warnings = Problems()
    Consistency(DUTCH, known).check_page(make_page(dutch, "nl"), make_page(arabic, "ar"), warnings)
    return warnings.sorted()


def test_a_section_that_uses_another_word_is_told() -> None:
    (warning,) = told("A.\n\n## B {#b}\n\nDe terugkeerloketten.", "ا.\n\n## ب {#b}\n\nنافذة.")
    assert (warning.path, warning.line) == ("docs/ar/support.md", BODY_LINE + 2)
    assert warning.what == 'Section "b" does not say "مكتب العودة" where the Dutch one says "terugkeerloketten".'
    assert "data/glossary/ar.yaml" in warning.mend and MASK not in warning.what


def test_every_form_of_the_word_is_right() -> None:
    assert told("Een terugkeerloket.", "بمكتبنا للعودة") == []
    assert told("Een terugkeerloket.", "مكتب العودة") == []


def test_it_may_stand_in_the_heading_or_as_a_token() -> None:
    assert told("## Terugkeerloket {#a}\n\nA.", "## مكتب العودة {#a}\n\nا.") == []
    assert told("Een terugkeerloket.", "[[short-name:desk]].") == []


def test_each_thing_is_told_once_for_a_section() -> None:
    warnings = told("Een terugkeerloket, het terugkeerloket, een terugkeertraject.", "ا.")
    assert len(warnings) == 2


def test_what_the_dutch_does_not_name_is_not_asked_for() -> None:
    assert told("Een loket.", "ا.") == []


def test_a_word_that_is_not_chosen_is_not_asked_for() -> None:
    none = Choices({"desk": Choice("desk", "")}, {"desk": FileLine("data/glossary/ar.yaml", 2)})
    assert told("Een terugkeerloket.", "ا.", none) == []
