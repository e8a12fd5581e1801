"""A site with something in it changed, without a file: its records, its pages, the states of its translations."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.keys import Locale, Slug
from scripts.records.desks import Desk
from scripts.records.fields import ListName
from scripts.texts.sections import parse_sections
from scripts.translations.state import State, state_of
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import NL

# What a section's state is after somebody translated it, and after somebody read it.
HUMAN: dict[str, Any] = {"kind": "human"}
READ: dict[str, Any] = {"kind": "reviewed", "reviewer": "Amina", "date": TODAY}


def with_records(site: Site, **changes: Any) -> Site:
    """The site with some records exchanged."""
    return replace(site, records=replace(site.records, **changes))


def with_desk(site: Site, identifier: str = "ghent", **changes: Any) -> Site:
    """The site with one desk changed, which must be as right as one in the data."""
    desk = {**vars(site.records.desks[identifier]), **changes}
    changed = TypeAdapter(Desk).validate_python(desk, context={"postcodes": site.records.postcodes})
    return with_records(site, desks={**site.records.desks, identifier: changed})


def with_entry(site: Site, list_name: ListName, identifier: str, **changes: Any) -> Site:
    """The site with one entry of a list of the data files changed, which must be as right as one in the data."""
    entries = site.records.entries(list_name)
    given = {**vars(entries[identifier]), **changes}
    context = {"postcodes": site.records.postcodes}
    changed = TypeAdapter(type(entries[identifier])).validate_python(given, context=context)
    site = with_records(site, **{list_name: {**entries, identifier: changed}})
    if list_name == "phone_lines" and identifier == site.records.help_line.id:
        site = with_records(site, help_line=changed)
    return site


def with_page(site: Site, locale: Locale, slug: Slug, **changes: Any) -> Site:
    """The site with one page changed, and the states that follow."""
    pages = {**site.pages, (locale, slug): replace(site.pages[locale, slug], **changes)}
    return replace(
        site, pages=pages, written=pages, states={key: state_of(page, pages[NL, key[1]]) for key, page in pages.items()}
    )


def with_text(site: Site, locale: Locale, slug: Slug, text: str) -> Site:
    """The site with other words on one page; the states of translations stay as they are."""
    page = site.pages[locale, slug]
    sections = parse_sections(text, page.body_line, page.name, Problems())
    changed = replace(page, body=text, sections=sections)
    pages = {**site.pages, (locale, slug): changed}
    return replace(site, pages=pages, written=pages)


def without_page(site: Site, locale: Locale, slug: Slug) -> Site:
    """The site without one page."""
    pages = {key: page for key, page in site.pages.items() if key != (locale, slug)}
    return replace(site, pages=pages, written=pages)


def with_changed(site: Site, slug: Slug, *identifiers: str) -> Site:
    """The site after some sections of the Dutch page were rewritten."""
    sections = site.pages[NL, slug].sections
    rewritten = [replace(part, text="Anders.") if part.id in identifiers else part for part in sections]
    return with_page(site, NL, slug, sections=tuple(rewritten))


def with_review(site: Site, locale: Locale, slug: Slug) -> Site:
    """The site after Amina reviewed a translation."""
    page = site.pages[locale, slug]
    assert page.translation is not None
    recorded = {
        section.id: replace(
            page.translation.sections[section.id], date=TODAY, reviewer="Amina", reviewed_text=section.hash
        )
        for section in page.sections
    }
    return with_page(site, locale, slug, translation=replace(page.translation, sections=recorded))


def with_sections(
    site: Site, locale: Locale, slug: Slug, changes: dict[str, Any] | None = None, **parts: dict[str, Any]
) -> Site:
    """The site with the states of some sections of a page changed, by id with "_" for "-"; others by `changes`."""
    named = {identifier.replace("_", "-"): values for identifier, values in parts.items()}
    sections = [
        replace(each, **named.get(each.section.id, changes or {})) for each in site.states[locale, slug].sections
    ]
    return replace(site, states={**site.states, (locale, slug): State(tuple(sections))})
