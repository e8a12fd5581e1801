"""The sitemap and the page for addresses that do not exist."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.publishing.sitemap import SitemapEntry, entries, not_found, write
from scripts.screen.page_frame import Alternate
from tests.helpers.changed_sites import with_page, without_page
from tests.helpers.html_pages import read_html
from tests.helpers.names import AR, LOCALES, NL, RETURN_PATH, RU


def entry_of(site: Site, address: str) -> SitemapEntry:
    return next(entry for entry in entries(site, "https://a.be/") if entry.url == address)


def test_every_page_of_every_language_stands_in_the_sitemap_once(site: Site) -> None:
    urls = [entry.url for entry in entries(site, "https://a.be/")]
    folders = ("", "ar/", "ti/", "ru/")
    paths = ("", "return-path/", "desks/", "partners/", "news/", "paper/")
    assert sorted(urls) == sorted(f"https://a.be/{folder}{path}" for folder in folders for path in paths)


def test_an_entry_has_the_page_in_every_language(site: Site) -> None:
    assert entry_of(site, "https://a.be/ar/return-path/").alternates == (
        Alternate("nl", "https://a.be/return-path/"),
        Alternate("ar", "https://a.be/ar/return-path/"),
        Alternate("ti", "https://a.be/ti/return-path/"),
        Alternate("ru", "https://a.be/ru/return-path/"),
        Alternate("x-default", "https://a.be/return-path/"),
    )


def test_an_entry_names_a_language_by_its_whole_tag(site: Site) -> None:
    """Dari is the Persian of Afghanistan, and its pages stand in fa/."""
    dari = Language(Locale("fa"), "دری", "fa-AF", "rtl")
    pages = {**site.pages, (dari.locale, RETURN_PATH): site.pages[RU, RETURN_PATH]}
    project = replace(site.project, languages=(*site.project.languages, dari))
    entry = entry_of(replace(site, project=project, pages=pages), "https://a.be/return-path/")
    assert Alternate("fa-AF", "https://a.be/fa/return-path/") in entry.alternates


@pytest.mark.parametrize(
    "address", ["https://a.be/return-path/", "https://a.be/ar/return-path/"], ids=["source", "translation"]
)
def test_the_day_of_checking_is_that_of_the_source_page(site: Site, address: str) -> None:
    changed = with_page(site, NL, RETURN_PATH, checked=datetime.date(2026, 3, 1))
    assert entry_of(changed, address).checked == "2026-03-01"


def test_a_page_that_does_not_exist_stands_nowhere(site: Site) -> None:
    found = entries(without_page(site, RU, RETURN_PATH), "https://a.be/")
    assert len(found) == len(site.pages) - 1
    every = {entry.url for entry in found} | {alternate.url for entry in found for alternate in entry.alternates}
    assert "https://a.be/ru/return-path/" not in every


@pytest.mark.parametrize(
    ("site_url", "start"),
    [("https://a.be/", "/"), ("https://a.be/sub/", "/sub/")],
    ids=["root", "folder"],
)
def test_the_page_not_found_leads_home_from_any_depth(site: Site, site_url: str, start: str) -> None:
    found = not_found(site, site_url)
    assert [entry.home.partition("?")[0] for entry in found[:2]] == [start, f"{start}ar/"]
    assert [entry.language for entry in found] == list(site.project.languages)


def test_the_page_not_found_speaks_each_language_and_gives_the_number(site: Site) -> None:
    for entry in not_found(site, "https://a.be/"):
        assert entry.words is site.records.words[entry.language.locale]
        assert entry.phone == '<a href="tel:+3280012345" dir="ltr" translate="no">0800 12 345</a>'


def test_all_are_written_into_the_folder_of_the_site(site: Site, tmp_path: Path) -> None:
    environment = Environment(loader=FileSystemLoader(site.project.theme), autoescape=True)
    environment.globals |= {"styles": "a{}", "part_styles": {"home": "b{}"}}
    write(site, "https://a.be/?x&y", tmp_path, environment)
    urls = ElementTree.parse(tmp_path / "sitemap.xml").getroot()
    found = entries(site, "https://a.be/?x&y")
    assert [(url[0].text, url[1].text, len(url)) for url in urls] == [
        (entry.url, entry.checked, 2 + len(entry.alternates)) for entry in found
    ]
    page = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and page.count("<section ") == len(LOCALES)
    for locale in LOCALES:
        page = (tmp_path / locale / "404.html").read_text(encoding="utf-8")
        assert page.startswith("<!doctype html>") and "<section " not in page


def test_a_language_says_in_its_own_words_what_is_not_there(site: Site, built: Path, locale: Locale) -> None:
    page, words = read_html(built / locale / "404.html"), site.records.words[locale]
    (html,) = page.all("html")
    direction = "rtl" if locale == AR else "ltr"
    assert (html.attributes["lang"], html.attributes["dir"]) == (locale, direction)
    assert page.all("title")[0].text == f"{words['not_found']['title']} – {words['site']['name']}"
    assert [heading.text for heading in page.all("h1")] == [words["not_found"]["title"]]
    first, number, *others = page.all("a")
    home = "/?lang=nl" if locale == NL else f"/{locale}/"
    assert (first.text, first.attributes["href"]) == (words["not_found"]["home"], home)
    assert (number.text, number.attributes["href"]) == ("0800 12 345", "tel:+3280012345")
    assert [link.text for link in others] == [language.name for language in site.project.languages]
    assert [link.attributes["lang"] for link in others if "aria-current" in link.attributes] == [locale]
    # A search engine is told of none of these pages.
    assert page.all("meta", name="robots")[0].attributes["content"] == "noindex"
    assert page.all("link", rel="alternate") == [] == page.all("link", rel="canonical")
    assert "404" not in (built / "sitemap.xml").read_text(encoding="utf-8")


def test_what_is_not_there_weighs_little(built: Path, locale: Locale) -> None:
    brotli = pytest.importorskip("brotli")
    for name in ("404.html", f"{locale}/404.html"):
        # Two thirds are the styles of every page.
        assert len(brotli.compress((built / name).read_bytes(), quality=11)) < 4_500, name
