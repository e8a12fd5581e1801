"""What may not stand in a page's Markdown: contacts written out, code that runs or loads, unsafe links, hidden text.

What counts is the HTML that Python-Markdown makes of the page, and what a reader sees of it. It must also show the
lists, tables and links that an editor sees in the lines.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape

from scripts.files.characters import hidden_characters
from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.records.contacts import check_contacts, contacts_in, fault_of_website_in
from scripts.texts.blocks import Block, links_of
from scripts.texts.conversion import converted
from scripts.texts.made_html import NO_PICTURES, RAW_ELEMENTS, SIGN, Danger, Made
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN

# Anything that a browser may take for an element, also inside a comment; "<https://…>" is Markdown for a link.
_RAW_ELEMENT = re.compile(r"<\s*([A-Za-z][A-Za-z0-9-]*)(?!\w*:)")

_EMPTY_ELEMENT = re.compile(r"<(abbr|bdi|em|span|strong)\b[^<>]*>\s*</\1\s*>", re.IGNORECASE)

# A picture as Markdown writes it; "![[…]]" is a token behind an exclamation mark.
_IMAGE = re.compile(r"(?<!\\)!\[(?!\[)")

# What attr_list obeys: a heading's id, and the language of a word. https://python-markdown.github.io/extensions/attr_list/
_ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}")
_LANGUAGE_ALONE = re.compile(r"lang=(\"[\w-]+\"|'[\w-]+'|[\w-]+)\s*")
_HEADING_ID = re.compile(r"#{1,6}.*\{#[^}\s]*\}[ \t]*$")

# What a token is for the eye that looks for a number: its end.
_END = " \N{BROKEN BAR} "

# A token that nothing reads as one.
_ESCAPED_TOKEN = re.compile(r"\\\[+|\[\\\[|\]\\\]")


@dataclass(frozen=True)
class Told:
    """Lines of which something is told already: blocks and headings that are not what they look like, and any form."""

    blocks: frozenset[int] = frozenset()
    forms: frozenset[int] = frozenset()


NOTHING_TOLD = Told()


def check_markup(page: Page, values: Mapping[str, str], problems: Problems, told: Told = NOTHING_TOLD) -> None:
    """Record everything in a page that may not stand there.

    `values` has what a reader sees of tokens that are plain digits; all others end a number, as words do. `told` has
    the lines of which something is told already.
    """
    _check_front_matter(page, problems)
    for number, what, mend in contacts_by_line(page.body):
        problems.add(page.name, page.body_line + number, what, mend)
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        for hidden in hidden_characters(unescape(text)) if "&" in text else ():
            what = f"An entity stands for a hidden character ({hidden.label})."
            problems.add(page.name, line, what, "Take it away; a page sets the direction of its texts itself.")
        if _IMAGE.search(text):
            problems.add(page.name, line, *NO_PICTURES)
        _check_raw_elements(page.name, line, text, problems)
        if line in told.forms:
            continue
        _check_attribute_lists(page.name, line, text, problems)
        if empty := _EMPTY_ELEMENT.search(text):
            mend = f"Put words between <{empty[1]}> and </{empty[1]}>, or take both away."
            problems.add(page.name, line, f'"{empty[0]}" has nothing in it, and would not be shown.', mend)
        if _ESCAPED_TOKEN.search(text) and "[[" in text.replace("\\", ""):
            what = "A backslash stands at a token, which then shows something else."
            problems.add(page.name, line, what, "Take the backslash away.")
    made = converted(page.body).made
    for danger in made.dangers:
        line = _line_of(page, partial(_has, danger), danger.clue)
        if line not in told.blocks:
            problems.add(page.name, line, danger.what, danger.mend)
    _check_seen(page, tuple(values.items()), problems)
    _check_shown(page, made, problems)
    if not told.forms:
        _check_links(page, made, problems)
    if not told.blocks:
        _check_reading(page, problems)


@remembered
def contacts_by_line(body: str) -> tuple[tuple[int, str, str], ...]:
    """The contacts that stand in the lines of a text, which are counted from 0, each with how to mend it."""
    return tuple(
        (number, what, mend)
        for number, text in enumerate(body.split("\n"))
        for what, mend in contacts_in(unescape(TOKEN.sub(_END, text)))
    )


def _check_front_matter(page: Page, problems: Problems) -> None:
    for field in ("title", "menu", "description", "keeper"):
        check_contacts(page.name, page.front_matter_line(field), getattr(page, field) or "", problems)
        fault = fault_of_website_in(getattr(page, field) or "")
        if fault and field != "keeper":
            problems.add(page.name, page.front_matter_line(field), *fault)
    for identifier, recorded in (page.translation.sections if page.translation else {}).items():
        line = page.front_matter_line("translation", "sections", identifier)
        check_contacts(page.name, line, recorded.reviewer or "", problems)


def _has(danger: Danger, part: str) -> bool:
    return danger in converted(part).made.dangers


def _bare(what: str) -> str:
    """A message by its words and digits alone: two ways to write one number are one mistake."""
    return re.sub(r"[\W_]", "", what)


def _check_raw_elements(name: str, line: int, text: str, problems: Problems) -> None:
    for match in _RAW_ELEMENT.finditer(text):
        tag = match[1].lower()
        if tag not in RAW_ELEMENTS:
            problems.add(
                name, line, f"<{tag}> is HTML that can run or load something.", "Write plain Markdown instead."
            )  # fmt: skip


def _check_attribute_lists(name: str, line: int, text: str, problems: Problems) -> None:
    """Record what sets an id, a class or another attribute: it could hide a text or lead a link elsewhere."""
    for match in _ATTRIBUTE_LIST.finditer(TOKEN.sub("", text)):
        inside = match[1].strip()
        if _LANGUAGE_ALONE.fullmatch(inside) or (inside.startswith("#") and _HEADING_ID.match(text.strip())):
            continue
        if match[0].startswith("{:") or re.search(r"[#.=]", inside):
            problems.add(
                name,
                line,
                f'"{match[0]}" would change how the page shows this.',
                "Take it away; in braces a page has only the id behind a heading, such as {#start}.",
            )


def _check_seen(page: Page, values: tuple[tuple[str, str], ...], problems: Problems) -> None:
    """Record contacts that no line shows by itself, but that a reader sees: with signs, entities or HTML inside.

    Each is told at its own place, also where the same number stands elsewhere in another dress.
    """
    seen = contacts_seen(page.body, values)
    if not seen:
        return
    lines = page.body.split("\n")
    told = Counter((number, _bare(what)) for number, what, _ in contacts_by_line(page.body))
    placed = {bare for _, bare in told}
    for part in _parts(page):
        found = contacts_seen("\n".join(lines[part.start : part.stop]), values)
        of_lines = {number: _unlike(lines[number], values, told, number) for number in part} if found else {}
        left = Counter(bare for (number, bare), count in told.items() if number in part for _ in range(count))
        added = set()
        for what, mend in found:
            bare = _bare(what)
            placed.add(bare)
            if left[bare]:
                left[bare] -= 1
                continue
            number = next((number for number, bares in of_lines.items() if bare in bares), part.start)
            if number in of_lines and bare in of_lines[number]:
                of_lines[number].remove(bare)
            if (number, bare) not in added:
                problems.add(page.name, page.body_line + number, what, mend)
            added.add((number, bare))
    for what, mend in seen:
        # What only the page as a whole shows.
        if _bare(what) not in placed:
            problems.add(page.name, page.body_line, what, mend)
            placed.add(_bare(what))


def _unlike(
    line: str, values: tuple[tuple[str, str], ...], told: Mapping[tuple[int, str], int], number: int
) -> list[str]:
    """The contacts that a reader sees in a line, without those that are told of it."""
    seen = Counter(_bare(what) for what, _ in contacts_seen(line, values))
    return [bare for bare, count in seen.items() for _ in range(count - told.get((number, bare), 0))]


def _check_shown(page: Page, made: Made, problems: Problems) -> None:
    """Record tokens that no reader would see."""
    shown = {int(sign[1]) for text in made.texts for sign in SIGN.finditer(text)}
    for number, (line, token) in enumerate(_tokens(page)):
        if number not in shown and not any("token stands" in danger.what for danger in made.dangers):
            what = f"[[{token}]] would not be shown here."
            problems.add(page.name, line, what, "Write it in the running text, with a space or a line around it.")


def _tokens(page: Page) -> Iterator[tuple[int, str]]:
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        for match in TOKEN.finditer(text):
            yield line, match[1].strip()


@remembered
def contacts_seen(body: str, values: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The contacts that a reader sees in a text."""
    shown = dict(values)
    tokens = {str(number): match[1].strip() for number, match in enumerate(TOKEN.finditer(body))}
    return tuple(
        contact
        for text in converted(body).made.texts
        for contact in contacts_in(SIGN.sub(lambda sign: shown.get(tokens.get(sign[1], ""), _END), text))
    )


