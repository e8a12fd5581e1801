"""A page stays light enough for a cheap phone on a poor connection, also when it has much to tell."""

from __future__ import annotations

import datetime
from pathlib import Path

import brotli

from scripts.content.site import Site
from scripts.project.project import Language
from tests.live.pages import BuiltPage, pages_in, pairs_in

# Bytes after brotli. The page of the desks has their lists that do without scripts, and a map; the one to print from
# has every sheet in every language.
MOST, MOST_OF_LISTS = 10_000, 11_000


def too_heavy(site: Site, pages: list[BuiltPage]) -> list[str]:
    """The pages that weigh more than they may."""
    roles, found = site.project.roles, []
    assert pages
    for page in pages:
        most = MOST_OF_LISTS if page.key.slug in (roles.desks, roles.print) else MOST
        weight = len(brotli.compress(page.file.read_bytes(), quality=11))
        if weight > most:
            found.append(f"{page.path}: {weight} bytes, and {most} is the most")
    return found


def test_a_page_is_light(site: Site, built: Path, language: Language) -> None:
    assert too_heavy(site, pages_in(site, built, language.locale)) == []


def test_a_page_in_two_languages_is_light(site: Site, built: Path, language: Language) -> None:
    assert too_heavy(site, pairs_in(site, built, language.locale)) == []


def test_a_page_with_much_past_its_day_is_light(
    site: Site, later: tuple[datetime.date, Path], language: Language
) -> None:
    assert too_heavy(site, pages_in(site, later[1], language.locale)) == []
