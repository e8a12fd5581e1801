"""Records that a translation matches the Dutch as it is now, and who read it beside the Dutch.

A review stays only while both texts are the ones that the reviewer had before them: when the Dutch or the translation
changed, accepting it without a reviewer's name takes the older name away.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.texts.page import Method, Page, RecordedSection
from scripts.texts.sections import Section
from scripts.translations.front_matter import write_recorded
from scripts.translations.marks import MARK, marks_in, marks_left
from scripts.translations.named import Content, RefusedError, named_sections, read_content
from scripts.translations.state import review_holds


@dataclass(frozen=True)
class Claim:
    """What an editor states of sections, on which day: who reviewed them, if somebody did, and how they were made."""

    date: datetime.date
    reviewer: str | None = None
    method: Method | None = None


def accept(root: Path, words: Iterable[str], claim: Claim) -> list[str]:
    """Record a claim for FILE or FILE#section; what was recorded, a line for each file, and reviews that ended.

    Raises RefusedError or ContentError before anything is written.
    """
    content = read_content(root)
    reasons: list[str] = []
    accepted = []
    for page, identifiers in named_sections(content, words).values():
        marks = marks_in(root / page.name)
        if marks:
            reasons.append(f"{page.name} is not translated yet: {marks_left(marks)} ({MARK}).")
            continue
        try:
            accepted.append((page, identifiers, _recorded(content, page, identifiers, claim)))
        except RefusedError as error:
            reasons += error.reasons
    if reasons:
        raise RefusedError(*reasons)
    told = []
    for page, identifiers, recorded in accepted:
        write_recorded(root / page.name, recorded)
        what = ", ".join(identifiers) or "all sections"
        told.append(f"{page.name}: {what} recorded as {_claimed(claim)}")
        told += _ended(page, recorded)
    return told


def _recorded(content: Content, page: Page, identifiers: list[str], claim: Claim) -> dict[str, RecordedSection]:
    """The records of a page after a claim for some of its sections (none named: all), in the order of the source."""
    source = content.source_of(page)
    if page.translation is None:
        raise RefusedError(f"{page.name} is not a translated page.")
    if source is None:
        raise RefusedError(f"{page.name} cannot be compared: its source page cannot be read.")
    recorded, without_text, without_method = {}, [], []
    for section in source.sections:
        before, translated = page.translation.sections.get(section.id), page.section(section.id)
        if identifiers and section.id not in identifiers:
            recorded.update({section.id: before} if before else {})
        elif translated is None:
            without_text.append(section.id)
        elif (after := _after(before, section, translated, claim)) is None:
            without_method.append(section.id)
        else:
            recorded[section.id] = after
    unknown = [identifier for identifier in identifiers if source.section(identifier) is None]
    reasons = []
    if unknown:
        reasons.append(f"{page.name}: the source page {source.name} has no section {', '.join(unknown)}.")
    if without_text:
        reasons.append(f"{page.name} has no section {', '.join(without_text)} yet. Translate it first.")
    if without_method:
        told = ", ".join(without_method)
        reasons.append(f"{page.name} does not say who translated {told}. Add --method machine or --method human.")
    if reasons:
        raise RefusedError(*reasons)
    return recorded


def _after(
    before: RecordedSection | None, source: Section, translated: Section, claim: Claim
) -> RecordedSection | None:
    """One section's record after a claim; None if nobody ever said how it was made."""
    method = claim.method or (before.method if before else None)
    if method is None:
        return None
    if claim.reviewer is not None:
        return RecordedSection(source.hash, method, claim.date, claim.reviewer, translated.hash)
    if before is not None and before.hash == source.hash and review_holds(before, translated):
        return replace(before, method=method)
    return RecordedSection(source.hash, method, claim.date)


def _claimed(claim: Claim) -> str:
    return f"reviewed by {claim.reviewer}" if claim.reviewer else "current"


def _ended(page: Page, recorded: dict[str, RecordedSection]) -> list[str]:
    """The reviews that no longer stand, told with what to do."""
    ended: dict[str, list[str]] = {}
    for identifier, before in (page.translation.sections if page.translation else {}).items():
        after = recorded.get(identifier)
        if before.reviewer and after and after.reviewer is None:
            ended.setdefault(before.reviewer, []).append(identifier)
    return [
        f"{page.name}: the review by {name} of {', '.join(identifiers)} no longer stands, as the text changed since."
        f' After a new review, add: --reviewed-by "{name}"'
        for name, identifiers in ended.items()
    ]
