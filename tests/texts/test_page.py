"""Pages: front matter and body, and files that are no page."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale, Slug
from scripts.texts.page import Page, RecordedSection, Translation, read_page, read_pages, split_front_matter
from tests.helpers.bounds import bounded
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import INDEX, NL, PAGES
from tests.helpers.pages import SOURCE, make_page, write_page
from tests.helpers.projects import FR, SUPPORT, small_project

LINE = "intro: {hash: 0a1b2c3d, method: machine, date: 2026-03-02}"
FRENCH = f"---\ntitle: Aide\nmenu: Aide\ndescription: De l'aide\ntranslation:\n  sections:\n    {LINE}\n---\nTexte.\n"
REVIEWED = '2026-03-02, reviewer: "Amina", reviewed_text: 4e5f6a7b'


def read(root: Path, locale: Locale, text: str) -> tuple[Page | None, list[Problem]]:
    write_page(root, locale, text)
    problems = Problems()
    context = {"today": TODAY, "sources": ("sheet",)}
    return read_page(small_project(root), locale, SUPPORT, context, problems), problems.found


def test_a_source_page_is_read(tmp_path: Path) -> None:
    page, found = read(tmp_path, NL, SOURCE)
    assert found == [] and page is not None
    assert (page.name, page.title, page.translation) == ("docs/nl/support.md", "Hulp", None)
    assert (page.checked, page.sources) == (TODAY, ("sheet",))
    assert (page.body, page.body_line) == ("Tekst.\n", 8)
    fields = ("title", "menu", "description", "checked", "sources")
    assert [page.front_matter_line(field) for field in fields] == [2, 3, 4, 5, 6]
    assert [(section.id, section.line) for section in page.sections] == [("intro", 8)]


def test_a_source_page_may_say_when_and_by_whom_it_is_checked_again(tmp_path: Path) -> None:
    page, found = read(tmp_path, NL, SOURCE.replace("sources", "check_by: 2027-01-01\nkeeper: Team Gent\nsources"))
    assert found == [] and page is not None
    assert (page.check_by, page.keeper) == (datetime.date(2027, 1, 1), "Team Gent")
    assert page.front_matter_line("checked") == 5


def test_a_translation_is_read(tmp_path: Path) -> None:
    page, found = read(tmp_path, FR, FRENCH)
    assert found == [] and page is not None
    assert page.translation == Translation({"intro": RecordedSection("0a1b2c3d", "machine", TODAY)})
    assert (page.checked, page.sources, page.body_line) == (None, (), 9)
    places = [("translation", "sections", "intro"), ("translation", "sections", "one"), ("menu",), ("checked",)]
    assert [page.front_matter_line(*place) for place in places] == [7, 6, 3, 2]


def test_a_review_is_read(tmp_path: Path) -> None:
    page, found = read(tmp_path, FR, FRENCH.replace("2026-03-02", REVIEWED))
    assert found == [] and page is not None and page.translation is not None
    recorded = page.translation.sections["intro"]
    assert (recorded.reviewer, recorded.reviewed_text) == ("Amina", "4e5f6a7b")


def test_a_translation_of_which_nothing_is_recorded_is_read(tmp_path: Path) -> None:
    page, found = read(tmp_path, FR, FRENCH.replace(f"translation:\n  sections:\n    {LINE}\n", ""))
    assert found == [] and page is not None
    assert page.translation == Translation({})


@pytest.mark.parametrize(
    ("locale", "old", "new", "line", "words"),
    [
        pytest.param(NL, "sheet", "shet", 6, 'no source "shet"', id="unknown-source"),
        pytest.param(NL, "[sheet]", "[]", 2, "The page names no source.", id="no-source"),
        pytest.param(NL, "checked: 2026-03-02\n", "", 2, '"checked" is missing', id="not-checked"),
        pytest.param(NL, "2026-03-02", "2026-03-03", 5, "2026-03-03 lies in the future", id="future"),
        pytest.param(NL, "menu: Hulp", "menu:", 3, '"menu" is empty', id="empty-menu"),
        pytest.param(NL, "sources", "check_by: 2026-02-01\nsources", 6, "does not lie after", id="check-by"),
        pytest.param(NL, "sources", "check_by: soon\nsources", 6, '"check_by" is not a date', id="no-date"),
        pytest.param(NL, "sources", 'keeper: " "\nsources', 6, "A text is empty.", id="nobody"),
        pytest.param(FR, "menu", "check_by: 2027-01-01\nmenu", 3, '"check_by" is not a known field', id="own-day"),
        pytest.param(NL, "title: Hulp", "title: 9:00", 2, "9:00 as 540", id="time-as-title"),
        pytest.param(NL, "title: Hulp", 'title: "**Hulp** bij"', 2, '"**" would be shown', id="bold-title"),
        pytest.param(NL, "menu: Hulp", 'menu: "Bel [[phone:x]]"', 3, '"[[" would be shown', id="token-in-menu"),
        pytest.param(NL, "title: Hulp", "title: a: b", 2, "not valid YAML", id="colon-in-title"),
        pytest.param(FR, "menu", "checked: 2026-03-02\nmenu", 3, '"checked" is not a known field', id="source-field"),
        pytest.param(FR, "machine", "google", 7, '"method" cannot be "google"', id="method"),
        pytest.param(FR, "0a1b2c3d", "0a1b2c3", 7, '"0a1b2c3" is not the hash of a section.', id="hash"),
        pytest.param(FR, "0a1b2c3d", "12345678", 7, "YAML reads 12345678 as a number", id="hash-of-digits"),
        pytest.param(FR, "date: 2026-03-02", "date: 2026-03-03", 7, "lies in the future", id="recorded-in-future"),
        pytest.param(FR, ", date: 2026-03-02", "", 7, '"date" is missing', id="no-day"),
        pytest.param(FR, "-02}", '-02, reviewer: ""}', 7, "A text is empty.", id="nameless-review"),
        pytest.param(FR, "-02}", "-02, reviewed_text: 0a1b2c3d}", 7, "A review needs a name.", id="review-by-nobody"),
        pytest.param(FR, LINE, "intro: 0a1b2c3d", 7, '"intro" must have fields of its own', id="hash-alone"),
        pytest.param(FR, "  sections:", "  method: human\n  sections:", 6, '"method" stands', id="method-of-the-page"),
        pytest.param(FR, "---\nT", "# T", 1, "does not begin with front matter", id="front-matter-without-end"),
        pytest.param(FR, "---\ntitle", "title", 1, "does not begin with front matter", id="no-front-matter"),
    ],
)
def test_wrong_front_matter_is_told_at_its_line(
    tmp_path: Path, locale: Locale, old: str, new: str, line: int, words: str
) -> None:
    page, found = read(tmp_path, locale, {NL: SOURCE, FR: FRENCH}[locale].replace(old, new, 1))
    assert page is None
    assert [(problem.path, problem.line) for problem in found] == [(f"docs/{locale}/support.md", line)]
    assert words in found[0].what


def test_wrong_headings_are_told_beside_wrong_front_matter(tmp_path: Path) -> None:
    _, found = read(tmp_path, NL, SOURCE.replace("menu", "menuu") + "\n## No id\n")
    assert {problem.line for problem in found} == {2, 3, 10}


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("---\na: 1\n---\nx\n", ("a: 1", "x\n", 4)),
        ("---\n---\nx", ("", "x", 3)),
        ("---\na: 1\n---\nx\n---\ny", ("a: 1", "x\n---\ny", 4)),
        ("\n---\na: 1\n---\n", None),
        ("---\na: 1\n", None),
        ("", None),
    ],
    ids=["usual", "empty", "rule-in-body", "empty-line-first", "no-end", "nothing"],
)
def test_front_matter_is_split_from_the_body(text: str, split: tuple[str, str, int] | None) -> None:
    assert split_front_matter(text) == split


def test_every_page_that_can_be_read_is_read(tmp_path: Path) -> None:
    for slug in (INDEX, SUPPORT, Slug("extra")):
        write_page(tmp_path, NL, SOURCE, slug)
    write_page(tmp_path, FR, FRENCH, INDEX)
    problems = Problems()
    pages = read_pages(small_project(tmp_path), {}, problems)
    assert list(pages) == [(NL, INDEX), (NL, SUPPORT), (FR, INDEX)]
    # A page may exist in some languages only.
    assert problems.found == []


@pytest.mark.parametrize("locale", [NL, FR])
def test_every_language_has_a_home_page_and_the_source_has_every_page(tmp_path: Path, locale: Locale) -> None:
    problems = Problems()
    read_pages(small_project(tmp_path), {}, problems)
    told = [problem.path for problem in problems.found if problem.what == "This file is missing."]
    assert f"docs/{locale}/index.md" in told
    assert told == ["docs/nl/index.md", "docs/nl/support.md", "docs/fr/index.md"]


def test_a_page_beyond_a_limit_is_told_once_and_not_read(tmp_path: Path) -> None:
    with bounded():
        page, found = read(tmp_path, NL, f"{SOURCE}\n{'![' * 2_000}\n\n## No id\n")
    assert page is None
    assert [(problem.path, problem.line) for problem in found] == [("docs/nl/support.md", 10)]


def test_a_section_is_found_by_its_id() -> None:
    page = make_page("## A {#a}\n\n## B {#b}\n")
    section = page.section("b")
    assert section is not None and section.title == "B"
    assert page.section("c") is None


def test_a_page_is_as_fresh_as_its_last_check_and_a_translation_has_none(tmp_path: Path) -> None:
    dutch, _ = read(tmp_path, NL, SOURCE)
    french, _ = read(tmp_path, FR, FRENCH)
    assert dutch is not None and french is not None
    assert list(dutch.checks()) == [TODAY]
    with pytest.raises(ValueError, match="no check of its own"):
        list(french.checks())


def test_every_page_of_the_site_is_read_in_every_language(site: Site, locale: Locale) -> None:
    pages = [page for page in site.pages.values() if page.locale == locale]
    assert [page.slug for page in pages] == list(PAGES)
    assert [page.translation is None for page in pages] == [locale == NL] * len(PAGES)
