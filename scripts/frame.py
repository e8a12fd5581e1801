"""What stands around a page's text: header, language list, menu, contents, notices, footer, head.

The templates in `overrides/` show these records and decide nothing themselves.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from scripts import inline, locales, phones
from scripts.addresses import HOME, absolute, alternates, link, page_path
from scripts.citations import SourceLine, source_line
from scripts.interface import Words
from scripts.notices import Notice, notice, reviewed
from scripts.project import Language
from scripts.sections import INTRO, TOKEN
from scripts.site import Site
from scripts.token_kinds import split_token

OFFICIAL_SITE = "https://www.vrijwilligeterugkeer.be/"


@dataclass(frozen=True)
class Link:
    """A link of the menu or of the steps to the next page."""

    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """A language of the list: its own name, and the same page in it."""

    language: Language
    url: str
    current: bool


@dataclass(frozen=True)
class ContentsEntry:
    """A section in the page's contents list."""

    number: str
    title: str
    id: str


@dataclass(frozen=True)
class Alternate:
    """An absolute address of the same page in another language, for `hreflang`."""

    hreflang: str
    url: str


@dataclass(frozen=True)
class Frame:
    """Everything that a template shows around one page; `locator` is whether the page needs the locator's styles."""

    language: Language
    words: Words
    title: str
    heading: str
    description: str
    home: bool
    sheet: bool
    locator: bool
    home_url: str
    phone: Markup
    languages: tuple[LanguageLink, ...]
    menu: tuple[Link, ...]
    contents: tuple[ContentsEntry, ...]
    notice: Notice | None
    reviewed: Markup | None
    previous: Link | None
    next: Link | None
    checked: str
    sources: tuple[SourceLine, ...]
    official_site: str
    canonical: str
    alternates: tuple[Alternate, ...]
    json_ld: Markup | None


def frame_of(site: Site, locale: str, slug: str, site_url: str) -> Frame:
    """The frame of a page; `site_url` is the absolute address of the site."""
    project, words = site.project, site.records.words[locale]
    page = site.pages[locale, slug]
    source = site.pages[project.source.locale, slug]
    here = page_path(project, locale, slug)
    position = project.pages.index(slug)
    sheet = slug in project.sheets

    def step(target: str) -> Link:
        url = link(project, here, locale, target)
        return Link(site.pages[locale, target].menu, url, current=target == slug)

    checked = locales.long_date(source.checked, locale) if source.checked else ""
    return Frame(
        language=project.language(locale),
        words=words,
        title=page.title if slug == HOME else f"{page.title} – {words['site']['name']}",
        heading=page.title,
        description=page.description,
        home=slug == HOME,
        sheet=sheet,
        locator=any(split_token(token)[0] == "locator" for token in TOKEN.findall(page.body)),
        home_url=link(project, here, locale, HOME),
        phone=inline.phone(site.records.free_number),
        languages=tuple(
            LanguageLink(language, link(project, here, language.locale, slug), language.locale == locale)
            for language, _ in alternates(project, site.pages.keys(), slug)
        ),
        menu=tuple(step(target) for target in project.pages),
        contents=_contents(site, locale, slug) if slug != HOME else (),
        notice=notice(site, locale, slug),
        reviewed=reviewed(site, locale, slug),
        previous=step(project.pages[position - 1]) if position > 1 else None,
        next=step(project.pages[position + 1]) if 0 < position < len(project.pages) - 1 else None,
        checked=words["footer"]["checked"].format(date=checked),
        sources=tuple(source_line(site.records.sources[identifier], locale, words) for identifier in source.sources),
        official_site=OFFICIAL_SITE,
        canonical=absolute(site_url, here),
        alternates=absolute_alternates(site, slug, site_url),
        json_ld=_json_ld(site, locale, site_url) if slug == "desks" else None,
    )


def absolute_alternates(site: Site, slug: str, site_url: str) -> tuple[Alternate, ...]:
    """The page in every language in which it exists, and `x-default`, which is the source language."""
    found = alternates(site.project, site.pages.keys(), slug)
    links = [Alternate(language.html, absolute(site_url, path)) for language, path in found]
    default = [
        Alternate("x-default", absolute(site_url, path)) for language, path in found if language == site.project.source
    ]
    return tuple(links + default)


def _contents(site: Site, locale: str, slug: str) -> tuple[ContentsEntry, ...]:
    page = site.pages[locale, slug]
    sections = [section for section in page.sections if section.id != INTRO and section.level == 2]
    if len(sections) < 2:
        return ()
    numbered = slug in site.project.sheets
    return tuple(
        ContentsEntry(section.number if numbered else "", TOKEN.sub("", section.title), section.id)
        for section in sections
    )


def _json_ld(site: Site, locale: str, site_url: str) -> Markup:
    """The desks as schema.org GovernmentOffice; an unconfirmed desk has its city and the free number only."""
    words = site.records.words[locale]
    page = absolute(site_url, page_path(site.project, locale, "desks"))
    offices: list[dict[str, Any]] = []
    for desk in site.records.desks.values():
        address = {"@type": "PostalAddress", "addressLocality": words["places"][desk.place], "addressCountry": "BE"}
        if desk.status == "confirmed" and desk.street and desk.postcode:
            address |= {"streetAddress": desk.street, "postalCode": desk.postcode}
        offices.append(
            {
                "@type": "GovernmentOffice",
                "@id": f"{page}#desk-{desk.id}",
                "name": f"{words['contact'][f'kind_{desk.kind}']} – {words['places'][desk.place]}",
                "url": f"{page}#desk-{desk.id}",
                "address": address,
                "telephone": phones.dialled(site.records.free_number),
                "parentOrganization": {"@type": "GovernmentOrganization", "name": "Fedasil"},
            }
        )
    text = json.dumps({"@context": "https://schema.org", "@graph": offices}, ensure_ascii=False, separators=(",", ":"))
    # Inside <script>, "</" would end the element.
    return Markup(text.replace("<", "\\u003c"))
