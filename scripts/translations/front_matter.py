"""Writes what is recorded of a translation into its front matter; every other byte of the page stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from scripts.files.text import write_whole
from scripts.files.yaml_edits import composed, end_of, line_after, line_end_of, pair_of, quoted, with_usual_line_ends
from scripts.texts.page import Field, RecordedField, RecordedSection, split_front_matter
from scripts.translations.state import as_yaml


def write_recorded(
    path: Path, recorded: Mapping[str, RecordedSection], fields: Mapping[Field, RecordedField] | None = None
) -> None:
    """Put these records in the place of those in a page's front matter, one line for each section and each field.

    Without `fields` those that are recorded stay. A page that records the same already is not written. Raises
    ValueError if the page has no front matter.
    """
    data = path.read_bytes()
    before = with_usual_line_ends(data.decode("utf-8"))
    split = split_front_matter(before.replace("\r\n", "\n"))
    if split is None:
        raise ValueError(f"{path} has no front matter")
    head, body, _ = split
    head = _with_records(head, "sections", {each: _line(entry) for each, entry in recorded.items()})
    if fields:
        head = _with_records(head, "fields", {each: _field_line(entry) for each, entry in fields.items()})
    text = f"---\n{head}\n---\n{body}".replace("\n", line_end_of(before))
    if text.encode() != data:
        write_whole(path, text)


def _with_records(head: str, name: str, lines: Mapping[str, str]) -> str:
    """The front matter with the `sections` or `fields` of its `translation` replaced, or added as the last ones."""
    root = composed(head)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("the front matter has no fields")
    whole = f"translation:\n  {_listed(name, lines, '  ')}"
    place = pair_of(root, "translation")
    if place is None:
        return f"{head}\n{whole}"
    translation: Any = place[1]
    if not translation.value or translation.flow_style:
        return head[: place[0].start_mark.index] + whole + head[line_after(head, translation.end_mark.index) :]
    indent = " " * translation.value[0][0].start_mark.column
    listed = _listed(name, lines, indent)
    before = pair_of(translation, name)
    if before:
        return head[: before[0].start_mark.index] + listed + head[line_after(head, end_of(before[1])) :]
    end = line_after(head, end_of(translation))
    return f"{head[:end]}\n{indent}{listed}{head[end:]}"


def _listed(name: str, lines: Mapping[str, str], indent: str) -> str:
    return f"{name}:" + "".join(f"\n{indent}  {identifier}: {line}" for identifier, line in lines.items())


def _line(entry: RecordedSection) -> str:
    fields = [f"hash: {as_yaml(entry.hash)}"]
    fields += [
        f"{name}: {as_yaml(value)}"
        for name, value in (("shape", entry.shape), ("text", entry.text))
        if value is not None
    ]
    fields += [f"method: {entry.method}", f"date: {entry.date.isoformat()}"]
    if entry.reviewer is not None:
        fields.append(f"reviewer: {quoted(entry.reviewer)}")
    if entry.reviewed_text is not None:
        fields.append(f"reviewed_text: {as_yaml(entry.reviewed_text)}")
    return "{" + ", ".join(fields) + "}"


def _field_line(entry: RecordedField) -> str:
    return f"{{hash: {as_yaml(entry.hash)}, text: {as_yaml(entry.text)}, date: {entry.date.isoformat()}}}"
