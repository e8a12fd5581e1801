"""The sections that explain a term, in each language."""

from __future__ import annotations

from scripts.cards.explaining import explaining
from scripts.content.site import Site
from scripts.project.keys import Locale
from tests.helpers.changed_sites import with_text
from tests.helpers.names import DESKS, NL, PARTNERS, RU

TEXT = "Tekst.\n\n## Een {#one}\n\n[[official-names:icam]]\n\n## Twee {#two}\n\n[[official-names:icam]]\n"


def test_each_section_with_its_official_names_explains_a_term(site: Site) -> None:
    found = explaining(with_text(site, NL, PARTNERS, TEXT), NL)["icam"]
    assert [section.id for slug, section in found if slug == PARTNERS] == ["one", "two"]


def test_every_language_has_its_own(site: Site, locale: Locale) -> None:
    own = {
        (slug, section.title)
        for (language, slug), page in site.pages.items()
        if language == locale
        for section in page.sections
    }
    told = [(slug, section.title) for found in explaining(site, locale).values() for slug, section in found]
    assert told and set(told) <= own


def test_a_term_that_is_only_named_is_not_explained(site: Site) -> None:
    text = "Tekst.\n\n[[short-name:immigration-office]]\n"
    found = explaining(with_text(site, RU, DESKS, text), RU)["immigration-office"]
    assert DESKS not in {slug for slug, _ in found}
