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

LANGUAGES = """site_name: A
strict: true
hooks: [scripts/publishing/hooks.py]
theme: {name: material, custom_dir: overrides, font: false}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - locale: nl
          name: Nederlands
          default: true
"""
# The line of the list of languages, and the first line behind what stands above.
LISTED, NEXT = 11, 15


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
    more += "  second_languages: {fa: [nl]}\n"
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
        second_languages={Locale("fa"): (Locale("nl"),)},
    )


def lines_of(found: list[Problem], words: str) -> list[int]:
    """The lines at which something is told, all of them in mkdocs.yml."""
    assert {problem.path for problem in found} == {"mkdocs.yml"}
    return [problem.line for problem in found if words in problem.what]


@pytest.mark.parametrize("extra", ["", "extra:\n", "extra: {help_line: }\n", 'extra: {help_line: ""}\n'], ids=repr)
def test_without_a_help_line_a_project_is_told_so(tmp_path: Path, extra: str) -> None:
    project, found = read(tmp_path, LANGUAGES + extra)
    assert project is not None and project.help_line == ""
    what = 'Nothing says which phone line stands on every page: "help_line" is missing.'
    assert lines_of(found, what) == [NEXT if extra else 1]


@pytest.mark.parametrize("value", ["12", "true", "[return-line]", "{id: return-line}"])
def test_a_help_line_that_is_no_text_is_told(tmp_path: Path, value: str) -> None:
    project, found = read(tmp_path, f"{LANGUAGES}extra:\n  help_line: {value}\n")
    assert project is not None and project.help_line == ""
    assert lines_of(found, '" under "help_line" is no id.') == [NEXT + 1]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        pytest.param("repo_url: https://a.be/x", "not the address of a repository", id="repository"),
        pytest.param('extra: {preview: "https://a.be/"}', "cannot be the address of previews", id="preview"),
        pytest.param("extra: {moved: {old: new}}", 'moved to "new", which is not a page', id="moved"),
        pytest.param("extra: {moved: {nl: index}}", '"nl" is a folder of the site', id="moved-language"),
        pytest.param("extra: {moved: {assets: index}}", '"assets" is a folder of the site', id="moved-folder"),
        pytest.param("extra: {roles: {desk: index}}", '"desk" is not a role of a page', id="role"),
        pytest.param("extra: {sheets: [suport]}", 'The sheet "suport" is not a page.', id="sheet"),
        pytest.param("extra_css: [a.css]", '"extra_css" cannot be set here.', id="unknown"),
        pytest.param("nav: [../a.md]", '"../a.md" cannot be the file of a page.', id="page"),
        pytest.param("nav: [nl.md]", '"nl.md" would have the address of another part', id="page-like-a-language"),
        pytest.param("nav: [sheets.md]", '"sheets.md" would have the address of another part', id="page-like-a-folder"),
        pytest.param("site_url: a.be", '"a.be" cannot be the address of the site', id="address"),
        pytest.param("site_url: !ENV ADDRESS", '"!ENV" is a tag', id="tag"),
    ],
)
def test_every_other_setting_is_checked(tmp_path: Path, extra: str, words: str) -> None:
    _, found = read(tmp_path, f"{LANGUAGES}{extra}\n")
    assert lines_of(found, words) == [NEXT]


