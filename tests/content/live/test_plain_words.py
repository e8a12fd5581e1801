"""Sections of the languages that editors check are written at B1, by the measure that STYLE.md names."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.wording.sentences import page_sentences

# The mean length of the sentences of a section, in words: the average for which the limits of plain-language.yaml ask.
MEAN = {"nl": 15, "fr": 18, "en": 15}


@pytest.mark.parametrize("locale", MEAN)
def test_sentences_of_a_section_are_short_on_average(site: Site, locale: Locale) -> None:
    writing = site.rules.writing[locale]
    long: dict[tuple[str, str], float] = {}
    for slug in site.slugs(locale):
        page = site.written[locale, slug]
        lengths: dict[str, list[int]] = {}
        for sentence in page_sentences(page, writing.abbreviations):
            section = next(each for each in reversed(page.sections) if each.line <= sentence.line)
            lengths.setdefault(section.id, []).append(sentence.words)
        for identifier, found in lengths.items():
            # One sentence alone has the limit of a sentence.
            limit = MEAN[locale] if len(found) > 1 else writing.longest_sentence
            if sum(found) / len(found) > limit:
                long[slug, identifier] = sum(found) / len(found)
    assert long == {}
