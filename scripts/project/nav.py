"""The pages of the site and which of them are sheets, as `mkdocs.yml` lists them under "nav" and "extra"."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, TypeGuard

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.project.keys import Slug
from scripts.project.mkdocs_file import extra_of

# Folders of the site that hold no pages.
FOLDERS = ("assets", "sheets")

# MkDocs gives this page the address of its folder.
HOME = Slug("index")

# What stands in the place of a page's name in the names of files for paper.
_OTHER_SHEETS = ("all", "cards")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60

_WRITE_NAME = "Write the name of the page's file, such as desks.md, or take the line away."
_FORM = (
    f"Write small letters, digits and single hyphens, at most {_LONGEST}, and .md behind them, such as return-path.md. "
    "A page stands in the folder of its language and in no other."
)


def is_slug(name: Any) -> TypeGuard[str]:
    """Whether it can be the name of a page: its address is made of it."""
    return isinstance(name, str) and len(name) <= _LONGEST and _SLUG.fullmatch(name) is not None


def read_nav(document: Document, taken: Collection[str], problems: Problems) -> tuple[Slug, ...]:
    """The pages in the order of the menu; `taken` are folders of the site, of which no page can have the address."""
    listed = document.value.get("nav")
    if not isinstance(listed, list):
        line = document.line(("nav",))
        what = '"nav" is no list of pages.' if "nav" in document.value else '"nav" is missing: the list of pages.'
        problems.add(document.name, line, what, "Write nav: and below it one line for each page, such as - index.md")
        return ()
    lines: dict[Slug, int] = {}
    for index, entry in enumerate(listed):
        line = document.line(("nav", index))
        fault = _fault(entry, taken)
        slug = Slug(str(entry).removesuffix(".md"))
        if fault is None and slug in lines:
            fault = f'The page "{slug}" stands twice under "nav" (first in line {lines[slug]}).', "Keep one of the two."
        if fault is None:
            lines[slug] = line
        else:
            problems.add(document.name, line, *fault)
    if HOME not in lines:
        line = document.line(("nav",))
        problems.add(
            document.name, line, 'The home page is missing under "nav".', f"Write - {HOME}.md as its first line."
        )
    return tuple(lines)


def read_sheets(
    document: Document, pages: Collection[Slug], locales: Collection[str], problems: Problems
) -> tuple[Slug, ...]:
    """The pages that are printed as sheets, in the order in which they are listed."""
    listed = extra_of(document).get("sheets")
    if listed is None:
        return ()
    if not isinstance(listed, list):
        line = document.line(("extra", "sheets"))
        problems.add(document.name, line, '"sheets" is no list of pages.', "Write them so: sheets: [desks, words]")
        return ()
    lines: dict[Slug, int] = {}
    for index, sheet in enumerate(listed):
        line = document.line(("extra", "sheets", index))
        if not isinstance(sheet, str) or sheet not in pages:
            what, mend = f'The sheet "{sheet}" is not a page.', 'Add it under "nav", or take it away here.'
        elif sheet in lines:
            what = f'The sheet "{sheet}" stands twice (first in line {lines[Slug(sheet)]}).'
            mend = "Keep one of the two."
        elif sheet == HOME:
            what = "The home page cannot be a sheet: in two languages it would have the address of a language."
            mend = "Take it away here."
        elif sheet in _OTHER_SHEETS or any(f"{other}-{locale}" == sheet for other in listed for locale in locales):
            what = f'The sheet "{sheet}" would have the same file as another one.'
            mend = "Give the page another name."
        else:
            lines[Slug(sheet)] = line
            continue
        problems.add(document.name, line, what, mend)
    return tuple(lines)


def _fault(entry: Any, taken: Collection[str]) -> tuple[str, str] | None:
    """What is wrong with a line of the list, and how to mend it."""
    if entry is None or entry == "":
        return 'A line under "nav" is empty.', _WRITE_NAME
    if isinstance(entry, dict):
        name = next(iter(entry), "")
        return (
            f'The page "{name}" has a title here.',
            "Write the file name alone; each page has its title in its front matter.",
        )
    if not isinstance(entry, str):
        return 'A line under "nav" is no file name.', _WRITE_NAME
    if not entry.endswith(".md") or not is_slug(entry.removesuffix(".md")):
        return f'"{entry}" cannot be the file of a page.', _FORM
    if entry.removesuffix(".md") in taken:
        return f'"{entry}" would have the address of another part of the site.', "Give the page another name."
    return None
