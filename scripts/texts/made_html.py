"""What Python-Markdown makes of a page, as a browser takes it: its blocks, what a reader sees, and what may not be.

A page may come from a stranger. Only the elements, attributes and addresses listed here may occur in what it becomes;
everything else is a danger, which the check tells, and which never gets past the wall, even unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import nh3

from scripts.project.locales import is_language

EXTENSIONS = ("admonition", "attr_list", "tables")

RAW_ELEMENTS = frozenset({"abbr", "bdi", "br", "em", "span", "strong"})
_ELEMENTS = RAW_ELEMENTS | frozenset(
    {"a", "blockquote", "code", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre"}
    | {"table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_VOID = frozenset({"br", "hr"})
_INLINE = frozenset({"a", "abbr", "bdi", "code", "em", "span", "strong"})

# What each element may have beside a language. Ids belong to headings; boxes are the only elements with a class.
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "div": {"class"},
    "p": {"class"},
    "ol": {"start"},
    **{heading: {"id"} for heading in ("h1", "h2", "h3", "h4", "h5", "h6")},
    # Python-Markdown's own way of aligning a table's column.
    "td": {"style"},
    "th": {"style"},
}
# What we add ourselves.
_OWN = {"a": {"hreflang"}, "th": {"scope"}}
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ALIGNMENT = re.compile(r"text-align: (left|right|center);")
BOXES = ("note", "warning")
_BOX = re.compile(rf"admonition ({'|'.join(BOXES)})|admonition-title")

NO_PICTURES = (
    "A page has no pictures, and this one would be missing.",
    "Take it away and say it in words. If a link is meant, put a space between ! and [.",
)

# The kind of each block, as markdown-it names it.
_KINDS = {"p": "p", "ul": "ul", "ol": "ol", "table": "table", "div": "box", "h2": "heading", "h3": "heading"}

# Stands for a token, by its number in the text; no text has these signs (Unicode, private use).
SIGN = re.compile("\ue003(\\d+)\ue004")


# The same for what a surface fills in.
_GAP = re.compile("\ue001\\d+\ue002")


@dataclass(frozen=True)
class Danger:
    """Something in the made HTML that may not be there; `clue` is a text that stands near it in the source."""

    what: str
    mend: str
    clue: str


@dataclass(frozen=True)
class Made:
    """What a browser takes from the HTML of a text.

    `blocks` has the kind and depths of list items of each block, `texts` what a reader sees of each paragraph, heading,
    item and cell, and what a pointer shows over a word, with a sign for each token; `links` are the addresses.
    """

    blocks: tuple[tuple[str, tuple[int, ...]], ...]
    texts: tuple[str, ...]
    links: tuple[str, ...]
    dangers: tuple[Danger, ...]


def made_from(html: str) -> Made:
    """What a browser takes from the HTML that Python-Markdown makes of a text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    blocks = tuple((kind, tuple(items)) for kind, items in reader.blocks)
    texts = tuple(" ".join(text.split()) for text in reader.texts if text.strip())
    return Made(blocks, texts, tuple(reader.links), tuple(dict.fromkeys(reader.dangers)))


def walled(html: str) -> str:
    """The HTML of a page with nothing in it that may not be there, whether or not anybody checked it."""
    return nh3.clean(
        html,
        tags=set(_ELEMENTS),
        attributes={"*": {"lang"}, **{tag: _ATTRIBUTES.get(tag, set()) | _OWN.get(tag, set()) for tag in _ELEMENTS}},
        attribute_filter=_kept,
        url_schemes={"https"},
        link_rel=None,
        strip_comments=True,
    )


