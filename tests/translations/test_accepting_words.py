"""Accepting interface words: only what followed is recorded."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from scripts.files.git import NoHistoryError
from scripts.translations.accepting_words import accept_words, cosmetic_words, of_interface
from scripts.translations.marks import MARK
from scripts.translations.named import RefusedError
from tests.helpers.edits import change
from tests.helpers.fixture_site import read
from tests.helpers.names import AR, RU
from tests.helpers.repositories import commit

LATER = datetime.date(2026, 3, 1)
DUTCH, ARABIC, RUSSIAN = (f"data/interface/{locale}.yaml" for locale in ("nl", "ar", "ru"))
KEY = "translation.read_dutch"


@pytest.fixture
def root(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture site as the working directory, in Git, with a phrase that changed since."""
    monkeypatch.chdir(copy)
    commit(copy)
    change(copy / DUTCH, '  read_dutch: "', '  read_dutch: "Nu: ')
    return copy


def behind(root: Path, locale: str = "ar") -> list[str]:
    return [word.name for key, states in read(root).words.items() if key == locale for word in states.out_of_date]


def test_a_phrase_that_nobody_translated_again_is_refused_with_its_file_and_named_it_is_recorded(root: Path) -> None:
    before = (root / "data/made-from/ar.csv").read_bytes()
    with pytest.raises(RefusedError) as error:
        accept_words(root, [ARABIC], LATER)
    assert error.value.reasons[0].startswith(f"{ARABIC}: the Dutch of {KEY} changed, and the translation did not.")
    assert error.value.reasons[0].endswith(f"name it: {ARABIC}#{KEY}")
    assert (root / "data/made-from/ar.csv").read_bytes() == before
    assert accept_words(root, [f"{ARABIC}#{KEY}"], LATER) == [f"{ARABIC}: {KEY} recorded as current"]
    assert behind(root) == [] and behind(root, "ru") == [KEY]


def test_a_phrase_that_was_translated_again_is_recorded_with_its_file_and_the_others_stay(root: Path) -> None:
    change(root / ARABIC, '  read_dutch: "', '  read_dutch: "الآن: ')
    assert accept_words(root, [ARABIC], LATER) == [f"{ARABIC}: all words recorded as current"]
    lines = (root / "data/made-from/ar.csv").read_text(encoding="utf-8").split("\n")
    assert [line.split(",")[0] for line in lines if line.endswith(str(LATER))] == [KEY]


def test_all_that_cannot_be_recorded_is_told(root: Path) -> None:
    with pytest.raises(RefusedError) as error:
        accept_words(root, [f"{ARABIC}#translation.raed_dutch", RUSSIAN], LATER)
    assert [reason.split(" ")[0] for reason in error.value.reasons] == [ARABIC, f"{RUSSIAN}:"]
    assert 'Did you mean "translation.read_dutch"?' in error.value.reasons[0]
    with pytest.raises(RefusedError, match="belongs to no language of the site"):
        accept_words(root, ["data/interface/xx.yaml"], LATER)


def test_words_that_are_not_translated_yet_are_not_recorded(root: Path) -> None:
    change(root / ARABIC, '  skip: "', f'  skip: "{MARK} ')
    before = (root / "data/made-from/ar.csv").read_bytes()
    with pytest.raises(RefusedError) as error:
        accept_words(root, [f"{ARABIC}#{KEY}"], LATER)
    assert error.value.reasons == (f"{ARABIC} is not translated yet: 1 mark left (TRANSLATE:).",)
    assert (root / "data/made-from/ar.csv").read_bytes() == before


def test_an_edit_without_meaning_makes_nothing_out_of_date(root: Path) -> None:
    assert cosmetic_words(root, [f"{DUTCH}#{KEY}"], "HEAD") == [
        f"data/interface/{locale}.yaml: {KEY} still up to date" for locale in ("ar", "ti", "ru")
    ]
    assert behind(root, AR) == behind(root, RU) == []


@pytest.mark.parametrize(
    ("word", "what"),
    [
        (DUTCH, "Name words of the source language"),
        (f"{ARABIC}#{KEY}", "Name words of the source language"),
        (f"{DUTCH}#header.skip", "header.skip is the same as in HEAD"),
        (f"{DUTCH}#header.skpi", 'no word "header.skpi"'),
    ],
)
def test_what_is_no_such_edit_is_refused(root: Path, word: str, what: str) -> None:
    with pytest.raises(RefusedError, match=what):
        cosmetic_words(root, [word], "HEAD")


def test_without_the_history_nothing_is_guessed(root: Path) -> None:
    with pytest.raises(NoHistoryError):
        cosmetic_words(root, [f"{DUTCH}#{KEY}"], "nowhere")


def test_files_of_words_are_told_apart_from_pages(root: Path) -> None:
    named = [ARABIC, f"{ARABIC}#{KEY}", "docs/ar/index.md", "docs/ar/index.md#intro"]
    assert of_interface(root, named) == (named[:2], named[2:])
