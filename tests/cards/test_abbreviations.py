"""The index of abbreviations: by the letters on paper, each with the heading that explains it."""

from __future__ import annotations

from scripts.cards.abbreviations import abbreviations
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from tests.helpers.changed_sites import with_text
from tests.helpers.html_pages import lines, parse_html
from tests.helpers.names import AR, NL, PARTNERS

TEXT = """Tekst.

## De dienst {#office}

[[official-names:immigration-office]]

## Een loket {#a-desk}

[[official-names:return-desk]]

## Fedasil & co {#agency}

[[official-names:fedasil]]
"""


def index(site: Site, locale: Locale, on_paper: bool = False) -> str:
    surface = own_page(site.project, locale, PARTNERS, on_paper)
    return abbreviations(with_text(site, locale, PARTNERS, TEXT), locale, surface)


def test_what_has_an_abbreviation_stands_in_the_order_of_the_letters(site: Site) -> None:
    found = [each for each in lines(index(site, NL)) if "DVZ" in each or "Fedasil" in each]
    assert found == ["DVZ / OE: De dienst", "Fedasil: Fedasil & co"]


def test_each_leads_to_the_section_that_explains_it_and_on_paper_nowhere(site: Site) -> None:
    addresses = [each.attributes["href"] for each in parse_html(index(site, NL)).all("a")]
    assert {"./#office", "./#agency"} <= set(addresses) and "./#a-desk" not in addresses
    assert parse_html(index(site, NL, on_paper=True)).all("a") == []


def test_a_language_finds_the_headings_of_its_own_pages(site: Site) -> None:
    own = {section.title for page in site.pages.values() if page.locale == AR for section in page.sections}
    told = [each.split(": ")[-1] for each in lines(abbreviations(site, AR, own_page(site.project, AR, PARTNERS)))]
    assert told and set(told) <= own
