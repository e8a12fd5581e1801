"""Reads the whole content and checks all of it, in one pass over the pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from scripts.content.site import Site
from scripts.content.unread import check_unread
from scripts.files.problems import ContentError, Problems
from scripts.project.keys import Locale, PageKey
from scripts.project.project import Language, Project, read_project
from scripts.records.edition_file import read_editions
from scripts.records.records import Entries, Records, ids_of, read_records
from scripts.texts.contacts import check_contacts
from scripts.texts.ids import check_ids, taken_ids
from scripts.texts.links import check_links
from scripts.texts.page import Page, read_pages
from scripts.texts.parity import check_parity, check_translated
from scripts.texts.roles import check_roles
from scripts.texts.safe_html import check_markup
from scripts.texts.token_kinds import TokenKinds, check_tokens, wrong_tokens
from scripts.translations.marks import check_marks, in_the_making, is_recorded, unfinished_files, waiting_pages
from scripts.translations.state import check_recorded, state_of
from scripts.wording.letters import Letters, read_letters
from scripts.wording.rules import Rules, read_rules


def read_site(
    root: Path, today: datetime.date, tokens: TokenKinds, problems: Problems, preview_of: Locale | None = None
) -> Site | None:
    """Everything that the build needs; None, with every problem recorded, if anything is wrong.

    `tokens` are the kinds of token that pages may use. All checks run even when an early one fails, so that an editor
    sees all problems at once. In the language
    `preview_of`, what is not translated yet counts as translated, so that a translator can look at it.
    """
    project = read_project(root, problems)
    if project is None:
        return None
    records, entries = read_records(project, today, problems)
    rules = read_rules(project, entries, problems)
    context: dict[str, Any] = {"today": today, "sources": ids_of(entries, "sources") or None}
    _check_words(project, problems)
    pages = read_pages(project, context, problems)
    slips = Problems()
    check_unread(project, problems, slips)
    marked = unfinished_files(project)
    unfinished = tuple(each for each in marked if each.locale != preview_of)
    waiting = waiting_pages(project, unfinished, pages)
    check_marks(project, unfinished, waiting, problems)
    finished = {key: page for key, page in pages.items() if key not in waiting}
    check_translated(project, finished, problems)
    check_roles(project, finished, tokens, entries, problems)
    taken = taken_ids(project, entries)
    for key, page in pages.items():
        source = pages.get((project.source.locale, page.slug))
        check_links(page, pages, project, entries, problems if key in finished else slips)
        agrees = _check_page(page, source, taken, tokens, entries, problems if key in finished else slips)
        if source and agrees and key in finished and (page.locale != preview_of or is_recorded(page)):
            check_recorded(page, source, problems)
    letters = read_letters(project, rules)
    # In a preview too, what is still in the source language has its letters.
    _check_letters(letters, pages, waiting_pages(project, marked, pages), problems, slips)
    _check_letters_of_words(letters, project, {each.locale for each in marked if each.slug is None}, problems)
    editions = read_editions(root, problems)
    if problems or records is None or rules is None:
        return None
    making = in_the_making(project, waiting)
    ready = tuple(language for language in project.languages if language not in making)
    site = _of_languages(ready, project, records, rules, tokens, finished)
    return replace(site, editions=editions, making=making, unfinished=unfinished, slips=tuple(slips.sorted()))


def _of_languages(
    languages: tuple[Language, ...],
    project: Project,
    records: Records,
    rules: Rules,
    tokens: TokenKinds,
    pages: Mapping[PageKey, Page],
) -> Site:
    """The site with nothing of any other language."""
    known = {language.locale for language in languages}
    words = {locale: entries for locale, entries in records.words.items() if locale in known}
    shown = {key: page for key, page in pages.items() if page.locale in known}
    states = {key: state_of(page, shown[project.source.locale, page.slug]) for key, page in shown.items()}
    choices = {locale: entries for locale, entries in rules.choices.items() if locale in known}
    shown_records, shown_rules = replace(records, words=words), replace(rules, choices=choices)
    return Site(replace(project, languages=languages), shown_records, shown_rules, tokens, shown, states)


def _check_page(
    page: Page,
    source: Page | None,
    taken: Collection[str],
    tokens: TokenKinds,
    entries: Entries,
    problems: Problems,
) -> bool:
    """Record what is wrong in a page by itself and beside its source; whether it translates the same sections."""
    check_markup(page, problems)
    check_ids(page, taken, problems)
    check_tokens(page, tokens, entries, problems)
    if source is None or page is source:
        return False
    wrong = wrong_tokens(source, tokens, entries) | wrong_tokens(page, tokens, entries)
    return check_parity(source, page, wrong, problems)


def checked_site(root: Path, today: datetime.date, tokens: TokenKinds, preview_of: Locale | None = None) -> Site:
    """The content at `root`, as `read_site` gives it; raises ContentError with every problem if anything is wrong."""
    problems = Problems()
    site = read_site(root, today, tokens, problems, preview_of)
    if site is None or problems:
        raise ContentError(problems)
    return site


def _check_letters(
    letters: Mapping[str, Letters],
    pages: Mapping[PageKey, Page],
    waiting: Collection[PageKey],
    problems: Problems,
    slips: Problems,
) -> None:
    """Record letters of other languages; in a page that waits for its translation they are slips."""
    for (locale, slug), page in pages.items():
        if locale in letters:
            letters[locale].check_page(page, slips if (locale, slug) in waiting else problems)


def _check_letters_of_words(
    letters: Mapping[str, Letters], project: Project, marked: Collection[str], problems: Problems
) -> None:
    """The same for interface words, but for files in which source text still stands (`marked`)."""
    for language in project.languages:
        document = project.document(project.interface_path(language.locale), Problems())
        if document is None or not isinstance(document.value, dict):
            # That it has no words is told where they are read.
            continue
        if language.locale in letters and language.locale not in marked:
            letters[language.locale].check_words(document, problems)


def _check_words(project: Project, problems: Problems) -> None:
    """Record contacts and amounts that are written out among the interface words."""
    for language in project.languages:
        path = project.interface_path(language.locale)
        words = project.text(path, Problems()) or ""
        for line, text in enumerate(words.split("\n"), start=1):
            if not text.lstrip().startswith("#"):
                check_contacts(project.name(path), line, text, problems)
