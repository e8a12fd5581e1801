"""What may not stand in a page's Markdown: contacts written out, code that runs or loads, unsafe links.

What counts is the HTML that Python-Markdown makes of the page: only known elements, attributes and addresses may occur
in it. It must also show the lists and tables that an editor sees in the lines.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

import markdown

from scripts.files.problems import Problems
from scripts.texts.blocks import Block
from scripts.texts.contacts import check_contacts
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN

EXTENSIONS = ("admonition", "attr_list", "tables")

# Anything that a browser may take for an element, also inside a comment; "<https://…>" is Markdown for a link.
_RAW_ELEMENT = re.compile(r"<\s*([A-Za-z][A-Za-z0-9-]*)(?!\w*:)")

_RAW_ALLOWED = frozenset({"abbr", "bdi", "br", "em", "span", "strong"})
_MADE_ALLOWED = _RAW_ALLOWED | frozenset(
    {"a", "blockquote", "code", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
    | {"table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_ATTRIBUTES = frozenset({"alt", "class", "dir", "href", "id", "lang", "src", "start", "title"})
# Python-Markdown's own way of aligning a table's column.
_ALIGNMENT = re.compile(r"text-align: (left|right|center);")
_VOID = frozenset({"br", "hr", "img"})
_KINDS = {"p": "p", "ul": "ul", "ol": "ol", "table": "table", "div": "box", "h2": "heading", "h3": "heading"}


def check_markup(page: Page, problems: Problems, told: Collection[int] = ()) -> None:
    """Record everything in a page that may not stand there.

    Of blocks and headings at the lines `told`, it is known that they are not what they look like: what the site makes
    of them is not told again.
    """
    for text in (page.title, page.menu, page.description):
        check_contacts(page.name, 2, text, problems)
    for identifier, recorded in (page.translation.sections if page.translation else {}).items():
        line = page.front_matter_line("translation", "sections", identifier)
        check_contacts(page.name, line, recorded.reviewer or "", problems)
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        check_contacts(page.name, line, TOKEN.sub("", text), problems)
        _check_raw_elements(page.name, line, text, problems)
    for danger in _made(page.body).dangers:
        line = _line_of(danger, page)
        if line not in told:
            problems.add(page.name, line, danger.what, danger.mend)
    if not told:
        _check_reading(page, problems)


def _check_raw_elements(name: str, line: int, text: str, problems: Problems) -> None:
    for match in _RAW_ELEMENT.finditer(text):
        tag = match[1].lower()
        if tag not in _RAW_ALLOWED:
            problems.add(
                name, line, f"<{tag}> is HTML that can run or load something.", "Write plain Markdown instead."
            )  # fmt: skip


@dataclass(frozen=True)
class _Danger:
    """Something in the made HTML that may not be there; `clue` is a text that stands near it in the source."""

    what: str
    mend: str
    clue: str


@dataclass(frozen=True)
class _Made:
    """What Python-Markdown makes: kind and depths of list items of each block, and everything dangerous."""

    blocks: tuple[tuple[str, tuple[int, ...]], ...]
    dangers: tuple[_Danger, ...]


@lru_cache(maxsize=2048)
def _made(body: str) -> _Made:
    reader = _Reader()
    reader.feed(markdown.markdown(body, extensions=list(EXTENSIONS)))
    reader.close()
    return _Made(tuple((kind, tuple(items)) for kind, items in reader.blocks), tuple(reader.dangers))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.lists = 0
        self.blocks: list[tuple[str, list[int]]] = []
        self.dangers: list[_Danger] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth == 0:
            self.blocks.append((_KINDS.get(tag, tag), []))
        if tag in ("ul", "ol"):
            self.lists += 1
        elif tag == "li":
            self.blocks[-1][1].append(self.lists)
        if tag not in _VOID:
            self.depth += 1
        if tag not in _MADE_ALLOWED:
            self.dangers.append(
                _Danger(f"<{tag}> is HTML that can run or load something.", "Write plain Markdown instead.", f"<{tag}")
            )
        for name, value in attrs:
            self.dangers.extend(_attribute_dangers(tag, name, value or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.depth -= 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.lists = max(0, self.lists - 1)
        if tag not in _VOID:
            self.depth = max(0, self.depth - 1)

    def handle_comment(self, data: str) -> None:
        self.dangers.append(_Danger("A comment can hide HTML.", "Take it away, or ask in the pull request.", "<!--"))


def _attribute_dangers(tag: str, name: str, value: str) -> Iterator[_Danger]:
    if name.startswith("on"):
        yield _Danger(f'An attribute such as "{name}" would run code.', "Take it away.", name)
    elif name == "style" and tag in ("td", "th") and _ALIGNMENT.fullmatch(value):
        return
    elif name not in _ATTRIBUTES:
        yield _Danger(f'The attribute "{name}" may not stand in a page.', "Take it away.", name)
    elif name in ("href", "src"):
        yield from _address_dangers(tag, value)


def _address_dangers(tag: str, value: str) -> Iterator[_Danger]:
    # Browsers ignore white space and control characters inside a scheme.
    address = re.sub(r"[\x00-\x20]", "", value)
    scheme = (re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", address) or ["", ""])[1].lower()
    if tag == "img" and (scheme or address.startswith("//")):
        yield _Danger(
            "This image would be loaded from another website.", "Take it away; pages load nothing else.", address
        )
    elif scheme in ("javascript", "vbscript", "data"):
        yield _Danger("A link here would run code.", "Link to a page or to an https:// address.", address[-12:])
    elif scheme == "http" or address.startswith("//"):
        yield _Danger(f'"{value}" is not a safe address.', "Write https:// or leave the link out.", address)
    elif scheme not in ("", "https", "mailto", "tel"):
        yield _Danger(f'"{value}" is not an address for a page.', "Write https:// or leave the link out.", address)


def _line_of(danger: _Danger, page: Page) -> int:
    """The line with the clue, first within a block that is dangerous by itself, then anywhere."""
    lines = page.body.split("\n")
    starts = [block.line - page.body_line for section in page.sections for block in section.blocks]
    starts += [section.line - page.body_line for section in page.sections]
    edges = sorted({0, *starts, len(lines)})
    candidates = [
        range(start, end)
        for start, end in itertools.pairwise(edges)
        if danger in _made("\n".join(lines[start:end])).dangers
    ]
    for part in (*candidates, range(len(lines))):
        for index in part:
            if danger.clue.lower() in lines[index].lower():
                return page.body_line + index
    return page.body_line + (candidates[0].start if candidates else 0)


def _check_reading(page: Page, problems: Problems) -> None:
    """Compare what Python-Markdown makes of the page with what its lines look like."""
    seen = [block for section in page.sections for block in section.blocks]
    made = [(kind, items) for kind, items in _made(page.body).blocks if kind != "heading"]
    for index, block in enumerate(seen):
        if index >= len(made) or made[index][0] != block.kind:
            _report_reading(page, block, problems)
            return
    for (_, items), block in zip(made, seen, strict=False):
        if items != block.items:
            _report_reading(page, block, problems)
            return
    if len(made) > len(seen):
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
        "Leave an empty line before and after lists, tables and boxes; begin each line inside a box or a list in a list"
        " with four spaces.",
    )