def _check_links(page: Page, made: Made, problems: Problems) -> None:
    """Record links that lead elsewhere than the lines say, such as by an attribute in braces."""
    seen = sorted(target for target, _ in links_of(page.body, page.body_line))
    made_links = sorted(SIGN.sub("", link) for link in made.links)
    if len(seen) != len(made_links):
        problems.add(
            page.name,
            page.body_line,
            f"The lines of this page show {len(seen)} links, and the page would have {len(made_links)}.",
            "Write each link as [words](page.md) or [words](https://…), within one line.",
        )


def _line_of(page: Page, has: Callable[[str], bool], clue: str) -> int:
    """The line with the clue, first within a block that has something by itself, then anywhere."""
    lines = page.body.split("\n")
    candidates = [part for part in _parts(page) if has("\n".join(lines[part.start : part.stop]))]
    for part in (*candidates, range(len(lines))):
        for index in part:
            if clue and clue.lower() in lines[index].lower():
                return page.body_line + index
    return page.body_line + (candidates[0].start if candidates else 0)


def _parts(page: Page) -> list[range]:
    """The lines of each block and heading, counted from 0 with the first of the body."""
    starts = [block.line - page.body_line for section in page.sections for block in section.blocks]
    starts += [section.line - page.body_line for section in page.sections]
    edges = sorted({0, *starts, page.body.count("\n") + 1})
    return [range(start, end) for start, end in itertools.pairwise(edges)]


def _check_reading(page: Page, problems: Problems) -> None:
    """Compare what Python-Markdown makes of the page with what its lines look like."""
    seen = [block for section in page.sections for block in section.blocks]
    made = [(kind, items) for kind, items in converted(page.body).made.blocks if kind != "heading"]
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
