"""Accepting a translation: what is recorded, and that no review outlives the texts that the reviewer read."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.texts.page import Method, RecordedSection
from scripts.translations.accepting import Claim, accept
from scripts.translations.marks import MARK
from scripts.translations.named import RefusedError
from tests.helpers.edits import change, insert
from tests.helpers.fixture_site import TODAY
from tests.helpers.lagging import without_section
from tests.helpers.repositories import commit
from tests.helpers.translated_pages import hash_of, out_of_date_in, page_of, recorded_of

# All translations of the fixture are recorded on one day.
DRAFTED = datetime.date(2026, 2, 20)
LATER = datetime.date(2026, 4, 30)
DUTCH, ARABIC, TIGRINYA = "docs/nl/return-path.md", "docs/ar/return-path.md", "docs/ti/return-path.md"
HERE = f"{ARABIC}#days"


@pytest.fixture
def root(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture site as the working directory."""
    monkeypatch.chdir(copy)
    return copy


def recorded(root: Path, identifier: str = "days") -> RecordedSection:
    return recorded_of(root, ARABIC, identifier)


def made(root: Path, identifier: str = "days") -> RecordedSection:
    """What is recorded of a section that was made from the Dutch as it is now."""
    dutch, arabic = (page_of(root, name).section(identifier) for name in (DUTCH, ARABIC))
    assert dutch is not None and arabic is not None
    return RecordedSection(dutch.hash, "machine", LATER, shape=dutch.shape, text=arabic.whole)


def test_a_changed_source_section_is_recorded_with_the_day(root: Path) -> None:
    before = {part.id: recorded(root, part.id) for part in page_of(root, ARABIC).sections}
    insert(root, DUTCH, "Nieuw.", "days")
    assert accept(root, [HERE], Claim(LATER)) == [f"{ARABIC}: days recorded as current"]
    assert recorded(root) == made(root)
    assert {part.id: recorded(root, part.id) for part in page_of(root, ARABIC).sections if part.id != "days"} == {
        identifier: entry for identifier, entry in before.items() if identifier != "days"
    }


def test_what_is_current_already_stays_byte_for_byte(root: Path) -> None:
    before = (root / ARABIC).read_bytes()
    assert accept(root, [ARABIC], Claim(LATER)) == [f"{ARABIC}: all sections recorded as current"]
    assert (root / ARABIC).read_bytes() == before


def test_a_reviewer_is_recorded_with_the_text_that_was_read(root: Path) -> None:
    told = accept(root, [HERE], Claim(LATER, "Amina B."))
    assert told == [f"{ARABIC}: days recorded as reviewed by Amina B."]
    own = hash_of(root, ARABIC, "days")
    assert recorded(root) == replace(made(root), reviewer="Amina B.", reviewed_text=own)


@pytest.mark.parametrize(
    ("changed", "claim", "kept", "reviewer", "day"),
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
    root: Path, changed: list[str], claim: Claim, kept: bool, reviewer: str | None, day: datetime.date
) -> None:
    accept(root, [HERE], Claim(TODAY, "Amina"))
    for name in changed:
        insert(root, name, "Nieuw.", "days")
    told = accept(root, [HERE], claim)
    assert (recorded(root).reviewer, recorded(root).date) == (reviewer, day)
    assert recorded(root).reviewed_text == (hash_of(root, ARABIC, "days") if kept else None)
    assert recorded(root).hash == hash_of(root, DUTCH, "days")
    ended = f"{ARABIC}: the review by Amina of days no longer stands, as the text changed since."
    assert any(line.startswith(ended) and line.endswith('--reviewed-by "Amina"') for line in told) == (not kept)


def test_the_method_stays_until_another_is_named(root: Path) -> None:
    accept(root, [HERE], Claim(LATER, method="human"))
    assert (recorded(root).method, recorded(root).date) == ("human", DRAFTED)
    insert(root, DUTCH, "Nieuw.", "days")
    insert(root, ARABIC, "جديد.", "days")
    accept(root, [ARABIC], Claim(LATER))
    assert (recorded(root).method, recorded(root).date) == ("human", LATER)
    assert recorded(root, "intro").method == "machine"


