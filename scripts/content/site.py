"""The whole content, read and checked once: what tokens, page frame and build work from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from scripts.files.problems import Problem
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Language, Project
from scripts.project.sheets import SheetFile, SheetKey
from scripts.records.edition_file import Edition
from scripts.records.records import Records
from scripts.records.written_for import Written
from scripts.texts.followed import NOT_MOVED, Followed
from scripts.texts.page import Page
from scripts.texts.token_kinds import TokenKinds
from scripts.translations.marks import Unfinished
from scripts.translations.state import State
from scripts.translations.word_records import WordStates
from scripts.wording.rules import Rules


# Equal only to itself, so that what is made from it can be remembered.
@dataclass(frozen=True, eq=False)
class Site:
    """Project, records, rules of writing, kinds of tokens, pages and the state of each by (locale, slug), the editions
    of sheets that are on record, for which numbers sections were written, and the finished sheets, if any were made;
    `paired` is whether there are pages in two languages.

    `pages` are as readers see them: with every section of the source page, some of them perhaps in another language.
    `written` are the same as editors wrote them, `followed` says where sections stood before, and `words`
    which interface words of a language lag.

    Languages in the making and pages that are not translated yet are not in any of these. They are told beside:
    `making`, `unfinished`, and `slips`, which are wrong in pages and files that no reader sees.
    """

    project: Project
    records: Records
    rules: Rules
    tokens: TokenKinds
    pages: Mapping[PageKey, Page]
    states: Mapping[PageKey, State]
    written: Mapping[PageKey, Page] = field(default_factory=dict)
    followed: Followed = NOT_MOVED
    words: Mapping[Locale, WordStates] = field(default_factory=dict)
    editions: tuple[Edition, ...] = ()
    written_for: tuple[Written, ...] = ()
    sheets: Mapping[SheetKey, SheetFile] = field(default_factory=dict)
    paired: bool = False
    making: tuple[Language, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()
    slips: tuple[Problem, ...] = ()

    def slugs(self, locale: Locale) -> tuple[Slug, ...]:
        """The pages that a language has, in the order of the menu."""
        return tuple(slug for slug in self.project.pages if (locale, slug) in self.pages)

    def sheet_slugs(self, locale: Locale) -> tuple[Slug, ...]:
        """The sheets that a language has, in the same order."""
        return tuple(slug for slug in self.project.sheets if (locale, slug) in self.pages)

    def readable(self, locale: Locale, slug: Slug) -> Language:
        """The language in which a reader of a language finds a page: the first that they read and that has it."""
        languages = self.project.read_by(locale)
        return next((each for each in languages if (each.locale, slug) in self.pages), self.project.source)


Key = ParamSpec("Key")
Made = TypeVar("Made")


def kept_with_site(make: Callable[Concatenate[Site, Key], Made]) -> Callable[Concatenate[Site, Key], Made]:
    """A function of a site and some keys that works once for each: what it made goes with the site."""
    name = f"{make.__module__}.{make.__qualname__}"

    def kept(site: Site, /, *key: Key.args, **named: Key.kwargs) -> Made:
        made: dict[tuple[object, ...], Made] = vars(site).setdefault(name, {})
        whole = (*key, *sorted(named.items()))
        if whole not in made:
            made[whole] = make(site, *key, **named)
        return made[whole]

    update_wrapper(kept, make)
    return kept


def keep_with_site(site: Site, make: Callable[..., object], key: tuple[object, ...], made: object) -> None:
    """Let a function that is kept with a site find what another process made for a key."""
    vars(site).setdefault(f"{make.__module__}.{make.__qualname__}", {})[key] = made
