"""Is a translation still what the source says, and who read it? Section by section, as its front matter records it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from scripts.files.problems import Problems, did_you_mean
from scripts.texts.page import Page, RecordedSection
from scripts.texts.sections import Section

PageKind = Literal["source", "machine", "human", "reviewed"]


@dataclass(frozen=True)
class SectionState:
    """The state of one section of a translation; `section` is that of the source.

    `kind` is "reviewed" only while the translated text is still the one that the `reviewer` read. `date` is the day on
    which the section was recorded, None if it never was.
    """

    section: Section
    kind: Literal["machine", "human", "reviewed"]
    current: bool
    date: datetime.date | None = None
    reviewer: str | None = None


@dataclass(frozen=True)
class State:
    """The state of one page in one language, which follows from its sections; the source page has none."""

    sections: tuple[SectionState, ...] = ()

    @property
    def kind(self) -> PageKind:
        """The least that is true of every section: one that a machine made makes the page a machine's draft."""
        kinds = {section.kind for section in self.sections}
        order: tuple[PageKind, ...] = ("machine", "human", "reviewed")
        return next((kind for kind in order if kind in kinds), "source")

    @property
    def out_of_date(self) -> tuple[SectionState, ...]:
        """The sections whose source text changed since."""
        return tuple(section for section in self.sections if not section.current)


def state_of(page: Page, source: Page) -> State:
    """The state of a page, beside its source page."""
    if page.translation is None:
        return State()
    recorded = page.translation.sections
    return State(
        tuple(
            _section_state(section, page.section(section.id), recorded.get(section.id)) for section in source.sections
        )
    )


def _section_state(section: Section, translated: Section | None, recorded: RecordedSection | None) -> SectionState:
    if recorded is None:
        # Nothing is known of it, and the check says so; until then the reader is warned.
        return SectionState(section, "machine", current=False)
    reviewed = recorded.reviewer is not None and review_holds(recorded, translated)
    kind = "reviewed" if reviewed else recorded.method
    return SectionState(section, kind, recorded.hash == section.hash, recorded.date, recorded.reviewer)


def review_holds(recorded: RecordedSection, translated: Section | None) -> bool:
    """Whether the translated text is the one that the reviewer read; true if there is no reviewer to speak for it."""
    return recorded.reviewer is None or (translated is not None and recorded.reviewed_text == translated.hash)


def check_recorded(page: Page, source: Page, problems: Problems) -> None:
    """Record a problem where a translation does not say from which source text it was made, or what a reviewer read."""
    if page.translation is None:
        return
    recorded = page.translation.sections
    missing = [section.id for section in source.sections if section.id not in recorded]
    if missing:
        problems.add(
            page.name,
            page.front_matter_line("translation", "sections"),
            f"The front matter does not say from which text of {source.name} these sections were made:"
            f" {', '.join(missing)}.",
            f"When the translation is right, run: .venv/bin/python -m scripts accept {page.name}",
        )
    for identifier, entry in recorded.items():
        line = page.front_matter_line("translation", "sections", identifier)
        translated = page.section(identifier)
        if source.section(identifier) is None:
            problems.add(
                page.name,
                line,
                f'The front matter keeps a section "{identifier}" that the source page {source.name} does not have.',
                did_you_mean(identifier, [section.id for section in source.sections]),
            )
        elif entry.reviewer and not entry.reviewed_text and translated:
            problems.add(
                page.name,
                line,
                f'The front matter does not say which text of "{identifier}" {entry.reviewer} read.',
                f"If it is the text as it is now, add: reviewed_text: {as_yaml(translated.hash)}",
            )


def as_yaml(value: str) -> str:
    """A hash as YAML reads it back as text: one of digits alone, or like 1234e567, would turn into a number."""
    return f'"{value}"' if re.fullmatch(r"\d+(e\d+)?", value) else value
