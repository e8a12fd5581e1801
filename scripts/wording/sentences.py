"""The sentences of a page, each with its line, and what in them is not the page's own wording."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token as MarkdownToken

from scripts.texts.blocks import parsed
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN

# Stands for a letter that is not to be looked at; it is no letter itself, so words still end beside it.
MASK = "\ufffc"

# An attribute list, such as {#id} or {lang=nl}, belongs to what stands before it.
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_FOREIGN = re.compile(r"\{[^{}]*\blang=[^{}]*\}")
# Quoted words are mentioned, not used; addresses of websites have a point inside.
_NOT_OURS = re.compile(rf"{TOKEN.pattern}|“[^“”]*”|«[^«»]*»|(?<!\w)\w+(?:\.\w+)+|\{{\w+\}}")
_END = re.compile(r"[.!?…]+(?:[\s\u00a0\u202f]?[»”])?[)\]’\"]*(?=\s|$)")


@dataclass(frozen=True)
class Sentence:
    """A sentence, heading or list item that begins at `line` of its file.

    `own` has the same length as `text`, with MASK in the place of tokens, addresses, quotations and words of another
    language.
    """

    text: str
    own: str
    line: int

    @property
    def words(self) -> int:
        """How many words, as a word processor counts them: what stands between spaces. A token is one."""
        return sum(1 for part in self.text.split() if re.search(r"\w", part))

    def line_of(self, index: int) -> int:
        """The line of the file on which a letter of the sentence stands."""
        return self.line + self.text[:index].count("\n")


def page_sentences(page: Page, abbreviations: Collection[str]) -> Iterator[Sentence]:
    """Every sentence of a page's text, also of headings, lists, tables and boxes.

    `abbreviations` are words after whose point a sentence goes on, written without that point.
    """
    yield from body_sentences(page.body, page.body_line, abbreviations)


def body_sentences(body: str, first_line: int, abbreviations: Collection[str]) -> Iterator[Sentence]:
    """The same for the Markdown of a page, which begins at a line of its file."""
    for token in parsed(body):
        if token.type == "inline" and token.map is not None:
            text, own = _flat(token.children or ())
            yield from split_sentences(text, own, first_line + token.map[0], abbreviations)


def plain_sentences(text: str, line: int, abbreviations: Collection[str]) -> Iterator[Sentence]:
    """The sentences of a text without Markdown."""
    yield from split_sentences(text, text, line, abbreviations)


def split_sentences(text: str, own: str, line: int, abbreviations: Collection[str]) -> Iterator[Sentence]:
    """The sentences of a paragraph; `own` is as in Sentence."""
    own = _NOT_OURS.sub(lambda match: masked(match[0]), own)
    start = 0
    for match in _END.finditer(text):
        if match.end() == len(text) or _ends(text[start : match.end()], text[match.end() :].lstrip(), abbreviations):
            yield from _sentence(text, own, start, match.end(), line)
            start = match.end()
    yield from _sentence(text, own, start, len(text), line)


def masked(text: str) -> str:
    """A text in which no letter is to be looked at; spaces stay."""
    return re.sub(r"\S", MASK, text)


def _sentence(text: str, own: str, start: int, end: int, line: int) -> Iterator[Sentence]:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    if start < end:
        yield Sentence(text[start:end], own[start:end], line + text[:start].count("\n"))


def _ends(before: str, after: str, abbreviations: Collection[str]) -> bool:
    """Whether a sentence ends between two texts, the first of which ends with a point or the like."""
    if after[:1].islower():
        return False
    word = before.split()[-1].lstrip("([“«’").rstrip(".")
    initial = len(word) == 1 and word.isupper()
    return not (before.endswith(".") and (initial or word.lower() in abbreviations))


def _flat(children: Sequence[MarkdownToken]) -> tuple[str, str]:
    """The text of a paragraph without its marks, and the same with what is not its own wording masked."""
    text = own = ""
    starts: list[int] = []
    for index, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            text, own = text + "\n", own + "\n"
        elif child.type == "code_inline":
            text, own = text + child.content, own + masked(child.content)
        elif child.nesting == 1:
            starts.append(len(text))
        elif child.nesting == -1:
            start = starts.pop()
            following = children[index + 1] if index + 1 < len(children) else None
            if following is not None and _FOREIGN.match(following.content):
                own = own[:start] + masked(own[start:])
        elif child.type in ("text", "text_special"):
            # Braces inside a text belong to nothing else: a page has no placeholders.
            written = _ATTRIBUTES.sub("", child.content)
            text, own = text + written, own + written
    return text, own
