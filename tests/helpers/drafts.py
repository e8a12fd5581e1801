"""The real content with every translation a machine's draft that is up to date, whatever editors recorded since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scripts.content.site import Site
from scripts.texts.page import Page, RecordedSection, Translation
from scripts.translations.front_matter import write_recorded
from scripts.translations.named import read_content
from scripts.translations.state import state_of
from tests.conftest import TODAY


def _records(source: Page) -> dict[str, RecordedSection]:
    return {section.id: RecordedSection(section.hash, "machine", TODAY) for section in source.sections}


def as_drafts(site: Site) -> Site:
    """The site of drafts."""
    dutch = site.project.source.locale
    pages = {
        (locale, slug): page
        if page.translation is None
        else replace(page, translation=Translation(_records(site.pages[dutch, slug])))
        for (locale, slug), page in site.pages.items()
    }
    return replace(site, pages=pages, states={key: state_of(page, pages[dutch, key[1]]) for key, page in pages.items()})


def make_drafts(root: Path) -> Path:
    """Turn a copy of the project into one of drafts."""
    content = read_content(root)
    for page in content.pages.values():
        source = content.source_of(page)
        if page.translation is not None and source is not None:
            write_recorded(root / page.name, _records(source))
    return root
