"""Warnings at the wording of pages, interface words and news. They stop nothing: an editor reads them and decides."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.content.news_checks import news_document
from scripts.content.same_sections import check_same_sections
from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import Document
from scripts.files.yaml_values import Place
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.texts.page import Page
from scripts.wording.glossary import Consistency, Glossary
from scripts.wording.plain_language import PlainLanguage
from scripts.wording.plain_rules import Writing
from scripts.wording.punctuation import Punctuation
from scripts.wording.rules import PLAIN_LANGUAGE
from scripts.wording.sentences import Sentence, page_sentences, plain_sentences
from scripts.wording.word_choices import NO_CHOICES, Choices

RULES = f"data/{PLAIN_LANGUAGE}.yaml"


def text_warnings(site: Site) -> list[Problem]:
    """Every warning at the texts of each language, by file and line."""
    warnings = Problems()
    for language in site.project.languages:
        checks = _Checks(site, language.locale)
        for slug in site.slugs(language.locale):
            checks.check_page(site.written[language.locale, slug], warnings)
        checks.check_interface(site.project, warnings)
        checks.check_news(site.project, warnings)
        checks.check_unused(site.project, warnings)
    _check_consistency(site, warnings)
    check_same_sections(site, warnings)
    return warnings.sorted()


class _Checks:
    """The rules of one language: its signs, its glossary, and plain language where there are rules for it."""

    def __init__(self, site: Site, locale: Locale) -> None:
        self._locale = locale
        self._writing: Writing | None = site.rules.writing.get(locale)
        self._plain = PlainLanguage(self._writing) if self._writing else None
        self._punctuation = Punctuation(site.rules.typography.get(locale))
        choices = site.rules.choices.get(locale, NO_CHOICES)
        self._glossary = Glossary(site.records.terms.values(), locale, choices)

    def check_page(self, page: Page, warnings: Problems) -> None:
        """The text of a page, and its title, menu and description."""
        sentences = self._without_kept(page_sentences(page, self._abbreviations))
        for sentence in sentences:
            self._check_sentence(page.name, sentence, warnings)
        self._glossary.check_page(page, sentences, warnings)
        for field in ("title", "menu", "description"):
            line = page.front_matter_line(field)
            texts = plain_sentences(getattr(page, field), line, self._abbreviations)
            for sentence in self._without_kept(texts):
                # A description is one sentence for search engines, and may be long.
                self._check_words(page.name, sentence, warnings)
                self._glossary.check_text(page.name, sentence, warnings)

    def check_interface(self, project: Project, warnings: Problems) -> None:
        """The interface words."""
        document = project.document(project.interface_path(self._locale), Problems())
        if document is None:
            return
        self._check_texts(document, document.raw, warnings)

    def check_news(self, project: Project, warnings: Problems) -> None:
        """The words of the news in this language."""
        document = news_document(project)
        if document is not None:
            spoken = [place for place in document.raw if place[-2:] == ("words", self._locale)]
            self._check_texts(document, spoken, warnings)

    def check_unused(self, project: Project, warnings: Problems) -> None:
        """What the rules keep although no text says it any more."""
        if self._plain:
            _check_unused(project, self._plain, warnings)

    def _check_texts(self, document: Document, places: Iterable[Place], warnings: Problems) -> None:
        for place in places:
            texts = plain_sentences(document.raw[place], document.line(place), self._abbreviations)
            for sentence in self._without_kept(texts):
                self._check_sentence(document.name, sentence, warnings)
                self._glossary.check_text(document.name, sentence, warnings)

    @property
    def _abbreviations(self) -> tuple[str, ...]:
        return self._writing.abbreviations if self._writing else ()

    def _without_kept(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        return [self._plain.without_kept(sentence) if self._plain else sentence for sentence in sentences]

    def _check_sentence(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        if self._plain:
            self._plain.check_sentence(name, sentence, warnings)
        self._check_words(name, sentence, warnings)

    def _check_words(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        self._punctuation.check_sentence(name, sentence, warnings)
        if self._plain:
            self._plain.check_words(name, sentence, warnings)


def _check_consistency(site: Site, warnings: Problems) -> None:
    source = site.project.source.locale
    for locale, choices in site.rules.choices.items():
        if locale == source or source not in site.rules.choices:
            continue
        _check_chosen(choices, warnings)
        consistency = Consistency(site.rules.choices[source], choices)
        for slug in site.slugs(locale):
            consistency.check_page(site.written[source, slug], site.written[locale, slug], warnings)


def _check_chosen(choices: Choices, warnings: Problems) -> None:
    for term, choice in choices.by_term.items():
        if not choice.term:
            place = choices.lines[term]
            warnings.add(place.path, place.line, f'No word is chosen for "{term}" yet.', "Write it behind term.")


def _check_unused(project: Project, plain: PlainLanguage, warnings: Problems) -> None:
    lines = (project.text(project.root / RULES, Problems()) or "").split("\n")
    for entry in plain.unused():
        line = next((number for number, text in enumerate(lines, start=1) if entry.text in text), 1)
        warnings.add(RULES, line, f'No page says "{entry.text}" any more.', 'Take it out of "kept".')
