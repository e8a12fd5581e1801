"""Parity: nothing of the Dutch page may be lost, added, renamed or moved in a translation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.texts.held import NOTHING, Held
from scripts.texts.page import Page, RecordedSection, Translation
from scripts.texts.parity import check_parity, check_translated
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import NL, PAGES
from tests.helpers.pages import make_page
from tests.helpers.projects import FR, SUPPORT, small_project

# The body begins in line 8, so "## Een" stands in line 10.
DUTCH = """Inleiding.

## Een {#one}

Tekst met [[fact:days]] en [hulp](support.md).

### Deel {#part}

- a
- b

## Twee {#two}

Bel [[phone:line]], [[phone:line]].
"""
FRENCH = (
    DUTCH.replace("Inleiding", "Introduction")
    .replace("Een", "Un")
    .replace("Tekst met", "Texte avec")
    .replace("hulp", "aide")
    .replace("Deel", "Partie")
    .replace("Twee", "Deux")
)


def current(dutch: Page) -> Translation:
    """What is recorded of a translation that was made from the whole of a page as it is."""
    return Translation(
        {part.id: RecordedSection(part.hash, "human", TODAY, shape=part.shape) for part in dutch.sections}
    )


def compare(dutch: str, french: str, made_from: str | None = None) -> list[Problem]:
    problems = Problems()
    recorded = current(make_page(made_from or dutch))
    check_parity(make_page(dutch), make_page(french, FR, problems, recorded), problems)
    return problems.sorted()


def test_a_faithful_translation_has_no_problems() -> None:
    assert compare(DUTCH, FRENCH) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "mend"),
    [
        pytest.param(
            "### Partie {#part}\n\n- a\n- b\n\n",
            "",
            10,
            'The section "part" is missing, and the front matter says that it was translated.',
            'Put it back: "Deel" (docs/nl/support.md:14), with {#part}.',
            id="missing-section",
        ),
        pytest.param(
            "#two}", "#deux}", 19, 'The source page docs/nl/support.md has no section "deux".', "two", id="renamed"
        ),
        pytest.param("#two}", "#one}", 19, '"one" stands twice (first in line 10)', "of its own", id="doubled"),
        pytest.param("### Partie", "## Partie", 14, 'The heading of "part" has another', "Write ###.", id="level"),
        pytest.param(
            "- a\n- b\n",
            "- a\n",
            16,
            'Section "part" has a list of 1 items where docs/nl/support.md:16 has a list of 2 items.',
            "nothing may be lost",
            id="lost-list-item",
        ),
        pytest.param(
            "- a\n- b\n", "", 14, 'Section "part" has nothing more where docs/nl/support.md:16', "", id="lost-list"
        ),
        pytest.param(
            "- b\n", "- b\n\nEncore.\n", 19, "has a paragraph where docs/nl/support.md:14 has nothing", "", id="new"
        ),
        pytest.param("- a\n- b", "1. a\n2. b", 16, "a numbered list of 2 items", "", id="numbered"),
        pytest.param(
            " [[fact:days]]",
            "",
            10,
            'Section "one" has [[fact:days]] not at all, docs/nl/support.md:10 once.',
            "as they stand there",
            id="lost-token",
        ),
        pytest.param(
            ", [[phone:line]]", "", 19, "[[phone:line]] once, docs/nl/support.md:19 twice.", "", id="token-once"
        ),
        pytest.param(
            "fact:days", "fact:months", 10, "[[fact:months]] once, docs/nl/support.md:10 not", "", id="new-token"
        ),
        pytest.param(
            "(support.md)",
            "(desks.md)",
            10,
            'The links of section "one" lead elsewhere',
            "There: support.md. Here: desks.md.",
            id="changed-link",
        ),
        pytest.param("[aide](support.md)", "aide", 10, 'The links of section "one"', "Here: none.", id="lost-link"),
    ],
)
def test_a_departure_is_told_at_its_line(old: str, new: str, line: int, what: str, mend: str) -> None:
    assert old in FRENCH
    matching = [problem for problem in compare(DUTCH, FRENCH.replace(old, new, 1)) if what in problem.what]
    assert [(problem.path, problem.line) for problem in matching] == [("docs/fr/support.md", line)]
    assert mend in matching[0].mend


# The French lacks a list item in "part", a link in "one" and a token in "two".
SPOILT = FRENCH.replace("- b\n", "").replace("[aide](support.md)", "aide").replace(", [[phone:line]]", "")


def held_back(french: str, of_source: Held = NOTHING, of_translation: Held = NOTHING) -> list[str]:
    problems = Problems()
    dutch = make_page(DUTCH)
    french_page = make_page(french, FR, translation=current(dutch))
    check_parity(dutch, french_page, problems, of_source, of_translation)
    return [problem.what.split('"')[1] for problem in problems.sorted()]


@pytest.mark.parametrize("of_source", [True, False], ids=["source", "translation"])
@pytest.mark.parametrize(
    ("held", "told"),
    [
        (NOTHING, ["one", "part", "two"]),
        (Held(frozenset({"part"})), ["one", "two"]),
        (Held(links=frozenset({"one", "part"})), ["part", "two"]),
        (Held(tokens=frozenset({"one", "two"})), ["one", "part"]),
    ],
    ids=["nothing", "section", "links", "tokens"],
)
def test_what_is_held_back_of_one_page_is_not_compared(held: Held, told: list[str], of_source: bool) -> None:
    assert held_back(SPOILT, *((held, NOTHING) if of_source else (NOTHING, held))) == told


def test_where_a_heading_of_the_source_is_wrong_a_translation_may_have_another_section() -> None:
    held = Held(frozenset({"two"}), headings=True)
    assert held_back(FRENCH.replace("{#two}", "{#deux}"), held) == []
    # A section that the source has is missed all the same.
    assert held_back(FRENCH.replace("### Partie {#part}\n\n- a\n- b\n\n", ""), held) == ["part"]


def test_where_a_heading_of_a_translation_is_wrong_it_may_lack_a_section() -> None:
    held = Held(frozenset({"Deux"}), headings=True)
    assert held_back(FRENCH.replace("{#two}", "{#Deux}"), NOTHING, held) == []
    # A section with an id of its own is told all the same.
    spoilt = FRENCH.replace("{#two}", "{#Deux}").replace("{#part}", "{#partie}")
    assert held_back(spoilt, NOTHING, held) == ["partie"]


@pytest.mark.parametrize("held", [Held(headings=True), NOTHING], ids=["held", "nothing"])
def test_sections_agree_only_where_they_are_known(held: Held) -> None:
    dutch, french = make_page(DUTCH), make_page(FRENCH, FR)
    for pair in ((held, NOTHING), (NOTHING, held)):
        assert check_parity(dutch, french, Problems(), *pair) is not held.headings


def test_sections_in_another_order_are_shown_in_that_of_the_source() -> None:
    first, second = "## A {#a}\n", "## B {#b}\n"
    assert compare(first + second, second + first) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Tekst met", "Andere tekst met", id="words"),
        pytest.param("- b\n", "- b\n- c\n", id="list-item"),
        pytest.param("- b\n", "- b\n\nEn meer.\n", id="paragraph"),
        pytest.param("[[fact:days]]", "[[fact:weeks]]", id="token"),
        pytest.param("Bel [[phone:line]], [[phone:line]].", "Bel [[phone:line]].", id="token-less"),
        pytest.param("(support.md)", "(desks.md)", id="link"),
        pytest.param("### Deel", "## Deel", id="level"),
        pytest.param("## Twee {#two}", "## Nieuw {#new}\n\nNieuw.\n\n## Twee {#two}", id="section"),
        pytest.param("### Deel {#part}\n\n- a\n- b\n\n", "", id="without-a-section"),
    ],
)
def test_what_the_source_changed_since_is_a_state_of_the_translation_and_no_mistake(old: str, new: str) -> None:
    assert old in DUTCH
    assert compare(DUTCH.replace(old, new), FRENCH, DUTCH) == []


def test_a_section_that_was_never_recorded_is_missing_and_one_that_never_was_in_the_source_is_told() -> None:
    dutch, problems = make_page(DUTCH), Problems()
    recorded = {key: value for key, value in current(dutch).sections.items() if key != "part"}
    lacking = make_page(FRENCH.replace("### Partie {#part}\n\n- a\n- b\n\n", ""), FR, None, Translation(recorded))
    assert check_parity(dutch, lacking, problems) and problems.found == []
    other = make_page(FRENCH.replace("{#part}", "{#partie}"), FR, None, Translation(recorded))
    assert not check_parity(dutch, other, problems)
    assert [problem.what for problem in problems.found] == [
        'The source page docs/nl/support.md has no section "partie".'
    ]


@pytest.mark.parametrize(
    ("dutch", "french"),
    [
        pytest.param('[a](support.md "Hulp")', '[a](desks.md "Aide")', id="with-a-title"),
        pytest.param("[a](<support.md>)", "[a](<desks.md>)", id="in-angle-brackets"),
        pytest.param("[a][x]\n\n[x]: support.md", "[a][x]\n\n[x]: desks.md", id="by-reference"),
        pytest.param("<https://a.be>", "<https://b.be>", id="address-alone"),
    ],
)
def test_a_changed_link_is_told_however_it_is_written(dutch: str, french: str) -> None:
    assert [problem.what for problem in compare(dutch, french)] == [
        'The links of section "intro" lead elsewhere than in docs/nl/support.md:8.'
    ]


LONG = "Bel gratis en vraag waar u terechtkunt."


def copied(french: str) -> list[Problem]:
    dutch, translation = make_page(f"## Caritas International {{#one}}\n\n{LONG}\n"), make_page(french, FR)
    problems = Problems()
    project = replace(small_project(Path()), pages=(SUPPORT,))
    check_translated(project, {(NL, SUPPORT): dutch, (FR, SUPPORT): translation}, problems)
    return problems.sorted()


@pytest.mark.parametrize(
    ("french", "line"),
    [
        pytest.param(f"Voici.\n\n{LONG}\n", 10, id="paragraph"),
        pytest.param(f"- Voici.\n- {LONG}\n", 9, id="list-item"),
        pytest.param("- Voici.\n- Bel gratis  en vraag\n  waar u terechtkunt.\n", 9, id="over-two-lines"),
        pytest.param(f"## {LONG} {{#one}}\n", 8, id="heading"),
    ],
)
def test_a_text_that_is_still_dutch_is_told(french: str, line: int) -> None:
    (problem,) = copied(french.replace(" {#one}", ""))
    assert (problem.path, problem.line) == ("docs/fr/support.md", line)
    assert problem.what == 'This text is still that of docs/nl/support.md:10: "Bel gratis en vraag waar u ter…".'


def test_a_name_is_no_text() -> None:
    assert copied("## Caritas International {#one}\n\nAppelez.\n") == []


def test_a_page_that_is_only_copied_is_told_once() -> None:
    (problem,) = copied(f"## Caritas International {{#one}}\n\n{LONG}\n")
    assert problem.what == "This text is the same as in docs/nl/support.md."


def test_translations_of_the_site_have_what_the_dutch_has(site: Site, locale: Locale) -> None:
    problems = Problems()
    for slug in PAGES:
        assert check_parity(site.pages[NL, slug], site.pages[locale, slug], problems)
    check_translated(site.project, site.pages, problems)
    assert problems.found == []
