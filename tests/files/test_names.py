"""Names of files: what somebody meant, and what was left behind."""

from __future__ import annotations

import pytest

from scripts.files.names import is_left_behind, meant

KNOWN = ("desks.yaml", "facts.yaml", "plain-language.yaml", "return-path.md", "ar.yaml")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("desks.yaml", "desks.yaml"),
        ("Desks.yaml", "desks.yaml"),
        ("DESKS.YAML", "desks.yaml"),
        ("desks.yml", "desks.yaml"),
        ("desks (1).yaml", "desks.yaml"),
        ("desks(12).yaml", "desks.yaml"),
        ("desks - Copy.yaml", "desks.yaml"),
        ("desks - Copy (2).yaml", "desks.yaml"),
        ("desks - kopie.yaml", "desks.yaml"),
        ("desks copy 2.yaml", "desks.yaml"),
        ("desks_copy.yaml", "desks.yaml"),
        ("Kopie van desks.yaml", "desks.yaml"),
        ("Copie de desks.yml", "desks.yaml"),
        ("desks .yaml", "desks.yaml"),
        ("plain_language.yaml", "plain-language.yaml"),
        ("plain language (3).YML", "plain-language.yaml"),
        ("Return-Path.markdown", "return-path.md"),
        ("ar (1).yaml", "ar.yaml"),
        ("desk.yaml", None),
        ("desks", None),
        ("desks.csv", None),
        ("copy.yaml", None),
        ("", None),
    ],
    ids=repr,
)
def test_the_file_that_somebody_meant(name: str, expected: str | None) -> None:
    assert meant(name, KNOWN) == expected


@pytest.mark.parametrize(
    "name",
    [
        *("desks.yaml~", "desks.yaml.bak", "desks.bak.yaml", "DESKS.YAML.OLD", "desks.yaml.orig", "desks.yaml.rej"),
        *("#desks.yaml#", "~$list.docx", "index.md.swp", "index.md.save1", "a.tmp", "Thumbs.db", "desktop.ini"),
        *("desks_LOCAL_1234.yaml", "desks_REMOTE_1.yaml", "desks_BACKUP_99.yaml", "a\nb.bak"),
    ],
    ids=repr,
)
def test_what_a_program_leaves_behind(name: str) -> None:
    assert is_left_behind(name)


@pytest.mark.parametrize(
    "name", ["desks.yaml", "desks (1).yaml", "backup.md", "old.md", "tmp.yaml", "a.md", "local_1.md"]
)
def test_what_may_be_meant(name: str) -> None:
    assert not is_left_behind(name)
