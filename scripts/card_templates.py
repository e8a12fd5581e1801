"""The templates of `overrides/cards/`, for blocks that tokens bring into a page."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.project import ROOT


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
