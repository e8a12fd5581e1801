"""YAML read with PyYAML, keeping the line of every value, so that an error can point at it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from scripts.files.problems import Problems
from scripts.files.text import read_text

Place = tuple[str | int, ...]

# Deeper than any file of ours: an alias (*name) that contains itself has no end.
_DEEPEST = 50


@dataclass(frozen=True)
class FileLine:
    """A line of a file, both as problems show them."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Document:
    """A YAML file: its plain `value`, and for each place in it (keys and list positions) the line and the raw text."""

    name: str
    value: Any
    lines: Mapping[Place, int]
    raw: Mapping[Place, str]

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest place around it, counted from 1."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


# The signs that HTML begins and ends with, and any way to write one that a browser reads as such.
_MARKUP = re.compile(r"[<>\ufe64\ufe65\uff1c\uff1e]|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
_PLAIN_WORDS = "Write plain words: HTML and its entities do not work here."

# A text over several lines begins one line below its sign.
_BLOCK_STYLES = ("|", ">")

# What PyYAML says, and what an editor can do about it.
_REMEDIES = {
    "cannot start any token": "Use spaces, not the tab key, and put a text that begins with a sign in double quotes.",
    "mapping values are not allowed": "A colon stands inside a text: put the whole text in double quotes.",
    "end of stream": 'A text begins with a double quote and does not end: look for the missing ".',
    "could not find expected ':'": "Look for a missing colon or double quote in this line or the one before.",
}
_ANY_REMEDY = "Look at the spaces at the start of this line and the ones before, the colons and the quotes."


class _Loader(yaml.CSafeLoader):
    """PyYAML's safe loader; tags of other programs (such as MkDocs' !ENV) are read as plain values."""


def _plain(loader: _Loader, suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    return None


_Loader.add_multi_constructor("!", _plain)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _plain)


def read_yaml(path: Path, name: str, problems: Problems) -> Document | None:
    """The YAML file at `path`; None, with problems recorded, if it cannot be read."""
    text = read_text(path, name, problems)
    return None if text is None else parse_yaml(text, name, problems)


def parse_yaml(text: str, name: str, problems: Problems, first_line: int = 1) -> Document | None:
    """The same for a text that begins at line `first_line` of the file `name`, such as front matter."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        walk = _Walk(loader, name, problems, first_line)
        value = walk.value(node, ()) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        problems.add(
            name,
            line,
            f"This is not valid YAML: {error.problem or error.context}.",
            next((mend for sign, mend in _REMEDIES.items() if sign in str(error.problem)), _ANY_REMEDY),
        )
        return None
    except yaml.YAMLError as error:
        problems.add(name, first_line, f"This is not valid YAML: {error}.", "Compare with the entries around it.")
        return None
    finally:
        loader.dispose()
    return Document(name, value, walk.lines, walk.raw)


class _Walk:
    """Turns PyYAML's nodes into plain values and notes the line and raw text of each."""

    def __init__(self, loader: _Loader, name: str, problems: Problems, first_line: int) -> None:
        self.loader = loader
        self.name = name
        self.problems = problems
        self.first_line = first_line
        self.lines: dict[Place, int] = {}
        self.raw: dict[Place, str] = {}

    def value(self, node: yaml.Node, place: Place) -> Any:
        if len(place) > _DEEPEST:
            raise yaml.YAMLError("an entry refers to itself")
        self.lines.setdefault(place, self._line(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*place, index)) for index, child in enumerate(node.value)]
        self.raw[place] = node.value
        self._refuse_markup(node)
        try:
            return self.loader.construct_object(node, deep=True)
        except (ValueError, AttributeError, TypeError, yaml.YAMLError):
            # PyYAML reads 2026-02-30 as a date and fails; the text itself is checked later, with its line.
            return node.value

    def _refuse_markup(self, node: yaml.Node) -> None:
        """Record a text that is more than text: everything from a YAML file is shown as it is written."""
        if not isinstance(node, yaml.ScalarNode):
            return
        found = _MARKUP.finditer(node.value)
        # "R&D;" only looks like an entity.
        sign = next((each for each in found if len(each[0]) == 1 or unescape(each[0]) != each[0]), None)
        if sign is not None:
            within = 1 + node.value[: sign.start()].count("\n") if node.style in _BLOCK_STYLES else 0
            what = f'"{sign[0]}" may not stand in this text.'
            self.problems.add(self.name, self._line(node) + within, what, _PLAIN_WORDS)

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self.first_line

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            self._refuse_markup(key_node)
            here = (*place, key)
            if key in result:
                self.problems.add(
                    self.name,
                    self._line(key_node),
                    f'"{key}" stands twice in this entry (first in line {self.lines[here]}).',
                    "Keep one of the two.",
                )
            self.lines[here] = self._line(key_node)
            result[key] = self.value(value_node, here)
        return result
