"""A project without a file: two languages and two pages, none of them of the fixture site but Dutch."""

from __future__ import annotations

from pathlib import Path

from scripts.project.keys import Locale, Slug
from scripts.project.project import Language, Project
from tests.helpers.names import INDEX, NL

FR = Locale("fr")
SUPPORT = Slug("support")

DUTCH = Language(NL, "Nederlands", "nl", "ltr")
FRENCH = Language(FR, "Français", "fr", "ltr")


def small_project(root: Path) -> Project:
    """The project in a folder, which may be empty."""
    return Project(root, (DUTCH, FRENCH), DUTCH, (INDEX, SUPPORT), (SUPPORT,))
