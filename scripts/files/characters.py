"""Characters that nobody sees, or sees as another one: they change what is read, and hide what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Controls of Unicode's bidirectional algorithm (Unicode Standard Annex 9): they show one text and mean another.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
BYTE_ORDER_MARK = "\ufeff"
# Stands in the place of a letter that a program could not read.
LOST = "\ufffd"

# Zero width non-joiner and joiner: half-spaces of Persian and Pashto, and how some scripts of India join letters.
_JOINERS = frozenset("\u200c\u200d")
# "Canonical combining class" of the sign that takes the vowel off a letter; a joiner may stand behind it.
_VIRAMA = 9

# Control, format, private use, surrogate, unassigned, line and paragraph separator (Unicode's general categories).
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
# What other categories have of the kind: fillers of Hangul, unwritten vowels of Khmer, an empty cell of braille.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc")
_VARIATION = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Where lines end for some programs and not for others: NEL, line separator, paragraph separator.
LINE_ENDS = frozenset("\x85\u2028\u2029")
_USUAL = frozenset("\n\t")

# So many characters before a hidden one are enough to find it.
_SHOWN = 12


@dataclass(frozen=True)
class Hidden:
    """The first hidden character of a line, which is counted from 1, and the end of what stands before it there."""

    line: int
    character: str
    before: str

    @property
    def label(self) -> str:
        """Its code and name, such as "U+200B, zero width space"."""
        return f"U+{ord(self.character):04X}, {_name(self.character)}"

    @property
    def what(self) -> str:
        """What is wrong."""
        where = f', behind "{self.before}"' if self.before else ""
        if self.character == LOST:
            return f"A letter was lost in this line{where}: a program put a sign in its place ({self.label})."
        return f"A hidden character ({self.label}) stands in this line{where}."

    @property
    def mend(self) -> str:
        """How to mend it."""
        return _remedy(self.character)


def hidden_characters(text: str) -> Iterator[Hidden]:
    """The first hidden character of each line that has one."""
    suspects = _suspects(text)
    if not suspects:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        place = next(_places(line, suspects), None)
        if place is not None:
            before = without_hidden(line[max(0, place - _SHOWN) : place]).strip()
            yield Hidden(number, line[place], before)


def without_hidden(text: str) -> str:
    """The text as it would be without hidden characters; a space for those that end a line in some programs."""
    suspects = _suspects(text)
    if not suspects:
        return text
    kept, end = [], 0
    for place in _places(text, suspects):
        kept += [text[end:place], " " if text[place] in LINE_ENDS else ""]
        end = place + 1
    return "".join([*kept, text[end:]])


def odd_space(text: str) -> str | None:
    """The first character of a text that looks like a space and is another, in words; None if there is none."""
    found = next((each for each in text if each != " " and unicodedata.category(each) == "Zs"), None)
    if found is None:
        return None
    name = unicodedata.name(found).lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (U+{ord(found):04X})"


def without_odd_spaces(text: str) -> str:
    """The text without characters that look like a space and are another."""
    return "".join(character for character in text if character == " " or unicodedata.category(character) != "Zs")


def _suspects(text: str) -> frozenset[str]:
    """The characters of a text that are hidden anywhere, and joiners, which are so in some places."""
    return frozenset(character for character in set(text) if _is_suspect(character))


def _is_suspect(character: str) -> bool:
    if " " <= character <= "~" or character in _USUAL:
        return False
    return (
        unicodedata.category(character) in _UNSEEN
        or character in _BLANKS
        or character == LOST
        or _VARIATION.match(character) is not None
    )


def _places(text: str, suspects: frozenset[str]) -> Iterator[int]:
    """Where hidden characters stand in a text that has these suspects."""
    for match in re.finditer(f"[{''.join(map(re.escape, sorted(suspects)))}]", text):
        if match[0] not in _JOINERS or not _may_join(text, match.start()):
            yield match.start()


def _may_join(text: str, place: int) -> bool:
    """Whether the script needs a joiner here: between two letters of Arabic script, or behind a virama."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not before or not after:
        return False
    return (_is_arabic(before) and _is_arabic(after)) or (unicodedata.combining(before) == _VIRAMA and after.isalpha())


def _is_arabic(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" and unicodedata.name(character, "").startswith("ARABIC ")


def _name(character: str) -> str:
    usual = {"Co": "for private use", "Cn": "no character of Unicode"}.get(unicodedata.category(character))
    return usual or unicodedata.name(character, "control character").lower()


def _remedy(character: str) -> str:
    if character == LOST:
        return "Type the word again, and save the file as UTF-8."
    if character == BYTE_ORDER_MARK:
        return "Save the file as UTF-8 without a byte order mark (in Notepad: Save as, Encoding: UTF-8)."
    if character in BIDI_CONTROLS:
        return "Delete the line and type it again; the site sets the direction of numbers itself."
    if _VARIATION.match(character):
        return "Delete the sign before it too, and do without: a picture looks different on each phone."
    if character in _JOINERS:
        return "Delete the words around it and type them again: it belongs between two letters of Arabic script alone."
    return "Delete the words around it and type them again."
