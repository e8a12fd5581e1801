"""Do the links of a page lead to a page of the site, and to a section that stands there?"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from scripts.files.problems import Problems, did_you_mean
from scripts.project.keys import PageKey, Slug
from scripts.project.project import Project
from scripts.records.records import Entries, ids_of
from scripts.texts.blocks import links_of
from scripts.texts.page import Page
from scripts.texts.sections import INTRO

# Where a link within the site leads: "desks.md", "desks.md#call", "#call".
_TARGET = re.compile(r"(?:(?P<slug>[^#/:]+)\.md)?(?:#(?P<section>.+))?")


def check_links(
    page: Page, pages: Mapping[PageKey, Page], project: Project, entries: Entries, problems: Problems
) -> None:
    """Record every link to a page or a section that does not exist; addresses of other sites are not looked at."""
    for target, first in links_of(page.body, page.body_line):
        if re.match(r"[a-z]+:", target):
            continue
        line = _line(page, target, first)
        match = _TARGET.fullmatch(target)
        slug = Slug(match["slug"] or page.slug) if match else None
        if match is None or slug is None or not target:
            problems.add(page.name, line, f'"{target}" is not a link to a page.', "Write support.md, or support.md#id.")
        elif slug not in project.pages:
            problems.add(
                page.name, line, f'The link "{target}" leads to no page of the site.', did_you_mean(slug, project.pages)
            )
        elif match["section"] and (page.locale, slug) in pages:
            known = _anchors(pages[page.locale, slug], entries)
            if match["section"] not in known:
                problems.add(
                    page.name,
                    line,
                    f'The link "{target}" leads to a section that does not stand there.',
                    did_you_mean(match["section"], known),
                )


def _anchors(page: Page, entries: Entries) -> Collection[str]:
    """What a link may name on a page: its sections, and the cards of desks and partners."""
    cards = [f"{kind}-{identifier}" for kind in ("desk", "partner") for identifier in ids_of(entries, f"{kind}s")]
    return [*(section.id for section in page.sections if section.id != INTRO), *cards]


def _line(page: Page, target: str, first: int) -> int:
    """The line with the link, in the paragraph that begins at a line."""
    lines = page.body.split("\n")
    for line in range(first, page.body_line + len(lines)):
        if target in lines[line - page.body_line]:
            return line
    return first
