"""Pages that are gone, and the page that answers in their place: old links and codes on paper still lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.project.keys import Slug

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_moved(document: Document, pages: Collection[Slug], problems: Problems) -> Mapping[Slug, Slug]:
    """The slug of each page that is gone with the slug of the page instead, from `mkdocs.yml`, "extra", "moved"."""
    extra: Any = document.value.get("extra") or {}
    listed = extra.get("moved") or {}
    if not isinstance(listed, dict):
        line = document.line(("extra", "moved"))
        problems.add(
            "mkdocs.yml", line, '"moved" is not a list of pages.', "Write one line for each: old-page: new-page"
        )
        return {}
    found = {}
    for old, new in listed.items():
        line = document.line(("extra", "moved", old))
        if not isinstance(old, str) or not _SLUG.fullmatch(old):
            problems.add(
                "mkdocs.yml", line, f'"{old}" is not the name of a page.', "Write its old file name without .md."
            )
        elif old in pages:
            problems.add(
                "mkdocs.yml",
                line,
                f'The page "{old}" moved, and yet stands under "nav".',
                "Take one of the two lines away.",
            )
        elif new not in pages:
            problems.add(
                "mkdocs.yml", line, f'"{old}" moved to "{new}", which is not a page.', did_you_mean(str(new), pages)
            )
        else:
            found[Slug(old)] = Slug(str(new))
    return found
