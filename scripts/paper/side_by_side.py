"""A page in two languages side by side, block by block, so that two people can point at the same line.

The section rule makes this possible: a page has the same sections in every language, and a translation that is current
the same blocks in the same order as its source.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.addresses import pair_path, relative
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey
from scripts.project.surfaces import Surface
from scripts.screen.beside import pairs_on_site
from scripts.screen.body import before_contents, body_of
from scripts.screen.page_frame import pair_frame


@dataclass(frozen=True)
class Row:
    """The same text of a section in the client's language and in the other one, as HTML.

    `heading` is whether it is a heading.
    """

    section: str
    client: Markup
    other: Markup
    heading: bool


def rows(site: Site, key: SheetKey) -> list[Row]:
    """The blocks of a page in two languages, paired, the client's first; their links begin at the pair's own path.

    Where a section has other blocks in one of them, as a translation that is out of date may, its heading stands beside
    its heading, and all that follows beside all that follows.
    """
    here = pair_path(site.project, key)
    columns = [
        # An id may stand once in a document.
        body_of(site, locale, key.slug).placed_blocks(
            Surface(site.project, here, on_paper=True, beside=True, named=locale == key.locale)
        )
        for locale in key.locales
    ]
    found: list[Row] = []
    lent = site.pages[key.locale, key.slug].lent
    for section in dict.fromkeys(section for column in columns for section, _ in column):
        client, other = ([html for each, html in column if each == section] for column in columns)
        if section in lent and lent[section] == key.beside:
            # The text stands in the other column: once is enough.
            client = [*client[:1], *("" for _ in client[1:])]
            found += [
                Row(section, Markup(one), Markup(two), _is_heading(two)) for one, two in zip(client, other, strict=True)
            ]
            continue
        if [_tag(block) for block in client] != [_tag(block) for block in other]:
            client, other = _by_section(client), _by_section(other)
        found += [
            Row(section, Markup(one), Markup(two), heading=_is_heading(one or two))
            for one, two in zip_longest(client, other, fillvalue="")
        ]
    return found


def _by_section(blocks: list[str]) -> list[str]:
    """The blocks of a section in two: its heading, if it has one, and the rest."""
    headings = 1 if blocks and _is_heading(blocks[0]) else 0
    return [*blocks[:headings], "\n".join(blocks[headings:])]


def _is_heading(block: str) -> bool:
    return _tag(block) in ("h2", "h3")


def _tag(block: str) -> str:
    """The name of the element with which a block begins."""
    match = re.match(r"<([a-z0-9]+)", block)
    return match[1] if match else ""


def write(
    site: Site, site_url: str, folder: Path, environment: Environment, locales: Collection[Locale] | None = None
) -> None:
    """Write the pages into a built site, if it has them: all, or those of clients who read one of `locales`."""
    template = environment.get_template("pair-page.html")
    for key in pairs_on_site(site):
        if locales is not None and key.locale not in locales:
            continue
        path = pair_path(site.project, key)
        # The address of the site's root, from which MkDocs' filter for addresses starts.
        root = relative(path, "").rstrip("/")
        frame = pair_frame(site, key, site_url)
        found = rows(site, key)
        first = before_contents(row.section for row in found)
        html = template.render(frame=frame, first=found[:first], rest=found[first:], base_url=root, page=None)
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(html, encoding="utf-8")
