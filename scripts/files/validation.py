"""Turns a YAML document into typed records with pydantic, and pydantic's errors into words that an editor knows."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from scripts.files.characters import odd_space
from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.files.yaml_values import Place

Record = TypeVar("Record")

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
    known = _known_fields(adapter)
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
        problems.add(document.name, document.line(place), *_with_odd_space(error, place, document, known))
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


def _with_odd_space(error: ErrorDetails, place: Place, document: Document, known: set[str]) -> tuple[str, str]:
    """What is wrong, with the space that is none and may be why, if there is one in the text that was given."""
    what, mend = _in_words(error, document, known)
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


def _known_fields(adapter: TypeAdapter[Any]) -> set[str]:
    """Every field name that occurs anywhere in the record, to offer the right spelling of a wrong one."""
    fields: set[str] = set()

    def collect(schema: Any) -> None:
        if isinstance(schema, dict):
            fields.update(schema.get("properties", {}))
            for child in schema.values():
                collect(child)
        elif isinstance(schema, list):
            for child in schema:
                collect(child)

    collect(adapter.json_schema())
    return fields


def _in_words(error: ErrorDetails, document: Document, known: set[str]) -> tuple[str, str]:
    kind = error["type"]
    keys = error["loc"] if kind == "missing" else _place(error, document)
    name = next((str(part) for part in reversed(keys) if isinstance(part, str)), "This entry")
    given = error["input"]
    context = error.get("ctx", {})
    if kind == "content":
        return context["what"], context["mend"]
    if kind == "missing":
        return f'"{name}" is missing in this entry.', f'Add a line "{name}: …" as in the entries around it.'
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        if name in known:
            return f'"{name}" stands in the wrong place.', "It belongs to another part: look at the spaces before it."
        return f'"{name}" is not a known field.', did_you_mean(name, known)
    if kind == "string_type":
        raw = document.raw.get(_place(error, document))
        if raw is None:
            return f'"{name}" must be one text.', f'Write {name}: "…".'
        if raw == "":
            return f'"{name}" is empty.', "Fill it in, or take the whole line away if it is not needed."
        meaning = "a number" if str(given) == raw else repr(given)
        return (
            f'"{name}" stands without quotes, and YAML reads {raw} as {meaning}.',
            f'Put it in double quotes: {name}: "{raw}".',
        )
    if kind == "literal_error":
        return f'"{name}" cannot be "{given}".', f"Write one of: {context['expected']}."
    if kind.startswith(("date_", "datetime_")):
        return (
            f'"{name}" is not a date: {given!r}.',
            "Write the date as year-month-day, such as 2026-11-23, without quotes.",
        )
    if kind.startswith(("list_", "tuple_")):
        return f'"{name}" must be a list.', 'Begin each entry on a new line with "  - ".'
    if kind.startswith(("dataclass_", "dict_", "mapping_", "model_")):
        if not error["loc"]:
            found = "nothing stands" if given is None else "a list stands" if isinstance(given, list) else "words stand"
            return f"Fields belong here, and {found} in their place.", "Put back what was there: name, colon, value."
        return (
            f'"{name}" must have fields of its own.',
            "Compare with the entries around it: key, colon, value on each line.",
        )
    if kind.startswith(("bool_",)):
        return f'"{name}" must be true or false.', f"Write {name}: true or {name}: false."
    return f'"{name}" is not right: {error["msg"].lower()}.', "Compare with the entries around it."
