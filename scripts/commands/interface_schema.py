"""The JSON Schema of the interface words: the same groups and keys as in the file of the source language.

It holds no words of that file, so that a mended sentence leaves it as it is; what stands in a comment above a key tells
a translator what the words are for, and becomes its description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scripts.files.yaml_lines import Document
from scripts.records.asked_words import TOWNS
from scripts.records.gaps import GAPS

_COMMENT = re.compile(r"\s*#\s?(.*)")


def interface_schema(source: Document, text: str) -> dict[str, Any]:
    """The schema, from the file of the source language and its text."""
    lines = text.split("\n")
    groups = {
        group: _towns(_comment(lines, source.line((group,)))) if group == TOWNS else _group(group, source, lines)
        for group in source.value
    }
    return {
        "title": "InterfaceWords",
        "description": "Everything that a page of a language says beside its own text.",
        "type": "object",
        "additionalProperties": False,
        "properties": groups,
        "required": list(groups),
    }


def _group(group: str, source: Document, lines: list[str]) -> dict[str, Any]:
    keys = source.value[group]
    told = _comment(lines, source.line((group,)))
    return {
        "description": told or f'Words of the group "{group}".',
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _text(group, key, _comment(lines, source.line((group, key)))) for key in keys},
        "required": list(keys),
    }


def _text(group: str, key: str, told: str) -> dict[str, Any]:
    """One text: it has the gaps of its key, each at least once, and no other braces."""
    gaps = sorted(GAPS.get(group, {}).get(key, ()))
    needed = "".join(rf"(?=[\s\S]*\{{{gap}\}})" for gap in gaps)
    allowed = "".join(rf"|\{{{gap}\}}" for gap in gaps)
    filled = f" Has {' and '.join(f'{{{gap}}}' for gap in gaps)}, written exactly so." if gaps else ""
    words = told or f'The words "{key}" of the group "{group}".'
    return {
        "description": f"{words}{filled}",
        "type": "string",
        "pattern": rf"^{needed}(?=[\s\S]*\S)(?:[^{{}}]{allowed})*$",
    }


def _towns(told: str) -> dict[str, Any]:
    """Names of towns: as many as the language has of its own."""
    return {
        "description": told or "Names of towns in this language, by their place in data/desks.yaml.",
        "type": "object",
        "propertyNames": {"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
        "additionalProperties": {"type": "string", "pattern": r"\S"},
    }


def _comment(lines: list[str], line: int) -> str:
    """The comment that stands right above a line of the file, in one line."""
    return " ".join(reversed(list(_above(lines, line)))).strip()


def _above(lines: list[str], line: int) -> Iterator[str]:
    for text in reversed(lines[: line - 1]):
        match = _COMMENT.fullmatch(text)
        if match is None:
            return
        yield match[1]
