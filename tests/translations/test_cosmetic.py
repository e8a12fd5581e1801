"""Edits that change no meaning: what held before them holds after them, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.translations.accepting import Claim, accept
from scripts.translations.cosmetic import cosmetic
from scripts.translations.named import RefusedError, read_content
from scripts.translations.state import state_of
from tests.conftest import LANGUAGES, TODAY
from tests.helpers.drafts import make_drafts
from tests.helpers.repositories import commit, shallow_clone
from tests.translations.test_accepting import ARABIC, DUTCH, hash_of, insert, recorded


@pytest.fixture
def copy(copy: Path) -> Path:
    """Every translation is a draft."""
    return make_drafts(copy)


HERE = f"{DUTCH}#travel"
TRANSLATIONS = [locale for locale in LANGUAGES if locale != "nl"]


@pytest.fixture
def repository(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project with everything committed, as the working directory."""
    commit(copy)
    monkeypatch.chdir(copy)
    return copy


def outdated(root: Path) -> set[str]:
    """Every outdated section of every translation, such as "ar/support#travel"; for other test files too."""
    content = read_content(root)
    found = set()
    for (locale, slug), page in content.pages.items():
        source = content.source_of(page)
        assert source is not None
        found |= {f"{locale}/{slug}#{each.section.id}" for each in state_of(page, source).outdated}
    return found


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "docs").rglob("*.md")}


def test_a_moved_comma_makes_nothing_stale_and_keeps_review_method_and_day(repository: Path) -> None:
    accept(repository, [f"{ARABIC}#travel"], Claim(TODAY, "Amina", "human"))
    before = {name: recorded(repository, name=name) for name in (ARABIC, "docs/fr/support.md")}
    insert(repository, DUTCH, "Dus,")
    assert outdated(repository) == {f"{locale}/support#travel" for locale in TRANSLATIONS}
    told = cosmetic(repository, [HERE], "HEAD")
    assert told == [f"docs/{locale}/support.md#travel: still up to date" for locale in TRANSLATIONS]
    assert outdated(repository) == set()
    for name, old in before.items():
        new = recorded(repository, name=name)
        assert new.hash == hash_of(repository, DUTCH) != old.hash
        assert (new.method, new.date, new.reviewer) == (old.method, old.date, old.reviewer)


