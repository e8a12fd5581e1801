"""The published JSON Schemas are those of the records and of the rules of writing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.commands.schema import FOLDER, schema_texts, write_schemas
from scripts.project.project import ROOT
from tests.helpers.fixture_site import invoke

STEMS = ["sources", "facts", "terms", "desks", "freshness", "plain-language", "typography", "glossary"]
NAMES = [f"{stem}.json" for stem in STEMS]


@pytest.mark.parametrize("name", NAMES)
def test_the_published_schema_is_up_to_date(name: str) -> None:
    assert (ROOT / FOLDER / name).read_text(encoding="utf-8") == schema_texts()[name]


def test_there_is_a_schema_for_each_data_file_and_no_other() -> None:
    assert list(schema_texts()) == NAMES
    assert sorted(path.name for path in (ROOT / FOLDER).iterdir()) == sorted(NAMES)


def test_a_schema_refuses_unknown_fields_and_names_the_needed_ones() -> None:
    schema = json.loads(schema_texts()["facts.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$defs"]["Fact"]["additionalProperties"] is False
    assert set(schema["$defs"]["Fact"]["required"]) == {"id", "kind", "value", "status", "source", "checked"}
    assert schema["$defs"]["Fact"]["properties"]["kind"]["enum"] == ["number", "year", "date", "euro"]


def test_schemas_are_written_below_a_root(tmp_path: Path) -> None:
    assert [path.relative_to(tmp_path / FOLDER).as_posix() for path in write_schemas(tmp_path)] == NAMES
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / FOLDER).iterdir()} == schema_texts()


def test_the_command_writes_the_files_that_it_names(copy: Path) -> None:
    result = invoke(copy, "schema")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [f"data/schema/{name}" for name in NAMES]
    assert sorted(path.name for path in (copy / "data/schema").iterdir()) == sorted(NAMES)
