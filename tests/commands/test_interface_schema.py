"""The schema of the interface words, made from the file of the source language."""

from __future__ import annotations

import re
from typing import Any

import pytest

from scripts.commands.interface_schema import interface_schema
from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml

TEXT = """# Everything that a page says.

header:
  # First link of a page:
  # jumps to the text.
  skip: "Ga naar de tekst"
  menu: "Menu"

# On which day.
footer:
  checked: "Nagekeken op {date}"

places:
  ghent: "Gent"
"""


@pytest.fixture
def schema() -> dict[str, Any]:
    document = parse_yaml(TEXT, "nl.yaml", Problems())
    assert document is not None
    return interface_schema(document, TEXT)


def test_a_comment_above_a_key_describes_it(schema: dict[str, Any]) -> None:
    header, footer = schema["properties"]["header"], schema["properties"]["footer"]
    assert header["properties"]["skip"]["description"] == "First link of a page: jumps to the text."
    assert header["properties"]["menu"]["description"] == 'The words "menu" of the group "header".'
    assert header["description"] == 'Words of the group "header".'
    assert footer["description"] == "On which day."
    assert footer["properties"]["checked"]["description"].endswith("Has {date}, written exactly so.")


def test_no_words_of_the_language_stand_in_it(schema: dict[str, Any]) -> None:
    assert "Ga naar" not in str(schema) and "Gent" not in str(schema)


def test_every_key_is_needed_but_the_names_of_towns(schema: dict[str, Any]) -> None:
    assert schema["required"] == ["header", "footer", "places"]
    assert schema["properties"]["header"]["required"] == ["skip", "menu"]
    assert "required" not in schema["properties"]["places"] and "properties" not in schema["properties"]["places"]
    assert schema["additionalProperties"] is schema["properties"]["header"]["additionalProperties"] is False


@pytest.mark.parametrize(
    ("group", "key", "text", "fits"),
    [
        ("footer", "checked", "Vérifié le {date}", True),
        ("footer", "checked", "{date}: {date}", True),
        ("footer", "checked", "Vérifié", False),
        ("footer", "checked", "Vérifié le {jour}", False),
        ("footer", "checked", "Vérifié le {date} {name}", False),
        ("footer", "checked", "Vérifié le {date", False),
        ("header", "skip", "Aller au texte", True),
        ("header", "skip", "Aller à {date}", False),
        ("header", "skip", "", False),
        ("header", "skip", "  ", False),
    ],
)
def test_a_text_has_the_gaps_of_its_key(schema: dict[str, Any], group: str, key: str, text: str, fits: bool) -> None:
    assert bool(re.search(schema["properties"][group]["properties"][key]["pattern"], text)) is fits
