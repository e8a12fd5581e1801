"""Warnings at the wording of pages and interface words. They stop nothing: an editor reads them and decides."""

from __future__ import annotations

from scripts.glossary import Glossary
from scripts.pages import Page
from scripts.plain_language import PlainLanguage
from scripts.problems import Problem, Problems
from scripts.project import Project
from scripts.sentences import page_sentences, plain_sentences
from scripts.site import Site
from scripts.writing import Writing
from scripts.yaml_lines import read_yaml

RULES = "data/plain-language.yaml"


def text_warnings(site: Site) -> list[Problem]:
    """Every warning at the texts of the languages that have rules, by file and line."""
    warnings = Problems()
    for locale, writing in site.records.writing.items():
        glossary = Glossary(site.records.terms.values(), locale)
        plain = PlainLanguage(writing)
        for (page_locale, _), page in site.pages.items():
            if page_locale == locale:
                _check_page(page, writing, plain, glossary, warnings)
        if any(language.locale == locale for language in site.project.languages):
            _check_interface(site.project, writing, plain, glossary, warnings)
            _check_unused(site.project, plain, warnings)
    return warnings.sorted()


def _check_page(page: Page, writing: Writing, plain: PlainLanguage, glossary: Glossary, warnings: Problems) -> None:
    sentences = [plain.without_kept(sentence) for sentence in page_sentences(page, writing.abbreviations)]
    for sentence in sentences:
        plain.check_sentence(page.name, sentence, warnings)
        plain.check_words(page.name, sentence, warnings)
    glossary.check_page(page, sentences, warnings)
    for field in ("title", "menu", "description"):
        line = page.front_matter_line(field)
        for sentence in plain_sentences(getattr(page, field), line, writing.abbreviations):
            # A description is one sentence for search engines, and may be long.
            sentence = plain.without_kept(sentence)
            plain.check_words(page.name, sentence, warnings)
            glossary.check_text(page.name, sentence, warnings)


def _check_interface(
    project: Project, writing: Writing, plain: PlainLanguage, glossary: Glossary, warnings: Problems
) -> None:
    path = project.interface_path(writing.id)
    document = read_yaml(path, project.name(path), Problems())
    if document is None:
        return
    for place, text in document.raw.items():
        for sentence in plain_sentences(text, document.line(place), writing.abbreviations):
            sentence = plain.without_kept(sentence)
            plain.check_sentence(document.name, sentence, warnings)
            plain.check_words(document.name, sentence, warnings)
            glossary.check_text(document.name, sentence, warnings)


def _check_unused(project: Project, plain: PlainLanguage, warnings: Problems) -> None:
    lines = (project.root / RULES).read_text(encoding="utf-8").split("\n")
    for entry in plain.unused():
        line = next((number for number, text in enumerate(lines, start=1) if entry.text in text), 1)
        warnings.add(RULES, line, f'No page says "{entry.text}" any more.', 'Take it out of "kept".')
