"""Do pages use the names of `data/terms.yaml` and the words of the glossary? A reader looks for one name everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, get_args

from scripts.files.problems import Problems
from scripts.project.country import PaperLanguage, on_letters
from scripts.records.facts import Term
from scripts.texts.page import Page
from scripts.texts.sections import Section, wording
from scripts.wording.phrases import Found, Phrases, Wanted, flat, spelled, whole_words
from scripts.wording.sentences import Sentence
from scripts.wording.word_choices import Choices


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
                self._check_section(source, page, original, section, warnings)

    def _check_section(self, source: Page, page: Page, original: Section, section: Section, warnings: Problems) -> None:
        written, text = _text(original), flat(_text(section))
        flat_source = flat(written)
        for term, pattern in self._in_source.items():
            word = self._translation.term(term)
            found = pattern.search(flat_source) if word and f"short-name:{term}" not in section.tokens else None
            if found is None or self._in_translation[term].search(text):
                continue
            said = " ".join(written[found.start() : found.end()].split())
            what = f'Section "{section.id}" does not say "{word}" where {source.name}:{original.line} says "{said}".'
            where = self._translation.lines[term].path
            warnings.add(
                page.name, section.line, what, f'Write it, or add the form that stands here to "forms" in {where}.'
            )


def _patterns(choices: Choices) -> dict[str, re.Pattern[str]]:
    """For each term what finds any of its forms; one name may stand inside another, so each is looked for alone."""
    forms = {term: [whole_words(form).pattern for form in choice.forms] for term, choice in choices.by_term.items()}
    return {term: re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})") for term, patterns in forms.items() if patterns}


def _text(section: Section) -> str:
    return wording(f"{section.title}\n{section.text}")


T = TypeVar("T")

# A shorter name, such as an abbreviation, begins too many other words.
_SHORTEST = 6


@dataclass(frozen=True)
class _Use:
    """What a found text is: a spelling of an official name, or (`name` None) words to avoid."""

    term: Term
    name: str | None


class Glossary:
    """The terms as one language uses them."""

    def __init__(self, terms: Iterable[Term], language: str, choices: Choices) -> None:
        self._terms = tuple(terms)
        self._language = language
        self._choices = choices

    def check_text(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        """Record each wrong form of a name, and each word for which the glossary has another."""
        for found in self._phrases.find(sentence.own):
            self._check_found(name, sentence, found, None, warnings)

    def check_page(self, page: Page, sentences: Iterable[Sentence], warnings: Problems) -> None:
        """The same for the text of a page; and each abbreviation, and each authority named without its abbreviation.

        In the section that explains a term, with its official names, all its names may stand.
        """
        tokens = {token for section in page.sections for token in section.tokens}
        told = {term.id for term in self._terms if {f"short-name:{term.id}", f"official-names:{term.id}"} & tokens}
        for sentence in sentences:
            section = next((section for section in reversed(page.sections) if section.line <= sentence.line), None)
            for found in self._phrases.find(sentence.own):
                term = found.meaning.term
                self._check_found(page.name, sentence, found, section, warnings)
                if _is_authority(found) and term.id not in told:
                    told.add(term.id)
                    what = f'"{found.text}" stands on this page without the abbreviation that is on letters.'
                    mend = f"Write ([[short-name:{term.id}]]) behind the name, on this page in every language."
                    warnings.add(page.name, sentence.line_of(found.start), what, mend)
            self._check_abbreviations(page.name, sentence, section, warnings)

    def _check_found(
        self, name: str, sentence: Sentence, found: Found[_Use], section: Section | None, warnings: Problems
    ) -> None:
        term, official = found.meaning.term, found.meaning.name
        line = sentence.line_of(found.start)
        if official is not None:
            if not _is_name(found.text, official):
                what = f'"{found.text}" is not how the glossary writes this name.'
                warnings.add(name, line, what, f'Write "{official}", as in data/terms.yaml.')
        elif not _explains(section, term):
            what = f'"{found.text}" is not the word of this site.'
            mend = f'Write "{self._choices.term(term.id)}", as in {self._choices.lines[term.id].path}.'
            warnings.add(name, line, what, mend)

    def _check_abbreviations(self, name: str, sentence: Sentence, section: Section | None, warnings: Problems) -> None:
        for found in self._abbreviations.find(sentence.own):
            term, abbreviation = found.meaning
            if found.text == abbreviation and not _explains(section, term):
                what = f'"{abbreviation}" is the abbreviation in one language; a letter may carry another.'
                mend = f"Write [[short-name:{term.id}]], which gives the Dutch and the French one."
                warnings.add(name, sentence.line_of(found.start), what, mend)

    @property
    def _has_names(self) -> bool:
        """Whether there are official names in this language."""
        return self._language in get_args(PaperLanguage)

    @cached_property
    def _phrases(self) -> Phrases[_Use]:
        listed: list[tuple[Wanted, _Use]] = []
        for term in self._terms:
            choice = self._choices.by_term.get(term.id)
            avoided = choice.avoid if choice else ()
            listed += [(whole_words(words, plural=self._has_names), _Use(term, None)) for words in avoided]
            # An official name that pages do not use stands in both lists.
            names = (name for name in self._names(term) if name not in avoided)
            listed += [(spelled(name), _Use(term, name)) for name in names]
        return Phrases(listed)

    def _names(self, term: Term) -> list[str]:
        """The names of a term that can be looked for; one that is the same everywhere stands under "en" alone.

        Of a language without official names none is: its endings change too much.
        """
        if not self._has_names:
            return []
        own = term.names_in("en" if set(term.names) == {"en"} else self._language)
        abbreviation = _by_language(term.abbreviations).get(self._language, "")
        listed = dict.fromkeys([*own, self._choices.term(term.id), abbreviation])
        return [name for name in listed if len(name) >= _SHORTEST]

    @cached_property
    def _abbreviations(self) -> Phrases[tuple[Term, str]]:
        return Phrases(
            (whole_words(abbreviation), (term, abbreviation))
            for term in self._terms
            if _abbreviated_in_two(term)
            for abbreviation in set((term.abbreviations or {}).values())
        )


def _by_language(texts: Mapping[PaperLanguage, T] | None) -> Mapping[str, T]:
    return {str(language): text for language, text in (texts or {}).items()}


def _is_name(text: str, name: str) -> bool:
    """Whether a text is a name as the glossary spells it; a sentence may begin with it."""
    text, name = text.replace("’", "'"), name.replace("’", "'")
    return text in (name, name[:1].upper() + name[1:])


def _is_authority(found: Found[_Use]) -> bool:
    """Whether a text is the name of an organisation that letters abbreviate, and not a notion."""
    name = found.meaning.name or ""
    # In Dutch, as German writes every noun with a capital.
    is_organisation = found.meaning.term.names.get("nl", "")[:1].isupper()
    return is_organisation and _is_name(found.text, name) and _abbreviated_in_two(found.meaning.term)


def _abbreviated_in_two(term: Term) -> bool:
    return len({abbreviation for _, abbreviation in on_letters(term.abbreviations or {})}) > 1


def _explains(section: Section | None, term: Term) -> bool:
    return section is not None and f"official-names:{term.id}" in section.tokens
