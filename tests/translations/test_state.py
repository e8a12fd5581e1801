"""The state of a translation, which follows from what is recorded of its sections."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Locale
from scripts.texts.page import FIELDS, Page, RecordedField, RecordedSection, Translation
from scripts.texts.sections import hash_of_words
from scripts.translations.state import State, as_yaml, check_recorded, check_renamed, review_holds, state_of
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import NL, PAGES
from tests.helpers.pages import make_page
from tests.helpers.projects import FR

DUTCH = make_page("Hallo.\n\n## Een {#one}\n\nTekst.\n")
FRENCH = make_page("Bonjour.\n\n## Un {#one}\n\nTexte.\n", FR)
OWN = {section.id: section.hash for section in FRENCH.sections}


def recorded(identifier: str, method: str = "machine", reviewer: str | None = None, **other: str) -> RecordedSection:
    """What is recorded of a section that is up to date."""
    section = DUTCH.section(identifier)
    assert section is not None
    made = RecordedSection(section.hash, method, TODAY)  # type: ignore[arg-type]
    review = {"reviewer": reviewer, "reviewed_text": OWN[identifier]} if reviewer else {}
    return replace(made, **{**review, **other})  # type: ignore[arg-type]


def translated(**sections: RecordedSection) -> Page:
    return replace(FRENCH, translation=Translation(sections))


STALE = recorded("one", hash="00000000")
REREAD = recorded("one", reviewer="Amina", reviewed_text="00000000")
MACHINE, HUMAN, AMINA = recorded("one"), recorded("one", "human"), recorded("one", reviewer="Amina")
READ_INTRO = recorded("intro", reviewer="Amina")


@pytest.mark.parametrize(
    ("page", "kind", "out_of_date"),
    [
        pytest.param(DUTCH, "source", [], id="source"),
        pytest.param(translated(intro=recorded("intro"), one=MACHINE), "machine", [], id="machine"),
        pytest.param(translated(intro=recorded("intro"), one=STALE), "machine", ["one"], id="one-changed"),
        pytest.param(translated(one=MACHINE), "machine", ["intro"], id="one-not-recorded"),
        pytest.param(translated(), "machine", ["intro", "one"], id="nothing-recorded"),
        pytest.param(translated(intro=recorded("intro", "human"), one=HUMAN), "human", [], id="human"),
        pytest.param(translated(intro=recorded("intro", "human"), one=MACHINE), "machine", [], id="partly-machine"),
        pytest.param(translated(intro=READ_INTRO, one=AMINA), "reviewed", [], id="reviewed"),
        pytest.param(translated(intro=READ_INTRO, one=MACHINE), "machine", [], id="partly-reviewed"),
        pytest.param(translated(intro=READ_INTRO, one=HUMAN), "human", [], id="reviewed-and-human"),
        pytest.param(translated(intro=READ_INTRO, one=REREAD), "machine", [], id="changed-after-review"),
        pytest.param(
            translated(intro=READ_INTRO, one=replace(AMINA, hash="00000000")),
            "reviewed",
            ["one"],
            id="reviewed-old",
        ),
    ],
)
def test_the_state_of_a_page_follows_from_its_sections(page: Page, kind: str, out_of_date: list[str]) -> None:
    state = state_of(page, DUTCH)
    assert (state.kind, [section.section.id for section in state.out_of_date]) == (kind, out_of_date)


def test_each_section_knows_its_day_and_who_read_it() -> None:
    intro, one = state_of(translated(intro=READ_INTRO, one=REREAD), DUTCH).sections
    assert (intro.kind, intro.date, intro.reviewer) == ("reviewed", TODAY, "Amina")
    assert (one.kind, one.current, one.reviewer) == ("machine", True, "Amina")
    assert state_of(DUTCH, DUTCH) == State()


def test_a_review_holds_for_the_text_that_was_read() -> None:
    section = FRENCH.section("one")
    assert review_holds(AMINA, section)
    assert not review_holds(REREAD, section)
    assert not review_holds(replace(AMINA, reviewed_text=None), section)
    assert not review_holds(AMINA, None)
    assert review_holds(MACHINE, section)


def with_lines(page: Page) -> Page:
    """The page with front matter in which each record has its line."""
    sections = page.translation.sections if page.translation else {}
    text = "title: T\ntranslation:\n  sections:\n" + "".join(f"    {name}: {{}}\n" for name in sections)
    return replace(page, front_matter=parse_yaml(text, page.name, Problems(), first_line=2))


@pytest.mark.parametrize(
    ("page", "line", "what", "mend"),
    [
        pytest.param(translated(), 4, "were made: intro, one.", "scripts accept docs/fr/support.md", id="none"),
        pytest.param(translated(intro=recorded("intro")), 4, "were made: one.", "scripts accept", id="one-missing"),
        pytest.param(
            translated(intro=recorded("intro"), one=MACHINE, oen=MACHINE),
            7,
            'a section "oen" that the source page',
            'Did you mean "one"?',
            id="unknown",
        ),
        pytest.param(
            translated(intro=recorded("intro"), one=replace(AMINA, reviewed_text=None)),
            6,
            'does not say which text of "one" Amina read',
            f"add: reviewed_text: {as_yaml(OWN['one'])}",
            id="review-of-what",
        ),
    ],
)
def test_what_is_not_recorded_is_told_at_its_line(page: Page, line: int, what: str, mend: str) -> None:
    problems = Problems()
    check_recorded(with_lines(page), DUTCH, problems)
    assert [(problem.path, problem.line) for problem in problems.found] == [("docs/fr/support.md", line)]
    assert what in problems.found[0].what
    assert mend in problems.found[0].mend


@pytest.mark.parametrize(
    "page",
    [DUTCH, translated(intro=READ_INTRO, one=STALE), translated(intro=READ_INTRO, one=REREAD)],
    ids=["source", "out_of_date", "changed-after-review"],
)
def test_source_pages_and_recorded_translations_are_no_problem(page: Page) -> None:
    problems = Problems()
    check_recorded(page, DUTCH, problems)
    assert problems.found == []


@pytest.mark.parametrize("value", ["12345678", "01234567", "1234e567", "12e45678", "0a1b2c3d", "deadbeef"])
def test_a_hash_is_read_back_as_the_text_that_it_is(value: str) -> None:
    document = parse_yaml(f"{{hash: {as_yaml(value)}}}", "a.md", Problems())
    assert document is not None and document.value == {"hash": value}
    assert as_yaml("1234e567") == '"1234e567"' and as_yaml("0a1b2c3d") == "0a1b2c3d"


def test_drafts_of_the_site_are_current(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        state = state_of(site.pages[locale, slug], site.pages[NL, slug])
        assert (state.kind, state.out_of_date) == ("source" if locale == NL else "machine", ())
        assert state == site.states[locale, slug]


def test_a_section_that_the_translation_does_not_have_is_missing_and_one_that_the_source_lost_is_withdrawn() -> None:
    dutch = make_page("Hallo.\n\n## Een {#one}\n\nTekst.\n\n## Nieuw {#new}\n\nNieuw.\n")
    french = make_page("Bonjour.\n\n## Un {#one}\n\nTexte.\n\n## Fini {#gone}\n\nFini.\n", FR)
    page = replace(french, translation=Translation({"intro": recorded("intro"), "one": MACHINE}))
    state = state_of(page, dutch)
    assert [(each.section.id, each.standing) for each in state.sections] == [
        ("intro", "current"), ("one", "current"), ("new", "missing"),
    ]  # fmt: skip
    assert (state.withdrawn, state.is_current, state.kind) == (("gone",), False, "machine")
    assert [each.section.id for each in state.there] == ["intro", "one"]


@pytest.mark.parametrize(
    ("recorded_shape", "french", "standing"),
    [
        ("dutch", "Un.", "current"),
        (None, "Un.", "current"),
        ("other", "- Un.", "out_of_date"),
        # Whoever changed the same in both has followed.
        ("other", "Un.", "current"),
    ],
)
def test_a_section_has_the_shape_of_its_source_too(recorded_shape: str | None, french: str, standing: str) -> None:
    dutch = make_page("## Een {#one}\n\nEen.\n")
    section = dutch.section("one")
    assert section is not None
    shape = {"dutch": section.shape, "other": "00000000", None: None}[recorded_shape]
    entry = RecordedSection(section.hash, "machine", TODAY, shape=shape)
    page = make_page(f"## Un {{#one}}\n\n{french}\n", FR, translation=Translation({"one": entry}))
    assert state_of(page, dutch).sections[1].standing == standing


@pytest.mark.parametrize(("text", "touched"), [("as it was", False), ("other", True), (None, None)])
def test_it_is_known_whether_somebody_changed_the_translated_text_since(text: str | None, touched: bool | None) -> None:
    section = FRENCH.section("one")
    assert section is not None
    recorded_text = {"as it was": section.whole, "other": "00000000", None: None}[text]
    page = translated(intro=recorded("intro"), one=replace(MACHINE, text=recorded_text))
    assert state_of(page, DUTCH).sections[1].touched is touched


@pytest.mark.parametrize("name", ["title", "menu", "description"])
def test_exactly_a_changed_field_is_out_of_date(name: str) -> None:
    fields = {each: RecordedField(hash_of_words(getattr(DUTCH, each)), "00000000", TODAY) for each in FIELDS}
    page = replace(translated(intro=recorded("intro"), one=MACHINE), translation=Translation(
        {"intro": recorded("intro"), "one": MACHINE}, fields
    ))  # fmt: skip
    assert state_of(page, DUTCH).is_current
    changed: dict[str, Any] = {name: "Anders"}
    (state,) = state_of(page, replace(DUTCH, **changed)).fields
    assert (state.name, state.date, state.touched) == (name, TODAY, True)


def test_a_source_section_with_another_id_and_the_same_words_was_renamed() -> None:
    dutch, problems = make_page("Hallo.\n\n## Een {#eins}\n\nTekst.\n"), Problems()
    check_renamed(dutch, [translated(intro=recorded("intro"), one=MACHINE)], problems)
    (problem,) = problems.found
    assert 'The section "eins" is "one" in the translations' in problem.what
    assert "Write {#one} again" in problem.mend and "eins: one" in problem.mend
    other, none = make_page("Hallo.\n\n## Een {#eins}\n\nAnders.\n"), Problems()
    check_renamed(other, [translated(intro=recorded("intro"), one=MACHINE)], none)
    assert none.found == []
