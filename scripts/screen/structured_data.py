"""The desks as search engines read them: schema.org, in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from scripts.cards.offices import anchor_of
from scripts.content.site import Site
from scripts.project.addresses import absolute, page_path
from scripts.project.country import CODE
from scripts.project.keys import Locale
from scripts.records import phones
from scripts.records.cities import city_of


def structured_data(site: Site, locale: Locale, site_url: str) -> Markup | None:
    """The desks as GovernmentOffice (https://schema.org/GovernmentOffice); None where no page shows them.

    An unconfirmed desk has its city and the free number only.
    """
    if site.project.roles.desks is None:
        return None
    words = site.records.words[locale]
    page = absolute(site_url, page_path(site.project, locale, site.project.roles.desks))
    offices: list[dict[str, Any]] = []
    for desk in site.records.desks.values():
        city = words["places"][city_of(desk, site.records.postcodes)]
        address = {"@type": "PostalAddress", "addressLocality": words["places"][desk.place], "addressCountry": CODE}
        if desk.status == "confirmed" and desk.street and desk.postcode:
            address |= {"streetAddress": desk.street, "postalCode": desk.postcode}
        offices.append(
            {
                "@type": "GovernmentOffice",
                "@id": f"{page}#{anchor_of(desk)}",
                "name": f"{words['contact'][f'kind_{desk.kind}']} – {city}",
                "url": f"{page}#{anchor_of(desk)}",
                "address": address,
                "telephone": phones.dialled(site.records.free_number),
                "parentOrganization": {"@type": "GovernmentOrganization", "name": "Fedasil"},
            }
        )
    text = json.dumps({"@context": "https://schema.org", "@graph": offices}, ensure_ascii=False, separators=(",", ":"))
    # Inside <script>, "</" would end the element.
    return Markup(text.replace("<", "\\u003c"))
