"""Puts data into Markdown: each token becomes HTML in the page's language, numbers isolated left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records.fields import Status
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token


def render_token(text: str, site: Site, locale: Locale, surface: Surface) -> str:
    """The HTML of what stands between the brackets; the page must have passed the checks."""
    name, identifier = split_token(text)
    kind = site.tokens[name]
    if kind.screen_only and surface.on_paper:
        return Markup()
    return kind.render(site, locale, surface, identifier or "")


def status_of(text: str, site: Site) -> Iterator[Status]:
    """How sure is what the token shows that stands between the brackets; nothing for what has no status."""
    name, identifier = split_token(text)
    status = site.tokens[name].status
    found = status(site.records, identifier or "") if status else None
    if found is not None:
        yield found


def statuses_in(markdown: str, site: Site) -> Iterator[Status]:
    """How sure each token of a text is, in their order."""
    for match in TOKEN.finditer(markdown):
        yield from status_of(match[1], site)


def render_tokens(markdown: str, site: Site, locale: Locale, surface: Surface, finished: bool = True) -> str:
    """The Markdown of a page with every token replaced.

    Where text is not `finished`, because it goes into what such tokens are made from, they leave nothing behind.
    """

    def html(match: re.Match[str]) -> str:
        of_finished = site.tokens[split_token(match[1])[0]].of_finished
        return render_token(match[1], site, locale, surface) if finished or not of_finished else Markup()

    return TOKEN.sub(html, markdown)
