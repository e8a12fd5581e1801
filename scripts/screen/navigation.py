"""The ways from a page to others: its menu, its languages, its contents, the pages before and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scripts.content.site import Site
from scripts.project.addresses import HOME, alternates, link, pair_path, relative
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.sheets import SheetKey
from scripts.screen.beside import pairs_of_page
from scripts.screen.language_links import LanguageLink, in_other_letters, is_open_at_home, language_links
from scripts.texts.sections import FIRST, INTRO, TOKEN

# So many headings are folded away, and opened by who looks for one.
MANY = 8


@dataclass(frozen=True)
class Link:
    """A link of the menu or of the steps to the next page."""

    title: str
    url: str
    current: bool = False


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

    `in_other_letters` are those of `languages` that stand beside the list while it is closed; `languages_open` is
    whether it is not.
    """

    home_url: str
    languages: tuple[LanguageLink, ...]
    in_other_letters: tuple[LanguageLink, ...]
    languages_open: bool
    menu: tuple[Link, ...]
    contents: tuple[ContentsEntry, ...]
    previous: Link | None
    next: Link | None

    @property
    def many(self) -> bool:
        """Whether the contents would push the text out of the first screen, so that they are folded."""
        return len(self.contents) >= MANY


def navigation_of(site: Site, locale: Locale, slug: Slug, here: str) -> Navigation:
    """The ways from a page in one language, which stands at the path `here`."""
    project, slugs = site.project, site.slugs(locale)
    languages = [language for language, _ in alternates(project, site.pages.keys(), HOME)]
    # A language without this page leads to its home page.
    targets = {each.locale: slug if (each.locale, slug) in site.pages else HOME for each in languages}
    links = language_links(
        languages, locale, {other: link(project, here, other, target) for other, target in targets.items()}
    )
    # From one sheet to the next: what helps who helps somebody else is no step of a reader.
    steps = [each for each in slugs if each in project.sheets]
    position = steps.index(slug) if slug in steps else None

    def step(target: Slug) -> Link:
        return Link(site.pages[locale, target].menu, link(project, here, locale, target), current=target == slug)

    return Navigation(
        home_url=link(project, here, locale, HOME),
        languages=links,
        in_other_letters=_beside_the_list(site, locale, links),
        languages_open=slug == HOME and is_open_at_home(locale),
        menu=tuple(step(target) for target in slugs),
        contents=_contents(site, locale, slug) if slug != HOME else (),
        previous=step(steps[position - 1]) if position else None,
        next=step(steps[position + 1]) if position is not None and position < len(steps) - 1 else None,
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

    links = tuple(
        replace(each, url=way(each.language.locale, key.slug))
        if key.beside in pairs_of_page(site, each.language.locale, key.slug)
        else each
        for each in alone.languages
    )
    return replace(
        alone,
        languages=links,
        in_other_letters=_beside_the_list(site, key.locale, links),
        previous=step(sheets[position - 1]) if position > 0 else None,
        next=step(sheets[position + 1]) if position < len(sheets) - 1 else None,
    )


def own_links(site: Site, key: SheetKey, here: str) -> tuple[LanguageLink, ...]:
    """The links from a page in two languages, at the path `here`, to the page in each of them alone."""
    return tuple(
        LanguageLink(site.project.language(locale), link(site.project, here, locale, key.slug), current=False)
        for locale in key.locales
    )


def _beside_the_list(site: Site, locale: Locale, links: tuple[LanguageLink, ...]) -> tuple[LanguageLink, ...]:
    project = site.project
    return in_other_letters(links, project.language(locale), project.second_languages.get(locale, ()))


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
