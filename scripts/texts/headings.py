"""Headings: how one is written, and lines that were meant as one.

A heading is a line such as "## Title {#id}". A wrong one spoils the comparison of whole pages, so it is told by itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from markdown_it.token import Token as MarkdownToken

from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.texts.blocks import parsed

_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]*\{#(?P<id>[^{}]*)\})?[ \t]*$")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# Python-Markdown reads an id only with a space before it and none inside.
_MARK = re.compile(r"(?<=[ \t])\{#[^\s{}]*\}[ \t]*$")

# What somebody may write for {#id}, at the end of a line and elsewhere in it.
_LIKE_A_MARK = re.compile(
    r"(?<!\])[{(\[｛]\s*+:?\s*+[#＃][^{}()\[\]｛｝]*[})\]｝]?|[{｛][\w -]+[}｝]|\s#[a-z][\w-]*(?=\s*$)"
)
_MARK_ANYWHERE = re.compile(r"\{\s*+:?\s*+#[^{}]*\}")
_BOLD = re.compile(
    r"(?P<sign>\*\*|__)(?P<title>[^*_\[\]\ufffc]+)(?P=sign)[ \t]*(?P<mark>\{[^{}]*\})?[ \t]*(?:\\|<br ?/?>)?$"
)
# A line of # signs that Markdown reads as a paragraph.
_MARKS_WITHOUT_SPACE = re.compile(r"[ \t]*(?P<marks>[#＃]+)(?P<title>[^#＃].*)$")

_SIGNS_AMONG_WORDS = re.compile(r"^#+[ \t]|[ \t]#+$")

# A token, which the contents of a page leave out, HTML, and where a link leads.
_NO_WORDS = re.compile(r"\[\[[^\[\]\n]*\]\]|<[^<>]*>|\]\([^()]*\)")

# A heading is short, and no sentence that ends.
_WORDS = 12
_OPENING = tuple("¿¡“„«\"'’(")
_SENTENCE_END = re.compile(r"[.!:;,…。።፦፣،؛]\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading at a line of its file; `level` is the number of # signs, `id` is empty where none can be read."""

    id: str
    title: str
    level: int
    line: int

    @classmethod
    def read(cls, text: str, line: int) -> Heading:
        """The heading in a line of Markdown."""
        match = _HEADING.match(text.strip())
        if match is None:
            return cls("", text.strip().strip("#"), 2, line)
        return cls((match["id"] or "").strip(), match["title"].strip(), len(match["marks"]), line)


@remembered
def headings_of(body: str, first_line: int) -> list[Heading]:
    """The headings of a page's Markdown; `first_line` is the line of the file on which the body begins."""
    lines = body.split("\n")
    return [Heading.read(lines[start], first_line + start) for _, start, _ in _headings(body)]


def check_headings(body: str, first_line: int, name: str, reserved: Collection[str], problems: Problems) -> None:
    """Record every heading that is not written as one; `reserved` are ids that no heading may have."""
    lines = body.split("\n")
    told = set(_check_lines_meant_as_heading(body, first_line, name, problems))
    seen: dict[str, int] = {}
    previous = 1
    for token, start, end in _headings(body):
        heading = Heading.read(lines[start], first_line + start)
        if token.markup in ("=", "-"):
            _add_underlined(lines[end - 2], lines[end - 1], first_line + end - 2, name, problems)
            continue
        if heading.level not in (2, 3) or heading.level > previous + 1:
            problems.add(
                name,
                heading.line,
                f'The heading "{heading.title}" has the wrong number of # signs.',
                "Use ## for a section and ### for a part of it; the page's title stands in the front matter.",
            )
        previous = min(heading.level, 3)
        if lines[start].startswith((" ", "\t")):
            what = f'Spaces stand before the # signs of the heading "{heading.title}".'
            problems.add(name, heading.line, what, "Begin the line with the # signs.")
        elif not _is_told_beside(lines, start, [line - first_line for line in told], heading):
            _check_id(heading, lines[start], name, reserved, seen, problems)
        seen.setdefault(heading.id, heading.line)


