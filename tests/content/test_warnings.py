"""Warnings at the wording: every kind is found at its line, and stops nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from scripts.files.problems import Problem, Problems
from scripts.project.project import ROOT
from tests.conftest import TODAY, run
from tests.helpers.mistakes import SLIPS, Mistake


@pytest.fixture(scope="module")
def known(site: Site) -> set[Problem]:
    """What there is to say of the real texts."""
    return set(text_warnings(site))


def warnings_of(root: Path) -> list[Problem]:
    problems = Problems()
    site = read_site(root, TODAY, problems)
    assert site is not None, "\n".join(map(str, problems.sorted()))
    return text_warnings(site)


def told(warnings: list[Problem], slip: Mistake, line: int) -> bool:
    here = [
        f"{warning.what} {warning.mend}" for warning in warnings if (warning.path, warning.line) == (slip.file, line)
    ]
    return any(all(says in text for says in slip.says) for text in here)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_told_at_its_line_and_stops_nothing(slip: Mistake, copy: Path) -> None:
    line = slip.plant(copy)
    warnings = warnings_of(copy)
    assert told(warnings, slip, line), f"line {line}\n" + "\n".join(map(str, warnings))


def test_check_tells_all_slips_and_succeeds(copy: Path) -> None:
    lines = [(slip, slip.plant(copy)) for slip in SLIPS]
    result = run(copy, "check")
    assert (result.returncode, result.stderr) == (0, "")
    first, *others, last = result.stdout.splitlines()
    assert first.startswith("No problems in ")
    # What a slip makes out of date, check says in a line without a place.
    warnings = [text for text in others if re.match(r"\S+:\d+: ", text)]
    assert last == f"{len(warnings)} warnings; they stop nothing."
    for slip, line in lines:
        # A slip before it in the same place moves no line: all stand in one paragraph.
        assert any(text.startswith(f"{slip.file}:{line}: ") and slip.says[0] in text for text in warnings), slip.name


def test_every_warning_of_the_real_texts_quotes_what_stands_in_its_line(known: set[Problem]) -> None:
    for warning in known:
        text = (ROOT / warning.path).read_text(encoding="utf-8").split("\n")[warning.line - 1]
        quoted = re.findall(r"[^\W\d_]{3,}", (re.search(r'"([^"]*)"', warning.what) or ["", ""])[1])
        assert quoted and all(word in text for word in quoted), str(warning)


def test_hard_words_of_other_languages_are_left_alone(site: Site, copy: Path, known: set[Problem]) -> None:
    """Words of another language carry it where the language has other letters; "es" and the like need no mark."""
    rules = site.records.writing.values()
    hard = [f"*{entry.words[0].avoid[0]}*{{lang={entry.id}}}" for entry in rules if entry.words]
    assert hard
    others = [language.locale for language in site.project.languages if language.locale not in site.records.writing]
    for locale in others:
        plain = "indien in order to " if {*"indortre"} <= set(site.records.typography[locale].letters) else ""
        path = copy / "docs" / locale / "partners.md"
        text = path.read_text(encoding="utf-8")
        assert "---\n\n" in text
        sentence = f"{plain}*DVZ*{{lang=nl}} {' '.join(hard)}"
        path.write_text(text.replace("---\n\n", f"---\n\n{sentence}. ", 1), encoding="utf-8")
    assert {"ar", "ti", "es"} <= set(others)
    assert set(warnings_of(copy)) == known


def without_rules(root: Path) -> None:
    """Take away all rules of writing; the official names stay, as pages show them."""
    (root / "data" / "plain-language.yaml").write_text("plain_language: []\n", encoding="utf-8")
    (root / "data" / "typography.yaml").write_text("names: []\ntypography: []\n", encoding="utf-8")
    for path in (root / "data" / "glossary").iterdir():
        path.unlink()


def test_without_rules_there_are_no_warnings(copy: Path) -> None:
    without_rules(copy)
    assert warnings_of(copy) == []


def test_without_rules_only_official_names_are_told(copy: Path) -> None:
    slips = [slip for slip in SLIPS if slip.file.startswith("docs/")]
    for slip in slips:
        slip.plant(copy)
    before = set(warnings_of(copy))
    without_rules(copy)
    after = warnings_of(copy)
    assert after and set(after) <= before
    assert all("data/terms.yaml" in warning.mend or "[[short-name:" in warning.mend for warning in after)


def test_rules_for_a_language_that_the_site_lacks_do_no_harm(copy: Path, known: set[Problem]) -> None:
    path = copy / "data" / "plain-language.yaml"
    more = '\n  - id: pt\n    longest_sentence: 20\n    kept:\n      - {text: "x", why: "y"}\n'
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert {warning.path for warning in warnings_of(copy)} <= {warning.path for warning in known}
