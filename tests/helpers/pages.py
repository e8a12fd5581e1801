"""Pages made for a test: of which only the body matters, or as a file in a project."""

from __future__ import annotations

from pathlib import Path

from scripts.files.problems import Problems
from scripts.project.keys import Locale, Slug
from scripts.texts.page import Page, Translation
from scripts.texts.sections import parse_sections
from tests.helpers.names import NL
from tests.helpers.projects import SUPPORT

# The line on which the body of a made page begins.
BODY_LINE = 8

# The file of a page in the source language, right on the fixture's day where "sheet" is a source.
SOURCE = "---\ntitle: Hulp\nmenu: Hulp\ndescription: Over hulp\nchecked: 2026-03-02\nsources: [sheet]\n---\nTekst.\n"


def make_page(
    body: str,
    locale: Locale = NL,
    problems: Problems | None = None,
    translation: Translation | None = None,
    slug: Slug = SUPPORT,
) -> Page:
    """A page of which only the body matters; it has no file."""
    name = f"docs/{locale}/{slug}.md"
    sections = parse_sections(body, BODY_LINE, name, Problems() if problems is None else problems)
    return Page(name, locale, slug, "T", "M", "D", translation, None, (), body, BODY_LINE, sections)


def write_page(root: Path, locale: Locale, text: str, slug: Slug = SUPPORT) -> Path:
    """Put a page into a project, byte for byte."""
    path = root / "docs" / locale / f"{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
