"""HTML of a page's text in pieces: its outermost blocks, and its links and ids as another document needs them."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urljoin

from scripts.project.addresses import relative

_ID = re.compile(r' id="([^"]*)"')
_HREF = re.compile(r'href="([^"#:]*)(#[^"]*)?"')
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "wbr"})

# Blocks that hold smaller ones, which pair better one by one.
_CONTAINERS = frozenset({"cards"})


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


def tag_of(element: str) -> str:
    """The name of an element's tag; empty if the text is not an element."""
    match = re.match(r"<([a-z0-9]+)", element)
    return match[1] if match else ""


def without_ids(html: str) -> str:
    """The HTML as a second copy in a document, in which an id may stand only once."""
    return _ID.sub("", html)


def with_ids(html: str, rename: Callable[[str], str]) -> str:
    """The HTML with each id renamed."""
    return _ID.sub(lambda match: f' id="{rename(match[1])}"', html)


def with_links(html: str, start: str, to: Callable[[str, str], str]) -> str:
    """The HTML of the page at the path `start` with each link within the site changed.

    `to` gets the path below the site's root to which a link leads, and its fragment with "#", or an empty text.
    """

    def replace(match: re.Match[str]) -> str:
        target = urljoin(f"/{start}", match[1]).removeprefix("/")
        return f'href="{to(target, match[2] or "")}"'

    return _HREF.sub(replace, html)


def moved(html: str, start: str, end: str) -> str:
    """The HTML of the page at one path, with links that lead to the same places from another path."""

    def to(target: str, fragment: str) -> str:
        path, question, query = target.partition("?")
        return f"{relative(end, path)}{question}{query}{fragment}"

    return with_links(html, start, to)


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
