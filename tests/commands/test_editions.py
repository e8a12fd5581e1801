"""The command `editions`: it puts the codes of today's sheets on record, and never takes one out."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.edits import insert
from tests.helpers.fixture_site import invoke

FILE = "data/editions.csv"


def said(root: Path) -> str:
    result = invoke(root, "editions")
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def rows(root: Path) -> list[str]:
    return (root / FILE).read_text(encoding="utf-8").splitlines()


def test_codes_of_today_are_added_once(copy: Path) -> None:
    before = rows(copy)
    # Two sheets and the cards to cut out, in each of four languages.
    assert said(copy) == f"12 new codes recorded in {FILE}\n"
    after = rows(copy)
    assert after[: len(before)] == before
    added = [row.split(",")[1:3] for row in after[len(before) :]]
    wanted = [[locale, sheet] for locale in ("nl", "ar", "ti", "ru") for sheet in ("return-path", "desks", "cards")]
    assert sorted(added) == sorted(wanted)
    assert said(copy) == "All codes were on record already.\n"
    assert rows(copy) == after


def test_after_an_edit_only_what_changed_gets_a_new_code(copy: Path) -> None:
    said(copy)
    before = rows(copy)
    insert(copy, "docs/ti/return-path.md", "ሓድሽ።", "during")
    assert said(copy) == f"1 new codes recorded in {FILE}\n"
    assert [row.split(",")[1:3] for row in rows(copy) if row not in before] == [["ti", "return-path"]]
    assert rows(copy)[: len(before)] == before


def test_content_with_a_mistake_gets_no_code(copy: Path) -> None:
    before = rows(copy)
    (copy / "docs/ru/index.md").unlink()
    result = invoke(copy, "editions")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("docs/ru/index.md:1: This file is missing.")
    assert rows(copy) == before