def _headings(body: str) -> Iterator[tuple[MarkdownToken, int, int]]:
    """Markdown's token of each heading, its first line and the line behind it, counted from 0."""
    for token in parsed(body):
        if token.type == "heading_open" and token.level == 0 and token.map:
            start, end = token.map
            yield token, start, end


def _check_id(
    heading: Heading, text: str, name: str, reserved: Collection[str], seen: dict[str, int], problems: Problems
) -> None:
    right = _MARK.search(text)
    others = [mark.strip() for mark in _LIKE_A_MARK.findall(text) if right is None or mark.strip() != right[0].strip()]
    if not heading.title:
        problems.add(name, heading.line, "A heading has no words.", "Write them between the # signs and the {#id}.")
    elif not re.search(r"\w", _NO_WORDS.sub("", heading.title)):
        what = f'The heading "{heading.title}" has no words of its own.'
        problems.add(name, heading.line, what, "Write some beside: the contents of the page lead to it by them.")
    elif _SIGNS_AMONG_WORDS.search(heading.title):
        what = f'# signs stand among the words of the heading "{heading.title}".'
        problems.add(name, heading.line, what, "They stand at the start of the line alone.")
    elif right is None and not others:
        problems.add(
            name,
            heading.line,
            f'The heading "{heading.title}" has no section id.',
            "End the line with an id such as {#during}, the same in every language.",
        )
    elif others:
        problems.add(
            name,
            heading.line,
            f'The section id "{others[0]}" is not written right, or stands in the wrong place.',
            f"End the line with a space and {_offered(others[0])}; nothing stands behind it."
            if right is None
            else "A heading has one id, at the end of its line: take the other away.",
        )
    elif not _ID.fullmatch(heading.id) or heading.id in reserved:
        offer = "" if heading.id in reserved else f": write {_offered(heading.id)}"
        problems.add(
            name,
            heading.line,
            f'"{heading.id}" cannot be a section id.',
            f"Use small letters, digits and single hyphens{offer}.",
        )
    elif heading.id in seen:
        problems.add(
            name,
            heading.line,
            f'The section id "{heading.id}" stands twice (first in line {seen[heading.id]}).',
            "Give each heading an id of its own, the same in every language.",
        )


def _offered(wrong: str) -> str:
    """The id that somebody meant, as it is written; {#id} if nothing of it can be read."""
    meant = re.sub(r"[^a-z0-9]+", "-", wrong.lower()).strip("-")
    return f"{{#{meant}}}" if _ID.fullmatch(meant) else "{#id}"


def _add_underlined(title: str, underline: str, line: int, name: str, problems: Problems) -> None:
    mark = _MARK_ANYWHERE.search(title)
    words = _MARK_ANYWHERE.sub("", title).strip()
    problems.add(
        name,
        line,
        f'The heading "{words}" is only underlined: {underline.strip()[:3]} stands below it.',
        f"Write it as ## {words} {_offered(mark[0]) if mark else '{#id}'} and take the line below away; if it is no"
        " heading, only take that line away.",
    )


def _is_told_beside(lines: list[str], start: int, told: Collection[int], heading: Heading) -> bool:
    """Whether the id of a heading, or all of its words, stand in the line above or below, which is told there."""
    before = next((number for number in range(start - 1, -1, -1) if lines[number].strip()), None)
    after = next((number for number in range(start + 1, len(lines)) if lines[number].strip()), None)
    near = [number for number in (before, after) if number is not None and number in told]
    return any(lines[number].strip().startswith("{") for number in near) or (not heading.title and after in near)


