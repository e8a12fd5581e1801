"""The text of a page as HTML, in pieces: Markdown is read once, and each surface fills in its links, ids and tokens.

A tree processor of Python-Markdown numbers the sections, notes which are out of date, sets links and ids aside, and
marks where a block ends. https://python-markdown.github.io/extensions/api/#treeprocessors
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import BETWEEN_BLOCKS, Surface
from scripts.screen.notices import out_of_date_notes
from scripts.screen.tokens import render_token
from scripts.texts.made_html import EXTENSIONS, walled
from scripts.texts.sections import INTRO, TOKEN
from scripts.texts.token_kinds import split_token

# A piece that a surface fills in, by its number; no text has these signs (Unicode, private use).
_SLOT = re.compile(' id="\ue001(\\d+)\ue002"|<div>\ue001(\\d+)\ue002</div>|\ue001(\\d+)\ue002')
_PAGE = re.compile(r"(?P<slug>[a-z0-9-]+)\.md(?:#(?P<anchor>.*))?")

Fill = Callable[[Surface], str]
Piece = str | Fill


@dataclass(frozen=True)
class Body:
    """The text of a page: for each block the pieces of its HTML."""

    blocks: tuple[tuple[Piece, ...], ...]

    def html_blocks(self, surface: Surface) -> list[str]:
        """The HTML of each block on a surface; a token may be several blocks there, or none."""
        filled = ("".join(_filled(piece, surface) for piece in block) for block in self.blocks)
        return [part.strip("\n") for block in filled for part in block.split(BETWEEN_BLOCKS) if part.strip("\n")]

    def html(self, surface: Surface) -> Markup:
        """The whole text on a surface."""
        return Markup("\n".join(self.html_blocks(surface)))


def _filled(piece: Piece, surface: Surface) -> str:
    return piece if isinstance(piece, str) else piece(surface)


@kept_with_site
def body_of(site: Site, locale: Locale, slug: Slug) -> Body:
    """The text of a page."""
    slots = _Slots(site, locale, slug)
    html = walled(Markdown(extensions=[*EXTENSIONS, _Cut(slots)]).convert(site.pages[locale, slug].body))
    return Body(tuple(tuple(slots.pieces(block)) for block in html.split(BETWEEN_BLOCKS)))


class _Slots:
    """The pieces of one page that a surface fills in."""

    def __init__(self, site: Site, locale: Locale, slug: Slug) -> None:
        self.site, self.locale, self.slug = site, locale, slug
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
        return partial(_token, self.site, self.locale, text)

    def link(self, target: str) -> tuple[Fill, Language | None] | None:
        """A link to a page as an editor writes it, and the language of that page if it is another; else None."""
        match = _PAGE.fullmatch(target)
        if match is None or match["slug"] not in self.site.project.pages:
            return None
        slug, anchor = Slug(match["slug"]), match["anchor"] or ""
        language = self.site.readable(self.locale, slug)
        other = language if language.locale != self.locale else None
        return lambda surface: escape(surface.page(language.locale, slug, anchor)), other


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


class _Cut(Extension):
    """Sets aside what surfaces fill in."""

    def __init__(self, slots: _Slots) -> None:
        super().__init__()
        self._slots = slots

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the two processors: tokens before anything else is read, the tree when all is done."""
        md.inlinePatterns.register(_Tokens(md, self._slots), "tokens", 200)
        md.treeprocessors.register(_Tree(md, self._slots), "surfaces", -10)


class _Tokens(InlineProcessor):
    """Leaves a sign for each token, which nothing else reads."""

    def __init__(self, md: Markdown, slots: _Slots) -> None:
        super().__init__(TOKEN.pattern, md)
        self._slots = slots

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        """The sign, as HTML that Markdown has set aside."""
        sign = self._slots.add(self._slots.token(m[1]))
        name = split_token(m[1])[0]
        # What Markdown sets aside as a block stands alone, and not in a paragraph.
        stored = f"<div>{sign}</div>" if self._slots.site.tokens[name].block else sign
        return self.md.htmlStash.store(stored), m.start(0), m.end(0)


