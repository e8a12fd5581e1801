"""Sentences: where they end, how many words they have, and what in them is not the page's own wording."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.wording.sentences import MASK, Sentence, page_sentences, plain_sentences
from tests.helpers.names import PAGES
from tests.helpers.pages import BODY_LINE, make_page


def sentences(body: str, abbreviations: tuple[str, ...] = ()) -> list[Sentence]:
    return list(page_sentences(make_page(body), abbreviations))


def texts(body: str, abbreviations: tuple[str, ...] = ()) -> list[str]:
    return [sentence.text for sentence in sentences(body, abbreviations)]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        pytest.param("Praat met u. U beslist! Ja?", ["Praat met u.", "U beslist!", "Ja?"], id="three"),
        pytest.param("Que faire\u00a0? Appelez.", ["Que faire\u00a0?", "Appelez."], id="french-space"),
        pytest.param("«\u00a0Non\u00a0!\u00a0» Il dit oui.", ["«\u00a0Non\u00a0!\u00a0»", "Il dit oui."], id="quoted"),
        pytest.param("Kies (1). “PDF.” Open het.", ["Kies (1).", "“PDF.”", "Open het."], id="brackets-and-quotes"),
        pytest.param("Bel bv. Fedasil of IOM.", ["Bel bv. Fedasil of IOM."], id="abbreviation"),
        pytest.param("Bel o.a. Fedasil. Of (bv. IOM).", ["Bel o.a. Fedasil.", "Of (bv. IOM)."], id="points-inside"),
        pytest.param("Vraag J. Peeters.", ["Vraag J. Peeters."], id="initial"),
        pytest.param("WCAG 2.2 en 4.2. Dan 5.", ["WCAG 2.2 en 4.2.", "Dan 5."], id="numbers"),
        pytest.param("Zie fedasil.be of x.be. Goed.", ["Zie fedasil.be of x.be.", "Goed."], id="address"),
        pytest.param("Wacht… Dan wel... of niet.", ["Wacht…", "Dan wel... of niet."], id="dots"),
        pytest.param(
            "Kijk: dit; en dat. 8000 is Brugge.", ["Kijk: dit; en dat.", "8000 is Brugge."], id="marks-inside"
        ),
        pytest.param("U krijgt:\n\n- een ticket;\n- geld.", ["U krijgt:", "een ticket;", "geld."], id="list"),
        pytest.param("## Wat is het? {#what}\n\nDit.", ["Wat is het?", "Dit."], id="heading"),
        pytest.param("| A b | C |\n| --- | --- |\n| D | E |", ["A b", "C", "D", "E"], id="table"),
        pytest.param('!!! note "Let op"\n    Tel zelf. Vraag het.', ["Let op", "Tel zelf.", "Vraag het."], id="box"),
        pytest.param("Lees [dit. Nu](x.md) **eens**.", ["Lees dit.", "Nu eens."], id="marks-are-left-out"),
        pytest.param("[[desks]]", ["[[desks]]"], id="token-alone"),
    ],
)
def test_where_sentences_end(body: str, parts: list[str]) -> None:
    assert texts(body, ("bv", "o.a")) == parts


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Bel gratis naar [[phone:return-line]] ([[hours:return-line]]).", 5),
        ("Demandez à l’accueil : qu’est-ce que c’est ?", 6),
        ("Het *regionaal terugkeerbureau*{lang=nl} is IP-adres 4.2 – ja.", 7),
        ("Lees [Hulp en geld](support.md#countries).", 4),
        ("[[desks]]", 1),
    ],
)
def test_words_are_counted_as_a_word_processor_does(body: str, count: int) -> None:
    assert [sentence.words for sentence in sentences(body)] == [count]


def test_each_sentence_has_its_line() -> None:
    body = "Een. Twee\nis twee. Drie.\n\n## Kop {#kop}\n\n- a\n- b\n  c. D.\n"
    assert [(sentence.text, sentence.line - BODY_LINE) for sentence in sentences(body)] == [
        ("Een.", 0),
        ("Twee\nis twee.", 0),
        ("Drie.", 1),
        ("Kop", 3),
        ("a", 5),
        ("b\nc.", 6),
        ("D.", 7),
    ]
    two = sentences(body)[1]
    assert [two.line_of(two.text.index(word)) - BODY_LINE for word in ("Twee", "is", "twee")] == [0, 1, 1]


@pytest.mark.parametrize(
    ("body", "own"),
    [
        pytest.param("Vraag [[desk:ghent]] dit.", "Vraag ■ dit.", id="token"),
        pytest.param("Het *loket*{lang=nl} of **loket**.", "Het ■ of loket.", id="other-language"),
        pytest.param("Het *grote loket*{lang=nl} daar.", "Het ■ ■ daar.", id="two-words"),
        pytest.param("Open “PDF” en «\u00a0ceci\u00a0».", "Open ■ en ■ ■ ■.", id="quotations"),
        pytest.param("Naar `code` of fedasil.be.", "Naar ■ of ■.", id="code-and-address"),
        pytest.param("Een [terugkeer](x.md){.class} nu.", "Een terugkeer nu.", id="attributes"),
    ],
)
def test_what_is_not_own_wording_is_masked(body: str, own: str) -> None:
    (sentence,) = sentences(body)
    assert len(sentence.own) == len(sentence.text)
    assert " ".join("■" + part.strip(MASK) if MASK in part else part for part in sentence.own.split()) == own


def test_a_text_without_markdown_keeps_its_signs() -> None:
    (sentence,) = plain_sentences("Wij vonden “{query}” niet bij *{place}*", 7, ())
    assert (sentence.text, sentence.words, sentence.line) == ("Wij vonden “{query}” niet bij *{place}*", 6, 7)
    assert "query" not in sentence.own and "place" not in sentence.own


def test_every_word_of_a_page_is_in_a_sentence(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        page = site.pages[locale, slug]
        words = sum(sentence.words for sentence in page_sentences(page, ()))
        # Link targets and ids are no words of a sentence; marks of lists and tables neither.
        assert 0.7 * len(page.body.split()) < words <= len(page.body.split())
