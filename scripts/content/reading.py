"""Reads the whole content and checks all of it, in one pass over the pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from scripts.content.ahead import work_ahead
from scripts.content.news_checks import check_news
from scripts.content.order import rank_of
from scripts.content.page_checks import PageChecks
from scripts.content.printable import check_printable
from scripts.content.site import Site
from scripts.content.town_names import with_town_names
from scripts.content.unread import check_unread
from scripts.files.problems import ContentError, Problem, Problems
from scripts.places.folding import SCRIPT_TABLES, script_tables
from scripts.project.keys import Locale, PageKey
from scripts.project.mkdocs_file import NAME
from scripts.project.project import Language, Project, read_project
from scripts.records.contacts import check_contacts, fault_of_website_in
from scripts.records.edition_file import read_editions
from scripts.records.notices import texts_of
from scripts.records.records import Records, read_records
from scripts.records.written_for import read_written
from scripts.texts.followed import check_was, followed_by
from scripts.texts.page import Page, context_of_pages, read_pages
from scripts.texts.parity import check_translated
from scripts.texts.roles import check_roles
from scripts.texts.token_kinds import TokenKinds
from scripts.theme.own_files import check_own_files
from scripts.translations.marks import check_marks, in_the_making, is_recorded, unfinished_files, waiting_pages
from scripts.translations.shown import shown_pages
from scripts.translations.state import check_recorded, check_renamed, state_of
from scripts.translations.word_records import read_word_records, word_states
from scripts.wording.letters import Letters, read_letters
from scripts.wording.rules import Rules, read_rules
from scripts.wording.word_choices import glossary_path


def read_site(
    root: Path, today: datetime.date, tokens: TokenKinds, problems: Problems, preview_of: Locale | None = None
) -> Site | None:
    """Everything that the build needs; None, with every problem recorded, if anything is wrong.

    `tokens` are the kinds of token that pages may use. All checks run even when an early one fails, so that an editor
    sees all problems at once. In the language
    `preview_of`, what is not translated yet counts as translated, so that a translator can look at it.
    """
    registered = read_project(root, problems)
    if registered is None:
        return None
    project = _with_preview(registered, preview_of)
    problems.rank = rank_of(project)
    slips = Problems()
    site = _read_languages(project, today, tokens, problems, slips, preview_of)
    if site is None:
        return None
    _tell_taken_off(project, today, tokens, slips)
    return replace(site, slips=tuple(slips.sorted()))


def _with_preview(project: Project, preview_of: Locale | None) -> Project:
    """The project in which a language that was taken off the site is on it, to be looked at."""
    shown = tuple(language for language in project.taken_off if language.locale == preview_of)
    others = tuple(language for language in project.taken_off if language.locale != preview_of)
    return replace(project, languages=(*project.languages, *shown), taken_off=others)


def _tell_taken_off(project: Project, today: datetime.date, tokens: TokenKinds, slips: Problems) -> None:
    """Record what is wrong in the files of languages that were taken off the site.

    No reader sees them, so nothing waits for them; and who puts one back knows what there is to mend.
    """
    if not project.taken_off:
        return
    # Files that nothing reads, whatever the language.
    found, told = Problems(), {problem.path for problem in slips.found}
    beside = replace(project, languages=(project.source, *project.taken_off), taken_off=())
    _read_languages(beside, today, tokens, found, found, None)
    for problem in found.sorted():
        if problem.path not in told and any(_is_of(language, problem, project) for language in project.taken_off):
            slips.add(problem.path, problem.line, problem.what, problem.mend)


def _is_of(language: Language, problem: Problem, project: Project) -> bool:
    """Whether a problem stands in a file of a language."""
    locale = language.locale
    words = (project.name(path) for path in (project.interface_path(locale), glossary_path(project.root, locale)))
    return problem.path in words or problem.path.startswith(f"docs/{locale}/")


def _read_languages(
    project: Project,
    today: datetime.date,
    tokens: TokenKinds,
    problems: Problems,
    slips: Problems,
    preview_of: Locale | None,
) -> Site | None:
    """The site of a project's languages; None, with every problem recorded, if anything is wrong.

    What is wrong in pages that are not translated yet is recorded in `slips`.
    """
    work_ahead(project, today, tokens)
    records, entries = read_records(project, today, problems)
    rules = read_rules(project, entries, problems)
    context = context_of_pages(today, entries)
    _check_words(project, problems)
    read = Problems()
    pages = read_pages(project, context, read)
    problems.add_all(read)
    check_unread(project, problems, slips)
    marked = unfinished_files(project)
    unfinished = tuple(each for each in marked if each.locale != preview_of)
    waiting = waiting_pages(project, unfinished, pages)
    check_marks(project, unfinished, waiting, problems)
    followed = followed_by(project, pages)
    check_was(project, pages, problems)
    checks = PageChecks(project, pages, tokens, entries, read, followed)
    finished = {key: page for key, page in checks.today.items() if key not in waiting}
    check_translated(project, finished, problems)
    check_roles(project, checks.with_right_tokens(finished), tokens, entries, problems)
    for key, page in checks.today.items():
        source = checks.today.get((project.source.locale, page.slug))
        agrees = checks.tell(key, problems if key in finished else slips)
        if source and agrees and key in finished and (page.locale != preview_of or is_recorded(page)):
            check_recorded(page, source, problems)
        if source is page and checks.headings_are_right(key):
            others = [other for other in finished.values() if other.slug == page.slug and other is not page]
            check_renamed(page, others, problems)
    letters = read_letters(project, rules)
    check_news(project, checks.right(), followed, letters, problems)
    # In a preview too, what is still in the source language has its letters.
    marked_pages = waiting_pages(project, marked, pages)
    _check_letters(letters, pages, checks, marked_pages, problems, slips)
    check_printable(project, pages, marked_pages, problems, slips, checks.told_letters)
    _check_letters_of_words(letters, project, {each.locale for each in marked if each.slug is None}, problems)
    _check_letters_of_notices(letters, project, problems)
    editions, written_for = read_editions(project.root, problems), read_written(project.root, problems)
    word_records = {
        language.locale: read_word_records(project, language.locale, problems)
        for language in project.languages
        if language != project.source
    }
    if problems or records is None or rules is None:
        return None
    making = in_the_making(project, waiting)
    ready = tuple(language for language in project.languages if language not in making)
    site = _of_languages(ready, project, records, rules, tokens, finished)
    source_words = records.words[project.source.locale]
    words = {
        locale: word_states(source_words, records.words[locale], recorded)
        for locale, recorded in word_records.items()
        if locale in site.records.words
    }
    site = replace(site, words=words, followed=followed, editions=editions, written_for=written_for)
    return replace(site, making=making, unfinished=unfinished)


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
    written = {key: page for key, page in pages.items() if page.locale in known}
    states = {key: state_of(page, written[project.source.locale, page.slug]) for key, page in written.items()}
    choices = {locale: entries for locale, entries in rules.choices.items() if locale in known}
    named = with_town_names(project, replace(records, words=words), rules.typography, words)
    shown_rules = replace(rules, choices=choices)
    on_site = replace(project, languages=languages)
    shown = shown_pages(on_site, written)
    return Site(on_site, named, shown_rules, tokens, shown, states, written)


def checked_site(root: Path, today: datetime.date, tokens: TokenKinds, preview_of: Locale | None = None) -> Site:
    """The content at `root`, as `read_site` gives it; raises ContentError with every problem if anything is wrong.

    The files of `overrides/` are looked at too.
    """
    problems = Problems()
    check_own_files(root, {SCRIPT_TABLES: script_tables()}, problems)
    site = read_site(root, today, tokens, problems, preview_of)
    if site is None or problems:
        raise ContentError(problems)
    return site


def _check_letters(
    letters: Mapping[str, Letters],
    pages: Mapping[PageKey, Page],
    checks: PageChecks,
    waiting: Collection[PageKey],
    problems: Problems,
    slips: Problems,
) -> None:
    """Record letters of other languages; in a page that waits for its translation they are slips."""
    for key, page in pages.items():
        if page.locale in letters:
            found = Problems()
            letters[page.locale].check_page(page, found)
            (slips if key in waiting else problems).add_all(checks.untold(key, found))


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


def _check_letters_of_notices(letters: Mapping[str, Letters], project: Project, problems: Problems) -> None:
    """The same for the texts of notices."""
    document = project.document(project.root / "data" / "notices.yaml", Problems())
    for line, locale, text in texts_of(document) if document else ():
        if locale in letters:
            letters[locale].check_text(document.name if document else "", line, text, problems)


def _check_words(project: Project, problems: Problems) -> None:
    """Record contacts and amounts that are written out in mkdocs.yml, or among the interface words."""
    words = (project.interface_path(language.locale) for language in project.languages)
    for path in (project.root / NAME, *words):
        document = project.document(path, Problems())
        if document is not None:
            for place, text in document.raw.items():
                check_contacts(document.name, document.line(place), text, problems)
                if path.name != NAME and (fault := fault_of_website_in(text)):
                    problems.add(document.name, document.line(place), *fault)
