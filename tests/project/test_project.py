"""The project: languages, pages and sheets from mkdocs.yml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language, Project, read_project
from scripts.project.roles import Roles
from tests.helpers.fixture_site import FOLDER
from tests.helpers.names import AR, INDEX, NL, PAGES, RU, SHEETS, TI
from tests.helpers.projects import DUTCH, FR, SUPPORT, small_project

LANGUAGES = """plugins:
  - search
  - i18n:
      languages:
        - locale: nl
          name: Nederlands
          default: true
"""


def read(folder: Path, text: str) -> tuple[Project | None, list[Problem]]:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    problems = Problems()
    return read_project(folder, problems), problems.found


def test_a_whole_project_is_read() -> None:
    problems = Problems()
    project = read_project(FOLDER, problems)
    assert project is not None and problems.found == []
    assert project.source == DUTCH
    assert [(language.locale, language.direction) for language in project.languages] == [
        (NL, "ltr"),
        (AR, "rtl"),
        (TI, "ltr"),
        (RU, "ltr"),
    ]
    assert project.language(AR) == Language(AR, "العربية", "ar", "rtl")
    assert (project.pages, project.sheets) == (PAGES, SHEETS)
    assert (project.site_url, project.preview, project.moved) == ("https://fixture.example/", "", {})
    assert project.help_line == "return-line"


def test_languages_pages_sheets_and_what_else_is_set_are_read_in_order(tmp_path: Path) -> None:
    more = "        - {locale: fa, name: دری}\nnav: [index.md, support.md]\nsite_url: https://a.be/\nextra:\n"
    more += "  sheets: [support]\n  help_line: return-line\n  roles: {desks: support}\n  moved: {old: index}\n"
    more += '  preview: "https://{number}.a.be/"\n'
    project, found = read(tmp_path, LANGUAGES + more)
    assert found == []
    assert project == Project(
        tmp_path,
        (DUTCH, Language(Locale("fa"), "دری", "fa-AF", "rtl")),
        DUTCH,
        (INDEX, SUPPORT),
        (SUPPORT,),
        site_url="https://a.be/",
        preview="https://{number}.a.be/",
        moved={Slug("old"): INDEX},
        roles=Roles(desks=SUPPORT),
        help_line="return-line",
    )


@pytest.mark.parametrize("extra", ["", "extra:\n", "extra: {help_line: }\n", 'extra: {help_line: ""}\n'], ids=repr)
def test_without_a_help_line_a_project_is_told_so(tmp_path: Path, extra: str) -> None:
    project, (problem,) = read(tmp_path, LANGUAGES + extra)
    assert project is not None and project.help_line == ""
    assert problem.what == 'Nothing says which phone line stands on every page: "help_line" is missing.'
    assert problem.line == (8 if "help_line" in extra or extra == "extra:\n" else 1)


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        pytest.param("repo_url: https://a.be/x", "not the address of a repository", id="repository"),
        pytest.param('extra: {preview: "https://a.be/"}', "cannot be the address of previews", id="preview"),
        pytest.param("extra: {moved: {old: new}}", 'moved to "new", which is not a page', id="moved"),
        pytest.param("extra: {roles: {desk: index}}", '"desk" is not a role of a page', id="role"),
    ],
)
def test_every_other_setting_is_checked(tmp_path: Path, extra: str, words: str) -> None:
    _, found = read(tmp_path, f"{LANGUAGES}{extra}\n")
    (line,) = [problem.line for problem in found if words in problem.what]
    assert line == 8


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
    assert project.page_path(FR, SUPPORT) == Path("/p/docs/fr/support.md")
    assert project.interface_path(FR) == Path("/p/data/interface/fr.yaml")
    assert project.name(Path("/p/docs/fr/support.md")) == "docs/fr/support.md"
    assert project.theme == Path("/p/overrides")
    assert project.places == Path("/p/data/places")


def test_another_folder_of_templates_may_be_given() -> None:
    project = replace(small_project(Path("/p")), overrides=Path("/q/overrides"))
    assert project.theme == Path("/q/overrides")


def test_a_file_of_the_project_is_read_once_and_named_from_its_root(tmp_path: Path) -> None:
    project, path = small_project(tmp_path), tmp_path / "x.yaml"
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    problems = Problems()
    assert project.text(path, problems) == "a: 1\na: 2\n"
    path.unlink()
    document = project.document(path, problems)
    assert document is not None and document.value == {"a": 2}
    assert [(problem.path, problem.line) for problem in problems.found] == [("x.yaml", 2)]
    assert project.text(tmp_path / "y.yaml", problems, "Write it.") is None
    assert str(problems.found[-1]) == "y.yaml:1: This file is missing. Write it."


def test_a_language_that_is_not_registered_is_refused() -> None:
    with pytest.raises(KeyError, match="de"):
        small_project(Path("/p")).language(Locale("de"))
