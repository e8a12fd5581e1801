"""The first abbreviation of a term in a section leads to the section that explains the term."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.cards.explaining import explaining
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.screen.body import body_of
from tests.helpers.changed_sites import with_text, without_page
from tests.helpers.html_pages import parse_html
from tests.helpers.names import DESKS, NL, RU

NAME = "[[short-name:immigration-office]]"
# A page that does not explain the term itself.
PAGE = DESKS


def links(site: Site, text: str, locale: Locale = NL) -> list[str]:
    """The addresses of the links at abbreviations in a text."""
    html = body_of(with_text(site, locale, PAGE, text), locale, PAGE).html(own_page(site.project, locale, PAGE))
    return [each.attributes["href"] for each in parse_html(html).all("a", **{"class": "term"})]


@pytest.fixture(scope="module")
def target(site: Site) -> Any:
    """The page and section that explain the term."""
    slug, section = explaining(site, NL)["immigration-office"][0]
    assert slug != PAGE
    return slug, section.id


def test_the_first_in_each_section_leads_there(site: Site, locale: Locale, target: Any) -> None:
    slug, section = target
    text = f"{NAME} en {NAME}.\n\n{NAME}\n\n## Een {{#een}}\n\n- {NAME}\n- {NAME}\n"
    assert links(site, text, locale) == [f"../{slug}/#{section}"] * 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"## Bij {NAME} {{#een}}\n\nTekst.", id="a-heading"),
        pytest.param(f"[Lees {NAME}](return-path.md)", id="in-a-link"),
        pytest.param(f"[Lees {NAME}](#een)\n\n## Een {{#een}}\n\nTekst.", id="in-a-link-within-the-text"),
        pytest.param("Geen.", id="none"),
    ],
)
def test_no_link_stands_in_a_heading_or_another_link(site: Site, text: str) -> None:
    assert links(site, text) == []


def test_behind_another_link_there_is_one(site: Site) -> None:
    assert len(links(site, f"[Lees](return-path.md) bij {NAME}")) == 1


def test_the_section_that_explains_the_term_does_not_lead_to_itself(site: Site, target: Any) -> None:
    slug, section = target
    text = f"## X {{#{section}}}\n\n{NAME}\n\n[[official-names:immigration-office]]\n"
    html = body_of(with_text(site, NL, slug, text), NL, slug).html(own_page(site.project, NL, slug))
    assert 'class="term"' not in html


def test_a_page_in_another_language_is_no_help(site: Site, target: Any) -> None:
    assert links(without_page(site, RU, target[0]), NAME, RU) == []
