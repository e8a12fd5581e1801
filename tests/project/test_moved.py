"""Pages that are gone lead to the page that answers instead, in every language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Slug
from scripts.project.moved import read_moved
from scripts.project.project import Project
from scripts.publishing.hosting import redirects
from tests.helpers.built_links import dead_links
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke
from tests.helpers.names import DESKS, INDEX, LOCALES, RETURN_PATH

PAGES = (INDEX, DESKS, RETURN_PATH)


def read(text: str) -> tuple[dict[Slug, Slug], list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    moved = dict(read_moved(document, PAGES, problems, ("assets", "ar")))
    return moved, [f"{problem.line} {problem.what}" for problem in problems.sorted()]


def test_what_moved_is_read() -> None:
    assert read("extra:\n  moved:\n    old-page: desks\n    older: index\n") == (
        {Slug("old-page"): DESKS, Slug("older"): INDEX},
        [],
    )
    assert read("nav: []\n") == ({}, [])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Old Page: desks", '"Old Page" is not the name of a page.'),
        ('"a b": desks', '"a b" is not the name of a page.'),
        ("return-path: desks", 'The page "return-path" moved, and yet stands under "nav".'),
        ("ar: desks", '"ar" is a folder of the site, and cannot be the name of a page that moved.'),
        ("assets: desks", '"assets" is a folder of the site, and cannot be the name of a page that moved.'),
        ('"404": desks', '"404" is a page that the site makes itself, and cannot be one that moved.'),
        ("sitemap: desks", '"sitemap" is a page that the site makes itself, and cannot be one that moved.'),
        ("../old: desks", '"../old" is not the name of a page.'),
        ("old-page: [desks]", '"old-page" moved to "[\'desks\']", which is not a page.'),
        ("old-page:", '"old-page" moved to "None", which is not a page.'),
        ("old-page: nowhere", '"old-page" moved to "nowhere", which is not a page.'),
    ],
)
def test_a_wrong_line_is_told_and_the_others_are_read(line: str, told: str) -> None:
    assert read(f"extra:\n  moved:\n    {line}\n    older: index\n") == ({Slug("older"): INDEX}, [f"3 {told}"])


@pytest.mark.parametrize("moved", ["old-page", "[old-page]", "12", "false", "''"])
def test_no_list_is_told(moved: str) -> None:
    assert read(f"extra:\n  moved: {moved}\n")[1] == ['2 "moved" is not a list of pages.']


@pytest.mark.parametrize("extra", ["extra: 5", "extra: [moved]", "extra:", "extra: {moved: }"])
def test_without_the_list_nothing_moved(extra: str) -> None:
    assert read(f"{extra}\n") == ({}, [])


def test_every_language_leads_from_the_old_page_to_the_new_one(project: Project) -> None:
    moved = replace(project, moved={Slug("old"): DESKS, Slug("o"): INDEX})
    rules = redirects(moved).splitlines()
    for rule in ("/old/* /desks/ 301", "/ar/old/* /ar/desks/ 301", "/o/* /?lang=nl 301", "/ti/o/* /ti/ 301"):
        assert rule in rules
    assert {"/nl/old/* /desks/ 301", "/nl/o/* /?lang=nl 301"} <= set(rules)
    assert len(rules) == len(redirects(project).splitlines()) + 2 * 5


def test_a_page_is_retired_as_the_documentation_says(copy: Path, building: None) -> None:
    change(copy / "mkdocs.yml", "  - return-path.md\n", "")
    change(copy / "mkdocs.yml", "[return-path, desks]", "[desks]")
    change(copy / "mkdocs.yml", "  # moved:\n", "  moved:\n    return-path: desks\n")
    for locale in LOCALES:
        (copy / "docs" / locale / "return-path.md").unlink()
    # The home page links to it. Translations need not follow: their links lead to the new page by themselves.
    result = invoke(copy, "build")
    assert result.exit_code == 1 and "docs/nl/index.md" in result.stderr and "docs/ar" not in result.stderr
    change(copy / "docs" / "nl" / "index.md", "(return-path.md)", "(desks.md)")
    # So does a notice.
    change(copy / "data/notices.yaml", "page:return-path", "page:desks")
    result = invoke(copy, "build")
    assert result.exit_code == 0, result.output
    assert dead_links(copy / "site") == []
    assert "out of date" not in invoke(copy, "status").stdout
    assert not (copy / "site" / "return-path").exists()
    assert "/ru/return-path/* /ru/desks/ 301" in (copy / "site" / "_redirects").read_text(encoding="utf-8")
