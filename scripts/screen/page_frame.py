"""What stands around a page on a screen: its head, its header with languages and menu, its contents, its foot."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

from scripts.cards.citations import SourceLine, source_line
from scripts.content.site import Site
from scripts.project.addresses import HOME, absolute, alternates, feed_path, page_path, relative
from scripts.project.code_host import Repository
from scripts.project.country import OFFICIAL_SITE
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.project.surfaces import own_page
from scripts.screen import kept_section
from scripts.screen.beside import BesideLink, beside_links
from scripts.screen.frame import Frame, frame_of, path_of
from scripts.screen.language_links import LanguageLink
from scripts.screen.navigation import Link, Navigation, navigation_of, own_links, pair_navigation
from scripts.screen.news import LatestNews, all_news, changed_notes, latest_news, words_in
from scripts.screen.notices import out_of_date_sections
from scripts.screen.page_notices import script_path
from scripts.screen.structured_data import structured_data
from scripts.texts.conversion import converted
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token
from scripts.theme.qr import qr_code

# Parts of a text that few pages have, and how each begins in the HTML.
_MADE = {"boxes": '<div class="admonition', "tables": "<table"}

# The styles of the home page, of fact sheets, of pages in two languages, with notices, with the newest news, and with
# something marked in the text.
_TILES, _SHEET, _PAIR, _NOTICES, _LATEST, _MARKS = "home", "sheet", "pair", "notices", "latest", "marks"


@dataclass(frozen=True)
class Alternate:
    """An absolute address of the same page in another language, for `hreflang`."""

    hreflang: str
    url: str


@dataclass(frozen=True)
class Head:
    """What a browser and a search engine read; `styles` names the parts of the page that have styles of their own.

    `feed` is the address of the news to follow, empty where the page tells none.
    `script` takes notices away after their last day; None where there are none.
    `kept_section` lets a change of language stay at the section that is read; None where there is no section.
    """

    styles: tuple[str, ...]
    script: str | None
    canonical: str
    alternates: tuple[Alternate, ...]
    structured_data: Markup | None
    feed: str = ""
    kept_section: str | None = None


@dataclass(frozen=True)
class RepositoryLinks:
    """Where the page's text can be edited, and where a mistake on it can be reported."""

    edit: str
    report: str


@dataclass(frozen=True)
class Foot:
    """What stands below the text: `paper` is the file to print, `qr` leads from paper to the page.

    `repository` is None while no repository is named.
    """

    sources: tuple[SourceLine, ...]
    official_site: str
    paper: Link | None
    qr: Markup
    repository: RepositoryLinks | None


@dataclass(frozen=True)
class PageFrame:
    """Everything that a template shows around one page; `columns` has a frame for each language on it.

    `beside` leads to the same text in two languages, `own` from there to it in each language alone.
    `news` are the newest rules that changed, on the home page alone.
    """

    columns: tuple[Frame, ...]
    home: bool
    sheet: bool
    head: Head
    navigation: Navigation
    foot: Foot
    beside: tuple[BesideLink, ...] = ()
    own: tuple[LanguageLink, ...] = ()
    news: LatestNews | None = None

    @property
    def main(self) -> Frame:
        """The frame in the page's own language: in two languages, the client's."""
        return self.columns[0]


def page_frame(
    site: Site, locale: Locale, slug: Slug, site_url: str, repository: Repository | None = None
) -> PageFrame:
    """The frame of a page; `site_url` is the absolute address of the site."""
    page, here = site.pages[locale, slug], page_path(site.project, locale, slug)
    words = site.records.words[locale]
    sources = site.pages[site.project.source.locale, slug].sources
    script = _file(here, script_path(site, locale, slug))
    news = latest_news(site, locale, own_page(site.project, locale, slug)) if slug == HOME else None
    return PageFrame(
        columns=(frame_of(site, locale, slug, site_url),),
        home=slug == HOME,
        sheet=slug in site.project.sheets,
        head=Head(
            (
                *([_TILES] if slug == HOME else []),
                *([_SHEET] if slug in site.project.sheets else []),
                *_styles(site, page),
                *([_NOTICES] if script else []),
                *([_LATEST] if news else []),
                *([_MARKS] if _is_marked(site, locale, slug) else []),
            ),
            script,
            absolute(site_url, here),
            absolute_alternates(site, slug, site_url),
            structured_data(site, locale, slug, site_url),
            _feed(site, locale, slug, site_url),
            _file(here, kept_section.script_path(site, locale, slug)),
        ),
        navigation=navigation_of(site, locale, slug, here),
        foot=Foot(
            tuple(source_line(site.records.sources[identifier], locale, words) for identifier in sources),
            OFFICIAL_SITE,
            _paper(site, here, SheetKey(locale, slug)),
            qr_code(absolute(site_url, here)),
            _repository_links(repository, page, absolute(site_url, here)) if repository else None,
        ),
        beside=beside_links(site, here, SheetKey(locale, slug)),
        news=news,
    )


