"""Translations: which sections are out of date, and how a right one is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.pages import Page, Translation, read_page
from scripts.problems import Problems
from scripts.translations import State, accept, begin_record, check_recorded, state_of
from tests.conftest import TODAY
from tests.test_pages import make_page, write_page
from tests.test_project import small_project

DUTCH = make_page("Hallo.\n\n## Een {#one}\n\nTekst.\n")
HASHES = {section.id: section.hash for section in DUTCH.sections}
HEAD = "---\ntitle: T\nmenu: M\ndescription: D  # kort\ntranslation:\n  method: machine\n  date: 2026-11-23\n"
BODY = "---\n\nBonjour.  \n\n## Un {#one}\n\n\tTexte — « é ».\n\n---\n"
LISTED = f"  sections:\n    intro: {HASHES['intro']}\n    one: {HASHES['one']}\n"


def translated(sections: dict[str, str] | None, reviewer: str | None = None) -> Page:
    translation = Translation("machine", TODAY, sections, reviewer, TODAY if reviewer else None)
    return make_page("Bonjour.\n\n## Un {#one}\n\nTexte.\n", "fr", translation=translation)


@pytest.mark.parametrize(
    ("page", "kind", "outdated"),
    [
        pytest.param(DUTCH, "source", [], id="source"),
        pytest.param(translated(HASHES), "machine", [], id="current"),
        pytest.param(translated({**HASHES, "one": "0"}), "machine", ["one"], id="one-changed"),
        pytest.param(translated({"one": HASHES["one"]}), "machine", ["intro"], id="one-not-recorded"),
        pytest.param(translated(None), "machine", ["intro", "one"], id="nothing-recorded"),
        pytest.param(translated(HASHES, "Amina"), "reviewed", [], id="reviewed"),
        pytest.param(translated({**HASHES, "one": "0"}, "Amina"), "reviewed", ["one"], id="reviewed-and-changed"),
    ],
)
def test_state(page: Page, kind: str, outdated: list[str]) -> None:
    state = state_of(page, DUTCH)
    assert (state.kind, [section.id for section in state.outdated]) == (kind, outdated)


def test_state_of_a_current_translation_names_no_section() -> None:
    assert state_of(translated(HASHES), DUTCH) == State("machine", ())


@pytest.mark.parametrize(
    ("sections", "what", "mend"),
    [
        pytest.param(None, "were made: intro, one.", "python -m scripts accept docs/fr/support.md", id="none"),
        pytest.param({"intro": "x"}, "were made: one.", "python -m scripts accept", id="one-missing"),
        pytest.param({**HASHES, "oen": "x"}, 'a section "oen" that the Dutch', 'Did you mean "one"?', id="unknown"),
    ],
)
def test_unrecorded_sections_are_told(sections: dict[str, str] | None, what: str, mend: str) -> None:
    problems = Problems()
    check_recorded(translated(sections), DUTCH, problems)
    assert [(problem.path, problem.line) for problem in problems.found] == [("docs/fr/support.md", 2)]
    assert what in problems.found[0].what
    assert mend in problems.found[0].mend


@pytest.mark.parametrize("page", [DUTCH, translated({**HASHES, "one": "old"})], ids=["source", "outdated"])
def test_source_pages_and_recorded_translations_are_no_problem(page: Page) -> None:
    problems = Problems()
    check_recorded(page, DUTCH, problems)
    assert problems.found == []


def accepted(root: Path, text: str, identifiers: list[str]) -> str:
    """The file after accepting, as it stands on disk."""
    path = write_page(root, "fr", text)
    page = read_page(small_project(root), "fr", "support", {}, Problems())
    assert page is not None
    accept(path, page, DUTCH, identifiers)
    return path.read_bytes().decode()


def test_accept_adds_the_hashes_and_nothing_else(tmp_path: Path) -> None:
    assert accepted(tmp_path, HEAD + BODY, []) == HEAD + LISTED + BODY


def test_accept_of_what_is_recorded_changes_nothing(tmp_path: Path) -> None:
    assert accepted(tmp_path, HEAD + LISTED + BODY, []) == HEAD + LISTED + BODY


def test_accept_of_one_section_leaves_the_others(tmp_path: Path) -> None:
    old = "  sections:\n    intro: oldhash\n    one: older\n"
    expected = f"  sections:\n    intro: oldhash\n    one: {HASHES['one']}\n"
    assert accepted(tmp_path, HEAD + old + BODY, ["one"]) == HEAD + expected + BODY


def test_accept_drops_sections_that_are_gone_and_keeps_the_review(tmp_path: Path) -> None:
    review = "  reviewer: Amina\n  reviewed: 2026-11-23\n"
    old = "  sections:\n    gone: oldhash\n"
    assert accepted(tmp_path, HEAD + review + old + BODY, []) == HEAD + review + LISTED + BODY


def test_accept_of_an_unknown_section_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="two"):
        accepted(tmp_path, HEAD + BODY, ["two"])
    assert (tmp_path / "docs/fr/support.md").read_bytes().decode() == HEAD + BODY


def test_accept_keeps_the_line_ends_of_windows(tmp_path: Path) -> None:
    result = accepted(tmp_path, (HEAD + BODY).replace("\n", "\r\n"), [])
    assert result.endswith(BODY.replace("\n", "\r\n"))
    assert result.startswith(HEAD.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(HEAD + "  sections: {one: old}\n", id="in-braces"),
        pytest.param(HEAD + "  sections:  # van toen\n    one: old\n", id="with-a-comment"),
        pytest.param(HEAD.replace("  method", "    method").replace("  date", "    date"), id="four-spaces"),
    ],
)
def test_accept_understands_front_matter_however_it_is_written(tmp_path: Path, head: str) -> None:
    accepted(tmp_path, head + BODY, [])
    problems = Problems()
    page = read_page(small_project(tmp_path), "fr", "support", {}, problems)
    assert problems.found == [] and page is not None and page.translation is not None
    assert page.translation.sections == HASHES


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_new_translation_gets_its_first_record(tmp_path: Path, ends: str) -> None:
    head = "---\ntitle: T\nmenu: M\ndescription: D  # kort\n"
    path = write_page(tmp_path, "fr", (head + BODY).replace("\n", ends))
    begin_record(path, "human", TODAY)
    made = "translation:\n  method: human\n  date: 2026-11-23\n"
    assert path.read_bytes().decode() == (head + made + BODY).replace("\n", ends)
    problems = Problems()
    page = read_page(small_project(tmp_path), "fr", "support", {}, problems)
    assert page is not None and page.translation == Translation("human", TODAY)


def test_a_page_that_records_nothing_is_told() -> None:
    problems = Problems()
    check_recorded(make_page("Bonjour.\n\n## Un {#one}\n\nTexte.\n", "fr"), DUTCH, problems)
    assert [problem.what for problem in problems.found] == [
        "The front matter does not say from which Dutch text these sections were made: intro, one."
    ]
