"""JSON Schemas of the data files, so that an editor's YAML tool completes and checks while typing."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.commands.cli import Invocation, command
from scripts.files.text import write_whole
from scripts.records.records import DATA_FILES
from scripts.wording.rules import RULE_FILES
from scripts.wording.word_choices import GLOSSARY

FOLDER = Path("data") / "schema"


def schema_texts() -> dict[str, str]:
    """The text of each schema by its file name."""
    texts = {}
    for stem, adapter in {**DATA_FILES, **RULE_FILES, "glossary": GLOSSARY}.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter.json_schema()}
        texts[f"{stem}.json"] = json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    return texts


def write_schemas(root: Path) -> list[Path]:
    """Write every schema; the paths written."""
    paths = []
    for name, text in schema_texts().items():
        path = root / FOLDER / name
        write_whole(path, text)
        paths.append(path)
    return paths


@command("schema")
def schema(invocation: Invocation) -> None:
    """Write the JSON Schemas of the data files into data/schema/."""
    for path in write_schemas(invocation.root):
        invocation.reporter.say(str(path.relative_to(invocation.root)))
