"""Is a translation still what the source says, and who read it? Section by section, as its front matter records it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.files.problems import Problems, did_you_mean
from scripts.texts.page import Page, RecordedSection
from scripts.texts.sections import Section, hash_of_words

PageKind = Literal["source", "machine", "human", "reviewed"]
Standing = Literal["current", "out_of_date", "missing"]


@dataclass(frozen=True)
class SectionState:
    """The state of one section of a translation; `section` is that of the source.

    `kind` is "reviewed" only while the translated text is still the one that the `reviewer` read. `date` is the day on
    which the section was recorded, None if it never was. `touched` is whether somebody changed the translated text
    since, None where that is not known.
    """

    section: Section
    kind: Literal["machine", "human", "reviewed"]
    standing: Standing
    date: datetime.date | None = None
    reviewer: str | None = None
    touched: bool | None = None

    @property
    def current(self) -> bool:
        """Whether it was made from the source text of today."""
        return self.standing == "current"


@dataclass(frozen=True)
class FieldState:
    """A title, menu word or description of which the source text changed since the day on which it was recorded."""

    name: str
    date: datetime.date
    touched: bool


@dataclass(frozen=True)
class State:
    """The state of one page in one language, which follows from its sections; the source page has none.

    `fields` are those that are out of date, `withdrawn` the ids of sections that the source page has no more.
    """

    sections: tuple[SectionState, ...] = ()
    fields: tuple[FieldState, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def kind(self) -> PageKind:
        """The least that is true of every section that there is: one that a machine made makes it a machine's draft."""
        kinds = {section.kind for section in self.there}
        order: tuple[PageKind, ...] = ("machine", "human", "reviewed")
        return next((kind for kind in order if kind in kinds), "source" if not self.sections else "machine")

    @property
    def there(self) -> tuple[SectionState, ...]:
        """The sections that the translation has."""
        return tuple(section for section in self.sections if section.standing != "missing")

    @property
    def out_of_date(self) -> tuple[SectionState, ...]:
        """The sections whose source text changed since."""
        return tuple(section for section in self.sections if section.standing == "out_of_date")

    @property
    def missing(self) -> tuple[SectionState, ...]:
        """The sections that the translation does not have."""
        return tuple(section for section in self.sections if section.standing == "missing")

    @property
    def is_current(self) -> bool:
        """Whether nothing of the page lags behind its source."""
        return not (self.fields or self.withdrawn or any(not section.current for section in self.sections))


def state_of(page: Page, source: Page) -> State:
    """The state of a page, beside its source page."""
    if page.translation is None:
        return State()
    recorded = page.translation.sections
    return State(
        tuple(
            _section_state(section, page.section(section.id), recorded.get(section.id)) for section in source.sections
        ),
        tuple(_out_of_date_fields(page, source)),
        tuple(section.id for section in page.sections if source.section(section.id) is None),
    )


def _section_state(section: Section, translated: Section | None, recorded: RecordedSection | None) -> SectionState:
    if translated is None:
        return SectionState(section, "machine", "missing")
    if recorded is None:
        # Nothing is known of it, and the check says so; until then the reader is warned.
        return SectionState(section, "machine", "out_of_date")
    reviewed = recorded.reviewer is not None and review_holds(recorded, translated)
    kind = "reviewed" if reviewed else recorded.method
    standing: Standing = "current" if recorded.is_of(section, translated) else "out_of_date"
    touched = None if recorded.text is None else recorded.text != translated.whole
    return SectionState(section, kind, standing, recorded.date, recorded.reviewer, touched)


def _out_of_date_fields(page: Page, source: Page) -> Iterator[FieldState]:
    for name, entry in page.translation.fields.items() if page.translation else ():
        if entry.hash != hash_of_words(getattr(source, name)):
            yield FieldState(name, entry.date, entry.text != hash_of_words(getattr(page, name)))


def review_holds(recorded: RecordedSection, translated: Section | None) -> bool:
    """Whether the translated text is the one that the reviewer read; true if there is no reviewer to speak for it."""
    return recorded.reviewer is None or (translated is not None and recorded.reviewed_text == translated.hash)


def check_recorded(page: Page, source: Page, problems: Problems) -> None:
    """Record a problem where a translation does not say from which source text it was made, or what a reviewer read."""
    if page.translation is None:
        return
    recorded = page.translation.sections
    missing = [
        section.id for section in source.sections if section.id not in recorded and page.section(section.id) is not None
    ]
    if missing:
        problems.add(
            page.name,
            page.front_matter_line("translation", "sections"),
            f"The front matter does not say from which text of {source.name} these parts were made:"
            f" {', '.join(missing)}.",
            f"When the translation is right, run: .venv/bin/python -m scripts accept {page.name}",
        )
    for identifier, entry in recorded.items():
        line = page.front_matter_line("translation", "sections", identifier)
        translated = page.section(identifier)
        if source.section(identifier) is None and translated is None:
            problems.add(
                page.name,
                line,
                f'The front matter keeps a section "{identifier}" that the source page {source.name} does not have.',
                did_you_mean(identifier, [section.id for section in source.sections]),
            )
        elif source.section(identifier) and entry.reviewer and not entry.reviewed_text and translated:
            problems.add(
                page.name,
                line,
                f'The front matter does not say which text of "{identifier}" {entry.reviewer} read.',
                f"If it is the text as it is now, add: reviewed_text: {as_yaml(translated.hash)}",
            )


def as_yaml(value: str) -> str:
    """A hash as YAML reads it back as text: one of digits alone, or like 1234e567, would turn into a number."""
    return f'"{value}"' if re.fullmatch(r"\d+(e\d+)?", value) else value


def check_renamed(source: Page, translations: Iterable[Page], problems: Problems) -> None:
    """Record each section of a source page that got another id and does not say so: translations would lose it."""
    for section in source.sections:
        for page in translations:
            recorded = page.translation.sections if page.translation else {}
            if section.id in recorded or page.section(section.id) is not None:
                continue
            old = [each for each, entry in recorded.items() if source.section(each) is None and entry.is_of(section)]
            if old:
                problems.add(
                    source.name,
                    section.line,
                    f'The section "{section.id}" is "{old[0]}" in the translations, with the same words.',
                    f"Write {{#{old[0]}}} again, or say that it was renamed: in the front matter, under was:,"
                    f" {section.id}: {old[0]}",
                )
                break
