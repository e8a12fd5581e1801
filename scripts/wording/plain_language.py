"""Is a text in plain language? Long sentences, passives and hard words, as `data/plain-language.yaml` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scripts.files.problems import Problems
from scripts.wording import passives
from scripts.wording.phrases import Phrases, whole_words
from scripts.wording.plain_rules import DifficultWord, Kept, Writing
from scripts.wording.sentences import Sentence, masked

# So many words of a long sentence are enough to find it again.
_SHOWN = 5


class PlainLanguage:
    """The rules of one language, ready to be used on many sentences."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._hard = Phrases((whole_words(word), entry) for entry in writing.words for word in entry.avoid)
        self._kept = Phrases((whole_words(entry.text), entry) for entry in writing.kept)
        self._seen: set[Kept] = set()

    def without_kept(self, sentence: Sentence) -> Sentence:
        """The sentence with the words masked that stay although a check would warn at them."""
        own = sentence.own
        for found in self._kept.find(own):
            own = own[: found.start] + masked(own[found.start : found.end]) + own[found.end :]
            self._seen.add(found.meaning)
        return sentence if own is sentence.own else replace(sentence, own=own)

    def unused(self) -> Iterator[Kept]:
        """What is listed to stay and was in no sentence."""
        return (entry for entry in self._writing.kept if entry not in self._seen)

    def check_words(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        """Record each hard word."""
        for found in self._hard.find(sentence.own):
            entry: DifficultWord = found.meaning
            what = f'"{found.text}" is hard to read.'
            warnings.add(name, sentence.line_of(found.start), what, f"In plain words: {entry.write}.")

    def check_sentence(self, name: str, sentence: Sentence, warnings: Problems) -> None:
        """Record a sentence that is too long, and each passive in it."""
        longest = self._writing.longest_sentence
        if sentence.words > longest:
            begin = " ".join(sentence.text.split()[:_SHOWN])
            what = f'The sentence "{begin} …" has {sentence.words} words.'
            mend = f"Make two sentences of it, or leave out what the reader does not need; {longest} words at most."
            warnings.add(name, sentence.line, what, mend)
        words = self._writing.passive
        if words is None or self._writing.id not in passives.LANGUAGES:
            return
        for passive in passives.passives(sentence.own, self._writing.id, words):
            line = sentence.line_of(passive.start)
            warnings.add(name, line, f'"{passive.text}" does not say who acts.', f'Say who, as in "{words.example}".')
