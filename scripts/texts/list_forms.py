"""Lists that Markdown does not read as one: other bullets, other numbers, lines that stand too close or too far in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scripts.texts.blocks import parsed
from scripts.texts.left_over import LeftOver, left_over

# What is wrong at a line of the file, and how to mend it.
Fault = tuple[int, str, str]

# Nothing but a bullet, at the start of a line; word processors use the last ones (Unicode, private use).
_BULLETS = "•·∙▪▫◦‣●○■□⁃⦁◆◇♦\uf0b7\uf0a7\uf0d8\uf0fc"
# A bullet where other lines say so; else a dash in a sentence, a turn of speech, an arrow.
_PERHAPS = "–—‒―−‐‑→⇒►▶➢➤➔✓✔✗✘☑★☆＊－"

_BULLET = re.compile(rf"(?P<sign>[{_BULLETS}])|(?P<hard>[-+*])[\u00a0\u2000-\u200b\u202f\u3000]")
_PERHAPS_BULLET = re.compile(rf"(?P<sign>[{_PERHAPS}])(?!\d)|(?P<glued>[-+*])(?=[^\W\d_])")
_LIST_SIGN = re.compile(r"[-+*][ \t]")
_ENUMERATED = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,2}|[a-z])(?P<sign>\.?\)|[.．。:/\]°º]|[ \u00a0]?[–-])(?P<space>\s?)(?P<rest>.?)"
)
_ROUND_NUMBER = re.compile(r"[①-⑳❶-❿]|\d\ufe0f?\u20e3")
_TO_TICK = re.compile(r"\[[ xX✓✔]?\](?=\s|$)")

# A backslash before a sign says that it is meant as it stands.
_ESCAPED = re.compile(r"\s*\(?\w{0,2}\\")

# With what a line ends behind which a list begins, and a whole sentence or item.
_ANNOUNCING = ":：፦"
_ENDING = ".!?…;؟؛።"

_EACH_ITEM = 'Begin each item with "- ", a hyphen and a space, and leave an empty line before the first.'
_EACH_NUMBER = 'Begin each item with its number, a point and a space, such as "1. ", after an empty line.'


@dataclass(frozen=True)
class _Line:
    """A line of a paragraph or list item; `number` counts the lines of the paragraph, `part` the paragraphs."""

    text: str
    raw: str
    line: int
    number: int
    part: int
    item: bool
    alone: bool

    @property
    def first(self) -> bool:
        return self.number == 0


def list_faults(body: str, first_line: int) -> Iterator[Fault]:
    """Everything in a page's Markdown that was meant as a list; of lines in a row the first is told."""
    yield from _faults_of_blocks(body, first_line)
    for lines in _runs(left_over(body, first_line)):
        told = ""
        for index, line in enumerate(lines):
            fault = _fault(lines, index)
            if fault is not None and fault[1] != told:
                yield line.line, *fault
            told = fault[1] if fault else ""


def _faults_of_blocks(body: str, first_line: int) -> Iterator[Fault]:
    for token in parsed(body):
        if token.map is None:
            continue
        line = first_line + token.map[0]
        if token.type == "ordered_list_open" and token.markup == ")":
            start = token.attrs.get("start", 1)
            yield line, f'"{start})" is no sign of a numbered list.', _EACH_NUMBER
        elif token.type == "code_block" and is_list(token.content):
            what = "A tab or spaces stand before this list, which would be shown as computer code."
            yield line, what, 'Begin each item with "- " at the very start of its line.'


def is_list(text: str) -> bool:
    """Whether a text begins as a list, however it is written."""
    start = text.lstrip()
    return bool(_LIST_SIGN.match(start) or _BULLET.match(start) or re.match(r"\d{1,2}[.)][ \t]", start))


def ends_with(text: str, signs: str) -> bool:
    """Whether a text ends with one of some signs; brackets, quotes and signs of Markdown may stand behind it."""
    return text.rstrip(" \t\u00a0)]\"'’”»*_").endswith(tuple(signs))


def _runs(parts: Sequence[LeftOver]) -> Iterator[list[_Line]]:
    """The lines of paragraphs and list items, from one heading to the next."""
    run: list[_Line] = []
    for index, part in enumerate(parts):
        if part.place == "heading":
            yield run
            run = []
        elif part.place in ("paragraph", "item"):
            texts = part.words.split("\n")
            for number, (text, raw) in enumerate(zip(texts, part.raw, strict=False)):
                item = part.place == "item"
                run.append(_Line(text.strip(), raw, part.line + number, number, index, item, part.alone))
    yield run


