"""The words that describe the fields of the data files."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.commands.field_words import WORDS, described
from scripts.commands.schema import schema_texts
from tests.helpers.fixture_site import FOLDER


def test_a_record_may_have_words_of_its_own_for_a_field() -> None:
    fact: dict[str, Any] = {"properties": {"kind": {}}}
    schema: dict[str, Any] = {"title": "FactsFile", "properties": {"facts": {}}, "$defs": {"Fact": fact}}
    told = described(schema)
    assert told["properties"]["facts"]["description"] == WORDS["facts"]
    assert told["$defs"]["Fact"]["properties"]["kind"]["description"] == WORDS["Fact.kind"] != WORDS["kind"]


def test_a_field_without_words_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError, match="colour"):
        described({"title": "Desk", "properties": {"colour": {}}})


@pytest.fixture(scope="module")
def text() -> str:
    """All schemas."""
    return "".join(schema_texts(FOLDER).values())


@pytest.mark.parametrize("name", sorted(WORDS))
def test_no_words_are_left_of_a_field_that_is_gone(text: str, name: str) -> None:
    record, _, field = name.rpartition(".")
    assert f'"{field}": {{' in text and (not record or f'"{record}"' in text)