def without_records(root: Path, *lost: str) -> None:
    """Take the records of some sections away, or of all."""
    path = root / ARABIC
    lines = path.read_text(encoding="utf-8").split("\n")
    gone = [f"    {identifier}: {{" for identifier in lost] or ["translation:", "  sections:", "  fields:", "    "]
    end = lines.index("---", 1)
    kept = [line for line in lines[:end] if not line.startswith(tuple(gone))]
    path.write_text("\n".join(kept + lines[end:]), encoding="utf-8")


@pytest.mark.parametrize("method", ["machine", "human"])
def test_a_new_translation_needs_to_say_who_made_it(root: Path, method: Method) -> None:
    without_records(root)
    with pytest.raises(RefusedError) as error:
        accept(root, [ARABIC], Claim(LATER))
    identifiers = [part.id for part in page_of(root, ARABIC).sections]
    assert error.value.reasons == (
        f"{ARABIC} does not say who translated {', '.join(identifiers)}. Add --method machine or --method human.",
    )
    accept(root, [ARABIC], Claim(LATER, method=method))
    translation = page_of(root, ARABIC).translation
    assert translation is not None
    assert list(translation.sections) == identifiers
    assert {(entry.method, entry.date) for entry in translation.sections.values()} == {(method, LATER)}


def test_only_a_section_that_was_never_recorded_needs_the_method(root: Path) -> None:
    without_records(root, "days")
    with pytest.raises(RefusedError, match=r"who translated days\."):
        accept(root, [ARABIC], Claim(LATER))
    accept(root, [f"{ARABIC}#intro"], Claim(LATER))


def test_a_section_that_the_dutch_has_no_more_is_forgotten(root: Path) -> None:
    for name in (DUTCH, ARABIC):
        change(root / name, "{#days}", "{#nights}")
    accept(root, [ARABIC], Claim(LATER, method="machine"))
    translation = page_of(root, ARABIC).translation
    assert translation is not None
    assert list(translation.sections) == [part.id for part in page_of(root, DUTCH).sections]
    assert "nights" in translation.sections and "days" not in translation.sections


def test_all_that_cannot_be_recorded_is_told_and_nothing_is_written(root: Path) -> None:
    change(root / TIGRINYA, "{#days}", "{#other}")
    before = {path: path.read_bytes() for path in (root / "docs").rglob("*.md")}
    with pytest.raises(RefusedError) as unknown:
        accept(root, [ARABIC, "docs/nl/index.md", f"{TIGRINYA}#days"], Claim(LATER, "Amina"))
    assert unknown.value.reasons[0].startswith(f'{TIGRINYA} has no section "days".')
    with pytest.raises(RefusedError) as error:
        accept(root, [ARABIC, "docs/nl/index.md", TIGRINYA], Claim(LATER, "Amina"))
    assert error.value.reasons == (
        "docs/nl/index.md is not a translated page.",
        f"{TIGRINYA} has no section days yet. Translate it first.",
    )
    with pytest.raises(RefusedError) as strange:
        accept(root, [f"{TIGRINYA}#other"], Claim(LATER))
    assert strange.value.reasons == (f"{TIGRINYA}: the source page docs/nl/return-path.md has no section other.",)
    assert {path: path.read_bytes() for path in before} == before


def test_a_page_with_marks_is_not_translated_yet(root: Path) -> None:
    insert(root, ARABIC, f"{MARK} Nieuw.", "days")
    insert(root, ARABIC, f"{MARK} Nieuw.", "money")
    before = (root / ARABIC).read_bytes()
    with pytest.raises(RefusedError) as error:
        accept(root, [HERE], Claim(LATER, "Amina"))
    assert error.value.reasons == (f"{ARABIC} is not translated yet: 2 marks left (TRANSLATE:).",)
    assert (root / ARABIC).read_bytes() == before


def test_a_dutch_page_that_cannot_be_read_is_told(root: Path) -> None:
    (root / DUTCH).unlink()
    with pytest.raises(RefusedError, match="its source page cannot be read"):
        accept(root, [ARABIC], Claim(LATER))


# Recording is honest.


def recorded_of_all(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "docs").rglob("*.md")}


