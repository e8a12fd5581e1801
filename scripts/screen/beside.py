"""Pages in two languages side by side: which of them a site has, and the links to them."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.content.site import Site
from scripts.project.addresses import pair_path, relative
from scripts.project.country import BESIDE_ON_SCREEN
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import SheetKey, pairs_of


@dataclass(frozen=True)
class BesideLink:
    """A language that stands beside that of a page, and the page in both.

    `current` is whether the link stands on that very page.
    """

    language: Language
    url: str
    current: bool


def pairs_of_page(site: Site, locale: Locale, slug: Slug) -> dict[Locale, SheetKey]:
    """The pages in two languages that a built site has of a client's page, by the second language."""
    if not site.paired or slug not in site.project.sheets or (locale, slug) not in site.pages:
        return {}
    return {
        beside: SheetKey(locale, slug, beside)
        for client, beside in pairs_of(site.project, BESIDE_ON_SCREEN)
        if client == locale and (beside, slug) in site.pages
    }


def pairs_on_site(site: Site) -> list[SheetKey]:
    """Every page in two languages that a built site has."""
    return [
        key
        for language in site.project.languages
        for slug in site.project.sheets
        for key in pairs_of_page(site, language.locale, slug).values()
    ]


def beside_links(site: Site, here: str, key: SheetKey) -> tuple[BesideLink, ...]:
    """The languages that stand beside that of a page; `here` is the path of that page, in one language or in two."""
    return tuple(
        BesideLink(site.project.language(beside), relative(here, pair_path(site.project, pair)), pair == key)
        for beside, pair in pairs_of_page(site, key.locale, key.slug).items()
    )
