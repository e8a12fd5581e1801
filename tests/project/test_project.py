"""The project: languages, pages and sheets from mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import Problem, Problems
from scripts.project.project import ROOT, Language, Project, read_project

DUTCH = Language("nl", "Nederlands", "nl", "ltr")
FRENCH = Language("fr", "Français", "fr", "ltr")
LANGUAGES = """plugins:
  - search
  - i18n:
      languages:
        - locale: nl
          name: Nederlands
          default: true
"""


def small_project(root: Path) -> Project:
    """A project of two languages and two pages; for other test files too."""
    return Project(root, (DUTCH, FRENCH), DUTCH, ("index", "support"), ("support",))


def read(folder: Path, text: str) -> tuple[Project | None, list[Problem]]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    problems = Problems()
    return read_project(folder, problems), problems.found


def test_the_real_project_has_dutch_as_its_source() -> None:
    problems = Problems()
    project = read_project(ROOT, problems)
    assert project is not None and problems.found == []
    assert project.source == DUTCH
    assert project.language("ar") == Language("ar", "العربية", "ar", "rtl")
    assert project.pages[0] == "index"
    assert set(project.sheets) < set(project.pages)


def test_languages_pages_and_sheets_are_read_in_order(tmp_path: Path) -> None:
    more = "        - {locale: fa, name: دری}\nnav: [index.md, support.md]\nextra: {sheets: [support]}\n"
    project, found = read(tmp_path, LANGUAGES + more)
    assert found == []
    dari = Language("fa", "دری", "fa-AF", "rtl")
    assert project == Project(tmp_path, (DUTCH, dari), DUTCH, ("index", "support"), ("support",))


@pytest.mark.parametrize(
    ("more", "line", "words"),
    [
        pytest.param("        - {locale: french, name: F}\n", 8, '"french" is not a locale.', id="word"),
        pytest.param("        - {locale: no, name: Norsk}\n", 8, "is not a locale.", id="norwegian-unquoted"),
        pytest.param("        - fr\n", 8, "is not a locale.", id="no-mapping"),
        pytest.param("        - {default: true, name: F}\n", 8, "is not a locale.", id="default-without-locale"),
        pytest.param("        - {locale: xx, name: X}\n", 8, 'The locale "xx" is unknown.', id="unknown"),
        pytest.param("        - {locale: fr}\n", 8, 'The language "fr" has no name.', id="no-name"),
        pytest.param('        - {locale: fr, name: " "}\n', 8, 'The language "fr" has no name.', id="blank-name"),
        pytest.param("        - {locale: fr, name: F, default: true}\n", 4, "exactly one source", id="two-sources"),
        pytest.param("        - {locale: nl, name: N}\n", 8, '"nl"', id="language-twice"),
        pytest.param("extra:\n  sheets:\n    - suport\n", 10, 'The sheet "suport" is not a page.', id="sheet"),
        pytest.param("nav:\n  - index.md\n  - Help: help.md\n", 10, "Help", id="page-with-a-title-of-its-own"),
    ],
)
def test_a_wrong_entry_is_told_at_its_line(tmp_path: Path, more: str, line: int, words: str) -> None:
    _, found = read(tmp_path, LANGUAGES + more)
    assert [(problem.path, problem.line) for problem in found][:1] == [("mkdocs.yml", line)]
    assert words in found[0].what


def test_no_source_language_is_told_at_the_list(tmp_path: Path) -> None:
    project, found = read(tmp_path, LANGUAGES.replace("          default: true\n", ""))
    assert project is None
    assert [(problem.line, "exactly one source language" in problem.what) for problem in found] == [(4, True)]


@pytest.mark.parametrize(
    "text",
    ["", "- a\n", "plugins: [search]\n", "plugins:\n", "plugins:\n  - i18n:\n", "plugins:\n  - i18n: {languages: }\n"],
    ids=["empty", "list", "no-i18n", "empty-plugins", "empty-i18n", "empty-languages"],
)
def test_a_file_without_languages_is_told(tmp_path: Path, text: str) -> None:
    project, found = read(tmp_path, text)
    assert project is None
    assert [(problem.line, problem.what) for problem in found] == [(1, "No languages are registered.")]


@pytest.mark.parametrize("more", ["", "nav:\n", "extra:\n", "extra:\n  sheets:\n"], ids=lambda more: repr(more))
def test_empty_lists_mean_no_pages_and_no_sheets(tmp_path: Path, more: str) -> None:
    project, _ = read(tmp_path, LANGUAGES + more)
    assert project is not None
    assert (project.pages, project.sheets) == ((), ())


def test_no_mkdocs_yml_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert read_project(tmp_path, problems) is None
    assert str(problems.found[0]).startswith("mkdocs.yml:1: This file is missing.")


def test_paths_and_names() -> None:
    project = small_project(Path("/p"))
    assert project.page_path("fr", "support") == Path("/p/docs/fr/support.md")
    assert project.interface_path("fr") == Path("/p/data/interface/fr.yaml")
    assert project.name(Path("/p/docs/fr/support.md")) == "docs/fr/support.md"


def test_a_language_that_is_not_registered_is_refused() -> None:
    with pytest.raises(KeyError, match="de"):
        small_project(Path("/p")).language("de")
