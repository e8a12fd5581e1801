"""How long a check holds: the rules as an editor writes them, and the check of an entry."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.records.desks import SpokenLanguages
from scripts.records.fields import ListName
from scripts.records.freshness import CHECK_RULES, Check, CheckRule, CheckRules, Entry, check_of
from scripts.texts.page import Page
from tests.helpers.entries import LIST_NAMES, hours
from tests.helpers.names import AR, DESKS, NL
from tests.helpers.records import Reading, read_record

FIRST = LIST_NAMES[0]
WRITTEN = "".join(f"{name}:\n  days: {index}\n  keeper: k{index}\n" for index, name in enumerate(LIST_NAMES, start=1))

# For each list another number of days and another keeper.
DAYS = {name: 10 * index for index, name in enumerate(LIST_NAMES, start=1)}
RULES = CheckRules(**{name: CheckRule(DAYS[name], name) for name in LIST_NAMES})

SPOKEN = SpokenLanguages(("fr",), "sheet", datetime.date(2025, 1, 1))


def read(text: str) -> Reading[CheckRules]:
    return read_record(CHECK_RULES, text)


def changed_entry(site: Site, entry: Any, **changes: Any) -> Any:
    """An entry or a page with other fields; an entry must be as right as one in the data."""
    if isinstance(entry, Page):
        return replace(entry, **changes)
    context = {"postcodes": site.records.postcodes}
    return TypeAdapter(type(entry)).validate_python({**vars(entry), **changes}, context=context)


def entry_of(site: Site, name: ListName, **changes: Any) -> Entry:
    """The first entry of a list, without a day and a keeper of its own."""
    pages = [page for (locale, _), page in site.pages.items() if locale == NL]
    entries = pages if name == "pages" else site.records.entries(name).values()
    entry: Entry = changed_entry(site, next(iter(entries)), **{"check_by": None, "keeper": None, **changes})
    return entry


def day(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)


def days_after(date: str, days: int) -> datetime.date:
    return day(date) + datetime.timedelta(days=days)


def test_each_list_has_a_rule() -> None:
    rules, found = read(WRITTEN)
    assert found == [] and rules is not None
    assert [rules.of(name) for name in LIST_NAMES] == [CheckRule(n, f"k{n}") for n in range(1, len(LIST_NAMES) + 1)]


@pytest.mark.parametrize("days", ["1", "1825"])
def test_a_check_may_hold_from_a_day_to_five_years(days: str) -> None:
    rules, _ = read(WRITTEN.replace("days: 1\n", f"days: {days}\n"))
    assert rules is not None and rules.of(FIRST).days == int(days)


@pytest.mark.parametrize("days", ["0", "-1", "1826", "90.0", '"90"', "true", "[90]", "soon", ""])
def test_no_other_days_are_taken(days: str) -> None:
    rules, found = read(WRITTEN.replace("days: 1\n", f"days: {days}\n"))
    assert rules is None
    assert [(problem.line, problem.what.split(" cannot")[0]) for problem in found] == [(2, '"days"')]
    assert "a whole number of days from 1 to 1825" in found[0].mend


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        pytest.param(f"{FIRST}:\n  days: 1\n  keeper: k1\n", "", 1, f'"{FIRST}" is missing', id="no-list"),
        pytest.param("  keeper: k1\n", "", 1, '"keeper" is missing', id="no-keeper"),
        pytest.param("keeper: k1\n", 'keeper: ""\n', 3, "A text is empty.", id="empty-keeper"),
        pytest.param("keeper: k1\n", "keeper: 12\n", 3, "stands without quotes", id="number-for-keeper"),
        pytest.param(f"{FIRST}:", f"{FIRST}x:", 1, f'"{FIRST}x" is not a known field.', id="unknown-list"),
    ],
)
def test_a_wrong_rule_is_told_at_its_line(old: str, new: str, line: int, words: str) -> None:
    rules, found = read(WRITTEN.replace(old, new, 1))
    assert rules is None
    assert any(problem.line == line and words in problem.what for problem in found), found


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        # The languages of the first phone line were checked before its number.
        ("phone_lines", "2026-02-02"),
        ("email_addresses", "2026-02-16"),
        ("desks", "2026-02-16"),
        ("partners", "2026-02-09"),
        ("facts", "2026-01-19"),
        ("pages", "2026-02-02"),
        ("terms", "2026-01-12"),
        ("sources", "2026-01-12"),
    ],
)
def test_each_list_has_its_days_and_its_keeper(site: Site, name: ListName, checked: str) -> None:
    entry = entry_of(site, name)
    assert entry.list_name == name
    assert check_of(entry, RULES) == Check(day(checked), days_after(checked, DAYS[name]), name)


@pytest.mark.parametrize("name", LIST_NAMES)
def test_an_entry_may_have_a_day_and_a_keeper_of_its_own(site: Site, name: ListName) -> None:
    own = check_of(entry_of(site, name, check_by=day("2026-06-01")), RULES)
    assert (own.check_by, own.keeper) == (day("2026-06-01"), name)
    own = check_of(entry_of(site, name, keeper="Team Gent"), RULES)
    assert (own.check_by - own.checked, own.keeper) == (datetime.timedelta(DAYS[name]), "Team Gent")


def test_a_keeper_written_over_two_lines_stands_on_one(site: Site) -> None:
    assert check_of(entry_of(site, "desks", keeper="Team\n  Gent\n"), RULES).keeper == "Team Gent"


@pytest.mark.parametrize(
    ("today", "holds"),
    [("2026-03-02", True), ("2026-05-30", True), ("2026-05-31", True), ("2026-06-01", False), ("2027-01-01", False)],
)
def test_a_check_holds_until_its_last_day(today: str, holds: bool) -> None:
    assert Check(day("2026-03-02"), day("2026-05-31"), "editors").holds(day(today)) == holds


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        pytest.param("phone_lines", {"hours": hours(checked=day("2025-01-01"))}, id="hours-of-phone"),
        pytest.param(
            "phone_lines",
            {"other_hours": (hours(checked=day("2025-03-01")), hours(checked=day("2025-01-01")))},
            id="other-hours",
        ),
        pytest.param("phone_lines", {"languages": SPOKEN}, id="languages"),
        pytest.param("desks", {"hours": hours(checked=day("2025-01-01"))}, id="hours-of-desk"),
        pytest.param("partners", {"languages": SPOKEN}, id="partner"),
        pytest.param(
            "desks", {"checked": day("2025-01-01"), "hours": hours(checked=day("2025-05-01"))}, id="newer-hours"
        ),
    ],
)
def test_an_entry_is_as_old_as_its_oldest_part(site: Site, name: ListName, changes: dict[str, Any]) -> None:
    check = check_of(entry_of(site, name, **changes), RULES)
    assert (check.checked, check.check_by) == (day("2025-01-01"), days_after("2025-01-01", DAYS[name]))


def test_a_translated_page_has_no_check(site: Site) -> None:
    with pytest.raises(ValueError, match="no check of its own"):
        check_of(site.pages[AR, DESKS], RULES)
