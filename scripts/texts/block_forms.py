"""Blocks that a page does not have: computer code, lines across the page, footnotes, tables without a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scripts.files.memory import remembered
from scripts.texts.blocks import parsed
from scripts.texts.left_over import Fault, LeftOver, left_over
from scripts.texts.list_forms import is_list
from scripts.texts.text_lines import ends_with

_DEFINITION = re.compile(r":[ \t\u00a0]+\S")
_ENDING = ".!?:;…؟؛።፦"
_CELLS_BY_TAB = re.compile(r"[^\t]\t+(?=\S)")
_LINE_ACROSS = re.compile(r"(?:[-–—―_=~*] ?){3,}")
_BOX = re.compile(r"(!!|\?\?\?)[ \t]*[a-z]+[ \t]*(\".*)?$")
_HEADING = re.compile(r"\s*#{1,6}[ \t]")
_FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]\[\n]+)\]")
_REFERENCE = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]^][^\[\]\n]*)\]:[ \t]*\n?[ \t]*(?P<target>\S+)"
    r"(?:(?:[ \t]+|[ \t]*\n[ \t]*)(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\)))?[ \t]*$",
    re.MULTILINE,
)

# A term that is explained is no sentence.
_WORDS_OF_TERM = 8


@remembered
def block_faults(body: str, first_line: int) -> tuple[Fault, ...]:
    """Every block of a page's Markdown that a page does not have."""
    return tuple(_faults(body, first_line))


def _faults(body: str, first_line: int) -> Iterator[Fault]:
    tokens = parsed(body)
    for index, token in enumerate(tokens):
        if token.map is None:
            continue
        line = first_line + token.map[0]
        if token.type == "hr":
            what = f'"{token.markup[:3]}" draws a line across the page.'
            yield line, what, "Take it away. A new section begins with a heading."
        elif token.type == "fence":
            what = f"Between {token.markup} and {token.markup}, text is shown as computer code."
            yield line, what, f"Take both lines with {token.markup} away."
        elif token.type == "code_block" and not is_list(token.content) and not _HEADING.match(token.content):
            what = "A tab or four spaces stand before this line, which would be shown as computer code."
            yield line, what, "Take them away. In a list or box, begin the line below the words of the line above."
        elif token.type == "admonition_open" and _is_empty([each.type for each in tokens[index + 1 : index + 5]]):
            mend = "Begin each line of its text with four spaces, right below the line with !!!."
            yield line, "This box has no text.", mend
    yield from _faults_of_text(left_over(body, first_line))
    yield from _footnotes(body, first_line)
    yield from _unused_references(body, first_line)


def _is_empty(following: Sequence[str]) -> bool:
    """Whether a box holds nothing, or a title alone, by the names of what follows its start."""
    title = ["admonition_title_open", "inline", "admonition_title_close"]
    return following[:1] == ["admonition_close"] or following[:4] == [*title, "admonition_close"]


def _faults_of_text(parts: Sequence[LeftOver]) -> Iterator[Fault]:
    for before, part in zip((None, *parts), parts, strict=False):
        if part.place not in ("paragraph", "item"):
            continue
        lines = part.words.split("\n")
        defined = _definition(lines, before)
        if defined is not None:
            what = "A line that begins with a colon does not become an explanation of the line above it."
            yield part.line + defined, what, "Write both in one line, such as **word**: explanation."
        row = _table_row(lines)
        if row is not None:
            what = "These lines do not become a table: its second line is missing, or has another number of cells."
            yield part.line + row, what, "Write | --- | --- | below the first line, with --- for each column."
        tabbed = _tabbed(part.raw)
        if tabbed is not None:
            what = "Tabs do not make a table."
            yield part.line + tabbed, what, "Write | cell | cell | in each line, and | --- | --- | below the first."
        if part.alone and _LINE_ACROSS.fullmatch(part.words.strip()):
            what = f'"{part.words.strip()[:3]}" was meant as a line across the page.'
            yield part.line, what, "Take it away. A new section begins with a heading."
        if part.alone and _BOX.match(lines[0]):
            mend = 'Write !!! note "Title" in a line of its own; each line below it begins with four spaces.'
            yield part.line, "A box does not begin like this.", mend


def _definition(lines: Sequence[str], before: LeftOver | None) -> int | None:
    """The number of the line that explains a term in the line above."""
    for number, text in enumerate(lines):
        if not _DEFINITION.match(text):
            continue
        if number:
            above = lines[number - 1]
        elif before and before.place == "paragraph":
            above = before.words.split("\n")[-1]
        else:
            continue
        if len(above.split()) <= _WORDS_OF_TERM and not ends_with(above, _ENDING):
            return number
    return None


def _table_row(lines: Sequence[str]) -> int | None:
    """The number of the first line that was meant as a row of a table."""
    for number, text in enumerate(lines):
        bars = text.count("|")
        following = lines[number + 1].count("|") if number + 1 < len(lines) else 0
        if bars >= 2 and text.strip().startswith("|"):
            return number
        if bars and following:
            return number
    return None


def _tabbed(raw: Sequence[str]) -> int | None:
    """The number of the first of two lines that tabs divide into as many cells."""
    counts = [len(_CELLS_BY_TAB.findall(line.strip())) for line in raw]
    for number, (one, two) in enumerate(pairwise(counts)):
        if one and one == two:
            return number
    return None


def _footnotes(body: str, first_line: int) -> Iterator[Fault]:
    told = set()
    for number, text in enumerate(body.split("\n")):
        for match in _FOOTNOTE.finditer(text):
            if match["name"] not in told:
                what = f"A page has no footnotes: {match[0]} is shown as it stands."
                yield first_line + number, what, "Put the remark into the text, in round brackets or as a sentence."
            told.add(match["name"])


def _unused_references(body: str, first_line: int) -> Iterator[Fault]:
    """Lines such as "[words]: desks.md", which only say where a link elsewhere leads, and so vanish from the page."""
    text = _REFERENCE.sub("", body).lower()
    used = set()
    for match in _REFERENCE.finditer(body):
        label, target = match["label"], match["target"]
        if f"[{label.lower()}]" in text and label.lower() not in used:
            used.add(label.lower())
            continue
        what = f'The line "{" ".join(match[0].split())}" would not be shown.'
        is_link = re.search(r"\w", label) and target.strip("#<>")
        mend = f"Write [{label}]({target})." if is_link else "Write it as a sentence, or take it away."
        yield first_line + body[: match.start()].count("\n"), what, mend
