"""Records that an edit changed no meaning, such as a moved comma: what held of the text before it holds of it now.

After an edit of the Dutch, the translations that were made from the text before it stay up to date. After an edit of a
translation, the review of the text before it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.files.git import NoHistoryError
from scripts.texts.page import Page, RecordedSection
from scripts.translations.earlier import sections_at
from scripts.translations.front_matter import write_recorded
from scripts.translations.named import Content, RefusedError, named_sections, read_content


@dataclass(frozen=True)
class _Edit:
    """A section of a page, the hash of its text in an earlier version of the page, and of its text now."""

    page: Page
    identifier: str
    since: str
    old: str
    new: str


def cosmetic(root: Path, words: Iterable[str], since: str) -> list[str]:
    """Record for each FILE#section that it was edited since a revision without a change of meaning; what was recorded.

    Raises RefusedError or ContentError before anything is written, also when Git cannot tell the text before the edit.
    """
    content = read_content(root)
    reasons: list[str] = []
    edits: list[_Edit] = []
    for page, identifiers in named_sections(content, words).values():
        try:
            edits += _edits(root, page, identifiers, since)
        except NoHistoryError as error:
            reasons.append(f"{page.name}: the text before the edit is not known. {error}")
        except RefusedError as error:
            reasons += error.reasons
    if reasons:
        raise RefusedError(*reasons)
    told = []
    records: dict[str, dict[str, RecordedSection]] = {}
    for edit in edits:
        kept = _review(edit) if edit.page.translation is not None else _translations(content, edit)
        for page, entry, words_of_it in kept:
            told.append(f"{page.name}#{edit.identifier}: {words_of_it}")
            if entry is not None and page.translation is not None:
                records.setdefault(page.name, dict(page.translation.sections))[edit.identifier] = entry
    for name, recorded in records.items():
        write_recorded(root / name, recorded)
    return told


def _edits(root: Path, page: Page, identifiers: list[str], since: str) -> list[_Edit]:
    """The named sections as edits; RefusedError if none is named, or if one was not edited since the revision."""
    before = {identifier: section.hash for identifier, section in sections_at(root, page, since).items()}
    now = {section.id: section.hash for section in page.sections}
    changed = [identifier for identifier in now if identifier in before and now[identifier] != before[identifier]]
    if not identifiers:
        told = ", ".join(f"{page.name}#{identifier}" for identifier in changed) or "none"
        raise RefusedError(f"Say which section changed without a change of meaning. Changed since {since}: {told}.")
    reasons = []
    for identifier in identifiers:
        if identifier not in before:
            reasons.append(f"{page.name}#{identifier} does not exist in {since}.")
        elif identifier not in changed:
            reasons.append(
                f"{page.name}#{identifier} has the same words as in {since}."
                " If the edit is committed already, name a version before it, such as --since HEAD~1."
            )
    if reasons:
        raise RefusedError(*reasons)
    return [_Edit(page, identifier, since, before[identifier], now[identifier]) for identifier in identifiers]


_Kept = tuple[Page, RecordedSection | None, str]


def _translations(content: Content, edit: _Edit) -> Iterator[_Kept]:
    """Each translation with its new record, None where it was made from another text, and what an editor is told."""
    for page in content.translations_of(edit.page):
        entry = page.translation.sections.get(edit.identifier) if page.translation else None
        if entry is None or entry.hash not in (edit.old, edit.new):
            yield page, None, f"was not made from the source text of {edit.since}; left as it is"
        else:
            yield page, replace(entry, hash=edit.new), "still up to date"


def _review(edit: _Edit) -> Iterator[_Kept]:
    """The translation itself with its new record, None if nobody reviewed the text before the edit."""
    entry = edit.page.translation.sections.get(edit.identifier) if edit.page.translation else None
    if entry is None or entry.reviewer is None or entry.reviewed_text not in (edit.old, edit.new):
        yield edit.page, None, f"nobody reviewed the text of {edit.since}; left as it is"
    else:
        yield edit.page, replace(entry, reviewed_text=edit.new), f"the review by {entry.reviewer} still stands"
