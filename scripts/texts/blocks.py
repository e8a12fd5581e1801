"""The blocks of a page's Markdown, as markdown-it reads them: paragraphs, lists, tables, boxes, and their links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token as MarkdownToken
from mdit_py_plugins.admon import admon_plugin

from scripts.files.memory import remembered

# The kind of a block that is no Markdown.
HTML = "html block"

# A sign behind a backslash stays a token of its own, so that it is known as one that is meant.
_parser = MarkdownIt("commonmark").enable("table").disable("text_join").use(admon_plugin)


@dataclass(frozen=True)
class Block:
    """A paragraph, list, table or box: kind, shape in words (with counts), line in the file.

    `items` gives for each list item inside how deep it stands, 1 for an item of the outermost list.
    """

    kind: str
    shape: str
    line: int
    items: tuple[int, ...] = ()


@lru_cache(maxsize=512)
def parsed(body: str) -> tuple[MarkdownToken, ...]:
    """The Markdown of a page as markdown-it reads it; lines are counted from 0 at the start of the body."""
    return tuple(_parser.parse(body))


def blocks_of(body: str, first_line: int) -> list[Block]:
    """The outermost blocks of a text without its headings; `first_line` is the line of the file on which it begins."""
    tokens = parsed(body)
    blocks: list[Block] = []
    for index, token in enumerate(tokens):
        if token.level != 0 or token.nesting < 0 or token.map is None or token.type == "heading_open":
            continue
        inside = _inside(tokens, index)
        kind, shape = _shape(token, inside)
        items = tuple((child.level + 1) // 2 for child in inside if child.type == "list_item_open")
        blocks.append(Block(kind, shape, token.map[0] + first_line, items))
    return blocks


@remembered
def links_of(body: str, first_line: int) -> list[tuple[str, int]]:
    """The target of every link, however it is written, with the line on which its paragraph begins.

    A footnote such as [^1] is no link, although Markdown may read it as one.
    """
    return [
        (str(child.attrs["href"]), token.map[0] + first_line)
        for token in parsed(body)
        if token.map
        for child, following in pairwise([*(token.children or []), None])
        if child and child.type == "link_open" and not (following and following.content.startswith("^"))
    ]


def _shape(token: MarkdownToken, inside: Sequence[MarkdownToken]) -> tuple[str, str]:
    """The kind of a block, and what it looks like in words; `inside` are the tokens in it."""
    if token.type == "paragraph_open":
        return "p", "a paragraph"
    if token.type in ("bullet_list_open", "ordered_list_open"):
        items = [child for child in inside if child.type == "list_item_open"]
        direct = sum(1 for item in items if item.level == token.level + 1)
        nested = f" and {len(items) - direct} items below them" if len(items) > direct else ""
        if token.type == "ordered_list_open":
            return "ol", f"a numbered list of {direct} items{nested}"
        return "ul", f"a list of {direct} items{nested}"
    if token.type == "table_open":
        rows = sum(1 for child in inside if child.type == "tr_open") - 1
        columns = sum(1 for child in inside if child.type == "th_open")
        return "table", f"a table of {rows} rows and {columns} columns"
    if token.type == "admonition_open":
        parts = [
            _shape(child, _inside(inside, index))[1]
            for index, child in enumerate(inside)
            if child.level == token.level + 1 and child.type.endswith("_open") and child.type != "admonition_title_open"
        ]
        return "box", f'a box "{token.meta["tag"]}" with {", ".join(parts) or "nothing"}'
    name = token.type.removesuffix("_open").replace("_", " ")
    return name, name


def _inside(tokens: Sequence[MarkdownToken], index: int) -> list[MarkdownToken]:
    """The tokens behind one that stand in it."""
    level = tokens[index].level
    end = next((end for end in range(index + 1, len(tokens)) if tokens[end].level <= level), len(tokens))
    return list(tokens[index + 1 : end])
