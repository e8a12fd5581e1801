"""Puts data into Markdown: each token becomes HTML in the page's language, numbers isolated left to right."""

from __future__ import annotations

import re

from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token

_MARKER = re.compile(r'<div class="token">([^<]*)</div>')


def render_tokens(markdown: str, site: Site, locale: Locale, slug: Slug, finished: bool = True) -> str:
    """The Markdown of a page with every token replaced; the page must have passed the checks.

    Where text is not `finished`, because it goes into what such tokens are made from, they leave nothing behind.
    """

    def html(match: re.Match[str]) -> str:
        name, identifier = split_token(match[1])
        kind = site.tokens[name]
        return kind.render(site, locale, slug, identifier or "") if finished or not kind.of_finished else Markup()

    return TOKEN.sub(html, markdown)


def set_blocks_aside(markdown: str, site: Site) -> str:
    """The Markdown with each token that is a whole block as a marker, which Markdown leaves as it is.

    Python-Markdown would read every card and table again, letter by letter, and change nothing.
    """

    def marker(match: re.Match[str]) -> str:
        kind = site.tokens.get(split_token(match[1])[0])
        return f'<div class="token">{match[1].strip()}</div>' if kind and kind.block else match[0]

    return TOKEN.sub(marker, markdown)


def put_blocks_back(html: str, site: Site, locale: Locale, slug: Slug) -> str:
    """The HTML that Markdown made, with each marker replaced by its block."""
    return _MARKER.sub(lambda match: render_tokens(f"[[{match[1]}]]", site, locale, slug), html)
