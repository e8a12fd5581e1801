"""Puts data into Markdown: each token becomes HTML in the page's language, numbers isolated left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from scripts.cards import inline, offices
from scripts.cards.hours_words import hours_only
from scripts.content.site import Site
from scripts.locator import card
from scripts.project.addresses import link, page_path
from scripts.records import facts
from scripts.screen import translation_table
from scripts.screen.print_table import print_table
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import TOKEN_KINDS, split_token

# A block made from more than the data: it gets the site, the locale and the slug of the page.
Block = Callable[[Site, str, str], Markup]
_NONE: Mapping[str, Block] = {}

_MARKER = re.compile(r'<div class="token">([^<]*)</div>')


def render_tokens(markdown: str, site: Site, locale: str, slug: str, blocks: Mapping[str, Block] = _NONE) -> str:
    """The Markdown of a page with every token replaced; the page must have passed the checks.

    `blocks` makes kinds of tokens that this module cannot, because they are made from finished text.
    """
    records, words = site.records, site.records.words[locale]

    def replace(kind: str, identifier: str) -> str:
        renderers: Mapping[str, Callable[[], str]] = {
            "phone": lambda: inline.phone(records.phone_lines[identifier].number),
            "hours": lambda: hours_only(records.phone_lines[identifier].hours, words),
            "email": lambda: inline.email(records.email_addresses[identifier].address),
            "desk": lambda: desk_link(site, locale, slug, identifier),
            "fact": lambda: inline.isolated(facts.fact_text(records.facts[identifier], locale)),
            "short-name": lambda: inline.short_name(records.terms[identifier]),
            "official-names": lambda: offices.official_names(site, locale, identifier),
            "phone-line": lambda: offices.phone_line(site, locale, identifier),
            "desks": lambda: offices.return_desks(site, locale),
            "locator": lambda: card.locator(site, locale, slug),
            "nearest-by-province": lambda: card.nearest_by_province(site, locale, slug),
            "nearest-by-postcode": lambda: card.nearest_by_postcode(site, locale),
            "desk-card": lambda: offices.desk(site, locale, identifier),
            "partners": lambda: offices.partners(site, locale, identifier or None),
            "sheets": lambda: print_table(site, locale, slug),
            "sources": lambda: offices.sources(site, locale),
            "translations": lambda: translation_table.translations(site, locale),
        }
        return blocks[kind](site, locale, slug) if kind in blocks else renderers[kind]()

    def substitute(text: str) -> str:
        kind, identifier = split_token(text)
        return replace(kind, identifier or "")

    return TOKEN.sub(lambda match: substitute(match[1]), markdown)


def set_blocks_aside(markdown: str) -> str:
    """The Markdown with each token that is a whole block as a marker, which Markdown leaves as it is.

    Python-Markdown would read every card and table again, letter by letter, and change nothing.
    """

    def marker(match: re.Match[str]) -> str:
        kind = TOKEN_KINDS.get(split_token(match[1])[0])
        return f'<div class="token">{match[1].strip()}</div>' if kind and kind.block else match[0]

    return TOKEN.sub(marker, markdown)


def put_blocks_back(html: str, site: Site, locale: str, slug: str, blocks: Mapping[str, Block] = _NONE) -> str:
    """The HTML that Markdown made, with each marker replaced by its block."""
    return _MARKER.sub(lambda match: render_tokens(f"[[{match[1]}]]", site, locale, slug, blocks), html)


def desk_link(site: Site, locale: str, slug: str, identifier: str) -> Markup:
    """A desk's city in the page's language, linked to the desk where the language has the page of the desks."""
    place = site.records.words[locale]["places"][site.records.desks[identifier].place]
    if (locale, "desks") not in site.pages:
        return escape(place)
    start = page_path(site.project, locale, slug)
    target = link(site.project, start, locale, "desks")
    return Markup('<a href="{}#desk-{}">{}</a>').format(target, identifier, escape(place))
