"""FILE and FILE#section, as an editor names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import ContentError
from scripts.translations.named import Content, RefusedError, named_sections, read_content
from tests.helpers.edits import change, take_off
from tests.helpers.names import AR, DESKS, NL, RU, TI


@pytest.fixture
def content(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Content:
    """The pages of a copy of the fixture site, which is the working directory."""
    monkeypatch.chdir(copy)
    return read_content(copy)


def found(content: Content, *words: str) -> dict[str, list[str]]:
    return {name: identifiers for name, (_, identifiers) in named_sections(content, words).items()}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["docs/ar/desks.md"], {"docs/ar/desks.md": []}),
        (["./docs/ar/../ar/desks.md"], {"docs/ar/desks.md": []}),
        (["docs/ar/desks.md#call"], {"docs/ar/desks.md": ["call"]}),
        (["docs/ar/desks.md#intro"], {"docs/ar/desks.md": ["intro"]}),
        (["docs/nl/desks.md#call", "docs/nl/desks.md#intro"], {"docs/nl/desks.md": ["call", "intro"]}),
        (["docs/ar/desks.md#call", "docs/ar/desks.md"], {"docs/ar/desks.md": []}),
        (["docs/ar/index.md", "docs/ti/index.md"], {"docs/ar/index.md": [], "docs/ti/index.md": []}),
    ],
    ids=["file", "other-way", "section", "intro", "two-sections", "whole-wins", "two-files"],
)
def test_pages_and_sections_are_named(content: Content, words: list[str], named: dict[str, list[str]]) -> None:
    assert found(content, *words) == named


def test_a_file_is_found_from_another_folder(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.project.root / "docs" / "ar")
    assert found(content, "desks.md#call") == {"docs/ar/desks.md": ["call"]}
    assert found(content, str(content.project.root / "docs/ti/paper.md")) == {"docs/ti/paper.md": []}


def test_everything_that_does_not_exist_is_told_at_once(content: Content) -> None:
    words = ["docs/ar/desk.md", "mkdocs.yml", "docs/ar/desks.md#cals", "docs/ar/desks.md#", "docs/ar"]
    with pytest.raises(RefusedError) as error:
        named_sections(content, words)
    assert error.value.reasons[:3] == (
        "docs/ar/desk.md does not exist.",
        "mkdocs.yml is not a page of the site.",
        'docs/ar/desks.md has no section "cals". Did you mean "call"?',
    )
    assert error.value.reasons[3].startswith('docs/ar/desks.md has no section "". Known: ')
    assert error.value.reasons[4] == "docs/ar is not a page of the site."


def test_a_page_that_cannot_be_read_tells_its_own_problems_alone(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy)
    for name in ("docs/ru/desks.md", "docs/ti/desks.md"):
        change(copy / name, "menu:", "menuu:")
    content = read_content(copy)
    assert found(content, "docs/ar/desks.md") == {"docs/ar/desks.md": []}
    with pytest.raises(ContentError) as error:
        named_sections(content, ["docs/ru/desks.md"])
    assert {problem.path for problem in error.value.problems.found} == {"docs/ru/desks.md"}


def test_a_project_that_cannot_be_understood_is_refused(copy: Path) -> None:
    (copy / "mkdocs.yml").write_text("plugins: []\n", encoding="utf-8")
    with pytest.raises(ContentError, match="No languages are registered"):
        read_content(copy)


def test_a_page_knows_its_source_and_its_translations(content: Content) -> None:
    arabic = content.pages[AR, DESKS]
    dutch = content.source_of(arabic)
    assert dutch is content.pages[NL, DESKS]
    locales = [page.locale for page in content.translations_of(dutch)]
    assert locales == [AR, TI, RU]
    assert {page.slug for page in content.translations_of(dutch)} == {DESKS}


def test_pages_of_a_language_that_is_taken_off_are_named_and_recorded(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_off(copy, "ትግርኛ")
    monkeypatch.chdir(copy)
    content = read_content(copy)
    assert found(content, "docs/ti/desks.md") == {"docs/ti/desks.md": []}
    assert [page.locale for page in content.translations_of(content.pages[NL, DESKS])] == [AR, RU, TI]


@pytest.mark.parametrize(
    "sign", ["\u200b", "\x07", "\ue001", "\ufeff", "\u2028"], ids=lambda sign: f"U+{ord(sign):04X}"
)
def test_a_page_with_a_hidden_character_is_told_and_not_recorded(
    copy: Path, monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    monkeypatch.chdir(copy)
    change(copy / "docs/ar/desks.md", "title: ", f"title: {sign}")
    with pytest.raises(ContentError) as error:
        found(read_content(copy), "docs/ar/desks.md")
    (problem,) = error.value.problems.found
    assert (problem.path, problem.line) == ("docs/ar/desks.md", 2) and f"U+{ord(sign):04X}" in problem.what
    assert found(read_content(copy), "docs/ar/index.md") == {"docs/ar/index.md": []}
