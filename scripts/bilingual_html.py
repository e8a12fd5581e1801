"""A sheet in two languages side by side, block by block, so that two people can point at the same line.

The section rule makes this possible: a translation has the same sections and blocks in the same order as its source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import segno
from markupsafe import Markup

from scripts.addresses import absolute, page_path
from scripts.frame import Frame, frame_of
from scripts.project import Language, Project
from scripts.sheet_html import content_html, environment
from scripts.site import Site

# The languages that social workers in Belgium read; a sheet stands beside each of them.
BESIDE = ("nl", "fr", "en")

_ID = re.compile(r' id="[^"]*"')
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "wbr"})

# Blocks that hold smaller ones, which pair better one by one.
_CONTAINERS = frozenset({"cards"})


class NotAlignedError(ValueError):
    """Two languages of a page do not have the same blocks; the checks should have found it."""


@dataclass(frozen=True)
class Row:
    """The same block in both columns, left and right, as HTML; `heading` is whether it is one."""

    left: Markup
    right: Markup
    heading: bool


def pairs_of(project: Project) -> list[tuple[str, str]]:
    """Every language with each of the languages to stand beside it."""
    known = [language.locale for language in project.languages]
    return [(locale, beside) for locale in known for beside in BESIDE if beside in known and beside != locale]


def bilingual_html(site: Site, locale: str, beside: str, slug: str, site_url: str) -> str:
    """The whole document of one sheet in two languages, the first of them the client's."""
    left, right = _sides(site.project.language(locale), site.project.language(beside))
    frames = {each: frame_of(site, each.locale, slug, site_url) for each in (left, right)}
    address = absolute(site_url, page_path(site.project, locale, slug))
    return (
        environment(site.project.root)
        .get_template("bilingual.html")
        .render(
            title=" – ".join(_titles(frames, locale, beside)),
            language=site.project.language(locale),
            left=frames[left],
            right=frames[right],
            rows=rows(site, left.locale, right.locale, slug),
            address=address,
            code=Markup(segno.make(address, error="m").svg_inline(scale=1, border=0, omitsize=True)),
        )
    )


def rows(site: Site, left: str, right: str, slug: str) -> list[Row]:
    """The blocks of a page in two languages, paired; NotAlignedError if they do not match."""
    columns = [blocks_of(content_html(site, locale, slug)) for locale in (left, right)]
    tags = [[_tag(block) for block in column] for column in columns]
    if tags[0] != tags[1]:
        raise NotAlignedError(f"{slug}: {left} and {right} differ: {tags[0]} and {tags[1]}")
    return [
        # An id may stand once in a document.
        Row(Markup(one), Markup(_ID.sub("", other)), heading=_tag(one).startswith("h"))
        for one, other in zip(*columns, strict=True)
    ]


def blocks_of(html: str) -> list[str]:
    """The outermost elements of a piece of HTML, and those within containers of cards."""
    found: list[str] = []
    for element in _split(html):
        container = re.match(r'<div class="([a-z-]+)">', element)
        if container and container[1] in _CONTAINERS:
            found += _split(element[container.end() : element.rindex("</div>")])
        else:
            found.append(element)
    return found


def _split(html: str) -> list[str]:
    splitter = _Splitter(html)
    splitter.feed(html)
    return splitter.found


class _Splitter(HTMLParser):
    """Cuts HTML between its outermost elements, leaving each as it is written."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._depth = 0
        self._start = 0

    def _position(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth == 0:
            self._start = self._position()
        if tag not in _VOID:
            self._depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A self-closing element opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        self._depth -= 1
        if self._depth == 0:
            end = self._html.index(">", self._position()) + 1
            self.found.append(self._html[self._start : end])


def _tag(element: str) -> str:
    match = re.match(r"<([a-z0-9]+)", element)
    return match[1] if match else ""


def _sides(client: Language, beside: Language) -> tuple[Language, Language]:
    """Left and right column: a language that is written from the right stands on the right."""
    return (beside, client) if client.direction == "rtl" and beside.direction == "ltr" else (client, beside)


def _titles(frames: dict[Language, Frame], locale: str, beside: str) -> list[str]:
    by_locale = {language.locale: frame for language, frame in frames.items()}
    return [by_locale[locale].heading, by_locale[beside].heading]
