"""Which pages and sections an editor names on the command line: FILE, or FILE#section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.files.problems import ContentError, EditorError, Problems, did_you_mean
from scripts.project.keys import PageKey
from scripts.project.project import Project, read_project
from scripts.texts.followed import followed_by, with_followed
from scripts.texts.page import FIELDS, Page, read_pages


class RefusedError(EditorError):
    """A command cannot do what it is asked, and nothing is done."""


@dataclass(frozen=True)
class Content:
    """The pages of a project by (locale, slug), as far as they can be read, and what is wrong with the others."""

    project: Project
    pages: Mapping[PageKey, Page]
    problems: Problems

    def source_of(self, page: Page) -> Page | None:
        """The page in the source language, if it can be read."""
        return self.pages.get((self.project.source.locale, page.slug))

    def translations_of(self, page: Page) -> list[Page]:
        """The same page in every other language."""
        return [
            other
            for (locale, slug), other in self.pages.items()
            if slug == page.slug and locale != self.project.source.locale
        ]


def read_content(root: Path) -> Content:
    """The pages at `root`; ContentError if mkdocs.yml cannot be understood.

    Mistakes on other pages do not stop an editor from recording what is right on one.
    """
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise ContentError(problems)
    # Also what is off the site is translated and recorded.
    project = project.with_taken_off()
    pages = read_pages(project, {}, problems)
    return Content(project, with_followed(project, pages, followed_by(project, pages)), problems)


def named_sections(content: Content, words: Iterable[str]) -> dict[str, tuple[Page, list[str]]]:
    """The named pages by file, each with the ids of its named sections: none if the page is named as a whole.

    Raises RefusedError if anything named does not exist, ContentError if a named page cannot be read.
    """
    found: dict[str, tuple[Page, list[str]]] = {}
    whole: set[str] = set()
    reasons = []
    for word in words:
        name, hash_sign, identifier = word.partition("#")
        page = _page(content, name)
        if page is None:
            reasons.append(f"{name} {'is not a page of the site' if Path(name).exists() else 'does not exist'}.")
        elif hash_sign and page.section(identifier) is None and identifier not in FIELDS:
            known = [*(section.id for section in page.sections), *FIELDS]
            reasons.append(f'{page.name} has no section "{identifier}". {did_you_mean(identifier, known)}')
        else:
            found.setdefault(page.name, (page, []))[1].append(identifier)
            whole.update([page.name] if not hash_sign else [])
    if reasons:
        raise RefusedError(*reasons)
    return {name: (page, [] if name in whole else identifiers) for name, (page, identifiers) in found.items()}


def _page(content: Content, name: str) -> Page | None:
    path = Path(name).resolve()
    for language in content.project.languages:
        for slug in content.project.pages:
            file = content.project.page_path(language.locale, slug)
            if file.resolve() != path or not file.exists():
                continue
            told = Problems()
            content.project.text(file, told)
            if told:
                # What is recorded would hold for a text that stands in no file.
                raise ContentError(told)
            page = content.pages.get((language.locale, slug))
            if page is None:
                raise ContentError(_of_file(content.problems, content.project.name(file)))
            return page
    return None


def _of_file(problems: Problems, name: str) -> Problems:
    return Problems([problem for problem in problems.found if problem.path == name])
