"""Warnings at the wording: every kind is found at its line, and stops nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from scripts.files.problems import Problem
from tests.helpers.edits import change, insert
from tests.helpers.fixture_site import invoke, read
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.planting import Mistake
from tests.helpers.slips import SLIPS


def warnings_of(root: Path) -> list[Problem]:
    return text_warnings(read(root))


def told(warnings: list[Problem], slip: Mistake, line: int) -> bool:
    here = [
        f"{warning.what} {warning.mend}" for warning in warnings if (warning.path, warning.line) == (slip.file, line)
    ]
    return any(all(says in text for says in slip.says) for text in here)


def test_texts_that_are_well_worded_give_no_warning(site: Site) -> None:
    assert text_warnings(site) == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_told_at_its_line_and_stops_nothing(slip: Mistake, copy: Path) -> None:
    line = slip.plant(copy)
    warnings = warnings_of(copy)
    assert told(warnings, slip, line), f"line {line}\n" + "\n".join(map(str, warnings))
    quoted = [(warning, re.search(r'"([^"\s]*)', warning.what)) for warning in warnings]
    for warning, words in quoted:
        text = (copy / warning.path).read_text(encoding="utf-8").split("\n")[warning.line - 1]
        # But for a thing that a section does not name.
        assert words is None or words[1] in text or "does not say" in warning.what, str(warning)


def test_check_tells_all_slips_and_succeeds(copy: Path) -> None:
    lines = [(slip, slip.plant(copy)) for slip in SLIPS]
    result = invoke(copy, "check")
    assert (result.exit_code, result.stderr) == (0, "")
    first, *others, last = result.stdout.splitlines()
    assert first.startswith("No problems in ")
    # What a slip makes out of date, check says in a line without a place.
    warnings = [text for text in others if re.match(r"\S+:\d+: ", text)]
    assert last == f"{len(warnings)} warnings; they stop nothing."
    for slip, line in lines:
        # A slip before it in the same place moves no line: all stand in one paragraph.
        assert any(text.startswith(f"{slip.file}:{line}: ") and slip.says[0] in text for text in warnings), slip.name


def test_warnings_are_sorted_by_file_and_line(copy: Path) -> None:
    for slip in reversed(SLIPS):
        slip.plant(copy)
    warnings = warnings_of(copy)
    assert len(warnings) > len(SLIPS) / 2 and warnings == sorted(warnings)


@pytest.mark.parametrize("locale", [AR, TI, RU])
def test_hard_words_of_other_languages_are_left_alone(copy: Path, locale: str) -> None:
    """Words of another language carry it, as its letters are not those of the page."""
    insert(copy, f"docs/{locale}/partners.md", "*DVZ*{lang=nl} *indien*{lang=nl} *dient te*{lang=nl}", "names")
    assert warnings_of(copy) == []


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
    for slip in SLIPS:
        if slip.file.startswith("docs/"):
            slip.plant(copy)
    before = set(warnings_of(copy))
    without_rules(copy)
    after = warnings_of(copy)
    assert after and set(after) <= before
    assert all("data/terms.yaml" in warning.mend or "[[short-name:" in warning.mend for warning in after)


def test_rules_for_a_language_that_the_site_lacks_do_no_harm(copy: Path) -> None:
    path = copy / "data" / "plain-language.yaml"
    more = '\n  - id: pt\n    longest_sentence: 20\n    kept:\n      - {text: "x", why: "y"}\n'
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert warnings_of(copy) == []


def test_a_glossary_of_a_translation_alone_is_compared_with_nothing(copy: Path) -> None:
    (copy / "data" / "glossary" / "nl.yaml").unlink()
    change(copy / "docs" / "ru" / "return-path.md", "О добровольном возвращении вы", "Об этом вы")
    assert warnings_of(copy) == []


def test_words_that_are_kept_are_kept_in_titles_and_interface_words_too(copy: Path) -> None:
    change(copy / "data" / "interface" / "nl.yaml", '"Even wachten…"', '"Uw vraag wordt niet doorgestuurd."')
    change(copy / "docs" / "nl" / "paper.md", "menu: ", "menu: wordt niet doorgestuurd ")
    assert warnings_of(copy) == []
    # As no page says them any more where they stood.
    change(copy / "docs" / "nl" / "return-path.md", "wordt niet doorgestuurd", "blijft bij ons")
    assert warnings_of(copy) == []


def test_a_description_may_be_a_long_sentence_but_not_a_hard_one(copy: Path) -> None:
    change(copy / "docs" / "nl" / "paper.md", "description: ", f"description: {'oude ' * 30}")
    assert warnings_of(copy) == []
    change(copy / "docs" / "nl" / "paper.md", "description: ", "description: reeds ")
    assert [(warning.path, warning.line, warning.what) for warning in warnings_of(copy)] == [
        ("docs/nl/paper.md", 4, '"reeds" is hard to read.')
    ]


def test_pages_that_wait_for_their_language_are_not_looked_at(site: Site, copy: Path) -> None:
    assert {locale for locale, _ in site.pages} == {NL, AR, TI, RU}
    (copy / "docs" / "ti" / "index.md").write_text(
        "---\ntitle: T\nmenu: M\ndescription: D\n---\n\nTRANSLATE: a, b\n", encoding="utf-8"
    )
    assert warnings_of(copy) == []
