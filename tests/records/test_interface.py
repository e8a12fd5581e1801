"""Interface words: the same keys in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.project.project import read_project
from scripts.records.asked_words import ASKED as ASKED_WORDS
from scripts.records.interface import Asked, Words, read_words
from tests.helpers.names import AR, LOCALES, NL, TRANSLATIONS
from tests.helpers.projects import FR, small_project

DUTCH = 'footer:\n  skip: "Ga naar de tekst"\n  seen: "gelezen op {date}"\nplaces:\n  ghent: "Gent"\n'
FRENCH = 'footer:\n  skip: "Aller au texte"\n  seen: "lu le {date}"\nplaces:\n  ghent: "Gand"\n'


ASKED = {"footer": ("skip", "seen")}


def read(
    root: Path, dutch: str | None, french: str | None, asked: Asked = ASKED
) -> tuple[dict[Locale, Words], list[Problem]]:
    folder = root / "data" / "interface"
    folder.mkdir(parents=True)
    for locale, text in ((NL, dutch), (FR, french)):
        if text is not None:
            (folder / f"{locale}.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    return read_words(small_project(root), problems, asked), problems.found


def test_words_are_read_by_locale_group_and_key(tmp_path: Path) -> None:
    words, found = read(tmp_path, DUTCH, FRENCH)
    assert found == []
    assert list(words) == [NL, FR]
    assert words[FR]["footer"] == {"skip": "Aller au texte", "seen": "lu le {date}"}


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "mend"),
    [
        pytest.param(
            '  skip: "Aller au texte"\n', "", 1, '"skip" is missing under "footer".', "Ga naar de tekst", id="missing"
        ),
        pytest.param("skip", "skipp", 2, '"skipp" is unknown under "footer".', '"skip"', id="misspelt"),
        pytest.param("places:", "place:", 4, '"place" is unknown.', 'Did you mean "places"?', id="group-misspelt"),
        pytest.param('places:\n  ghent: "Gand"\n', "", 1, 'The group "places" is missing.', "Copy", id="group-missing"),
        pytest.param("{date}", "{jour}", 3, 'braces of "seen" are not right', "{date}", id="braces-translated"),
        pytest.param("{date}", "", 3, 'words in braces of "seen" are not right', "contain {date}", id="braces-lost"),
        pytest.param("Aller", "{name}", 2, '"skip" has braces', "no braces at all", id="braces-too-many"),
        pytest.param("Aller au texte", "Ga naar de tekst", 2, '"skip" is still the Dutch text.', "", id="copied"),
        pytest.param("Aller au", "**Aller** au", 2, '"**" would be shown as it stands', "words alone", id="marks"),
        pytest.param('"Gand"', '"[[desk:ghent]]"', 5, '"[[" would be shown as it stands', "words alone", id="token"),
        pytest.param('"Gand"', '""', 5, '"ghent" is empty or not a text.', 'Write ghent: "…"', id="empty"),
        pytest.param('"Gand"', "no", 5, '"ghent" is empty or not a text.', "double quotes", id="unquoted-no"),
        pytest.param("places:\n  ghent:", "places:", 4, '"places" has no words below it.', "nl.yaml", id="no-group"),
    ],
)
def test_a_wrong_translation_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str, mend: str
) -> None:
    _, found = read(tmp_path, DUTCH, FRENCH.replace(old, new))
    matching = [problem for problem in found if what in problem.what]
    assert [(problem.path, problem.line) for problem in matching] == [("data/interface/fr.yaml", line)]
    assert mend in matching[0].mend


@pytest.mark.parametrize("text", ["", "- a\n", "words"], ids=["empty", "list", "text"])
def test_a_file_without_words_is_told(tmp_path: Path, text: str) -> None:
    words, found = read(tmp_path, DUTCH, text)
    assert [(problem.line, problem.what) for problem in found] == [(1, "This file has no words.")]
    assert list(words) == [NL]


def test_a_missing_language_is_told(tmp_path: Path) -> None:
    words, found = read(tmp_path, DUTCH, None)
    assert [(problem.path, problem.what) for problem in found] == [
        ("data/interface/fr.yaml", "This file is missing."),
    ]
    assert list(words) == [NL]


def test_without_the_source_words_there_are_none(tmp_path: Path) -> None:
    words, found = read(tmp_path, None, FRENCH)
    assert words == {}
    assert [problem.path for problem in found] == ["data/interface/nl.yaml"]


def test_gaps_may_stand_in_another_order(tmp_path: Path) -> None:
    dutch = 'translation:\n  out_of_date: "{date}: {sections}"\n'
    french = 'translation:\n  out_of_date: "{sections} – {date}"\n'
    assert read(tmp_path, dutch, french, {"translation": ("out_of_date",)})[1] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param('  skip: "Ga naar de tekst"\n', "", [(1, '"skip" is missing under "footer".')], id="missing"),
        pytest.param(
            "skip",
            "skipp",
            [(1, '"skip" is missing under "footer".'), (2, '"skipp" is unknown under "footer".')],
            id="renamed",
        ),
        pytest.param(
            "footer:",
            "foot:",
            [
                (3, '"seen" has braces, and nothing is filled in there.'),
                (1, 'The group "footer" is missing.'),
                (1, '"foot" is unknown.'),
            ],
            id="group-renamed",
        ),
        pytest.param("places:", "other:", [(4, '"other" is unknown.')], id="group-of-names-renamed"),
        pytest.param(
            DUTCH,
            'places:\n  ghent: "Gent"\n',
            [(1, 'The group "footer" is missing.')],
            id="group-missing",
        ),
        pytest.param("\nplaces", '\n  more: "Meer"\nplaces', [(4, '"more" is unknown under "footer".')], id="unasked"),
    ],
)
def test_a_key_that_pages_ask_for_is_told_in_the_source_language_and_nowhere_else(
    tmp_path: Path, old: str, new: str, told: list[tuple[int, str]]
) -> None:
    _, found = read(tmp_path, DUTCH.replace(old, new), FRENCH)
    source = [(problem.line, problem.what) for problem in found if problem.path == "data/interface/nl.yaml"]
    others = [problem.what for problem in found if problem.path != "data/interface/nl.yaml"]
    assert source == told
    assert others == (['"places" is unknown.'] if "places:" not in DUTCH.replace(old, new) else [])


@pytest.mark.parametrize("group", ASKED_WORDS)
def test_a_key_that_all_languages_lost_is_told_in_each(group: str, tmp_path: Path) -> None:
    key, *others = ASKED_WORDS[group]
    words = {
        **{each: dict.fromkeys(keys, "Ja") for each, keys in ASKED_WORDS.items()},
        group: dict.fromkeys(others, "Ja"),
    }
    text = yaml.safe_dump(words)
    _, found = read(tmp_path, text, text, ASKED_WORDS)
    missing = [problem.path for problem in found if problem.what == f'"{key}" is missing under "{group}".']
    assert missing == ["data/interface/nl.yaml", "data/interface/fr.yaml"]


def test_a_name_may_be_the_same_as_in_dutch(tmp_path: Path) -> None:
    assert read(tmp_path, DUTCH, FRENCH.replace("Gand", "Gent"))[1] == []


def test_the_words_of_each_language_have_the_same_keys(folder: Path) -> None:
    project = read_project(folder, Problems())
    assert project is not None
    problems = Problems()
    words = read_words(project, problems)
    assert problems.found == [] and tuple(words) == LOCALES
    assert words[AR]["places"]["ghent"] == "غنت"
    for locale in TRANSLATIONS:
        assert {group: set(entries) for group, entries in words[locale].items()} == {
            group: set(entries) for group, entries in words[NL].items()
        }
