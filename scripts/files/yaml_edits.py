"""Changes of YAML texts that leave every other byte as it is: comments, order, quotes, line ends."""

from __future__ import annotations

import json
import re

import yaml

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document, parse_yaml

_OLD_LINE_END = re.compile(r"\r(?!\n)")


def parsed(text: str, name: str) -> Document | None:
    """What a YAML text says, whatever its line ends; None if it is not valid."""
    return parse_yaml(text.replace("\r\n", "\n"), name, Problems())


def composed(text: str) -> yaml.Node | None:
    """The nodes of a YAML text, each with its place in it."""
    return yaml.compose(text, Loader=yaml.SafeLoader)


def with_usual_line_ends(text: str) -> str:
    """The text with the line ends of today in the place of those of old Macs, which few programs show as such."""
    return _OLD_LINE_END.sub("\n", text)


def line_end_of(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def value_of(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """The value of a key of a mapping; None if the node is no mapping or has no such key."""
    pair = pair_of(node, key)
    return pair[1] if pair else None


def pair_of(node: yaml.Node | None, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    """A key of a mapping with its value; None if the node is no mapping or has no such key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next(((name, value) for name, value in pairs if name.value == key), None)


def end_of(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own end mark lies beyond the comments and lines that follow it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return end_of(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def line_after(text: str, index: int) -> int:
    """Where the line of a place ends: before its line end, or at the end of the text."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def scalar(text: str) -> str:
    """A text as YAML reads it back: Norwegian's "no" would be false without quotes."""
    try:
        plain = yaml.safe_load(f"key: {text}") == {"key": text}
    except yaml.YAMLError:
        plain = False
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and JSON both write it."""
    return json.dumps(text, ensure_ascii=False)


def with_lines_after(text: str, number: int, lines: list[str]) -> str:
    """The text with lines behind one (counted from 1), indented and ended like it."""
    found = text.split("\n")
    before = found[number - 1]
    indent, end = before[: len(before) - len(before.lstrip())], "\r" if before.endswith("\r") else ""
    found[number:number] = [f"{indent}{each}{end}" for each in lines]
    return "\n".join(found)
