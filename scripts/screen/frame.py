"""What stands around a page's text: header, language list, menu, contents, notices, footer, head.

The templates in `overrides/` show these records and decide nothing themselves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.citations import SourceLine, source_line
from scripts.cards.unchecked import Unchecked, checked_line, unchecked_of
from scripts.content.site import Site
from scripts.project import locales
from scripts.project.addresses import CHECK, HOME, absolute, alternates, link, page_path, pair_path, relative
from scripts.project.code_host import Repository
from scripts.project.project import Language
from scripts.project.sheets import sheet_path
from scripts.records import phones
from scripts.records.interface import Words
from scripts.screen.editions import current_editions
from scripts.screen.notices import Notice, notice, reviewed
from scripts.texts.page import Page
from scripts.texts.sections import INTRO, TOKEN
from scripts.texts.token_kinds import split_token
from scripts.theme.qr import qr_code

OFFICIAL_SITE = "https://www.vrijwilligeterugkeer.be/"

# Parts of a page with styles of their own, and the token that brings each into a page.
_STYLED = {"locator": "locator", "check": "check-code", "sheets": "sheets"}


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
class RepositoryLinks:
    """Where the page's text can be edited, and where a mistake on it can be reported."""

    edit: str
    report: str


@dataclass(frozen=True)
class Frame:
    """Everything that a template shows around one page; `styles` names its parts that have styles of their own.

    `repository` is None while no repository is named. `other_scripts` has one of `languages` for each script but the
    page's own, so that its readers see beside a closed list of languages that theirs is in it.

    `unchecked` is what nobody checked in time; `checked` tells of it too, in one line.

    For paper: `here` is the page's address and `qr` leads to it, `paper` is the file to print, `code` that of the
    sheet's edition (empty for other pages), `check` the address of the page that tells whether paper is still right.
    """

    slug: str
    language: Language
    words: Words
    title: str
    heading: str
    description: str
    home: bool
    sheet: bool
    styles: tuple[str, ...]
    home_url: str
    phone: Markup
    languages: tuple[LanguageLink, ...]
    other_scripts: tuple[Language, ...]
    menu: tuple[Link, ...]
    contents: tuple[ContentsEntry, ...]
    notice: Notice | None
    unchecked: tuple[Unchecked, ...]
    reviewed: Markup | None
    previous: Link | None
    next: Link | None
    checked: str
    sources: tuple[SourceLine, ...]
    official_site: str
    canonical: str
    here: str
    code: str
    check: str
    qr: Markup
    paper: Link | None
    alternates: tuple[Alternate, ...]
    json_ld: Markup | None
    repository: RepositoryLinks | None


def frame_of(
    site: Site,
    locale: str,
    slug: str,
    site_url: str,
    pair: tuple[str, str] | None = None,
    repository: Repository | None = None,
) -> Frame:
    """The frame of a page; `site_url` is the absolute address of the site.

    `pair` names the two languages of a page that has both, the client's first; such a page stands at a path of its own.
    """
    project, words = site.project, site.records.words[locale]
    page = site.pages[locale, slug]
    source = site.pages[project.source.locale, slug]
    own = page_path(project, locale, slug)
    here = pair_path(project, pair[0], slug, pair[1]) if pair else own
    readable = alternates(project, site.pages.keys(), slug)
    slugs = site.slugs(locale)
    position = slugs.index(slug)
    sheet = slug in project.sheets

    def step(target: str) -> Link:
        url = link(project, here, locale, target)
        return Link(site.pages[locale, target].menu, url, current=target == slug)

    return Frame(
        slug=slug,
        language=project.language(locale),
        words=words,
        title=page.title if slug == HOME else f"{page.title} – {words['site']['name']}",
        heading=page.title,
        description=page.description,
        home=slug == HOME,
        sheet=sheet,
        styles=("pair",) if pair else _styles(page),
        home_url=link(project, here, locale, HOME),
        phone=inline.phone(site.records.free_number),
        languages=tuple(
            LanguageLink(language, link(project, here, language.locale, slug), language.locale == locale)
            for language, _ in readable
        ),
        other_scripts=_other_scripts([language for language, _ in readable], project.language(locale)),
        menu=tuple(step(target) for target in slugs),
        contents=_contents(site, locale, slug) if slug != HOME else (),
        notice=notice(site, locale, slug, here),
        unchecked=unchecked_of(site, locale, slug),
        reviewed=reviewed(site, locale, slug),
        previous=step(slugs[position - 1]) if position > 1 else None,
        next=step(slugs[position + 1]) if 0 < position < len(slugs) - 1 else None,
        checked=checked_line(site, locale, slug),
        # A page in two languages is heavy already; its sources stand on the page in one language.
        sources=()
        if pair
        else tuple(source_line(site.records.sources[identifier], locale, words) for identifier in source.sources),
        official_site=OFFICIAL_SITE,
        canonical=absolute(site_url, own),
        here=absolute(site_url, here),
        code=edition.code if (edition := current_editions(site).get((locale, slug))) else "",
        check=absolute(site_url, page_path(project, site.readable(locale, CHECK).locale, CHECK)),
        paper=_paper(site, here, slug, *(pair or (locale, None))),
        qr=qr_code(absolute(site_url, here)),
        alternates=() if pair else absolute_alternates(site, slug, site_url),
        json_ld=_json_ld(site, locale, site_url) if slug == "desks" and not pair else None,
        repository=_repository_links(repository, page, absolute(site_url, here)) if repository else None,
    )


def _styles(page: Page) -> tuple[str, ...]:
    kinds = {split_token(token)[0] for token in TOKEN.findall(page.body)}
    return tuple(part for part, token in _STYLED.items() if token in kinds)


def absolute_alternates(site: Site, slug: str, site_url: str) -> tuple[Alternate, ...]:
    """The page in every language in which it exists, and `x-default`, which is the source language."""
    found = alternates(site.project, site.pages.keys(), slug)
    links = [Alternate(language.html, absolute(site_url, path)) for language, path in found]
    default = [
        Alternate("x-default", absolute(site_url, path)) for language, path in found if language == site.project.source
    ]
    return tuple(links + default)


def _other_scripts(languages: Sequence[Language], own: Language) -> tuple[Language, ...]:
    """The first language of each script but one language's own."""
    first = {locales.script(language.name): language for language in reversed(languages)}
    first.pop(locales.script(own.name))
    return tuple(language for language in languages if language in first.values())


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


def _paper(site: Site, here: str, slug: str, locale: str, beside: str | None) -> Link | None:
    file = site.sheets.get((locale, slug, beside))
    return Link(f"PDF {file.told}", relative(here, sheet_path(slug, locale, beside)).rstrip("/")) if file else None


def _repository_links(repository: Repository, page: Page, address: str) -> RepositoryLinks:
    return RepositoryLinks(repository.edit_address(page.name), repository.report_address(address))


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
