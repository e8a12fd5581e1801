"""Contacts and amounts that are written out are told, and what only looks like one is not."""

from __future__ import annotations

import pytest

from scripts.files.problems import Problem, Problems
from scripts.texts.contacts import check_contacts


def check(text: str) -> list[Problem]:
    problems = Problems()
    check_contacts("docs/nl/a.md", 3, text, problems)
    return problems.found


@pytest.mark.parametrize(
    ("text", "what", "token"),
    [
        pytest.param("Bel 0800 12 345.", 'A phone number is written out: "0800 12 345".', "[[phone:", id="phone"),
        pytest.param("Bel +32 800 12 345.", '"+32 800 12 345"', "[[phone:", id="international-phone"),
        pytest.param("[x](tel:+3280012345)", "A phone number is written out", "[[phone:", id="phone-link"),
        pytest.param("Mail a.b@c.example nu", 'address is written out: "a.b@c.example"', "[[email:", id="e-mail"),
        pytest.param("U krijgt € 250.", 'An amount is written out near "€ 2".', "[[fact:", id="euro-sign-before"),
        pytest.param("U krijgt 250 €.", 'near "0 €"', "[[fact:", id="euro-sign-behind"),
        pytest.param("EUR 250", 'near "EUR 2"', "[[fact:", id="currency-code-before"),
        pytest.param("250 EUR", 'near "0 EUR"', "[[fact:", id="currency-code-behind"),
        pytest.param("250 euro", 'near "0 euro"', "[[fact:", id="in-words"),
        pytest.param("250 Euros", 'near "0 Euros"', "[[fact:", id="in-words-in-plural"),
    ],
)
def test_what_belongs_in_the_data_is_told_with_its_token(text: str, what: str, token: str) -> None:
    (problem,) = check(text)
    assert (problem.path, problem.line) == ("docs/nl/a.md", 3)
    assert what in problem.what and token in problem.mend


def test_everything_in_a_line_is_told() -> None:
    found = check("0800 12 345, 02 234 56 78, a@b.example, c@d.example, € 1 en 2 euro")
    assert [problem.what.split(":")[0].split(" near")[0] for problem in found] == [
        *["An amount is written out"] * 2,
        *["A phone number is written out"] * 2,
        *["An e-mail address is written out"] * 2,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2026, artikel 74/22, 1000 Brussel, 5 % < 6 & meer.",
        "Van 09:00 tot 17:00, op 15 september 2025.",
        "De reeks “9000–9999”.",
        "3 eurocent of een euro, Europa en EUROPOL",
        "@home of a@b",
        "",
    ],
    ids=["numbers", "times", "range", "words-with-euro", "no-address", "nothing"],
)
def test_what_only_looks_like_one_is_not_told(text: str) -> None:
    assert check(text) == []
