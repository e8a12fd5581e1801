"""Links within the site lead to pages and sections that are there; each that does not is told with its line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.keys import Locale
from scripts.records.records import Entries
from scripts.texts.links import check_links
from tests.helpers.names import AR, DESKS, NL, PAPER

ENTRIES: Entries = {"desks": [{"id": "ghent"}], "partners": [{"id": "home-again"}]}


def told(site: Site, body: str, locale: Locale = NL) -> list[tuple[int, str, str]]:
    """What is said of a page "paper" with other words."""
    page = replace(site.pages[locale, PAPER], body=body, body_line=9)
    problems = Problems()
    check_links(page, site.pages, site.project, ENTRIES, problems)
    return [(problem.line, problem.what, problem.mend) for problem in problems.found]


@pytest.mark.parametrize(
    "link",
    [
        "return-path.md", "desks.md#call", "#translations", "desks.md#desk-ghent", "partners.md#partner-home-again",
        "https://a.be/x.md#y", "index.md",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_say_nothing(site: Site, link: str) -> None:
    assert told(site, f"Lees [dit]({link}).") == []


@pytest.mark.parametrize(
    ("link", "what", "mend"),
    [
        ("partnrs.md", "leads to no page of the site", "partners"),
        ("desks.md#cal", "leads to a section that does not stand there", "call"),
        ("#translation", "leads to a section that does not stand there", "translations"),
        ("desks.md#desk-gent", "leads to a section that does not stand there", "desk-ghent"),
        ("../ar/desks.md", "is not a link to a page", "Write desks.md."),
        ("/desks/", "is not a link to a page", "Write desks.md."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(site: Site, link: str, what: str, mend: str) -> None:
    (problem,) = told(site, f"Een.\n\nTwee,\ndrie en [vier]({link}).")
    assert problem[0] == 12 and what in problem[1] and mend in problem[2]


def test_the_intro_has_no_address(site: Site) -> None:
    (problem,) = told(site, "Lees [dit](desks.md#intro).")
    assert "leads to a section that does not stand there" in problem[1]


def test_a_translation_is_checked_by_its_own_pages(site: Site) -> None:
    arabic = site.pages[AR, DESKS]
    changed = replace(arabic, sections=tuple(part for part in arabic.sections if part.id != "call"))
    without = replace(site, pages={**site.pages, (AR, DESKS): changed})
    assert told(without, "Lees [dit](desks.md#call).") == []
    (problem,) = told(without, "[هنا](desks.md#call).", AR)
    assert "leads to a section that does not stand there" in problem[1]


def test_pages_without_a_wrong_link_say_nothing(site: Site, locale: Locale) -> None:
    pages = [page for page in site.pages.values() if page.locale == locale]
    problems = Problems()
    for page in pages:
        check_links(page, site.pages, site.project, {}, problems)
    # Without the data nothing is known of desks; no page links to one.
    assert len(pages) == 5 and problems.found == []