class _Tree(Treeprocessor):
    """Numbers and notes at headings, signs for links and ids, and a mark behind each block."""

    def __init__(self, md: Markdown, slots: _Slots) -> None:
        super().__init__(md)
        self._slots = slots

    def run(self, root: Element) -> None:
        """Change the tree of a whole page."""
        site, locale, slug = self._slots.site, self._slots.locale, self._slots.slug
        notes = out_of_date_notes(site, locale, slug)
        numbers = {section.id: section.number for section in site.pages[locale, slug].sections}
        for element in root:
            if element.tag in ("h2", "h3"):
                identifier = element.get("id", "")
                if slug in site.project.sheets:
                    _number(element, numbers.get(identifier, ""))
                if identifier in notes:
                    _append(element, f" {self._constant(notes[identifier])}")
        if INTRO in notes and self._begins_with_paragraph():
            # Inside the paragraph: two languages side by side keep the same blocks.
            root[0].text = f"{self._constant(notes[INTRO])} {root[0].text or ''}"
        self._set_links_aside(root)
        for element in root.iter():
            if "id" in element.attrib:
                element.set("id", self._slots.add(partial(_id_attribute, element.attrib["id"])))
        for element in root:
            element.tail = f"{element.tail or ''}{BETWEEN_BLOCKS}"

    def _constant(self, html: str) -> str:
        return self._slots.add(lambda surface: html)

    def _begins_with_paragraph(self) -> bool:
        """Whether there is a paragraph before the first heading, and no token that is a block of its own."""
        page = self._slots.site.pages[self._slots.locale, self._slots.slug]
        blocks = page.sections[0].blocks
        return bool(blocks) and blocks[0].kind == "p" and not TOKEN.match(page.body.lstrip())

    def _set_links_aside(self, element: Element) -> None:
        for index, child in reversed(list(enumerate(element))):
            self._set_links_aside(child)
            if child.tag == "a":
                self._set_link_aside(element, index, child)

    def _set_link_aside(self, parent: Element, index: int, link: Element) -> None:
        target = link.get("href", "")
        if target.startswith("#"):
            self._unwrap(parent, index, link, target[1:])
        elif found := self._slots.link(target):
            fill, language = found
            link.set("href", self._slots.add(fill))
            if language is not None:
                _name_language(link, language)

    def _unwrap(self, parent: Element, index: int, link: Element, anchor: str) -> None:
        """A link within the text as two signs around its words: some surfaces have the words alone."""
        attributes = Markup().join(
            Markup(' {}="{}"').format(name, value) for name, value in link.attrib.items() if name != "href"
        )

        def start(surface: Surface) -> str:
            address = surface.within(anchor)
            return Markup('<a href="{}"{}>').format(address, attributes) if address else Markup()

        def end(surface: Surface) -> str:
            return "</a>" if surface.within(anchor) else ""

        before = f"{self._slots.add(start)}{link.text or ''}"
        children, after = list(link), f"{self._slots.add(end)}{link.tail or ''}"
        parent.remove(link)
        _insert_text(parent, index, before)
        for offset, child in enumerate(children):
            parent.insert(index + offset, child)
        _insert_text(parent, index + len(children), after)


def _id_attribute(identifier: str, surface: Surface) -> str:
    return surface.id_attribute(identifier)


def _number(heading: Element, number: str) -> None:
    """The section's number before its heading."""
    shown = Element("span", {"class": "number"})
    shown.text, shown.tail = number, f" {heading.text or ''}"
    heading.text = None
    heading.insert(0, shown)


def _name_language(link: Element, language: Language) -> None:
    """A link to a page in another language says so."""
    link.set("hreflang", language.html)
    _append(link, " ")
    SubElement(link, "bdi", {"lang": language.html}).text = f"({language.name})"


def _append(element: Element, text: str) -> None:
    """Put text behind all that an element holds."""
    _insert_text(element, len(element), text)


def _insert_text(element: Element, index: int, text: str) -> None:
    """Put text before a child of an element, or behind the last one."""
    if index == 0:
        element.text = f"{element.text or ''}{text}"
    else:
        element[index - 1].tail = f"{element[index - 1].tail or ''}{text}"
