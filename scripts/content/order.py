"""Which files are told of first: those from which problems of the others come."""

from __future__ import annotations

import re
from collections.abc import Callable

from scripts.project.mkdocs_file import NAME
from scripts.project.project import Project

_OF_LANGUAGE = re.compile(r"data/[a-z-]+/(?P<locale>[^/.]+)\.[a-z]+|docs/(?P<folder>[^/]+)/.*")


def rank_of(project: Project) -> Callable[[str], int]:
    """How early the problems of a file are told, by its path.

    First `mkdocs.yml`, then the data, then the pages of the source language; then what each other language has of its
    own, in the data and in pages.
    """
    others = {language.locale for language in project.languages} - {project.source.locale}

    def rank(path: str) -> int:
        match = _OF_LANGUAGE.fullmatch(path)
        if match is not None and match["locale"] in others:
            return 3
        if match is None or match["folder"] is None:
            return 0 if path == NAME else 1
        return 2 if match["folder"] == project.source.locale else 4

    return rank
