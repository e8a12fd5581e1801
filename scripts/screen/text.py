"""The text of a page as page and sheet both show it: sections numbered, outdated ones marked, data in place."""

from __future__ import annotations

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.screen.links import set_links_aside
from scripts.screen.notices import outdated_notes
from scripts.screen.tokens import render_tokens, set_blocks_aside
from scripts.texts.page import Page
from scripts.texts.sections import INTRO, TOKEN, with_headings

_NUMBER = '<span class="number">{number}</span> '


def page_markdown(markdown: str, site: Site, locale: Locale, slug: Slug) -> str:
    """The Markdown of a page, ready for Python-Markdown; tokens that are whole blocks are set aside."""
    notes = outdated_notes(site, locale, slug)
    numbers = _NUMBER if slug in site.project.sheets else ""
    if numbers or notes:
        markdown = with_headings(markdown, numbers, notes)
    if INTRO in notes and _begins_with_paragraph(site.pages[locale, slug]):
        # Inside the paragraph: two languages side by side keep the same blocks.
        markdown = f"{notes[INTRO]} {markdown.lstrip()}"
    return render_tokens(set_blocks_aside(set_links_aside(markdown, site, locale), site), site, locale, slug)


def _begins_with_paragraph(page: Page) -> bool:
    """Whether there is a paragraph before the first heading, and no token that is a block of its own."""
    blocks = page.sections[0].blocks
    return bool(blocks) and blocks[0].kind == "p" and not TOKEN.match(page.body.lstrip())
