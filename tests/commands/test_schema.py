"""The published JSON Schemas are those of the records and of the rules of writing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from scripts.commands.schema import FOLDER, schema_texts, write_schemas
from scripts.content.site import Site
from scripts.project.project import ROOT
from tests.helpers.fixture_site import invoke
from tests.helpers.schemas import faults, faults_in, schema_of

DATA = [
    "sources",
    "facts",
    "terms",
    "desks",
    "news",
    "freshness",
    "notices",
    "plain-language",
    "typography",
    "glossary",
]
STEMS = [*DATA, "front-matter", "front-matter-translation", "interface"]
NAMES = [f"{stem}.json" for stem in STEMS]


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    """The schemas of the fixture site."""
    return schema_texts(folder)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "interface.json"])
def test_the_published_schema_is_up_to_date(name: str, texts: dict[str, str]) -> None:
    # That of the interface words follows the words of the content, and is looked at there.
    assert (ROOT / FOLDER / name).read_text(encoding="utf-8") == texts[name]


def test_there_is_a_schema_for_each_data_file_and_no_other(texts: dict[str, str]) -> None:
    assert list(texts) == NAMES
    assert sorted(path.name for path in (ROOT / FOLDER).iterdir()) == sorted(NAMES)


def test_a_schema_refuses_unknown_fields_and_names_the_needed_ones(texts: dict[str, str]) -> None:
    schema = json.loads(texts["facts.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$defs"]["Fact"]["additionalProperties"] is False
    assert set(schema["$defs"]["Fact"]["required"]) == {"id", "kind", "value", "status", "source", "checked"}
    assert schema["$defs"]["Fact"]["properties"]["kind"]["enum"] == ["number", "year", "date", "euro"]


def test_schemas_are_written_below_a_root(copy: Path, texts: dict[str, str]) -> None:
    assert [path.relative_to(copy / FOLDER).as_posix() for path in write_schemas(copy)] == NAMES
    assert {path.name: path.read_text(encoding="utf-8") for path in (copy / FOLDER).iterdir()} == texts


def test_the_schema_of_interface_words_follows_the_words_of_the_project(copy: Path, texts: dict[str, str]) -> None:
    words = copy / "data" / "interface" / "nl.yaml"
    words.write_text(f"{words.read_text(encoding='utf-8')}\nnew:\n  word: Nieuw\n", encoding="utf-8")
    schema, before = (json.loads(each["interface.json"]) for each in (schema_texts(copy), texts))
    assert set(schema["properties"]) - set(before["properties"]) == {"new"}


def test_the_command_writes_the_files_that_it_names(copy: Path) -> None:
    result = invoke(copy, "schema")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [f"data/schema/{name}" for name in NAMES]
    assert sorted(path.name for path in (copy / "data/schema").iterdir()) == sorted(NAMES)


def records(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Every form in a schema that has fields, however deep."""
    inside = [each for each in schema.values() if isinstance(each, dict)]
    found = [schema] if isinstance(schema.get("properties"), dict) else []
    return found + [record for each in inside for record in records(each)]


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_described(name: str, texts: dict[str, str]) -> None:
    fields = [
        (field, form) for record in records(json.loads(texts[name])) for field, form in record["properties"].items()
    ]
    assert fields
    assert [field for field, form in fields if len(form.get("description", "")) < 5] == []


def pattern(field: str, record: str = "Desk", stem: str = "desks") -> re.Pattern[str]:
    """The pattern of a field."""
    form = schema_of(stem)["$defs"][record]["properties"][field]
    (found,) = {each["pattern"] for each in form.get("anyOf", [form]) if "pattern" in each}
    return re.compile(found)


RIGHT = {
    ("opening", "Hours"): [
        "Mo-Fr 09:00-12:00,13:00-16:30; PH off",
        'Mo-Fr 09:00-12:00, We 13:00-16:00 "by appointment"; PH off',
        "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off; PH off",
        "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30",
        "Tu[1] 10:00-12:00",
        "2026 Dec 24-2027 Jan 02 off",
        "2026 Dec 24-31 off",
        "09:00-17:00",
        '"by appointment"',
    ],
    ("phone", "Desk"): [
        "0800 32 745",
        "02 213 44 11",
        "+32 2 213 44 11",
        "0032 2 213 44 11",
        "09/123.45.67",
        "0470 12 34 56",
    ],
    ("postcode", "Desk"): ["1000", "9992"],
    ("street", "Desk"): ["Zilverlaan 12", "Rue Haute 1 / Hoogstraat 1", "Bd Émile Bockstael 7b", "Kaai 1, bus 3"],
    ("website", "Desk"): ["https://www.fedasil.be/nl/a?b=c#d", "https://fixture.example/"],
    ("address", "EmailAddress"): ["papieren@fixture.example", "a.b+c@d-e.be"],
    ("place", "Desk"): ["ghent", "sint-niklaas"],
    ("province", "Desk"): ["BE-VLI"],
}
WRONG = {
    ("opening", "Hours"): [
        "Ma-Vr 09:00-12:00",
        "lu-ve 09:00-12:00",
        "Mo-Fr 9-17",
        "Mo–Fr 09:00–12:00",
        "Mo-Fr 09.00-12.00",
        "Mo-Fr 09h00-12h00",
        "Mo-Fr 09:00-12:60",
        "24 Dec off",
        "Mo-Fr 09:00-12:00;",
        "",
    ],
    ("phone", "Desk"): [
        "800 32 745",
        "0800 32 74",
        "02 213 44 11 12",
        "O2 213 44 11",
        "+31 2 213 44 11",
        "0800 32 745 (gratis)",
    ],
    ("postcode", "Desk"): ["0900", "900", "90000", "B-9000", "9000 Gent"],
    ("street", "Desk"): ["Zilverlaan", "12", "Zilverlaan 12, 9000 Gent", "a@b.be 1", ""],
    ("website", "Desk"): [
        "www.fedasil.be",
        "http://www.fedasil.be",
        "https:/fedasil.be",
        "https://fedasil",
        "https://a.be/a b",
    ],
    ("address", "EmailAddress"): ["papieren@fixture", "papieren.fixture.example", "a b@c.be", "a@b.be, c@d.be"],
    ("place", "Desk"): ["Ghent", "sint niklaas", "sint--niklaas"],
    ("province", "Desk"): ["Limburg", "BE-LI"],
}


@pytest.mark.parametrize(("field", "record", "text"), [(*key, text) for key, texts in RIGHT.items() for text in texts])
def test_a_right_value_fits_its_pattern(field: str, record: str, text: str) -> None:
    assert pattern(field, record).search(text)


@pytest.mark.parametrize(("field", "record", "text"), [(*key, text) for key, texts in WRONG.items() for text in texts])
def test_a_slip_does_not_fit_its_pattern(field: str, record: str, text: str) -> None:
    assert not pattern(field, record).search(text)


def test_what_the_fixture_says_fits_every_schema(site: Site) -> None:
    root = site.project.root
    files = {stem: [root / "data" / f"{stem}.yaml"] for stem in DATA[:-1]}
    files |= {
        "glossary": sorted(root.glob("data/glossary/*.yaml")),
        "interface": sorted(root.glob("data/interface/*.yaml")),
    }
    assert [
        fault for stem, paths in files.items() for path in paths for fault in faults_in(schema_of(stem), path)
    ] == []
    for page in site.pages.values():
        stem = "front-matter-translation" if page.translation is not None else "front-matter"
        assert page.front_matter and list(faults(schema_of(stem), page.front_matter.value, page.name)) == []
