"""Ids that sections may not have: the templates give them to parts of a page, and an id stands once in a document."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from scripts.files.problems import Problems
from scripts.project.project import Project
from scripts.records.records import Entries, ids_of
from scripts.texts.page import Page

_ID = re.compile(r'\bid="([a-z][a-z0-9-]*)"')

# Where browsers go back to the top.
_BUILT_IN = frozenset({"top"})


def taken_ids(project: Project, entries: Entries) -> Collection[str]:
    """Every id of a template, of the card of a desk or partner, of a piece of news, and of a client's language."""
    offices = [(kind, identifier) for kind in ("desk", "partner") for identifier in ids_of(entries, f"{kind}s")]
    # The search has a card of each under the second name.
    cards = [each for kind, identifier in offices for each in (f"{kind}-{identifier}", f"office-{identifier}")]
    news = [f"news-{identifier}" for identifier in ids_of(entries, "news")]
    return {*_ids_in(project.theme), *cards, *news, *(f"for-{language.locale}" for language in project.languages)}


@lru_cache(maxsize=8)
def _ids_in(overrides: Path) -> frozenset[str]:
    """The ids that stand in templates of pages; those of sheets stand in other documents."""
    templates = [*overrides.glob("*.html"), *overrides.glob("partials/*.html"), *overrides.glob("cards/*.html")]
    # What cannot be read is told with all files of the project.
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(templates) if path.is_file())
    return _BUILT_IN.union(*map(_ID.findall, texts))


def check_ids(page: Page, taken: Collection[str], problems: Problems) -> None:
    """Record each section whose id belongs to another part of a page."""
    for section in page.sections:
        if section.id in taken:
            problems.add(
                page.name,
                section.line,
                f'The id "{section.id}" belongs to another part of the page.',
                "Give the section another id, the same in every language.",
            )