def test_only_the_line_of_the_section_changes(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    before = contents(repository)
    cosmetic(repository, [HERE], "HEAD")
    for path, data in contents(repository).items():
        pairs = zip(before[path].split(b"\n"), data.split(b"\n"), strict=True)
        changed = [new for old, new in pairs if new != old]
        translated = path.name == "support.md" and path.parent.name != "nl"
        assert [line.split(b":")[0] for line in changed] == ([b"    travel"] if translated else []), path


def test_what_was_stale_before_stays_stale(repository: Path) -> None:
    insert(repository, DUTCH, "Nieuw.")
    accept(repository, ["docs/fr/support.md"], Claim(TODAY))
    commit(repository)
    insert(repository, DUTCH, "Dus,")
    told = cosmetic(repository, [HERE], "HEAD")
    others = [locale for locale in TRANSLATIONS if locale != "fr"]
    assert told == ["docs/fr/support.md#travel: still up to date"] + [
        f"docs/{locale}/support.md#travel: was not made from the Dutch text of HEAD; left as it is" for locale in others
    ]
    assert outdated(repository) == {f"{locale}/support#travel" for locale in others}


def test_another_section_that_changed_too_stays_stale(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    insert(repository, DUTCH, "Nieuw.", "allowance")
    cosmetic(repository, [HERE], "HEAD")
    assert outdated(repository) == {f"{locale}/support#allowance" for locale in TRANSLATIONS}


def test_an_edit_that_is_committed_needs_the_version_before_it(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    commit(repository)
    with pytest.raises(RefusedError) as error:
        cosmetic(repository, [HERE], "HEAD")
    assert error.value.reasons == [
        f"{HERE} has the same words as in HEAD."
        " If the edit is committed already, name a version before it, such as --since HEAD~1."
    ]
    cosmetic(repository, [HERE], "HEAD~1")
    assert outdated(repository) == set()


def test_the_same_twice_changes_nothing_more(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    cosmetic(repository, [HERE], "HEAD")
    before = contents(repository)
    assert cosmetic(repository, [HERE], "HEAD")[0] == "docs/fr/support.md#travel: still up to date"
    assert contents(repository) == before


def test_two_sections_of_two_pages_at_once(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    insert(repository, DUTCH, "Dus,", "allowance")
    insert(repository, "docs/nl/index.md", "Dus,", "call")
    cosmetic(repository, [HERE, f"{DUTCH}#allowance", "docs/nl/index.md#call"], "HEAD")
    assert outdated(repository) == set()


def test_a_page_without_a_section_is_refused_with_what_changed(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    with pytest.raises(RefusedError, match=f"Say which section .* Changed since HEAD: {HERE}\\.$"):
        cosmetic(repository, [DUTCH], "HEAD")
    with pytest.raises(RefusedError, match=r"Changed since HEAD: none\.$"):
        cosmetic(repository, ["docs/nl/index.md"], "HEAD")


def test_a_new_section_has_no_text_before(repository: Path) -> None:
    for path in (repository / "docs").glob("*/support.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("{#travel}", "{#flight}"), encoding="utf-8")
    with pytest.raises(RefusedError, match=r"support\.md#flight does not exist in HEAD\."):
        cosmetic(repository, [f"{DUTCH}#flight"], "HEAD")


def test_one_wrong_name_stops_all(repository: Path) -> None:
    insert(repository, DUTCH, "Dus,")
    before = contents(repository)
    with pytest.raises(RefusedError):
        cosmetic(repository, [HERE, "docs/nl/index.md#call"], "HEAD")
    with pytest.raises(RefusedError, match=r"mkdocs\.yml is not a page"):
        cosmetic(repository, [HERE, "mkdocs.yml"], "HEAD")
    assert contents(repository) == before


def test_a_review_stays_after_a_moved_comma_in_the_translation(repository: Path) -> None:
    accept(repository, [f"{ARABIC}#travel"], Claim(TODAY, "Amina"))
    commit(repository)
    insert(repository, ARABIC, "،")
    assert recorded(repository).reviewed_text != hash_of(repository, ARABIC)
    assert cosmetic(repository, [f"{ARABIC}#travel"], "HEAD") == [f"{ARABIC}#travel: the review by Amina still stands"]
    assert recorded(repository).reviewed_text == hash_of(repository, ARABIC)
    assert (recorded(repository).date, recorded(repository).hash) == (TODAY, hash_of(repository, DUTCH))


@pytest.mark.parametrize("reviewed", [False, True], ids=["never", "another-text"])
def test_no_review_comes_from_nowhere(repository: Path, reviewed: bool) -> None:
    if reviewed:
        accept(repository, [f"{ARABIC}#travel"], Claim(TODAY, "Amina"))
        insert(repository, ARABIC, "جديد.")
        commit(repository)
    insert(repository, ARABIC, "،")
    before = contents(repository)
    told = cosmetic(repository, [f"{ARABIC}#travel"], "HEAD")
    assert told == [f"{ARABIC}#travel: nobody reviewed the text of HEAD; left as it is"]
    assert contents(repository) == before


def test_a_shallow_clone_knows_its_newest_version_alone(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    insert(repository, "docs/nl/index.md", "Dus,", "call")
    commit(repository)
    clone = shallow_clone(repository, tmp_path / "clone")
    monkeypatch.chdir(clone)
    insert(clone, DUTCH, "Dus,")
    before = contents(clone)
    with pytest.raises(RefusedError, match="git fetch --unshallow"):
        cosmetic(clone, [HERE], "HEAD~1")
    assert contents(clone) == before
    cosmetic(clone, [HERE], "HEAD")
    assert outdated(clone) == {f"{locale}/index#call" for locale in TRANSLATIONS}


def test_a_copy_without_git_changes_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy)
    insert(copy, DUTCH, "Dus,")
    before = contents(copy)
    with pytest.raises(RefusedError) as error:
        cosmetic(copy, [HERE], "HEAD")
    assert error.value.reasons == [
        f"{DUTCH}: the text before the edit is not known. This copy of the project is without Git: it has no history."
    ]
    assert contents(copy) == before
