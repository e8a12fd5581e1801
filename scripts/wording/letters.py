"""Letters of another language in a text: a Latin "a" in a Russian word, an Arabic yeh in a Persian one.

They look right to whoever typed them. A search does not find such a word, a screen reader spells it, and a font for
paper may lack the letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pydantic import ValidationError

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.project.project import Project
from scripts.texts.page import Page
from scripts.wording.rules import SIGNS, Rules
from scripts.wording.sentences import Sentence, page_sentences, plain_sentences
from scripts.wording.typography import TYPOGRAPHY, Typography

_WESTERN = "0123456789"


class Letters:
    """The letters of one language, and the names that stand in Latin letters everywhere."""

    def __init__(self, typography: Typography, names: Iterable[str]) -> None:
        self._known = frozenset(typography.letters)
        longest_first = sorted(names, key=len, reverse=True)
        # Other letters may stand beside a name: Ethiopic prefixes and endings do.
        self._names = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z])")

    def check_page(self, page: Page, problems: Problems) -> None:
        """Record the first strange letter of each word of a page that has one."""
        for field in ("title", "menu", "description"):
            line = page.front_matter_line(field)
            self._check_all(page.name, plain_sentences(getattr(page, field), line, ()), problems)
        self._check_all(page.name, page_sentences(page, ()), problems)

    def check_words(self, document: Document, problems: Problems) -> None:
        """The same for the texts of a file of interface words."""
        for place, text in document.raw.items():
            self._check_all(document.name, plain_sentences(text, document.line(place), ()), problems)

    def _check_all(self, name: str, sentences: Iterable[Sentence], problems: Problems) -> None:
        for sentence in sentences:
            own = self._names.sub(lambda match: " " * len(match[0]), sentence.own)
            strange = {letter for letter in set(own) if self._is_strange(letter)}
            for word in re.finditer(r"\S+", own) if strange else ():
                letter = next((letter for letter in word[0] if letter in strange), None)
                if letter is not None:
                    problems.add(name, sentence.line_of(word.start()), *self._told(letter, word[0]))

    def _is_strange(self, letter: str) -> bool:
        kind = unicodedata.category(letter)
        if kind == "Nd":
            return letter not in _WESTERN
        return kind[0] in "LM" and letter not in self._known and letter.lower() not in self._known

    def _told(self, letter: str, word: str) -> tuple[str, str]:
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
        return {locale: Letters(typography, rules.names) for locale, typography in rules.typography.items()}
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
        read[typography.id] = Letters(typography, file.names)
    return read
