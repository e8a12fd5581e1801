"""Lists that Markdown does not read as one: other bullets, other numbers, lines that stand too close or too far in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scripts.files.memory import remembered
from scripts.texts import number_forms
from scripts.texts.blocks import parsed
from scripts.texts.left_over import Fault, left_over
from scripts.texts.number_forms import number_of
from scripts.texts.text_lines import ANNOUNCING, ENDING, Line, beside, ends_with, runs

# Nothing but a bullet, at the start of a line; word processors use the last ones (Unicode, private use).
_BULLETS = "•·∙▪▫◦‣●○■□⁃⦁◆◇♦❖\uf0b7\uf0a7\uf0d8\uf0fc"
_DASHES = "–—‒―−‐‑－"
# A bullet where a list was announced; else a dash in a sentence, a turn of speech, an arrow.
_PERHAPS = f"{_DASHES}→⇒►▶➢➤➔✓✔✗✘★☆＊"
# A bullet where lines in a row begin with it. Quotes, brackets and signs of a sentence begin lines of their own right.
_IN_A_ROW = r"[^\w\s\"'“”«»„‘’‹›()\[\]{}¿¡.,:;!?…،؛؟…*_<>|#`\\/@€$£%&\ufffc]{1,3}"

_BULLET = re.compile(rf"(?P<sign>[{_BULLETS}])|(?P<hard>[-+*])[\u00a0\u2000-\u200b\u202f\u3000]")
_PERHAPS_BULLET = re.compile(rf"[{_PERHAPS}](?!\d)|[-+*](?=[^\W\d_])")
_SAME_SIGN = re.compile(rf"(?P<sign>{_IN_A_ROW}|o(?=[ \t]))(?!\d)")
_LIST_SIGN = re.compile(r"[-+*][ \t]")
_TO_TICK = re.compile(r"\[[ xX✓✔]?\](?!\()|[☐☑☒]")

# A backslash before a sign says that it is meant as it stands; before several in a row, a converter wrote it.
_ESCAPED_ITEM = re.compile(r"\s*(?:\\[-+*•]|\d{1,2}\\[.)])")
_ESCAPED = re.compile(r"\s*\(?\w{0,2}\\")

_EACH_ITEM = 'Begin each item with "- ", a hyphen and a space, and leave an empty line before the first.'


@remembered
def list_faults(body: str, first_line: int) -> tuple[Fault, ...]:
    """Everything in a page's Markdown that was meant as a list; of lines in a row the first is told."""
    return tuple(_faults(body, first_line))


def _faults(body: str, first_line: int) -> Iterator[Fault]:
    yield from _faults_of_blocks(body, first_line)
    for lines in runs(left_over(body, first_line)):
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
            yield line, f'"{start})" is no sign of a numbered list.', number_forms.MEND
        elif token.type == "code_block" and is_list(token.content):
            what = "A tab or spaces stand before this list, which would be shown as computer code."
            yield line, what, 'Begin each item with "- " at the very start of its line.'


def is_list(text: str) -> bool:
    """Whether a text begins as a list, however it is written."""
    start = text.lstrip()
    return bool(_LIST_SIGN.match(start) or _BULLET.match(start) or re.match(r"\d{1,2}[.)][ \t]", start))


def _fault(lines: Sequence[Line], index: int) -> tuple[str, str] | None:
    """What is wrong with a line that was meant as an item of a list, and how to mend it; None if it was not."""
    line = lines[index]
    box = _TO_TICK.match(line.text)
    if box and (line.first or not line.item):
        return (
            f"A box to tick, such as {box[0].strip()}, is shown as it stands.",
            'Take it away: an item begins with "- " alone.',
        )
    if _ESCAPED.match(line.raw):
        escaped = _ESCAPED_ITEM.match(line.raw)
        near = [each for each in beside(lines, index) if each is not None and _ESCAPED_ITEM.match(each.raw)]
        what = "A backslash stands before the sign of this list."
        return (what, 'Take it away: each item begins with "- " or "1. ".') if escaped and near else None
    if match := _BULLET.match(line.text):
        if match["hard"]:
            what = f'Behind "{match["hard"]}" stands a space that is none of the keyboard, and so no list begins here.'
            return what, 'Begin each item with "- ": delete that space and type it again.'
        return f'"{match["sign"]}" is no sign of a list.', _EACH_ITEM
    if line.item and line.first:
        doubled = re.match(rf"([{_DASHES}][ \t]?|-)[^\W\d_]", line.text)
        return (f'"{doubled[1].strip()}" is a second sign of this item.', _EACH_ITEM) if doubled else None
    return _fault_of_text(lines, index)


def _fault_of_text(lines: Sequence[Line], index: int) -> tuple[str, str] | None:
    """The same for a line with which no item begins."""
    line = lines[index]
    if _LIST_SIGN.match(line.text):
        what = "These lines would not become a list: they stand too far to the right, right below a text."
        return what, 'Leave an empty line before the list, and begin each item with "- " at the start of its line.'
    sign = _sign_of_list(lines, index)
    if sign is not None:
        return f'"{sign}" is no sign of a list.', _EACH_ITEM
    number = number_of(lines, index)
    if number is not None:
        return f'"{number}" is no sign of a numbered list.', number_forms.MEND
    if line.item and not line.raw[:1].isspace() and ends_with(lines[index - 1].text, ENDING):
        mend = "Leave an empty line before it. If it belongs to the item, begin it with four spaces."
        return "This line would belong to the list item above it.", mend
    return None


def _sign_of_list(lines: Sequence[Line], index: int) -> str | None:
    """The sign with which a line begins, if it is that of a list by the lines around it; None if it is not."""
    line = lines[index]
    before, after = beside(lines, index)
    announced = before is not None and ends_with(before.text, ANNOUNCING)
    if match := _PERHAPS_BULLET.match(line.text):
        sign = match[0]
        right_above_a_list = after is not None and after.item and after.line == line.line + 1
        if line.item or announced or (line.first and (right_above_a_list or sign in "-‐‑+")):
            return sign
    same = _SAME_SIGN.match(line.text) or match
    if same is None:
        return None
    sign = same[0]
    near = [each for each in (before, after) if each is not None and each.text.startswith(sign)]
    # "o" is a word too.
    if sign == "o" and not announced and before not in near:
        return None
    if any(each.part == line.part and not (each.item and each.first) for each in near):
        return sign
    # Turns of speech begin with a long dash.
    return sign if near and line.first and sign not in "—―*o" else None
