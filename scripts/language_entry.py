"""Adds a language to `mkdocs.yml`, at the end of its list; every other byte of the file stays."""

from __future__ import annotations

import json
from typing import Any

import yaml

from scripts.problems import Problems
from scripts.yaml_lines import parse_yaml


class NoPlaceError(ValueError):
    """The list of languages is written in a way to which no entry can be added; the message has the entry."""


def with_language(text: str, locale: str, name: str) -> str:
    """The text of `mkdocs.yml` with one more language.

    Raises NoPlaceError if the file would not say just that.
    """
    entries = _entries(yaml.compose(text, Loader=yaml.SafeLoader))
    if entries is None or entries.flow_style or not entries.value:
        raise NoPlaceError(_entry("  ", locale, name))
    indent = " " * entries.start_mark.column
    ends = "\r\n" if "\r\n" in text else "\n"
    entry = _entry(indent, locale, name).replace("\n", ends)
    end = text.find("\n", _last_index(entries)) + 1
    if not end:
        text, end = text + ends, len(text) + len(ends)
    changed = text[:end] + entry + text[end:]
    if _languages(changed) != [*_languages(text), {"locale": locale, "name": name, "build": True}]:
        raise NoPlaceError(entry)
    return changed


def _entry(indent: str, locale: str, name: str) -> str:
    lines = (f"- locale: {_scalar(locale)}", f"  name: {_scalar(name)}", "  build: true")
    return "".join(f"{indent}{line}\n" for line in lines)


def _scalar(text: str) -> str:
    """A text as YAML reads it back: Norwegian's "no" would be false without quotes."""
    try:
        plain = yaml.safe_load(f"key: {text}") == {"key": text}
    except yaml.YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)


def _entries(root: yaml.Node | None) -> yaml.SequenceNode | None:
    """The list under plugins, i18n, languages."""
    plugins = _value(root, "plugins")
    for plugin in plugins.value if isinstance(plugins, yaml.SequenceNode) else ():
        found = _value(_value(plugin, "i18n"), "languages")
        if isinstance(found, yaml.SequenceNode):
            return found
    return None


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _last_index(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own end mark lies beyond the comments and lines that follow it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_index(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _languages(text: str) -> list[Any]:
    document = parse_yaml(text, "mkdocs.yml", Problems())
    for plugin in document.value.get("plugins", ()) if document else ():
        if isinstance(plugin, dict) and "i18n" in plugin:
            return list(plugin["i18n"].get("languages") or ())
    return []
