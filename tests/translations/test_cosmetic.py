"""Edits that change no meaning: what held before them holds after them, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.texts.page import RecordedSection
from scripts.translations.accepting import Claim, accept
from scripts.translations.cosmetic import cosmetic
from scripts.translations.named import RefusedError
from tests.helpers.edits import insert
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import TRANSLATIONS
from tests.helpers.repositories import commit, shallow_clone
from tests.helpers.translated_pages import hash_of, out_of_date_in, recorded_of

DUTCH, ARABIC, RUSSIAN = "docs/nl/return-path.md", "docs/ar/return-path.md", "docs/ru/return-path.md"
DESKS = "docs/nl/desks.md"
HERE, THERE = f"{DUTCH}#days", f"{ARABIC}#days"


@pytest.fixture
def repository(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture site with everything committed, as the working directory."""
    commit(copy)
    monkeypatch.chdir(copy)
    return copy


def recorded(root: Path, name: str = ARABIC) -> RecordedSection:
    return recorded_of(root, name, "days")


def in_translations(section: str) -> set[str]:
    return {f"{locale}/{section}" for locale in TRANSLATIONS}


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "docs").rglob("*.md")}


def test_a_moved_comma_makes_nothing_out_of_date_and_keeps_review_method_and_day(repository: Path) -> None:
    accept(repository, [THERE], Claim(TODAY, "Amina", "human"))
    before = {name: recorded(repository, name) for name in (ARABIC, RUSSIAN)}
    insert(repository, DUTCH, "Dus,", "days")
    assert out_of_date_in(repository) == in_translations("return-path#days")
    told = cosmetic(repository, [HERE], "HEAD")
    assert told == [f"docs/{locale}/return-path.md#days: still up to date" for locale in TRANSLATIONS]
    assert out_of_date_in(repository) == set()
    for name, old in before.items():
        new = recorded(repository, name)
        assert new.hash == hash_of(repository, DUTCH, "days") != old.hash
        assert (new.method, new.date, new.reviewer) == (old.method, old.date, old.reviewer)


