"""The desks as search engines read them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.screen.structured_data import structured_data
from tests.helpers.changed_sites import with_desk
from tests.helpers.names import DESKS, INDEX, NL, PARTNERS, RU, TI
from tests.helpers.notice_days import in_spring, notice_of, with_notice

ADDRESS = "https://a.be/sub"


def offices_of(site: Site, locale: Locale) -> dict[str, Any]:
    """Every office by the id of its card."""
    text = structured_data(site, locale, DESKS, ADDRESS)
    assert text is not None
    told = json.loads(text)
    assert told["@context"] == "https://schema.org"
    return {office["@id"].partition("#")[2]: office for office in told["@graph"] if "@id" in office}


def test_a_desk_is_described_in_whole(site: Site) -> None:
    assert offices_of(site, NL)["desk-ghent"] == {
        "@type": "GovernmentOffice",
        "@id": "https://a.be/sub/desks/#desk-ghent",
        "name": "Terugkeerloket van Fedasil – Gent",
        "url": "https://a.be/sub/desks/#desk-ghent",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Gent",
            "addressCountry": "BE",
            "streetAddress": "Zilverlaan 12",
            "postalCode": "9000",
        },
        # The free number, and not the desk's own.
        "telephone": "+3280012345",
        "parentOrganization": {"@type": "GovernmentOrganization", "name": "Fedasil"},
    }


def test_every_desk_is_described_in_the_language_of_the_page(site: Site, locale: Locale) -> None:
    offices = offices_of(site, locale)
    assert list(offices) == ["desk-ghent", "desk-antwerp", "desk-liege", "desk-charleroi", "desk-info-point"]
    folder = "" if locale == NL else f"{locale}/"
    assert offices["desk-ghent"]["url"] == f"https://a.be/sub/{folder}desks/#desk-ghent"
    assert offices["desk-ghent"]["address"]["addressLocality"] == site.records.words[locale]["places"]["ghent"]
    assert offices["desk-ghent"]["name"].startswith(site.records.words[locale]["contact"]["kind_return_desk"])
    assert offices["desk-info-point"]["name"].startswith(site.records.words[locale]["contact"]["kind_info_point"])


@pytest.mark.parametrize(("status", "told"), [("confirmed", True), ("unconfirmed", False)])
def test_only_a_confirmed_desk_is_described_with_its_address(site: Site, status: str, told: bool) -> None:
    changed = with_desk(site, "ghent", status=status)
    address = offices_of(changed, RU)["desk-ghent"]["address"]
    assert ("streetAddress" in address, "postalCode" in address) == (told, told)
    assert address["addressCountry"] == "BE"


def test_no_street_ends_the_element_in_which_it_stands(site: Site) -> None:
    changed = with_desk(site, "ghent", street="</script>")
    text = structured_data(changed, NL, DESKS, ADDRESS)
    assert text is not None and "<" not in text
    assert offices_of(changed, NL)["desk-ghent"]["address"]["streetAddress"] == "</script>"


def test_where_no_page_shows_desks_none_is_described(site: Site) -> None:
    roles = replace(site.project.roles, desks=None)
    assert structured_data(replace(site, project=replace(site.project, roles=roles)), NL, DESKS, ADDRESS) is None


# Notices.


def graph_of(site: Site, locale: Locale, slug: Slug) -> list[dict[str, Any]]:
    text = structured_data(site, locale, slug, ADDRESS)
    found: list[dict[str, Any]] = json.loads(text)["@graph"] if text else []
    return found


def announcements(site: Site, locale: Locale, slug: Slug) -> list[dict[str, Any]]:
    return [each for each in graph_of(site, locale, slug) if each["@type"] == "SpecialAnnouncement"]


def test_a_closed_desk_is_closed_for_search_engines_too(site: Site, locale: Locale) -> None:
    assert not any("specialOpeningHoursSpecification" in each for each in graph_of(site, locale, DESKS))
    offices = {each["@id"].partition("#")[2]: each for each in graph_of(in_spring(site), locale, DESKS)[:5]}
    assert offices["desk-ghent"]["specialOpeningHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "validFrom": "2026-04-13",
            "validThrough": "2026-04-17",
            "opens": "00:00",
            "closes": "00:00",
        }
    ]
    assert [name for name, office in offices.items() if "specialOpeningHoursSpecification" in office] == ["desk-ghent"]


def test_a_page_tells_search_engines_of_the_notices_above_it(site: Site) -> None:
    spring = in_spring(site)
    assert announcements(spring, TI, INDEX) == [
        {
            "@type": "SpecialAnnouncement",
            "text": (
                "ናይ Fedasil ቤት ጽሕፈት ምምላስ – ገንት፦ ካብ 13 ሚያዝያ 2026 (13/04/2026) "
                "ክሳብ መወዳእታ ናይ 17 ሚያዝያ 2026 (17/04/2026) ዕጹው እዩ።"
            ),
            "inLanguage": "ti",
            "datePosted": "2026-02-16",
            "expires": "2026-04-17",
            "url": "https://a.be/sub/ti/",
            "announcementLocation": {"@id": "https://a.be/sub/ti/desks/#desk-ghent"},
        },
        {
            "@type": "SpecialAnnouncement",
            "text": "القطارات أقل من المعتاد. انطلق مبكرًا إلى موعدك.",
            "inLanguage": "ar",
            "datePosted": "2026-02-16",
            "expires": "2026-04-30",
            "url": "https://a.be/sub/ti/",
        },
    ]
    assert [each["expires"] for each in announcements(spring, NL, PARTNERS)] == ["2026-04-30"]
    assert structured_data(site, NL, PARTNERS, ADDRESS) is None


def test_a_desk_that_moved_has_no_address_for_search_engines(site: Site) -> None:
    moved = with_notice(site, notice_of(moved="ghent"))
    address = offices_of(moved, NL)["desk-ghent"]["address"]
    assert address == {"@type": "PostalAddress", "addressLocality": "Gent", "addressCountry": "BE"}


def test_no_word_of_a_notice_ends_the_element_in_which_it_stands(site: Site) -> None:
    text = structured_data(
        with_notice(site, notice_of(text={"nl": "</script>"}, kind="warning", where="all")), NL, INDEX, ""
    )
    assert text is not None and "<" not in text
