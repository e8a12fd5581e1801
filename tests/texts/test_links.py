"""Links within the site lead to pages and sections that are there; each that does not is told with its line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.keys import Locale, Slug
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
        "https://a.be/x.md#y", "index.md", "https://минюст.рф/", "https://a.be:8443?b=c@d",
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


@pytest.mark.parametrize(
    ("link", "what", "mend"),
    [
        ("desks", "is not a link to a page", "Write desks.md."),
        ("desks#call", "is not a link to a page", "Write desks.md#call."),
        ("/nl/desks/#call", "is not a link to a page", "Write desks.md#call."),
        ("Desks.MD", "is not a link to a page", "Write desks.md."),
        ("desks.html", "is not a link to a page", "Write desks.md."),
        ("Desks.md", "leads to no page of the site", "Write desks.md."),
        ("", '"" is not a link to a page', "support.md"),
        ("#", '"#" is not a link to a page', "support.md"),
        ("nothing", "is not a link to a page", "support.md"),
        ("paper.md", "leads to the page on which it stands", "Lead to a section"),
        ("paper.md#sources", "leads to the page on which it stands", "Write #sources alone."),
        ("https:/a.be", "is not the address of a website", "https://www.example.org/page"),
        ("https://a", "is not the address of a website", "https://www.example.org/page"),
        ("https://fedasil..be/", "it names a host that cannot exist", "https://www.example.org/page"),
        ("https://www.fedаsil.be/", "it mixes letters of two scripts", "https://www.example.org/page"),
        ("https://a@b.be/", '"https://…@b.be/" is not the address of a website: it holds', "https://www.example.org"),
        ("HTTPS://a", "it names a host without a point", "https://www.example.org/page"),
        ("https://wa.me/message/X", "it leads to a number in a messenger", "https://www.example.org/page"),
    ],
)
def test_a_link_that_is_not_written_right_is_told_with_what_was_meant(
    site: Site, link: str, what: str, mend: str
) -> None:
    (problem,) = told(site, f"Een.\n\n[twee]({link}).")
    assert problem[0] == 11 and what in problem[1] and mend in problem[2]


def test_a_host_in_letters_of_two_scripts_is_told_at_its_own_line(site: Site) -> None:
    (problem,) = told(site, "Een.\n\nTwee,\ndrie en [vier](https://www.fedаsil.be/).")
    assert problem[0] == 12


@pytest.mark.parametrize("link", ["support.md", "support.md#part", "/nl/support/"])
def test_a_link_to_a_page_that_moved_is_told_with_the_page_instead(site: Site, link: str) -> None:
    project = replace(site.project, moved={Slug("support"): DESKS})
    (problem,) = told(replace(site, project=project), f"Lees [dit]({link}).")
    assert problem[2] == "Write desks.md."
    assert 'moved to "desks"' in problem[1] or link.startswith("/")


def test_a_link_to_the_section_in_which_it_stands_is_told(site: Site) -> None:
    page = site.pages[NL, PAPER]
    section = page.section("sources")
    assert section is not None
    lines = page.body.split("\n")
    lines[section.line + 2 - page.body_line] += " Lees [dit](#sources) en [dat](#translations)."
    problems = Problems()
    check_links(replace(page, body="\n".join(lines)), site.pages, site.project, ENTRIES, problems)
    assert [(problem.line, problem.what) for problem in problems.found] == [
        (section.line + 2, 'The link "#sources" leads to the section in which it stands.')
    ]


def test_of_a_page_with_a_heading_that_cannot_be_read_the_sections_of_other_languages_count(site: Site) -> None:
    dutch = site.pages[NL, DESKS]
    without = replace(dutch, sections=tuple(part for part in dutch.sections if part.id != "call"))
    page = replace(site.pages[NL, PAPER], body="[a](desks.md#call) [b](desks.md#cal)", body_line=9)
    for spoilt, count in (((), 2), ([(NL, DESKS)], 1)):
        problems = Problems()
        check_links(page, {**site.pages, (NL, DESKS): without}, site.project, ENTRIES, problems, spoilt)
        assert len(problems.found) == count


def test_the_intro_has_no_address(site: Site) -> None:
    (problem,) = told(site, "Lees [dit](desks.md#intro).")
    assert "leads to a section that does not stand there" in problem[1]


def test_a_translation_has_the_sections_of_its_source_and_those_of_its_own(site: Site) -> None:
    arabic = site.pages[AR, DESKS]
    changed = tuple(replace(part, id="gone") if part.id == "call" else part for part in arabic.sections)
    without = replace(site, pages={**site.pages, (AR, DESKS): replace(arabic, sections=changed)})
    assert told(without, "Lees [dit](desks.md#call).") == told(without, "[هنا](desks.md#call).", AR) == []
    # What the source has no more stands on the page still, and no reader sees the link.
    assert told(without, "[هنا](desks.md#gone).", AR) == []
    (problem,) = told(without, "Lees [dit](desks.md#gone).")
    assert "leads to a section that does not stand there" in problem[1]


def test_pages_without_a_wrong_link_say_nothing(site: Site, locale: Locale) -> None:
    pages = [page for page in site.pages.values() if page.locale == locale]
    problems = Problems()
    for page in pages:
        check_links(page, site.pages, site.project, {}, problems)
    # Without the data nothing is known of desks; no page links to one.
    assert len(pages) == 6 and problems.found == []
