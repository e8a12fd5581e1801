"""A page in two languages side by side, block by block, so that two people can point at the same line.

The section rule makes this possible: a translation has the same sections and blocks in the same order as its source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from scripts.content.site import Site
from scripts.files.problems import EditorError
from scripts.project.addresses import pair_path, relative
from scripts.project.sheets import SheetKey, pairs_of
from scripts.project.surfaces import Surface
from scripts.screen.body import body_of
from scripts.screen.page_frame import pair_frame


class NotAlignedError(EditorError):
    """Two languages of a page do not have the same blocks; the checks should have found it."""


@dataclass(frozen=True)
class Row:
    """The same block in the client's language and in the other one, as HTML; `heading` is whether it is one."""

    client: Markup
    other: Markup
    heading: bool


def rows(site: Site, key: SheetKey) -> list[Row]:
    """The blocks of a page in two languages, paired, the client's first; their links begin at the pair's own path.

    Raises NotAlignedError if the blocks do not match.
    """
    here = pair_path(site.project, key)
    columns = [
        # An id may stand once in a document.
        body_of(site, locale, key.slug).html_blocks(
            Surface(site.project, here, on_paper=True, beside=True, named=locale == key.locale)
        )
        for locale in key.locales
    ]
    tags = [[_tag(block) for block in column] for column in columns]
    if tags[0] != tags[1]:
        raise NotAlignedError(f"{key.name}: the languages differ: {tags[0]} and {tags[1]}")
    return [
        Row(Markup(client), Markup(other), heading=_tag(client).startswith("h"))
        for client, other in zip(*columns, strict=True)
    ]


def _tag(block: str) -> str:
    """The name of the element with which a block begins."""
    match = re.match(r"<([a-z0-9]+)", block)
    return match[1] if match else ""


def write(site: Site, site_url: str, folder: Path, environment: Environment) -> None:
    """Write the pages into a built site, if it has them; NotAlignedError if the blocks of two languages differ."""
    template = environment.get_template("pair-page.html")
    for key in pairs_on_site(site):
        path = pair_path(site.project, key)
        # The address of the site's root, from which MkDocs' filter for addresses starts.
        root = relative(path, "").rstrip("/")
        frame = pair_frame(site, key, site_url)
        html = template.render(frame=frame, rows=rows(site, key), base_url=root, page=None)
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(html, encoding="utf-8")


def pairs_on_site(site: Site) -> list[SheetKey]:
    """Every page in two languages that a built site has."""
    return [
        SheetKey(locale, slug, beside)
        for locale, beside in (pairs_of(site.project) if site.paired else ())
        for slug in site.sheet_slugs(locale)
        if (beside, slug) in site.pages
    ]
