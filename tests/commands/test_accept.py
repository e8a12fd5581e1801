"""The commands `accept` and `cosmetic`: what they record, what they say, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.edits import change, insert
from tests.helpers.fixture_site import invoke
from tests.helpers.repositories import commit

DUTCH, ARABIC = "docs/nl/return-path.md", "docs/ar/return-path.md"
UNDONE = "Nothing was recorded.\n"


@pytest.fixture
def rewritten(copy: Path) -> Path:
    """A copy in which a Dutch page has another introduction and another first section."""
    rewrite(copy)
    return copy


def rewrite(root: Path) -> None:
    change(root / DUTCH, "\n---\n\n", "\n---\n\nNieuw. ")
    insert(root, DUTCH, "Nieuw.", "during")


def state_of(root: Path, name: str) -> str:
    """What `status` tells of a page."""
    told = dict(line.split(": ", 1) for line in invoke(root, "status").stdout.splitlines()[:-1])
    return told[name]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        pytest.param([f"{ARABIC}#during"], "machine draft; out of date: #intro", id="one-section"),
        pytest.param([f"{ARABIC}#during", f"{ARABIC}#intro"], "machine draft; current", id="both"),
        pytest.param(
            ["docs/ar/index.md"], "machine draft; out of date: #intro, #during (1 Tijdens de aanvraag)", id="other"
        ),
    ],
)
def test_accept_records_what_is_current(rewritten: Path, words: list[str], left: str) -> None:
    result = invoke(rewritten, "accept", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    parts = ", ".join(word.partition("#")[2] for word in words) or "all sections"
    told = [f"{words[0].partition('#')[0]}: {parts}"]
    assert result.stdout.splitlines() == [f"{text} recorded as current" for text in told]
    assert state_of(rewritten, ARABIC) == left


@pytest.mark.parametrize(
    ("word", "told"),
    [
        pytest.param(DUTCH, f"{DUTCH} is not a translated page.", id="source"),
        pytest.param("docs/ar/retrun-path.md", "docs/ar/retrun-path.md does not exist.", id="no-such-file"),
        pytest.param(
            f"{ARABIC}#durin", f'{ARABIC} has no section "durin". Did you mean "during"?', id="no-such-section"
        ),
    ],
)
def test_accept_refuses_what_it_does_not_know(copy: Path, word: str, told: str) -> None:
    before = (copy / ARABIC).read_bytes()
    result = invoke(copy, "accept", word)
    assert (result.exit_code, result.stdout, result.stderr) == (1, UNDONE, f"{told}\n")
    assert (copy / ARABIC).read_bytes() == before


def test_accept_records_reviewer_method_and_the_day_of_the_build(copy: Path) -> None:
    result = invoke(copy, "accept", ARABIC, "--reviewed-by", "  Amina   B. ", "--method", "human")
    assert result.stdout == f"{ARABIC}: all sections recorded as reviewed by Amina B.\n"
    assert state_of(copy, ARABIC) == "reviewed by Amina B. on 2026-03-02; current"


@pytest.mark.parametrize("name", ["", "  "])
def test_accept_wants_a_name_of_the_reviewer(copy: Path, name: str) -> None:
    result = invoke(copy, "accept", ARABIC, "--reviewed-by", name)
    assert (result.exit_code, result.stdout, result.stderr) == (1, UNDONE, "--reviewed-by needs a name.\n")


@pytest.mark.parametrize("words", [[], [ARABIC, "--method", "robot"]], ids=["no-file", "unknown-method"])
def test_accept_refuses_what_its_options_do_not_allow(copy: Path, words: list[str]) -> None:
    result = invoke(copy, "accept", *words)
    assert (result.exit_code, result.stdout) == (2, "")


def test_accept_without_languages_tells_the_problem(copy: Path) -> None:
    (copy / "mkdocs.yml").write_text("plugins: []\n", encoding="utf-8")
    result = invoke(copy, "accept", ARABIC)
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert result.stderr.startswith("mkdocs.yml:1: No languages are registered.")


def translate(root: Path, name: str) -> None:
    """Stand-in words in the place of each mark."""
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace("TRANSLATE:", "ሀ"), encoding="utf-8")


@pytest.mark.parametrize(
    ("translated", "method", "told"),
    [
        pytest.param(False, ["--method", "human"], "docs/am/index.md is not translated yet: ", id="marks"),
        pytest.param(True, [], "Add --method machine or --method human.", id="method"),
    ],
)
def test_accept_refuses_what_is_not_ready(copy: Path, translated: bool, method: list[str], told: str) -> None:
    assert invoke(copy, "new-language", "am").exit_code == 0
    if translated:
        translate(copy, "docs/am/index.md")
    before = (copy / "docs/am/index.md").read_bytes()
    result = invoke(copy, "accept", "docs/am/index.md", *method)
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert told in result.stderr
    assert (copy / "docs/am/index.md").read_bytes() == before


def test_a_new_page_is_accepted_with_who_translated_it(copy: Path) -> None:
    assert invoke(copy, "new-language", "am").exit_code == 0
    for name in ("data/interface/am.yaml", "docs/am/index.md"):
        translate(copy, name)
    assert invoke(copy, "check").exit_code == 1
    assert invoke(copy, "accept", "docs/am/index.md", "--method", "human").exit_code == 0
    assert "method: human" in (copy / "docs/am/index.md").read_text(encoding="utf-8")
    assert invoke(copy, "check").exit_code == 0


# cosmetic


def test_cosmetic_keeps_translations_up_to_date(copy: Path) -> None:
    commit(copy)
    rewrite(copy)
    result = invoke(copy, "cosmetic", f"{DUTCH}#during")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"docs/{locale}/return-path.md#during: still up to date" for locale in ("ar", "ti", "ru")
    ]
    assert state_of(copy, ARABIC) == "machine draft; out of date: #intro"


def test_cosmetic_compares_with_an_older_version_if_one_is_named(copy: Path) -> None:
    commit(copy)
    rewrite(copy)
    commit(copy)
    assert invoke(copy, "cosmetic", f"{DUTCH}#during", "--since", "HEAD~1").exit_code == 0
    assert state_of(copy, ARABIC) == "machine draft; out of date: #intro"


@pytest.mark.parametrize("since", [[], ["--since", "HEAD~1"]], ids=["head", "older"])
def test_cosmetic_without_history_records_nothing(rewritten: Path, since: list[str]) -> None:
    result = invoke(rewritten, "cosmetic", f"{DUTCH}#during", *since)
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert result.stderr.endswith("This copy of the project is without Git: it has no history.\n")


def test_a_page_of_which_the_translation_did_not_follow_is_refused_and_nothing_is_recorded(rewritten: Path) -> None:
    before = (rewritten / ARABIC).read_bytes()
    for claim in ([], ["--reviewed-by", "Amina"]):
        result = invoke(rewritten, "accept", ARABIC, *claim)
        assert result.exit_code == 1 and result.stdout == "Nothing was recorded.\n"
        assert f"{ARABIC}: the Dutch of intro, during changed, and the translation did not." in result.stderr
    assert (rewritten / ARABIC).read_bytes() == before


def test_words_of_an_interface_file_are_recorded_too(copy: Path) -> None:
    change(copy / "data/interface/nl.yaml", '  read_dutch: "', '  read_dutch: "Nu: ')
    name = "data/interface/ar.yaml"
    assert state_of_words(copy, name) == "out of date: #translation.read_dutch"
    result = invoke(copy, "accept", name)
    assert result.exit_code == 1 and f"name it: {name}#translation.read_dutch" in result.stderr
    assert invoke(copy, "accept", f"{name}#translation.read_dutch").exit_code == 0
    assert state_of_words(copy, name) is None
    refused = invoke(copy, "accept", name, "--reviewed-by", "Amina")
    assert refused.exit_code == 1 and "have no reviewer" in refused.stderr


def state_of_words(root: Path, name: str) -> str | None:
    lines = [line for line in invoke(root, "status").stdout.splitlines() if line.startswith(f"{name}: ")]
    return lines[0].removeprefix(f"{name}: ") if lines else None
