"""Letters of another language in a text: a Latin "a" in a Russian word, an Arabic yeh in a Persian one.

They look right to whoever typed them. A search does not find such a word, a screen reader spells it, and a font for
paper may lack the letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from scripts.files.memory import remembered
from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.project.project import Project
from scripts.texts.left_over import Fault
from scripts.texts.page import Page
from scripts.wording.rules import SIGNS, Rules
from scripts.wording.sentences import Sentence, body_sentences, plain_sentences
from scripts.wording.typography import TYPOGRAPHY, Typography

_WESTERN = "0123456789"


@dataclass(frozen=True)
class Letters:
    """The letters of one language, and the names that stand in Latin letters everywhere."""

    known: frozenset[str]
    names: re.Pattern[str]

    @classmethod
    def of(cls, typography: Typography, names: Iterable[str]) -> Letters:
        """The letters that a language has by its rules."""
        longest_first = sorted(names, key=len, reverse=True)
        # Other letters may stand beside a name: Ethiopic prefixes and endings do.
        pattern = rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z])"
        return cls(frozenset(typography.letters), re.compile(pattern))

    def check_page(self, page: Page, problems: Problems) -> None:
        """Record the first strange letter of each word of a page that has one."""
        for field in ("title", "menu", "description"):
            self._add(page.name, page.front_matter_line(field), _in_text(self, getattr(page, field)), problems)
        self._add(page.name, page.body_line, _in_body(self, page.body), problems)

    def check_words(self, document: Document, problems: Problems) -> None:
        """The same for the texts of a file of interface words."""
        for place, text in document.raw.items():
            self._add(document.name, document.line(place), _in_text(self, text), problems)

    def check_text(self, name: str, line: int, text: str, problems: Problems) -> None:
        """The same for one text that begins at a line of a file."""
        self._add(name, line, _in_text(self, text), problems)

    def is_strange(self, letter: str) -> bool:
        """Whether the language does not have a letter or digit; other signs belong to every language."""
        kind = unicodedata.category(letter)
        if kind == "Nd":
            return letter not in _WESTERN
        return kind[0] in "LM" and letter not in self.known and letter.lower() not in self.known

    def _add(self, name: str, line: int, faults: Iterable[Fault], problems: Problems) -> None:
        """Record faults of a text that begins at a line of a file."""
        for below, what, mend in faults:
            problems.add(name, line + below, what, mend)


@remembered
def _in_text(letters: Letters, text: str) -> tuple[Fault, ...]:
    """What is wrong in a text without Markdown; its lines are counted from 0."""
    return tuple(_faults(letters, plain_sentences(text, 0, ())))


@remembered
def _in_body(letters: Letters, body: str) -> tuple[Fault, ...]:
    """The same for the Markdown of a page."""
    return tuple(_faults(letters, body_sentences(body, 0, ())))


def _faults(letters: Letters, sentences: Iterable[Sentence]) -> Iterator[Fault]:
    for sentence in sentences:
        own = letters.names.sub(lambda match: " " * len(match[0]), sentence.own)
        strange = {letter for letter in set(own) if letters.is_strange(letter)}
        for word in re.finditer(r"\S+", own) if strange else ():
            letter = next((letter for letter in word[0] if letter in strange), None)
            if letter is not None:
                yield sentence.line_of(word.start()), *_told(letter, word[0])


def _told(letter: str, word: str) -> tuple[str, str]:
    word = word.strip(".,;:!?()[]*_")
    if unicodedata.category(letter) == "Nd":
        return (
            f'"{word}" has a digit that is not Western.',
            f"Write {unicodedata.digit(letter)}: readers compare numbers with their papers.",
        )
    code = f"U+{ord(letter):04X}, {unicodedata.name(letter, 'a letter').lower()}"
    return (
        f'"{word}" has a letter that this language does not have: "{letter}" ({code}).',
        "Type the word again with the keyboard of the language. A word of another language is written "
        "*word*{lang=nl}; a name goes under names in data/typography.yaml.",
    )


def read_letters(project: Project, rules: Rules | None) -> dict[str, Letters]:
    """The letters of each language by locale, also when the rules could not be read.

    An entry of `data/typography.yaml` that is wrong then leaves out its own language alone.
    """
    if rules is not None:
        return {locale: Letters.of(typography, rules.names) for locale, typography in rules.typography.items()}
    document = project.document(project.root / "data" / f"{SIGNS}.yaml", Problems())
    value = document.value if document and isinstance(document.value, dict) else {}
    entries = value.get("typography")
    read = {}
    for entry in entries if isinstance(entries, list) else []:
        try:
            file = TYPOGRAPHY.validate_python({**value, "typography": [entry]})
        except ValidationError:
            continue
        (typography,) = file.typography
        read[typography.id] = Letters.of(typography, file.names)
    return read
