"""The list of what is due: everything once, in time, the earliest first, and where it stands."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from scripts.commands.due import due_checks, due_lines, due_markdown, every_check
from scripts.content.site import Site
from scripts.project.project import ROOT
from scripts.records.fields import ListName
from scripts.records.freshness import CheckRule, CheckRules
from tests.helpers.changed_sites import with_desk, with_entry, with_page, with_records
from tests.helpers.edits import change
from tests.helpers.entries import hours
from tests.helpers.fixture_site import TODAY, invoke
from tests.helpers.names import NL, PAGES, RETURN_PATH

OLD = datetime.date(2025, 10, 1)
FAR = CheckRules(**{name: CheckRule(1825, "editors") for name in get_args(ListName)})


def ahead(days: int) -> datetime.date:
    return TODAY + datetime.timedelta(days=days)


def with_fact(site: Site, identifier: str, **changes: Any) -> Site:
    """The site with one fact checked long ago, and other fields."""
    facts = site.records.facts
    fact = replace(facts[identifier], **{"checked": OLD, **changes})
    return with_records(site, facts={**facts, identifier: fact})


@pytest.fixture
def fresh(site: Site) -> Site:
    """The site in which a check holds for five years, unless an entry says otherwise."""
    return with_records(site, check_rules=FAR)


def test_everything_that_has_a_date_of_check_is_listed_once(site: Site, folder: Path) -> None:
    wanted = {("pages", str(slug)) for slug in PAGES}
    for stem in ("desks", "facts", "news", "terms", "sources"):
        for name, entries in yaml.safe_load((folder / "data" / f"{stem}.yaml").read_text(encoding="utf-8")).items():
            wanted |= {(name, entry["id"]) for entry in entries}
    # Of the news, what the home page shows.
    wanted.remove(("news", "first-letters"))
    found = [(each.list_name, each.id) for each in every_check(site)]
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_each_stands_where_an_editor_finds_it(site: Site, folder: Path) -> None:
    for each in every_check(site):
        line = (folder / each.at.path).read_text(encoding="utf-8").split("\n")[each.at.line - 1]
        assert line.startswith("checked: ") if each.list_name == "pages" else line.strip() == f"- id: {each.id}"


def test_what_is_far_off_is_not_listed(site: Site) -> None:
    assert due_checks(site) == []
    assert due_lines(site) == ["Nothing is to be checked by 2026-04-01."]
    assert due_markdown(site) == ""


@pytest.mark.parametrize(
    ("in_days", "within", "listed"),
    [(30, 30, True), (31, 30, False), (0, 0, True), (1, 0, False), (-1, 0, True), (31, 60, True)],
)
def test_what_is_due_within_some_days_is_listed(fresh: Site, in_days: int, within: int, listed: bool) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(in_days))
    assert [each.id for each in due_checks(site, within)] == (["allowance-adult"] if listed else [])


def test_the_earliest_comes_first_and_late_ones_say_so(fresh: Site, folder: Path) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(9), keeper="Team \n Gent")
    site = with_fact(site, "reception-days", check_by=ahead(-1))
    site = with_fact(site, "allowance-child", check_by=ahead(9), keeper=None)
    site = with_page(site, NL, RETURN_PATH, check_by=ahead(8))
    facts = (folder / "data/facts.yaml").read_text(encoding="utf-8").split("\n")
    days, adult, child = (
        facts.index(f"  - id: {identifier}") + 1
        for identifier in ("reception-days", "allowance-adult", "allowance-child")
    )
    checked = "checked on 2025-10-01, check by"
    assert due_lines(site) == [
        f"data/facts.yaml:{days}: fact reception-days, {checked} 2026-03-01 (past its day): editors",
        "docs/nl/return-path.md:5: page return-path, checked on 2026-02-09, check by 2026-03-10: editors",
        f"data/facts.yaml:{adult}: fact allowance-adult, {checked} 2026-03-11: Team Gent",
        f"data/facts.yaml:{child}: fact allowance-child, {checked} 2026-03-11: editors",
        "4 to be checked by 2026-04-01, 1 of them past their day.",
    ]


def test_an_issue_has_a_box_for_each(fresh: Site) -> None:
    site = with_fact(fresh, "allowance-adult", check_by=ahead(-1))
    at = site.records.lines["facts", "allowance-adult"]
    assert due_markdown(site) == (
        "1 to be checked by 2026-04-01, 1 of them past their day.\n"
        'How: CONTRIBUTING.md, "Check again what may have changed".\n\n'
        f"- [ ] fact allowance-adult (`{at}`), checked on 2025-10-01, **check by 2026-03-01** (past its day): editors\n"
    )


def test_days_that_are_over_are_listed_until_somebody_takes_them_away(fresh: Site) -> None:
    week = "Mo-Fr 09:00-12:00; 2026 Feb 09-13 off; 2026 Mar 02-06 off; PH off"
    site = with_desk(fresh, "ghent", hours=hours(week))
    site = with_entry(site, "phone_lines", "return-line", hours=None, keeper="Team Gent", other_hours=(hours(week),))
    told = [
        'data/desks.yaml:16: phone line return-line, the days of "2026 Feb 09-13 off" are over: Team Gent',
        'data/desks.yaml:65: desk ghent, the days of "2026 Feb 09-13 off" are over: editors',
    ]
    count = "Nothing is to be checked by 2026-04-01. Hours with days that are over: 2."
    assert due_lines(site) == [*told, count]
    assert due_markdown(site) == (
        f'{count}\nHow: CONTRIBUTING.md, "Check again what may have changed".\n\n'
        '- [ ] `data/desks.yaml:16`: phone line return-line, the days of "2026 Feb 09-13 off" are over: Team Gent\n'
        '- [ ] `data/desks.yaml:65`: desk ghent, the days of "2026 Feb 09-13 off" are over: editors\n'
    )
    checked = with_fact(site, "allowance-adult", check_by=ahead(-1))
    assert due_lines(checked)[1:] == [
        *told,
        "1 to be checked by 2026-04-01, 1 of them past their day. Hours with days that are over: 2.",
    ]


def test_the_chapter_that_the_issue_names_exists() -> None:
    assert "\n## Check again what may have changed\n" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


# The command.


def test_the_command_lists_what_expires_within_30_days(copy: Path) -> None:
    result = invoke(copy, "due")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Nothing is to be checked by 2026-04-01.\n", "")
    change(copy / "data/facts.yaml", "checked: 2026-01-19", "checked: 2026-01-19\n    check_by: 2026-04-01")
    result = invoke(copy, "due")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "data/facts.yaml:3: fact reception-days, checked on 2026-01-19, check by 2026-04-01: editors",
        "1 to be checked by 2026-04-01, 0 of them past their day.",
    ]
    assert invoke(copy, "due", "--days", "29").stdout == "Nothing is to be checked by 2026-03-31.\n"


def test_the_command_for_an_issue_says_nothing_if_nothing_is_due(copy: Path) -> None:
    assert invoke(copy, "due", "--format", "markdown").stdout == ""
    told = invoke(copy, "due", "--format", "markdown", "--days", "62").stdout.splitlines()
    assert told[0] == "1 to be checked by 2026-05-03, 0 of them past their day. Notices that end by then: 4."
    assert told[3].startswith("- [ ] phone line return-line (`data/desks.yaml:4`), checked on 2026-02-02, ")
    assert (
        told[4]
        == "- [ ] `data/notices.yaml:5`: notice ghent-closed, shown until 2026-04-17: does it end then?: editors"
    )
    assert len(told) == 8


@pytest.mark.parametrize("words", [["--days", "-1"], ["--days", "soon"], ["--format", "html"]], ids="=".join)
def test_the_command_refuses_what_it_does_not_know(copy: Path, words: list[str]) -> None:
    result = invoke(copy, "due", *words)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("today", "days", "told"),
    [
        pytest.param("2026-03-17", 30, [], id="more-than-a-month-before"),
        pytest.param(
            "2026-03-18", 30, ["data/notices.yaml:5: notice ghent-closed, shown until 2026-04-17"], id="before"
        ),
        pytest.param(
            "2026-04-17", 0, ["data/notices.yaml:5: notice ghent-closed, shown until 2026-04-17"], id="last-day"
        ),
        pytest.param("2026-04-18", 0, ["data/notices.yaml:5: notice ghent-closed, over since 2026-04-17"], id="over"),
    ],
)
def test_a_notice_is_listed_before_it_ends_and_until_somebody_takes_it_away(
    fresh: Site, today: str, days: int, told: list[str]
) -> None:
    site = with_entry(
        with_records(fresh, today=datetime.date.fromisoformat(today)), "desks", "ghent", keeper="Team Gent"
    )
    lines = due_lines(site, days)
    found = [line for line in lines if line.startswith("data/notices.yaml:5")]
    assert [line.rpartition(": ")[0].rpartition(": ")[0] for line in found] == told
    assert all(line.endswith(": Team Gent") for line in found)
    boxes = [line for line in due_markdown(site, days).split("\n") if "ghent-closed" in line]
    assert [box.replace("- [ ] `", "").replace("`:", ":") for box in boxes] == found
    assert ("Notices that end by then" in lines[-1]) == bool(told)


def test_a_notice_of_words_is_looked_after_by_whoever_looks_after_pages(fresh: Site) -> None:
    rules = replace(FAR, pages=CheckRule(1825, "redactie"), phone_lines=CheckRule(1825, "telefoon"))
    site = with_records(fresh, today=datetime.date(2026, 5, 1), check_rules=rules)
    keepers = [line.rpartition(": ")[2] for line in due_lines(site)[:-1] if "data/notices.yaml" in line]
    assert keepers == ["editors", "telefoon", "Team Antwerpen", "redactie"]
