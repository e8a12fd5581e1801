"""Pages as editors write them: front matter, checked, and sections."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from pydantic import TypeAdapter, model_validator
from pydantic.dataclasses import dataclass as record

from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.files.validation import validated, wrong
from scripts.files.yaml_lines import Document, parse_yaml
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Project
from scripts.records.fields import RECORD, CheckBy, CheckedDate, ListName, Note, SectionHash, SourceId
from scripts.texts.limits import check_limits
from scripts.texts.sections import Section, parse_sections

Method = Literal["machine", "human"]


@record(frozen=True, config=RECORD)
class RecordedSection:
    """How one section was translated and from what.

    `hash` is that of the source section which it was made from, `date` the day on which this was recorded.
    A `reviewer` read the translated section whose own hash is `reviewed_text`, beside that same source section.
    """

    hash: SectionHash
    method: Method
    date: CheckedDate
    reviewer: Note | None = None
    reviewed_text: SectionHash | None = None

    @model_validator(mode="after")
    def _reviewed_by_somebody(self) -> RecordedSection:
        if self.reviewed_text is not None and self.reviewer is None:
            raise wrong("A review needs a name.", 'Add "reviewer", or take "reviewed_text" away.')
        return self


@record(frozen=True, config=RECORD)
class Translation:
    """What is recorded of each section of a translation, by id; the commands write it, not a person."""

    sections: dict[str, RecordedSection] = field(default_factory=dict)


@record(frozen=True, config=RECORD)
class SourceFrontMatter:
    """The front matter of a page in the source language."""

    title: Note
    menu: Note
    description: Note
    checked: CheckedDate
    sources: tuple[SourceId, ...]
    check_by: CheckBy | None = None
    keeper: Note | None = None

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

    title: Note
    menu: Note
    description: Note
    translation: Translation = field(default_factory=Translation)


@dataclass(frozen=True)
class Page:
    """One page in one language; `name` is its file, `translation` is None for the source language.

    `front_matter` is the front matter as it was read, for the lines in it. The source language alone has `checked`,
    `check_by` and `keeper`.
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


_RETIRED = 'To retire a page, take its line out of "nav" in mkdocs.yml too.'

_SOURCE = TypeAdapter(SourceFrontMatter)
_TRANSLATION = TypeAdapter(TranslationFrontMatter)
FRONT_MATTER: dict[str, TypeAdapter[Any]] = {"source": _SOURCE, "translation": _TRANSLATION}


def read_page(project: Project, locale: Locale, slug: Slug, context: dict[str, Any], problems: Problems) -> Page | None:
    """One page; None, with problems recorded, if it is missing or its front matter is wrong."""
    path = project.page_path(locale, slug)
    name = project.name(path)
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
        )  # fmt: skip
    matter = validated(document, _TRANSLATION, dict(context), problems)
    if matter is None:
        return None
    return Page(
        name, *key, matter.title, matter.menu, matter.description,
        matter.translation, None, (), body, body_line, sections, document,
    )  # fmt: skip


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
