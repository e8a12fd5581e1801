"""News as readers see it: rules that changed, newest first, in the language that each reader most likely knows."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.cards import inline
from scripts.cards.citations import SourceLine, source_line
from scripts.content.site import Site, kept_with_site
from scripts.project import locales
from scripts.project.addresses import feed_path
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import Surface
from scripts.records.edition_file import Edition
from scripts.records.gaps import filled
from scripts.records.news import LATEST, MARKED, News, is_marked, told_on
from scripts.screen.lent import lent_note
from scripts.texts.sections import INTRO, TOKEN, Section
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class NewsWords:
    """The sentences of a piece of news with its day; `language` is theirs if it is not the reader's own.

    In that case `note` says so in the reader's own language, with the number to call.
    """

    date: str
    text: str
    language: Language | None
    note: Markup | None = None


@dataclass(frozen=True)
class TouchedSection:
    """A section to which news belongs: what a reader sees of it, its address, its language if it is another one."""

    title: str
    url: str
    language: Language | None


@dataclass(frozen=True)
class NewsItem:
    """A piece of news in the words of a language; `id` is its element on the page of the news."""

    id: str
    words: NewsWords
    touched: tuple[TouchedSection, ...]
    source: SourceLine


@dataclass(frozen=True)
class LatestNews:
    """The newest news on the home page; `url` leads to all of it, in another language if `language` names one.

    What is `recent` stands above all else.
    """

    items: tuple[NewsItem, ...]
    title: str
    url: str
    language: Language | None
    recent: bool


def anchor_of(news: News) -> str:
    """The id of a piece of news on its page."""
    return f"news-{news.id}"


def all_news(site: Site) -> tuple[News, ...]:
    """What readers are told on the build's day, the newest first."""
    return told_on(site.records.today, site.records.news.values())


def words_in(site: Site, locale: Locale, news: News) -> NewsWords:
    """The sentences in the first language that readers of a language read and that has them."""
    for language in site.project.read_by(locale):
        if text := news.words.get(language.locale):
            other = language if language.locale != locale else None
            note = lent_note(site, locale) if other else None
            return NewsWords(locales.long_date(news.date, locale), text, other, note)
    raise ValueError(f"{news.id} has no words in the source language")


def news_item(site: Site, locale: Locale, surface: Surface, news: News) -> NewsItem:
    """A piece of news for a reader of a language, with links that begin at a surface."""
    return NewsItem(
        anchor_of(news),
        words_in(site, locale, news),
        tuple(_touched(site, locale, surface, each) for each in news.touches),
        source_line(site.records.sources[news.source], locale, site.records.words[locale]),
    )


def news_list(site: Site, locale: Locale, surface: Surface) -> Markup:
    """All news, and the way to follow it."""
    return render_card(
        site.project.theme,
        "news.html",
        words=site.records.words[locale],
        items=[news_item(site, locale, surface, each) for each in all_news(site)],
        feed=surface.file(feed_path(locale)) if site.project.roles.news else "",
        surface=surface,
    )


def latest_news(site: Site, locale: Locale, surface: Surface) -> LatestNews | None:
    """What the home page shows; None without news, or where no page lists it."""
    slug, newest = site.project.roles.news, all_news(site)[:LATEST]
    if slug is None or not newest:
        return None
    language = site.readable(locale, slug)
    return LatestNews(
        tuple(news_item(site, locale, surface, each) for each in newest),
        site.records.words[locale]["news"]["latest"],
        surface.page(language.locale, slug),
        None if language.locale == locale else language,
        any(is_marked(each, site.records.today) for each in newest),
    )


@kept_with_site
def changed_notes(site: Site, locale: Locale, slug: Slug) -> Mapping[str, Markup]:
    """For each section of a page that news touched of late, by id, the note that stands at the section itself."""
    days: dict[str, datetime.date] = {}
    for news in reversed(all_news(site)):
        if is_marked(news, site.records.today):
            days |= dict.fromkeys(_touched_on(site, news, slug), news.date)
    words = site.records.words[locale]["news"]
    return {section: _note(words["changed"], locales.long_date(day, locale)) for section, day in days.items()}


def _note(sentence: str, date: str) -> Markup:
    return Markup('<small class="changed-on">{}</small>').format(filled(escape(sentence), date=inline.isolated(date)))


def news_since(site: Site, edition: Edition, changed: Collection[str]) -> tuple[News, ...]:
    """The news about a sheet that an older edition of it does not have yet, the newest first.

    That is what came after its day; and what came shortly before, if a section that it touches has `changed` since: the
    law is often known before somebody follows it.
    """
    slugs = dict.fromkeys((edition.sheet, site.project.moved.get(edition.sheet, edition.sheet)))

    def unknown(news: News) -> bool:
        touched = [each for slug in slugs for each in (*news.touched(slug), *_touched_on(site, news, slug))]
        late = news.date + MARKED >= edition.date and not set(touched).isdisjoint(changed)
        return bool(touched) and (news.date > edition.date or late)

    return tuple(news for news in all_news(site) if unknown(news))


def _touched_on(site: Site, news: News, slug: Slug) -> tuple[str, ...]:
    """The ids of the sections of a page that news touches, as they are today."""
    return tuple(identifier for page, identifier in (_today(site, each) for each in news.touches) if page == slug)


def _today(site: Site, touched: str) -> tuple[Slug, str]:
    """Where a section that news names stands today."""
    page, _, identifier = touched.partition("#")
    return site.followed.now((site.project.moved.get(Slug(page), Slug(page)), identifier))


def _touched(site: Site, locale: Locale, surface: Surface, touched: str) -> TouchedSection:
    slug, identifier = _today(site, touched)
    language, section = _found(site, locale, slug, identifier)
    title, anchor = site.pages[language.locale, slug].menu, ""
    if section is not None and identifier != INTRO:
        number = f"{section.number} " if slug in site.project.sheets else ""
        title, anchor = f"{title} – {number}{TOKEN.sub('', section.title).strip()}", identifier
    other = language if language.locale != locale else None
    return TouchedSection(title, surface.page(language.locale, slug, anchor), other)


def _found(site: Site, locale: Locale, slug: Slug, identifier: str) -> tuple[Language, Section | None]:
    """A section in the reader's language, or else in the source; without any, as the page moved, the page alone."""
    own, source = site.readable(locale, slug), site.project.source
    for language in (own, source):
        if section := site.pages[language.locale, slug].section(identifier):
            return language, section
    return own, None
