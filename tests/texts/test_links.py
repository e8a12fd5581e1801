"""Links within the site lead to pages and sections that are there; each that does not is told with its line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.records.records import Entries
from scripts.texts.links import check_links

ENTRIES: Entries = {"desks": [{"id": "ghent"}], "partners": [{"id": "iom"}]}


def told(site: Site, body: str, locale: str = "nl") -> list[tuple[int, str, str]]:
    page = replace(site.pages[locale, "about"], body=body, body_line=9)
    problems = Problems()
    check_links(page, site.pages, site.project, ENTRIES, problems)
    return [(problem.line, problem.what, problem.mend) for problem in problems.found]


@pytest.mark.parametrize(
    "link",
    [
        "support.md", "desks.md#call", "#privacy", "desks.md#desk-ghent", "partners.md#partner-iom",
        "https://a.be/x.md#y", "index.md",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_say_nothing(site: Site, link: str) -> None:
    assert told(site, f"Lees [dit]({link}).") == []


@pytest.mark.parametrize(
    ("link", "what", "mend"),
    [
        ("suport.md", "leads to no page of the site", "support"),
        ("desks.md#cal", "leads to a section that does not stand there", "call"),
        ("#privaci", "leads to a section that does not stand there", "privacy"),
        ("desks.md#desk-gent", "leads to a section that does not stand there", "desk-ghent"),
        ("../ar/support.md", "is not a link to a page", "support.md"),
        ("/support/", "is not a link to a page", "support.md"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(site: Site, link: str, what: str, mend: str) -> None:
    (problem,) = told(site, f"Een.\n\nTwee,\ndrie en [vier]({link}).")
    assert problem[0] == 12 and what in problem[1] and mend in problem[2]


def test_a_translation_is_checked_by_its_own_pages(site: Site, locale: str) -> None:
    pages = [page for page in site.pages.values() if page.locale == locale]
    problems = Problems()
    for page in pages:
        check_links(page, site.pages, site.project, {}, problems)
    # Without the data nothing is known of desks; no page links to one.
    assert pages and problems.found == []
