"""Listed words in a text: however they are written, whole, the longest first."""

from __future__ import annotations

import pytest

from scripts.phrases import Phrases, flat, spelled, whole_words


def found(phrases: Phrases[str], text: str) -> list[tuple[str, str]]:
    return [(match.text, match.meaning) for match in phrases.find(text)]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        pytest.param("indien", "Indien u belt", "Indien", id="capital"),
        pytest.param("afin d", "afin d’aller", "afin d", id="before-an-apostrophe"),
        pytest.param("s'avère", "cela s’avère long", "s’avère", id="other-apostrophe"),
        pytest.param("dès lors", "Des lors, non", "Des lors", id="accent"),
        pytest.param("in order to", "in\norder  to", "in order to", id="two-lines"),
        pytest.param("in order to", "in\u00a0order to", "in order to", id="fixed-space"),
    ],
)
def test_words_are_found_however_they_are_written(phrase: str, text: str, words: str) -> None:
    assert found(Phrases([(whole_words(phrase), "x")]), text) == [(words, "x")]


@pytest.mark.parametrize("text", ["verzoeker", "onverzoek", "verzoek1"])
def test_a_part_of_a_word_is_not_found(text: str) -> None:
    assert found(Phrases([(whole_words("verzoek"), "x")]), text) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sociaal assistent", "sociaal assistenten"),
        ("guichet retour", "guichets retour"),
        ("place de retour ouverte", "places de retour ouvertes"),
        ("asylum centre", "asylum centres"),
        ("candidat réfugié", "candidats réfugiés"),
    ],
)
def test_a_plural_is_found_where_it_is_wanted(phrase: str, text: str) -> None:
    assert found(Phrases([(whole_words(phrase, plural=True), "x")]), f"Les {text}.") == [(text, "x")]
    assert found(Phrases([(whole_words(phrase), "x")]), f"Les {text}.") == []


@pytest.mark.parametrize(
    "text", ["terugkeer loket", "terugkeer-loket", "Terugkeerloket", "terugkeerloketten", "terugkeer\nloket"]
)
def test_a_name_is_found_however_it_is_spelled(text: str) -> None:
    (match,) = Phrases([(spelled("terugkeerloket"), "x")]).find(text)
    assert match.start == 0 and match.end >= len("terugkeerloket")


@pytest.mark.parametrize("turned", [False, True])
def test_the_longest_is_found_and_not_searched_again(turned: bool) -> None:
    listed = [(whole_words("Dienst Vreemdelingen"), "short"), (spelled("Dienst Vreemdelingenzaken"), "long")]
    listed += [(whole_words("Vreemdelingenzaken"), "inside"), (whole_words("in de Dienst"), "before")]
    phrases = Phrases(listed[::-1] if turned else listed)
    assert found(phrases, "Dienst Vreemdelingenzaken, Dienst Vreemdelingen") == [
        ("Dienst Vreemdelingenzaken", "long"),
        ("Dienst Vreemdelingen", "short"),
    ]


@pytest.mark.parametrize("phrase", ["(x)", "[[", "...", "a+b"])
def test_signs_are_found_as_they_are(phrase: str) -> None:
    assert found(Phrases([(whole_words(phrase), "x"), (whole_words("b"), "y")]), f"b {phrase} x") == [
        ("b", "y"),
        (phrase, "x"),
    ]


def test_nothing_listed_finds_nothing() -> None:
    assert found(Phrases([]), "text") == []


@pytest.mark.parametrize("text", ["Étrangers’ ÇA œuvre İ ß ﬁ العربية ትግርኛ"])
def test_a_flat_text_keeps_its_length(text: str) -> None:
    assert len(flat(text)) == len(text)
    assert flat(text).startswith("etrangers' ca ")
