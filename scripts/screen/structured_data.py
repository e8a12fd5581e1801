"""The desks, and the notices that hold, as search engines read them: schema.org, in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from scripts.cards.notice_words import notice_words
from scripts.cards.offices import anchor_of
from scripts.content.site import Site
from scripts.project.addresses import absolute, page_path
from scripts.project.country import CODE
from scripts.project.keys import Locale, Slug
from scripts.records import phones
from scripts.records.cities import city_of
from scripts.records.desks import Desk
from scripts.records.notices import Notice
from scripts.screen.page_notices import notices_for


def structured_data(site: Site, locale: Locale, slug: Slug, site_url: str) -> Markup | None:
    """What a page tells of: the page of the desks of all desks, each page of its notices; None where it is nothing.

    A desk is a GovernmentOffice (https://schema.org/GovernmentOffice), with its city and the free number only while it
    is unconfirmed; a notice is a SpecialAnnouncement (https://schema.org/SpecialAnnouncement).
    """
    told = [_announcement(site, locale, slug, notice, site_url) for notice in notices_for(site, slug)]
    offices = list(_offices(site, locale, slug, site_url)) if slug == site.project.roles.desks else []
    if not told and not offices:
        return None
    graph = {"@context": "https://schema.org", "@graph": [*offices, *told]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # Inside <script>, "</" would end the element.
    return Markup(text.replace("<", "\\u003c"))


def _offices(site: Site, locale: Locale, desks: Slug, site_url: str) -> Iterator[dict[str, Any]]:
    words = site.records.words[locale]
    for desk in site.records.desks_now.values():
        city = words["places"][city_of(desk, site.records.postcodes)]
        address = {"@type": "PostalAddress", "addressLocality": words["places"][desk.place], "addressCountry": CODE}
        if desk.status == "confirmed" and desk.street and desk.postcode:
            address |= {"streetAddress": desk.street, "postalCode": desk.postcode}
        at = _address_of(site, locale, desks, desk, site_url)
        office = {
            "@type": "GovernmentOffice",
            "@id": at,
            "name": f"{words['contact'][f'kind_{desk.kind}']} – {city}",
            "url": at,
            "address": address,
            "telephone": phones.dialled(site.records.free_number),
            "parentOrganization": {"@type": "GovernmentOrganization", "name": "Fedasil"},
        }
        closed = [_closed(notice) for notice in site.records.told_notices if notice.closed == desk.id]
        yield office | ({"specialOpeningHoursSpecification": closed} if closed else {})


def _closed(notice: Notice) -> dict[str, Any]:
    """Days on which an office is closed, both included: from midnight to midnight is no time at all, and search
    engines read it so (https://developers.google.com/search/docs/appearance/structured-data/local-business).
    """
    return {
        "@type": "OpeningHoursSpecification",
        "validFrom": notice.first.isoformat(),
        "validThrough": notice.until.isoformat(),
        "opens": "00:00",
        "closes": "00:00",
    }


def _announcement(site: Site, locale: Locale, slug: Slug, notice: Notice, site_url: str) -> dict[str, Any]:
    words = notice_words(site, locale, notice)
    page, desks = absolute(site_url, page_path(site.project, locale, slug)), site.project.roles.desks
    told: dict[str, Any] = {
        "@type": "SpecialAnnouncement",
        "text": words.plain,
        "inLanguage": words.plain_language.html,
        "datePosted": notice.checked.isoformat(),
        "expires": notice.until.isoformat(),
        "url": page,
    }
    if notice.desk and desks:
        desk = site.records.desks[notice.desk]
        told["announcementLocation"] = {"@id": _address_of(site, locale, desks, desk, site_url)}
    return told


def _address_of(site: Site, locale: Locale, desks: Slug, desk: Desk, site_url: str) -> str:
    """The absolute address of a desk's card, which also names the desk; of the Dutch one where a language has none."""
    language = site.readable(locale, desks)
    return f"{absolute(site_url, page_path(site.project, language.locale, desks))}#{anchor_of(desk)}"
