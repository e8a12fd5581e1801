"""How long a check holds for each kind, as an editor writes it."""

from __future__ import annotations

from typing import get_args

import pytest

from scripts.records.freshness import CHECK_RULES, CheckRule, CheckRules, Kind
from tests.files.test_validation import Reading, read_record

KINDS: tuple[Kind, ...] = get_args(Kind)
RULES = "".join(f"{kind}:\n  days: {index + 1}\n  keeper: k{index + 1}\n" for index, kind in enumerate(KINDS))


def read(text: str) -> Reading[CheckRules]:
    return read_record(CHECK_RULES, text)


def test_each_kind_has_a_rule() -> None:
    rules, found = read(RULES)
    assert found == [] and rules is not None
    assert [rules.of(kind) for kind in KINDS] == [CheckRule(n, f"k{n}") for n in range(1, len(KINDS) + 1)]


@pytest.mark.parametrize("days", ["1", "1825"])
def test_a_check_may_hold_from_a_day_to_five_years(days: str) -> None:
    rules, _ = read(RULES.replace("days: 1\n", f"days: {days}\n"))
    assert rules is not None and rules.of(KINDS[0]).days == int(days)


@pytest.mark.parametrize("days", ["0", "-1", "1826", "90.0", '"90"', "true", "[90]", "soon", ""])
def test_no_other_days_are_taken(days: str) -> None:
    rules, found = read(RULES.replace("days: 1\n", f"days: {days}\n"))
    assert rules is None
    assert [(problem.line, problem.what.split(" cannot")[0]) for problem in found] == [(2, '"days"')]
    assert "a whole number of days from 1 to 1825" in found[0].mend


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        pytest.param(f"{KINDS[0]}:\n  days: 1\n  keeper: k1\n", "", 1, f'"{KINDS[0]}" is missing', id="no-kind"),
        pytest.param("  keeper: k1\n", "", 1, '"keeper" is missing', id="no-keeper"),
        pytest.param("keeper: k1\n", 'keeper: ""\n', 3, "A text is empty.", id="empty-keeper"),
        pytest.param("keeper: k1\n", "keeper: 12\n", 3, "stands without quotes", id="number-for-keeper"),
        pytest.param(f"{KINDS[0]}:", f"{KINDS[0]}x:", 1, f'"{KINDS[0]}x" is not a known field.', id="unknown-kind"),
    ],
)
def test_a_wrong_rule_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    rules, found = read(RULES.replace(old, new, 1))
    assert rules is None
    assert any(problem.line == line and words in problem.what for problem in found), found
