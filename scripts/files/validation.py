"""Turns a YAML document into typed records with pydantic, and pydantic's errors into words that an editor knows."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError, WithJsonSchema
from pydantic_core import ErrorDetails, PydanticCustomError

from scripts.files.characters import odd_space
from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.files.yaml_values import Place

Record = TypeVar("Record")

# What pydantic puts behind the name of a field that is wrong itself, and not its value.
_OF_KEY = "[key]"

# What is wrong is which fields there are, and not what stands in them.
_OF_NAMES = ("missing", "extra_forbidden", "unexpected_keyword_argument")
# Several of these may be true of one entry.
_OF_WHOLE_ENTRY = ("missing", "content")

# So many problems of a file are told, and the others counted: where there are more, all have one cause.
_TOLD = 100
# In characters: an odd space in a longer text may be meant, as French has one before its signs.
_LONGEST_NAME = 120


def wrong(what: str, mend: str) -> PydanticCustomError:
    """The error that a field's own check raises: what is wrong, and how to mend it."""
    return PydanticCustomError("content", "{what} {mend}", {"what": what, "mend": mend})


def written_as(pattern: str) -> WithJsonSchema:
    """What the schemas say of a text, for editors that check while one types; if it is right says its validator."""
    return WithJsonSchema({"type": "string", "pattern": pattern})


def validated(
    document: Document, adapter: TypeAdapter[Record], context: dict[str, Any], problems: Problems
) -> Record | None:
    """The record that a document describes; None, with every problem recorded, if it does not fit.

    Every list of entries with an `id` must have each id once.
    """
    _report_doubled_ids(document, problems)
    told: set[Place] = set(document.told)
    try:
        record = adapter.validate_python(document.value, context=context)
    except ValidationError as failure:
        record = None
        _report_all(failure, adapter, document, told, problems)
    odd = {place: value for place, value in document.odd_numbers.items() if place not in told}
    for place, value in odd.items():
        problems.add(document.name, document.line(place), *_of_odd_number(place, document.raw[place], value))
    return None if odd or document.told else record


def _report_all(
    failure: ValidationError, adapter: TypeAdapter[Any], document: Document, told: set[Place], problems: Problems
) -> None:
    """Record what pydantic found, but for places of which something is told already; the others are added to them."""
    fields = _fields_of(adapter)
    errors = failure.errors(include_url=False)
    for error in errors[:_TOLD]:
        place = _place(error, document)
        # A value that may be of several kinds fails once for each.
        if place in document.told or (error["type"] not in _OF_WHOLE_ENTRY and place in told):
            continue
        if place in document.odd_numbers and error["type"] not in ("string_type", "content"):
            # Told below.
            continue
        told.add(place)
        problems.add(document.name, document.line(place), *_with_odd_space(error, place, document, fields))
    if more := errors[_TOLD:]:
        line = document.line(_place(more[0], document))
        what = f"{len(more):,} more problems follow in this file."
        problems.add(document.name, line, what, "Mend the first ones first.")


def _of_odd_number(place: Place, raw: str, value: float) -> tuple[str, str]:
    """What is wrong with a number that is written in one of YAML's other ways."""
    name = next((str(part) for part in reversed(place) if isinstance(part, str)), "This entry")
    mend = f'Write a number in digits alone; put a text in double quotes: {name}: "{raw}".'
    return f'"{name}" stands without quotes, and YAML reads {raw} as {value}.', mend


def report_odd_spaces(document: Document, free: Collection[str | int], problems: Problems) -> bool:
    """Record each short text in which a space is another character, but for `free` fields; whether there is any."""
    found = False
    for place, raw in document.raw.items():
        fault = None if place and place[-1] in free else _of_odd_space(place, raw)
        if fault is not None:
            problems.add(document.name, document.line(place), *fault)
            found = True
    return found


def _with_odd_space(error: ErrorDetails, place: Place, document: Document, fields: _Fields) -> tuple[str, str]:
    """What is wrong, with the space that is none and may be why, if there is one in the text that was given."""
    what, mend = _in_words(error, document, fields)
    given = error["input"]
    space = _of_odd_space(place, given) if isinstance(given, str) and error["type"] not in _OF_NAMES else None
    if space is None:
        return what, mend
    return (f"{what} {space[0]}", f"{space[1]} {mend}") if error["type"] == "content" else space


def _of_odd_space(place: Place, text: str) -> tuple[str, str] | None:
    """What is wrong with a short text in which a space is another character; None if there is none."""
    space = odd_space(text) if len(text) <= _LONGEST_NAME else None
    if space is None:
        return None
    name = next((str(part) for part in reversed(place) if isinstance(part, str)), "This entry")
    return f'"{name}" has {space} in it, which only looks like a space: "{text}".', "Delete it, and type a usual space."


def _report_doubled_ids(document: Document, problems: Problems) -> None:
    if not isinstance(document.value, dict):
        return
    for key, entries in document.value.items():
        if not isinstance(entries, list):
            continue
        first_lines: dict[str, int] = {}
        for index, entry in enumerate(entries):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(identifier, str):
                continue
            line = document.line((key, index, "id"))
            if identifier in first_lines:
                problems.add(
                    document.name,
                    line,
                    f'The id "{identifier}" is already used in line {first_lines[identifier]}.',
                    "Give each entry an id of its own.",
                )
            first_lines.setdefault(identifier, line)


def _place(error: ErrorDetails, document: Document) -> Place:
    """Where the error stands in the document: pydantic's location without its own labels for unions and the like."""
    place: list[str | int] = []
    for part in error["loc"]:
        if (*place, part) in document.lines or error["type"] == "missing":
            place.append(part)
    return tuple(place)


@cache
def _fields_of(adapter: TypeAdapter[Any]) -> _Fields:
    return _Fields(adapter)