def _fault(lines: Sequence[_Line], index: int) -> tuple[str, str] | None:
    """What is wrong with a line that was meant as an item of a list, and how to mend it; None if it was not."""
    line = lines[index]
    if _ESCAPED.match(line.raw):
        return None
    if line.item and line.first and _TO_TICK.match(line.text):
        return "A box to tick, such as [ ], is shown as it stands.", 'Take it away: an item begins with "- " alone.'
    if match := _BULLET.match(line.text):
        if match["hard"]:
            what = f'Behind "{match["hard"]}" stands a space that is none of the keyboard, and so no list begins here.'
            return what, 'Begin each item with "- ": delete that space and type it again.'
        return f'"{match["sign"]}" is no sign of a list.', _EACH_ITEM
    if not (line.item and line.first):
        if _LIST_SIGN.match(line.text):
            what = "These lines would not become a list: they stand too far to the right, right below a text."
            return what, 'Leave an empty line before the list, and begin each item with "- " at the start of its line.'
        if (match := _PERHAPS_BULLET.match(line.text)) and _is_bullet(lines, index, match[0]):
            return f'"{match[0]}" is no sign of a list.', _EACH_ITEM
        if (number := _number_of(lines, index)) is not None:
            return f'"{number}" is no sign of a numbered list.', _EACH_NUMBER
        if line.item and not line.raw[:1].isspace() and ends_with(lines[index - 1].text, _ENDING):
            return (
                "This line would belong to the list item above it.",
                "Leave an empty line before it. If it belongs to the item, begin it with four spaces.",
            )
    return None


def _is_bullet(lines: Sequence[_Line], index: int, sign: str) -> bool:
    """Whether a sign that may be a bullet is one, by the lines around it."""
    line = lines[index]
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if line.item or (before and ends_with(before.text, _ANNOUNCING)):
        return True
    neighbours = [each for each in (before, after) if each and _begins_with(each, sign)]
    if any(each.part == line.part for each in neighbours):
        return True
    if not line.first:
        return False
    if after and after.item and after.line == line.line + 1:
        return True
    # Turns of speech begin with a long dash.
    return sign in "-‐‑+" or (bool(neighbours) and sign not in "—―*")


def _begins_with(line: _Line, sign: str) -> bool:
    match = _PERHAPS_BULLET.match(line.text)
    return match is not None and match[0] == sign


def _number_of(lines: Sequence[_Line], index: int) -> str | None:
    """The number with which a line begins, with its sign, if it was meant as an item; None if not."""
    line = lines[index]
    if match := _ROUND_NUMBER.match(line.text):
        return match[0]
    match = _ENUMERATED.match(line.text)
    if match is None or not match["rest"]:
        return None
    shown = f"{match['open']}{match['number']}{match['sign']}"
    digits, space, sign = match["number"].isdigit(), match["space"], match["sign"]
    if digits and sign in (".", ")") and not match["open"]:
        if space and space not in " \t":
            return f"{shown}{space}"
        begins = line.first and int(match["number"]) == 1 and (sign == ")" or match["rest"].isalpha())
        announced = index > 0 and ends_with(lines[index - 1].text, _ANNOUNCING)
        if begins or (announced and (space or match["rest"].isalpha())):
            return shown
    separate = space and not (sign.strip() in "–-:/" and match["rest"].isdigit())
    return shown if _in_sequence(lines, index, shown) and (separate or match["rest"].isalpha()) else None


def _in_sequence(lines: Sequence[_Line], index: int, shown: str) -> bool:
    """Whether the line before has the number before, or the line behind the next one, written in the same way."""
    numbers = []
    for each in lines[max(0, index - 1) : index + 2]:
        match = _ENUMERATED.match(each.text) if not (each.item and each.first) else None
        if match and match["rest"]:
            value = int(match["number"]) if match["number"].isdigit() else ord(match["number"])
            form = (match["open"], match["sign"], match["number"].isdigit(), bool(match["space"]))
            numbers.append((form, value, f"{match['open']}{match['number']}{match['sign']}"))
    return any(
        one[0] == two[0] and two[1] == one[1] + 1 and shown in (one[2], two[2]) for one, two in pairwise(numbers)
    )
