"""Records that a translation matches the Dutch as it is now, and who read it beside the Dutch.

It certifies only what followed: a section or field of which the Dutch changed while its translation did not is refused,
unless it is named by itself. A translation of an older Dutch text is recorded as made from that text.
A review stays only while both texts are the ones that the reviewer had before them: when the Dutch or the translation
changed, accepting it without a reviewer's name takes the older name away.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.files.git import NoHistoryError
from scripts.texts.page import FIELDS, Field, Method, Page, RecordedField, RecordedSection
from scripts.texts.sections import Section, hash_of_words
from scripts.translations.earlier import page_at
from scripts.translations.front_matter import write_recorded
from scripts.translations.marks import MARK, marks_in, marks_left
from scripts.translations.named import Content, RefusedError, named_sections, read_content
from scripts.translations.state import review_holds


@dataclass(frozen=True)
class Claim:
    """What an editor states of sections, on which day: who reviewed them, if somebody did, and how they were made.

    `made_from` is the Git revision with the source text that was translated, None for the text as it is now.
    """

    date: datetime.date
    reviewer: str | None = None
    method: Method | None = None
    made_from: str | None = None


@dataclass(frozen=True)
class _Accepted:
    """What is recorded of a page after a claim."""

    page: Page
    identifiers: list[str]
    sections: dict[str, RecordedSection]
    fields: dict[Field, RecordedField]


def accept(root: Path, words: Iterable[str], claim: Claim) -> list[str]:
    """Record a claim for FILE or FILE#section; what was recorded, a line for each file, and reviews that ended.

    Raises RefusedError or ContentError before anything is written.
    """
    content = read_content(root)
    reasons: list[str] = []
    accepted: list[_Accepted] = []
    for page, identifiers in named_sections(content, words).values():
        marks = marks_in(root / page.name)
        if marks:
            reasons.append(f"{page.name} is not translated yet: {marks_left(marks)} ({MARK}).")
            continue
        try:
            accepted.append(_accepted(content, page, identifiers, claim))
        except RefusedError as error:
            reasons += error.reasons
        except NoHistoryError as error:
            reasons.append(f"{page.name}: the Dutch text of {claim.made_from} is not known. {error}")
    if reasons:
        raise RefusedError(*reasons)
    told = []
    for each in accepted:
        write_recorded(root / each.page.name, each.sections, each.fields)
        what = ", ".join(each.identifiers) or "all sections"
        told.append(f"{each.page.name}: {what} recorded as {_claimed(claim)}")
        told += _ended(each.page, each.sections)
    return told


def _accepted(content: Content, page: Page, identifiers: list[str], claim: Claim) -> _Accepted:
    """The records of a page after a claim for some of its sections or fields (none named: for all)."""
    source = content.source_of(page)
    if page.translation is None:
        raise RefusedError(f"{page.name} is not a translated page.")
    if source is None:
        raise RefusedError(f"{page.name} cannot be compared: its source page cannot be read.")
    made_from = source if claim.made_from is None else _as_it_was(content, source, claim.made_from)
    reasons: list[str] = []
    sections = _sections(page, source, made_from, identifiers, claim, reasons)
    fields = _fields(page, made_from, identifiers, claim, reasons)
    unknown = [each for each in identifiers if source.section(each) is None and each not in FIELDS]
    if unknown:
        reasons.insert(0, f"{page.name}: the source page {source.name} has no section {', '.join(unknown)}.")
    if reasons:
        raise RefusedError(*reasons)
    return _Accepted(page, identifiers, sections, fields)


def _as_it_was(content: Content, source: Page, revision: str) -> Page:
    """The source page in an older revision; its fields are those of then too."""
    was = page_at(content.project.root, source, revision)
    if was is None:
        raise RefusedError(f"{source.name} cannot be read as it was in {revision}.")
    return was


def _sections(
    page: Page, source: Page, made_from: Page, identifiers: list[str], claim: Claim, reasons: list[str]
) -> dict[str, RecordedSection]:
    """The records of the sections of a page, in the order of the source; why some cannot be is put into `reasons`."""
    before_all = page.translation.sections if page.translation else {}
    recorded: dict[str, RecordedSection] = {}
    refused: dict[str, list[str]] = {}
    for section in source.sections:
        before, translated, original = (
            before_all.get(section.id),
            page.section(section.id),
            made_from.section(section.id),
        )
        after = before
        if identifiers and section.id not in identifiers:
            pass
        elif translated is None:
            refused.setdefault("lacking", []).append(section.id)
        elif section.id in page.elsewhere:
            refused.setdefault(f"stands at {page.elsewhere[section.id]}", []).append(section.id)
        elif original is None:
            refused.setdefault("newer", []).append(section.id)
        elif not identifiers and before and not before.is_of(original, translated) and before.text == translated.whole:
            refused.setdefault("untouched", []).append(section.id)
        elif (after := _after(before, original, translated, claim)) is None:
            refused.setdefault("without method", []).append(section.id)
        if after is not None:
            recorded[section.id] = after
    # What readers are not shown any more keeps its record, by which it is known as withdrawn.
    kept = [section.id for section in page.sections if source.section(section.id) is None]
    recorded.update({each: before_all[each] for each in kept if each in before_all})
    reasons += [_refusal(page, why, ", ".join(each), claim) for why, each in refused.items()]
    return recorded


def _refusal(page: Page, why: str, named: str, claim: Claim) -> str:
    """Why sections cannot be recorded, and what to do."""
    if why == "lacking":
        return f"{page.name} has no section {named} yet. Translate it first."
    if why == "newer":
        return f"{page.name}: the Dutch of {claim.made_from} has no section {named}. Name the others one by one."
    if why == "without method":
        return f"{page.name} does not say who translated {named}. Add --method machine or --method human."
    if why == "untouched":
        each = " ".join(f"{page.name}#{identifier}" for identifier in named.split(", "))
        return (
            f"{page.name}: the Dutch of {named} changed, and the translation did not. Translate what changed"
            f" (see: .venv/bin/python -m scripts status --language {page.locale}). Where the translation is right as it"
            f" stands, name it: {each}"
        )
    return f"{page.name}: {named} {why}. Move the text here first."


def _fields(
    page: Page, made_from: Page, identifiers: list[str], claim: Claim, reasons: list[str]
) -> dict[Field, RecordedField]:
    """The records of title, menu word and description; why some cannot be is put into `reasons`."""
    before_all = page.translation.fields if page.translation else {}
    recorded, untouched = {}, []
    for name in FIELDS:
        before, text = before_all.get(name), hash_of_words(getattr(page, name))
        original = hash_of_words(getattr(made_from, name))
        if identifiers and name not in identifiers:
            if before is not None:
                recorded[name] = before
        elif not identifiers and before and before.hash != original and before.text == text:
            untouched.append(name)
        elif before and (before.hash, before.text) == (original, text):
            recorded[name] = before
        else:
            recorded[name] = RecordedField(original, text, claim.date)
    if untouched:
        reasons.append(_refusal(page, "untouched", ", ".join(untouched), claim))
    return recorded


def _after(
    before: RecordedSection | None, source: Section, translated: Section, claim: Claim
) -> RecordedSection | None:
    """One section's record after a claim; None if nobody ever said how it was made."""
    method = claim.method or (before.method if before else None)
    if method is None:
        return None
    made = RecordedSection(source.hash, method, claim.date, shape=source.shape, text=translated.whole)
    if claim.reviewer is not None:
        return replace(made, reviewer=claim.reviewer, reviewed_text=translated.hash)
    if before is not None and before.is_of(source) and review_holds(before, translated):
        return replace(before, method=method, shape=source.shape, text=translated.whole)
    return made


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
