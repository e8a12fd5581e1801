"""The letters, signs and words of each language are whole, and the checks find what stands against them."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project import locales
from scripts.project.project import Language
from scripts.wording.glossary import Glossary
from scripts.wording.letters import Letters
from scripts.wording.punctuation import Punctuation
from scripts.wording.sentences import Sentence, plain_sentences
from tests.content.live.choice import LANGUAGES

# All of them, also where other tests take a few: these cost little.
pytestmark = pytest.mark.parametrize("each", LANGUAGES, ids=lambda language: language.locale)

QUOTES = '“”„«»"'


def sentence(text: str) -> Sentence:
    (found,) = plain_sentences(text, 1, ())
    return found


def own_letters(site: Site, each: Language) -> str:
    """The letters of a language that begin no combination of their own."""
    return "".join(letter for letter in site.rules.typography[each.locale].letters if letter.isalpha())


def told_by_letters(site: Site, each: Language, text: str) -> list[Problem]:
    problems = Problems()
    file = parse_yaml(f"group:\n  key: '{text}'\n", "words.yaml", problems)
    assert file is not None
    Letters.of(site.rules.typography[each.locale], site.rules.names).check_words(file, problems)
    return problems.sorted()


def told_by_signs(site: Site, each: Language, text: str) -> list[Problem]:
    problems = Problems()
    Punctuation(site.rules.typography[each.locale]).check_sentence("x.md", sentence(text), problems)
    return problems.sorted()


def test_a_language_has_its_letters(site: Site, each: Language) -> None:
    letters = set(own_letters(site, each))
    for day in range(7):
        name = locales.day_name(day, each.locale).lower()
        assert {letter for letter in name if letter.isalpha()} <= letters, name
    assert told_by_letters(site, each, " ".join(sorted(letters))) == []


def test_names_stand_in_every_language(site: Site, each: Language) -> None:
    assert site.rules.names
    for name in site.rules.names:
        assert told_by_letters(site, each, name) == [], name


def test_a_letter_that_only_other_languages_have_is_told(site: Site, each: Language) -> None:
    own = own_letters(site, each)
    others = {letter for other in LANGUAGES for letter in own_letters(site, other)} - set(own) - {"İ"}
    assert others
    for letter in sorted(others):
        told = told_by_letters(site, each, f"{own[0]}{letter}{own[0]}")
        assert len(told) == 1 and f'"{letter}"' in told[0].what, letter


def test_signs_of_other_languages_are_told_with_their_own(site: Site, each: Language) -> None:
    rules, word = site.rules.typography[each.locale], own_letters(site, each)[:2]
    space = "\u00a0" if rules.quotes[0] in rules.no_break_space else ""
    assert told_by_signs(site, each, f"{word} {rules.quotes[0]}{space}{word}{space}{rules.quotes[1]}") == []
    for mark in set(QUOTES) - set(rules.quotes):
        told = told_by_signs(site, each, f"{word} {mark}{word}{mark} {word}")
        assert told and all(f"Write {rules.quotes[0]}…{rules.quotes[1]}." == problem.mend for problem in told), mark
    for sign in rules.signs:
        told = told_by_signs(site, each, f"{word}{sign.wrong}")
        assert f"Write {sign.write}" in [problem.mend for problem in told], sign.wrong
    for end, start in (rules.opening or {}).items():
        assert [problem.mend for problem in told_by_signs(site, each, f"{word}{end}")] == [f"Write {start} too."]
        assert told_by_signs(site, each, f"{start}{word}{end}") == []


def test_every_term_has_its_word(site: Site, each: Language) -> None:
    choices = site.rules.choices[each.locale].by_term
    assert set(choices) == set(site.records.terms)
    assert [identifier for identifier, choice in choices.items() if not choice.term] == []


def test_two_things_have_two_words(site: Site, each: Language) -> None:
    words = [choice.term.casefold() for choice in site.rules.choices[each.locale].by_term.values()]
    assert len(words) == len(set(words))


def test_every_word_to_avoid_is_found(site: Site, each: Language) -> None:
    choices = site.rules.choices[each.locale]
    glossary = Glossary(site.records.terms.values(), each.locale, choices)
    for identifier, choice in choices.by_term.items():
        for words in choice.avoid:
            problems = Problems()
            # A star alone stands for a word.
            said = " ".join("x" if word == "*" else word.replace("*", "") for word in words.split(" "))
            glossary.check_text("x.md", sentence(said), problems)
            mend = f'Write "{choice.term}", as in {choices.lines[identifier].path}.'
            assert mend in [problem.mend for problem in problems.sorted()], words
