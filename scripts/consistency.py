"""Does a translation name each thing with the glossary's word, wherever the source text names it?"""

from __future__ import annotations

from collections.abc import Iterator

from scripts.pages import Page
from scripts.phrases import Phrases, whole_words
from scripts.problems import Problems
from scripts.sections import Section, wording
from scripts.word_choices import Choices


class Consistency:
    """The words of the source language and of a translation, ready to compare many pages."""

    def __init__(self, source: Choices, translation: Choices) -> None:
        self._source, self._translation = source, translation
        self._in_source, self._in_translation = _phrases(source), _phrases(translation)

    def check_page(self, source: Page, page: Page, warnings: Problems) -> None:
        """Record each section that does not name a thing which its source section names."""
        sections = {section.id: section for section in page.sections}
        for original in source.sections:
            section = sections.get(original.id)
            if section is not None:
                self._check_section(page.name, original, section, warnings)

    def _check_section(self, name: str, original: Section, section: Section, warnings: Problems) -> None:
        named = {term for term, _ in _named(self._in_translation, section)}
        for term, text in dict(_named(self._in_source, original)).items():
            word = self._translation.term(term)
            if not word or term in named or f"short-name:{term}" in section.tokens:
                continue
            what = f'Section "{section.id}" does not say "{word}" where the Dutch one says "{text}".'
            where = self._translation.lines[term].path
            warnings.add(name, section.line, what, f'Write it, or add the form that stands here to "forms" in {where}.')


def _phrases(choices: Choices) -> Phrases[str]:
    return Phrases((whole_words(form), choice.id) for choice in choices.by_term.values() for form in choice.forms)


def _named(phrases: Phrases[str], section: Section) -> Iterator[tuple[str, str]]:
    """The terms that a section names, each with the words that do."""
    text = wording(f"{section.title}\n{section.text}")
    return ((found.meaning, found.text) for found in phrases.find(text))
