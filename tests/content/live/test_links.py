"""Every link of every page and every sheet leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.paper.html import document
from scripts.paper.pdf import keys_to_make
from scripts.project.addresses import CHOSEN, HOME, page_path, pair_path
from scripts.project.project import Language
from scripts.project.sheets import ALL, CARDS, SheetKey
from tests.content.live.choice import AUDIT
from tests.content.live.pages import SITE_URL, BuiltPage, pages_in, pairs_in
from tests.helpers.html_pages import parse_html

# What leads out of the site: to a website, a phone, a program for mail or one for maps.
OUTSIDE = {"https", "tel", "mailto", "geo"}

Leads = Callable[[str, str], str]


@pytest.fixture(scope="module")
def leads(site: Site, built: Path) -> Leads:
    """Tells what is wrong with a link at an address; nothing if it leads somewhere."""

    @cache
    def ids(file: Path) -> frozenset[str]:
        return frozenset(re.findall(r'\sid="([^"]+)"', file.read_text(encoding="utf-8"))) | {"top"}

    def told(address: str, link: str) -> str:
        target = urlsplit(urljoin(address, link))
        if f"{target.scheme}://{target.netloc}/" != SITE_URL:
            return "" if target.scheme in OUTSIDE else "it is no address"
        path = built / unquote(target.path).lstrip("/")
        file = path / "index.html" if target.path.endswith("/") else path
        if not file.is_file():
            return "there is no such page"
        if target.fragment and file.suffix == ".html" and unquote(target.fragment) not in ids(file):
            return "there is no such place on that page"
        # On the host "/" alone leads to the home page in the phone's language.
        chosen = target.path == "/" and not link.startswith("#")
        wanted = f"{CHOSEN}={site.project.source.locale}" if chosen else ""
        return "" if target.query == wanted else f"it asks for {target.query!r}"

    return told


def wrong(leads: Leads, address: str, links: list[str]) -> list[tuple[str, str]]:
    """The links that lead nowhere, each with what is wrong."""
    return [(link, told) for link in links if (told := leads(address, link))]


def links_of(page: BuiltPage) -> list[str]:
    icons = [link.attributes["href"] for link in page.tree.all("link", rel="icon")]
    sources = [element.attributes["src"] for element in page.elements if "src" in element.attributes]
    return [*(link.attributes["href"] for link in page.links()), *icons, *sources]


def test_every_link_of_a_page_leads_somewhere(site: Site, built: Path, leads: Leads, language: Language) -> None:
    counted = 0
    for page in [*pages_in(site, built, language.locale), *pairs_in(site, built, language.locale)]:
        links = links_of(page)
        assert wrong(leads, page.address, links) == [], page.path
        counted += len(links)
    assert counted > 200


def test_a_page_leads_to_every_other_page_of_its_language(site: Site, built: Path, language: Language) -> None:
    pages = pages_in(site, built, language.locale)
    for page in pages:
        reached = {urlsplit(urljoin(page.address, link)).path for link in links_of(page)}
        assert {f"/{other.path}" for other in pages if other != page} <= reached, page.path


def start_of(site: Site, key: SheetKey) -> str:
    """The address at which the links of a sheet begin."""
    if key.beside:
        return SITE_URL + (
            page_path(site.project, key.locale, HOME) if key.slug == CARDS else pair_path(site.project, key)
        )
    return SITE_URL + page_path(site.project, key.locale, HOME if key.slug in (ALL, CARDS) else key.slug)


def test_every_link_of_a_sheet_leads_somewhere(site: Site, leads: Leads, language: Language) -> None:
    keys = [key for key in keys_to_make(site) if key.locale == language.locale]
    for key in keys if AUDIT else [key for key in keys if key.beside is None]:
        html = parse_html(document(site, key, SITE_URL))
        own = {element.attributes.get("id") for element in html.every()}
        links = [link.attributes["href"] for link in html.all("a")]
        assert [link for link in links if link.startswith("#") and link[1:] not in own] == [], key.name
        others = [link for link in links if not link.startswith("#")]
        assert others and wrong(leads, start_of(site, key), others) == [], key.name