def test_only_the_line_of_the_section_changes(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    before = contents(repository)
    cosmetic(repository, [HERE], "HEAD")
    for path, data in contents(repository).items():
        pairs = zip(before[path].split(b"\n"), data.split(b"\n"), strict=True)
        changed = [new for old, new in pairs if new != old]
        translated = path.name == "return-path.md" and path.parent.name != "nl"
        assert [line.split(b":")[0] for line in changed] == ([b"    days"] if translated else []), path


def test_what_was_out_of_date_before_stays_so(repository: Path) -> None:
    insert(repository, DUTCH, "Nieuw.", "days")
    accept(repository, [HERE.replace(DUTCH, ARABIC)], Claim(TODAY))
    commit(repository)
    insert(repository, DUTCH, "Dus,", "days")
    left = "was not made from the source text of HEAD; left as it is"
    assert cosmetic(repository, [HERE], "HEAD") == [
        f"{ARABIC}#days: still up to date",
        f"docs/ti/return-path.md#days: {left}",
        f"{RUSSIAN}#days: {left}",
    ]
    assert out_of_date_in(repository) == {"ti/return-path#days", "ru/return-path#days"}


def test_another_section_that_changed_too_stays_out_of_date(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    insert(repository, DUTCH, "Nieuw.", "money")
    cosmetic(repository, [HERE], "HEAD")
    assert out_of_date_in(repository) == in_translations("return-path#money")


def test_an_edit_that_is_committed_needs_the_version_before_it(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    commit(repository)
    with pytest.raises(RefusedError) as error:
        cosmetic(repository, [HERE], "HEAD")
    assert error.value.reasons == (
        f"{HERE} has the same words as in HEAD."
        " If the edit is committed already, name a version before it, such as --since HEAD~1.",
    )
    cosmetic(repository, [HERE], "HEAD~1")
    assert out_of_date_in(repository) == set()


def test_the_same_twice_changes_nothing_more(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    cosmetic(repository, [HERE], "HEAD")
    before = contents(repository)
    assert cosmetic(repository, [HERE], "HEAD")[0] == f"{ARABIC}#days: still up to date"
    assert contents(repository) == before


def test_two_sections_of_two_pages_at_once(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    insert(repository, DUTCH, "Dus,", "money")
    insert(repository, DESKS, "Dus,", "call")
    cosmetic(repository, [HERE, f"{DUTCH}#money", f"{DESKS}#call"], "HEAD")
    assert out_of_date_in(repository) == set()


def test_a_page_without_a_section_is_refused_with_what_changed(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    with pytest.raises(RefusedError, match=f"Say which section .* Changed since HEAD: {HERE}\\.$"):
        cosmetic(repository, [DUTCH], "HEAD")
    with pytest.raises(RefusedError, match=r"Changed since HEAD: none\.$"):
        cosmetic(repository, [DESKS], "HEAD")


def test_a_new_section_has_no_text_before(repository: Path) -> None:
    for path in (repository / "docs").glob("*/return-path.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("{#days}", "{#flight}"), encoding="utf-8")
    with pytest.raises(RefusedError, match=r"return-path\.md#flight does not exist in HEAD\."):
        cosmetic(repository, [f"{DUTCH}#flight"], "HEAD")


def test_one_wrong_name_stops_all(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,", "days")
    before = contents(repository)
    with pytest.raises(RefusedError):
        cosmetic(repository, [HERE, f"{DESKS}#call"], "HEAD")
    with pytest.raises(RefusedError, match=r"mkdocs\.yml is not a page"):
        cosmetic(repository, [HERE, "mkdocs.yml"], "HEAD")
    assert contents(repository) == before


def test_a_review_stays_after_a_moved_comma_in_the_translation(repository: Path) -> None:
    accept(repository, [THERE], Claim(TODAY, "Amina"))
    commit(repository)
    insert(repository, ARABIC, "،", "days")
    assert recorded(repository).reviewed_text != hash_of(repository, ARABIC, "days")
    assert cosmetic(repository, [THERE], "HEAD") == [f"{ARABIC}#days: the review by Amina still stands"]
    assert recorded(repository).reviewed_text == hash_of(repository, ARABIC, "days")
    assert (recorded(repository).date, recorded(repository).hash) == (TODAY, hash_of(repository, DUTCH, "days"))


@pytest.mark.parametrize("reviewed", [False, True], ids=["never", "another-text"])
def test_no_review_comes_from_nowhere(repository: Path, reviewed: bool) -> None:
    if reviewed:
        accept(repository, [THERE], Claim(TODAY, "Amina"))
        insert(repository, ARABIC, "جديد.", "days")
        commit(repository)
    insert(repository, ARABIC, "،", "days")
    before = contents(repository)
    told = cosmetic(repository, [THERE], "HEAD")
    assert told == [f"{ARABIC}#days: nobody reviewed the text of HEAD; left as it is"]
    assert contents(repository) == before


def test_a_shallow_clone_knows_its_newest_version_alone(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    insert(repository, DESKS, "Dus,", "call")
    commit(repository)
    clone = shallow_clone(repository, tmp_path / "clone")
    monkeypatch.chdir(clone)
    insert(clone, DUTCH, "Dus,", "days")
    before = contents(clone)
    with pytest.raises(RefusedError, match="git fetch --unshallow"):
        cosmetic(clone, [HERE], "HEAD~1")
    assert contents(clone) == before
    cosmetic(clone, [HERE], "HEAD")
    assert out_of_date_in(clone) == in_translations("desks#call")


def test_a_copy_without_git_changes_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy)
    insert(copy, DUTCH, "Dus,", "days")
    before = contents(copy)
    with pytest.raises(RefusedError) as error:
        cosmetic(copy, [HERE], "HEAD")
    assert error.value.reasons == (
        f"{DUTCH}: the text before the edit is not known. This copy of the project is without Git: it has no history.",
    )
    assert contents(copy) == before
