"""The templates of `overrides/`, all of one kind of environment: what is not markup by its type is escaped.

static-i18n runs the whole of MkDocs once for each language. Each run would list Material's 14,509 template and icon
files and compile every template again: together a third of the time of a build. So one environment serves them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.theme.qr import qr_picture

if TYPE_CHECKING:
    from mkdocs.theme import Theme

OVERRIDES = Path("overrides")

# What templates of cards and sheets may ask for beside Jinja's own filters.
OWN_FILTERS = {"qr_picture": qr_picture}


@lru_cache(maxsize=8)
def environment(folder: Path) -> Environment:
    """The templates of cards and sheets in a folder of overrides, with pictures of codes for paper."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    made.filters.update(OWN_FILTERS)
    return made


def render(folder: Path, template: str, **values: object) -> Markup:
    """The HTML of a template; StrictUndefined's error for a value that it asks for and does not get."""
    return Markup(environment(folder).get_template(template).render(**values))


def render_card(folder: Path, template: str, **values: object) -> Markup:
    """The HTML of a card, for a token that is a block of its own."""
    html = render(folder, f"cards/{template}", **values)
    # Python-Markdown ends a block of HTML at an empty line; none may remain.
    return Markup("\n".join(line for line in html.split("\n") if line.strip()))


def compile_all(theme: Theme, own: Path) -> None:
    """Compile the templates of pages and of cards, so that processes that begin now need not do it, each for itself."""
    pages = theme.get_env()
    for name in pages.list_templates():
        folder, _, _ = name.rpartition("/")
        if name.endswith((".html", ".xml")) and folder in ("", "partials"):
            pages.get_template(name)
        elif name.endswith(".html") and folder == "cards":
            environment(own).get_template(name)


class _OwnFilesLoader(FileSystemLoader):
    """Finds the theme's templates as ever, but lists those of one folder alone."""

    def __init__(self, folders: list[str], own: Path) -> None:
        super().__init__(folders)
        self._own = FileSystemLoader(own)

    def list_templates(self) -> list[str]:
        """The templates of our own folder, which is all that MkDocs copies files from."""
        return self._own.list_templates()


def share_environment(theme: Theme, own: Path, values: Mapping[str, object]) -> None:
    """Make a theme give the same environment each time it is asked; `own` is the folder of our overrides.

    Its templates escape text, as those of cards and sheets do; a value it asks for and does not get is an error. All
    of them know `values`.
    """
    key = (*theme.dirs, str(own))
    if key not in _of_themes:
        # A preview builds the same theme again and again.
        _of_themes.clear()
        _of_themes[key] = _escaping(theme, own)
    made = _of_themes[key]
    made.globals.update(values)
    shared: Any = theme
    shared.get_env = lambda: made


# The environment of the theme that was built last, by its folders: compiled templates are kept for the next build.
_of_themes: dict[tuple[str, ...], Environment] = {}


def _escaping(theme: Theme, own: Path) -> Environment:
    made = theme.get_env()
    made.loader = _OwnFilesLoader(list(theme.dirs), own)
    made.autoescape = True
    made.undefined = StrictUndefined
    made.auto_reload = True
    return made