def _kept(element: str, name: str, value: str) -> str | None:
    """The value of an attribute, if it may stand there or is one of our own."""
    if (element, name) == ("a", "hreflang"):
        return value if _GAP.fullmatch(value) else None
    if (element, name) == ("th", "scope"):
        return value
    return None if next(_attribute_dangers(element, name, value), None) else value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.blocks: list[tuple[str, list[int]]] = []
        self.texts: list[str] = [""]
        self.links: list[str] = []
        self.dangers: list[Danger] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.open:
            self.blocks.append((_KINDS.get(tag, tag), []))
        elif tag == "li":
            self.blocks[-1][1].append(sum(each in ("ul", "ol") for each in self.open))
        if tag == "br":
            self.texts[-1] += " "
        elif tag not in _INLINE:
            self.texts.append("")
        if tag not in _VOID:
            self.open.append(tag)
        if tag == "img":
            self.dangers.append(Danger(*NO_PICTURES, "!["))
        elif tag not in _ELEMENTS:
            self.dangers.append(
                Danger(f"<{tag}> is HTML that can run or load something.", "Write plain Markdown instead.", f"<{tag}")
            )
        for name, value in attrs if tag in _ELEMENTS else ():
            self._attribute(tag, name, value or "")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        self.dangers.extend(_attribute_dangers(tag, name, value))
        if SIGN.search(value):
            self.dangers.append(
                Danger("A token stands within a link's address or an attribute.", "Put it into the text.", "[[")
            )
        if name == "href":
            self.links.append(value)
        elif name == "title":
            # What stands around the words that it belongs to is read on as one.
            self.texts.insert(-1, value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open[-1] != tag:
            if tag not in self.open:
                self.dangers.append(Danger(f"</{tag}> closes what is not open here.", "Take it away.", f"</{tag}"))
                return
            while self.open[-1] != tag:
                self._never_ends(self.open.pop())
        self.open.pop()
        if tag not in _INLINE:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data
        if SIGN.search(data) and {"code", "pre"} & set(self.open):
            self.dangers.append(
                Danger("A token stands within code.", "Take away the ` signs, or the spaces at the line's start.", "[[")
            )

    def handle_comment(self, data: str) -> None:
        self.dangers.append(Danger("A comment can hide HTML.", "Take it away, or ask in the pull request.", "<!--"))

    def handle_decl(self, decl: str) -> None:
        self.dangers.append(Danger("A declaration such as <!x> may not stand in a page.", "Take it away.", "<!"))

    def handle_pi(self, data: str) -> None:
        self.dangers.append(Danger("An instruction such as <?x> may not stand in a page.", "Take it away.", "<?"))

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def finish(self) -> None:
        """Tell what never ends."""
        for tag in self.open:
            self._never_ends(tag)

    def _never_ends(self, tag: str) -> None:
        mend = f"Close it with </{tag}> in the same line."
        self.dangers.append(Danger(f"<{tag}> does not end.", mend, f"<{tag}"))


def _attribute_dangers(tag: str, name: str, value: str) -> Iterator[Danger]:
    if name.startswith("on"):
        yield Danger(f'An attribute such as "{name}" would run code.', "Take it away.", name)
    elif name == "lang":
        if not _LANG.fullmatch(value) or not is_language(value.partition("-")[0]):
            yield Danger(f'"{value}" is not a language.', 'Write its code, such as lang="fr".', name)
    elif name not in _ATTRIBUTES.get(tag, ()):
        yield Danger(f'The attribute "{name}" may not stand in a page.', "Take it away.", name)
    elif name == "class" and not _BOX.fullmatch(value):
        yield from _class_dangers(tag, value)
    elif name == "style" and not _ALIGNMENT.fullmatch(value):
        yield Danger('The attribute "style" may not stand in a page.', "Take it away.", name)
    elif name == "start" and not value.isdecimal():
        yield Danger('The attribute "start" may not stand in a page.', "Take it away.", name)
    elif name == "href":
        yield from _address_dangers(value)


def _class_dangers(tag: str, value: str) -> Iterator[Danger]:
    kind = value.removeprefix("admonition ")
    if tag == "div" and kind != value and " " not in kind:
        known = " or ".join(f"!!! {box}" for box in BOXES)
        yield Danger(f'There is no box of the kind "{kind}".', f"Write {known}.", kind)
    else:
        clue = value.split()[-1] if value.strip() else "class"
        yield Danger('The attribute "class" may not stand in a page.', "Take it away.", clue)


def _address_dangers(value: str) -> Iterator[Danger]:
    # Browsers ignore white space and control characters inside a scheme.
    address = re.sub(r"[\x00-\x20]", "", value)
    scheme = (re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", address) or ["", ""])[1].lower()
    if scheme in ("javascript", "vbscript", "data"):
        yield Danger("A link here would run code.", "Link to a page or to an https:// address.", address[-12:])
    elif scheme == "http" or address.startswith(("//", "\\", "/\\")):
        yield Danger(f'"{value}" is not a safe address.', "Write https:// or leave the link out.", address)
    elif scheme in ("tel", "sms", "mailto", "callto", "whatsapp"):
        mend = "Write its token, which makes the link too: [[phone:…]] or [[email:…]]."
        yield Danger(f'"{value}" writes out a contact.', mend, address)
    elif scheme not in ("", "https"):
        yield Danger(f'"{value}" is not an address for a page.', "Write https:// or leave the link out.", address)
