"""What may not stand in a page's Markdown: written-out phone numbers, code that runs or loads, unsafe links.

Also says where Python-Markdown, which makes the page, reads the text otherwise than an editor would.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import markdown

from scripts.pages import Page
from scripts.phones import numbers_in
from scripts.problems import Problems
from scripts.sections import TOKEN, Block

EXTENSIONS = ("admonition", "attr_list", "tables")

_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+")
_UNSAFE_SCHEME = re.compile(r"(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_HTTP_TARGET = re.compile(r"""(?:\]\(\s*<?|\]:\s*<?|<|(?:href|src)\s*=\s*["']?)http://[^\s)>"']*""", re.IGNORECASE)
_HANDLER = re.compile(r"[<{][^<>{}]*\bon[a-z]+\s*=", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\(\s*<?(?:https?:)?//")

# Elements that can neither run nor load anything; every other raw HTML is refused.
_HARMLESS = frozenset({"abbr", "bdi", "br", "em", "span", "strong"})
_KINDS = {"p": "p", "ul": "ul", "ol": "ol", "table": "table", "div": "box", "h2": "heading", "h3": "heading"}


def check_markup(page: Page, problems: Problems) -> None:
    """Record everything in a page's Markdown that may not stand there."""
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        _check_contacts(page.name, line, TOKEN.sub("", text), problems)
        _check_addresses(page.name, line, text, problems)
    _check_raw_html(page, problems)
    _check_reading(page, problems)


def _check_contacts(name: str, line: int, text: str, problems: Problems) -> None:
    for number in numbers_in(text):
        problems.add(
            name,
            line,
            f'A phone number is written out: "{number}".',
            "Put it in data/desks.yaml and write its token here, such as [[phone:return-line]].",
        )
    for address in _EMAIL.findall(text):
        problems.add(
            name,
            line,
            f'An e-mail address is written out: "{address}".',
            "Put it in data/desks.yaml and write its token here, such as [[email:identity-documents]].",
        )


def _check_addresses(name: str, line: int, text: str, problems: Problems) -> None:
    if _UNSAFE_SCHEME.search(text):
        problems.add(name, line, "A link here would run code.", "Link to a page or to an https:// address.")
    for match in _HTTP_TARGET.finditer(text):
        address = match[0][match[0].lower().index("http://") :]
        problems.add(name, line, f'"{address}" is not a safe address.', "Write https:// or leave the link out.")
    if _HANDLER.search(text):
        problems.add(name, line, 'An attribute such as "onclick" would run code.', "Take it away.")
    if _IMAGE.search(text):
        problems.add(
            name, line, "This image would be loaded from another website.", "Take it away; pages load nothing else."
        )


class _RawHtml(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, self.getpos()[0]))


def _check_raw_html(page: Page, problems: Problems) -> None:
    parser = _RawHtml()
    # "<https://…>" is Markdown for a link, not HTML.
    parser.feed(re.sub(r"<(?=https?:|mailto:)", " ", page.body))
    for tag, line in parser.found:
        if tag not in _HARMLESS:
            problems.add(
                page.name,
                page.body_line + line - 1,
                f"<{tag}> is HTML that can run or load something.",
                "Write plain Markdown instead.",
            )


def _check_reading(page: Page, problems: Problems) -> None:
    """Compare what Python-Markdown makes of the page with what its lines look like."""
    seen = [block for section in page.sections for block in section.blocks]
    kinds = [kind for kind in _made_blocks(page.body) if kind != "heading"]
    for index, block in enumerate(seen):
        if index >= len(kinds) or kinds[index] != block.kind:
            _report_reading(page, block, problems)
            return
    if len(kinds) > len(seen):
        problems.add(
            page.name,
            page.body_line,
            "The site would split this page into other paragraphs than its lines show.",
            "Leave one empty line between paragraphs, and none inside a list or box.",
        )


def _report_reading(page: Page, block: Block, problems: Problems) -> None:
    problems.add(
        page.name,
        block.line,
        f"The site would not show {block.shape} here, although it looks like one.",
        "Leave an empty line before and after lists, tables and boxes; begin each line inside a box with four spaces.",
    )


@lru_cache(maxsize=512)
def _made_blocks(body: str) -> tuple[str, ...]:
    html = markdown.markdown(body, extensions=list(EXTENSIONS), output_format="xhtml")
    try:
        root = ElementTree.fromstring(f"<div>{_named_entities_away(html)}</div>")
    except ElementTree.ParseError:
        return ()
    return tuple(_KINDS.get(element.tag, element.tag) for element in root)


def _named_entities_away(html: str) -> str:
    return re.sub(r"&(?!amp;|lt;|gt;|quot;|#)(\w+);", "", html)
