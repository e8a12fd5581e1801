"""Checks of the news beside the pages: the sections that it touches must be there, its words in their own letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.project.keys import PageKey, Slug
from scripts.project.mkdocs_file import NAME
from scripts.project.project import Project
from scripts.texts.followed import Followed
from scripts.texts.page import Page
from scripts.wording.letters import Letters


def check_news(
    project: Project,
    pages: Mapping[PageKey, Page],
    followed: Followed,
    letters: Mapping[str, Letters],
    problems: Problems,
) -> None:
    """Record each page and section that the news touches and that is not there, and letters of other languages.

    What is wrong in the file by itself is told where it is read. A page that is not among `pages`, as something is
    wrong in it, may have any section; while mkdocs.yml is wrong it is not known which pages there are.
    """
    registered = all(problem.path != NAME for problem in problems.found)
    document = news_document(project)
    for index, entry in _entries(document):
        touches = entry.get("touches")
        for number, touched in enumerate(touches if isinstance(touches, list) else ()):
            fault = _fault(project, pages, followed, touched) if registered and isinstance(touched, str) else None
            if document and fault:
                problems.add(document.name, document.line(("news", index, "touches", number)), *fault)
        words = entry.get("words")
        for locale, text in words.items() if isinstance(words, dict) else ():
            if document and locale in letters and isinstance(text, str):
                line = document.line(("news", index, "words", locale))
                letters[locale].check_text(document.name, line, text, problems)


def news_document(project: Project) -> Document | None:
    """The file of the news as it is written; None where it cannot be read, which is told elsewhere."""
    return project.document(project.root / "data" / "news.yaml", Problems())


def _entries(document: Document | None) -> Iterator[tuple[int, dict[str, Any]]]:
    listed = document.value.get("news") if document and isinstance(document.value, dict) else None
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict):
            yield index, entry


def _fault(project: Project, pages: Mapping[PageKey, Page], followed: Followed, touched: str) -> tuple[str, str] | None:
    """What is wrong with a section that the news names, and how to mend it; None if nothing is."""
    slug, sign, section = touched.partition("#")
    if not sign:
        # Not written as a section at all.
        return None
    place = Slug(slug), section
    if slug in project.moved or followed.now(place) != place:
        # Older sheets of it are told the news still.
        return None
    if slug not in project.pages:
        return f'The news touches the page "{slug}", which is not there.', did_you_mean(slug, project.pages)
    page = pages.get((project.source.locale, Slug(slug)))
    if page is None or page.section(section):
        return None
    known = [each.id for each in page.sections]
    return f'The news touches the section "{touched}", which is not there.', did_you_mean(section, known)
