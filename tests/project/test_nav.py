"""The list of pages and that of sheets: what can be the name of a page, and what is told of anything else."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Slug
from scripts.project.nav import is_slug, read_nav, read_sheets
from tests.helpers.names import DESKS, INDEX, LOCALES, PAGES, RETURN_PATH

TAKEN = ("assets", "sheets", *LOCALES)


def nav(text: str) -> tuple[tuple[Slug, ...], list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    pages = read_nav(document, TAKEN, problems)
    return pages, [f"{problem.line} {problem.what} {problem.mend}" for problem in problems.sorted()]


def sheets(text: str, pages: tuple[Slug, ...] = PAGES) -> tuple[tuple[Slug, ...], list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    found = read_sheets(document, pages, LOCALES, problems)
    return found, [f"{problem.line} {problem.what}" for problem in problems.sorted()]


def test_pages_stand_in_the_order_of_the_menu() -> None:
    assert nav("nav:\n  - desks.md\n  - index.md\n  - return-path.md\n") == ((DESKS, INDEX, RETURN_PATH), [])


@pytest.mark.parametrize("name", ["index", "a", "return-path", "a1-2b", "x" * 60])
def test_a_name_of_a_page(name: str) -> None:
    assert is_slug(name)


@pytest.mark.parametrize(
    "name",
    ["", "A", "a_b", "a--b", "-a", "a-", "a b", "a/b", "é", "a\n", "a.b", "١", "x" * 61, None, 12, ["a"]],
    ids=repr,
)
def test_no_name_of_a_page(name: Any) -> None:
    assert not is_slug(name)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("/etc/passwd.md", '"/etc/passwd.md" cannot be the file of a page. Write small letters'),
        ("../x.md", '"../x.md" cannot be the file of a page.'),
        ("..\\x.md", '"..\\x.md" cannot be the file of a page.'),
        ("sub/page.md", '"sub/page.md" cannot be the file of a page.'),
        ("nl/desks.md", '"nl/desks.md" cannot be the file of a page.'),
        ("Desks.md", '"Desks.md" cannot be the file of a page.'),
        ("desks.MD", '"desks.MD" cannot be the file of a page.'),
        ("desks", '"desks" cannot be the file of a page.'),
        ("desks.html", '"desks.html" cannot be the file of a page.'),
        ("desks.md.md", '"desks.md.md" cannot be the file of a page.'),
        (".md", '".md" cannot be the file of a page.'),
        ("'desks.md '", '"desks.md " cannot be the file of a page.'),
        ("https://a.be/", '"https://a.be/" cannot be the file of a page.'),
        ('"*.md"', '"*.md" cannot be the file of a page.'),
        (f"{'x' * 61}.md", f'"{"x" * 61}.md" cannot be the file of a page.'),
        ("index.md", 'The page "index" stands twice under "nav" (first in line 2). Keep one of the two.'),
        ("ar.md", '"ar.md" would have the address of another part of the site. Give the page another name.'),
        ("assets.md", '"assets.md" would have the address of another part of the site.'),
        ("Desks: desks.md", 'The page "Desks" has a title here. Write the file name alone'),
        ("{}", 'The page "" has a title here.'),
        ("[desks.md]", 'A line under "nav" is no file name. Write the name of the page\'s file'),
        ("12", 'A line under "nav" is no file name.'),
        ("true", 'A line under "nav" is no file name.'),
        ("", 'A line under "nav" is empty.'),
        ("null", 'A line under "nav" is empty.'),
        ('""', 'A line under "nav" is empty.'),
    ],
)
def test_a_line_that_is_no_page_is_told_and_left_out(entry: str, words: str) -> None:
    pages, told = nav(f"nav:\n  - index.md\n  - {entry}\n  - desks.md\n")
    assert pages == (INDEX, DESKS)
    assert len(told) == 1 and told[0].startswith(f"3 {words}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1", '1 "nav" is missing: the list of pages.'),
        ("a: 1\nnav:", '2 "nav" is no list of pages.'),
        ("a: 1\nnav: index.md", '2 "nav" is no list of pages.'),
        ("a: 1\nnav: {index: index.md}", '2 "nav" is no list of pages.'),
        ("a: 1\nnav: 12", '2 "nav" is no list of pages.'),
        ("a: 1\nnav: []", '2 The home page is missing under "nav".'),
        ("a: 1\nnav: [desks.md]", '2 The home page is missing under "nav".'),
    ],
)
def test_no_list_and_a_list_without_the_home_page_are_told(text: str, words: str) -> None:
    (line,) = nav(text)[1]
    assert line.startswith(words)


# Sheets.


def test_sheets_stand_in_their_own_order() -> None:
    assert sheets("extra: {sheets: [return-path, desks]}") == ((RETURN_PATH, DESKS), [])


@pytest.mark.parametrize("text", ["a: 1", "extra:", "extra: {sheets: }", "extra: {sheets: []}"])
def test_a_site_may_have_no_sheets(text: str) -> None:
    assert sheets(text) == ((), [])


@pytest.mark.parametrize("value", ["desks", "{desks: true}", "12", "true", "''"])
def test_no_list_of_sheets_is_told(value: str) -> None:
    assert sheets(f"extra:\n  sheets: {value}\n") == ((), ['2 "sheets" is no list of pages.'])


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("desks", 'The sheet "desks" stands twice (first in line 3).'),
        ("desk", 'The sheet "desk" is not a page.'),
        ("desks.md", 'The sheet "desks.md" is not a page.'),
        ("", 'The sheet "None" is not a page.'),
        ("[desks]", "The sheet \"['desks']\" is not a page."),
        ("12", 'The sheet "12" is not a page.'),
        ("index", "The home page cannot be a sheet: in two languages it would have the address of a language."),
        ("all", 'The sheet "all" would have the same file as another one.'),
        ("cards", 'The sheet "cards" would have the same file as another one.'),
        ("desks-ar", 'The sheet "desks-ar" would have the same file as another one.'),
    ],
)
def test_a_sheet_that_cannot_be_one_is_told_and_left_out(entry: str, what: str) -> None:
    pages = (*PAGES, *map(Slug, ("all", "cards", "desks-ar")))
    text = f"extra:\n  sheets:\n    - desks\n    - {entry}\n    - return-path\n"
    assert sheets(text, pages) == ((DESKS, RETURN_PATH), [f"4 {what}"])


def test_a_page_that_only_looks_like_another_sheet_is_one() -> None:
    pages = (*PAGES, Slug("paper-ar"), Slug("desks-now"))
    assert sheets("extra: {sheets: [paper-ar, desks, desks-now]}", pages)[1] == []
