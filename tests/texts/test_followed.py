"""Sections that were renamed, moved or split: a translation that has them under their old id has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from scripts.texts.followed import NOT_MOVED, Followed
from tests.helpers.edits import change
from tests.helpers.fixture_site import read
from tests.helpers.lagging import without_section
from tests.helpers.names import DESKS, NL, RETURN_PATH, TRANSLATIONS

DUTCH = "docs/nl/return-path.md"


def was(root: Path, *lines: str, name: str = DUTCH) -> None:
    """Say in the front matter of a Dutch page where sections stood before."""
    change(root / name, "\n---\n", "\nwas:\n" + "".join(f"  {line}\n" for line in lines) + "---\n")


@pytest.mark.parametrize("changed", [False, True], ids=["old-link", "new-link"])
def test_links_to_a_renamed_section_are_followed_and_make_nothing_out_of_date(copy: Path, changed: bool) -> None:
    change(copy / DUTCH, "{#days}", "{#nights}")
    if changed:
        change(copy / DUTCH, "(#days)", "(#nights)")
    was(copy, "nights: days")
    site = read(copy)
    for locale in TRANSLATIONS:
        assert set(states(site, locale).values()) == {"current"}
    html = body_of(site, Locale("ar"), RETURN_PATH).html(own_page(site.project, Locale("ar"), RETURN_PATH))
    assert 'href="#nights"' in html and 'href="#days"' not in html and '<span id="days"></span>' in html


def states(site: Site, locale: Locale, slug: Slug = RETURN_PATH) -> dict[str, str]:
    return {each.section.id: each.standing for each in site.states[locale, slug].sections}


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_renamed_section_keeps_its_translation_with_what_is_recorded(copy: Path, locale: Locale) -> None:
    change(copy / DUTCH, "{#days}", "{#nights}")
    was(copy, "nights: days")
    site = read(copy)
    assert states(site, locale)["nights"] == "current" and site.states[locale, RETURN_PATH].withdrawn == ()
    page = site.written[locale, RETURN_PATH]
    recorded = page.translation.sections if page.translation else {}
    assert page.section("days") is None and "nights" in recorded and "days" not in recorded


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_of_a_split_section_the_first_part_has_the_translation_and_the_others_are_missing(
    copy: Path, locale: Locale
) -> None:
    change(copy / DUTCH, "{#days}\n\n", "{#first}\n\nEerst.\n\n### En dan {#second}\n\n")
    was(copy, "first: days", "second: days")
    found = states(read(copy), locale)
    assert (found["first"], found["second"]) == ("out_of_date", "missing")


def move(root: Path) -> None:
    """Move the last section but one of the Dutch sheet to the page of the desks."""
    without_section(root / DUTCH, "without-papers")
    path = root / "docs/nl/desks.md"
    was(root, "papers: return-path#without-papers", name="docs/nl/desks.md")
    text = path.read_text(encoding="utf-8").rstrip()
    moved = "## Geen geldige papieren {#papers}\n\nOok zonder papieren kunt u vertrekken, met hulp."
    path.write_text(f"{text}\n\n{moved} Vraag het aan een van de [partners](partners.md).\n", encoding="utf-8")


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_section_that_moved_to_another_page_is_found_on_its_old_one(copy: Path, locale: Locale) -> None:
    move(copy)
    site = read(copy)
    assert states(site, locale, DESKS)["papers"] == "current"
    assert site.states[locale, RETURN_PATH].withdrawn == ()
    assert site.written[locale, DESKS].elsewhere == {"papers": f"docs/{locale}/return-path.md#without-papers"}
    assert site.pages[locale, DESKS].section("papers") is not None
    assert site.pages[locale, RETURN_PATH].section("without-papers") is None


def test_several_old_ids_are_tried_from_the_newest(copy: Path) -> None:
    change(copy / DUTCH, "{#days}", "{#nights}")
    was(copy, "nights: [evenings, days]")
    assert set(states(read(copy), Locale("ar")).values()) == {"current"}


@pytest.mark.parametrize(
    ("line", "what", "mend"),
    [
        ("nigths: old", '"was" names a section "nigths" that this page does not have', "Known: days"),
        ("days: money", 'The section "money" under "was" still stands in docs/nl/return-path.md', "new id"),
        ("days: desks#find", 'The section "desks#find" under "was" still stands in docs/nl/desks.md', "new id"),
        ("days: dseks#old", '"dseks#old" under "was" names no page of the site', 'Did you mean "desks"?'),
        ('days: "desks#"', '"desks#" under "was" names no page', "Write the id alone"),
    ],
)
def test_what_cannot_have_been_is_told_at_its_line(
    copy: Path, problems_of: Callable[[], list[Problem]], line: str, what: str, mend: str
) -> None:
    was(copy, line)
    (problem,) = problems_of()
    written = (copy / DUTCH).read_text(encoding="utf-8").split("\n")
    assert (problem.path, written[problem.line - 1].strip()) == (DUTCH, line)
    assert what in problem.what and mend in problem.mend


def test_an_old_place_leads_to_where_the_section_is_today() -> None:
    desks, partners = Slug("desks"), Slug("partners")
    followed = Followed({(desks, "a"): ((desks, "b"), (partners, "c")), (desks, "d"): ((desks, "b"),)})
    assert followed.now((desks, "b")) == (desks, "a") == followed.now((partners, "c"))
    assert followed.now((desks, "x")) == (desks, "x")
    # Only ids of the same page stand on it, and each of them once.
    assert followed.old_ids(desks, "a") == ("b",) and followed.old_ids(desks, "d") == ()
    assert NOT_MOVED.now((desks, "b")) == (desks, "b")


def test_the_source_itself_is_left_as_it_is(copy: Path, site: Site) -> None:
    change(copy / DUTCH, "{#days}", "{#nights}")
    was(copy, "nights: days")
    changed = read(copy)
    assert [part.id for part in changed.pages[NL, RETURN_PATH].sections] == [
        "nights" if part.id == "days" else part.id for part in site.pages[NL, RETURN_PATH].sections
    ]
