"""What a page of a copy of the fixture site has and records, section by section, read afresh from its file."""

from __future__ import annotations

from pathlib import Path

from scripts.files.problems import Problems
from scripts.project.keys import Locale, Slug
from scripts.project.project import read_project
from scripts.texts.page import Page, RecordedSection, read_page
from scripts.translations.named import read_content
from scripts.translations.state import state_of


def page_of(root: Path, name: str) -> Page:
    """A page by the name of its file, such as docs/ar/desks.md."""
    project = read_project(root, Problems())
    _, locale, file = name.split("/")
    found = read_page(project, Locale(locale), Slug(file.removesuffix(".md")), {}, Problems()) if project else None
    assert found is not None
    return found


def recorded_of(root: Path, name: str, identifier: str) -> RecordedSection:
    """What the front matter of a page records of a section."""
    translation = page_of(root, name).translation
    assert translation is not None
    return translation.sections[identifier]


def hash_of(root: Path, name: str, identifier: str) -> str:
    """The hash of a section as it stands in a page."""
    section = page_of(root, name).section(identifier)
    assert section is not None
    return section.hash


def out_of_date_in(root: Path) -> set[str]:
    """Every section of every translation that is out of date, such as "ar/desks#call"."""
    content = read_content(root)
    found = set()
    for (locale, slug), page in content.pages.items():
        source = content.source_of(page)
        assert source is not None
        found |= {f"{locale}/{slug}#{each.section.id}" for each in state_of(page, source).out_of_date}
    return found
