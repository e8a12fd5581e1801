"""Warnings at sentences that were written for a number of another form, such as "5 days" where the number is now 1.

They stop nothing: the number is right, and the words beside it are wrong until somebody mends them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.project.locales import plural_category
from scripts.records.facts import fact_text
from scripts.records.written_for import PATH
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN
from scripts.translations.counted_numbers import Counted, counted_numbers, counted_values
from scripts.wording.sentences import body_sentences

# A text up to the end of each sentence in Ethiopic and Arabic letters.
_PARTS = re.compile(r"[^።፧؟۔]+[።፧؟۔]?")

_RECORD = ".venv/bin/python -m scripts numbers"


def number_warnings(site: Site, locale: Locale | None = None) -> list[Problem]:
    """Every sentence of the site, or of one language, that was written for a number of another form."""
    warnings = Problems()
    for counted in _counted(site):
        if counted.fits or counted.written is None or locale not in (None, counted.page.locale):
            continue
        language, name = site.project.language(counted.page.locale), counted.page.name
        before, now = (_with_category(value, language.locale) for value in (counted.written, counted.value))
        mend = f"Read it with {counted.value}, and mend it. When it is right, run: {_RECORD} {name}#{counted.section}"
        for line, words in _sentences(site, counted):
            what = f'{language.name}: written for {before}, and "{counted.fact}" is now {now}: “{words}”'
            warnings.add(name, line, what, mend)
    return warnings.sorted()


def numbers_to_record(site: Site) -> Iterator[str]:
    """A line that says how many sections have a number that is not on record; none if all are."""
    missing = sum(1 for counted in _counted(site) if counted.written is None)
    if missing:
        yield f"Numbers in sentences that are not in {PATH.as_posix()} yet: {missing}. To add them: {_RECORD}"


def _counted(site: Site) -> list[Counted]:
    values = counted_values(site.project, Problems())
    return counted_numbers(site.written, values, site.written_for, site.project.moved)


def _with_category(value: int, locale: Locale) -> str:
    return f"{value} ({plural_category(value, locale)})"


def _sentences(site: Site, counted: Counted) -> Iterator[tuple[int, str]]:
    """The line and the words of each sentence in which the number stands, with the number of today in it."""
    writing = site.rules.writing.get(counted.page.locale)
    token = f"[[fact:{counted.fact}]]"
    page = counted.page
    for sentence in body_sentences(page.body, page.body_line, writing.abbreviations if writing else ()):
        start = 0
        # Ends that only some scripts have leave a sentence whole for those who count its words; here it is to be read.
        for part in _PARTS.findall(sentence.text):
            line = sentence.line_of(start + part.find(token))
            if token in part and _section_at(page, line) == counted.section:
                yield line, " ".join(TOKEN.sub(lambda match: _shown(site, match[0], page.locale), part).split())
            start += len(part)


def _shown(site: Site, token: str, locale: Locale) -> str:
    """A token as the sentence is read: the number, amount or date; a token that brings something else stays."""
    fact = site.records.facts.get(token.removeprefix("[[fact:").removesuffix("]]"))
    return fact_text(fact, locale) if fact else token


def _section_at(page: Page, line: int) -> str:
    """The id of the section in which a line of the file stands."""
    return [section.id for section in page.sections if section.line <= line][-1]
