"""Accepting a translation: what is recorded, and that no review outlives the texts that the reviewer read."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.project.project import read_project
from scripts.texts.page import Method, Page, RecordedSection, read_page
from scripts.translations.accepting import Claim, accept
from scripts.translations.named import RefusedError
from tests.conftest import TODAY
from tests.helpers.drafts import make_drafts


@pytest.fixture
def copy(copy: Path) -> Path:
    """Every translation is a draft."""
    return make_drafts(copy)


LATER = datetime.date(2027, 1, 31)
DUTCH, ARABIC = "docs/nl/support.md", "docs/ar/support.md"


@pytest.fixture
def project(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project as the working directory."""
    monkeypatch.chdir(copy)
    return copy


def insert(root: Path, name: str, words: str, identifier: str = "travel") -> None:
    """Begin a section with other words; for other test files too."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    mark = f"{{#{identifier}}}\n\n"
    assert mark in text
    path.write_text(text.replace(mark, f"{mark}{words} "), encoding="utf-8")


def page(root: Path, name: str = ARABIC) -> Page:
    project = read_project(root, Problems())
    _, locale, file = name.split("/")
    found = read_page(project, locale, file.removesuffix(".md"), {}, Problems()) if project else None
    assert found is not None
    return found


def recorded(root: Path, identifier: str = "travel", name: str = ARABIC) -> RecordedSection:
    """What the front matter of a page records of a section; for other test files too."""
    translation = page(root, name).translation
    assert translation is not None
    return translation.sections[identifier]


def hash_of(root: Path, name: str, identifier: str = "travel") -> str:
    section = page(root, name).section(identifier)
    assert section is not None
    return section.hash


def test_a_changed_source_section_is_recorded_with_the_day(project: Path) -> None:
    before = {part.id: recorded(project, part.id) for part in page(project).sections}
    insert(project, DUTCH, "Nieuw.")
    assert accept(project, [f"{ARABIC}#travel"], Claim(LATER)) == [f"{ARABIC}: travel recorded as current"]
    assert recorded(project) == RecordedSection(hash_of(project, DUTCH), "machine", LATER)
    assert {part.id: recorded(project, part.id) for part in page(project).sections if part.id != "travel"} == {
        identifier: entry for identifier, entry in before.items() if identifier != "travel"
    }


def test_what_is_current_already_stays_byte_for_byte(project: Path) -> None:
    before = (project / ARABIC).read_bytes()
    assert accept(project, [ARABIC], Claim(LATER)) == [f"{ARABIC}: all sections recorded as current"]
    assert (project / ARABIC).read_bytes() == before


def test_a_reviewer_is_recorded_with_the_text_that_was_read(project: Path) -> None:
    told = accept(project, [f"{ARABIC}#travel"], Claim(LATER, "Amina B."))
    assert told == [f"{ARABIC}: travel recorded as reviewed by Amina B."]
    own = hash_of(project, ARABIC)
    assert recorded(project) == RecordedSection(hash_of(project, DUTCH), "machine", LATER, "Amina B.", own)


@pytest.mark.parametrize(
    ("change", "claim", "kept", "reviewer", "day"),
    [
        pytest.param([], Claim(LATER), True, "Amina", TODAY, id="nothing-changed"),
        pytest.param([DUTCH], Claim(LATER), False, None, LATER, id="dutch-changed"),
        pytest.param([ARABIC], Claim(LATER), False, None, LATER, id="translation-changed"),
        pytest.param([DUTCH, ARABIC], Claim(LATER), False, None, LATER, id="both-changed"),
        pytest.param([DUTCH, ARABIC], Claim(LATER, "Bilal"), True, "Bilal", LATER, id="another-reviewer"),
        pytest.param([ARABIC], Claim(LATER, "Amina"), True, "Amina", LATER, id="reviewed-again"),
        pytest.param([], Claim(LATER, method="human"), True, "Amina", TODAY, id="only-the-method"),
    ],
)
def test_a_review_stays_only_while_both_texts_are_those_that_were_read(
    project: Path, change: list[str], claim: Claim, kept: bool, reviewer: str | None, day: datetime.date
) -> None:
    accept(project, [f"{ARABIC}#travel"], Claim(TODAY, "Amina"))
    for name in change:
        insert(project, name, "Nieuw.")
    told = accept(project, [f"{ARABIC}#travel"], claim)
    assert (recorded(project).reviewer, recorded(project).date) == (reviewer, day)
    assert recorded(project).reviewed_text == (hash_of(project, ARABIC) if kept else None)
    assert recorded(project).hash == hash_of(project, DUTCH)
    ended = f"{ARABIC}: the review by Amina of travel no longer stands, as the text changed since."
    assert any(line.startswith(ended) and line.endswith('--reviewed-by "Amina"') for line in told) == (not kept)


def test_the_method_stays_until_another_is_named(project: Path) -> None:
    accept(project, [f"{ARABIC}#travel"], Claim(LATER, method="human"))
    assert (recorded(project).method, recorded(project).date) == ("human", TODAY)
    insert(project, DUTCH, "Nieuw.")
    accept(project, [ARABIC], Claim(LATER))
    assert (recorded(project).method, recorded(project).date) == ("human", LATER)
    assert recorded(project, "intro").method == "machine"


def without_records(root: Path, *lost: str) -> None:
    """Take the records of some sections away, or of all."""
    path = root / ARABIC
    lines = path.read_text(encoding="utf-8").split("\n")
    gone = [f"    {identifier}: {{" for identifier in lost] or ["translation:", "  sections:", "    "]
    end = lines.index("---", 1)
    kept = [line for line in lines[:end] if not line.startswith(tuple(gone))]
    path.write_text("\n".join(kept + lines[end:]), encoding="utf-8")


@pytest.mark.parametrize("method", ["machine", "human"])
def test_a_new_translation_needs_to_say_who_made_it(project: Path, method: Method) -> None:
    without_records(project)
    with pytest.raises(RefusedError) as error:
        accept(project, [ARABIC], Claim(LATER))
    identifiers = [part.id for part in page(project).sections]
    assert error.value.reasons == [
        f"{ARABIC} does not say who translated {', '.join(identifiers)}. Add --method machine or --method human."
    ]
    accept(project, [ARABIC], Claim(LATER, method=method))
    translation = page(project).translation
    assert translation is not None
    assert list(translation.sections) == identifiers
    assert {(entry.method, entry.date) for entry in translation.sections.values()} == {(method, LATER)}


def test_only_a_section_that_was_never_recorded_needs_the_method(project: Path) -> None:
    without_records(project, "travel")
    with pytest.raises(RefusedError, match=r"who translated travel\."):
        accept(project, [ARABIC], Claim(LATER))
    accept(project, [f"{ARABIC}#intro"], Claim(LATER))


def test_a_section_that_the_dutch_has_no_more_is_forgotten(project: Path) -> None:
    for name in (DUTCH, ARABIC):
        text = (project / name).read_text(encoding="utf-8")
        (project / name).write_text(text.replace("{#travel}", "{#flight}"), encoding="utf-8")
    accept(project, [ARABIC], Claim(LATER, method="machine"))
    translation = page(project).translation
    assert translation is not None
    assert list(translation.sections) == [part.id for part in page(project, DUTCH).sections]


def test_all_that_cannot_be_recorded_is_told_and_nothing_is_written(project: Path) -> None:
    text = (project / "docs/ti/support.md").read_text(encoding="utf-8")
    (project / "docs/ti/support.md").write_text(text.replace("{#travel}", "{#other}"), encoding="utf-8")
    before = {path: path.read_bytes() for path in (project / "docs").rglob("*.md")}
    words = [ARABIC, "docs/nl/index.md", "docs/ti/support.md#travel"]
    with pytest.raises(RefusedError) as unknown:
        accept(project, words, Claim(LATER, "Amina"))
    assert unknown.value.reasons[0].startswith('docs/ti/support.md has no section "travel".')
    with pytest.raises(RefusedError) as error:
        accept(project, [ARABIC, "docs/nl/index.md", "docs/ti/support.md"], Claim(LATER, "Amina"))
    assert error.value.reasons == [
        "docs/nl/index.md is not a translated page.",
        "docs/ti/support.md has no section travel yet. Translate it first.",
    ]
    with pytest.raises(RefusedError) as strange:
        accept(project, ["docs/ti/support.md#other"], Claim(LATER))
    assert strange.value.reasons == ["docs/ti/support.md: the Dutch page has no section other."]
    assert {path: path.read_bytes() for path in before} == before


def test_a_dutch_page_that_cannot_be_read_is_told(project: Path) -> None:
    (project / DUTCH).unlink()
    with pytest.raises(RefusedError, match="the Dutch page cannot be read"):
        accept(project, [ARABIC], Claim(LATER))
