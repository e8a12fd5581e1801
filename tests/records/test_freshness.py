"""The check of an entry: its oldest part, the last day on which it holds, and who checks again."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.records.desks import Hours, SpokenLanguages
from scripts.records.freshness import Check, CheckRule, CheckRules, Entry, Kind, check_of, kind_of
from scripts.texts.page import Page
from tests.conftest import TODAY
from tests.records.test_check_rules import KINDS

# For each kind another number of days and another keeper.
RULES = CheckRules(**{kind: CheckRule(10 * (index + 1), kind) for index, kind in enumerate(KINDS)})


def changed_entry(site: Site, entry: Any, **changes: Any) -> Any:
    """An entry or page with other fields; for other test files too."""
    if isinstance(entry, Page):
        return replace(entry, **changes)
    context = {"postcodes": site.records.postcodes}
    return TypeAdapter(type(entry)).validate_python({**vars(entry), **changes}, context=context)


def entry_of(site: Site, kind: Kind, **changes: Any) -> Entry:
    """The first entry of a kind, without days and keepers of its own; for other test files too."""
    found: dict[Kind, Any] = {kind: dict(getattr(site.records, kind, {})) for kind in KINDS}
    found["pages"] = {slug: page for (locale, slug), page in site.pages.items() if locale == "nl"}
    first = next(iter(found[kind].values()))
    entry: Entry = changed_entry(site, first, **{"check_by": None, "keeper": None, **changes})
    return entry


def day(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_days_and_its_keeper(site: Site, kind: Kind) -> None:
    entry = entry_of(site, kind)
    check = check_of(entry, RULES)
    assert kind_of(entry) == kind
    assert check == Check(check.checked, check.checked + datetime.timedelta(RULES.of(kind).days), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_may_have_a_day_and_a_keeper_of_its_own(site: Site, kind: Kind) -> None:
    own = check_of(entry_of(site, kind, check_by=day("2027-03-01")), RULES)
    assert (own.check_by, own.keeper) == (day("2027-03-01"), kind)
    own = check_of(entry_of(site, kind, keeper="Team Gent"), RULES)
    assert (own.check_by - own.checked, own.keeper) == (datetime.timedelta(RULES.of(kind).days), "Team Gent")


@pytest.mark.parametrize(
    ("today", "holds"),
    [("2026-11-23", True), ("2027-02-20", True), ("2027-02-21", True), ("2027-02-22", False), ("2028-01-01", False)],
)
def test_a_check_holds_until_its_last_day(today: str, holds: bool) -> None:
    assert Check(TODAY, day("2027-02-21"), "editors").holds(day(today)) == holds


SPOKEN = SpokenLanguages(("fr",), "sheet", day("2026-01-01"))


def hours(checked: str) -> Hours:
    return Hours("Mo 09:00-10:00", True, "sheet", day(checked))


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        pytest.param("phone_lines", {"hours": hours("2026-01-01")}, id="hours-of-phone"),
        pytest.param("phone_lines", {"other_hours": (hours("2026-03-01"), hours("2026-01-01"))}, id="other-hours"),
        pytest.param("phone_lines", {"languages": SPOKEN}, id="languages"),
        pytest.param("desks", {"hours": hours("2026-01-01")}, id="hours-of-desk"),
        pytest.param("partners", {"languages": SPOKEN}, id="partner"),
        pytest.param("desks", {"checked": day("2026-01-01"), "hours": hours("2026-05-01")}, id="newer-hours"),
    ],
)
def test_an_entry_is_as_old_as_its_oldest_part(site: Site, kind: Kind, changes: dict[str, Any]) -> None:
    check = check_of(entry_of(site, kind, **changes), RULES)
    assert (check.checked, check.check_by) == (
        day("2026-01-01"),
        day("2026-01-01") + datetime.timedelta(RULES.of(kind).days),
    )


def test_a_translated_page_has_no_check(site: Site) -> None:
    with pytest.raises(ValueError, match="no check of its own"):
        check_of(site.pages["fr", "support"], RULES)
