"""Signs in a text that a page does not have, such as ~~ and `, and signs that begin and do not end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.files.memory import remembered
from scripts.texts.blocks import parsed
from scripts.texts.left_over import Fault, LeftOver, left_over

# Pairs of signs that other programs read: what is around the words, and what it would do there.
_PAIRS = {
    "~~": "strikes words through",
    "==": "marks words",
    "++": "underlines words",
}
_PAIR = re.compile(r"(?<![~=])(~~|==)(?![~=\s])|(?<=[^~=\s])(~~|==)(?![~=])|\+\+(?=[^+\s])(?=[^+\n]+\+\+)")

# Where words in bold or italics begin or end and do not do both; an asterisk or a low line inside a word is none.
_UNPAIRED = re.compile(
    r"(?<!\*)(?P<bold>\*{2,3})(?!\*)"
    r"|(?<!_)(?P<low_bold>__)(?!_)"
    r"|(?<![\w*])(?P<italic>\*)(?=[^\s*])"
    r"|(?<=[^\s*])(?P<star_end>\*)(?![\w*])"
    r"|(?<![\w_])(?P<low_italic>_)(?=[^\W_])|(?<=[^\W_])(?P<low_end>_)(?![\w_])"
)


@remembered
def sign_faults(body: str, first_line: int) -> tuple[Fault, ...]:
    """Every sign in a page's Markdown that would stand there as it is, or do what a page does not do."""
    return tuple(_faults(body, first_line))


def _faults(body: str, first_line: int) -> Iterator[Fault]:
    yield from _code(body, first_line)
    begun = None
    for part in left_over(body, first_line):
        yield from _pairs(part)
        unpaired = _unpaired(part)
        # What begins in one paragraph and ends in the next is one mistake.
        if unpaired is not None and not (begun == unpaired[1] and _ends_only(part.words, *unpaired)):
            index, sign = unpaired
            what = f"{sign} begins or ends words in bold or italics here, and nothing does the other."
            mend = f"Write {sign}words{sign} in one paragraph, with both signs right beside the words; or take it away."
            yield part.line_of(index), what, mend
        begun = unpaired[1] if unpaired else None


def _code(body: str, first_line: int) -> Iterator[Fault]:
    for token in parsed(body):
        line = first_line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "code_inline":
                what = f'"{child.content}" stands between ` signs, which show it as computer code.'
                yield line, what, "Take both ` signs away; an apostrophe is ’."


def _pairs(part: LeftOver) -> Iterator[Fault]:
    told = set()
    for match in _PAIR.finditer(part.words):
        sign = match[0]
        if sign not in told and not part.is_escaped(match.start(), sign):
            what = f"{sign} is shown as it stands: here it is no sign that {_PAIRS[sign]}."
            mend = "Take it away, with the words if they no longer hold. For what matters, write **words**."
            yield part.line_of(match.start()), what, mend
        told.add(sign)


def _unpaired(part: LeftOver) -> tuple[int, str] | None:
    """The first sign of bold or italics that has no other, with its index."""
    for match in _UNPAIRED.finditer(part.words):
        start, end = match.span()
        # Between letters a low line is part of a name; behind a word one asterisk leads to a remark below.
        of_name = match["low_bold"] and part.words[start - 1 : start].isalnum() and part.words[end : end + 1].isalnum()
        of_remark = match["star_end"] and "**" not in part.raw[part.words[:start].count("\n")]
        if not (of_name or of_remark or part.is_escaped(start, match[0])):
            return start, match[0]
    return None


def _ends_only(words: str, index: int, sign: str) -> bool:
    """Whether a sign stands behind words and before none."""
    before, after = words[:index][-1:], words[index + len(sign) :][:1]
    return bool(before.strip()) and not after.isalnum()