class _Fields:
    """The names of the fields of a record and of all records in it, by the schema of its adapter."""

    def __init__(self, adapter: TypeAdapter[Any]) -> None:
        self._schema: dict[str, Any] = adapter.json_schema()
        found = [part.get("properties", {}) for part in (self._schema, *self._schema.get("$defs", {}).values())]
        self.all = {name for names in found for name in names}

    def at(self, place: Sequence[str | int]) -> set[str]:
        """The fields that may stand at a place, beside each other."""
        here = [self._schema]
        for step in place:
            here = [inner for part in here for whole in self._whole(part) for inner in _inside(whole, step)]
        return {name for part in here for whole in self._whole(part) for name in whole.get("properties", {})}

    def _whole(self, part: dict[str, Any]) -> list[dict[str, Any]]:
        """What a part of the schema may be, without references."""
        if "$ref" in part:
            return self._whole(self._schema["$defs"][part["$ref"].rpartition("/")[2]])
        if "anyOf" in part:
            return [whole for each in part["anyOf"] for whole in self._whole(each)]
        return [part]


def _inside(part: dict[str, Any], step: str | int) -> Iterator[dict[str, Any]]:
    """What a schema says of an entry of a list, by its number, or of a field by its name."""
    inner = part.get("items") if isinstance(step, int) else part.get("properties", {}).get(step)
    inner = inner or (part.get("additionalProperties") if isinstance(step, str) else None)
    if isinstance(inner, dict):
        yield inner


def as_written(value: object) -> str:
    """A value of YAML in an editor's words, such as "7" with its quotes, or: a list."""
    if value is None:
        return "empty"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f'"{str(value).lower() if isinstance(value, bool) else value}"'


def _in_words(error: ErrorDetails, document: Document, fields: _Fields) -> tuple[str, str]:
    kind, place = error["type"], _place(error, document)
    keys = error["loc"] if kind == "missing" else place
    name = next((str(part) for part in reversed(keys) if isinstance(part, str)), "")
    context = error.get("ctx", {})
    if kind == "content":
        return context["what"], context["mend"]
    if kind == "missing":
        return f'"{name}" is missing in this entry.', f'Add a line "{name}: …" as in the entries around it.'
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return _of_unknown_field(name, place, fields)
    if not name:
        begins = " and ".join(f'"{field}:"' for field in sorted(fields.at(())))
        return "This file is not written as it must be.", f"At the very start of a line must stand {begins}."
    if error["loc"][-1] == _OF_KEY:
        return f'"{name}" cannot stand here.', f"Write one of: {context.get('expected', '…')}."
    # An entry of a list has no name of its own.
    listed = isinstance(place[-1], int)
    field = f'An entry of "{name}"' if listed else f'"{name}"'
    # "null" may be a text that lacks its quotes; "~" is nothing as well.
    if error["input"] is None and (kind != "string_type" or document.raw.get(place, "") in ("", "~")):
        return f"{field} is empty.", "Fill it in, or take the whole line away if it is not needed."
    return _of_value(error, field, "" if listed else f"{name}: ", document.raw.get(place))


def _of_unknown_field(name: str, place: Place, fields: _Fields) -> tuple[str, str]:
    known = fields.at(place[:-1])
    if name in fields.all and name not in known:
        mend = "It belongs to another part: look at the spaces before it."
        return f'"{name}" stands in the wrong place.', f"{mend} Here may stand: {', '.join(sorted(known))}."
    return f'"{name}" is not a known field.', did_you_mean(name, known)


def _of_value(error: ErrorDetails, field: str, start: str, raw: str | None) -> tuple[str, str]:
    """What is wrong with a value, and how to mend it; `start` is what stands before it, `raw` the text of one value."""
    kind, given = error["type"], error["input"]
    if kind == "string_type":
        if raw is None:
            return f"{field} must be one text.", f'Write {start}"…".'
        return _of_unquoted(given, field, start, raw)
    shown = f'"{raw}"' if raw is not None else as_written(given)
    if kind == "literal_error":
        return f"{field} cannot be {shown}.", f"Write one of: {error.get('ctx', {})['expected']}."
    if kind.startswith(("date_", "datetime_")):
        return f"{field} is not a date: {shown}.", f"Write {start}2026-11-23, as year-month-day and without quotes."
    if kind.startswith(("int_", "float_", "decimal_", "finite_number")):
        example = "a whole number, such as 20" if kind.startswith("int_") else "a number, such as 50.85, with a point"
        return f"{field} is not a number: {shown}.", f"Write {example}, in digits and without quotes."
    if kind.startswith(("list_", "tuple_")):
        return f"{field} must be a list.", 'Begin each entry on a new line with "  - ".'
    if kind.startswith(("dataclass_", "dict_", "mapping_", "model_")):
        mend = "Compare with the entries around it: key, colon, value on each line."
        return f"{field} must have fields of its own.", mend
    if kind.startswith("bool_"):
        return f"{field} must be true or false.", f"Write {start}true or {start}false."
    return f"{field} cannot be {shown}.", "Compare with the entries around it."


def _of_unquoted(given: object, field: str, start: str, raw: str) -> tuple[str, str]:
    """What YAML makes of a text without quotes."""
    if given is None:
        meaning = "nothing"
    elif isinstance(given, datetime.date):
        meaning = "a date"
    elif isinstance(given, bool):
        meaning = "a yes or no" if raw.lower() == str(given).lower() else str(given).lower()
    else:
        meaning = "a number" if str(given) == raw or isinstance(given, float) else str(given)
    return (
        f"{field} stands without quotes, and YAML reads {raw} as {meaning}.",
        f'Put it in double quotes: {start}"{raw}".',
    )
