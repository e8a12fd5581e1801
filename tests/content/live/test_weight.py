"""A page stays light enough for a cheap phone on a poor connection, also when it has much to tell."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from scripts.content.site import Site
from scripts.locator.data import data_name, names_of_places, page_files
from scripts.project.copying import copy_project
from scripts.project.project import ROOT, Language
from scripts.records.edition_file import CODE_LENGTH, write_editions
from scripts.screen.editions import current_editions
from scripts.screen.paper_check import LISTED
from tests.content.live.builds import build
from tests.content.live.choice import LANGUAGES
from tests.content.live.pages import BuiltPage, pages_in, pairs_in
from tests.helpers.fixture_site import in_turns

# Bytes after brotli: a second on a slow phone connection (400 kbit/s) is four times as much. The page of the desks has
# their lists that do without scripts, and a map; the one to print from has every sheet in every language.
MOST, MOST_OF_LISTS = 12_000, 12_500

# What the links to a repository may add.
MOST_OF_REPOSITORY = 200

# What a notice may add that holds now: an urgent one must not wait until something else is lighter.
MOST_OF_NOTICE = 450

# What the search loads with its page, in each language, and each list of names that it loads later.
MOST_OF_DATA, MOST_OF_NAMES = 3_000, 12_000


def weight_of(data: bytes) -> int:
    return len(brotli.compress(data, quality=11))


def too_heavy(site: Site, pages: list[BuiltPage], beyond: int = 0) -> list[str]:
    """The pages that weigh more than they may, and so much beyond that, and for each notice that holds."""
    roles, found = site.project.roles, []
    beyond += MOST_OF_NOTICE * len(site.records.told_notices)
    assert pages
    for page in pages:
        most = beyond + (MOST_OF_LISTS if page.key.slug in (roles.desks, roles.print) else MOST)
        weight = weight_of(page.file.read_bytes())
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


@pytest.fixture(scope="module")
def long_known(site: Site, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the site as it is built with a repository, and after many years of sheets."""
    editions = list(current_editions(site).values())
    # Codes as mixed as real ones, and each time other sections that have changed since.
    old = [
        replace(
            editions[number % len(editions)],
            code=hashlib.sha256(str(number).encode()).hexdigest()[:CODE_LENGTH].upper(),
            parts=tuple(
                replace(part, hash="00000000") if (number * 7 + index) % 5 == 0 else part
                for index, part in enumerate(editions[number % len(editions)].parts)
            ),
        )
        for number in range(LISTED)
    ]
    with in_turns("live-long-known", tmp_path_factory, worker_id) as root:
        if not (root / "site").exists():
            write_editions(copy_project(ROOT, root), old)
            build(root, site.records.today, SHEETS="no", REPOSITORY_URL="https://github.com/some-owner/some-name")
        return root / "site"


@pytest.mark.build
def test_a_page_with_links_to_a_repository_or_full_of_old_codes_is_light(
    site: Site, long_known: Path, language: Language
) -> None:
    pages = pages_in(site, long_known, language.locale)
    assert too_heavy(site, pages, beyond=MOST_OF_REPOSITORY) == []
    check = [page for page in pages if page.key.slug == site.project.roles.check]
    assert all(page.file.read_text(encoding="utf-8").count("<li id=") > LISTED for page in check)


def test_what_the_search_loads_is_light(site: Site) -> None:
    for language in LANGUAGES:
        data = page_files(site, language.locale)[data_name(language.locale)]
        assert weight_of(data.encode()) <= MOST_OF_DATA, language.locale
    names = {name: weight_of(text.encode()) for name, text in names_of_places(site).items()}
    assert names and {name: weight for name, weight in names.items() if weight > MOST_OF_NAMES} == {}
