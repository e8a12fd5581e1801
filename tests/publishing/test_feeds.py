"""The news as a feed of each language: what RFC 4287 asks of Atom, and what partners read in it."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import pytest

from scripts.content.site import Site
from scripts.project.addresses import HOME, page_path
from scripts.project.keys import Locale, Slug
from scripts.publishing.feeds import ATOM, TYPE, feed, paths, write
from scripts.screen.news import all_news, anchor_of, words_in
from tests.helpers.changed_sites import with_entry, with_records, without_page
from tests.helpers.fixture_site import SITE_URL, TODAY
from tests.helpers.html_pages import read_html
from tests.helpers.names import LOCALES, NEWS, NL, PAGES, RU

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FOLDERS = {locale: "" if locale == NL else f"{locale}/" for locale in LOCALES}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def atom(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def read(site: Site, locale: Locale) -> Element:
    return fromstring(feed(site, locale, NEWS, SITE_URL))


def text(element: Element, name: str) -> str:
    """The text of the one child of a name."""
    (found,) = element.findall(atom(name))
    assert found.text
    return found.text


def links(element: Element, relation: str) -> list[dict[str, str]]:
    return [link.attrib for link in element.findall(atom("link")) if link.attrib["rel"] == relation]


def test_a_feed_has_what_atom_asks_for(site: Site, locale: Locale) -> None:
    root = read(site, locale)
    assert root.tag == atom("feed") and root.attrib[LANG] == site.project.language(locale).html
    own = f"{SITE_URL}{locale}/news.xml"
    assert text(root, "id") == own
    assert links(root, "self") == [{"rel": "self", "href": own, "type": TYPE}]
    (page,) = links(root, "alternate")
    assert (page["href"], page["hreflang"]) == (f"{SITE_URL}{FOLDERS[locale]}news/", locale)
    words = site.records.words[locale]
    assert words["news"]["latest"] in text(root, "title") and words["site"]["name"] in text(root, "title")
    (author,) = root.findall(atom("author"))
    assert text(author, "name") == words["site"]["name"]
    assert text(root, "updated") == "2026-02-16T00:00:00Z"


def test_an_entry_has_what_atom_asks_for(site: Site, locale: Locale) -> None:
    entries = read(site, locale).findall(atom("entry"))
    for entry, news in zip(entries, all_news(site), strict=True):
        words = words_in(site, locale, news)
        assert text(entry, "title") == text(entry, "summary") == words.text
        assert entry.attrib.get(LANG) == (words.language.html if words.language else None)
        assert text(entry, "updated") == f"{news.date}T00:00:00Z"
        (page,) = links(entry, "alternate")
        assert page["href"] == text(entry, "id") == f"{SITE_URL}{FOLDERS[locale]}news/#{anchor_of(news)}"
        source = site.records.sources[news.source]
        assert [link["href"] for link in links(entry, "via")] == ([source.url] if source.url else [])


def test_every_id_and_link_is_absolute_and_no_id_stands_twice(site: Site, locale: Locale) -> None:
    root = read(site, locale)
    ids = [element.text or "" for element in root.iter(atom("id"))]
    assert len(set(ids)) == len(ids) == 5
    for address in (*ids, *(link.attrib["href"] for link in root.iter(atom("link")))):
        parts = urlsplit(address)
        assert parts.scheme == "https" and parts.netloc
    assert all(MOMENT.fullmatch(element.text or "") for element in root.iter(atom("updated")))


def test_languages_have_ids_of_their_own(site: Site) -> None:
    ids = [element.text for locale in LOCALES for element in read(site, locale).iter(atom("id"))]
    assert len(set(ids)) == len(ids) == 20


def test_signs_of_xml_are_text(site: Site) -> None:
    news = replace(site.records.news["icam-advice"], words={NL: "a<b> & c"})
    root = read(with_records(site, news={news.id: news}), RU)
    (entry,) = root.findall(atom("entry"))
    assert text(entry, "title") == "a<b> & c"


def test_without_news_a_feed_is_as_old_as_the_check_of_its_page(site: Site) -> None:
    root = read(with_records(site, news={}), NL)
    assert root.findall(atom("entry")) == []
    assert text(root, "updated") == "2026-02-16T00:00:00Z" == f"{site.pages[NL, NEWS].checked}T00:00:00Z"


def test_what_comes_later_is_not_in_a_feed(site: Site) -> None:
    later = with_entry(site, "news", "icam-advice", date=TODAY + datetime.timedelta(days=1))
    root = read(later, NL)
    assert len(root.findall(atom("entry"))) == 3 and text(root, "updated") == "2025-08-15T00:00:00Z"


def test_a_language_without_the_page_leads_to_the_dutch_one(site: Site) -> None:
    (page,) = links(read(without_page(site, RU, NEWS), RU), "alternate")
    assert (page["href"], page["hreflang"]) == (f"{SITE_URL}news/", "nl")


def test_without_a_page_that_lists_the_news_there_is_no_feed(site: Site, tmp_path: Path) -> None:
    without = replace(site, project=replace(site.project, roles=replace(site.project.roles, news=None)))
    write(without, SITE_URL, tmp_path)
    assert (paths(without.project), list(tmp_path.iterdir())) == ((), [])


def test_each_language_has_its_feed_in_its_folder(site: Site, tmp_path: Path) -> None:
    write(site, SITE_URL, tmp_path)
    assert paths(site.project) == tuple(f"{locale}/news.xml" for locale in LOCALES)
    for locale in LOCALES:
        data = (tmp_path / locale / "news.xml").read_bytes()
        assert data == feed(site, locale, NEWS, SITE_URL) and data.endswith(b"</feed>\n")


# On the built site.


def test_the_built_feeds_lead_to_elements_that_are_there(built: Path, locale: Locale) -> None:
    root = fromstring((built / locale / "news.xml").read_bytes())
    for entry in root.findall(atom("entry")):
        path, _, anchor = text(entry, "id").removeprefix(SITE_URL).partition("#")
        ids = {element.attributes.get("id") for element in read_html(built / path / "index.html").every()}
        assert anchor in ids


@pytest.mark.parametrize("slug", PAGES)
def test_home_and_the_page_of_the_news_name_the_feed(built: Path, site: Site, locale: Locale, slug: Slug) -> None:
    page = read_html(built / page_path(site.project, locale, slug) / "index.html")
    named = [link.attributes["href"] for link in page.all("link", rel="alternate", type=TYPE)]
    assert named == ([f"{SITE_URL}{locale}/news.xml"] if slug in (HOME, NEWS) else [])
    (latest,) = page.all("section", **{"class": "latest"}) if slug == HOME else [None]
    assert (latest is not None) == (slug == HOME)
    if latest is not None:
        assert len(latest.all("li")) == 3
        # The newest is of late: folded, and above what the page is for.
        assert latest in page.all("article")[0].children and latest.all("details")


def test_the_host_gives_feeds_their_type(built: Path, locale: Locale) -> None:
    lines = (built / "_headers").read_text(encoding="utf-8").split("\n")
    assert lines[lines.index(f"/{locale}/news.xml") + 1] == f"  Content-Type: {TYPE}; charset=utf-8"


def test_the_sitemap_has_the_page_in_every_language(built: Path, locale: Locale) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    entry = sitemap.split(f"<loc>{SITE_URL}{FOLDERS[locale]}news/</loc>")[1].split("</url>")[0]
    languages = re.findall(r'hreflang="([\w-]+)"', entry)
    assert languages == [*LOCALES, "x-default"]
