"""Pages that are gone lead to the page that answers instead, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.moved import read_moved
from scripts.project.project import Project
from scripts.publishing.hosting import redirects
from tests.conftest import run

PAGES = ("index", "support", "journey")


def read(text: str) -> tuple[dict[str, str], list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    moved = dict(read_moved(document, PAGES, problems))
    return moved, [f"{problem.line} {problem.what}" for problem in problems.sorted()]


def test_what_moved_is_read() -> None:
    assert read("extra:\n  moved:\n    old-page: support\n    older: index\n") == (
        {"old-page": "support", "older": "index"},
        [],
    )
    assert read("nav: []\n") == ({}, [])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Old Page: support", '"Old Page" is not the name of a page.'),
        ('"a b": support', '"a b" is not the name of a page.'),
        ("journey: support", 'The page "journey" moved, and yet stands under "nav".'),
        ("old-page: nowhere", '"old-page" moved to "nowhere", which is not a page.'),
    ],
)
def test_a_wrong_line_is_told_and_the_others_are_read(line: str, told: str) -> None:
    assert read(f"extra:\n  moved:\n    {line}\n    older: index\n") == ({"older": "index"}, [f"3 {told}"])


def test_no_list_is_told() -> None:
    assert read("extra:\n  moved: old-page\n")[1] == ['2 "moved" is not a list of pages.']


def test_every_language_leads_from_the_old_page_to_the_new_one(project: Project) -> None:
    moved = Project(
        project.root,
        project.languages,
        project.source,
        project.pages,
        project.sheets,
        moved={"old": "support", "o": "index"},
    )
    rules = redirects(moved).splitlines()
    for rule in ("/old/* /support/ 301", "/ar/old/* /ar/support/ 301", "/o/* /?lang=nl 301", "/ti/o/* /ti/ 301"):
        assert rule in rules
    assert len(rules) == len(redirects(project).splitlines()) + 2 * len(project.languages)


def test_a_page_is_retired_as_the_documentation_says(copy: Path) -> None:
    config = copy / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  - journey.md\n", "").replace(" journey,", "")
    config.write_text(text.replace("  # moved:\n", "  moved:\n    journey: support\n"), encoding="utf-8")
    for page in copy.glob("docs/*/journey.md"):
        page.unlink()
    # The other pages link to it.
    result = run(copy, "build", SITE_URL="https://example.org/")
    assert result.returncode == 1 and "journey.md" in result.stderr
    for page in copy.glob("docs/*/*.md"):
        page.write_text(
            re.sub(r"\(journey\.md(#[^)]*)?", "(support.md", page.read_text(encoding="utf-8")), encoding="utf-8"
        )
    result = run(copy, "build", SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr
    assert not (copy / "site" / "journey").exists()
    assert "/fr/journey/* /fr/support/ 301" in (copy / "site" / "_redirects").read_text(encoding="utf-8")
