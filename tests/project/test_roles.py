"""Pages with a role, as mkdocs.yml gives them: each may be absent, and what is no role or no page is told."""

from __future__ import annotations

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.roles import NAMES, Roles, read_roles
from tests.helpers.names import DESKS, NEWS, PAGES, PAPER, PARTNERS


def read(text: str) -> tuple[Roles, list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    roles = read_roles(document, PAGES, problems)
    return roles, [f"{problem.line} {problem.what}" for problem in problems.sorted()]


def test_each_role_has_its_page_and_one_page_may_have_several() -> None:
    text = "extra:\n  roles:\n    desks: desks\n    partners: partners\n    print: paper\n    check: paper\n"
    text += "    news: news\n"
    assert read(text) == (Roles(desks=DESKS, partners=PARTNERS, print=PAPER, check=PAPER, news=NEWS), [])
    assert NAMES == ("desks", "partners", "print", "check", "news")


@pytest.mark.parametrize("text", ["nav: []", "extra:", "extra: {sheets: []}", "extra:\n  roles:", "extra: {roles: {}}"])
def test_without_roles_no_page_has_one(text: str) -> None:
    assert read(text) == (Roles(), [])


@pytest.mark.parametrize("line", ["check: paper", "check: paper\n    desks:"], ids=["one", "another-empty"])
def test_each_role_may_be_absent(line: str) -> None:
    assert read(f"extra:\n  roles:\n    {line}\n") == (Roles(check=PAPER), [])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("desk: desks", '"desk" is not a role of a page.'),
        ("desks: offices", 'The role "desks" is that of "offices", which is not a page.'),
        ("desks: [desks]", 'The role "desks" is that of "[\'desks\']", which is not a page.'),
        ("desks: true", 'The role "desks" is that of "True", which is not a page.'),
    ],
)
def test_a_wrong_line_is_told_and_the_others_are_read(line: str, told: str) -> None:
    assert read(f"extra:\n  roles:\n    {line}\n    print: paper\n") == (Roles(print=PAPER), [f"3 {told}"])


def test_the_like_name_is_offered() -> None:
    problems = Problems()
    document = parse_yaml("extra: {roles: {prnt: paper, check: papr}}", "mkdocs.yml", problems)
    assert document is not None
    read_roles(document, PAGES, problems)
    assert [problem.mend for problem in problems.sorted()] == [
        'Did you mean "print"?',
        'Did you mean "paper"? Without such a page, take the line away.',
    ]


@pytest.mark.parametrize("roles", ["desks", "[desks]", "12"])
def test_no_list_is_told(roles: str) -> None:
    assert read(f"extra:\n  roles: {roles}\n") == (Roles(), ['2 "roles" is not a list of roles.'])