@pytest.mark.parametrize("claim", [Claim(LATER), Claim(LATER, "Amina")], ids=["current", "reviewed"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("{#days}\n\n", "{#days}\n\nNieuw. ", id="words"),
        pytest.param("Bel [[phone:return-line]].\n\n### Het bedrag", "Bel.\n\n### Het bedrag", id="token"),
    ],
)
def test_a_page_is_refused_while_the_dutch_of_a_section_changed_and_its_translation_did_not(
    root: Path, claim: Claim, old: str, new: str
) -> None:
    change(root / DUTCH, old, new)
    before = recorded_of_all(root)
    with pytest.raises(RefusedError) as error:
        accept(root, [ARABIC], claim)
    (reason,) = error.value.reasons
    assert reason.startswith(f"{ARABIC}: the Dutch of days changed, and the translation did not.")
    assert f"name it: {HERE}" in reason and "status --language ar" in reason
    assert recorded_of_all(root) == before
    # Named by itself it is somebody's word for this very section.
    accept(root, [HERE], claim)
    assert recorded(root).hash == hash_of(root, DUTCH, "days")


def test_a_section_whose_translation_changed_too_is_recorded_with_its_page(root: Path) -> None:
    insert(root, DUTCH, "Nieuw.", "days")
    insert(root, ARABIC, "جديد.", "days")
    assert accept(root, [ARABIC], Claim(LATER, "Amina"))[0].endswith("all sections recorded as reviewed by Amina")


def test_a_page_is_refused_while_it_lacks_a_section_and_its_others_are_not(root: Path) -> None:
    change(root / DUTCH, "### Het bedrag {#money}", "### Nieuw {#new}\n\nNieuw.\n\n### Het bedrag {#money}")
    with pytest.raises(RefusedError, match=r"has no section new yet\. Translate it first\."):
        accept(root, [ARABIC], Claim(LATER, "Amina"))
    accept(root, [HERE], Claim(LATER, "Amina"))
    assert recorded(root).reviewer == "Amina"


@pytest.mark.parametrize("field", ["title", "menu", "description"])
def test_a_title_is_recorded_as_a_section_is(root: Path, field: str) -> None:
    line = next(each for each in (root / DUTCH).read_text().split("\n") if each.startswith(f"{field}:"))
    change(root / DUTCH, line, f"{line} nu")
    with pytest.raises(RefusedError, match=f"the Dutch of {field} changed, and the translation did not"):
        accept(root, [ARABIC], Claim(LATER))
    accept(root, [f"{ARABIC}#{field}"], Claim(LATER))
    translation = page_of(root, ARABIC).translation
    assert translation is not None
    days = {name: entry.date for name, entry in translation.fields.items()}
    assert days == {name: LATER if name == field else DRAFTED for name in ("title", "menu", "description")}
    assert accept(root, [ARABIC], Claim(LATER)) == [f"{ARABIC}: all sections recorded as current"]


def test_a_translation_of_an_older_text_is_recorded_as_made_from_that_text(root: Path) -> None:
    commit(root)
    old = page_of(root, DUTCH).section("days")
    insert(root, DUTCH, "Nieuw.", "days")
    insert(root, ARABIC, "جديد.", "days")
    accept(root, [HERE], Claim(LATER, made_from="HEAD"))
    assert old is not None and recorded(root).is_of(old)
    assert "ar/return-path#days" in out_of_date_in(root)
    accept(root, [HERE], Claim(LATER))
    assert "ar/return-path#days" not in out_of_date_in(root)


def test_a_text_that_was_not_there_yet_cannot_have_been_translated(root: Path) -> None:
    commit(root)
    for name in (DUTCH, ARABIC):
        path = root / name
        path.write_text(path.read_text(encoding="utf-8") + "\n## X {#new}\n\nX.\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="the Dutch of HEAD has no section new"):
        accept(root, [f"{ARABIC}#new"], Claim(LATER, method="human", made_from="HEAD"))
    with pytest.raises(RefusedError, match="the Dutch text of nowhere is not known"):
        accept(root, [HERE], Claim(LATER, made_from="nowhere"))


def test_a_section_that_still_stands_on_another_page_is_to_be_moved_first(root: Path) -> None:
    path = root / "docs/nl/desks.md"
    text = path.read_text(encoding="utf-8")
    change(path, "\n---\n", "\nwas:\n  papers: return-path#without-papers\n---\n")
    path.write_text(f"{path.read_text(encoding='utf-8')}\n## Papieren {{#papers}}\n\nZo.\n", encoding="utf-8")
    assert text
    without_section(root / DUTCH, "without-papers")
    with pytest.raises(RefusedError, match=f"papers stands at {ARABIC}#without-papers. Move the text here first"):
        accept(root, ["docs/ar/desks.md#papers"], Claim(LATER))
