"""Pieces of a page's HTML that a surface fills in: signs stand for them while Markdown is read.

No text has these signs (Unicode, private use).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import escape

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import Surface
from scripts.screen.tokens import render_token
from scripts.texts.token_kinds import split_token

_SLOT = re.compile(' id="\ue001(\\d+)\ue002"|<div>\ue001(\\d+)\ue002</div>|\ue001(\\d+)\ue002')
_PAGE = re.compile(r"(?P<slug>[a-z0-9-]+)\.md(?:#(?P<anchor>.*))?")

Fill = Callable[[Surface], str]
Piece = str | Fill


class Slots:
    """The pieces of one page that a surface fills in; `spoken` is the language of the text, if it is another one."""

    def __init__(self, site: Site, locale: Locale, slug: Slug, spoken: Locale) -> None:
        self.site, self.locale, self.slug, self.spoken = site, locale, slug, spoken
        self._fills: list[Fill] = []

    def add(self, fill: Fill) -> str:
        """The sign that stands for a piece."""
        self._fills.append(fill)
        return f"\ue001{len(self._fills) - 1}\ue002"

    def pieces(self, html: str) -> Iterator[Piece]:
        """HTML with signs as pieces."""
        end = 0
        for match in _SLOT.finditer(html):
            yield html[end : match.start()]
            yield self._fills[int(match[1] or match[2] or match[3])]
            end = match.end()
        yield html[end:]

    def token(self, text: str) -> Fill:
        """What a token becomes."""
        return partial(_token, self.site, self.spoken, text)

    def link(self, target: str) -> tuple[Fill, Language | None] | None:
        """A link to a page as an editor writes it, and the language of that page if it is another; else None."""
        match = _PAGE.fullmatch(target)
        if match is None or self.site.followed.page(Slug(match["slug"])) not in self.site.project.pages:
            return None
        slug, anchor = self.place(Slug(match["slug"]), match["anchor"] or "")
        language = self.site.readable(self.locale, slug)
        other = language if language.locale not in (self.locale, self.spoken) else None
        return lambda surface: escape(surface.page(language.locale, slug, anchor)), other

    def place(self, slug: Slug, anchor: str) -> tuple[Slug, str]:
        """Where a link leads today: a section may have moved since, or the page may have lost it."""
        if not anchor:
            return self.site.followed.page(slug), anchor
        slug, anchor = self.site.followed.now((slug, anchor))
        source = self.site.written.get((self.site.project.source.locale, slug))
        if source is None or source.section(anchor) is not None:
            return slug, anchor
        # Cards have ids too. What a translation still has and the source page has not is no more shown.
        withdrawn = any(page.section(anchor) for (_, other), page in self.site.written.items() if other == slug)
        return slug, "" if withdrawn else anchor


def _token(site: Site, locale: Locale, text: str, surface: Surface) -> str:
    if site.tokens[split_token(text)[0]].leads:
        return render_token(text, site, locale, surface)
    return _without_links(site, locale, text.strip(), surface.form)(surface)


@kept_with_site
def _without_links(site: Site, locale: Locale, text: str, form: tuple[object, ...]) -> Fill:
    """A token that has no link to a page: the same wherever links begin, and rendered once."""
    made: list[str] = []

    def fill(surface: Surface) -> str:
        if not made:
            made.append(render_token(text, site, locale, surface))
        return made[0]

    return fill
