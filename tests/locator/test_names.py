"""The names by which a place is searched: which tables they come from, and in which script they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from scripts.content.site import Site
from scripts.locator.names import Alias, Village, read_place_names, script_of
from scripts.records.desks import Partner

TABLES = {
    "be-places.csv": "postcode,place,population\n9000,Gent,265086\n9051,Afsnee,\n",
    "be-place-aliases.csv": "alias,script,postcode\nGante,Latn,9000\n",
    "more-place-names.csv": "alias,script,postcode\nГент,Cyrl,9000\n",
}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Gent", "Latn"),
        ("Łódź", "Latn"),
        ("بروكسل", "Arab"),
        ("ብራስልስ", "Ethi"),
        ("Льеж", "Cyrl"),
        ("Γάνδη", "Grek"),
        ("布魯塞爾", "Hani"),
        ("בריסל", "Hebr"),
        ("ბრიუსელი", "Geor"),
        ("Անտվերպեն", "Armn"),
        ("ब्रसेल्स", "Deva"),
        ("ব্রাসেলস", "Beng"),
        ("(1000) بروكسل", "Arab"),
        ("브뤼셀", "Latn"),
        ("1000", "Latn"),
        ("", "Latn"),
    ],
)
def test_the_script_is_that_of_the_first_letter(name: str, script: str) -> None:
    assert script_of(name) == script


def test_villages_and_spellings_are_read(tables: Path, site: Site) -> None:
    names = read_place_names(tables, site.records.postcodes, [], site.records.words.values())
    assert names.postcodes == site.records.postcodes
    assert names.villages == (Village("Gent", "9000", 265086), Village("Afsnee", "9051", 0))
    assert names.aliases == (Alias("Gante", "Latn", "9000"), Alias("Гент", "Cyrl", "9000", ours=True))


def test_the_cities_of_offices_are_spellings_in_every_language(tables: Path, site: Site) -> None:
    offices = [site.records.desks["ghent"], site.records.partners["ghent-city"], site.records.partners["limburg"]]
    words = site.records.words
    names = read_place_names(tables, site.records.postcodes, offices, words.values())
    ghent = [words[locale]["places"]["ghent"] for locale in words]
    assert names.aliases[2:] == tuple(Alias(name, script_of(name), "9000", ours=True) for name in ghent)
    assert Alias("غنت", "Arab", "9000", ours=True) in names.aliases


def test_the_first_office_of_a_city_gives_its_postcode(tables: Path, site: Site) -> None:
    desk, postcodes = site.records.desks["antwerp"], site.records.postcodes
    moved = {**vars(site.records.partners["antwerp-city"]), "postcode": "2018"}
    partner = TypeAdapter(Partner).validate_python(moved, context={"postcodes": postcodes})
    words = [site.records.words["nl"]]
    found = [
        read_place_names(tables, postcodes, offices, words).aliases[2:]
        for offices in ([desk, partner], [partner, desk])
    ]
    assert found == [(Alias("Antwerpen", "Latn", code, ours=True),) for code in ("2000", "2018")]


def test_every_listed_spelling_is_in_its_script_and_of_a_postcode(site: Site) -> None:
    names = read_place_names(site.project.places, site.records.postcodes, [], [])
    assert len(names.aliases) > 8000
    assert [alias for alias in names.aliases if script_of(alias.name) != alias.script] == []
    used = {alias.postcode for alias in names.aliases} | {village.postcode for village in names.villages}
    assert used <= site.records.postcodes.keys()
