"""A change of language keeps the section: which pages load the script for it, and how light it is."""

from __future__ import annotations

from pathlib import Path

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.screen.kept_section import files, script_path
from tests.helpers.names import DESKS, INDEX, NEWS, PAGES, PAPER, PARTNERS, RETURN_PATH


def test_pages_with_sections_load_one_file(site: Site, locale: Locale) -> None:
    paths = {slug: script_path(site, locale, slug) for slug in PAGES}
    assert [slug for slug in PAGES if paths[slug]] == [RETURN_PATH, DESKS, PARTNERS]
    # Those without have no section to keep; home has its languages on top; the one for codes keeps the code itself.
    assert paths[INDEX] is paths[NEWS] is paths[PAPER] is None
    assert len(set(paths.values()) - {None}) == 1


def test_the_file_is_light_and_stands_where_pages_say(site: Site, built: Path) -> None:
    ((name, text),) = files(site).items()
    assert name == "languages.js" and len(text.encode()) < 500
    path = script_path(site, site.project.source.locale, DESKS)
    assert path and (built / path).read_text(encoding="utf-8") == text
