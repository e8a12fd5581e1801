"""Every value of a YAML text in turn with one of another kind in its place."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

# Of each kind of YAML; an empty one is nothing.
VALUES = ("", "[a, b]", "[]", "7", "1.5", ".nan", "some words", '"x"', "2026-01-01", "true", "no", "{a: b}", "~")


def wrong_values(text: str) -> Iterator[tuple[str, str, int]]:
    """The place of a value in words, the text with a wrong one there, and the line of it; each kind of place once."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    seen: set[str] = set()
    for place, node in _nodes(root, ""):
        if place in seen:
            continue
        seen.add(place)
        start, end = node.start_mark.index, node.end_mark.index
        block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        before = text[:start].rstrip() if block else text[:start]
        after = text[:end].rstrip()[len(text[:start]) :] if block else text[start:end]
        for value in VALUES:
            changed = f"{before}{' ' if block else ''}{value}{text[start + len(after) :]}"
            yield f"{place} <- {value}", changed, before.count("\n") + 1


def _nodes(node: yaml.Node, place: str) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield f"{place}.{key.value}", value
            yield from _nodes(value, f"{place}.{key.value}")
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield f"{place}.*", value
            yield from _nodes(value, f"{place}.*")
