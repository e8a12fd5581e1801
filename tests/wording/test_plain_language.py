"""Plain language: long sentences, passives and hard words are told, with the line and what to do."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.wording.plain_language import PlainLanguage
from scripts.wording.plain_rules import DifficultWord, Kept, PassiveWords, Writing
from scripts.wording.sentences import plain_sentences
from tests.helpers.names import NL

LINE = 12

# A language with its limit, its passive and its hard words; each of the three has a grammar of its own.
DUTCH = Writing(
    "nl",
    20,
    passive=PassiveWords(("wordt",), "Fedasil betaalt uw ticket"),
    words=(DifficultWord(("indien",), "als"), DifficultWord(("gelieve",), "Bel, Vraag")),
)
FRENCH = Writing(
    "fr",
    25,
    passive=PassiveWords(("est",), "Fedasil paie votre billet"),
    words=(DifficultWord(("afin de", "afin d"), "pour"), DifficultWord(("veuillez",), "Appelez, Demandez")),
)
ENGLISH = Writing(
    "en",
    25,
    passive=PassiveWords(("is",), "Fedasil pays for your ticket", participles=("paid",)),
    words=(DifficultWord(("prior to",), "before"), DifficultWord(("eligible",), "you can get")),
)


def check(writing: Writing, text: str) -> list[Problem]:
    warnings = Problems()
    plain = PlainLanguage(writing)
    for sentence in plain_sentences(text, LINE, writing.abbreviations):
        sentence = plain.without_kept(sentence)
        plain.check_sentence("docs/x.md", sentence, warnings)
        plain.check_words("docs/x.md", sentence, warnings)
    return warnings.sorted()


@pytest.mark.parametrize(("writing", "word", "limit"), [(DUTCH, "woord", 20), (FRENCH, "mot", 25)], ids=["nl", "fr"])
def test_a_sentence_over_the_limit_is_told(writing: Writing, word: str, limit: int) -> None:
    assert check(writing, f"{' '.join([word] * limit)}. {word.title()}.") == []
    (told,) = check(writing, f"Ja.\n{' '.join([word.title(), *[word] * limit])}.")
    assert told.line == LINE + 1
    assert told.what == f'The sentence "{word.title()} {word} {word} {word} {word} …" has {limit + 1} words.'
    assert f"{limit} words at most" in told.mend


@pytest.mark.parametrize(
    ("writing", "text", "words", "example"),
    [
        (DUTCH, "Bel ons.\nUw ticket wordt betaald.", "wordt betaald", "Fedasil betaalt uw ticket"),
        (FRENCH, "Appelez.\nVotre billet est payé.", "est payé", "Fedasil paie votre billet"),
        (ENGLISH, "Call us.\nYour ticket is paid.", "is paid", "Fedasil pays for your ticket"),
    ],
    ids=["nl", "fr", "en"],
)
def test_a_passive_is_told_with_an_example(writing: Writing, text: str, words: str, example: str) -> None:
    assert check(writing, example) == []
    (told,) = check(writing, text)
    assert (told.line, told.what) == (LINE + 1, f'"{words}" does not say who acts.')
    assert example in told.mend


@pytest.mark.parametrize(
    ("writing", "text", "word", "plain"),
    [
        (DUTCH, "Bel indien u vragen hebt.", "indien", "als"),
        (DUTCH, "Gelieve te bellen.", "Gelieve", "Bel"),
        (FRENCH, "Appelez afin d’avoir une réponse.", "afin d", "pour"),
        (FRENCH, "Veuillez appeler.", "Veuillez", "Appelez"),
        (ENGLISH, "Call prior to your journey.", "prior to", "before"),
        (ENGLISH, "You may be eligible.", "eligible", "you can get"),
    ],
    ids=["nl", "nl-capital", "fr", "fr-capital", "en", "en-alone"],
)
def test_a_hard_word_is_told_with_a_plain_one(writing: Writing, text: str, word: str, plain: str) -> None:
    (told,) = check(writing, text)
    assert told.what == f'"{word}" is hard to read.' and plain in told.mend


@pytest.mark.parametrize(
    ("writing", "text"),
    [
        (DUTCH, "U kunt bellen als u vragen hebt. Het woord “indien” is moeilijk. Dit kan met de verzoeker."),
        (FRENCH, "Vous pouvez appeler pour avoir une réponse. «\u00a0Veuillez\u00a0» est un mot."),
        (ENGLISH, "Call before you leave. The word “eligible” is hard."),
    ],
    ids=["nl", "fr", "en"],
)
def test_plain_sentences_are_not_told(writing: Writing, text: str) -> None:
    assert check(writing, text) == []


def test_what_an_editor_keeps_is_not_told_and_its_end_is() -> None:
    kept = (Kept("wordt niet verwittigd", "No source says who."), Kept("indien nodig", "Old."))
    passive = PassiveWords(("wordt",), "Fedasil betaalt")
    writing = Writing("nl", 20, (), passive, (DifficultWord(("indien",), "als"),), kept)
    plain = PlainLanguage(writing)
    warnings = Problems()
    for sentence in plain_sentences("Uw land wordt niet\nverwittigd. Uw ticket wordt betaald.", LINE, ()):
        plain.check_sentence("docs/x.md", plain.without_kept(sentence), warnings)
    assert [warning.what for warning in warnings.found] == ['"wordt betaald" does not say who acts.']
    assert [entry.text for entry in plain.unused()] == ["indien nodig"]


def test_a_language_without_passive_words_has_its_other_rules() -> None:
    writing = Writing("pt", 5, words=(DifficultWord(("outrossim",), "também"),))
    told = check(writing, "Outrossim, o bilhete é pago pela Fedasil.")
    assert [warning.what for warning in told] == [
        '"Outrossim" is hard to read.',
        'The sentence "Outrossim, o bilhete é pago …" has 7 words.',
    ]


def test_the_rules_of_a_site_are_used(site: Site) -> None:
    told = check(site.rules.writing[NL], "Uw dossier wordt reeds onderzocht.")
    assert [(warning.what, warning.mend) for warning in told] == [
        ('"reeds" is hard to read.', "In plain words: al."),
        ('"wordt … onderzocht" does not say who acts.', 'Say who, as in "Fedasil betaalt uw ticket".'),
    ]
