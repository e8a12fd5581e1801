"""Interface words: everything a page says beside its own text, one file for each language with the same keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from markupsafe import Markup

from scripts.files.problems import Problems, did_you_mean
from scripts.files.text import is_prose
from scripts.files.yaml_lines import Document
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.records.asked_words import ASKED, PROVINCES, TOWNS
from scripts.records.fields import shown_mark
from scripts.records.gaps import wrong_gaps

Words = Mapping[str, Mapping[str, str]]

# What a language may name as it likes: towns without a name have one from the tables of places.
_OPEN = (TOWNS, PROVINCES)

Asked = Mapping[str, Collection[str]]


def between(words: Words, sign: Literal["comma", "semicolon"]) -> Markup:
    """What stands between two parts of a list: a sign of the language, and a space."""
    return Markup("{} ").format(words["site"][sign])


def read_words(project: Project, problems: Problems, asked: Asked = ASKED) -> dict[Locale, Words]:
    """The words of every language by locale: those that are asked for, and the names of the data in that language."""
    source_path = project.interface_path(project.source.locale)
    source = project.document(source_path, problems)
    if source is None or not _is_words(source, problems):
        return {}
    _check_asked(source, asked, problems)
    words: dict[Locale, Words] = {project.source.locale: source.value}
    for language in project.languages:
        if language == project.source:
            continue
        path = project.interface_path(language.locale)
        document = project.document(path, problems)
        if document is None or not _is_words(document, problems):
            continue
        _compare(source, document, asked, problems)
        words[language.locale] = document.value
    return words


def _is_words(document: Document, problems: Problems) -> bool:
    """Whether the document is groups of texts; what is not is recorded."""
    before, gaps = len(problems), Problems()
    groups = document.value if isinstance(document.value, dict) else {}
    if not groups:
        problems.add(document.name, 1, "This file has no words.", "Copy data/interface/nl.yaml and translate it.")
    for group, entries in groups.items():
        if not isinstance(entries, dict):
            problems.add(
                document.name, document.line((group,)), f'"{group}" has no words below it.', "Compare with nl.yaml."
            )
            continue
        for key, text in entries.items():
            if not isinstance(text, str) or not text.strip():
                problems.add(
                    document.name,
                    document.line((group, key)),
                    f'"{key}" is empty or not a text.',
                    f'Write {key}: "…" with the words in double quotes.',
                )
            elif wrong := wrong_gaps(group, key, text):
                gaps.add(document.name, document.line((group, key)), *wrong)
            elif mark := shown_mark(text):
                gaps.add(document.name, document.line((group, key)), *mark)
    usable = len(problems) == before
    problems.add_all(gaps)
    return usable


def _check_asked(source: Document, asked: Asked, problems: Problems) -> None:
    """Record what the file of the source language lacks, and what no page asks for."""
    for group, keys in asked.items():
        if group not in source.value:
            problems.add(
                source.name,
                1,
                f'The group "{group}" is missing.',
                f"Pages ask for it. Add {group}: with its words below it.",
            )
        for key in keys if group in source.value else ():
            if key not in source.value[group]:
                problems.add(
                    source.name,
                    source.line((group,)),
                    f'"{key}" is missing under "{group}".',
                    f'Pages ask for it. Add {key}: "…" with the words.',
                )
    _check_unknown(source, {**asked, **{group: source.value.get(group, ()) for group in _OPEN}}, problems)


def _compare(source: Document, document: Document, asked: Asked, problems: Problems) -> None:
    """Record what a translation lacks of that, what it has too much, and what is still in the source language."""
    wanted = {**asked, **{group: source.value[group] for group in _OPEN if group in source.value}}
    for group, keys in wanted.items():
        translated = document.value.get(group)
        if translated is None:
            problems.add(document.name, 1, f'The group "{group}" is missing.', "Copy it from nl.yaml and translate it.")
            continue
        for key in keys:
            text = source.value.get(group, {}).get(key)
            if key not in translated and group == TOWNS:
                continue
            if key not in translated:
                problems.add(
                    document.name,
                    document.line((group,)),
                    f'"{key}" is missing under "{group}".',
                    f'Add {key}: "…", the translation of "{text}".' if text else f'Add {key}: "…".',
                )
            elif translated[key] == text and is_prose(text):
                problems.add(
                    document.name, document.line((group, key)), f'"{key}" is still the Dutch text.', "Translate it."
                )
    _check_unknown(document, wanted, problems)


def _check_unknown(document: Document, wanted: Asked, problems: Problems) -> None:
    for group, entries in document.value.items():
        known = wanted.get(group)
        if known is None:
            problems.add(document.name, document.line((group,)), f'"{group}" is unknown.', did_you_mean(group, wanted))
            continue
        for key in entries if group != TOWNS else ():
            if key not in known:
                problems.add(
                    document.name,
                    document.line((group, key)),
                    f'"{key}" is unknown under "{group}".',
                    did_you_mean(key, known),
                )


def check_towns(project: Project, places: Collection[str], problems: Problems) -> None:
    """Record each name of a place that no language names and no entry of the data has: it is misspelt."""
    source = project.document(project.interface_path(project.source.locale), Problems())
    named = source.value.get(TOWNS) if source and isinstance(source.value, dict) else None
    known = {*(named if isinstance(named, dict) else ()), *places}
    for language in project.languages:
        document = project.document(project.interface_path(language.locale), Problems())
        towns = document.value.get(TOWNS) if document and isinstance(document.value, dict) else None
        if document is None or not isinstance(towns, dict):
            continue
        for key in towns:
            if key not in known:
                line, what = document.line((TOWNS, key)), f'"{key}" is unknown under "{TOWNS}".'
                problems.add(document.name, line, what, did_you_mean(key, known))
