"""The list of what is due: everything once, in time, the earliest first, and where it stands."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
import yaml

from scripts.commands.due import due, due_lines, due_markdown, every_check
from scripts.content.site import Site
from scripts.project.project import ROOT
from scripts.records.freshness import CheckRule, CheckRules
from tests.cards.test_offices import with_records
from tests.conftest import TODAY
from tests.records.test_check_rules import KINDS
from tests.screen.test_frame import with_page

OLD = datetime.date(2026, 6, 1)
FAR = CheckRules(**{kind: CheckRule(1825, "editors") for kind in KINDS})


def ahead(days: int) -> datetime.date:
    return TODAY + datetime.timedelta(days=days)


def with_fact(site: Site, identifier: str, **changes: Any) -> Site:
    """The site with one fact checked long ago, and other fields; for other test files too."""
    facts = site.records.facts
    fact = replace(facts[identifier], **{"checked": OLD, **changes})
    return with_records(site, facts={**facts, identifier: fact})


@pytest.fixture
def fresh(site: Site) -> Site:
    """The site on a day on which nothing is due for long."""
    return with_records(site, check_rules=FAR, today=TODAY)


def test_everything_that_has_a_date_of_check_is_listed_once(site: Site) -> None:
    wanted = set()
    for stem in ("desks", "facts", "terms", "sources"):
        for kind, entries in yaml.safe_load((ROOT / "data" / f"{stem}.yaml").read_text(encoding="utf-8")).items():
            wanted |= {(kind, entry["id"]) for entry in entries}
    wanted |= {("pages", path.stem) for path in (ROOT / "docs" / "nl").glob("*.md")}
    found = [(each.kind, each.id) for each in every_check(site)]
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_each_stands_where_an_editor_finds_it(site: Site) -> None:
    for each in every_check(site):
        line = (ROOT / each.at.path).read_text(encoding="utf-8").split("\n")[each.at.line - 1]
        assert line.startswith("checked: ") if each.kind == "pages" else line.strip() == f"- id: {each.id}"


def test_what_is_far_off_is_not_listed(fresh: Site) -> None:
    assert due(fresh) == []
    assert due_lines(fresh) == [f"Nothing is to be checked by {ahead(30)}."]
    assert due_markdown(fresh) == ""


@pytest.mark.parametrize(
    ("in_days", "within", "listed"),
    [(30, 30, True), (31, 30, False), (0, 0, True), (1, 0, False), (-1, 0, True), (31, 60, True)],
)
def test_what_is_due_within_some_days_is_listed(fresh: Site, in_days: int, within: int, listed: bool) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(in_days))
    assert [each.id for each in due(site, within)] == (["allowance-adult"] if listed else [])


def test_the_earliest_comes_first_and_late_ones_say_so(fresh: Site) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(9), keeper="Team \n Gent")
    site = with_fact(site, "reception-days", check_by=ahead(-1))
    site = with_fact(site, "allowance-child", check_by=ahead(9))
    site = with_page(site, "nl", "support", check_by=ahead(8))
    lines = {identifier: site.records.lines["facts", identifier].line for identifier in site.records.facts}
    page = next(each.at.line for each in every_check(site) if (each.kind, each.id) == ("pages", "support"))
    checked = f"checked on {OLD}, check by"
    assert due_lines(site) == [
        f"data/facts.yaml:{lines['reception-days']}: fact reception-days, {checked} {ahead(-1)} (late): editors",
        f"docs/nl/support.md:{page}: page support, checked on {TODAY}, check by {ahead(8)}: editors",
        f"data/facts.yaml:{lines['allowance-adult']}: fact allowance-adult, {checked} {ahead(9)}: Team Gent",
        f"data/facts.yaml:{lines['allowance-child']}: fact allowance-child, {checked} {ahead(9)}: editors",
        f"4 to be checked by {ahead(30)}, 1 of them late.",
    ]


def test_an_issue_has_a_box_for_each(fresh: Site) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(-1))
    at = site.records.lines["facts", "allowance-adult"]
    assert due_markdown(site) == (
        f"1 to be checked by {ahead(30)}, 1 of them late.\n"
        'How: CONTRIBUTING.md, "Check again what may have changed".\n\n'
        f"- [ ] fact allowance-adult (`{at}`), checked on {OLD}, **check by {ahead(-1)}** (late): editors\n"
    )


def test_the_chapter_that_the_issue_names_exists() -> None:
    assert "\n## Check again what may have changed\n" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
