"""What a YAML file may hold: plain groups, lists and values, to a depth, each written out where it stands.

PyYAML's own way from text to values follows references, which can make a small file endless, and calls itself for each
level in C, which ends the whole program where a file is too deep. Here each of libyaml's events is looked at first.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any, NoReturn

import yaml

from scripts.files.characters import hidden_characters, odd_space, without_odd_spaces
from scripts.files.problems import Problems

Place = tuple[str | int, ...]

# One of libyaml's: the types that are known of PyYAML leave out most of its fields.
_Event = Any

# Levels, and values in one file: three times and four times what any file of the project has.
DEEPEST = 20
MOST_VALUES = 5_000
# In characters: ten times the longest value.
LONGEST_VALUE = 10_000

# Longer numbers stand for nothing here, and Python takes long over the longest.
_LONGEST_NUMBER = 20
_USUAL_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_NUMBERS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
_NULL = "tag:yaml.org,2002:null"
_MERGE = "tag:yaml.org,2002:merge"


# The signs that HTML begins and ends with, and any way to write one that a browser reads as such.
_MARKUP = re.compile(r"[<>\ufe64\ufe65\uff1c\uff1e]|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
_PLAIN_WORDS = "Write plain words: HTML and its entities do not work here."

# A text over several lines begins one line below its sign.
_BLOCK_STYLES = ("|", ">")


class RefusedError(Exception):
    """Something stands in a file that may not; with its line, counted from 0 in the text, and how to mend it."""

    def __init__(self, line: int, what: str, mend: str) -> None:
        super().__init__(what)
        self.line, self.what, self.mend = line, what, mend


class Loader(yaml.CSafeLoader):
    """PyYAML's safe loader, for its events and for what it makes of a single value."""


