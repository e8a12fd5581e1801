"""Records as a YAML text gives them, with what is wrong in it."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter

from scripts.files.problems import Problem, Problems
from scripts.files.validation import validated
from scripts.files.yaml_lines import parse_yaml

Record = TypeVar("Record")


class Reading(NamedTuple, Generic[Record]):
    """What a YAML text gives: the record, if it is right, and the problems."""

    record: Record | None
    found: list[Problem]


def read_record(adapter: TypeAdapter[Record], text: str, context: dict[str, Any] | None = None) -> Reading[Record]:
    """The record in a YAML text, which stands for the file data/x.yaml, and the problems."""
    problems = Problems()
    document = parse_yaml(text, "data/x.yaml", problems)
    assert document is not None
    return Reading(validated(document, adapter, context or {}, problems), problems.found)
