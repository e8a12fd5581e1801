"""What is still to translate: files with marks. A page with a mark is not on the site, and no reader sees one.

A language is on the site once its home page and all its interface words are translated; before, it is in the making.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.files.problems import Problems
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Language, Project
from scripts.texts.page import Page

# Stands before each text that is still in the source language.
MARK = "TRANSLATE:"


def marks_left(marks: int) -> str:
    """A number of marks in words."""
    return f"{marks} {'mark' if marks == 1 else 'marks'} left"


@dataclass(frozen=True)
class Unfinished:
    """A file of a language in which marks are left: a page, or the interface words (`slug` is None)."""

    locale: Locale
    slug: Slug | None
    name: str
    marks: int
    first_line: int

    @property
    def told(self) -> str:
        """The state in a few words, such as "not translated yet, 12 marks left"."""
        return f"not translated yet, {marks_left(self.marks)}"


def unfinished_files(project: Project) -> tuple[Unfinished, ...]:
    """Every file with marks, by language: first its interface words, then its pages."""
    return tuple(found for language in project.languages for found in _of_language(project, language.locale))


def in_the_making(project: Project, waiting: Collection[PageKey]) -> tuple[Language, ...]:
    """The languages that are not on the site, because their home page is not translated yet."""
    return tuple(language for language in project.languages if (language.locale, HOME) in waiting)


def waiting_pages(project: Project, unfinished: Sequence[Unfinished], pages: Mapping[PageKey, Page]) -> set[PageKey]:
    """The pages, by (locale, slug), that are not translated yet, and so are not on the site."""
    return {
        (each.locale, each.slug)
        for each in unfinished
        if each.slug and each.locale != project.source.locale and not is_recorded(pages.get((each.locale, each.slug)))
    }


def check_marks(
    project: Project, unfinished: Sequence[Unfinished], waiting: Collection[PageKey], problems: Problems
) -> None:
    """Record marks in other files, so that no page and no language leaves the site by a slip."""
    making = {language.locale for language in in_the_making(project, waiting)}
    for each in unfinished:
        if each.locale == project.source.locale:
            what, mend = f'"{MARK}" stands in the source text, which is no translation.', "Take it away."
        elif each.slug is None and each.locale not in making:
            what = f"The home page is translated, and these words are not: {marks_left(each.marks)}."
            mend = f"Translate them and take each {MARK} away: a language is on the site with all its words."
        elif each.slug is not None and (each.locale, each.slug) not in waiting:
            what = f'"{MARK}" stands in a page that was translated; it would take the page off the site.'
            mend = 'Translate the text. To take the page off until then, take "translation" out of its front matter.'
        else:
            continue
        problems.add(each.name, each.first_line, what, mend)


def marks_in(path: Path) -> int:
    """How many marks are left in a file."""
    return path.read_text(encoding="utf-8", errors="replace").count(MARK)


def is_recorded(page: Page | None) -> bool:
    """Whether a page says of any section from which source text it was translated."""
    return page is not None and page.translation is not None and bool(page.translation.sections)


def unfinished_lines(
    project: Project, making: Sequence[Language], unfinished: Sequence[Unfinished], locale: Locale | None = None
) -> list[str]:
    """A line for each file that is still to translate, or of one language; before them, what keeps a language off.

    After them a line for each language that was taken off the site.
    """
    lines = []
    by_key = {(each.locale, each.slug): each for each in unfinished}
    for language in (*project.languages, *making):
        if locale not in (None, language.locale):
            continue
        waiting = language in making
        if waiting:
            first = [each.name for slug in (None, HOME) if (each := by_key.get((language.locale, slug)))]
            lines.append(f"{language.locale} ({language.name}) is not on the site yet. First: {', '.join(first)}")
        for slug in (None, *project.pages):
            found = by_key.get((language.locale, slug))
            if found:
                lines.append(f"{found.name}: {found.told}")
            elif waiting and slug is not None:
                lines.append(f"docs/{language.locale}/{slug}.md: translated, waits for its language")
    for language in project.taken_off:
        if locale in (None, language.locale):
            lines.append(f"{language.locale} ({language.name}) is off the site: mkdocs.yml says build: false.")
    return lines


def _of_language(project: Project, locale: Locale) -> Iterator[Unfinished]:
    files = {None: project.interface_path(locale)} | {slug: project.page_path(locale, slug) for slug in project.pages}
    for slug, path in files.items():
        # That it is missing, or not UTF-8, is told where its content is read.
        text = project.text(path, Problems()) or ""
        if MARK in text:
            line = text[: text.index(MARK)].count("\n") + 1
            yield Unfinished(locale, slug, project.name(path), text.count(MARK), line)
