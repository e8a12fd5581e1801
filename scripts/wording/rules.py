"""How each language is written: its plain language, its letters and signs, and its word for each thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from scripts.files.problems import Problems
from scripts.files.validation import validated
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.records.records import Entries
from scripts.wording.plain_rules import WRITING, Writing
from scripts.wording.typography import TYPOGRAPHY, Typography
from scripts.wording.word_choices import Choices, context_of_words, read_choices

PLAIN_LANGUAGE = "plain-language"
SIGNS = "typography"

# Each data file of rules and the form that it must fit; the published schemas are made from the same list.
RULE_FILES: Mapping[str, TypeAdapter[Any]] = {PLAIN_LANGUAGE: WRITING, SIGNS: TYPOGRAPHY}


@dataclass(frozen=True)
class Rules:
    """The rules of each language by locale; `names` are what stands in Latin letters in every language.

    `choices` are the words of each language for the terms.
    """

    writing: Mapping[str, Writing]
    choices: Mapping[Locale, Choices]
    typography: Mapping[str, Typography]
    names: tuple[str, ...]


def read_rules(project: Project, entries: Entries, problems: Problems) -> Rules | None:
    """Every rule; None, with all problems recorded, if any file is wrong."""
    before = len(problems)
    documents = {stem: project.document(project.root / "data" / f"{stem}.yaml", problems) for stem in RULE_FILES}
    plain, signs = documents[PLAIN_LANGUAGE], documents[SIGNS]
    writing = validated(plain, WRITING, {}, problems) if plain else None
    typography = validated(signs, TYPOGRAPHY, {}, problems) if signs else None
    choices = read_choices(project, context_of_words(entries), problems)
    if writing is None or typography is None or len(problems) > before:
        return None
    return Rules(
        {entry.id: entry for entry in writing.plain_language},
        choices,
        {entry.id: entry for entry in typography.typography},
        typography.names,
    )
