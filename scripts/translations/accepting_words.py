"""Records that interface words match those of the source language, or that an edit of these changed no meaning."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.files.git import text_before
from scripts.files.problems import ContentError, Problems, did_you_mean
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Locale
from scripts.project.project import Project, read_project
from scripts.records.interface import Words
from scripts.texts.sections import hash_of_words
from scripts.translations.marks import MARK, marks_in, marks_left
from scripts.translations.named import RefusedError
from scripts.translations.word_records import RecordedWord, flat, read_word_records, write_word_records


def of_interface(root: Path, words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Of what somebody names on the command line, interface files with or without #group.key, and all else."""
    folder = (root / "data" / "interface").resolve()
    named = list(words)
    interface = [word for word in named if Path(word.partition("#")[0]).resolve().parent == folder]
    return interface, [word for word in named if word not in interface]


def accept_words(root: Path, named: Iterable[str], date: datetime.date) -> list[str]:
    """Record that the words of interface files match the source; what was recorded, in lines.

    A word of which the source changed while its translation did not must be named by itself. Raises RefusedError or
    ContentError before anything is written.
    """
    project, source = _source(root)
    reasons: list[str] = []
    accepted: dict[Locale, dict[str, RecordedWord]] = {}
    told = []
    for locale, keys in _by_locale(project, named).items():
        name = project.name(project.interface_path(locale))
        try:
            accepted[locale] = _accepted(project, locale, keys, source, date)
        except RefusedError as error:
            reasons += error.reasons
        told.append(f"{name}: {', '.join(keys) or 'all words'} recorded as current")
    if reasons:
        raise RefusedError(*reasons)
    for locale, records in accepted.items():
        write_word_records(project, locale, records)
    return told


def _accepted(
    project: Project, locale: Locale, keys: list[str], source: Mapping[str, str], date: datetime.date
) -> dict[str, RecordedWord]:
    """The records of a language after some of its words were accepted, or all; RefusedError if one cannot be."""
    path = project.interface_path(locale)
    name, marks = project.name(path), marks_in(path)
    if marks:
        raise RefusedError(f"{name} is not translated yet: {marks_left(marks)} ({MARK}).")
    texts, reasons = flat(_words(project, locale)), list[str]()
    _check_keys(name, keys, texts, reasons)
    before = read_word_records(project, locale, Problems())
    after, untouched = dict(before), []
    for key in [each for each in keys or texts if each in source and each in texts]:
        original, text = hash_of_words(source[key]), hash_of_words(texts[key])
        known = before.get(key)
        if not keys and known and known.hash != original and known.text == text:
            untouched.append(key)
        elif known is None or (known.hash, known.text) != (original, text):
            after[key] = RecordedWord(original, text, date)
    if untouched:
        each = " ".join(f"{name}#{key}" for key in untouched)
        reasons.append(
            f"{name}: the Dutch of {', '.join(untouched)} changed, and the translation did not. Translate what"
            f" changed. Where the translation is right as it stands, name it: {each}"
        )
    if reasons:
        raise RefusedError(*reasons)
    return {key: after[key] for key in texts if key in after and key in source}


def cosmetic_words(root: Path, named: Iterable[str], since: str) -> list[str]:
    """Record that words of the source were edited since a revision without a change of meaning; what was recorded.

    Raises RefusedError, ContentError or NoHistoryError before anything is written.
    """
    project, now = _source(root)
    path = project.interface_path(project.source.locale)
    name = project.name(path)
    document = parse_yaml(text_before(root, name, since), name, Problems())
    before = flat(document.value) if document is not None and isinstance(document.value, dict) else {}
    reasons: list[str] = []
    edited: list[str] = []
    for locale, keys in _by_locale(project, named).items():
        if locale != project.source.locale or not keys:
            reasons.append(f"Name words of the source language, such as {name}#header.skip.")
        _check_keys(name, keys, now, reasons)
        same = [key for key in keys if before.get(key) == now.get(key)]
        if same:
            reasons.append(f"{name}: {', '.join(same)} is the same as in {since}.")
        edited += keys
    if reasons:
        raise RefusedError(*reasons)
    told = []
    for language in project.languages:
        records = read_word_records(project, language.locale, Problems())
        kept = [key for key in edited if key in records and records[key].hash == hash_of_words(before.get(key, ""))]
        changed = {key: _with_hash(records[key], now[key]) for key in kept}
        if changed:
            write_word_records(project, language.locale, {**records, **changed})
            told.append(f"data/interface/{language.locale}.yaml: {', '.join(kept)} still up to date")
    return told


def _with_hash(word: RecordedWord, text: str) -> RecordedWord:
    return RecordedWord(hash_of_words(text), word.text, word.date)


def _source(root: Path) -> tuple[Project, Mapping[str, str]]:
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise ContentError(problems)
    project = project.with_taken_off()
    return project, flat(_words(project, project.source.locale))


def _words(project: Project, locale: Locale) -> Words:
    problems = Problems()
    document = project.document(project.interface_path(locale), problems)
    groups = document.value if document is not None else None
    if not isinstance(groups, dict) or not all(isinstance(entries, dict) for entries in groups.values()):
        raise ContentError(problems) if problems else RefusedError(f"data/interface/{locale}.yaml has no words.")
    return {group: {key: str(text) for key, text in entries.items()} for group, entries in groups.items()}


def _by_locale(project: Project, named: Iterable[str]) -> dict[Locale, list[str]]:
    """The keys that are named of each language; none if its file is named as a whole."""
    found: dict[Locale, list[str]] = {}
    whole = set()
    for word in named:
        file, _, key = word.partition("#")
        locale = Locale(Path(file).stem)
        if locale not in [language.locale for language in project.languages]:
            raise RefusedError(f"{file} belongs to no language of the site.")
        found.setdefault(locale, []).extend([key] if key else [])
        whole.update([] if key else [locale])
    return {locale: [] if locale in whole else keys for locale, keys in found.items()}


def _check_keys(name: str, keys: Iterable[str], texts: Mapping[str, str], reasons: list[str]) -> None:
    for key in keys:
        if key not in texts:
            reasons.append(f'{name} has no word "{key}". {did_you_mean(key, texts)}')
