"""Sheets as HTML documents for paper: the text, in a frame that says what it is, from when, and whom to call."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from scripts.content.site import Site
from scripts.paper.cut_out_cards import cut_out_cards
from scripts.paper.side_by_side import rows
from scripts.project.addresses import HOME, page_path
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import ALL, CARDS, SheetKey
from scripts.project.surfaces import InDocument, own_page
from scripts.screen.body import body_of
from scripts.screen.editions import edition_of
from scripts.screen.frame import frame_of
from scripts.theme.templates import render


def document(site: Site, key: SheetKey, site_url: str) -> str:
    """The whole document of one file for paper; `site_url` is the absolute address of the site."""
    if key.slug == CARDS:
        return cards_html(site, key, site_url)
    if key.slug == ALL:
        return all_html(site, key.locale, site_url)
    return bilingual_html(site, key, site_url) if key.beside else sheet_html(site, key.locale, key.slug, site_url)


def sheet_html(site: Site, locale: Locale, slug: Slug, site_url: str) -> str:
    """One sheet in one language."""
    return render(
        site.project.theme,
        "sheet/sheet.html",
        frame=frame_of(site, locale, slug, site_url),
        content=body_of(site, locale, slug).html(own_page(site.project, locale, slug, on_paper=True)),
    )


def bilingual_html(site: Site, key: SheetKey, site_url: str) -> str:
    """One sheet in two languages, the first of them the client's."""
    frames = [frame_of(site, locale, key.slug, site_url, key) for locale in key.locales]
    return render(site.project.theme, "sheet/bilingual.html", frames=frames, rows=rows(site, key))


def all_html(site: Site, locale: Locale, site_url: str) -> str:
    """All sheets of a language in one document, with a cover and contents; links between sheets stay inside it."""
    slugs = site.sheet_slugs(locale)
    together = frozenset((locale, slug) for slug in slugs)

    def content(slug: Slug) -> Markup:
        start = page_path(site.project, locale, slug)
        surface = InDocument(
            site.project, start, on_paper=True, key=(locale, slug), together=together, site_url=site_url
        )
        return body_of(site, locale, slug).html(surface)

    return render(
        site.project.theme,
        "sheet/all.html",
        cover=frame_of(site, locale, HOME, site_url),
        sheets=[(frame_of(site, locale, slug, site_url), content(slug)) for slug in slugs],
    )


def cards_html(site: Site, key: SheetKey, site_url: str) -> str:
    """The cards to cut out, eight of a kind on a page: the help line's, then each desk's."""
    return render(
        site.project.theme,
        "sheet/cards.html",
        languages=[
            (site.project.language(locale), site.records.words[locale], edition.code if edition else "")
            for locale in key.locales
            for edition in [edition_of(site, locale, CARDS)]
        ],
        cards=cut_out_cards(site, key.locales, site_url),
    )


def sheet_styles(folder: Path) -> str:
    """The styles of sheets on paper, from a folder of overrides: the colours of all, and its own."""
    parts = (folder / "styles" / "0-colours.css", folder / "sheet" / "sheet.css")
    return "\n".join(path.read_text(encoding="utf-8") for path in parts)
