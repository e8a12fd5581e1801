"""The Markdown of a text as HTML, made once for the check, the screen and paper, with gaps that each surface fills in.

Python-Markdown reads it with a sign in the place of each token. A tree processor then sets aside what differs between
languages and surfaces, and marks where a block ends. https://python-markdown.github.io/extensions/api/#treeprocessors
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from scripts.files.memory import remembered
from scripts.project.surfaces import BETWEEN_BLOCKS
from scripts.texts.made_html import EXTENSIONS, Made, made_from, walled
from scripts.texts.sections import TOKEN

# What stands in a gap, and what its text is.
Kind = Literal[
    "token",  # what a token becomes: what stands between its brackets
    "alone",  # the same for a token that is a paragraph of its own
    "intro",  # the start of the first paragraph, where it stands before every heading
    "heading",  # the start of a heading: its id
    "noted",  # the end of a heading: its id
    "id",  # the attribute of that name: its value
    "opens",  # the start of a link within the text: its address
    "closes",  # the end of such a link
    "address",  # the address of a link to a page, as it is written
    "hreflang",  # the attribute of that name at such a link: the address
    "language",  # the end of the words of such a link: the address
]


@dataclass(frozen=True)
class Gap:
    """A place in the HTML of a text that a surface fills in; `attributes` are those of a link within the text."""

    kind: Kind
    text: str
    attributes: str = ""


Piece = str | Gap


@dataclass(frozen=True)
class Converted:
    """What becomes of a text: what the check reads of it, and the pieces of the HTML of each block."""

    made: Made
    blocks: tuple[tuple[Piece, ...], ...]


# Signs for tokens and for other gaps, by their numbers; no text has them (Unicode, private use).
_TOKEN = "\ue003{}\ue004"
_GAP = "\ue001{}\ue002"
_PLACE = re.compile(
    ' (?:id|hreflang)="\ue001(\\d+)\ue002"|\ue001(\\d+)\ue002|<p>\ue003(\\d+)\ue004</p>|\ue003(\\d+)\ue004'
)
_BEGINS_WITH_TOKEN = re.compile("\\s*\ue003")

# A link to a page, as an editor writes it.
PAGE_LINK = re.compile(r"(?P<slug>[a-z0-9-]+)\.md(?:#(?P<anchor>.*))?")

# What a link may have beside its address.
_OF_LINKS = ("title", "lang")


@remembered
def converted(markdown: str) -> Converted:
    """What becomes of the Markdown of a page, or of a part of it."""
    tokens = TOKEN.findall(markdown)
    signs = iter(range(len(tokens)))
    cut = _Cut()
    html = Markdown(extensions=[*EXTENSIONS, cut]).convert(TOKEN.sub(lambda _: _TOKEN.format(next(signs)), markdown))
    blocks = walled(html).split(BETWEEN_BLOCKS)
    return Converted(made_from(cut.whole), tuple(tuple(_pieces(block, cut.gaps, tokens)) for block in blocks))


def _pieces(html: str, gaps: list[Gap], tokens: list[str]) -> Iterator[Piece]:
    end = 0
    for match in _PLACE.finditer(html):
        yield html[end : match.start()]
        attribute, gap, alone, token = match.groups()
        if alone or token:
            yield Gap("alone" if alone else "token", tokens[int(alone or token)])
        else:
            yield gaps[int(attribute or gap)]
        end = match.end()
    yield html[end:]


class _Cut(Extension):
    """Keeps the whole HTML as it is for the check, and sets aside what surfaces fill in."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = ""
        self.gaps: list[Gap] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processor of the tree, which comes when all others are done."""
        md.treeprocessors.register(_Tree(md, self), "surfaces", -10)

    def sign(self, gap: Gap) -> str:
        """The sign that stands for a gap."""
        self.gaps.append(gap)
        return _GAP.format(len(self.gaps) - 1)


class _Tree(Treeprocessor):
    """Signs at headings, links and ids, and a mark behind each block."""

    def __init__(self, md: Markdown, cut: _Cut) -> None:
        super().__init__(md)
        self._cut = cut

    def run(self, root: Element) -> None:
        """Change the tree of a whole text."""
        self._cut.whole = self._serialized(root)
        sign = self._cut.sign
        for element in root:
            if element.tag in ("h2", "h3"):
                identifier = element.get("id", "")
                element.text = f"{sign(Gap('heading', identifier))}{element.text or ''}"
                _insert_text(element, len(element), sign(Gap("noted", identifier)))
        if len(root) and root[0].tag == "p" and not _BEGINS_WITH_TOKEN.match(root[0].text or ""):
            # Inside the paragraph: two languages side by side keep the same blocks.
            root[0].text = f"{sign(Gap('intro', ''))}{root[0].text or ''}"
        self._set_links_aside(root)
        for element in root.iter():
            if element.tag == "thead":
                _head(element.iter("th"), "col")
            elif element.tag == "tbody":
                # What a row is about stands first in it, and Markdown has no sign for that.
                _head((row[0] for row in element if len(row)), "row")
            if "id" in element.attrib:
                element.set("id", sign(Gap("id", element.attrib["id"])))
        for element in root:
            element.tail = f"{element.tail or ''}{BETWEEN_BLOCKS}"

    def _serialized(self, root: Element) -> str:
        """The HTML of the tree as it is, which Python-Markdown would give."""
        html = self.md.serializer(root)
        start, end = f"<{self.md.doc_tag}>", f"</{self.md.doc_tag}>"
        html = html[html.index(start) + len(start) : html.rindex(end)].strip()
        for processor in self.md.postprocessors:
            html = processor.run(html)
        return html.strip()

    def _set_links_aside(self, element: Element) -> None:
        for index, child in reversed(list(enumerate(element))):
            self._set_links_aside(child)
            if child.tag == "a":
                self._set_link_aside(element, index, child)

    def _set_link_aside(self, parent: Element, index: int, link: Element) -> None:
        target, sign = link.get("href", ""), self._cut.sign
        if target.startswith("#"):
            self._unwrap(parent, index, link, target)
        elif PAGE_LINK.fullmatch(target):
            link.set("href", sign(Gap("address", target)))
            link.set("hreflang", sign(Gap("hreflang", target)))
            _insert_text(link, len(link), sign(Gap("language", target)))

    def _unwrap(self, parent: Element, index: int, link: Element, target: str) -> None:
        """A link within the text as two signs around its words: some surfaces have the words alone."""
        named = ((name, link.attrib[name]) for name in link.attrib if name in _OF_LINKS)
        attributes = Markup().join(Markup(' {}="{}"').format(name, value) for name, value in named)
        gap = partial(Gap, text=target, attributes=attributes)
        before = f"{self._cut.sign(gap('opens'))}{link.text or ''}"
        children, after = list(link), f"{self._cut.sign(gap('closes'))}{link.tail or ''}"
        parent.remove(link)
        _insert_text(parent, index, before)
        for offset, child in enumerate(children):
            parent.insert(index + offset, child)
        _insert_text(parent, index + len(children), after)


def _head(cells: Iterable[Element], scope: Literal["col", "row"]) -> None:
    """Make cells the heads of their columns or rows, as screen readers say them."""
    for cell in cells:
        cell.tag = "th"
        cell.set("scope", scope)


def _insert_text(element: Element, index: int, text: str) -> None:
    """Put text before a child of an element, or behind the last one."""
    if index == 0:
        element.text = f"{element.text or ''}{text}"
    else:
        element[index - 1].tail = f"{element[index - 1].tail or ''}{text}"
