"""What stands outside the languages: the sitemap's entries and the page for addresses that do not exist."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from scripts.cards import inline
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, link, page_path
from scripts.project.project import Language
from scripts.records.interface import Words
from scripts.screen import page_frame


@dataclass(frozen=True)
class SitemapEntry:
    """A page's absolute address, the day on which its content was checked, and the page in every language."""

    url: str
    checked: str
    alternates: tuple[page_frame.Alternate, ...]


@dataclass(frozen=True)
class NotFound:
    """The "page not found" text of one language; `home` is a path from the root, as the page has no fixed depth."""

    language: Language
    words: Words
    home: str
    phone: Markup


def write(site: Site, site_url: str, folder: Path, environment: Environment) -> None:
    """Write the sitemap and the "page not found" page of all languages into a built site."""
    values: dict[str, dict[str, object]] = {
        "sitemap.xml": {"sitemap": entries(site, site_url)},
        "404.html": {"not_found": not_found(site, site_url)},
    }
    for name, value in values.items():
        (folder / name).write_text(environment.get_template(name).render(**value), encoding="utf-8")


def entries(site: Site, site_url: str) -> tuple[SitemapEntry, ...]:
    """Every page of every language."""
    found = []
    for locale, slug in site.pages:
        source = site.pages[site.project.source.locale, slug]
        found.append(
            SitemapEntry(
                absolute(site_url, page_path(site.project, locale, slug)),
                source.checked.isoformat() if source.checked else "",
                page_frame.absolute_alternates(site, slug, site_url),
            )
        )
    return tuple(found)


def not_found(site: Site, site_url: str) -> tuple[NotFound, ...]:
    """The "page not found" texts of all languages."""
    phone = inline.phone(site.records.free_number)
    return tuple(
        NotFound(
            language,
            site.records.words[language.locale],
            urlsplit(site_url).path + link(site.project, "", language.locale, HOME).removeprefix("./"),
            phone,
        )
        for language in site.project.languages
    )
