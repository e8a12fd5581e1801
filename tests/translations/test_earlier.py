"""The earlier text of a section, by its hash or by a revision."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.git import NoHistoryError
from scripts.translations.earlier import page_at, section_with_hash
from tests.helpers.bounds import bounded
from tests.helpers.names import NL
from tests.helpers.pages import make_page, write_page
from tests.helpers.repositories import commit, shallow_clone

PAGE = make_page("Nu.\n\n## Een {#one}\n\nNu.\n")
HASHES = {word: make_page(f"## Een {{#one}}\n\n{word}.\n").sections[1].hash for word in ("Een", "Twee", "Drie", "Ooit")}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A page whose section said Een, Twee and then Drie."""
    root = tmp_path / "project"
    for word in ("Een", "Twee", "Drie"):
        write_page(root, NL, f"---\ntitle: T\n---\n{word} x.\n\n## Een {{#one}}\n\n{word}.\n")
        commit(root)
    return root


@pytest.mark.parametrize("word", ["Een", "Twee", "Drie"])
def test_a_section_is_found_by_its_hash(repository: Path, word: str) -> None:
    assert section_with_hash(repository, PAGE, "one", HASHES[word]).text == f"{word}."


@pytest.mark.parametrize(("identifier", "word"), [("one", "Ooit"), ("intro", "Een"), ("two", "Een")])
def test_what_is_nowhere_in_the_history_is_not_guessed(repository: Path, identifier: str, word: str) -> None:
    with pytest.raises(NoHistoryError, match=r"^That text is nowhere in the history of this copy\.$"):
        section_with_hash(repository, PAGE, identifier, HASHES[word])


def test_a_shallow_clone_finds_the_newest_and_says_how_to_fetch_the_rest(repository: Path, tmp_path: Path) -> None:
    clone = shallow_clone(repository, tmp_path / "clone")
    assert section_with_hash(clone, PAGE, "one", HASHES["Drie"]).text == "Drie."
    with pytest.raises(NoHistoryError, match=r"only the newest part .* git fetch --unshallow$"):
        section_with_hash(clone, PAGE, "one", HASHES["Een"])


def test_the_sections_of_a_revision(repository: Path) -> None:
    found = page_at(repository, PAGE, "HEAD~1")
    assert found is not None and found.title == "T"
    assert {part.id: part.text for part in found.sections} == {"intro": "Twee x.", "one": "Twee."}


def test_a_version_without_front_matter_has_no_sections(tmp_path: Path) -> None:
    write_page(tmp_path, NL, "Een.\n")
    commit(tmp_path)
    assert page_at(tmp_path, PAGE, "HEAD") is None
    with pytest.raises(NoHistoryError, match="nowhere"):
        section_with_hash(tmp_path, PAGE, "one", HASHES["Een"])


def test_an_earlier_text_that_no_reader_of_markdown_would_finish_is_passed_over(tmp_path: Path) -> None:
    for text in ("![" * 10_000, "Een.\n\n## Een {#one}\n\nEen."):
        write_page(tmp_path, NL, f"---\ntitle: T\n---\n{text}\n")
        commit(tmp_path)
    with bounded():
        found = page_at(tmp_path, PAGE, "HEAD~1")
        assert found is not None and found.sections == ()
        assert section_with_hash(tmp_path, PAGE, "one", HASHES["Een"]).text == "Een."
