"""Files that nothing reads: told with what to do, an error where somebody may take them for content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.unread import check_unread
from scripts.files.problems import Problem, Problems
from scripts.project.project import read_project
from tests.helpers.bounds import bounded
from tests.helpers.fixture_site import invoke, problems_in, read

COPY = "Put what is new in it into {}, and remove it."


def told(root: Path) -> tuple[list[Problem], list[Problem]]:
    """What is told of a copy: errors, and warnings."""
    problems, warnings = Problems(), Problems()
    project = read_project(root, Problems())
    assert project is not None
    with bounded():
        check_unread(project, problems, warnings)
    return problems.sorted(), warnings.sorted()


def put(root: Path, name: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"a: 1\n")
    return path


def test_every_file_of_the_project_is_read(copy: Path) -> None:
    assert told(copy) == ([], [])


@pytest.mark.parametrize(
    ("name", "what", "mend"),
    [
        ("data/desks (1).yaml", 'its name is not "desks.yaml"', COPY.format("desks.yaml")),
        ("data/Desks.yaml", 'its name is not "desks.yaml"', COPY.format("desks.yaml")),
        ("data/facts.yml", 'its name is not "facts.yaml"', COPY.format("facts.yaml")),
        ("data/Kopie van facts.yaml", 'its name is not "facts.yaml"', COPY.format("facts.yaml")),
        ("data/Editions.csv", 'its name is not "editions.csv"', COPY.format("editions.csv")),
        ("data/desk.yaml", "Nothing reads a file of this name.", 'Did you mean "desks.yaml"? Or remove it.'),
        ("data/numbers.csv", "Nothing reads a file of this name.", "Or remove it."),
        ("data/interface/it.yaml", '"it" is not a language of the site', 'Register "it" in mkdocs.yml, or remove'),
        ("data/interface/nl (2).yaml", 'its name is not "nl.yaml"', COPY.format("nl.yaml")),
        ("data/interface/NL.yaml", 'its name is not "nl.yaml"', COPY.format("nl.yaml")),
        ("data/glossary/xx.yaml", '"xx" is not a language of the site', 'Register "xx" in mkdocs.yml, or remove'),
        ("data/glossary/ru.yml", 'its name is not "ru.yaml"', COPY.format("ru.yaml")),
        ("data/places/be-places (1).csv", 'its name is not "be-places.csv"', COPY.format("be-places.csv")),
        ("data/places/villages.csv", "Nothing reads a file of this name.", "be-places.csv"),
        ("data/places/desks.yaml", "Nothing reads a file of this name.", "Or remove it."),
        ("data/old/desks.yaml", 'Nothing reads files in the folder "data/old".', "Move them to where they belong"),
        ("data/interface/old/nl.yaml", 'in the folder "data/interface/old"', "or remove them"),
        ("docs/nl/desks (1).md", 'its name is not "desks.md"', COPY.format("desks.md")),
        ("docs/nl/Desks.md", 'its name is not "desks.md"', COPY.format("desks.md")),
        ("docs/nl/desks.markdown", 'its name is not "desks.md"', COPY.format("desks.md")),
        ("docs/nl/extra.md", "This file is not a page of the site.", 'Add it under "nav" in mkdocs.yml, or remove it.'),
        ("docs/nl/photo.png", "This file is not a page of the site.", "Only pages in Markdown stand there"),
        ("docs/evil.html", "This file stands in no folder of a language.", "nothing else is published: remove it."),
        ("docs/assets/x.js", 'The folder "assets" is not a language of the site.', "nothing else is published"),
        ("docs/nl/deep/index.md", "This file is not a page of the site.", "or remove it."),
        (
            "docs/xx/index.md",
            'The folder "xx" is not a language of the site.',
            "Register it in mkdocs.yml, or remove it.",
        ),
        ("docs/NL/index.md", 'The folder "NL" is not a language of the site.', 'Rename it to "nl".'),
        ("docs/index.md", "This file stands in no folder of a language.", "such as docs/nl, or remove it."),
        ("mkdocs (1).yml", 'its name is not "mkdocs.yml"', COPY.format("mkdocs.yml")),
        ("mkdocs.yaml", 'its name is not "mkdocs.yml"', COPY.format("mkdocs.yml")),
        ("MkDocs.yml", 'its name is not "mkdocs.yml"', COPY.format("mkdocs.yml")),
        ("mkdocs.local.yml", "Nothing reads a file of this name.", "Or remove it."),
        ("mkdocs-old.yml", "Nothing reads a file of this name.", "Or remove it."),
        ("mkdocs.yml.txt", "Nothing reads a file of this name.", 'Did you mean "mkdocs.yml"?'),
        ("properdocs.yml", "Nothing reads a file of this name.", "Or remove it."),
        ("data/.desks.yaml", "Nothing reads a file of this name.", 'Did you mean "desks.yaml"?'),
        ("docs/nl/.desks.md", "This file is not a page of the site.", "or remove it."),
        ("data/schema/desks.yaml", 'Nothing reads files in the folder "data/schema".', "Move them"),
        ("data/read-back/desks.yaml", 'Nothing reads files in the folder "data/read-back".', "Move them"),
        ("data/made-from/nl.csv", "Nothing reads a file of this name.", "Or remove it."),
    ],
    ids=lambda value: value if "/" in value or value.lower().startswith("mkdocs") else "",
)
def test_what_looks_like_content_is_an_error(copy: Path, name: str, what: str, mend: str) -> None:
    put(copy, name)
    (problem,), warnings = told(copy)
    assert (problem.path, problem.line, warnings) == (name, 1, [])
    assert what in problem.what and mend in problem.mend


@pytest.mark.parametrize(
    "name",
    [
        *(
            "data/desks.yaml.bak",
            "data/desks.yaml~",
            "data/desks.bak.yaml",
            "data/#desks.yaml#",
            "data/desks.yaml.orig",
        ),
        *("data/interface/nl.yaml.save", "data/glossary/nl.yaml~", "data/places/be-places.csv.old", "mkdocs.yml.bak"),
        *(
            "docs/nl/x.md.bak",
            "docs/nl/index.md~",
            "docs/nl/Thumbs.db",
            "docs/index.md.rej",
            "data/desks_LOCAL_77.yaml",
        ),
        *("data/notes.docx", "data/places/map.png"),
    ],
)
def test_what_a_program_left_behind_is_a_warning(copy: Path, name: str) -> None:
    put(copy, name)
    problems, (warning,) = told(copy)
    assert (problems, warning.path) == ([], name)
    assert str(warning).endswith("Nothing reads this file. Remove it; Git keeps what was there before.")


@pytest.mark.parametrize(
    ("name", "intended"),
    [("Data", "data"), ("doc", "docs"), ("Docs", "docs"), ("docs (1)", "docs"), ("data copy", "data")],
)
def test_a_folder_that_looks_like_one_of_ours_is_an_error(copy: Path, name: str, intended: str) -> None:
    put(copy, f"{name}/nl/desks.md")
    (problem,), warnings = told(copy)
    assert (problem.path, problem.line, warnings) == (name, 1, [])
    assert problem.what == f'Nothing reads this folder: its name is not "{intended}".'
    assert problem.mend == f"Move its files into {intended}, and remove it."


def file_in_its_place(path: Path) -> None:
    path.write_text("gone\n", encoding="utf-8")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_a_neighbour(path: Path) -> None:
    other = path.with_name("elsewhere")
    other.mkdir()
    path.symlink_to(other.name)


@pytest.mark.parametrize("folder", ["data/glossary", "data/made-from", "data/interface", "docs/ti"])
@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (file_in_its_place, "This is a file, where a folder should stand."),
        (link_to_itself, "This is a link that leads to no folder."),
        (link_to_a_neighbour, "This is a link to another folder."),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_folder_that_is_none_is_told_once(copy: Path, folder: str, spoil: Callable[[Path], None], what: str) -> None:
    shutil.rmtree(copy / folder, ignore_errors=True)
    spoil(copy / folder)
    problems = [problem for problem in problems_in(copy) if problem.path == folder]
    assert [problem.what for problem in problems] == [what]


@pytest.mark.parametrize(
    "name",
    [
        *("data/.desks.yaml.swp", "docs/nl/.DS_Store", "data/.hidden/x.md", "data/.cache/x.yaml", "data/README.md"),
        *("data/glossary/README.md", "data/schema/extra.json", "data/read-back/it.csv", "notes.yaml", "site/x.md"),
    ],
)
def test_hidden_files_and_those_that_explain_or_stand_elsewhere_are_left_alone(copy: Path, name: str) -> None:
    put(copy, name)
    assert told(copy) == ([], [])


def test_a_file_under_another_name_than_the_missing_one_is_to_be_renamed(copy: Path) -> None:
    (copy / "data/desks.yaml").rename(copy / "data/desks.yml")
    (problem,), _ = told(copy)
    assert problem.mend == "Rename it to desks.yaml."


def test_a_folder_that_nothing_reads_is_told_once(copy: Path) -> None:
    for index in range(300):
        put(copy, f"data/old/{index}.yaml")
        put(copy, f"docs/xx/{index}.md")
    assert [problem.path for problem in told(copy)[0]] == ["data/old/0.yaml", "docs/xx/0.md"]


def test_links_to_folders_are_told_and_not_followed(copy: Path) -> None:
    (copy / "docs/nl/loop").symlink_to("..")
    (copy / "docs/again").symlink_to(".")
    (copy / "data/all").symlink_to("/")
    found, _ = told(copy)
    assert [problem.path for problem in found] == ["data/all", "docs/again", "docs/nl/loop"]
    assert {problem.what for problem in found} == {"This is a link to a folder, and nothing behind it is read."}


def test_links_and_pipes_that_nobody_reads_are_told(copy: Path) -> None:
    (copy / "data/a.yaml").symlink_to("a.yaml")
    (copy / "data/b").symlink_to("/dev/zero")
    os.mkfifo(copy / "docs/nl/pipe")
    found, _ = told(copy)
    assert [problem.path for problem in found] == ["data/a.yaml", "data/b", "docs/nl/pipe"]


@pytest.mark.parametrize(
    "name",
    [
        b"data/\xff.yaml",
        b"docs/nl/a\nb.md",
        b"docs/nl/\x1b[31m.md",
        "docs/nl/\u202ea.md".encode(),
        b"data/" + b"x" * 250,
    ],
    ids=["no-utf-8", "line-end", "colour", "direction", "long"],
)
def test_a_name_with_odd_signs_is_told_in_one_line(copy: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(copy) + b"/" + name)).touch()
    result = invoke(copy, "check")
    (line,) = (
        each
        for each in (result.stdout + result.stderr).splitlines()
        if each.startswith(("data/", "docs/")) and not each.startswith("data/desks.yaml")
    )
    assert line.isprintable()
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_while_the_registry_is_wrong_nothing_is_blamed_for_it(copy: Path) -> None:
    put(copy, "docs/xx/index.md")
    path = copy / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("locale: ti", "locale: t1"), encoding="utf-8")
    assert {problem.path for problem in problems_in(copy)} == {"mkdocs.yml"}


def test_an_error_stops_and_a_copy_that_is_left_is_told_and_stops_nothing(copy: Path) -> None:
    put(copy, "data/desks.yaml~")
    assert [slip.path for slip in read(copy).slips] == ["data/desks.yaml~"]
    result = invoke(copy, "check")
    assert result.exit_code == 0
    assert "data/desks.yaml~:1: Nothing reads this file." in result.stdout
    put(copy, "data/desks (1).yaml")
    assert invoke(copy, "check").exit_code == 1


def test_what_is_left_behind_does_not_come_on_the_site(copy: Path, building: None) -> None:
    for name in ("docs/nl/index.md~", "docs/nl/index.md.bak", "docs/nl/desks.bak.md", "data/desks.yaml.orig"):
        put(copy, name)
    result = invoke(copy, "build")
    assert result.exit_code == 0, result.output
    assert [path for path in (copy / "site").rglob("*") if "bak" in path.name or "~" in path.name] == []


ProblemsOf = Callable[[], list[Problem]]


def test_the_check_of_everything_tells_it(copy: Path, problems_of: ProblemsOf) -> None:
    put(copy, "data/interface/it.yaml")
    assert [problem.path for problem in problems_of()] == ["data/interface/it.yaml"]
