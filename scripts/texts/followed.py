"""Sections that were renamed, moved to another page or split, where the source page says so (`was`).

A translation that still has a section under its old id, or on its old page, has it: it is read as the section of today.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from scripts.files.problems import Problems, did_you_mean
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Project
from scripts.texts.page import Page, Place, RecordedSection
from scripts.texts.sections import Section

# A link to a page of the site, or to a section.
_TO_PAGE = re.compile(r"(?:(?P<slug>[a-z0-9-]+)\.md)?(?:#(?P<id>.+))?")


@dataclass(frozen=True)
class Followed:
    """Where each section of today stood before, the newest place first, as the source pages say.

    `moved` has the page instead of each page that is gone.
    """

    earlier: Mapping[Place, tuple[Place, ...]]
    moved: Mapping[Slug, Slug] = field(default_factory=dict)

    @cached_property
    def _now(self) -> Mapping[Place, Place]:
        found: dict[Place, Place] = {}
        for now, places in self.earlier.items():
            for old in places:
                # What was split is found at its first part.
                found.setdefault(old, now)
        return found

    def now(self, place: Place) -> Place:
        """Where the section of an old place stands today; the same place if it was never left."""
        if place in self._now:
            return self._now[place]
        there = (self.page(place[0]), place[1])
        return self._now.get(there, there)

    def page(self, slug: Slug) -> Slug:
        """The page that answers for one today: itself, but for a page that is gone."""
        return self.moved.get(slug, slug)

    def first(self, place: Place) -> Place:
        """Where the section of a place stood first: by this place links to it are compared."""
        return (self.now(place), *self.earlier.get(self.now(place), ()))[-1]

    def old_ids(self, slug: Slug, identifier: str) -> tuple[str, ...]:
        """The ids that a section had on its own page before, to which links of that time lead."""
        places = self.earlier.get((slug, identifier), ())
        return tuple(old for page, old in places if page == slug and self.now((page, old)) == (slug, identifier))


# Nothing ever stood elsewhere.
NOT_MOVED = Followed({})


def followed_by(project: Project, pages: Mapping[PageKey, Page]) -> Followed:
    """What the source pages say of sections that stood elsewhere."""
    found = {}
    for slug in project.pages:
        source = pages.get((project.source.locale, slug))
        for section in source.sections if source else ():
            if source and section.id in source.was:
                found[slug, section.id] = source.was[section.id]
    return Followed(found, project.moved)


def with_followed(project: Project, pages: Mapping[PageKey, Page], followed: Followed) -> dict[PageKey, Page]:
    """Every page with its sections under the ids and on the pages of today, and what is recorded of them too."""
    if not followed.earlier and not followed.moved:
        return dict(pages)
    found = {key: _with_first_links(page, followed) for key, page in pages.items()}
    pages = dict(found)
    for language in project.languages:
        if language != project.source:
            found.update(_of_language(language.locale, pages, followed))
    return found


def _with_first_links(page: Page, followed: Followed) -> Page:
    """A page in which links to a section that moved are compared by its first place."""
    return replace(
        page,
        sections=tuple(
            replace(each, links=tuple(sorted(_first_link(link, page.slug, followed) for link in each.links)))
            for each in page.sections
        ),
    )


def _first_link(target: str, slug: Slug, followed: Followed) -> str:
    match = _TO_PAGE.fullmatch(target)
    if match is None or not target:
        return target
    if match["id"] is None:
        return f"{followed.page(Slug(match['slug']))}.md"
    page, identifier = followed.first((Slug(match["slug"] or slug), match["id"]))
    return f"#{identifier}" if page == slug else f"{page}.md#{identifier}"


def _of_language(locale: Locale, pages: Mapping[PageKey, Page], followed: Followed) -> dict[PageKey, Page]:
    """The pages of a language on which a section is found at an old place, or from which one has left."""
    sections = {key[1]: list(page.sections) for key, page in pages.items() if key[0] == locale}
    records = {
        slug: dict(page.translation.sections) if (page := pages[locale, slug]).translation else {} for slug in sections
    }
    elsewhere: dict[Slug, dict[str, str]] = {}
    for (slug, identifier), places in followed.earlier.items():
        if slug not in sections or any(each.id == identifier for each in sections[slug]):
            continue
        for old in places:
            section = _taken(sections, old)
            if section is not None:
                sections[slug].append(replace(section, id=identifier))
                record = records[old[0]].pop(old[1], None)
                if record is not None:
                    records[slug].setdefault(identifier, record)
                if old[0] != slug:
                    elsewhere.setdefault(slug, {})[identifier] = f"{pages[locale, old[0]].name}#{old[1]}"
                break
    return {
        (locale, slug): _changed(pages[locale, slug], sections[slug], records[slug], elsewhere.get(slug, {}))
        for slug in sections
    }


def _taken(sections: Mapping[Slug, list[Section]], place: Place) -> Section | None:
    """The section at a place, which then stands there no more."""
    for index, section in enumerate(sections.get(place[0], ())):
        if section.id == place[1]:
            return sections[place[0]].pop(index)
    return None


def _changed(
    page: Page, sections: list[Section], records: dict[str, RecordedSection], elsewhere: Mapping[str, str]
) -> Page:
    here = sorted((each for each in sections if each.id not in elsewhere), key=lambda section: section.line)
    others = [each for each in sections if each.id in elsewhere]
    translation = replace(page.translation, sections=records) if page.translation else None
    return replace(page, sections=(*here, *others), translation=translation, elsewhere=elsewhere)


def check_was(project: Project, pages: Mapping[PageKey, Page], problems: Problems) -> None:
    """Record what the source pages say wrongly of sections that stood elsewhere."""
    for slug in project.pages:
        page = pages.get((project.source.locale, slug))
        for identifier, places in page.was.items() if page else ():
            if page is None:
                continue
            line = page.front_matter_line("was", identifier)
            known = [section.id for section in page.sections]
            if identifier not in known:
                what = f'"was" names a section "{identifier}" that this page does not have.'
                problems.add(page.name, line, what, did_you_mean(identifier, known))
                continue
            for old in places:
                fault = _fault(project, pages, slug, old)
                if fault:
                    problems.add(page.name, line, *fault)


def _fault(project: Project, pages: Mapping[PageKey, Page], slug: Slug, old: Place) -> tuple[str, str] | None:
    """What is wrong with a place at which a section is said to have stood, and how to mend it."""
    written = old[1] if old[0] == slug else f"{old[0]}#{old[1]}"
    known = (*project.pages, *project.moved)
    if old[0] not in known or not old[1]:
        mend = f"{did_you_mean(old[0], known)} Write the id alone for a section of the same page, else page#id."
        return f'"{written}" under "was" names no page of the site.', mend
    source = pages.get((project.source.locale, old[0]))
    if source is not None and source.section(old[1]) is not None:
        mend = f'Take the line away, or give the section "{old[1]}" its new id.'
        return f'The section "{written}" under "was" still stands in {source.name}.', mend
    return None
