"""One template environment for all languages of a build.

static-i18n runs the whole of MkDocs once for each language. Each run would list Material's 14,509 template and icon
files and compile every template again: together a third of the time of a build.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from mkdocs.theme import Theme

from scripts.project.project import ROOT


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(ROOT) / "overrides" / "cards"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )


def render(template: str, **values: object) -> Markup:
    """The HTML of a template; StrictUndefined's error for a value that it asks for and does not get."""
    html = _environment().get_template(template).render(**values)
    # Python-Markdown ends a block of HTML at an empty line; none may remain.
    return Markup("\n".join(line for line in html.split("\n") if line.strip()))


class _OwnFilesLoader(FileSystemLoader):
    """Finds the theme's templates as ever, but lists those of one folder alone."""

    def __init__(self, folders: list[str], own: Path) -> None:
        super().__init__(folders)
        self._own = FileSystemLoader(own)

    def list_templates(self) -> list[str]:
        """The templates of our own folder, which is all that MkDocs copies files from."""
        return self._own.list_templates()


def share_environment(theme: Theme, own: Path) -> None:
    """Make a theme give the same environment each time it is asked; `own` is the folder of our overrides."""
    environment = theme.get_env()
    environment.loader = _OwnFilesLoader(list(theme.dirs), own)
    shared: Any = theme
    shared.get_env = lambda: environment
