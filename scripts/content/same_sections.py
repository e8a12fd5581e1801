"""Warnings at a section that stands on several pages, and is not the same on all of them.

What somebody must do first stands wherever they may arrive. Two texts of it would be two advices.
"""

from __future__ import annotations

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.texts.page import Page
from scripts.texts.sections import ON_SEVERAL, Section


def check_same_sections(site: Site, warnings: Problems) -> None:
    """Record, in each language, each section that differs from the one with its id on the first page that has it."""
    for language in site.project.languages:
        pages = [site.written[language.locale, slug] for slug in site.slugs(language.locale)]
        for identifier in ON_SEVERAL:
            _compare([(page, found) for page in pages if (found := page.section(identifier)) is not None], warnings)


def _compare(found: list[tuple[Page, Section]], warnings: Problems) -> None:
    for page, section in found[1:]:
        first_page, first = found[0]
        if section.markdown != first.markdown:
            what = f'Section "{section.id}" is not the same as in {first_page.name}:{first.line}.'
            warnings.add(page.name, section.line, what, "Write the same in both: readers take it for one advice.")
