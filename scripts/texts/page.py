"""Pages as editors write them: front matter, checked, and sections."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from pydantic import TypeAdapter, model_validator
from pydantic.dataclasses import dataclass as record

from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.files.validation import validated, wrong
from scripts.files.yaml_lines import Document, parse_yaml
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Project
from scripts.records.fields import RECORD, CheckBy, CheckedDate, ListName, Note, Plain, SectionHash, SourceId
from scripts.records.records import Entries, ids_of
from scripts.texts.limits import check_limits
from scripts.texts.sections import Section, parse_sections

Method = Literal["machine", "human"]

Field = Literal["title", "menu", "description"]

# Where a section stands: the page and its id there.
Place = tuple[Slug, str]


@record(frozen=True, config=RECORD)
class RecordedSection:
    """How one section was translated and from what.

    `hash` is that of the source section's words which it was made from, `shape` that of its blocks, tokens and links,
    `text` that of the whole translated section then, `date` the day on which this was recorded.
    A `reviewer` read the translated section whose own hash is `reviewed_text`, beside that same source section.
    """

    hash: SectionHash
    method: Method
    date: CheckedDate
    reviewer: Note | None = None
    reviewed_text: SectionHash | None = None
    shape: SectionHash | None = None
    text: SectionHash | None = None

    def is_of(self, section: Section, translated: Section | None = None) -> bool:
        """Whether it was made from this text of the source section, words and shape.

        A translation that has today's shape, as when the same link is changed in every language, has followed.
        """
        followed = translated is not None and translated.shape == section.shape
        return self.hash == section.hash and (self.shape in (None, section.shape) or followed)

    @model_validator(mode="after")
    def _reviewed_by_somebody(self) -> RecordedSection:
        if self.reviewed_text is not None and self.reviewer is None:
            raise wrong("A review needs a name.", 'Add "reviewer", or take "reviewed_text" away.')
        return self


@record(frozen=True, config=RECORD)
class RecordedField:
    """What a title, a menu word or a description was translated from: the hashes of both texts, and the day."""

    hash: SectionHash
    text: SectionHash
    date: CheckedDate


@record(frozen=True, config=RECORD)
class Translation:
    """What is recorded of the fields and of each section of a translation; the commands write it, not a person."""

    sections: dict[str, RecordedSection] = field(default_factory=dict)
    fields: dict[Field, RecordedField] = field(default_factory=dict)


@record(frozen=True, config=RECORD)
class SourceFrontMatter:
    """The front matter of a page in the source language.

    `was` has, for sections that were renamed, moved or split, the ids that they had, such as "old" or "page#old".
    """

    title: Plain
    menu: Plain
    description: Plain
    checked: CheckedDate
    sources: tuple[SourceId, ...]
    check_by: CheckBy | None = None
    keeper: Note | None = None
    was: dict[str, str | tuple[str, ...]] = field(default_factory=dict)

    @model_validator(mode="after")
    def _has_sources(self) -> SourceFrontMatter:
        if not self.sources:
            raise wrong("The page names no source.", 'List at least one id of data/sources.yaml under "sources".')
        return self


@record(frozen=True, config=RECORD)
class TranslationFrontMatter:
    """The front matter of a translated page; sources and date of checking stand in the source page alone.

    `translation` is None until the translation is recorded for the first time.
    """

    title: Plain
    menu: Plain
    description: Plain
    translation: Translation = field(default_factory=Translation)


@dataclass(frozen=True)
class Page:
    """One page in one language; `name` is its file, `translation` is None for the source language.

    `front_matter` is the front matter as it was read, for the lines in it. The source language alone has `checked`,
    `check_by`, `keeper` and `was`: the ids that sections had, each with the page on which it stood, the newest first.
    `elsewhere` has the place, such as "docs/ar/old-page.md#old", of each section that is read from another page still.
    `lent` has the language of each section that readers see in another one, because theirs does not have it.
    """

    list_name: ClassVar[ListName] = "pages"

    name: str
    locale: Locale
    slug: Slug
    title: str
    menu: str
    description: str
    translation: Translation | None
    checked: datetime.date | None
    sources: tuple[str, ...]
    body: str
    body_line: int
    sections: tuple[Section, ...]
    front_matter: Document | None = field(default=None, repr=False, compare=False)
    check_by: datetime.date | None = None
    keeper: str | None = None
    was: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    lent: Mapping[str, Locale] = field(default_factory=dict)

    def checks(self) -> Iterator[datetime.date]:
        """The day of its last check; ValueError for a translation, which is as fresh as its source page."""
        if self.checked is None:
            raise ValueError("a translated page has no check of its own")
        yield self.checked

    def front_matter_line(self, *place: str) -> int:
        """The line of a field of the front matter, or of the nearest field around it."""
        return self.front_matter.line(place) if self.front_matter else 2

    def section(self, identifier: str) -> Section | None:
        """The section with this id, if there is one."""
        return next((section for section in self.sections if section.id == identifier), None)


# The fields of the front matter that are translated, in their order there.
FIELDS: tuple[Field, ...] = ("title", "menu", "description")

_RETIRED = 'To retire a page, take its line out of "nav" in mkdocs.yml too.'

_SOURCE = TypeAdapter(SourceFrontMatter)
_TRANSLATION = TypeAdapter(TranslationFrontMatter)
FRONT_MATTER: dict[str, TypeAdapter[Any]] = {"source": _SOURCE, "translation": _TRANSLATION}


def context_of_pages(today: datetime.date, entries: Entries) -> dict[str, Any]:
    """What front matter is compared with: the build's day, and the ids of sources."""
    return {"today": today, "sources": tuple(ids_of(entries, "sources")) or None}


