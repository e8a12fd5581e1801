"""The sitemap and the page for addresses that do not exist."""

from __future__ import annotations

import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.project import ROOT
from scripts.publishing.sitemap import SitemapEntry, entries, not_found, write
from scripts.screen.frame import Alternate
from tests.screen.test_frame import with_page, without_page


def entry_of(site: Site, address: str) -> SitemapEntry:
    return next(entry for entry in entries(site, "https://a.be/") if entry.url == address)


def test_every_page_of_every_language_stands_in_the_sitemap_once(site: Site) -> None:
    urls = [entry.url for entry in entries(site, "https://a.be/")]
    assert sorted(urls) == sorted(f"https://a.be/{page_path(site.project, *key)}" for key in site.pages)


def test_an_entry_has_the_page_in_every_language(site: Site) -> None:
    entry = entry_of(site, "https://a.be/ar/support/")
    assert entry.alternates == (
        Alternate("nl", "https://a.be/support/"),
        *(
            Alternate(language.html, f"https://a.be/{language.locale}/support/")
            for language in site.project.languages
            if language != site.project.source
        ),
        Alternate("x-default", "https://a.be/support/"),
    )
    assert Alternate("fa-AF", "https://a.be/fa/support/") in entry.alternates


@pytest.mark.parametrize(
    "address", ["https://a.be/support/", "https://a.be/ar/support/"], ids=["source", "translation"]
)
def test_the_day_of_checking_is_that_of_the_source_page(site: Site, address: str) -> None:
    changed = with_page(site, "nl", "support", checked=datetime.date(2026, 3, 1))
    assert entry_of(changed, address).checked == "2026-03-01"


def test_a_page_that_does_not_exist_stands_nowhere(site: Site) -> None:
    found = entries(without_page(site, "fr", "support"), "https://a.be/")
    assert len(found) == len(site.pages) - 1
    every = {entry.url for entry in found} | {alternate.url for entry in found for alternate in entry.alternates}
    assert "https://a.be/fr/support/" not in every


@pytest.mark.parametrize(
    ("site_url", "start"),
    [("https://a.be/", "/"), ("https://a.be/sub/", "/sub/")],
    ids=["root", "folder"],
)
def test_the_page_not_found_leads_home_from_any_depth(site: Site, site_url: str, start: str) -> None:
    found = not_found(site, site_url)
    assert [entry.home.partition("?")[0] for entry in found[:2]] == [start, f"{start}fr/"]
    assert [entry.language for entry in found] == list(site.project.languages)


def test_the_page_not_found_speaks_each_language_and_gives_the_number(site: Site) -> None:
    for entry in not_found(site, "https://a.be/"):
        assert entry.words is site.records.words[entry.language.locale]
        assert entry.phone == '<a href="tel:+3280032745" dir="ltr">0800 32 745</a>'


def test_both_are_written_into_the_folder_of_the_site(site: Site, tmp_path: Path) -> None:
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    environment.globals["styles"] = "a{}"
    write(site, "https://a.be/?x&y", tmp_path, environment)
    urls = ElementTree.parse(tmp_path / "sitemap.xml").getroot()
    found = entries(site, "https://a.be/?x&y")
    assert [(url[0].text, url[1].text, len(url)) for url in urls] == [
        (entry.url, entry.checked, 2 + len(entry.alternates)) for entry in found
    ]
    page = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and page.count("<section ") == len(site.project.languages)
