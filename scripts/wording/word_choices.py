"""Which word a language has for each term: `data/glossary/<locale>.yaml`, one word for one thing on every page."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, TypeAdapter, ValidationInfo, model_validator
from pydantic.dataclasses import dataclass

from scripts.files.memory import remembered
from scripts.files.problems import Problems, did_you_mean
from scripts.files.validation import validated, wrong
from scripts.files.yaml_lines import FileLine, parse_yaml
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.records.fields import RECORD, AnyText, Identifier, Text
from scripts.records.records import Entries, ids_of
from scripts.wording.phrases import finds, is_one, misplaced_star

FOLDER = Path("data") / "glossary"


def _term_id(text: str, info: ValidationInfo) -> str:
    known: Collection[str] | None = (info.context or {}).get("terms")
    if known is not None and text not in known:
        raise wrong(f'There is no term "{text}" in data/terms.yaml.', did_you_mean(text, known))
    return text


def _pattern(text: str) -> str:
    if not any(letter.isalpha() for letter in text):
        raise wrong(f'"{text}" would find every word.', "Write at least some letters of it.")
    if word := misplaced_star(text):
        mend = "A * stands at the start or the end of a word, for letters there; write each other form by itself."
        raise wrong(f'A * stands within "{word}", or beside another one.', mend)
    return text


Pattern = Annotated[AnyText, AfterValidator(_pattern)]


@dataclass(frozen=True, config=RECORD)
class Choice:
    """The word of one language for a term of `data/terms.yaml`; `term` is empty while none is chosen.

    `forms` are all forms in which it may stand in a text, `avoid` other words for it that no page uses: words with
    spaces between them, and * for any letters. `also` are other words that readers meet, on an official site perhaps:
    the page that explains the term shows them beside the own one.
    """

    id: Annotated[Identifier, AfterValidator(_term_id)]
    term: str
    forms: tuple[Pattern, ...] = ()
    avoid: tuple[Pattern, ...] = ()
    also: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _has_its_own_form(self) -> Choice:
        if self.term and not any(finds(form, self.term) for form in self.forms):
            raise wrong(
                f'No form of "{self.id}" is its term "{self.term}".',
                "Write the term under forms as well, with * for endings that change.",
            )
        return self

    @model_validator(mode="after")
    def _avoids_no_word_it_shows(self) -> Choice:
        if words := next((words for words in self.avoid for also in self.also if is_one(also, words)), None):
            raise wrong(f'"{self.id}" avoids "{words}", which readers see under also.', "Take it out of avoid.")
        return self

    @model_validator(mode="after")
    def _has_a_word_instead(self) -> Choice:
        if self.avoid and not self.term:
            raise wrong(f'"{self.id}" has words to avoid, and none to write instead.', "Write it behind term.")
        if words := next((words for words in self.avoid if is_one(self.term, words)), None):
            raise wrong(f'"{self.id}" avoids "{words}", which is its own term.', "Take it out of avoid.")
        return self


@dataclass(frozen=True, config=RECORD)
class GlossaryFile:
    """`data/glossary/<locale>.yaml`."""

    glossary: tuple[Choice, ...]


GLOSSARY = TypeAdapter(GlossaryFile)


@dataclass(frozen=True)
class Choices:
    """The choices of a language by term, and the line of each."""

    by_term: Mapping[str, Choice]
    lines: Mapping[str, FileLine]

    def term(self, identifier: str) -> str:
        """The chosen word; empty if there is none."""
        choice = self.by_term.get(identifier)
        return choice.term if choice else ""

    def also(self, identifier: str) -> tuple[str, ...]:
        """Other words for it that readers meet elsewhere."""
        choice = self.by_term.get(identifier)
        return choice.also if choice else ()


NO_CHOICES = Choices({}, {})


def context_of_words(entries: Entries) -> dict[str, Any]:
    """What a glossary is compared with: the ids of terms."""
    return {"terms": tuple(ids_of(entries, "terms")) or None}


def glossary_path(root: Path, locale: Locale) -> Path:
    """The file of a language's words."""
    return root / FOLDER / f"{locale}.yaml"


def read_choices(project: Project, context: dict[str, Any], problems: Problems) -> dict[Locale, Choices]:
    """The choices of each language by locale; a language without a file has none."""
    read = {}
    for language in project.languages:
        path = glossary_path(project.root, language.locale)
        # A link that leads nowhere is there, and told.
        text = project.text(path, problems) if os.path.lexists(path) else None
        found = choices_of(text, project.name(path), tuple(context.items()), problems) if text is not None else None
        if found:
            read[language.locale] = found
    return read


@remembered
def choices_of(text: str, name: str, context: tuple[tuple[str, Any], ...], problems: Problems) -> Choices | None:
    """The choices in the text of a file of this name; None, with problems recorded, if anything is wrong."""
    document = parse_yaml(text, name, problems)
    found = validated(document, GLOSSARY, dict(context), problems) if document else None
    if document is None or found is None:
        return None
    lines = {
        choice.id: FileLine(document.name, document.line(("glossary", index)))
        for index, choice in enumerate(found.glossary)
    }
    return Choices({choice.id: choice for choice in found.glossary}, lines)
