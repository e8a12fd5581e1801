"""A sheet as one HTML document for paper: its text, and a frame that says what it is, from when, and whom to call."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import markdown
import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.addresses import absolute, link, page_path
from scripts.frame import frame_of
from scripts.markup import EXTENSIONS
from scripts.page_text import page_markdown
from scripts.site import Site
from scripts.tokens import put_blocks_back

FOLDER = Path("overrides") / "sheet"

# A link to another page as an editor writes it: "desks.md#call".
_PAGE_LINK = re.compile(r'href="([a-z0-9-]+)\.md(#[^"]*)?"')
_LINK_WITHIN = re.compile(r'<a href="#[^"]*">([^<]*)</a>')

# The search, its map and its results live on a screen.
_SCREEN_ONLY = "[[locator]]"

# A run of postcodes, such as 1000–1348.
_RUN = re.compile(r'<bdi dir="ltr">(\d{4}(?:–\d{4})?)</bdi>')


def sheet_html(site: Site, locale: str, slug: str, site_url: str) -> str:
    """The whole document of one sheet in one language; `site_url` is the absolute address of the site."""
    address = absolute(site_url, page_path(site.project, locale, slug))
    template = environment(site.project.root).get_template("sheet.html")
    return template.render(
        frame=frame_of(site, locale, slug, site_url),
        words=site.records.words[locale],
        content=Markup(content_html(site, locale, slug)),
        address=address,
        code=Markup(segno.make(address, error="m").svg_inline(scale=1, border=0, omitsize=True)),
    )


def content_html(site: Site, locale: str, slug: str) -> str:
    """The text of a page as HTML, its sections numbered and its data in place, as the page itself shows it."""
    body = site.pages[locale, slug].body.replace(_SCREEN_ONLY, "")
    html = markdown.markdown(page_markdown(body, site, locale, slug), extensions=list(EXTENSIONS))
    start = page_path(site.project, locale, slug)

    def to_page(match: re.Match[str]) -> str:
        return f'href="{link(site.project, start, locale, match[1])}{match[2] or ""}"'

    whole = put_blocks_back(_PAGE_LINK.sub(to_page, html), site, locale, slug)
    # A hundred isolated runs are a hundred tags; with a hyphen, digits keep their order in any direction by themselves.
    whole = _RUN.sub(lambda run: run[1].replace("–", "-"), whole)
    # Within the page itself a link is no use on paper, and weighs more than the words that it is on.
    return _LINK_WITHIN.sub(r"\1", whole)


def sheet_styles(root: Path) -> str:
    """The styles of sheets on paper."""
    return (root / FOLDER / "sheet.css").read_text(encoding="utf-8")


@cache
def environment(root: Path) -> Environment:
    """The templates of sheets on paper."""
    loader = FileSystemLoader([root / FOLDER, root / "overrides"])
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
