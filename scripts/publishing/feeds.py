"""The news as a feed for each language, so that partners can follow it: Atom 1.0, RFC 4287.

Python's own writer of XML does; a library for feeds would bring lxml and more (https://pypi.org/project/feedgen/).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from scripts.content.site import Site
from scripts.project.addresses import absolute, feed_path, page_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.records.news import News
from scripts.screen.news import all_news, anchor_of, words_in

ATOM = "http://www.w3.org/2005/Atom"
TYPE = "application/atom+xml"


def paths(project: Project) -> tuple[str, ...]:
    """The path of every feed; none where no page lists the news."""
    return tuple(feed_path(language.locale) for language in project.languages) if project.roles.news else ()


def write(site: Site, site_url: str, folder: Path) -> None:
    """Write the feed of each language into a built site."""
    news = site.project.roles.news
    if news is None:
        return
    for language in site.project.languages:
        path = folder / feed_path(language.locale)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(feed(site, language.locale, news, site_url))


def feed(site: Site, locale: Locale, news: Slug, site_url: str) -> bytes:
    """The feed of a language; `news` is the page that lists the news, `site_url` the absolute address of the site.

    An entry keeps its id as long as the address of the site, the page and the id in `data/news.yaml` stay.
    """
    words = site.records.words[locale]
    reader = site.project.language(locale)
    shown = site.readable(locale, news)
    page = absolute(site_url, page_path(site.project, shown.locale, news))
    own = absolute(site_url, feed_path(locale))
    listed = all_news(site)
    root = Element("feed", {"xmlns": ATOM, "xml:lang": reader.html})
    _text(root, "id", own)
    _text(root, "title", f"{words['news']['latest']} – {words['site']['name']}")
    _link(root, "self", own, type=TYPE)
    _link(root, "alternate", page, type="text/html", hreflang=shown.html)
    _text(root, "updated", _moment(_updated(site, news, listed)))
    _text(SubElement(root, "author"), "name", words["site"]["name"])
    for each in listed:
        _add(root, site, locale, each, f"{page}#{anchor_of(each)}")
    indent(root, space="")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _updated(site: Site, news: Slug, listed: Iterable[News]) -> datetime.date:
    """The day of the newest news; without any, that on which the page was checked."""
    checked = site.pages[site.project.source.locale, news].checked
    newest = max((each.date for each in listed), default=checked)
    if newest is None:
        raise ValueError(f"{news} has no date")
    return newest


def _add(root: Element, site: Site, locale: Locale, news: News, address: str) -> None:
    words = words_in(site, locale, news)
    entry = SubElement(root, "entry", {"xml:lang": words.language.html} if words.language else {})
    _text(entry, "id", address)
    _text(entry, "title", words.text)
    _link(entry, "alternate", address, type="text/html")
    source = site.records.sources[news.source]
    if source.url:
        _link(entry, "via", source.url, hreflang=source.language, title=f"{source.publisher}, {source.title}")
    _text(entry, "updated", _moment(news.date))
    _text(entry, "summary", words.text)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, relation: str, address: str, **attributes: str) -> None:
    SubElement(parent, "link", {"rel": relation, "href": address, **attributes})


def _moment(day: datetime.date) -> str:
    """A day as RFC 3339 writes a moment: a rule that changed has no hour."""
    return f"{day.isoformat()}T00:00:00Z"
