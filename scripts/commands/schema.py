"""JSON Schemas of what editors write in YAML, so that their tool completes and checks while they type.

Those of the data files, of the interface words, and of the front matter of pages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from scripts.commands.cli import Invocation, command
from scripts.commands.field_words import described
from scripts.commands.interface_schema import interface_schema
from scripts.files.problems import ContentError, Problems
from scripts.files.text import write_whole
from scripts.project.project import read_project
from scripts.records.records import DATA_FILES
from scripts.texts.page import FRONT_MATTER
from scripts.wording.rules import RULE_FILES
from scripts.wording.word_choices import GLOSSARY

FOLDER = Path("data") / "schema"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_texts(root: Path) -> dict[str, str]:
    """The text of each schema by its file name; that of the interface words follows the words of the project at `root`.

    ContentError if these cannot be read.
    """
    front_matter = {"front-matter": FRONT_MATTER["source"], "front-matter-translation": FRONT_MATTER["translation"]}
    adapters = {**DATA_FILES, **RULE_FILES, "glossary": GLOSSARY, **front_matter}
    schemas = {stem: described(adapter.json_schema()) for stem, adapter in adapters.items()}
    schemas["interface"] = _interface(root)
    return {
        f"{stem}.json": json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        for stem, schema in schemas.items()
    }


def _interface(root: Path) -> dict[str, Any]:
    problems = Problems()
    project = read_project(root, problems)
    path = project.interface_path(project.source.locale) if project else root
    document, text = (project.document(path, problems), project.text(path, problems)) if project else (None, None)
    if document is None or text is None or problems:
        raise ContentError(problems)
    return interface_schema(document, text)


def write_schemas(root: Path) -> list[Path]:
    """Write every schema; the paths written."""
    paths = []
    for name, text in schema_texts(root).items():
        path = root / FOLDER / name
        write_whole(path, text)
        paths.append(path)
    return paths


@command("schema")
def schema(invocation: Invocation) -> None:
    """Write the JSON Schemas of the data files into data/schema/."""
    for path in write_schemas(invocation.root):
        invocation.reporter.say(str(path.relative_to(invocation.root)))
