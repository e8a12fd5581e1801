"""Do the links of a page lead to a page of the site, and to a section that stands there?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from urllib.parse import unquote

from scripts.files.problems import Problems, did_you_mean
from scripts.project.keys import PageKey, Slug
from scripts.project.project import Project
from scripts.project.web_addresses import fault_of_website, host_of, shown
from scripts.records.records import Entries, ids_of
from scripts.texts.blocks import links_of
from scripts.texts.followed import NOT_MOVED, Followed
from scripts.texts.page import Page
from scripts.texts.sections import INTRO

# Where a link within the site leads: "desks.md", "desks.md#call", "#call".
_TARGET = re.compile(r"(?:(?P<slug>[^#/:]+)\.md)?(?:#(?P<section>.+))?")


def check_links(
    page: Page,
    pages: Mapping[PageKey, Page],
    project: Project,
    entries: Entries,
    problems: Problems,
    without_sections: Collection[PageKey] = (),
    followed: Followed = NOT_MOVED,
) -> None:
    """Record every link to a page or a section that does not exist.

    Of addresses of other sites their hosts alone are looked at. A page
    has in every language the sections of its source page, and each may be named by an old id.

    Of pages `without_sections` a heading cannot be read: a section that they have in another language is there.
    """
    for target, first in links_of(page.body, page.body_line):
        fault_of_address = fault_of_website(target) if re.match(r"https?:", target, re.IGNORECASE) else None
        if fault_of_address:
            what = f'"{shown(target)}" is not the address of a website: it {fault_of_address}.'
            problems.add(page.name, _line(page, target, first), what, "Write it as https://www.example.org/page.")
        if re.match(r"[a-z]+:", target, re.IGNORECASE):
            continue
        fault = _fault(page, target, project)
        match = _TARGET.fullmatch(target)
        slug = Slug((match["slug"] if match else None) or page.slug)
        key = (page.locale, slug)
        if fault is None and match and match["section"] and key in pages:
            known = _anchors(pages[key], entries)
            source = pages.get((project.source.locale, slug))
            if source is not None and source is not pages[key]:
                known = [*_anchors(source, entries), *known]
            if followed.now((slug, match["section"])) != (slug, match["section"]):
                continue
            same = [other for (_, each), other in pages.items() if each == slug] if key in without_sections else []
            if match["section"] not in known and not any(each.section(match["section"]) for each in same):
                what = f'The link "{target}" leads to a section that does not stand there.'
                fault = what, did_you_mean(match["section"], known)
            elif key == (page.locale, page.slug) and _section_at(page, _line(page, target, first)) == match["section"]:
                what = f'The link "{target}" leads to the section in which it stands.'
                fault = what, "Lead to another section, or take the link away."
        if fault is not None:
            problems.add(page.name, _line(page, target, first), *fault)


def _fault(page: Page, target: str, project: Project) -> tuple[str, str] | None:
    """What is wrong with the page to which a link leads, and how to mend it; None if nothing is."""
    match = _TARGET.fullmatch(target)
    if match is None or not target:
        meant = _meant(target, project)
        mend = f"Write {meant}." if meant else "Write the name of its file, such as support.md, or support.md#id."
        return f'"{target}" is not a link to a page.', mend
    slug, anchor = Slug(match["slug"] or page.slug), f"#{match['section']}" if match["section"] else ""
    if slug in project.moved and page.locale != project.source.locale:
        # Translations need not follow at once: readers are led to the page of today.
        return None
    if slug in project.moved:
        new = project.moved[slug]
        return f'The link "{target}" leads to a page that moved to "{new}".', f"Write {new}.md."
    if slug not in project.pages:
        meant = _meant(target, project)
        return f'The link "{target}" leads to no page of the site.', (
            f"Write {meant}." if meant else did_you_mean(slug, project.pages)
        )
    if match["slug"] == page.slug:
        return f'The link "{target}" leads to the page on which it stands.', (
            f"Write {anchor} alone." if anchor else "Lead to a section, such as #id, or take the link away."
        )
    return None


def _meant(target: str, project: Project) -> str | None:
    """The link to a page that a target means, such as "desks.md#call" for "/nl/desks/#call"; None if it means none."""
    path, hash_sign, anchor = unicodedata.normalize("NFKC", unquote(target)).partition("#")
    name = re.sub(r"\.(md|html?)$", "", path.strip().strip("/").lower()).split("/")[-1]
    meant = project.moved.get(Slug(name), Slug(name))
    return f"{meant}.md{hash_sign if anchor.strip('/') else ''}{anchor.strip('/')}" if meant in project.pages else None


def _anchors(page: Page, entries: Entries) -> Collection[str]:
    """What a link may name on a page: its sections, and the cards of desks and partners."""
    cards = [f"{kind}-{identifier}" for kind in ("desk", "partner") for identifier in ids_of(entries, f"{kind}s")]
    return [*(section.id for section in page.sections if section.id != INTRO), *cards]


def _section_at(page: Page, line: int) -> str:
    """The id of the section to which a line belongs."""
    return next((section.id for section in reversed(page.sections) if section.line <= line), INTRO)


def _line(page: Page, target: str, first: int) -> int:
    """The line with the link, in the paragraph that begins at a line; a host may be written in other letters there."""
    lines = page.body.split("\n")
    for wanted in filter(None, (target, host_of(target))):
        for line in range(first, page.body_line + len(lines)):
            if wanted in lines[line - page.body_line]:
                return line
    return first
