"""Ids of sections that another part of a page has already are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.texts.ids import check_ids, taken_ids
from tests.helpers.names import PAGES
from tests.helpers.pages import make_page


def check(body: str, *taken: str) -> list[Problem]:
    problems = Problems()
    check_ids(make_page(body), taken, problems)
    return problems.found


def test_a_section_with_the_id_of_another_part_is_told_at_its_line() -> None:
    (told,) = check("Een.\n\n## A {#a}\n\n### B {#place}\n", "place", "top")
    assert (told.path, told.line, told.what) == (
        "docs/nl/support.md",
        12,
        'The id "place" belongs to another part of the page.',
    )


def test_other_ids_are_right() -> None:
    assert check("## A {#places}\n", "place", "top") == []


@pytest.mark.parametrize(
    "taken",
    ["content", "top", "desk-ghent", "partner-eupen", "office-ghent", "office-eupen", "for-ar", "code", "near-me"],
)
def test_ids_of_templates_cards_and_languages_are_taken(site: Site, taken: str) -> None:
    entries = {"desks": [{"id": "ghent"}], "partners": [{"id": "eupen"}]}
    assert taken in taken_ids(site.project, entries)


def test_cards_of_desks_that_are_not_there_take_no_id(site: Site) -> None:
    assert not {"desk-antwerp", "for-fr", "partner-eupen", "office-antwerp"} & set(taken_ids(site.project, {}))


def test_a_template_of_the_project_takes_its_ids_and_one_of_a_sheet_none(site: Site, tmp_path: Path) -> None:
    for name, text in {
        "base.html": '<p id="one"><p class="x" id="two-2"><p data-id="three"><p id="{{ four }}">',
        "cards/a.html": '<p id="five">',
        "partials/b.html": '<p id="six">',
        "sheet/c.html": '<p id="seven">',
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    taken = taken_ids(replace(site.project, overrides=tmp_path), {})
    assert {"one", "two-2", "five", "six", "top"} <= set(taken)
    assert not {"four", "seven", "content"} & set(taken)


def test_sections_of_the_site_have_ids_of_their_own(site: Site, locale: Locale) -> None:
    problems, taken = Problems(), taken_ids(site.project, {"desks": [{"id": each} for each in site.records.desks]})
    for slug in PAGES:
        check_ids(site.pages[locale, slug], taken, problems)
    assert problems.found == []
