"""Turns a YAML document into typed records with pydantic, and pydantic's errors into words that an editor knows."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document, Place

Record = TypeVar("Record")

# Several of these may be true of one entry.
_OF_WHOLE_ENTRY = ("missing", "content")


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
    try:
        return adapter.validate_python(document.value, context=context)
    except ValidationError as failure:
        known = _known_fields(adapter)
        told: set[Place] = set()
        for error in failure.errors(include_url=False):
            place = _place(error, document)
            # A value that may be of several kinds fails once for each.
            if error["type"] not in _OF_WHOLE_ENTRY and place in told:
                continue
            told.add(place)
            what, mend = _in_words(error, document, known)
            problems.add(document.name, document.line(place), what, mend)
        return None


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
        return (
            f'"{name}" must have fields of its own.',
            "Compare with the entries around it: key, colon, value on each line.",
        )
    if kind.startswith(("bool_",)):
        return f'"{name}" must be true or false.', f"Write {name}: true or {name}: false."
    return f'"{name}" is not right: {error["msg"].lower()}.', "Compare with the entries around it."
