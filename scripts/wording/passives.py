"""Finds the passive: "wordt betaald", "est payé", "is paid". It hides who acts, and so whom a reader can ask.

Only sure signs count, so that a warning can be trusted: an auxiliary and a participle in the same clause. The passive
of what is over ("is betaald", "a été payé", "has been paid") is left alone: Dutch says "is vertrokken" in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from scripts.wording.plain_rules import PassiveWords
from scripts.wording.sentences import MASK

# Regular participles. Dutch: ge-, also after a separable prefix, and a weak verb with an unstressed prefix.
_PARTICIPLES = {
    "nl": re.compile(
        r"(?:aan|achter|af|bij|binnen|buiten|dicht|door|goed|in|mee|na|neer|om|onder|op|open|over|rond|samen|tegen|terug"
        r"|thuis|toe|uit|vast|voor|vrij|weer|weg)?ge[a-zë]{2,}(?:d|t|en)"
        r"|(?:aan|her|voor)?(?:be|er|her|ont|ver)[a-zë]{2,}(?:d|t)"
    ),
    "fr": re.compile(r"[a-zàâçèéêëîïôûùüœ]{2,}ée?s?"),
    "en": re.compile(r"[a-z]{2,}ed"),
}

# A word of Dutch or English holds an apostrophe ("isn't"); in French it joins two words ("c'est").
_WORDS = {
    "nl": re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*"),
    "fr": re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
    "en": re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*"),
}

LANGUAGES = frozenset(_PARTICIPLES)

# What ends a clause; a number or a token stands inside it.
_MARK = re.compile(rf"[^\s'’\d{MASK}]")

# In French, a verb with one of these before it is reflexive: "s'est arrêtée".
_REFLEXIVE = frozenset({"me", "m", "te", "t", "se", "s"})
_REFLEXIVE_TWICE = frozenset({("nous", "nous"), ("vous", "vous")})

# A Dutch participle can stand far behind its auxiliary, but not at any distance.
_FARTHEST = 12
# English asks with the auxiliary before its subject: "Is your application registered?" A subject has so many words at
# most, and with one of these a new clause begins: "Where is the desk you visited?"
_SUBJECT = 4
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})


@dataclass(frozen=True)
class Passive:
    """A passive and where it begins and ends in the sentence; `text` leaves out what stands in the middle."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Grammar:
    """The words of one language as sets of small letters."""

    language: str
    auxiliary: re.Pattern[str]
    auxiliaries: frozenset[str]
    participles: frozenset[str]
    between: frozenset[str]
    not_passive: frozenset[str]
    clause: frozenset[str]

    def is_participle(self, word: str) -> bool:
        if word in self.not_passive:
            return False
        return word in self.participles or bool(_PARTICIPLES[self.language].fullmatch(word))


def passives(text: str, language: str, words: PassiveWords) -> Iterator[Passive]:
    """Every passive of a sentence, in one of LANGUAGES."""
    grammar = _grammar(language, words)
    if not grammar.auxiliary.search(text.replace("’", "'")):
        return
    for clause in _clauses(text, grammar):
        index = 0
        while index < len(clause):
            partner = _partner(clause, index, grammar, question=text.endswith("?"))
            if partner is not None:
                first, last = sorted((index, partner))
                between = " … " if last > first + 1 else " "
                shown = f"{clause[first].text}{between}{clause[last].text}"
                yield Passive(shown, clause[first].start, clause[last].end)
                index = last
            index += 1


@cache
def _grammar(language: str, words: PassiveWords) -> _Grammar:
    def small(listed: tuple[str, ...], endings: tuple[str, ...] = ("",)) -> frozenset[str]:
        return frozenset(word.lower().replace("’", "'") + ending for word in listed for ending in endings)

    agreement = ("", "e", "s", "es") if language == "fr" else ("",)
    auxiliaries = small(words.auxiliaries)
    return _Grammar(
        language,
        auxiliary=re.compile(rf"\b(?:{'|'.join(map(re.escape, auxiliaries))})\b", re.IGNORECASE),
        auxiliaries=auxiliaries,
        participles=small(words.participles, agreement),
        between=small(words.between),
        not_passive=small(words.not_passive, agreement),
        clause=small(words.clause),
    )


def _clauses(text: str, grammar: _Grammar) -> Iterator[list[_Word]]:
    """The words of each clause: between marks, and from each word with which a clause begins."""
    clause: list[_Word] = []
    end = 0
    for match in _WORDS[grammar.language].finditer(text):
        word = _Word(match[0], match.start(), match.end())
        if _MARK.search(text, end, word.start) or _small(word) in grammar.clause:
            yield clause
            clause = []
        clause.append(word)
        end = word.end
    yield clause


def _partner(clause: list[_Word], index: int, grammar: _Grammar, question: bool) -> int | None:
    """Where the participle stands that makes a passive of the word at `index`; None if that is no auxiliary of one."""
    if _small(clause[index]) not in grammar.auxiliaries:
        return None
    if grammar.language == "nl":
        return _dutch_partner(clause, index, grammar)
    if grammar.language == "fr" and _reflexive(clause, index):
        return None
    inverted = question and grammar.language == "en"
    skipped = 0
    for later in range(index + 1, len(clause)):
        word = _small(clause[later])
        if grammar.is_participle(word):
            return later
        if word in grammar.not_passive or not (word in grammar.between or word in grammar.auxiliaries):
            skipped += 1
            new_clause = skipped > 1 and word in _PRONOUNS
            if not inverted or skipped > _SUBJECT or new_clause or word in grammar.not_passive:
                return None
    return None


def _dutch_partner(clause: list[_Word], index: int, grammar: _Grammar) -> int | None:
    """In Dutch the participle stands right before the auxiliary, or somewhere after it but not behind "te"."""
    if index and grammar.is_participle(_small(clause[index - 1])):
        return index - 1
    for before, later in pairwise(range(index, min(len(clause), index + _FARTHEST + 1))):
        if _small(clause[before]) != "te" and grammar.is_participle(_small(clause[later])):
            return later
    return None


def _reflexive(clause: list[_Word], index: int) -> bool:
    before = tuple(_small(word) for word in clause[max(0, index - 2) : index])
    return before[-1:] != () and (before[-1] in _REFLEXIVE or before in _REFLEXIVE_TWICE)


def _small(word: _Word) -> str:
    return word.text.lower().replace("’", "'")