@pytest.mark.parametrize(
    ("more", "line", "words"),
    [
        pytest.param("        - {locale: french, name: F}\n", NEXT, '"french" is not a locale.', id="word"),
        pytest.param("        - {locale: no, name: Norsk}\n", NEXT, "is not a locale.", id="norwegian-unquoted"),
        pytest.param("        - {locale: [fr], name: F}\n", NEXT, "is not a locale.", id="list"),
        pytest.param("        - {locale: null, name: F}\n", NEXT, "is not a locale.", id="null"),
        # static-i18n takes each half of it and not both.
        pytest.param("        - {locale: zh-Hans_CN, name: F}\n", NEXT, "is not a locale.", id="mixed-form"),
        pytest.param("        - fr\n", NEXT, "is not a locale.", id="no-mapping"),
        pytest.param("        -\n", NEXT, "is not a locale.", id="empty"),
        pytest.param("        - {default: true, name: F}\n", NEXT, "is not a locale.", id="default-without-locale"),
        pytest.param("        - {locale: xx, name: X}\n", NEXT, 'The locale "xx" is unknown.', id="unknown"),
        pytest.param("        - {locale: fr}\n", NEXT, 'The language "fr" has no name.', id="no-name"),
        pytest.param('        - {locale: fr, name: ""}\n', NEXT, 'The language "fr" has no name.', id="empty-name"),
        pytest.param('        - {locale: fr, name: " "}\n', NEXT, 'The name of "fr" is no text', id="blank-name"),
        pytest.param("        - {locale: fr, name: 12}\n", NEXT, 'The name of "fr" is no text', id="number-as-name"),
        pytest.param('        - {locale: fr, name: "F\\n"}\n', NEXT, 'The name of "fr" is no text', id="two-lines"),
        pytest.param('        - {locale: fr, name: "\\u202eF"}\n', NEXT, 'The name of "fr" is no text', id="hidden"),
        pytest.param(
            "        - {locale: fr, name: F, default: true}\n", LISTED, "exactly one source", id="two-sources"
        ),
        pytest.param("        - {locale: nl, name: N}\n", NEXT, 'The language "nl" is registered twice', id="twice"),
        pytest.param("        - {locale: ru, name: nederlands}\n", NEXT, 'have the name "nederlands"', id="one-name"),
        pytest.param("extra:\n  sheets:\n    - suport\n", NEXT + 2, 'The sheet "suport" is not a page.', id="sheet"),
        pytest.param("nav:\n  - index.md\n  - Help: help.md\n", NEXT + 2, 'The page "Help" has a title', id="titled"),
        pytest.param("        - {locale: fr, name: F, link: /x/}\n", NEXT, '"link" cannot be set here.', id="setting"),
        pytest.param("          build: false\n", NEXT, 'The source language "nl" cannot be taken off', id="source-off"),
    ],
)
def test_a_wrong_entry_is_told_at_its_line(tmp_path: Path, more: str, line: int, words: str) -> None:
    _, found = read(tmp_path, LANGUAGES + more)
    assert lines_of(found, words) == [line]


def test_no_source_language_is_told_at_the_list(tmp_path: Path) -> None:
    project, found = read(tmp_path, LANGUAGES.replace("          default: true\n", ""))
    assert project is None
    assert lines_of(found, "exactly one source language") == [LISTED]


@pytest.mark.parametrize(
    ("value", "on_site"), [("true", True), ("false", False), ("no", False), ('"false"', True), ("", True)]
)
def test_a_language_that_is_not_built_is_not_among_those_of_the_site(tmp_path: Path, value: str, on_site: bool) -> None:
    """What is neither true nor false is told, and takes nothing away."""
    project, found = read(tmp_path, f"{LANGUAGES}        - {{locale: ar, name: A, build: {value}}}\n")
    assert project is not None
    assert (AR in {language.locale for language in project.languages}) == on_site
    assert [language.locale for language in project.taken_off] == ([] if on_site else [AR])
    assert bool(lines_of(found, '"build"')) == (value in ('"false"', ""))
    whole = project.with_taken_off()
    assert ({language.locale for language in whole.languages}, whole.taken_off) == ({NL, AR}, ())


@pytest.mark.parametrize(
    ("line", "address"), [("site_url: https://a.be/b\n", "https://a.be/b/"), ("site_url: 12\n", ""), ("", "")]
)
def test_the_address_of_the_site_ends_with_a_slash(tmp_path: Path, line: str, address: str) -> None:
    project, _ = read(tmp_path, LANGUAGES + line)
    assert project is not None and project.site_url == address


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "- a\n",
            "12\n",
            "plugins: [search]\n",
            "plugins:\n",
            "plugins: 5\n",
            "plugins: i18n\n",
            "plugins: [i18n]\n",
        ),
        *("plugins: {i18n: {languages: [{locale: nl}]}}\n", "plugins:\n  - i18n:\n", "plugins:\n  - i18n: nl\n"),
        *(f"plugins:\n  - i18n: {{languages: {languages}}}\n" for languages in ("", "nl", "{nl: Nederlands}", "[]")),
    ],
    ids=repr,
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
