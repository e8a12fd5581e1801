"""The command `numbers`: it says what it added, and what somebody read."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.edits import insert
from tests.helpers.fixture_site import invoke

PAGE = "docs/ar/return-path.md"


def test_it_counts_what_is_new(copy: Path) -> None:
    assert invoke(copy, "numbers").stdout == "All numbers in sentences were on record already.\n"
    insert(copy, PAGE, "[[fact:reception-days]] يومًا.", "during")
    result = invoke(copy, "numbers")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 numbers in sentences added to data/written-for.csv\n"


def test_a_file_is_recorded_section_by_section(copy: Path) -> None:
    insert(copy, PAGE, "[[fact:reception-days]] يومًا.", "during")
    assert invoke(copy, "numbers", PAGE).stdout == (
        f'{PAGE}: during written for 45 of "reception-days"\n{PAGE}: days written for 45 of "reception-days"\n'
    )


def test_a_mistake_elsewhere_does_not_stand_in_the_way(copy: Path) -> None:
    (copy / "docs/ru/index.md").unlink()
    assert invoke(copy, "numbers", PAGE).exit_code == 0


def test_a_file_that_is_not_there_is_told(copy: Path) -> None:
    result = invoke(copy, "numbers", "docs/ar/nothing.md")
    assert result.exit_code == 1
    assert result.stderr == "docs/ar/nothing.md does not exist.\n" and "Nothing was recorded." in result.stdout
