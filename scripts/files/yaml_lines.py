"""YAML read with PyYAML, keeping the line of every value, so that an error can point at it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scripts.files.characters import odd_space
from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.files.text import read_text
from scripts.files.yaml_values import Loader, Place, RefusedError, Walk

# In characters: twelve times the longest file of the project.
LONGEST = 200_000


@dataclass(frozen=True)
class FileLine:
    """A line of a file, both as problems show them."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Document:
    """A YAML file: its plain `value`, and for each place in it (keys and list positions) the line and the raw text.

    `told` are places of which a problem is recorded already, `odd_numbers` what YAML makes of a number that is not
    written in digits alone.
    """

    name: str
    value: Any
    lines: Mapping[Place, int]
    raw: Mapping[Place, str]
    odd_numbers: Mapping[Place, int | float] = field(default_factory=dict)
    told: frozenset[Place] = frozenset()

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest place around it, counted from 1."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


# What PyYAML says, and what an editor can do about it.
_REMEDIES = {
    "cannot start any token": "Use spaces, not the tab key, and put a text that begins with a sign in double quotes.",
    "tab character": "Use spaces, not the tab key.",
    "mapping values are not allowed": "A colon stands inside a text: put the whole text in double quotes.",
    "end of stream": 'A text begins with a double quote and does not end: look for the missing ".',
    "alphabetic or numeric": "Put a text that begins with * or & in double quotes.",
    "could not find expected ':'": "Look for a missing colon or double quote in this line or the one before.",
}
_ANY_REMEDY = "Look at the spaces at the start of this line and the ones before, the colons and the quotes."

# The spaces of a line that YAML reads: before it, behind dashes, and behind the colon after the name of a field.
_SPACES = re.compile(r"[^\S\n]*(?:-[^\S\n]+)*(?:[\w.-]+:(?![\w/]))?[^\S\n]*")
# So many lines after it, PyYAML may tell a mistake.
_BEFORE = 3


def read_yaml(path: Path, name: str, problems: Problems) -> Document | None:
    """The YAML file at `path`; None, with problems recorded, if it cannot be read."""
    text = read_text(path, name, problems)
    return None if text is None else parse_yaml(text, name, problems)


@remembered
def parse_yaml(text: str, name: str, problems: Problems, first_line: int = 1) -> Document | None:
    """The same for a text that begins at line `first_line` of the file `name`, such as front matter."""
    if len(text) > LONGEST:
        what = f"{len(text):,} characters stand here; at most {LONGEST:,} are read."
        problems.add(name, first_line, what, "Something stands here many times: put it back as it was.")
        return None
    loader = Loader(text)
    walk = Walk(loader, name, problems, first_line)
    try:
        value = walk.document()
    except RefusedError as error:
        problems.add(name, error.line + first_line, error.what, error.mend)
        return None
    except yaml.YAMLError as error:
        mark = (error.problem_mark or error.context_mark) if isinstance(error, yaml.MarkedYAMLError) else None
        line = mark.line if mark else 0
        place, what, mend = _odd_space_near(text, line) or (line, *_in_words(error))
        if not walk.odd_names:
            problems.add(name, place + first_line, what, mend)
        return None
    finally:
        loader.dispose()
    return Document(name, value, walk.lines, walk.raw, walk.odd_numbers, frozenset(walk.told))


def _in_words(error: yaml.YAMLError) -> tuple[str, str]:
    """What PyYAML says, and what an editor can do about it."""
    said = (error.problem or error.context) if isinstance(error, yaml.MarkedYAMLError) else str(error)
    mend = next((mend for sign, mend in _REMEDIES.items() if sign in str(said)), _ANY_REMEDY)
    return f"This is not valid YAML: {said}.", mend


def _odd_space_near(text: str, line: int) -> tuple[int, str, str] | None:
    """Where an odd space in the place of one that YAML reads may be why a line is wrong, told; None if nowhere."""
    lines = text.split("\n")
    for number in range(max(0, line - _BEFORE), min(line + 2, len(lines))):
        match = _SPACES.match(lines[number])
        if match and (space := odd_space(match[0])):
            mend = "Delete the spaces at the start of the line, or behind - and the colon, and type them again."
            return number, f"A space here is none: it is {space}, which only looks like one.", mend
    return None
