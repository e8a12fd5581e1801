"""The files of a new language before anyone translated them: those of the source language, with a mark on each text.

So a translator has everything in its place, ids, tokens, links and comments too, and only replaces what is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

from scripts.files.yaml_edits import composed, end_of, line_after, line_end_of, quoted, scalar, value_of
from scripts.files.yaml_edits import parsed as parsed_yaml
from scripts.project.country import on_letters
from scripts.project.keys import Locale
from scripts.records.facts import Term
from scripts.texts.blocks import parsed
from scripts.texts.page import Page
from scripts.texts.sections import wording
from scripts.translations.marks import MARK


class NoPlaceError(ValueError):
    """The list of languages is written in a way to which no entry can be added; the message has the entry."""


def with_language(text: str, locale: Locale, name: str) -> str:
    """The text of `mkdocs.yml` with one more language.

    Raises NoPlaceError if the file would not say just that.
    """
    entries = _entries(composed(text))
    if entries is None or entries.flow_style or not entries.value:
        raise NoPlaceError(_entry("  ", locale, name))
    indent = " " * entries.start_mark.column
    ends = line_end_of(text)
    entry = _entry(indent, locale, name).replace("\n", ends)
    end = line_after(text, end_of(entries)) + 1
    if end > len(text):
        text, end = text + ends, len(text) + len(ends)
    changed = text[:end] + entry + text[end:]
    if _languages(changed) != [*_languages(text), {"locale": locale, "name": name, "build": True}]:
        raise NoPlaceError(entry)
    return changed


def _entry(indent: str, locale: Locale, name: str) -> str:
    lines = (f"- locale: {scalar(locale)}", f"  name: {scalar(name)}", "  build: true")
    return "".join(f"{indent}{line}\n" for line in lines)


def _entries(root: yaml.Node | None) -> yaml.SequenceNode | None:
    """The list under plugins, i18n, languages."""
    plugins = value_of(root, "plugins")
    for plugin in plugins.value if isinstance(plugins, yaml.SequenceNode) else ():
        found = value_of(value_of(plugin, "i18n"), "languages")
        if isinstance(found, yaml.SequenceNode):
            return found
    return None


def _languages(text: str) -> list[Any]:
    document = parsed_yaml(text, "mkdocs.yml")
    for plugin in document.value.get("plugins", ()) if document else ():
        if isinstance(plugin, dict) and "i18n" in plugin:
            return list(plugin["i18n"].get("languages") or ())
    return []


_NOTE = "# Where a text begins with {word}, put the translation in the place of that word and the {language} behind it."
_KEEP = "# Keep {#ids}, [[tokens]] and the (targets) of links."

# Attributes of Markdown, such as {#during} and {lang=nl}: nothing to translate.
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_LETTER = re.compile(r"[^\W\d_]")


def words_skeleton(source: str, language: str) -> str:
    """The file of interface words with a mark on each text, made from that of the source language, whose name is given.

    Comments and keys stay. Raises ValueError if the file is not groups of words.
    """
    root = composed(source)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("the file has no words")
    text = source
    for _, group in reversed(root.value):
        for _, value in reversed(group.value):
            start, end = value.start_mark.index, value.end_mark.index
            text = text[:start] + _quoted(value.value) + text[end:]
    return f"{_note(language)}\n{text}"


def glossary_skeleton(terms: Iterable[Term]) -> str:
    """The file of words for terms before any is chosen, with the Dutch and French names beside each."""
    lines = [
        "# yaml-language-server: $schema=../schema/glossary.json",
        "#",
        "# The words of this site in this language, one for each thing, on every page: shown on the words page, and",
        '# "make check" warns at others. Behind each id: the Dutch and the French name.',
        '# How to fill this in: CONTRIBUTING.md, "Choose the word for a thing".',
        "glossary:",
    ]
    for term in terms:
        names = [name for _, name in on_letters(term.names)]
        lines += [f"  - id: {term.id}  # {' | '.join(names)}", '    term: ""', "    forms: []", "    avoid: []", ""]
    return "\n".join(lines)


def page_skeleton(source: Page, language: str) -> str:
    """A page with a mark on each text: title, headings, paragraphs, list items, cells. `language` names its own."""
    fields = {"title": source.title, "menu": source.menu, "description": source.description}
    head = [_note(language), _KEEP, *(f"{name}: {_quoted(text)}" for name, text in fields.items())]
    return "\n".join(["---", *head, "---", marked(source.body)])


def marked(body: str) -> str:
    """Markdown with a mark before each text in it; what is only a token, a number or a sign has none."""
    lines = body.split("\n")
    # Cells of a table stand in one line: each is looked for behind the one before.
    reached: dict[int, int] = {}
    for token in parsed(body):
        if token.type != "inline" or not token.map or not _has_words(token.content):
            continue
        number = token.map[0]
        line, first = lines[number], token.content.split("\n")[0]
        # A cell is read without the backslash before "|".
        written = first if first in line else first.replace("|", r"\|")
        start = line.index(written, reached.get(number, 0))
        lines[number] = f"{line[:start]}{MARK} {line[start:]}"
        reached[number] = start + len(MARK) + 1 + len(written)
    return "\n".join(lines)


def _has_words(markdown: str) -> bool:
    return _LETTER.search(_ATTRIBUTES.sub("", wording(markdown))) is not None


def _note(language: str) -> str:
    # Without the colon the word is no mark.
    return _NOTE.format(word=MARK.rstrip(":"), language=language)


def _quoted(text: str) -> str:
    """A text with its mark in double quotes, as YAML and JSON both write it."""
    return quoted(f"{MARK} {text}")
