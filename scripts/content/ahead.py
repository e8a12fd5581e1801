"""Lets all cores work out at once what reading and checking will ask for, page by page.

It changes nothing of what is found: the checks then find the answers in the memory, and work out the rest themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from scripts.files import memory
from scripts.files.memory import Remembered
from scripts.files.problems import Problems
from scripts.files.workers import cores, in_workers
from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.texts.block_forms import block_faults
from scripts.texts.conversion import converted
from scripts.texts.list_forms import list_faults
from scripts.texts.page import read_page, split_front_matter
from scripts.texts.safe_html import contacts_by_line
from scripts.texts.sign_forms import sign_faults

# So many pages are worked out sooner by one process than processes are begun.
FEW = 16

Job = Callable[[], object]


def work_ahead(project: Project, context: dict[str, Any]) -> None:
    """Work out what pages will be asked for, if there are many that nobody remembers."""
    lacking = _lacking(project)
    if cores() == 1 or sum(map(len, lacking.values())) <= FEW:
        return
    jobs = [partial(_page_by_page, project, context, locale, slugs) for locale, slugs in lacking.items()]
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


def _page_by_page(project: Project, context: dict[str, Any], locale: Locale, slugs: list[Slug]) -> None:
    for slug in slugs:
        page = read_page(project, locale, slug, context, Problems())
        if page is not None:
            converted(page.body)
            contacts_by_line(page.body)
            for faults in (list_faults, block_faults, sign_faults):
                faults(page.body, page.body_line)