def pair_frame(site: Site, key: SheetKey, site_url: str) -> PageFrame:
    """The frame of a page in two languages side by side.

    It is heavy already: sources, contents of the other languages and the like stand on the page in one language.
    """
    here = path_of(site, key.locale, key.slug, key)
    script = _file(here, script_path(site, key.locale, key.slug))
    marked = any(_is_marked(site, locale, key.slug) for locale in key.locales)
    canonical = absolute(site_url, page_path(site.project, key.locale, key.slug))
    kept = _file(here, kept_section.script_path(site, key.locale, key.slug))
    texts = (_styles(site, site.pages[locale, key.slug], alone=False) for locale in key.locales)
    styles = (*chain.from_iterable(texts), _PAIR, *([_NOTICES] if script else []), *([_MARKS] if marked else []))
    return PageFrame(
        columns=tuple(frame_of(site, locale, key.slug, site_url, key) for locale in key.locales),
        home=False,
        # Its contents stand above the two columns, and not beside one.
        sheet=False,
        head=Head(tuple(dict.fromkeys(styles)), script, canonical, (), None, kept_section=kept),
        navigation=pair_navigation(site, key, here),
        foot=Foot((), OFFICIAL_SITE, _paper(site, here, key), qr_code(absolute(site_url, here)), None),
        beside=beside_links(site, here, key),
        own=own_links(site, key, here),
    )


def absolute_alternates(site: Site, slug: Slug, site_url: str) -> tuple[Alternate, ...]:
    """The page in every language in which it exists, and `x-default`, which is the source language."""
    found = alternates(site.project, site.pages.keys(), slug)
    links = [Alternate(language.html, absolute(site_url, path)) for language, path in found]
    default = [
        Alternate("x-default", absolute(site_url, path)) for language, path in found if language == site.project.source
    ]
    return tuple(links + default)


def _feed(site: Site, locale: Locale, slug: Slug, site_url: str) -> str:
    """The absolute address of the feed, on the page that lists the news and on the home page that shows some."""
    news = site.project.roles.news
    return absolute(site_url, feed_path(locale)) if news and slug in (HOME, news) else ""


def _is_marked(site: Site, locale: Locale, slug: Slug) -> bool:
    """Whether a text says of itself that something in it is out of date, changed of late, or in another language."""
    notes = out_of_date_sections(site, locale, slug) or changed_notes(site, locale, slug)
    news = all_news(site) if slug in (HOME, site.project.roles.news) else ()
    return bool(site.pages[locale, slug].lent or notes or any(words_in(site, locale, each).note for each in news))


def _styles(site: Site, page: Page, alone: bool = True) -> tuple[str, ...]:
    """The parts with styles of their own in a text: what Markdown makes, and what tokens become.

    `alone` is whether the page is in one language: beside another one stands nothing that is for a screen alone.
    """
    html = "".join(piece for block in converted(page.body).blocks for piece in block if isinstance(piece, str))
    used = {split_token(token)[0] for token in TOKEN.findall(page.body)}
    kinds = [kind for kind in site.tokens.values() if kind.name in used and (alone or not kind.screen_only)]
    made = [part for part, sign in _MADE.items() if sign in html]
    return tuple(dict.fromkeys([*made, *(part for kind in kinds for part in kind.styles)]))


def _file(here: str, path: str | None) -> str | None:
    return relative(here, path).rstrip("/") if path else None


def _paper(site: Site, here: str, key: SheetKey) -> Link | None:
    file = site.sheets.get(key)
    return Link(f"PDF {file.told}", relative(here, key.path).rstrip("/")) if file else None


def _repository_links(repository: Repository, page: Page, address: str) -> RepositoryLinks:
    return RepositoryLinks(repository.edit_address(page.name), repository.report_address(address))
