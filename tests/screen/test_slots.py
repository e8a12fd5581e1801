"""Pieces that a surface fills in: tokens, and links that lead to where a section stands today."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.keys import Slug
from scripts.project.surfaces import own_page
from scripts.screen.slots import Slots, filled_in
from scripts.texts.conversion import Gap
from tests.helpers.changed_sites import without_page
from tests.helpers.fixture_site import read
from tests.helpers.lagging import lag
from tests.helpers.names import AR, DESKS, NL, PARTNERS, RETURN_PATH, RU, TI


def filled(slots: Slots, gap: Gap) -> str:
    return filled_in(slots.fill(gap), own_page(slots.site.project, slots.locale, slots.slug))


def test_a_token_is_rendered_in_the_language_of_its_text(site: Site) -> None:
    arabic, dutch = (
        filled(Slots(site, AR, RETURN_PATH, spoken), Gap("token", "fact:reception-start-date")) for spoken in (AR, NL)
    )
    assert arabic != dutch and "september" in dutch


def test_a_token_that_is_a_paragraph_of_its_own_is_one_unless_it_is_a_block(site: Site) -> None:
    slots = Slots(site, NL, DESKS, NL)
    assert filled(slots, Gap("alone", "phone:return-line")).startswith("<p>")
    assert filled(slots, Gap("alone", "desks")).startswith("<div")


def test_a_link_leads_to_the_readers_own_page_whatever_the_language_of_the_text(site: Site) -> None:
    surface = own_page(site.project, TI, RETURN_PATH)
    found = Slots(site, TI, RETURN_PATH, NL).link("desks.md#call")
    assert found is not None
    assert (found[0](surface), found[1]) == ("../desks/#call", None)


def test_a_link_to_a_page_that_readers_do_not_have_leads_to_one_that_they_can_read(site: Site) -> None:
    without = without_page(site, TI, PARTNERS)
    found = Slots(without, TI, RETURN_PATH, TI).link("partners.md")
    assert found is not None and found[1] is not None and found[1].locale == AR
    other = Slots(without_page(without, RU, PARTNERS), RU, RETURN_PATH, RU).link("partners.md")
    assert other is not None and other[1] is not None and other[1].locale == NL
    assert Slots(site, TI, RETURN_PATH, TI).link("nowhere.md") is None
    assert Slots(site, TI, RETURN_PATH, TI).link("https://example.org/") is None


@pytest.mark.parametrize(
    ("place", "today"),
    [
        ((RETURN_PATH, "voluntary-return"), (RETURN_PATH, "apply")),
        ((RETURN_PATH, "apply"), (RETURN_PATH, "apply")),
        # The source page has it no more.
        ((RETURN_PATH, "without-papers"), (RETURN_PATH, "")),
        ((DESKS, "desk-ghent"), (DESKS, "desk-ghent")),
        ((DESKS, ""), (DESKS, "")),
    ],
)
def test_a_place_is_where_it_is_today(copy: Path, place: tuple[Slug, str], today: tuple[Slug, str]) -> None:
    assert Slots(read(lag(copy)), AR, RETURN_PATH, AR).place(*place) == today
