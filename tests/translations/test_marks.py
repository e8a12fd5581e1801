"""What is not translated yet: which files wait, which marks are mistakes, and what an editor is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
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
from tests.conftest import LANGUAGES, TODAY
from tests.project.test_project import DUTCH, small_project
from tests.project.test_project import FRENCH as FRENCH_LANGUAGE
from tests.texts.test_page import SOURCE, write_page

NEW = "---\ntitle: Aide\nmenu: Aide\ndescription: De l'aide\n---\nTexte.\n"


def marked(text: str, count: int = 1) -> str:
    return text.replace("Texte.", " ".join([f"{MARK} Tekst."] * count))


def write_words(root: Path, locale: str, text: str) -> None:
    path = root / "data" / "interface" / f"{locale}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def project_of(root: Path, index: str, support: str, words: str = 'a:\n  b: "x"\n') -> Project:
    """Two pages, in Dutch and in French as given."""
    for slug, french in (("index", index), ("support", support)):
        write_page(root, "nl", SOURCE, slug)
        write_page(root, "fr", french, slug)
    write_words(root, "nl", 'a:\n  b: "x"\n')
    write_words(root, "fr", words)
    return small_project(root)


def look(project: Project) -> tuple[tuple[Unfinished, ...], set[tuple[str, str]], list[Problem]]:
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
        Unfinished("fr", None, "data/interface/fr.yaml", 2, 3),
        Unfinished("fr", "index", "docs/fr/index.md", 1, 2),
        Unfinished("fr", "support", "docs/fr/support.md", 3, 6),
    )
    assert (waiting, problems) == ({("fr", "index"), ("fr", "support")}, [])
    assert marks_in(tmp_path / "docs" / "fr" / "support.md") == 3


def test_files_that_are_missing_or_no_utf8_have_no_marks(tmp_path: Path) -> None:
    project = project_of(tmp_path, NEW, NEW)
    (tmp_path / "docs" / "fr" / "index.md").unlink()
    (tmp_path / "docs" / "fr" / "support.md").write_bytes("é".encode("latin-1"))
    assert (unfinished_files(project), marks_in(tmp_path / "docs" / "fr" / "index.md")) == ((), 0)


def test_a_language_is_in_the_making_while_its_home_page_waits(tmp_path: Path) -> None:
    project = project_of(tmp_path, marked(NEW), NEW)
    assert in_the_making(project, look(project)[1]) == (FRENCH_LANGUAGE,)
    assert in_the_making(project, {("fr", "support")}) == ()


def test_marks_among_the_words_of_a_language_with_a_home_page_are_a_mistake(tmp_path: Path) -> None:
    _, waiting, problems = look(project_of(tmp_path, NEW, marked(NEW), f'a:\n  b: "{MARK} x"\n'))
    assert [(problem.path, problem.line) for problem in problems] == [("data/interface/fr.yaml", 2)]
    assert problems[0].what == "The home page is translated, and these words are not: 1 mark left."
    assert waiting == {("fr", "support")}


@pytest.mark.parametrize("slug", ["support", "index"])
def test_a_mark_in_a_page_that_was_recorded_is_a_mistake(
    copy: Path, problems_of: Callable[[], list[Problem]], slug: str
) -> None:
    path = copy / "docs" / "fr" / f"{slug}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n## ", f"\n## {MARK} ", 1), encoding="utf-8")
    found = problems_of()
    assert [(problem.path, problem.line) for problem in found] == [
        (f"docs/fr/{slug}.md", text[: text.index("\n## ")].count("\n") + 2)
    ]
    assert "would take the page off the site" in found[0].what


def test_a_mark_in_the_source_text_is_a_mistake(tmp_path: Path) -> None:
    project = project_of(tmp_path, NEW, NEW)
    write_page(tmp_path, "nl", SOURCE.replace("Tekst", f"{MARK} Tekst"))
    _, waiting, problems = look(project)
    assert [(problem.path, problem.line, problem.mend) for problem in problems] == [
        ("docs/nl/support.md", 8, "Take it away.")
    ]
    assert waiting == set()


def test_a_page_is_recorded_once_it_says_what_it_was_made_from(site: Site, locale: str) -> None:
    page = site.pages[locale, "support"]
    assert is_recorded(page) == (locale != site.project.source.locale)
    assert not is_recorded(replace(page, translation=None))
    assert not is_recorded(None)


def test_an_editor_is_told_what_is_left(tmp_path: Path) -> None:
    project = Project(tmp_path, (DUTCH, FRENCH_LANGUAGE), DUTCH, ("index", "support", "words"), ())
    amharic = Language("am", "አማርኛ", "am", "ltr")
    unfinished = (
        Unfinished("fr", "support", "docs/fr/support.md", 1, 9),
        Unfinished("am", None, "data/interface/am.yaml", 162, 5),
        Unfinished("am", "index", "docs/am/index.md", 20, 4),
        Unfinished("am", "words", "docs/am/words.md", 54, 4),
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
    assert unfinished_lines(project, [amharic], unfinished, "am") == told
    assert unfinished_lines(project, [amharic], unfinished, "fr") == french
    assert unfinished_lines(project, [], ()) == []


def withdraw(root: Path, name: str, *changes: tuple[str, str]) -> None:
    """Make a page a new one with a mark in its text, and change it further."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    head, body = text[4:].split("---\n\n", 1)
    fields = head.split("translation:")[0]
    text = f"---\n{fields}---\n\n{MARK} {body}"
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def test_what_is_wrong_in_a_page_that_waits_stops_nothing_and_is_told(copy: Path) -> None:
    withdraw(copy, "docs/fr/support.md", ("[[fact:allowance-adult]]", "[[fact:allowance]]"), ("\n\n- ", "\n- "))
    problems = Problems()
    site = read_site(copy, TODAY, problems)
    assert site is not None and problems.found == []
    assert ("fr", "support") not in site.pages and ("fr", "support") not in site.states
    assert {slip.path for slip in site.slips} == {"docs/fr/support.md"}
    told = [slip.what for slip in site.slips]
    assert any("[[fact:allowance]]" in what for what in told)
    assert any("would not show a list" in what for what in told)


def test_a_language_without_its_home_page_leaves_nothing_on_the_site(copy: Path) -> None:
    withdraw(copy, "docs/fr/index.md")
    problems = Problems()
    site = read_site(copy, TODAY, problems)
    assert site is not None and problems.found == []
    assert [language.locale for language in site.making] == ["fr"]
    assert "fr" not in [language.locale for language in site.project.languages]
    others = set(LANGUAGES) - {"fr"}
    assert {locale for locale, _ in site.pages} == {locale for locale, _ in site.states} == others
    assert set(site.records.words) == set(site.records.choices) == others


def test_a_translator_can_look_at_what_waits(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    withdraw(copy, "docs/fr/index.md")
    withdraw(copy, "docs/ar/support.md")
    assert problems_of() == []
    site = read_site(copy, TODAY, Problems(), preview_of="fr")
    assert site is not None
    assert (site.making, [each.name for each in site.unfinished]) == ((), ["docs/ar/support.md"])
    assert MARK in site.pages["fr", "index"].body
    assert ("ar", "support") not in site.pages
