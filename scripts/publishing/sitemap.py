"""What stands outside the languages: the sitemap's entries and the pages for addresses that do not exist."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from scripts.cards import inline
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, link, not_found_path, page_path
from scripts.project.project import Language
from scripts.records.interface import Words
from scripts.screen import page_frame
from scripts.theme.assets import icon


@dataclass(frozen=True)
class SitemapEntry:
    """A page's absolute address, the day on which its content was checked, and the page in every language."""

    url: str
    checked: str
    alternates: tuple[page_frame.Alternate, ...]


@dataclass(frozen=True)
class NotFound:
    """The "page not found" text of one language.

    `home` and `icon` are paths from the root of the host, as the page has no fixed depth.
    """

    language: Language
    words: Words
    home: str
    icon: str
    phone: Markup


def write(site: Site, site_url: str, folder: Path, environment: Environment) -> None:
    """Write the sitemap and the "page not found" pages, of each language and of all together, into a built site."""
    sitemap = environment.get_template("sitemap.xml").render(sitemap=entries(site, site_url))
    (folder / "sitemap.xml").write_text(sitemap, encoding="utf-8")
    every, template = not_found(site, site_url), environment.get_template("404.html")
    (folder / "404.html").write_text(template.render(not_found=every, own=None), encoding="utf-8")
    for own in every:
        path = folder / not_found_path(own.language.locale)
        path.parent.mkdir(exist_ok=True)
        path.write_text(template.render(not_found=every, own=own), encoding="utf-8")


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
    phone, root = inline.phone(site.records.free_number), urlsplit(site_url).path
    return tuple(
        NotFound(
            language,
            site.records.words[language.locale],
            root + link(site.project, "", language.locale, HOME).removeprefix("./"),
            root + icon(site.project.root),
            phone,
        )
        for language in site.project.languages
    )
