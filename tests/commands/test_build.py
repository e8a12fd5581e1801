"""The command `build`: what it counts, and what it says when there is no site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

import pytest

from scripts.publishing import builder
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke

UNDONE = "Nothing was built; site/ is as it was.\n"


def test_the_summary_counts_what_was_built(copy: Path, building: None) -> None:
    result = invoke(copy, "build")
    assert (result.exit_code, result.stderr) == (0, "")
    checked, built, counted, where = result.stdout.splitlines()
    assert checked == "Checked 24 pages in 4 languages."
    assert built == "Pages built: 24 of 24"
    assert re.fullmatch(r"4 languages, 24 pages, 0 sheets, 0 warnings, \d\.\d MB", counted)
    assert where == "The site is in site/. To look at it: make serve"
    assert sum(path.stat().st_size for path in (copy / "site").rglob("*") if path.is_file()) == pytest.approx(
        float(counted.split()[-2]) * 1_000_000, abs=50_000
    )


@pytest.mark.parametrize("made", ["pages", "no"])
def test_without_paper_no_sheet_is_made(copy: Path, building: None, made: str) -> None:
    result = invoke(copy, "build", SHEETS=made)
    assert " 0 sheets, " in result.stdout and "Sheets made" not in result.stdout
    assert not (copy / "site" / "sheets").exists() or not list((copy / "site" / "sheets").iterdir())


def test_what_is_not_translated_yet_is_counted(copy: Path, building: None) -> None:
    assert invoke(copy, "new-language", "am").exit_code == 0
    assert invoke(copy, "build").stdout.splitlines()[0] == (
        "Checked 24 pages in 4 languages. 7 files not translated yet: make check tells more."
    )


def test_a_build_that_is_refused_says_why(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise builder.BuildError("WARNING: [no] such file", "and another")

    monkeypatch.setattr(builder, "build", refuse)
    result = invoke(copy, "build")
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert result.stderr == "WARNING: [no] such file\nand another\n"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SHEETS", "none", 'SHEETS is "none"; it may be all (also when it is not set), pages or no.'),
        ("SITE_URL", "a.be", 'SITE_URL is "a.be"; it does not begin with https://.'),
        ("SITE_URL", "https://u:p@a.be/", 'SITE_URL is "https://…@a.be/"; it holds a user name.'),
        ("REPOSITORY_URL", "a/b", 'REPOSITORY_URL is "a/b"; it must be the address of a repository'),
        ("SOURCE_DATE_EPOCH", "yesterday", "SOURCE_DATE_EPOCH"),
    ],
)
def test_a_setting_that_means_nothing_is_told(copy: Path, name: str, value: str, told: str) -> None:
    result = invoke(copy, "build", **{name: value})
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert told in result.stderr and "Traceback" not in result.stderr
    assert not (copy / "site").exists()


def test_a_day_before_the_newest_check_is_told(copy: Path) -> None:
    change(copy / "data/facts.yaml", "checked: 2026-01-19", "checked: 2026-03-03")
    result = invoke(copy, "build")
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert "The date 2026-03-03 lies in the future." in result.stderr
