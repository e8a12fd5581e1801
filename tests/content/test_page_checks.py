"""One mistake is one problem: told where it stands, and not again in other languages, pages or lines."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.page_checks import PageChecks
from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.records.records import read_records
from scripts.screen.token_registry import TOKENS
from tests.helpers.edits import change
from tests.helpers.fixture_site import TODAY
from tests.helpers.forms import FORMS, Form
from tests.helpers.names import AR, LOCALES, NL, RU, TI, TRANSLATIONS
from tests.helpers.pages import make_page
from tests.helpers.projects import SUPPORT
from tests.helpers.right_texts import RIGHT_TEXTS
from tests.helpers.shown_forms import SHOWN_FORMS

PAGE = "docs/{}/return-path.md"
ALL = (*FORMS, *SHOWN_FORMS)


def places(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.path, problem.line) for problem in problems]


def test_forms_have_names_of_their_own() -> None:
    assert len({form.name for form in ALL}) == len(ALL)


# In the source and in each translation in turn; in the audit in all.
PLANTED = [
    pytest.param(form, locale, id=f"{form.name}-{locale}")
    for index, form in enumerate(ALL)
    for locale in (LOCALES if os.environ.get("AUDIT") == "all" else (NL, TRANSLATIONS[index % len(TRANSLATIONS)]))
]


@pytest.mark.parametrize(("form", "locale"), PLANTED)
def test_a_wrong_form_is_told_once_at_its_line(
    form: Form, locale: Locale, copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    path, line = form.plant(copy / "docs" / locale)
    # Latin letters in each line of a list are told in a text of other letters.
    told = [each for each in problems_of() if not (form.latin and " has a letter that this language " in each.what)]
    assert places(told) == [(path.relative_to(copy).as_posix(), line)], "\n".join(map(str, told))
    assert form.says in f"{told[0].what} {told[0].mend}", str(told[0])


@pytest.mark.parametrize("text", RIGHT_TEXTS)
def test_a_right_text_that_looks_like_a_mistake_is_left_alone(site: Site, text: str) -> None:
    page, problems = make_page(f"Eerst.\n\n{text}\n"), Problems()
    entries = read_records(site.project, TODAY, problems)[1]
    PageChecks(site.project, {(NL, SUPPORT): page}, TOKENS, entries, problems).tell((NL, SUPPORT), problems)
    assert [str(problem) for problem in problems.found] == []


def test_a_mistake_in_every_language_is_told_in_each(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    for locale in LOCALES:
        change(copy / PAGE.format(locale), "[[phone:return-line]]", "[phone:return-line]")
    assert [path for path, _ in places(problems_of())] == [PAGE.format(locale) for locale in (NL, AR, RU, TI)]


def test_beside_a_mistake_of_the_source_what_translations_lack_in_other_sections_is_told(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    change(copy / PAGE.format(NL), "[[phone:return-line]]", "[phone:return-line]")
    change(copy / PAGE.format(RU), "[[email:identity-documents]]", "")
    change(copy / PAGE.format(AR), "(partners.md)", "(desks.md)")
    assert [path for path, _ in places(problems_of())] == [PAGE.format(locale) for locale in (NL, AR, RU)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("[[phone:return-line]]", "0800 12 345", id="phone-written-out"),
        pytest.param("[[fact:reception-days]]", "[[fact:reception-day]]", id="unknown-id"),
        pytest.param("](partners.md)", "](partner.md)", id="link-to-no-page"),
        pytest.param("](desks.md#call)", "](desks.md#cal)", id="link-to-no-section"),
        pytest.param("### Het bedrag", "#### Het bedrag", id="level"),
        pytest.param("{#money}", "{#days}", id="doubled-id"),
        pytest.param("{#money}", "{#top}", id="id-of-another-part"),
        pytest.param("!!! note", "<script>!!! note", id="script"),
        pytest.param("## Tijdens", "\u202e## Tijdens", id="hidden-direction"),
    ],
)
def test_other_mistakes_of_the_source_blame_no_translation_either(
    copy: Path, problems_of: Callable[[], list[Problem]], old: str, new: str
) -> None:
    change(copy / PAGE.format(NL), old, new)
    assert {path for path, _ in places(problems_of())} == {PAGE.format(NL)}


def test_a_heading_that_cannot_be_read_is_not_told_where_others_lead_to_it(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    change(copy / "docs/nl/desks.md", "## Eerst bellen", "##Eerst bellen")
    assert places(problems_of()) == [("docs/nl/desks.md", 17)]
    change(copy / PAGE.format(NL), "desks.md#call", "desks.md#cal")
    assert [path for path, _ in places(problems_of())] == ["docs/nl/desks.md", PAGE.format(NL)]


@pytest.mark.parametrize("new", ["[desks]", "[[Desks]]", "[[desk]]"])
def test_a_page_whose_token_cannot_be_read_does_not_lose_its_role(
    copy: Path, problems_of: Callable[[], list[Problem]], new: str
) -> None:
    change(copy / "docs/nl/desks.md", "[[desks]]", new)
    assert [path for path, _ in places(problems_of())] == ["docs/nl/desks.md"]


def test_a_section_that_translations_lack_is_told_although_others_cannot_be_compared(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    change(copy / PAGE.format(NL), "{#questions}", "{#Questions}")
    for locale in TRANSLATIONS:
        path = copy / PAGE.format(locale)
        text = path.read_text(encoding="utf-8")
        start, end = text.index("### ", text.index("{#days}")), text.index("{#voluntary-return}")
        path.write_text(text[:start] + text[text.rindex("## ", 0, end) :], encoding="utf-8")
    told = problems_of()
    assert told[0].path == PAGE.format(NL)
    missing = [problem.path for problem in told if problem.what.startswith('The section "money" is missing')]
    assert missing == [PAGE.format(locale) for locale in (AR, RU, TI)]
