"""Writes what is recorded of a translation into its front matter; every other byte of the page stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from scripts.files.text import write_whole
from scripts.files.yaml_edits import composed, end_of, line_after, line_end_of, pair_of, quoted, with_usual_line_ends
from scripts.texts.page import RecordedSection, split_front_matter
from scripts.translations.state import as_yaml


def write_recorded(path: Path, recorded: Mapping[str, RecordedSection]) -> None:
    """Put these records in the place of those in a page's front matter, one line for each section.

    Raises ValueError if the page has no front matter. A page that records the same already is not written.
    """
    data = path.read_bytes()
    before = with_usual_line_ends(data.decode("utf-8"))
    split = split_front_matter(before.replace("\r\n", "\n"))
    if split is None:
        raise ValueError(f"{path} has no front matter")
    head, body, _ = split
    text = f"---\n{_with_records(head, recorded)}\n---\n{body}".replace("\n", line_end_of(before))
    if text.encode() != data:
        write_whole(path, text)


def _with_records(head: str, recorded: Mapping[str, RecordedSection]) -> str:
    """The front matter with the `sections` of its `translation` replaced, or added as the last field."""
    root = composed(head)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("the front matter has no fields")
    whole = f"translation:\n  {_listed(recorded, '  ')}"
    place = pair_of(root, "translation")
    if place is None:
        return f"{head}\n{whole}"
    translation: Any = place[1]
    if not translation.value or translation.flow_style:
        return head[: place[0].start_mark.index] + whole + head[line_after(head, translation.end_mark.index) :]
    indent = " " * translation.value[0][0].start_mark.column
    listed = _listed(recorded, indent)
    sections = pair_of(translation, "sections")
    if sections:
        return head[: sections[0].start_mark.index] + listed + head[line_after(head, end_of(sections[1])) :]
    end = line_after(head, end_of(translation))
    return f"{head[:end]}\n{indent}{listed}{head[end:]}"


def _listed(recorded: Mapping[str, RecordedSection], indent: str) -> str:
    return "sections:" + "".join(f"\n{indent}  {identifier}: {_line(entry)}" for identifier, entry in recorded.items())


def _line(entry: RecordedSection) -> str:
    fields = [f"hash: {as_yaml(entry.hash)}", f"method: {entry.method}", f"date: {entry.date.isoformat()}"]
    if entry.reviewer is not None:
        fields.append(f"reviewer: {quoted(entry.reviewer)}")
    if entry.reviewed_text is not None:
        fields.append(f"reviewed_text: {as_yaml(entry.reviewed_text)}")
    return "{" + ", ".join(fields) + "}"
