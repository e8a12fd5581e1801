"""Sections that a page shows in another language than its own: marked with it, and headed by a line that says so.

That line is in the reader's own language, with the number to call.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from scripts.cards import inline
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import Language

# Elements of a text that have no language of their own; everything else is put into one that has it.
_PLAIN = re.compile(r"<(?:h2|h3|p|ul|ol|table)(?=[ >])(?![^>]* lang=)")
_HEADING = re.compile(r"<h[23][ >]")


def lent_note(site: Site, locale: Locale) -> Markup:
    """The line that heads each section which readers of a language read in another one."""
    words = site.records.words[locale]
    told, colon = words["translation"], words["site"]["colon"]
    return Markup('<p class="lent">{} {}{} {}</p>').format(
        told["missing_here"], told["in_doubt"], colon, inline.phone(site.records.free_number)
    )


def in_language(html: str, language: Language) -> str:
    """A block of HTML, marked with its language and direction."""
    marks = f' lang="{language.html}" dir="{language.direction}"'
    match = _PLAIN.match(html)
    if match is None:
        return f"<div{marks}>\n{html}\n</div>"
    return f"{html[: match.end()]}{marks}{html[match.end() :]}"


def with_note(html: str, note: str) -> str:
    """The first block of a section with the line that heads it: below the heading, or before a text that has none."""
    return f"{html}\n{note}" if _HEADING.match(html) else f"{note}\n{html}"
