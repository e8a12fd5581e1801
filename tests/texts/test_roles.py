"""Pages with a role show what others lead to them for; each that does not is told where the role is given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.keys import Slug
from scripts.project.roles import NAMES, Roles
from scripts.records.records import Entries
from scripts.screen.token_registry import TOKENS
from scripts.texts.roles import check_roles, roles_left_out
from tests.helpers.changed_sites import with_text, without_page
from tests.helpers.names import DESKS, INDEX, NL, PAPER, PARTNERS

ENTRIES: Entries = {
    "desks": [{"id": "ghent", "kind": "return_desk"}, {"id": "info-point", "kind": "info_point"}, {"kind": "other"}],
    "partners": [{"id": "eupen", "group": "information"}, {"id": "home-again", "group": "reintegration"}],
}


def told(site: Site, entries: Entries = ENTRIES) -> list[tuple[str, int, str]]:
    problems = Problems()
    check_roles(site.project, site.pages, TOKENS, entries, problems)
    return [(problem.path, problem.line, problem.what) for problem in problems.sorted()]


def with_roles(site: Site, **roles: Slug | None) -> Site:
    return replace(site, project=replace(site.project, roles=replace(site.project.roles, **roles)))


def without(site: Site, slug: Slug, *tokens: str) -> Site:
    """The site after some tokens left a Dutch page."""
    text = site.pages[NL, slug].body
    for token in tokens:
        assert token in text
        text = text.replace(token, "")
    return with_text(site, NL, slug, text)


def test_pages_of_the_site_show_what_their_roles_promise(site: Site) -> None:
    assert told(site) == []


@pytest.mark.parametrize(
    ("role", "line", "wanted"),
    [
        *(("desks", 24, "[[desks]]"), ("partners", 25, "[[partners]]"), ("print", 26, "[[sheets]]")),
        ("news", 28, "[[news]]"),
    ],
)
def test_a_page_that_does_not_show_what_its_role_promises_is_told(
    site: Site, role: str, line: int, wanted: str
) -> None:
    (problem,) = told(with_roles(site, **{role: INDEX}))
    assert problem[:2] == ("mkdocs.yml", line)
    assert problem[2].startswith(f'The page "index" has the role "{role}" and does not show ') and wanted in problem[2]


def test_a_page_without_the_codes_of_today_cannot_check_any(site: Site) -> None:
    (problem,) = told(without(site, PAPER, "[[current-codes]]"))
    assert problem == ("mkdocs.yml", 27, 'The page "paper" has the role "check" and does not show [[current-codes]].')


@pytest.mark.parametrize(
    ("slug", "token", "role"),
    [(DESKS, "desk-card:info-point", "desks"), (PARTNERS, "partners:information", "partners")],
)
def test_an_office_without_a_card_is_told_at_its_page(site: Site, slug: Slug, token: str, role: str) -> None:
    what = f'This page has the role "{role}" and does not show [[{token}]], to which other pages lead.'
    page = site.pages[NL, slug]
    assert told(without(site, slug, f"[[{token}]]")) == [(page.name, page.body_line, what)]


def test_all_partners_in_one_list_are_enough(site: Site) -> None:
    text = site.pages[NL, PARTNERS].body.replace("[[partners:information]]", "[[partners]]")
    assert told(with_text(site, NL, PARTNERS, text.replace("[[partners:reintegration]]", ""))) == []


def test_a_role_that_nobody_has_promises_nothing(site: Site) -> None:
    assert told(with_roles(site, desks=None, partners=None, print=None, check=None)) == []


def test_a_page_that_cannot_be_read_is_told_elsewhere(site: Site) -> None:
    assert told(without_page(site, NL, DESKS)) == []


def test_without_the_data_nothing_is_known_of_cards(site: Site) -> None:
    assert told(without(site, DESKS, "[[desk-card:info-point]]"), {}) == []


def test_what_leaves_the_site_with_a_role_is_said(site: Site) -> None:
    assert roles_left_out(site.project) == []
    project = replace(site.project, roles=Roles(desks=DESKS, check=PAPER))
    assert roles_left_out(project) == [
        'No page has the role "partners": results of the search do not link to partners.',
        'No page has the role "print": nothing leads to the list of sheets.',
        'No page has the role "news": the home page tells no news, and nobody can follow it.',
    ]


def test_every_role_says_what_leaves_the_site_without_its_page(site: Site) -> None:
    project = replace(site.project, roles=Roles())
    assert [line.split('"')[1] for line in roles_left_out(project)] == list(NAMES)
