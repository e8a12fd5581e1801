"""Gaps in interface words: only known names are filled in, and no other brace is obeyed or left unsaid."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from scripts.files.problems import Problems
from scripts.files.yaml_lines import read_yaml
from scripts.records.gaps import GAPS, filled, wrong_gaps
from tests.helpers.fixture_site import copy_fixture, problems_in
from tests.helpers.names import LOCALES

# Python's own str.format obeys each of these.
OBEYED = [
    "{name.join.__globals__}",
    "{name.__class__.__init__.__globals__[os].environ[HOME]}",
    "{date:>50000}",
    "{date!r}",
    "{date.year}",
    "{0}",
    "{}",
    "{{date}}",
]


def test_a_sentence_is_filled_in_by_name_in_any_order() -> None:
    assert filled("{sections} – {date}", date="1 mei", sections="2 en 3") == "2 en 3 – 1 mei"


def test_what_is_filled_in_is_not_read_again() -> None:
    assert filled("{name}: {date}", name="{date}", date="{name}") == "{date}: {name}"


def test_markup_escapes_what_is_no_markup() -> None:
    made = filled(Markup("<b>{name}</b> {date}"), name="<i>", date=Markup("<bdi>1</bdi>"))
    assert made == Markup("<b>&lt;i&gt;</b> <bdi>1</bdi>")
    assert isinstance(made, Markup)


def test_a_gap_without_a_value_is_an_error_and_a_value_without_a_gap_is_left_out() -> None:
    with pytest.raises(KeyError):
        filled("{date}", name="x")
    assert filled("x", date="1 mei") == "x"


@pytest.mark.parametrize("braces", OBEYED)
def test_nothing_else_in_braces_is_obeyed(braces: str) -> None:
    if braces == "{{date}}":
        assert filled(braces, date="x") == "{x}"
    else:
        assert filled(braces, date="x", name="x") == braces


@pytest.mark.parametrize("braces", [*OBEYED, "{", "}", "} {", "{date", "date}", "{datum}", "{ date }", "{Date}", ""])
def test_wrong_braces_are_told_where_a_date_belongs(braces: str) -> None:
    found = wrong_gaps("footer", "seen", f"gelezen op {braces}")
    assert found == (
        'The words in braces of "seen" are not right.',
        "It must contain {date}, written exactly so.",
    )


def test_a_gap_that_stands_twice_and_one_of_another_program_are_told() -> None:
    found = wrong_gaps("footer", "seen", "gelezen op {date} {date}")
    assert found == ('{date} stands twice in a row in "seen".', "It must stand there once.")
    for group, key, text in [("footer", "seen", "{date} of %(date)s"), ("header", "skip", "Ga naar %(date)s")]:
        found = wrong_gaps(group, key, text)
        assert found is not None and found[0] == f'"%(date)s" in "{key}" is shown as it stands.'
    assert wrong_gaps("header", "skip", "5 % (vijf) en 100%") is None


@pytest.mark.parametrize("braces", [*OBEYED, "{", "}", "{date}", "{name}"])
def test_braces_are_told_where_nothing_is_filled_in(braces: str) -> None:
    found = wrong_gaps("header", "skip", f"Ga naar {braces}")
    assert found == ('"skip" has braces, and nothing is filled in there.', "It must contain no braces at all.")


@pytest.mark.parametrize("text", ["op {date}", "{date}", "{date} en weer {date}"])
def test_right_braces_are_left_alone(text: str) -> None:
    assert wrong_gaps("footer", "seen", text) is None


def test_every_gap_of_the_source_language_is_known_and_used(folder: Path) -> None:
    document = read_yaml(folder / "data" / "interface" / "nl.yaml", "nl.yaml", Problems())
    assert document is not None
    gaps = {
        group: found
        for group, entries in document.value.items()
        if (found := {key: set(re.findall(r"{(.+?)}", text)) for key, text in entries.items() if "{" in text})
    }
    assert gaps == {group: {key: set(names) for key, names in entries.items()} for group, entries in GAPS.items()}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("braces", ["{name.join.__globals__}", "{date:>9}", "{"], ids=["attribute", "width", "lone"])
def test_the_check_names_file_and_line(tmp_path: Path, locale: str, braces: str) -> None:
    root = copy_fixture(tmp_path / "copy")
    path = root / "data" / "interface" / f"{locale}.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, start=1) if text.startswith("  skip:"))
    lines[line - 1] = f'  skip: "x {braces}"'
    path.write_text("\n".join(lines), encoding="utf-8")
    told = [(problem.path, problem.line) for problem in problems_in(root) if "has braces" in problem.what]
    assert told == [(f"data/interface/{locale}.yaml", line)]
