"""Compares what stands in YAML with a published JSON Schema, as far as these schemas say anything."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from scripts.commands.schema import schema_texts
from scripts.files.problems import Problems
from scripts.files.yaml_lines import read_yaml
from scripts.project.project import ROOT
from tests.helpers.fixture_site import FOLDER

# A date stands in YAML without quotes, and is a text to whoever reads it as YAML 1.2.
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str, datetime.date),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_KNOWN = {
    *("$schema", "$defs", "$ref", "anyOf", "title", "description", "default", "type", "enum", "const", "format"),
    *(
        "pattern",
        "properties",
        "required",
        "additionalProperties",
        "propertyNames",
        "patternProperties",
        "items",
        "minimum",
        "maximum",
    ),
}


@cache
def schema_of(stem: str) -> Any:
    """The schema of a name, for the fixture site."""
    return json.loads(schema_texts(FOLDER)[f"{stem}.json"])


@cache
def published(stem: str) -> Any:
    """The schema of a name by which an editor's tool checks the content."""
    return json.loads((ROOT / "data" / "schema" / f"{stem}.json").read_text(encoding="utf-8"))


def faults_in(schema: Any, path: Path) -> list[str]:
    """What in a YAML file does not fit a schema."""
    document = read_yaml(path, path.name, Problems())
    assert document is not None
    return list(faults(schema, document.value, path.name))


def faults(whole: dict[str, Any], value: Any, place: str, schema: dict[str, Any] | None = None) -> Iterator[str]:
    """Each value that does not fit, with its place; KeyError where a schema says what this cannot compare."""
    schema = whole if schema is None else schema
    if unknown := schema.keys() - _KNOWN:
        raise KeyError(unknown)
    if "$ref" in schema:
        yield from faults(whole, value, place, whole["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    if "anyOf" in schema and not any(not list(faults(whole, value, place, each)) for each in schema["anyOf"]):
        yield f"{place}: {value!r} fits none"
    wrong_type = isinstance(value, bool) and schema.get("type") != "boolean"
    if "type" in schema and (wrong_type or not isinstance(value, _TYPES[schema["type"]])):
        yield f"{place}: {value!r} is no {schema['type']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{place}: {value!r} is not written as {schema['pattern']}"
    if isinstance(value, dict):
        yield from _of_fields(whole, value, place, schema)
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from faults(whole, each, f"{place}/{index}", schema.get("items", {}))


def _of_fields(whole: dict[str, Any], value: dict[Any, Any], place: str, schema: dict[str, Any]) -> Iterator[str]:
    fields, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    for missing in set(schema.get("required", ())) - value.keys():
        yield f"{place}: {missing} is missing"
    for key, inner in value.items():
        shaped = [each for form, each in schema.get("patternProperties", {}).items() if re.search(form, key)]
        if shaped:
            yield from faults(whole, inner, f"{place}/{key}", shaped[0])
        elif key in fields:
            yield from faults(whole, inner, f"{place}/{key}", fields[key])
        elif others is False:
            yield f"{place}: {key} is unknown"
        else:
            yield from faults(whole, inner, f"{place}/{key}", others)
            yield from faults(whole, key, f"{place}/{key}", schema.get("propertyNames", {}))