class Walk:
    """Turns events into plain values, and notes the line and the raw text of each.

    `told` are the places of which a problem is recorded. `odd_numbers` are numbers that are written in one of YAML's
    other ways, such as 9:00 for 540. `odd_names` is whether the name of a field has a space that is none.
    """

    def __init__(self, loader: Loader, name: str, problems: Problems, first_line: int) -> None:
        self._loader = loader
        self._name = name
        self._problems = problems
        self._first_line = first_line
        self._values = 0
        self.lines: dict[Place, int] = {}
        self.raw: dict[Place, str] = {}
        self.odd_numbers: dict[Place, int | float] = {}
        self.told: set[Place] = set()
        self.odd_names = False

    def document(self) -> Any:
        """The value of the only document of the file; None if it is empty. Raises RefusedError or yaml.YAMLError."""
        self._next()
        if isinstance(event := self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), ())
        self._next()
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            what = "A second document begins in this file."
            _refuse(event, what, "Keep one of them, without a line --- between the two.")
        return value

    def _next(self) -> _Event:
        return self._loader.get_event()

    def _value(self, event: _Event, place: Place) -> Any:
        self._check(event, place)
        self.lines.setdefault(place, self._line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        return self._scalar(event, place)

    def _check(self, event: _Event, place: Place) -> None:
        """Refuse what refers to another place or program, and what is too much."""
        if isinstance(event, yaml.AliasEvent):
            what = f'"*{event.anchor}" stands for a text from elsewhere in the file.'
            _refuse(event, what, "Write that text out; put a text that begins with * in double quotes.")
        if event.anchor is not None:
            what = f'"&{event.anchor}" gives a name to a part of the file.'
            _refuse(event, what, "Take it away, and write texts out; put a text that begins with & in double quotes.")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            what = f'"{tag}" is a tag: it tells a program how to read a value.'
            _refuse(event, what, "Write the value alone; put a text that begins with ! in double quotes.")
        self._values += 1
        if self._values > MOST_VALUES:
            what = f"More than {MOST_VALUES:,} values stand in this file."
            _refuse(event, what, "Something stands in it many times: put it back as it was.")
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > LONGEST_VALUE:
            what = f"This text has {len(event.value):,} characters; at most {LONGEST_VALUE:,} are read."
            _refuse(event, what, "Look for a quotation mark that is missing at its end, or make it shorter.")
        if len(place) > DEEPEST:
            what = f"Groups and lists stand in one another more than {DEEPEST} deep."
            _refuse(event, what, "Look for brackets and dashes that are too many.")

    def _sequence(self, place: Place) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            result.append(self._value(event, (*place, len(result))))
        return result

    def _mapping(self, place: Place) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, place)
            here, line = (*place, key), self._line(event)
            if key in result:
                what = f'"{key}" stands twice in this entry (first in line {self.lines[here]}).'
                self._problems.add(self._name, line, what, "Keep one of the two.")
            self.lines[here] = line
            result[key] = self._value(self._next(), here)
        return result

    def _key(self, event: _Event, place: Place) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            if isinstance(event, yaml.AliasEvent):
                self._check(event, place)
            _refuse(event, "A list or a group stands where the name of a field should.", "Write: name, colon, value.")
        self._check(event, place)
        tag = self._tag(event)
        if tag == _NULL or not event.value.strip():
            _refuse(event, "The name of a field is missing before a colon.", "Write: name, colon, value.")
        if tag == _MERGE:
            _refuse(event, '"<<" takes fields from another entry.', "Write the fields out in this entry.")
        key = str(event.value)
        if hidden := next(hidden_characters(key), None):
            what = f"A code behind a \\ stands for a hidden character ({hidden.label}) in the name of a field."
            _refuse(event, what, "Type the name again.")
        self._refuse_markup(event)
        if space := odd_space(key):
            what = f'The name of the field "{key}" has {space} in it or beside it, which only looks like a space.'
            self._problems.add(self._name, self._line(event), what, "Type it again, and the spaces before it.")
            self.odd_names = True
        return without_odd_spaces(key)

    def _scalar(self, event: _Event, place: Place) -> Any:
        raw = str(event.value)
        self.raw[place] = raw
        self._refuse_markup(event)
        if event.style == '"' and (hidden := next(hidden_characters(raw), None)):
            what = f"A code behind a \\ stands for a hidden character ({hidden.label})."
            self._tell(place, what, "Take the \\ and the code away.")
        tag = self._tag(event)
        if tag in _NUMBERS and len(raw) > _LONGEST_NUMBER:
            what = f"This number has {len(raw):,} digits; at most {_LONGEST_NUMBER} are read."
            self._tell(place, what, "Write a shorter one; put a text in double quotes.")
            return raw
        try:
            value = self._loader.construct_object(yaml.ScalarNode(tag, raw), deep=True)
        except (ValueError, ArithmeticError, AttributeError, TypeError, yaml.YAMLError):
            # PyYAML reads 2026-02-30 as a date and fails; the text itself is checked later, with its line.
            return raw
        if tag in _NUMBERS and not _USUAL_NUMBER.fullmatch(raw):
            self.odd_numbers[place] = value
        return value

    def _refuse_markup(self, event: _Event) -> None:
        """Record a text that is more than text: everything from a YAML file is shown as it is written."""
        found = _MARKUP.finditer(event.value)
        # "R&D;" only looks like an entity.
        sign = next((each for each in found if len(each[0]) == 1 or unescape(each[0]) != each[0]), None)
        if sign is not None:
            within = 1 + event.value[: sign.start()].count("\n") if event.style in _BLOCK_STYLES else 0
            what = f'"{sign[0]}" may not stand in this text.'
            self._problems.add(self._name, self._line(event) + within, what, _PLAIN_WORDS)

    def _tag(self, event: _Event) -> str:
        resolver: Any = self._loader
        return str(resolver.resolve(yaml.ScalarNode, event.value, event.implicit))

    def _line(self, event: _Event) -> int:
        return int(event.start_mark.line) + self._first_line

    def _tell(self, place: Place, what: str, mend: str) -> None:
        self.told.add(place)
        self._problems.add(self._name, self.lines[place], what, mend)


def _refuse(event: _Event, what: str, mend: str) -> NoReturn:
    raise RefusedError(event.start_mark.line, what, mend)
