"""The text of a page as HTML, in pieces: Markdown is read once, and each surface fills in its links, ids and tokens.

A tree processor of Python-Markdown numbers the sections, notes which are out of date or changed of late, sets links and
ids aside, and marks where a block ends. https://python-markdown.github.io/extensions/api/#treeprocessors
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import BETWEEN_BLOCKS, Surface
from scripts.screen.lent import in_language, lent_note, with_note
from scripts.screen.news import changed_notes
from scripts.screen.notices import out_of_date_note, out_of_date_sections
from scripts.screen.slots import Fill, Piece, Slots
from scripts.texts.made_html import EXTENSIONS, walled
from scripts.texts.sections import INTRO, TOKEN
from scripts.texts.token_kinds import split_token
from scripts.translations.shown import runs

_HEADING = re.compile(r"<h[23][ >]")


@dataclass(frozen=True)
class Block:
    """The pieces of a block's HTML, the section in which it stands, and its language where that is another one.

    `note` heads the first block of a section in another language.
    """

    section: str
    pieces: tuple[Piece, ...]
    lent: Language | None = None
    note: str = ""

    def html(self, surface: Surface) -> list[str]:
        """Its HTML on a surface; a token may be several blocks there, or none."""
        filled = "".join(_filled(piece, surface) for piece in self.pieces)
        parts = [part.strip("\n") for part in filled.split(BETWEEN_BLOCKS) if part.strip("\n")]
        if self.lent is not None:
            parts = [in_language(part, self.lent) for part in parts]
        if self.note and parts:
            parts[0] = with_note(parts[0], self.note)
        return parts


@dataclass(frozen=True)
class Body:
    """The text of a page, block by block."""

    blocks: tuple[Block, ...]

    def placed_blocks(self, surface: Surface) -> list[tuple[str, str]]:
        """The id of the section in which each block stands, and its HTML on a surface."""
        return [(block.section, html) for block in self.blocks for html in block.html(surface)]

    def html_blocks(self, surface: Surface) -> list[str]:
        """The HTML of each block on a surface."""
        return [html for _, html in self.placed_blocks(surface)]

    def html(self, surface: Surface) -> Markup:
        """The whole text on a surface."""
        return Markup("\n".join(self.html_blocks(surface)))


def _filled(piece: Piece, surface: Surface) -> str:
    return piece if isinstance(piece, str) else piece(surface)


@kept_with_site
def body_of(site: Site, locale: Locale, slug: Slug) -> Body:
    """The text of a page."""
    page = site.pages[locale, slug]
    # What stands before the first heading needs none.
    headed = iter(section.id for section in page.sections if section.id != INTRO)
    blocks: list[Block] = []
    for spoken, markdown in runs(page):
        blocks += _run(Slots(site, locale, slug, spoken), markdown, headed)
    return Body(tuple(blocks))


def _run(slots: Slots, markdown: str, headed: Iterator[str]) -> Iterator[Block]:
    """The blocks of a piece of a page in one language; `headed` gives the ids of the page's headings one by one."""
    html = walled(Markdown(extensions=[*EXTENSIONS, _Cut(slots)]).convert(markdown))
    lent = slots.site.project.language(slots.spoken) if slots.spoken != slots.locale else None
    section, first = INTRO, True
    for block in html.split(BETWEEN_BLOCKS):
        if _HEADING.match(block.lstrip()):
            section, first = next(headed, INTRO), True
        pieces = tuple(slots.pieces(block))
        yield Block(section, pieces, lent, lent_note(slots.site, slots.locale) if lent and first else "")
        first = first and not block.strip()


class _Cut(Extension):
    """Sets aside what surfaces fill in."""

    def __init__(self, slots: Slots) -> None:
        super().__init__()
        self._slots = slots

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the two processors: tokens before anything else is read, the tree when all is done."""
        md.inlinePatterns.register(_Tokens(md, self._slots), "tokens", 200)
        md.treeprocessors.register(_Tree(md, self._slots), "surfaces", -10)


class _Tokens(InlineProcessor):
    """Leaves a sign for each token, which nothing else reads."""

    def __init__(self, md: Markdown, slots: Slots) -> None:
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

    def __init__(self, md: Markdown, slots: Slots) -> None:
        super().__init__(md)
        self._slots = slots

    def run(self, root: Element) -> None:
        """Change the tree of a whole page."""
        site, locale, slug = self._slots.site, self._slots.locale, self._slots.slug
        notes = _notes(self._slots)
        numbers = {section.id: section.number for section in site.pages[locale, slug].sections}
        for element in root:
            if element.tag in ("h2", "h3"):
                identifier = element.get("id", "")
                if slug in site.project.sheets:
                    _number(element, numbers.get(identifier, ""))
                for old in site.followed.old_ids(slug, identifier):
                    element.insert(0, _old_id(element, old))
                if identifier in notes:
                    _append(element, f" {self._signs(notes[identifier])}")
        if INTRO in notes and self._begins_with_paragraph():
            # Inside the paragraph: two languages side by side keep the same blocks.
            root[0].text = f"{self._signs(notes[INTRO])} {root[0].text or ''}"
        self._set_links_aside(root)
        for element in root.iter():
            if "id" in element.attrib:
                element.set("id", self._slots.add(partial(_id_attribute, element.attrib["id"])))
        for element in root:
            element.tail = f"{element.tail or ''}{BETWEEN_BLOCKS}"

    def _signs(self, notes: Iterable[Fill]) -> str:
        """The signs for notes."""
        return " ".join(map(self._slots.add, notes))

    def _begins_with_paragraph(self) -> bool:
        """Whether there is a paragraph before the first heading, and no token that is a block of its own."""
        page = self._slots.site.pages[self._slots.spoken, self._slots.slug]
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
            slug, anchor = self._slots.place(self._slots.slug, target[1:])
            if slug == self._slots.slug:
                self._unwrap(parent, index, link, anchor)
                return
            target = f"{slug}.md#{anchor}"
        if found := self._slots.link(target):
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
            address = surface.within(anchor) if anchor else None
            return Markup('<a href="{}"{}>').format(address, attributes) if address else Markup()

        def end(surface: Surface) -> str:
            return "</a>" if anchor and surface.within(anchor) else ""

        before = f"{self._slots.add(start)}{link.text or ''}"
        children, after = list(link), f"{self._slots.add(end)}{link.tail or ''}"
        parent.remove(link)
        _insert_text(parent, index, before)
        for offset, child in enumerate(children):
            parent.insert(index + offset, child)
        _insert_text(parent, index + len(children), after)


def _notes(slots: Slots) -> Mapping[str, list[Fill]]:
    """What stands at sections themselves, by their ids: that a translation is out of date, that a rule changed."""
    site, spoken, slug = slots.site, slots.spoken, slots.slug
    found: dict[str, list[Fill]] = {}
    for section in out_of_date_sections(site, spoken, slug):
        found.setdefault(section, []).append(partial(out_of_date_note, site, spoken, slug, section))
    for section, note in changed_notes(site, spoken, slug).items():
        found.setdefault(section, []).append(partial(_constant, note))
    return found


def _constant(html: str, surface: Surface) -> str:
    return html


def _id_attribute(identifier: str, surface: Surface) -> str:
    return surface.id_attribute(identifier)


def _old_id(heading: Element, identifier: str) -> Element:
    """A place in a heading to which links with the id of before still lead."""
    place = Element("span", {"id": identifier})
    place.tail, heading.text = heading.text, None
    return place


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
