"""The published JSON Schemas are those of the records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.commands.schema import FOLDER, schema_texts, write_schemas
from scripts.project.project import ROOT
from scripts.records.records import DATA_FILES

NAMES = [f"{stem}.json" for stem in (*DATA_FILES, "glossary")]


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_on_disk_is_up_to_date(name: str) -> None:
    assert (ROOT / FOLDER / name).read_text(encoding="utf-8") == schema_texts()[name]


def test_there_is_a_schema_for_each_data_file_and_no_other() -> None:
    assert sorted(path.name for path in (ROOT / FOLDER).iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("stem", DATA_FILES)
def test_each_data_file_names_its_schema(stem: str) -> None:
    first = (ROOT / "data" / f"{stem}.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema=schema/{stem}.json"


def test_each_glossary_names_its_schema(locale: str) -> None:
    first = (ROOT / "data" / "glossary" / f"{locale}.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../schema/glossary.json"


def test_a_schema_refuses_unknown_fields_and_names_the_needed_ones() -> None:
    schema = json.loads(schema_texts()["facts.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$defs"]["Fact"]["additionalProperties"] is False
    assert schema["$defs"]["Fact"]["required"] == ["id", "kind", "value", "status", "source", "checked"]
    assert schema["$defs"]["Fact"]["properties"]["kind"]["enum"] == ["number", "year", "date", "euro"]


def test_schemas_are_written_below_a_root(tmp_path: Path) -> None:
    assert [path.relative_to(tmp_path / FOLDER).as_posix() for path in write_schemas(tmp_path)] == NAMES
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / FOLDER).iterdir()} == schema_texts()