def _check_lines_meant_as_heading(body: str, first_line: int, name: str, problems: Problems) -> Iterator[int]:
    """Record lines that were meant as a heading; gives their lines."""
    lines = body.split("\n")
    for token in parsed(body):
        if token.map is None:
            continue
        start, end = token.map
        if token.type == "heading_open" and token.level > 0:
            line = first_line + start
            problems.add(
                name,
                line,
                f'A heading stands inside a list or box: "{lines[start].strip()}".',
                "Put it outside, with empty lines around; inside, write **words**.",
            )
            yield line
        elif token.type == "paragraph_open":
            alone = token.level == 0
            for number in range(start, end):
                fault = _fault(lines[number], first=number == start and alone, alone=alone)
                if fault is not None:
                    problems.add(name, first_line + number, *fault)
                    yield first_line + number
        elif token.type == "code_block" and (match := re.match(r"\s*(#{1,6}[ \t].*)", token.content)):
            line = first_line + start
            what = f'Spaces stand before the # signs of the heading "{Heading.read(match[1], line).title}".'
            problems.add(name, line, what, "Begin the line with the # signs.")
            yield line


def _fault(text: str, first: bool, alone: bool) -> tuple[str, str] | None:
    """What is wrong with a line of a paragraph that was meant as a heading, and how to mend it; None if it was not.

    `first` is whether a paragraph begins with it, `alone` whether no list or box is around.
    """
    marks = _MARKS_WITHOUT_SPACE.match(text)
    id_mark = _MARK_ANYWHERE.search(text)
    if marks and marks["marks"] == "#" and not (id_mark or (first and _is_title(marks["title"]))):
        # Python-Markdown needs no space.
        what = f'The # at the start of "{text.strip()}" makes a heading of this line.'
        return what, "Begin the line with a word. A heading is written as ## Title {#id}."
    if marks:
        return _without_space(marks["marks"], marks["title"])
    bold = _BOLD.fullmatch(text.strip()) if first else None
    if bold and (bold["mark"] or id_mark or _is_title(bold["title"])):
        title = _MARK_ANYWHERE.sub("", bold["title"]).strip()
        mark = _offered(bold["mark"] or (id_mark[0] if id_mark else ""))
        return f'The heading "{title}" is only written in bold.', f"Write it as ## {title} {mark}"
    if id_mark is None:
        return None
    words = text[: id_mark.start()].strip()
    if not words and not text[id_mark.end() :].strip():
        mend = f"Put {_offered(id_mark[0])} at the end of the heading's line, behind a space."
        return f"The section id {id_mark[0]} stands in a line of its own.", mend
    if alone and not text[id_mark.end() :].strip() and _is_title(words):
        return f'"{words}" has a section id and no # signs.', f"Write it as ## {words} {_offered(id_mark[0])}"
    mend = "Only a heading has an id: put it at the end of the heading's line, or take it away."
    return f"The section id {id_mark[0]} stands in a text.", mend


def _without_space(marks: str, title: str) -> tuple[str, str]:
    """The fault of # signs that Markdown does not read."""
    written = "#" * min(max(len(marks), 2), 3)
    shown = _MARK_ANYWHERE.sub("", title).strip()
    if len(marks) > 6:
        return f'The heading "{shown}" has too many # signs.', "Use ## for a section and ### for a part of it."
    if title.startswith((" ", "\t")) and "＃" not in marks:
        return f'Spaces stand before the # signs of the heading "{shown}".', "Begin the line with the # signs."
    if "＃" in marks:
        return f'The heading "{shown}" begins with ＃, which is another sign.', f"Write {written} and a space."
    return f'No space stands behind the # signs of the heading "{shown}".', f"Write {written} {title.strip()}"


def _is_title(text: str) -> bool:
    """Whether a text can be a heading: some words that are no whole sentence."""
    words = text.split()
    begins = text.lstrip()[:1].isalpha() or text.lstrip()[:1] in _OPENING
    return begins and len(words) <= _WORDS and not _SENTENCE_END.search(text) and "#" not in text
