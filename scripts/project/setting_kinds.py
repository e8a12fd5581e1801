"""The kinds of settings that a file may hold, and what is told where one is wrong, unknown or missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol, TypeGuard

from scripts.files.characters import BIDI_CONTROLS
from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.files.yaml_values import Place
from scripts.project.web_addresses import fault_of, shown


def is_line(value: Any) -> TypeGuard[str]:
    """Whether a value is a text in one line, with a letter in it and nothing hidden."""
    if not isinstance(value, str) or not value.strip() or BIDI_CONTROLS & set(value):
        return False
    # Joiners belong to the letters of some languages.
    return all(unicodedata.category(character) not in ("Cc", "Zl", "Zp") for character in value)


class Kind(Protocol):
    """What a setting may be. `needed`: where its line is missing, this is told."""

    @property
    def needed(self) -> bool:
        """Whether the line must be there."""

    def example(self, name: str) -> str:
        """The line as it must be, or as it may be."""

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is wrong with the value at a place of the file."""


@dataclass(frozen=True)
class Elsewhere:
    """A setting that is checked where it is read."""

    needed: bool = False

    def example(self, name: str) -> str:
        """Its name alone."""
        return f"{name}:"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Nothing to say."""


@dataclass(frozen=True)
class Only:
    """A setting that can be one value alone, and `why`; `needed` where MkDocs would do otherwise without the line."""

    value: bool | str
    why: str
    needed: bool = False

    def example(self, name: str) -> str:
        """The only line that is right."""
        return f"{name}: {str(self.value).lower() if isinstance(self.value, bool) else self.value}"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record any other value; 1 is not true."""
        if type(value) is not type(self.value) or value != self.value:
            _add(
                document,
                place,
                problems,
                _cannot_be(place, document),
                f"Write {self.example(_name(place))}. {self.why}",
            )


@dataclass(frozen=True)
class YesOrNo:
    """A setting that is true or false; `meaning` says what follows."""

    meaning: str
    needed: bool = False

    def example(self, name: str) -> str:
        """The usual line."""
        return f"{name}: true"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is neither."""
        if not isinstance(value, bool):
            _add(document, place, problems, _cannot_be(place, document), f"Write true or false. {self.meaning}")


@dataclass(frozen=True)
class Line:
    """A text in one line."""

    needed: bool = False

    def example(self, name: str) -> str:
        """A line with a text."""
        return f'{name}: "…"'

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is no text, or has no letter, or more than a line."""
        if not is_line(value):
            _add(document, place, problems, _cannot_be(place, document), f"Write {self.example(_name(place))}")


@dataclass(frozen=True)
class Address:
    """The address of a website, for links, paper and QR codes."""

    of: str
    example_address: str
    needed: bool = False

    def example(self, name: str) -> str:
        """A line with an address."""
        return f'{name}: "{self.example_address}"'

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is none."""
        fault = fault_of(value) if isinstance(value, str) else "is no text"
        if fault:
            what = f'"{shown(str(value))}" cannot be the address of {self.of}: it {fault}.'
            _add(document, place, problems, what, f"Write it as in the browser, such as {self.example(_name(place))}")


@dataclass(frozen=True)
class Group:
    """Settings below a setting. `instead` has what to do in the place of some that other sites have."""

    settings: Mapping[str, Kind]
    needed: bool = False
    instead: Mapping[str, str] = field(default_factory=dict)
    otherwise: str = "Take the line away: this site has no such setting."

    def example(self, name: str) -> str:
        """The lines that are needed, as a sentence has them."""
        lines = [kind.example(key) for key, kind in self.settings.items() if kind.needed]
        return f"{name}: and below it {', '.join(lines)}" if lines else f"{name}:"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is wrong in each of them, what is unknown and what is missing."""
        needed = any(kind.needed for kind in self.settings.values())
        if not isinstance(value, dict) and not (value is None and needed):
            what = f'"{_name(place)}" has no settings below it.'
            mend = "Write each in a line of its own, further in: name, colon, value. Or take this line away."
            _add(document, place, problems, what, mend)
            return
        for key, below in (value or {}).items():
            if key in self.settings:
                self.settings[key].check(below, (*place, key), document, problems)
            else:
                _add(document, (*place, key), problems, f'"{key}" cannot be set here.', self._remedy(key))
        for key, kind in self.settings.items():
            if kind.needed and key not in (value or {}):
                _add(document, place, problems, f'"{key}" is missing{_under(place)}.', f"Write {kind.example(key)}")

    def _remedy(self, key: str) -> str:
        near = get_close_matches(key, self.settings, n=1, cutoff=0.75)
        return self.instead.get(key) or (f'Did you mean "{near[0]}"?' if near else self.otherwise)


@dataclass(frozen=True)
class Entries:
    """A list of just these entries, each with what may be set below it (None: nothing), and `why`."""

    entries: Mapping[str, Group | None]
    why: str
    needed: bool = False

    def example(self, name: str) -> str:
        """The whole list, as a sentence has it."""
        return f"{name}: and below it {', '.join(f'- {entry}' for entry in self.entries)}"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record every entry more or fewer, and what is wrong below one."""
        if not isinstance(value, list):
            what = f'"{_name(place)}" must be a list.'
            _add(document, place, problems, what, f"Write {self.example(_name(place))}")
            return
        found: set[str] = set()
        for index, entry in enumerate(value):
            name, below = next(iter(entry.items())) if isinstance(entry, dict) and len(entry) == 1 else (entry, None)
            here = (*place, index)
            if not isinstance(name, str) or name not in self.entries:
                told = f'"{name}"' if isinstance(name, str) else "This entry"
                _add(document, here, problems, f"{told} cannot stand{_under(place)}.", f"Take it away. {self.why}")
                continue
            if name in found:
                _add(document, here, problems, f'"{name}" stands twice{_under(place)}.', "Keep one of the two.")
            found.add(name)
            self._check_below(name, below, here, document, problems)
        for name in self.entries:
            if name not in found:
                what = f'"{name}" is missing{_under(place)}.'
                _add(document, place, problems, what, f"Write {self.example(_name(place))}. {self.why}")

    def _check_below(self, name: str, below: Any, here: Place, document: Document, problems: Problems) -> None:
        group = self.entries[name]
        if group is not None and below is not None:
            group.check(below, (*here, name), document, problems)
        elif group is None and below is not None:
            what = f'Nothing can be set below "{name}".'
            _add(document, here, problems, what, f"Write - {name} alone.")


@dataclass(frozen=True)
class Each:
    """A list of entries of one kind; what is no group of settings is told where the list is read."""

    entry: Group
    needed: bool = False

    def example(self, name: str) -> str:
        """Its name alone."""
        return f"{name}:"

    def check(self, value: Any, place: Place, document: Document, problems: Problems) -> None:
        """Record what is wrong in each entry."""
        for index, entry in enumerate(value if isinstance(value, list) else ()):
            if isinstance(entry, dict):
                self.entry.check(entry, (*place, index), document, problems)


def _add(document: Document, place: Place, problems: Problems, what: str, mend: str) -> None:
    problems.add(document.name, document.line(place), what, mend)


def _name(place: Place) -> str:
    return next((part for part in reversed(place) if isinstance(part, str)), "This file")


def _under(place: Place) -> str:
    return f' under "{_name(place)}"' if place else ""


def _cannot_be(place: Place, document: Document) -> str:
    raw = document.raw.get(place)
    if raw is None:
        return f'"{_name(place)}" must be one value.'
    return f'"{_name(place)}" cannot be "{raw}".' if raw.strip() else f'"{_name(place)}" is empty.'
