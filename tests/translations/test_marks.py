"""What is not translated yet: which files wait, which marks are mistakes, and what an editor is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Language, Project
from scripts.texts.page import read_pages
from scripts.translations.marks import (
    MARK,
    Unfinished,
    check_marks,
    in_the_making,
    is_recorded,
    marks_in,
    unfinished_files,
    unfinished_lines,
    waiting_pages,
)
from tests.helpers.edits import change
from tests.helpers.names import INDEX, NL, RETURN_PATH
from tests.helpers.pages import SOURCE, write_page
from tests.helpers.projects import DUTCH, FR, FRENCH, SUPPORT, small_project

AM = Locale("am")
NEW = "---\ntitle: Aide\nmenu: Aide\ndescription: De l'aide\n---\nTexte.\n"


def marked(text: str, count: int = 1) -> str:
    return text.replace("Texte.", " ".join([f"{MARK} Tekst."] * count))


def write_words(root: Path, locale: Locale, text: str) -> None:
    path = root / "data" / "interface" / f"{locale}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def project_of(root: Path, index: str, support: str, words: str = 'a:\n  b: "x"\n') -> Project:
    """Two pages, in Dutch and in French as given."""
    for slug, french in ((INDEX, index), (SUPPORT, support)):
        write_page(root, NL, SOURCE, slug)
        write_page(root, FR, french, slug)
    write_words(root, NL, 'a:\n  b: "x"\n')
    write_words(root, FR, words)
    return small_project(root)


def look(project: Project) -> tuple[tuple[Unfinished, ...], set[PageKey], list[Problem]]:
    """The unfinished files, the pages that wait, and the mistakes among their marks."""
    problems, unfinished = Problems(), unfinished_files(project)
    waiting = waiting_pages(project, unfinished, read_pages(project, {}, Problems()))
    check_marks(project, unfinished, waiting, problems)
    return unfinished, waiting, problems.sorted()


def test_files_without_marks_are_finished(tmp_path: Path) -> None:
    assert look(project_of(tmp_path, NEW, NEW)) == ((), set(), [])


def test_marks_are_counted_in_words_and_pages_alike(tmp_path: Path) -> None:
    words = f'# Not yet.\na:\n  b: "{MARK} x"\n  c: "{MARK} y"\n'
    title = NEW.replace("title: Aide", f'title: "{MARK} Hulp"')
    unfinished, waiting, problems = look(project_of(tmp_path, title, marked(NEW, 3), words))
    assert unfinished == (
        Unfinished(FR, None, "data/interface/fr.yaml", 2, 3),
        Unfinished(FR, INDEX, "docs/fr/index.md", 1, 2),
        Unfinished(FR, SUPPORT, "docs/fr/support.md", 3, 6),
    )
    assert (waiting, problems) == ({(FR, INDEX), (FR, SUPPORT)}, [])
    assert marks_in(tmp_path / "docs" / "fr" / "support.md") == 3


def test_files_that_are_missing_or_no_utf8_have_no_marks(tmp_path: Path) -> None:
    project = project_of(tmp_path, NEW, NEW)
    (tmp_path / "docs" / "fr" / "index.md").unlink()
    (tmp_path / "docs" / "fr" / "support.md").write_bytes("é".encode("latin-1"))
    assert (unfinished_files(project), marks_in(tmp_path / "docs" / "fr" / "support.md")) == ((), 0)


def test_a_language_is_in_the_making_while_its_home_page_waits(tmp_path: Path) -> None:
    project = project_of(tmp_path, marked(NEW), NEW)
    assert in_the_making(project, look(project)[1]) == (FRENCH,)
    assert in_the_making(project, {(FR, SUPPORT)}) == ()


def test_marks_among_the_words_of_a_language_with_a_home_page_are_a_mistake(tmp_path: Path) -> None:
    _, waiting, problems = look(project_of(tmp_path, NEW, marked(NEW), f'a:\n  b: "{MARK} x"\n'))
    assert [(problem.path, problem.line) for problem in problems] == [("data/interface/fr.yaml", 2)]
    assert problems[0].what == "The home page is translated, and these words are not: 1 mark left."
    assert waiting == {(FR, SUPPORT)}


@pytest.mark.parametrize("slug", [RETURN_PATH, INDEX])
def test_a_mark_in_a_page_that_was_recorded_is_a_mistake(
    copy: Path, problems_of: Callable[[], list[Problem]], slug: Slug
) -> None:
    path = copy / "docs" / "ru" / f"{slug}.md"
    line = path.read_text(encoding="utf-8").split("\n## ")[0].count("\n") + 2
    change(path, "\n## ", f"\n## {MARK} ")
    # Russian has none of its letters, which is told too.
    letters, told = problems_of()
    assert {(problem.path, problem.line) for problem in (letters, told)} == {(f"docs/ru/{slug}.md", line)}
    assert "would take the page off the site" in told.what


def test_a_mark_in_the_source_text_is_a_mistake(tmp_path: Path) -> None:
    project = project_of(tmp_path, NEW, NEW)
    write_page(tmp_path, NL, SOURCE.replace("Tekst", f"{MARK} Tekst"))
    _, waiting, problems = look(project)
    assert [(problem.path, problem.line, problem.mend) for problem in problems] == [
        ("docs/nl/support.md", 8, "Take it away.")
    ]
    assert waiting == set()


def test_a_page_is_recorded_once_it_says_what_it_was_made_from(site: Site, locale: Locale) -> None:
    page = site.pages[locale, RETURN_PATH]
    assert is_recorded(page) == (locale != NL)
    assert not is_recorded(replace(page, translation=None))
    assert not is_recorded(None)


def test_an_editor_is_told_what_is_left(tmp_path: Path) -> None:
    project = Project(tmp_path, (DUTCH, FRENCH), DUTCH, (INDEX, SUPPORT, Slug("words")), ())
    amharic = Language(AM, "አማርኛ", "am", "ltr")
    unfinished = (
        Unfinished(FR, SUPPORT, "docs/fr/support.md", 1, 9),
        Unfinished(AM, None, "data/interface/am.yaml", 162, 5),
        Unfinished(AM, INDEX, "docs/am/index.md", 20, 4),
        Unfinished(AM, Slug("words"), "docs/am/words.md", 54, 4),
    )
    french = ["docs/fr/support.md: not translated yet, 1 mark left"]
    told = [
        "am (አማርኛ) is not on the site yet. First: data/interface/am.yaml, docs/am/index.md",
        "data/interface/am.yaml: not translated yet, 162 marks left",
        "docs/am/index.md: not translated yet, 20 marks left",
        "docs/am/support.md: translated, waits for its language",
        "docs/am/words.md: not translated yet, 54 marks left",
    ]
    assert unfinished_lines(project, [amharic], unfinished) == french + told
    assert unfinished_lines(project, [amharic], unfinished, AM) == told
    assert unfinished_lines(project, [amharic], unfinished, FR) == french
    assert unfinished_lines(project, [], ()) == []
