"""Writes what is recorded of a translation into its front matter; every other byte of the page stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import yaml

from scripts.files.text import write_whole
from scripts.texts.page import RecordedSection, split_front_matter
from scripts.translations.state import as_yaml


def write_recorded(path: Path, recorded: Mapping[str, RecordedSection]) -> None:
    """Put these records in the place of those in a page's front matter, one line for each section.

    Raises ValueError if the page has no front matter. A page that records the same already is not written.
    """
    data = path.read_bytes()
    ends = "\r\n" if b"\r\n" in data else "\n"
    split = split_front_matter(data.decode("utf-8").replace("\r\n", "\n"))
    if split is None:
        raise ValueError(f"{path} has no front matter")
    head, body, _ = split
    text = f"---\n{_with_records(head, recorded)}\n---\n{body}".replace("\n", ends)
    if text.encode() != data:
        write_whole(path, text)


def _with_records(head: str, recorded: Mapping[str, RecordedSection]) -> str:
    """The front matter with the `sections` of its `translation` replaced, or added as the last field."""
    root = yaml.compose(head, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("the front matter has no fields")
    whole = f"translation:\n  {_listed(recorded, '  ')}"
    place = next(((key, value) for key, value in root.value if key.value == "translation"), None)
    if place is None:
        return f"{head}\n{whole}"
    translation = place[1]
    if not translation.value or translation.flow_style:
        return head[: place[0].start_mark.index] + whole + head[_line_end(head, translation.end_mark.index) :]
    indent = " " * translation.value[0][0].start_mark.column
    listed = _listed(recorded, indent)
    for key, value in translation.value:
        if key.value == "sections":
            return head[: key.start_mark.index] + listed + head[_line_end(head, _last_index(value)) :]
    end = _line_end(head, _last_index(translation))
    return f"{head[:end]}\n{indent}{listed}{head[end:]}"


def _listed(recorded: Mapping[str, RecordedSection], indent: str) -> str:
    return "sections:" + "".join(f"\n{indent}  {identifier}: {_line(entry)}" for identifier, entry in recorded.items())


def _line(entry: RecordedSection) -> str:
    fields = [f"hash: {as_yaml(entry.hash)}", f"method: {entry.method}", f"date: {entry.date.isoformat()}"]
    if entry.reviewer is not None:
        fields.append(f"reviewer: {json.dumps(entry.reviewer, ensure_ascii=False)}")
    if entry.reviewed_text is not None:
        fields.append(f"reviewed_text: {as_yaml(entry.reviewed_text)}")
    return "{" + ", ".join(fields) + "}"


def _last_index(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own end mark lies beyond the comments and lines that follow it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_index(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end
