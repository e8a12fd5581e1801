"""A section that stands on several pages has the same words on all of them, in each language."""

from __future__ import annotations

import pytest

from scripts.content.same_sections import check_same_sections
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.keys import Locale
from tests.helpers.changed_sites import with_text
from tests.helpers.names import NL, PARTNERS, RETURN_PATH

FIRST = "Tekst.\n\n## Nu {#now}\n\n1. Bewaar de brief.\n2. Bel.\n"


def told(site: Site, locale: Locale, *texts: str) -> list[str]:
    """What is told of the pages of the partners and of the return path, with these texts."""
    for slug, text in zip((RETURN_PATH, PARTNERS), texts, strict=True):
        site = with_text(site, locale, slug, text)
    warnings = Problems()
    check_same_sections(site, warnings)
    return [f"{each.path}:{each.line}: {each.what}" for each in warnings.found]


def test_the_same_words_are_right(site: Site, locale: Locale) -> None:
    assert told(site, locale, FIRST, f"Anders.\n\n{FIRST.split('Tekst.', 1)[1]}\n## Meer {{#more}}\n\nTekst.\n") == []


@pytest.mark.parametrize("change", [("Bel", "Bel niet"), ("\n2. Bel.", ""), ("## Nu", "## Straks")])
def test_other_words_are_told_with_both_places(site: Site, locale: Locale, change: tuple[str, str]) -> None:
    (found,) = told(site, locale, FIRST, FIRST.replace(*change))
    assert f"docs/{locale}/" in found and '"now" is not the same as in' in found


def test_a_page_without_it_lacks_nothing(site: Site) -> None:
    assert told(site, NL, FIRST, "Tekst.\n") == []
