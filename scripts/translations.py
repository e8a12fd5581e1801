"""Is a translation still what the source says? Section by section, by the hashes kept in its front matter."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from scripts.pages import Page, split_front_matter
from scripts.problems import Problems, did_you_mean
from scripts.sections import Section


@dataclass(frozen=True)
class State:
    """The state of one page in one language; `outdated` holds the source's sections that changed since."""

    kind: Literal["source", "machine", "reviewed"]
    outdated: tuple[Section, ...]


def state_of(page: Page, source: Page) -> State:
    """The state of a page, beside its source page."""
    if page.translation is None:
        return State("source", ())
    recorded = page.translation.sections or {}
    outdated = tuple(section for section in source.sections if recorded.get(section.id) != section.hash)
    return State("reviewed" if page.translation.reviewer else "machine", outdated)


def check_recorded(page: Page, source: Page, problems: Problems) -> None:
    """Record a problem where a translation does not say from which source text it was made."""
    if page.translation is None:
        return
    recorded = page.translation.sections or {}
    missing = [section.id for section in source.sections if section.id not in recorded]
    if missing:
        problems.add(
            page.name,
            2,
            f"The front matter does not say from which Dutch text these sections were made: {', '.join(missing)}.",
            f"When the translation is right, run: python -m scripts accept {page.name}",
        )
    for identifier in recorded:
        if source.section(identifier) is None:
            problems.add(
                page.name,
                2,
                f'The front matter keeps a section "{identifier}" that the Dutch page does not have.',
                did_you_mean(identifier, [section.id for section in source.sections]),
            )


def accept(path: Path, page: Page, source: Page, identifiers: list[str]) -> None:
    """Write into a translation's front matter that the named sections (none named: all) match the source as it is now.

    Raises KeyError for a section that the source does not have. Everything but the list of hashes stays byte for byte.
    """
    known = {section.id: section.hash for section in source.sections}
    recorded = dict((page.translation.sections if page.translation else None) or {})
    for identifier in identifiers or known:
        recorded[identifier] = known[identifier]
    ordered = {identifier: recorded[identifier] for identifier in known if identifier in recorded}
    text = path.read_text(encoding="utf-8")
    split = split_front_matter(text)
    if split is None:
        raise ValueError(f"{path} has no front matter")
    head, body, _ = split
    path.write_text(f"---\n{_with_hashes(head, ordered)}\n---\n{body}", encoding="utf-8")


def _with_hashes(head: str, hashes: dict[str, str]) -> str:
    """The front matter with its `sections:` list replaced, or added at the end of `translation:`."""
    lines = head.split("\n")
    kept: list[str] = []
    inside = False
    for line in lines:
        if line.strip() == "sections:" and line.startswith("  "):
            inside = True
            continue
        if inside and line.startswith("    "):
            continue
        inside = False
        kept.append(line)
    start = next(index for index, line in enumerate(kept) if line.startswith("translation:"))
    end = start + 1
    while end < len(kept) and kept[end].startswith("  "):
        end += 1
    block = yaml.safe_dump(hashes, sort_keys=False, default_style=None).rstrip("\n").split("\n")
    return "\n".join([*kept[:end], "  sections:", *(f"    {line}" for line in block), *kept[end:]])
