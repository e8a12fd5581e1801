"""Lets all cores work out at once what reading and checking will ask for, page by page.

It changes nothing of what is found: the checks then find the answers in the memory, and work out the rest themselves.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from scripts.content.page_checks import plain_numbers
from scripts.files import memory
from scripts.files.memory import Remembered
from scripts.files.problems import Problems
from scripts.files.workers import cores, in_workers
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.records.records import DATA_FILES, entries_of
from scripts.texts.block_forms import block_faults
from scripts.texts.blocks import links_of
from scripts.texts.conversion import converted
from scripts.texts.headings import headings_of
from scripts.texts.link_forms import link_faults
from scripts.texts.list_forms import list_faults
from scripts.texts.page import context_of_pages, read_page, split_front_matter
from scripts.texts.parity import sentences_of
from scripts.texts.safe_html import contacts_by_line, contacts_seen
from scripts.texts.shown_signs import shown_faults
from scripts.texts.sign_forms import sign_faults
from scripts.texts.token_forms import Spelling, token_faults
from scripts.texts.token_kinds import TokenKinds, known_tokens
from scripts.texts.touched_tokens import touch_faults
from scripts.wording.letters import Letters, read_letters
from scripts.wording.word_choices import context_of_words, read_choices

# So many pages are worked out sooner by one process than processes are begun.
FEW = 16

Job = Callable[[], object]


@dataclass(frozen=True)
class _Compared:
    """What pages and words are compared with."""

    of_pages: dict[str, Any]
    of_words: dict[str, Any]
    numbers: tuple[tuple[str, str], ...]
    spelling: Spelling
    letters: Mapping[str, Letters]


def work_ahead(project: Project, today: datetime.date, tokens: TokenKinds) -> None:
    """Work out what languages will be asked for, if there are many pages that nobody remembers."""
    lacking = _lacking(project)
    if cores() == 1 or sum(map(len, lacking.values())) <= FEW:
        return
    entries = entries_of(project, *DATA_FILES)
    compared = _Compared(
        context_of_pages(today, entries),
        context_of_words(entries),
        tuple(plain_numbers(entries).items()),
        Spelling.of(tokens, known_tokens(tokens, entries)),
        read_letters(project, None),
    )
    jobs = [partial(_language, project, compared, *each) for each in lacking.items()]
    for answers in in_workers(_answers, jobs, lambda: None, lambda: None):
        memory.remember(answers)


def _lacking(project: Project) -> dict[Locale, list[Slug]]:
    """The pages of each language that nobody has read yet."""
    found: dict[Locale, list[Slug]] = {}
    for language in project.languages:
        for slug in project.pages:
            text = project.text(project.page_path(language.locale, slug), Problems())
            split = split_front_matter(text) if text else None
            if split and not memory.knows(converted, split[1]):
                found.setdefault(language.locale, []).append(slug)
    return found


def _answers(job: Job) -> list[Remembered]:
    with memory.worked_out() as found:
        job()
    return found


def _language(project: Project, compared: _Compared, locale: Locale, slugs: list[Slug]) -> None:
    letters = compared.letters.get(locale)
    words = project.document(project.interface_path(locale), Problems())
    if letters and words:
        letters.check_words(words, Problems())
    read_choices(replace(project, languages=(project.language(locale),)), compared.of_words, Problems())
    for slug in slugs:
        page = read_page(project, locale, slug, compared.of_pages, Problems())
        if page is not None:
            if letters:
                letters.check_page(page, Problems())
            contacts_by_line(page.body)
            contacts_seen(page.body, compared.numbers)
            sentences_of(page.body)
            links_of(page.body, page.body_line)
            headings_of(page.body, page.body_line)
            for faults in (list_faults, block_faults, sign_faults, touch_faults):
                faults(page.body, page.body_line)
            token_faults(page.body, page.body_line, compared.spelling)
            link_faults(page.body, page.body_line, project.pages, compared.spelling)
            shown_faults(page.body, page.body_line, compared.spelling)
