"""Records that an edit changed no meaning, such as a moved comma: what held of the text before it holds of it now.

After an edit of the Dutch, the translations that were made from the text before it stay up to date. After an edit of a
translation, the review of the text before it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.files.git import NoHistoryError
from scripts.texts.page import FIELDS, Field, Page, RecordedField, RecordedSection, Translation
from scripts.texts.sections import Section, hash_of_words
from scripts.translations.earlier import page_at
from scripts.translations.front_matter import write_recorded
from scripts.translations.named import Content, RefusedError, named_sections, read_content

Entry = RecordedSection | RecordedField


@dataclass(frozen=True)
class _Edit:
    """A section or field of a page: the text that it had in an earlier version of the page, and its text now."""

    page: Page
    identifier: str
    since: str
    old: Section | str
    new: Section | str


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
    records: dict[str, Translation] = {}
    for edit in edits:
        kept = _of_translation(edit) if edit.page.translation is not None else _translations(content, edit)
        for page, entry, words_of_it in kept:
            told.append(f"{page.name}#{edit.identifier}: {words_of_it}")
            before = records.get(page.name, page.translation)
            if entry is not None and before is not None:
                records[page.name] = _with(before, edit.identifier, entry)
    for name, recorded in records.items():
        write_recorded(root / name, recorded.sections, recorded.fields)
    return told


def _with(recorded: Translation, identifier: str, entry: Entry) -> Translation:
    """What is recorded of a page, with another entry for one of its sections or fields."""
    if isinstance(entry, RecordedSection):
        return replace(recorded, sections={**recorded.sections, identifier: entry})
    return replace(recorded, fields={**recorded.fields, _field(identifier): entry})


def _field(identifier: str) -> Field:
    return next(name for name in FIELDS if name == identifier)


def _edits(root: Path, page: Page, identifiers: list[str], since: str) -> list[_Edit]:
    """The named sections as edits; RefusedError if none is named, or if one was not edited since the revision."""
    was = page_at(root, page, since)
    before, now = (_texts(each) if each else {} for each in (was, page))
    changed = [each for each in now if each in before and _hash(now[each]) != _hash(before[each])]
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


def _texts(page: Page) -> dict[str, Section | str]:
    """The sections and fields of a page by their ids."""
    return {**{section.id: section for section in page.sections}, **{name: getattr(page, name) for name in FIELDS}}


def _hash(text: Section | str) -> str:
    return hash_of_words(text) if isinstance(text, str) else text.whole


_Kept = tuple[Page, Entry | None, str]


def _translations(content: Content, edit: _Edit) -> Iterator[_Kept]:
    """Each translation with its new record, None where it was made from another text, and what an editor is told."""
    for page in content.translations_of(edit.page):
        entry: Entry | None
        if isinstance(edit.new, str) or isinstance(edit.old, str):
            entry = _field_followed(page, edit)
        else:
            entry = page.translation.sections.get(edit.identifier) if page.translation else None
            if entry is not None and entry.is_of(edit.old) and edit.old.shape != edit.new.shape:
                told = "its blocks, tokens or links must follow: change them, then accept it; left as it is"
                yield page, None, told
                continue
            followed = entry is not None and (entry.is_of(edit.old) or entry.is_of(edit.new))
            entry = replace(entry, hash=edit.new.hash, shape=edit.new.shape) if entry and followed else None
        if entry is None:
            yield page, None, f"was not made from the source text of {edit.since}; left as it is"
        else:
            yield page, entry, "still up to date"


def _field_followed(page: Page, edit: _Edit) -> RecordedField | None:
    entry = page.translation.fields.get(_field(edit.identifier)) if page.translation else None
    known = (_hash(edit.old), _hash(edit.new))
    return replace(entry, hash=_hash(edit.new)) if entry is not None and entry.hash in known else None


def _of_translation(edit: _Edit) -> Iterator[_Kept]:
    """The translation itself with its new record, None if nobody reviewed the text before the edit."""
    translation, old, new = edit.page.translation, edit.old, edit.new
    entry = translation.sections.get(edit.identifier) if translation else None
    if isinstance(old, str) or isinstance(new, str):
        yield edit.page, None, "nobody reviews a title, menu word or description by itself; left as it is"
    elif entry is None or entry.reviewer is None or entry.reviewed_text not in (old.hash, new.hash):
        yield edit.page, None, f"nobody reviewed the text of {edit.since}; left as it is"
    else:
        # Text that followed the source before the edit has still followed it, and no more than that.
        text = new.whole if entry.text == old.whole else entry.text
        kept = replace(entry, reviewed_text=new.hash, text=text)
        yield edit.page, kept, f"the review by {entry.reviewer} still stands"
