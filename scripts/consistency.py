"""Does a translation name each thing with the glossary's word, wherever the source text names it?"""

from __future__ import annotations

import re

from scripts.pages import Page
from scripts.phrases import flat, whole_words
from scripts.problems import Problems
from scripts.sections import Section, wording
from scripts.word_choices import Choices


class Consistency:
    """The words of the source language and of a translation, ready to compare many pages."""

    def __init__(self, source: Choices, translation: Choices) -> None:
        self._translation = translation
        self._in_source, self._in_translation = _patterns(source), _patterns(translation)

    def check_page(self, source: Page, page: Page, warnings: Problems) -> None:
        """Record each section that does not name a thing which its source section names."""
        sections = {section.id: section for section in page.sections}
        for original in source.sections:
            section = sections.get(original.id)
            if section is not None:
                self._check_section(page.name, original, section, warnings)

    def _check_section(self, name: str, original: Section, section: Section, warnings: Problems) -> None:
        dutch, text = _text(original), flat(_text(section))
        flat_dutch = flat(dutch)
        for term, pattern in self._in_source.items():
            word = self._translation.term(term)
            found = pattern.search(flat_dutch) if word and f"short-name:{term}" not in section.tokens else None
            if found is None or self._in_translation[term].search(text):
                continue
            said = " ".join(dutch[found.start() : found.end()].split())
            what = f'Section "{section.id}" does not say "{word}" where the Dutch one says "{said}".'
            where = self._translation.lines[term].path
            warnings.add(name, section.line, what, f'Write it, or add the form that stands here to "forms" in {where}.')


def _patterns(choices: Choices) -> dict[str, re.Pattern[str]]:
    """For each term what finds any of its forms; one name may stand inside another, so each is looked for alone."""
    forms = {term: [whole_words(form).pattern for form in choice.forms] for term, choice in choices.by_term.items()}
    return {term: re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})") for term, patterns in forms.items() if patterns}


def _text(section: Section) -> str:
    return wording(f"{section.title}\n{section.text}")
