"""A page as readers of a language see it: every section of the source page at its place, in the best language there is.

A section that their language does not have is lent by the first language that they most likely know and that has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scripts.project.keys import Locale, PageKey
from scripts.project.project import Project
from scripts.texts.headings import headings_of
from scripts.texts.page import Page
from scripts.texts.sections import INTRO, Section
from scripts.translations.state import State


def shown_pages(project: Project, pages: Mapping[PageKey, Page]) -> dict[PageKey, Page]:
    """Every page as its readers see it; what the source page has no more is not in it."""
    return {key: _shown(project, pages, page) for key, page in pages.items()}


def lender_of(project: Project, pages: Mapping[PageKey, Page], page: Page, identifier: str) -> Locale:
    """The language in which readers of a page find a section that it does not have."""
    for language in project.read_by(page.locale)[1:]:
        other = pages.get((language.locale, page.slug))
        if other is not None and other.section(identifier) is not None:
            return language.locale
    return project.source.locale


def current_in(project: Project, states: Mapping[PageKey, State], page: Page, identifier: str) -> Locale:
    """The first other language in which readers of a page find a section as it is today; in the end the source."""
    for language in project.read_by(page.locale)[1:]:
        state = states.get((language.locale, page.slug))
        if state and any(each.section.id == identifier and each.current for each in state.sections):
            return language.locale
    return project.source.locale


def runs(page: Page) -> list[tuple[Locale, str]]:
    """The Markdown of a page in pieces, each in one language, in order."""
    if not page.lent:
        return [(page.locale, page.body)]
    found: list[tuple[Locale, str]] = []
    for section in page.sections:
        locale = page.lent.get(section.id, page.locale)
        if found and found[-1][0] == locale:
            found[-1] = (locale, f"{found[-1][1]}\n{section.markdown}")
        else:
            found.append((locale, section.markdown))
    return found


def _shown(project: Project, pages: Mapping[PageKey, Page], page: Page) -> Page:
    source = pages[project.source.locale, page.slug]
    if page is source:
        return page
    lent = {
        section.id: lender_of(project, pages, page, section.id)
        for section in source.sections
        if page.section(section.id) is None
    }
    sections = tuple(
        _placed(section, pages[lent.get(section.id, page.locale), page.slug]) for section in source.sections
    )
    headings = [heading.id for heading in headings_of(page.body, page.body_line)]
    if sections == page.sections and headings == [section.id for section in sections if section.id != INTRO]:
        return page
    return replace(page, sections=sections, lent=lent, body="\n".join(section.markdown for section in sections))


def _placed(original: Section, page: Page) -> Section:
    """A section of a page with the number and depth that its source has today."""
    section = page.section(original.id)
    if section is None:
        raise ValueError(f"{page.name} has no section {original.id}")
    return replace(section, level=original.level, number=original.number)
