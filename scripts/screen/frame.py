"""What stands around a text in one language, on a screen and on paper: what it is, from when, and whom to call.

The templates in `overrides/` show these records and decide nothing themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.notice_words import NoticeWords
from scripts.cards.phone_line import CallBlock, call_block
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, page_path, pair_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import SheetKey
from scripts.records.interface import Words
from scripts.screen.editions import edition_of
from scripts.screen.notices import Notice, notice, reviewed
from scripts.screen.page_notices import page_notices
from scripts.screen.past_day import PastDay, checked_line, past_day_of


@dataclass(frozen=True)
class Frame:
    """What every form of a page says around its text, in one language.

    `title` is the name of the page in a browser: with the titles of both columns where it is one of two.
    `description` is for search engines, empty for a column of two: they are sent to the client's page.
    `notices` are those that hold now, `notice` is what a reader is told of the translation.
    `past_day` is what nobody checked in time; `checked` tells of it too, in one line. `here` is the absolute address
    of the page, `code` that of the sheet's edition (empty for other pages), `check` the address of the page that tells
    whether paper is still right (empty where there is none).
    """

    slug: Slug
    language: Language
    words: Words
    title: str
    heading: str
    description: str
    phone: Markup
    call: CallBlock
    notices: tuple[NoticeWords, ...]
    notice: Notice | None
    past_day: tuple[PastDay, ...]
    reviewed: Markup | None
    checked: str
    here: str
    code: str
    check: str


def frame_of(site: Site, locale: Locale, slug: Slug, site_url: str, pair: SheetKey | None = None) -> Frame:
    """The frame of a page; `site_url` is the absolute address of the site.

    `pair` names the page in two languages of which this one is a column; such a page stands at a path of its own.
    """
    page, words = site.pages[locale, slug], site.records.words[locale]
    titles = [site.pages[each, slug].title for each in (pair.locales if pair else (locale,))]
    here = path_of(site, locale, slug, pair)
    edition = edition_of(site, locale, slug)
    return Frame(
        slug=slug,
        language=site.project.language(locale),
        words=words,
        title=page.title if slug == HOME else " – ".join((*titles, words["site"]["name"])),
        heading=page.title,
        description="" if pair else page.description,
        phone=inline.phone(site.records.free_number),
        call=call_block(site, locale),
        notices=page_notices(site, locale, slug),
        notice=notice(site, locale, slug, here),
        past_day=past_day_of(site, locale, slug),
        reviewed=reviewed(site, locale, slug),
        checked=checked_line(site, locale, slug),
        here=absolute(site_url, here),
        code=edition.code if edition else "",
        check=check_address(site, locale, site_url),
    )


def path_of(site: Site, locale: Locale, slug: Slug, pair: SheetKey | None) -> str:
    """The path of a page below the site's root, or that of the page in two languages in which it is a column."""
    return pair_path(site.project, pair) if pair else page_path(site.project, locale, slug)


def check_address(site: Site, locale: Locale, site_url: str) -> str:
    """The absolute address of the page that tells whether paper is still right; empty where the site has none."""
    check = site.project.roles.check
    if check is None:
        return ""
    return absolute(site_url, page_path(site.project, site.readable(locale, check).locale, check))