def read_page(project: Project, locale: Locale, slug: Slug, context: dict[str, Any], problems: Problems) -> Page | None:
    """One page; None, with problems recorded, if it is missing or its front matter is wrong.

    A page need not exist in each language: that a translation is missing is no problem, but for a home page.
    """
    path = project.page_path(locale, slug)
    name = project.name(path)
    if slug != HOME and locale != project.source.locale and not os.path.lexists(path):
        return None
    source_name = project.name(project.page_path(project.source.locale, slug))
    put_back = "Put it back." if name == source_name else f"Put it back, or translate it from {source_name}."
    text = project.text(path, problems, missing=f"{put_back} {_RETIRED}")
    if text is None:
        return None
    return _page_of(text, name, (locale, slug), name == source_name, tuple(context.items()), problems)


@remembered
def _page_of(
    text: str, name: str, key: PageKey, is_source: bool, context: tuple[tuple[str, Any], ...], problems: Problems
) -> Page | None:
    split = split_front_matter(text)
    if split is None:
        problems.add(
            name,
            1,
            "The page does not begin with front matter that ends.",
            "Begin with a line ---, then title, menu and description, then another line ---.",
        )
        return None
    head, body, body_line = split
    if not check_limits(body, body_line, name, problems):
        return None
    sections = parse_sections(body, body_line, name, problems)
    document = parse_yaml(head, name, problems, first_line=2)
    if document is None:
        return None
    if is_source:
        source = validated(document, _SOURCE, dict(context), problems)
        if source is None:
            return None
        return Page(
            name, *key, source.title, source.menu, source.description,
            None, source.checked, source.sources, body, body_line, sections, document, source.check_by, source.keeper,
            _places(source.was, key[1]),
        )  # fmt: skip
    matter = validated(document, _TRANSLATION, dict(context), problems)
    if matter is None:
        return None
    return Page(
        name, *key, matter.title, matter.menu, matter.description,
        matter.translation, None, (), body, body_line, sections, document,
    )  # fmt: skip


def _places(was: Mapping[str, str | tuple[str, ...]], slug: Slug) -> Mapping[str, tuple[Place, ...]]:
    return {
        identifier: tuple(_place(each, slug) for each in ((old,) if isinstance(old, str) else old))
        for identifier, old in was.items()
    }


def _place(written: str, slug: Slug) -> Place:
    """A place as an editor writes it: "page#id", or the id alone for one on the same page."""
    page, _, identifier = written.rpartition("#")
    return (Slug(page) if page else slug), identifier


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Front matter, body, and the line on which the body begins; None if there is no front matter."""
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return None
    for index in range(1, len(lines)):
        if lines[index].strip() == "---":
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    return None


def read_pages(project: Project, context: dict[str, Any], problems: Problems) -> dict[PageKey, Page]:
    """Every page of every language that can be read, by (locale, slug)."""
    pages = {}
    for language in project.languages:
        for slug in project.pages:
            page = read_page(project, language.locale, slug, context, problems)
            if page is not None:
                pages[language.locale, slug] = page
    return pages
