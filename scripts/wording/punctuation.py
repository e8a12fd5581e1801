"""Does a text use its language's own signs? Quotation marks, spaces beside signs, signs of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.files.problems import Problems
from scripts.texts.sections import TOKEN
from scripts.wording.sentences import MASK, Sentence, masked
from scripts.wording.typography import Typography

_QUOTES = '"“”„«»'
_NO_BREAK = "\u00a0\u202f"
_NOT_TEXT = re.compile(rf"{TOKEN.pattern}|\w+(?:\.\w+)+|\{{\w+\}}|https?://\S+")
_SPACE_BEFORE = re.compile(rf"\s(?P<sign>[,.;:!?،؛؟።፣፤](?=[\s{_NO_BREAK}]|$))")


class Punctuation:
    """The rules of one language; without any, every text is right."""

    def __init__(self, typography: Typography | None) -> None:
        self._rules = typography

    def check_sentence(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        """Record each sign that is not written as the language writes it."""
        if self._rules is None:
            return
        text = _NOT_TEXT.sub(lambda match: masked(match[0]), sentence.text)
        for index, what, mend in _found(text, self._rules):
            warnings.add(name, sentence.line_of(index), what, mend)


def _found(text: str, rules: Typography) -> Iterator[tuple[int, str, str]]:
    yield from _quotes(text, rules.quotes)
    for sign in rules.signs:
        # A comma between two digits is part of a number.
        for match in re.finditer(rf"(?<!\d){re.escape(sign.wrong)}|{re.escape(sign.wrong)}(?!\d)", text):
            yield match.start(), f'"{sign.wrong}" stands near "{_near(text, match.start())}".', f"Write {sign.write}"
    yield from _spaces(text, rules.no_break_space)
    for end, start in (rules.opening or {}).items():
        if end in text and start not in text:
            yield text.index(end), f'A sentence ends with "{end}" and begins without "{start}".', f"Write {start} too."


def _quotes(text: str, quotes: str) -> Iterator[tuple[int, str, str]]:
    for index, letter in enumerate(text):
        opens = text[index + 1 : index + 2].isalnum() and not text[index - 1 : index].isalnum()
        if letter in _QUOTES and (letter not in quotes or (opens and letter != quotes[0])):
            what = f'The quotation mark {letter} near "{_near(text, index)}" is not of this language.'
            yield index, what, f"Write {quotes[0]}…{quotes[1]}."


def _spaces(text: str, french: str) -> Iterator[tuple[int, str, str]]:
    for match in _SPACE_BEFORE.finditer(text):
        if match["sign"] not in french:
            what = f'A space stands before "{match["sign"]}" near "{_near(text, match.start())}".'
            yield match.start(), what, "Take it away."
    for index, letter in enumerate(text):
        if letter not in french:
            continue
        beside = text[index + 1 : index + 2] if letter == "«" else text[index - 1 : index]
        # A time or an address has no space, and a sign in brackets stands alone.
        if beside and beside not in f"{_NO_BREAK}({MASK}" and not (beside.isdigit() and letter == ":"):
            side = "after" if letter == "«" else "before"
            what = f'No no-break space stands {side} "{letter}" near "{_near(text, index)}".'
            yield index, what, "Put one there (Alt+0160 in Windows, Option+Space on a Mac)."


def _near(text: str, index: int) -> str:
    """Some words around a place in a text, enough to find it again."""
    return " ".join(text[max(0, index - 20) : index + 12].replace(MASK, "").split())
