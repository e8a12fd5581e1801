"""Is a translation still what the source says? Section by section, by the hashes kept in its front matter."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from scripts.pages import Page, read_pages, split_front_matter
from scripts.problems import ContentError, Problems, did_you_mean
from scripts.project import read_project
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
    if page is source:
        return
    recorded = (page.translation.sections if page.translation else None) or {}
    missing = [section.id for section in source.sections if section.id not in recorded]
    if missing:
        problems.add(
            page.name,
            2,
            f"The front matter does not say from which Dutch text these sections were made: {', '.join(missing)}.",
            f"When the translation is right, run: .venv/bin/python -m scripts accept {page.name}",
        )
    for identifier in recorded:
        if source.section(identifier) is None:
            problems.add(
                page.name,
                2,
                f'The front matter keeps a section "{identifier}" that the Dutch page does not have.',
                did_you_mean(identifier, [section.id for section in source.sections]),
            )


def pages_for_accepting(root: Path) -> tuple[list[Page], dict[str, Page]]:
    """Every translated page, and the source pages by slug, as far as they can be read.

    Other problems do not stop an editor from recording that a translation is current; ContentError if the languages
    cannot be read.
    """
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise ContentError(problems)
    pages = read_pages(project, {}, problems)
    sources = {slug: page for (locale, slug), page in pages.items() if locale == project.source.locale}
    translated = [page for page in pages.values() if page.locale != project.source.locale and page.slug in sources]
    return translated, sources


def accept(path: Path, page: Page, source: Page, identifiers: list[str]) -> None:
    """Write into a translation's front matter that the named sections (none named: all) match the source as it is now.

    Raises KeyError for a section that the source does not have. Everything but the list of hashes stays byte for byte.
    """
    known = {section.id: section.hash for section in source.sections}
    recorded = dict((page.translation.sections if page.translation else None) or {})
    for identifier in identifiers or known:
        recorded[identifier] = known[identifier]
    ordered = {identifier: recorded[identifier] for identifier in known if identifier in recorded}
    _change_head(path, lambda head: _with_hashes(head, ordered))


def begin_record(path: Path, method: Literal["machine", "human"], date: datetime.date) -> None:
    """Write into the front matter of a new translation how and on which day it was made."""
    _change_head(path, lambda head: f"{head}\ntranslation:\n  method: {method}\n  date: {date.isoformat()}")


def _change_head(path: Path, change: Callable[[str], str]) -> None:
    """Change the front matter of a page; everything else stays byte for byte."""
    data = path.read_bytes()
    ends = "\r\n" if b"\r\n" in data else "\n"
    split = split_front_matter(data.decode("utf-8").replace("\r\n", "\n"))
    if split is None:
        raise ValueError(f"{path} has no front matter")
    head, body, _ = split
    path.write_bytes(f"---\n{change(head)}\n---\n{body}".replace("\n", ends).encode("utf-8"))


def _with_hashes(head: str, hashes: dict[str, str]) -> str:
    """The front matter with the `sections` of its `translation` replaced, or added as the last field."""
    root = yaml.compose(head, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("the front matter has no fields")
    translation = next(value for key, value in root.value if key.value == "translation")
    indent = " " * translation.value[0][0].start_mark.column
    entries = "".join(f"\n{indent}  {name}: {_quoted(value)}" for name, value in hashes.items())
    listed = f"sections:{entries}"
    for key, value in translation.value:
        if key.value == "sections":
            return head[: key.start_mark.index] + listed + head[_line_end(head, _last_index(value)) :]
    end = _line_end(head, _last_index(translation))
    return f"{head[:end]}\n{indent}{listed}{head[end:]}"


def _last_index(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own end mark lies beyond the comments and lines that follow it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_index(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _quoted(value: str) -> str:
    """A hash as YAML reads it back as text: one of digits alone, or like 1e5, would turn into a number."""
    return str(yaml.safe_dump(value, default_flow_style=True).split("\n")[0])
