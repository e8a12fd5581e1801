"""The ways from a page to others: its menu, its languages, its contents, the pages before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.addresses import HOME, alternates, link, pair_path, relative
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import SheetKey
from scripts.screen.beside import pairs_of_page
from scripts.texts.sections import FIRST, INTRO, TOKEN

# A list of so many sections, or more, pushes a text in two languages out of the first screen of a phone.
_LONG = 8


@dataclass(frozen=True)
class Link:
    """A link of the menu or of the steps to the next page."""

    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """A language of the list: its own name, and the same page in it, or its home page if it does not have it."""

    language: Language
    url: str
    current: bool


@dataclass(frozen=True)
class ContentsEntry:
    """A section in the page's contents list; `lent` is its language where that is another one than the page's."""

    number: str
    title: str
    id: str
    lent: Language | None = None


@dataclass(frozen=True)
class Navigation:
    """The ways from a page to others.

    `other_scripts` has one of `languages` for each script but the page's own, so that its readers see beside a closed
    list of languages that theirs is in it.
    """

    home_url: str
    languages: tuple[LanguageLink, ...]
    other_scripts: tuple[Language, ...]
    menu: tuple[Link, ...]
    contents: tuple[ContentsEntry, ...]
    previous: Link | None
    next: Link | None

    @property
    def is_long(self) -> bool:
        """Whether the list of contents is longer than a page in two languages shows unfolded."""
        return len(self.contents) >= _LONG


def navigation_of(site: Site, locale: Locale, slug: Slug, here: str) -> Navigation:
    """The ways from a page in one language, which stands at the path `here`."""
    project, slugs = site.project, site.slugs(locale)
    languages = [language for language, _ in alternates(project, site.pages.keys(), HOME)]
    position = slugs.index(slug)

    def step(target: Slug) -> Link:
        return Link(site.pages[locale, target].menu, link(project, here, locale, target), current=target == slug)

    return Navigation(
        home_url=link(project, here, locale, HOME),
        languages=tuple(
            LanguageLink(
                language,
                # A language without this page leads to its home page.
                link(project, here, language.locale, slug if (language.locale, slug) in site.pages else HOME),
                language.locale == locale,
            )
            for language in languages
        ),
        other_scripts=_other_scripts(languages, project.language(locale)),
        menu=tuple(step(target) for target in slugs),
        contents=_contents(site, locale, slug) if slug != HOME else (),
        previous=step(slugs[position - 1]) if position > 1 else None,
        next=step(slugs[position + 1]) if 0 < position < len(slugs) - 1 else None,
    )


def pair_navigation(site: Site, key: SheetKey, here: str) -> Navigation:
    """The ways from a page in two languages: to others in the same two, and to its readers' other languages beside the
    same second one; where there is no such page, to the page in one language.
    """
    alone = navigation_of(site, key.locale, key.slug, here)
    sheets = [slug for slug in site.slugs(key.locale) if key.beside in pairs_of_page(site, key.locale, slug)]
    position = sheets.index(key.slug)

    def way(locale: Locale, slug: Slug) -> str:
        return relative(here, pair_path(site.project, SheetKey(locale, slug, key.beside)))

    def step(target: Slug) -> Link:
        return Link(site.pages[key.locale, target].menu, way(key.locale, target))

    return replace(
        alone,
        languages=tuple(
            replace(each, url=way(each.language.locale, key.slug))
            if key.beside in pairs_of_page(site, each.language.locale, key.slug)
            else each
            for each in alone.languages
        ),
        previous=step(sheets[position - 1]) if position > 0 else None,
        next=step(sheets[position + 1]) if position < len(sheets) - 1 else None,
    )


def own_links(site: Site, key: SheetKey, here: str) -> tuple[LanguageLink, ...]:
    """The links from a page in two languages, at the path `here`, to the page in each of them alone."""
    return tuple(
        LanguageLink(site.project.language(locale), link(site.project, here, locale, key.slug), current=False)
        for locale in key.locales
    )


def _other_scripts(languages: Sequence[Language], own: Language) -> tuple[Language, ...]:
    """The first language of each script but one language's own."""
    first = {locales.script(language.name): language for language in reversed(languages)}
    first.pop(locales.script(own.name))
    return tuple(language for language in languages if language in first.values())


def _contents(site: Site, locale: Locale, slug: Slug) -> tuple[ContentsEntry, ...]:
    page = site.pages[locale, slug]
    sections = [section for section in page.sections if section.level == 2 and section.id not in (INTRO, *FIRST)]
    if len(sections) < 2:
        return ()
    numbered = slug in site.project.sheets
    return tuple(
        ContentsEntry(
            section.number if numbered else "",
            TOKEN.sub("", section.title),
            section.id,
            site.project.language(page.lent[section.id]) if section.id in page.lent else None,
        )
        for section in sections
    )
