"""Sheets as HTML documents for paper: the text, in a frame that says what it is, from when, and whom to call."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.content.site import Site
from scripts.paper.cut_out_cards import cut_out_cards
from scripts.paper.html_blocks import with_ids, with_links
from scripts.paper.side_by_side import rows
from scripts.paper.text import content_html
from scripts.project.addresses import HOME, page_path
from scripts.project.sheets import ALL, CARDS, SheetKey
from scripts.screen.editions import current_editions
from scripts.screen.frame import frame_of
from scripts.theme.qr import qr_picture

FOLDER = Path("overrides") / "sheet"


def document(site: Site, key: SheetKey, site_url: str) -> str:
    """The whole document of one file for paper; `site_url` is the absolute address of the site."""
    locale, slug, beside = key
    if slug == CARDS:
        return cards_html(site, locale, beside, site_url)
    if slug == ALL:
        return all_html(site, locale, site_url)
    return bilingual_html(site, locale, beside, slug, site_url) if beside else sheet_html(site, locale, slug, site_url)


def sheet_html(site: Site, locale: str, slug: str, site_url: str) -> str:
    """One sheet in one language."""
    return _render(
        site,
        "sheet.html",
        frame=frame_of(site, locale, slug, site_url),
        content=Markup(content_html(site, locale, slug)),
    )


def bilingual_html(site: Site, locale: str, beside: str, slug: str, site_url: str) -> str:
    """One sheet in two languages, the first of them the client's."""
    frames = [frame_of(site, each, slug, site_url, (locale, beside)) for each in (locale, beside)]
    return _render(site, "bilingual.html", frames=frames, rows=rows(site, locale, beside, slug))


def all_html(site: Site, locale: str, site_url: str) -> str:
    """All sheets of a language in one document, with a cover and contents; links between sheets stay inside it."""
    slugs = site.sheet_slugs(locale)
    paths = {page_path(site.project, locale, slug): slug for slug in slugs}

    def inside(slug: str) -> Markup:
        path = page_path(site.project, locale, slug)

        def to(target: str, fragment: str) -> str:
            known = paths.get(target)
            if known is None:
                return f"{site_url}{target}{fragment}"
            return f"#{known}{fragment.replace('#', '--')}"

        html = with_ids(content_html(site, locale, slug), lambda identifier: f"{slug}--{identifier}")
        return Markup(with_links(html, path, to))

    return _render(
        site,
        "all.html",
        cover=frame_of(site, locale, HOME, site_url),
        sheets=[(frame_of(site, locale, slug, site_url), inside(slug)) for slug in slugs],
    )


def cards_html(site: Site, locale: str, beside: str | None, site_url: str) -> str:
    """The cards to cut out, eight of a kind on a page: the free number's, then each desk's."""
    locales = [locale, beside] if beside else [locale]
    return _render(
        site,
        "cards.html",
        frames=[frame_of(site, each, "desks", site_url) for each in locales],
        codes=[current_editions(site)[each, CARDS].code for each in locales],
        cards=cut_out_cards(site, locales, site_url),
    )


def sheet_styles(root: Path) -> str:
    """The styles of sheets on paper."""
    return (root / FOLDER / "sheet.css").read_text(encoding="utf-8")


def _render(site: Site, template: str, **values: object) -> str:
    return environment(site.project.root).get_template(template).render(**values)


@cache
def environment(root: Path) -> Environment:
    """The templates of sheets, with pictures of codes for them."""
    loader = FileSystemLoader([root / FOLDER, root / "overrides"])
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["qr_picture"] = qr_picture
    return made
