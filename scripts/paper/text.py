"""The text of a page for paper: the HTML that the page itself shows, without what lives on a screen."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown

from scripts.content.site import Site
from scripts.project.addresses import link, page_path
from scripts.project.keys import Locale, Slug
from scripts.screen.links import put_links_back
from scripts.screen.text import page_markdown
from scripts.screen.tokens import put_blocks_back
from scripts.texts.safe_html import EXTENSIONS

# A link to another page as an editor writes it: "desks.md#call".
_PAGE_LINK = re.compile(r'href="([a-z0-9-]+)\.md(#[^"]*)?"')
_LINK_WITHIN = re.compile(r'<a href="#[^"]*">([^<]*)</a>')

# The search, its map and its results live on a screen.
_SCREEN_ONLY = "[[locator]]"

# A run of postcodes, such as 1000–1348.
_RUN = re.compile(r'<bdi dir="ltr">(\d{4}(?:–\d{4})?)</bdi>')
_RUNS = re.compile(r'<ul class="by-postcode">\n<li>(.*?)</li>\n</ul>', re.DOTALL)


@lru_cache(maxsize=512)
def content_html(site: Site, locale: Locale, slug: Slug) -> str:
    """The text of a page as HTML, its sections numbered and its data in place; links begin at the page's own path."""
    body = site.pages[locale, slug].body.replace(_SCREEN_ONLY, "")
    html = markdown.markdown(page_markdown(body, site, locale, slug), extensions=list(EXTENSIONS))
    start = page_path(site.project, locale, slug)

    def to_page(match: re.Match[str]) -> str:
        return f'href="{link(site.project, start, locale, Slug(match[1]))}{match[2] or ""}"'

    linked = put_links_back(_PAGE_LINK.sub(to_page, html), site, locale, slug)
    whole = put_blocks_back(linked, site, locale, slug)
    # A hundred items and isolated runs are a fifth of a tagged file. Lines do as well, and with a hyphen digits keep
    # their order in any direction by themselves.
    whole = _RUN.sub(lambda run: run[1].replace("–", "-"), whole)
    whole = _RUNS.sub(lambda runs: '<p class="by-postcode">' + runs[1].replace("</li>\n<li>", "<br>") + "</p>", whole)
    # Within the page itself a link is no use on paper, and weighs more than the words that it is on.
    return _LINK_WITHIN.sub(r"\1", whole)
