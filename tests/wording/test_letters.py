"""Letters of another language are found in every language, also those that look alike."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.wording.letters import Letters
from tests.texts.test_page import BODY_LINE, make_page


def found(site: Site, locale: str, body: str) -> list[Problem]:
    problems = Problems()
    Letters(site.records.typography[locale], site.records.names).check_page(make_page(body, locale), problems)
    return [problem for problem in problems.sorted() if problem.line >= BODY_LINE]


@pytest.mark.parametrize(
    ("locale", "text", "code"),
    [
        ("nl", "Vrijwillige ţerugkeer", "U+0163"),
        ("fr", "le retоur", "U+043E"),
        ("en", "Café", "U+00E9"),
        ("de", "Rückkehr und Rűckkehr", "U+0171"),
        ("ar", "مکتب العودة", "U+06A9"),
        ("fa", "دفتر فدراسيل", "U+064A"),
        ("fa", "كشور", "U+0643"),
        ("ps", "گرځي", "U+06AF"),
        ("ps", "كور", "U+0643"),
        ("ti", "ናይ አገሪ ⶀ", "U+2D80"),
        ("tr", "geri dönüş bürősu", "U+0151"),
        ("ru", "возвращeние", "U+0065"),
        ("ru", "повернення і", "U+0456"),
        ("es", "retorno não", "U+00E3"),
        ("so", "dib u noqoshò", "U+00F2"),
        ("sq", "kthim vullnetär", "U+00E4"),
        ("uk", "возвращение ы", "U+044B"),
        ("uk", "ё", "U+0451"),
    ],
)
def test_a_letter_of_another_language_is_told(site: Site, locale: str, text: str, code: str) -> None:
    if locale not in site.records.typography:
        pytest.fail(f"data/typography.yaml has no {locale}")
    told = found(site, locale, f"{text}.")
    assert code in told[0].what and told[0].line == BODY_LINE


@pytest.mark.parametrize(("locale", "text", "digit"), [("ar", "٣", "3"), ("fa", "۳", "3"), ("ps", "۳۰", "3")])
def test_a_digit_that_is_not_western_is_told(site: Site, locale: str, text: str, digit: str) -> None:
    (told,) = found(site, locale, text)
    assert "not Western" in told.what and told.mend.startswith(f"Write {digit}:")


@pytest.mark.parametrize("text", ["Fedasil", "ICAM-coach", "*terugkeerloket*{lang=nl}", "[[phone:return-line]]", "3.2"])
def test_names_and_words_with_a_language_may_stand_everywhere(site: Site, locale: str, text: str) -> None:
    assert found(site, locale, f"({text})") == []


def test_an_ethiopic_word_may_go_on_beside_a_name(site: Site) -> None:
    assert found(site, "ti", "ንFedasil ICAMን") == []


def test_interface_words_are_looked_at(site: Site) -> None:
    problems = Problems()
    document = parse_yaml('site:\n  name: "Возврат {date}"\n  more: "Bозврат"\n', "data/interface/ru.yaml", problems)
    assert document is not None
    Letters(site.records.typography["ru"], site.records.names).check_words(document, problems)
    (told,) = problems.sorted()
    assert (told.line, "U+0042" in told.what) == (3, True)
