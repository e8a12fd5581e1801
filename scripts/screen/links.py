"""How a page names and links to pages that its language does not have yet: in the source language, and it says so."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from scripts.content.site import Site
from scripts.project.addresses import link, page_path
from scripts.project.keys import Locale, Slug

# MkDocs and Python-Markdown leave an address with a scheme as it is.
_SCHEME = "untranslated:"

# The target of a link as an editor writes it, in the link or in a line of its own: "](desks.md#call)", "[1]: desks.md".
_TARGET = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([a-z0-9-]+)\.md(?=[#)>\s]|$)", re.MULTILINE)
_LINK = re.compile(rf'<a ([^>]*)href="{_SCHEME}([a-z0-9-]+)(#[^"]*)?"([^>]*)>(.*?)</a>', re.DOTALL)


def set_links_aside(markdown: str, site: Site, locale: Locale) -> str:
    """The Markdown of a page with a mark on each link to a page that its language does not have."""
    missing = set(site.project.pages) - set(site.slugs(locale))

    def mark(match: re.Match[str]) -> str:
        return f"{match[1]}{_SCHEME}{match[2]}" if match[2] in missing else match[0]

    return _TARGET.sub(mark, markdown) if missing else markdown


def put_links_back(html: str, site: Site, locale: Locale, slug: Slug) -> str:
    """The HTML that Markdown made, with each marked link to the page in the source language, whose name it tells."""
    start, source = page_path(site.project, locale, slug), site.project.source
    name = Markup(' <bdi lang="{}">({})</bdi>').format(source.html, source.name)

    def to_source(match: re.Match[str]) -> str:
        address = link(site.project, start, source.locale, Slug(match[2]))
        attributes = f'{match[1]}href="{address}{match[3] or ""}" hreflang="{source.html}"{match[4]}'
        return f"<a {attributes}>{match[5]}{name}</a>"

    return _LINK.sub(to_source, html)


def title_of(site: Site, locale: Locale, slug: Slug) -> Markup:
    """A page's title in a language; where it has no such page, the title in the source language, marked as such."""
    language = site.readable(locale, slug)
    title = escape(site.pages[language.locale, slug].title)
    return title if language.locale == locale else Markup('<bdi lang="{}">{}</bdi>').format(language.html, title)
