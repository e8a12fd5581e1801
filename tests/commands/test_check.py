"""The command `check`: what it counts, what it warns at, and in which order it tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.edits import change, insert, take_off
from tests.helpers.fixture_site import invoke

GOOD = "No problems in 24 pages and 4 languages."

# Of an address that stands on no page of the fixture, and of its one desk that nobody confirmed.
CHARLEROI = 'while the desk "charleroi" is unconfirmed. Confirm it, or take'
KEPT_BACK = [
    'data/desks.yaml:46: No page shows "complaints": no text has a token of it. '
    "Take it away, or write the token where readers need it.",
    f'data/desks.yaml:117: "street" and "street_language" are not shown {CHARLEROI} them away.',
    f'data/desks.yaml:119: "phone" is not shown {CHARLEROI} it away.',
    f'data/desks.yaml:120: "hours" is not shown {CHARLEROI} it away.',
]


def told(root: Path) -> list[str]:
    result = invoke(root, "check")
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def test_it_counts_what_it_found_right(copy: Path) -> None:
    assert told(copy) == [GOOD, *KEPT_BACK, "4 warnings; they stop nothing."]


def test_a_warning_comes_after_the_good_news_and_is_no_failure(copy: Path) -> None:
    change(copy / "docs/nl/paper.md", "---\n\n", "---\n\nBel indien nodig. ")
    first, out_of_date, *warnings, last = told(copy)
    assert first == GOOD
    assert out_of_date == "Out of date: 3 translated sections. Which: .venv/bin/python -m scripts status"
    assert warnings == [*KEPT_BACK, 'docs/nl/paper.md:9: "indien" is hard to read. In plain words: als.']
    assert last == "5 warnings; they stop nothing."


@pytest.mark.parametrize(
    ("words", "last"),
    [
        pytest.param("Bel", "Out of date: 3 translated sections.", id="none"),
        pytest.param("Bel indien nodig", "1 warning; it stops nothing.", id="one"),
        pytest.param("Bel indien nodig, en reeds nu", "2 warnings; they stop nothing.", id="two"),
    ],
)
def test_warnings_are_counted(copy: Path, words: str, last: str) -> None:
    path = copy / "data/desks.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    # The address on no page; the street, the number and the hours that nobody confirmed.
    path.write_text("\n".join([*lines[:45], *lines[51:116], *lines[124:]]), encoding="utf-8")
    change(copy / "docs/nl/paper.md", "---\n\n", f"---\n\n{words}. ")
    assert told(copy)[-1].startswith(last)


def test_sections_that_went_out_of_date_are_counted(copy: Path) -> None:
    for identifier in ("during", "questions"):
        insert(copy, "docs/nl/return-path.md", "Nieuw.", identifier)
    out_of_date = "Out of date: 6 translated sections. Which: .venv/bin/python -m scripts status"
    assert told(copy)[:2] == [GOOD, out_of_date]


def test_with_problems_there_are_no_warnings(copy: Path) -> None:
    change(copy / "docs/nl/paper.md", "---\n\n", "---\n\nBel indien [[nodig]]. ")
    result = invoke(copy, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("docs/nl/paper.md:9: The token [[nodig]] is unknown.")
    assert "hard to read" not in result.stderr


@pytest.mark.parametrize(("github", "start"), [("true", "::error file=docs/nl/paper.md,line=9,"), ("", "docs/nl/")])
def test_in_a_github_workflow_problems_are_annotations(copy: Path, github: str, start: str) -> None:
    change(copy / "docs/nl/paper.md", "---\n\n", "---\n\nBel [[nodig]]. ")
    assert invoke(copy, "check", GITHUB_ACTIONS=github).stderr.startswith(start)


def test_a_language_that_is_taken_off_is_told_with_what_is_wrong_there(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    change(copy / "docs/ti/desks.md", "menu: ", "menuu: ")
    good, off, *warnings, last = told(copy)
    assert good == "No problems in 18 pages and 3 languages."
    assert off == "ti (ትግርኛ) is off the site: mkdocs.yml says build: false."
    # The fixture's own four stand in data/desks.yaml.
    assert [line.split(":")[0] for line in warnings].count("docs/ti/desks.md") == 2
    assert last == "6 warnings; they stop nothing."


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SITE_URL", "https://a.be/?x", 'SITE_URL is "https://a.be/?x"; it goes on with ? or # after the folder.'),
        ("SHEETS", "yes", 'SHEETS is "yes"; it may be all'),
        ("REPOSITORY_URL", "https://a.be/b", 'REPOSITORY_URL is "https://a.be/b"; it must be the address'),
    ],
)
def test_a_setting_of_the_environment_at_which_a_build_would_stop_is_told(
    copy: Path, name: str, value: str, words: str
) -> None:
    result = invoke(copy, "check", **{name: value})
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(words)
