"""Which notices stand on top of a page, and beside the code of its sheet; and the script that takes them away."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.cards.notice_words import NoticeWords, all_words
from scripts.content.site import Site, kept_with_site
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import CARDS
from scripts.project.surfaces import own_page
from scripts.records.notices import EVERYWHERE, Notice
from scripts.screen.body import body_of
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token
from scripts.theme.assets import asset_path, script

SCRIPT = "notices.js"

# The attribute by which the script knows a notice.
_DATED = "data-until="

# What brings a phone line into a page.
_LINE_TOKENS = ("phone", "hours", "phone-line")


@kept_with_site
def files(site: Site) -> Mapping[str, str]:
    """The file that takes notices away after their last day, by its name; none while there are no notices to tell."""
    return {SCRIPT: script(site.project.root, "notices")} if site.records.told_notices else {}


def script_path(site: Site, locale: Locale, slug: Slug) -> str | None:
    """The path of that file below the site's root; None for a page that tells no notice, on its top or further down."""
    for name, text in files(site).items():
        shown = body_of(site, locale, slug).html(own_page(site.project, locale, slug))
        if page_notices(site, locale, slug) or _DATED in shown:
            return asset_path(name, text)
    return None


def page_notices(site: Site, locale: Locale, slug: Slug) -> tuple[NoticeWords, ...]:
    """The notices that a page tells above its text, in its language and in the order of the file."""
    return all_words(site, locale, notices_for(site, slug))


def notices_for(site: Site, slug: Slug) -> tuple[Notice, ...]:
    """The notices that a page tells above its text, in any language."""
    return tuple(each for each in site.records.told_notices if _is_for(site, each, slug))


def sheet_until(site: Site, sheet: Slug) -> str | None:
    """The last day of the notices that a sheet, or the cards to cut out, would tell now; None without any."""
    found = [notice.until for notice in site.records.told_notices if _is_on_sheet(site, notice, sheet)]
    return max(found).isoformat() if found else None


def _is_for(site: Site, notice: Notice, slug: Slug) -> bool:
    """Whether a page tells a notice; where the file does not say, the page of the desks and the home page do."""
    if notice.where == EVERYWHERE or notice.page is not None:
        return notice.page in (None, slug)
    if notice.line_down is not None:
        return notice.line_down == site.records.help_line.id or _has_line(site, notice.line_down, slug)
    return notice.where is None and slug in (HOME, site.project.roles.desks)


def _is_on_sheet(site: Site, notice: Notice, sheet: Slug) -> bool:
    if sheet == CARDS:
        return notice.desk is not None or notice.line_down == site.records.help_line.id
    return _is_for(site, notice, sheet) or (notice.desk is not None and _has_desk(site, notice.desk, sheet))


def _has_line(site: Site, identifier: str, slug: Slug) -> bool:
    return any((name, identifier) in _tokens(site, slug) for name in _LINE_TOKENS)


def _has_desk(site: Site, identifier: str, slug: Slug) -> bool:
    """Whether a page shows a desk's card."""
    found = _tokens(site, slug)
    shown = site.records.desks[identifier].is_return_desk and ("desks", None) in found
    return shown or ("desk-card", identifier) in found


def _tokens(site: Site, slug: Slug) -> set[tuple[str, str | None]]:
    page = site.pages[site.project.source.locale, slug]
    return {split_token(token) for token in TOKEN.findall(page.body)}
