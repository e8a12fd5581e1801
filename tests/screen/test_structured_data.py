"""The desks as search engines read them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.screen.structured_data import structured_data
from tests.helpers.changed_sites import with_desk
from tests.helpers.names import NL, RU

ADDRESS = "https://a.be/sub"


def offices_of(site: Site, locale: Locale) -> dict[str, Any]:
    """Every office by the id of its card."""
    text = structured_data(site, locale, ADDRESS)
    assert text is not None
    told = json.loads(text)
    assert told["@context"] == "https://schema.org"
    return {office["@id"].partition("#")[2]: office for office in told["@graph"]}


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
    text = structured_data(changed, NL, ADDRESS)
    assert text is not None and "<" not in text
    assert offices_of(changed, NL)["desk-ghent"]["address"]["streetAddress"] == "</script>"


def test_where_no_page_shows_desks_none_is_described(site: Site) -> None:
    roles = replace(site.project.roles, desks=None)
    assert structured_data(replace(site, project=replace(site.project, roles=roles)), NL, ADDRESS) is None
