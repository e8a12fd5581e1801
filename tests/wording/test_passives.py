"""Passives: found in three languages by grammar and lists of words, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.wording.passives import LANGUAGES, passives
from scripts.wording.plain_rules import PassiveWords
from scripts.wording.sentences import MASK
from tests.helpers.names import NL

# Lists as an editor would write them, with each kind of word that the sentences below have.
WORDS = {
    "nl": PassiveWords(
        auxiliaries=("wordt", "worden", "werd", "werden"),
        participles=("bekeken", "genomen", "opgehaald", "overgedragen", "toegestaan", "uitbetaald", "verworpen"),
        not_passive=("beeld", "beter", "gebied", "geboren", "geen", "gevallen", "gezond"),
        clause=("als", "maar", "of", "om", "omdat", "voor", "wie", "zodat"),
        example="Fedasil betaalt uw ticket",
    ),
    "fr": PassiveWords(
        auxiliaries=("est", "sont", "êtes", "serez", "être"),
        participles=("accueilli", "pris", "rendu"),
        between=("pas", "encore", "d", "abord"),
        not_passive=("arrivé", "fermé", "obligé", "retourné", "réfugié", "situé"),
        clause=("que", "qui", "où", "si"),
        example="Fedasil paie votre billet",
    ),
    "en": PassiveWords(
        auxiliaries=("is", "are", "was", "be", "being", "isn't"),
        participles=("paid", "told"),
        between=("then", "no", "longer", "not"),
        not_passive=("allowed", "called", "closed", "hundred", "indeed", "interested"),
        clause=("and", "where", "which", "who"),
        example="Fedasil pays for your ticket",
    ),
}
PASSIVES = {
    "nl": [
        ("Uw aanvraag wordt door Fedasil bekeken.", "wordt … bekeken"),
        ("U wordt opgehaald op de luchthaven.", "wordt opgehaald"),
        ("De premie wordt binnen 30 dagen uitbetaald.", "wordt … uitbetaald"),
        ("Als uw beroep verworpen wordt, moet u weg.", "verworpen wordt"),
        ("De termijn kan worden verlengd.", "worden verlengd"),
        ("Er werd een beslissing genomen.", "werd … genomen"),
        (f"De wet wordt sinds {MASK * 9} niet meer toegepast.", "wordt … toegepast"),
        ("Wordt uw ticket betaald?", "Wordt … betaald"),
        ("Het verblijf wordt toegestaan en uw dossier\nwordt overgedragen.", "wordt toegestaan"),
        ("Hier wordt ook uw asielaanvraag geregistreerd.", "wordt … geregistreerd"),
    ],
    "fr": [
        ("Votre demande est examinée par Fedasil.", "est examinée"),
        ("La prime n’est pas encore versée.", "est … versée"),
        ("Le délai peut être prolongé.", "être prolongé"),
        ("Une décision est prise.", "est prise"),
        ("Vos documents vous sont rendus au départ.", "sont rendus"),
        ("Vous êtes accueilli à l’aéroport.", "êtes accueilli"),
        ("Vous serez informés par courrier.", "serez informés"),
        ("C’est payé.", "est payé"),
        ("La demande est d’abord enregistrée.", "est … enregistrée"),
        ("Qu’est-ce qui est payé\u00a0?", "est payé"),
    ],
    "en": [
        ("Your application is examined by Fedasil.", "is examined"),
        ("The allowance will be paid within 30 days.", "be paid"),
        ("Is your ticket paid for?", "Is … paid"),
        ("When is my asylum application registered?", "is … registered"),
        ("You are then told what to do.", "are … told"),
        ("Your case is being examined.", "is … examined"),
        ("It isn’t refunded.", "isn’t refunded"),
        ("The decision was no longer carried out.", "was … carried"),
    ],
}
NO_PASSIVES = {
    "nl": [
        "De beslissing wordt definitief.",
        "Wie Belg geworden is, krijgt geen geld.",
        "Uw procedure is gestopt en de bedragen zijn gepubliceerd.",
        "U bent vertrokken.",
        "Hij wordt advocaat om mensen te beschermen.",
        "Het wordt laat als u gegeten hebt.",
        "De regels worden strenger voor wie gekozen heeft.",
        "De groep wordt groter; u hebt gebeld.",
        "Het weer wordt beter in het gebied.",
        "Uw kind wordt geboren.",
        "Het wordt geen probleem in sommige gevallen.",
    ],
    "fr": [
        "Votre procédure s’est arrêtée.",
        "Vous vous êtes trompé.",
        "Vous êtes arrivée, elles sont retournées.",
        "Le centre est fermé et situé à Gand.",
        "Vous êtes obligé de partir.",
        "Il n’est pas réfugié.",
        "Vous avez payé le billet.",
        "Le texte a été relu.",
        "Le voyage est gratuit, la compagnie est belge.",
        "C’est l’été.",
    ],
    "en": [
        "This is called the return path.",
        "You are allowed to stay.",
        "The desk is closed.",
        "It is indeed one hundred days.",
        "Fedasil has paid, and the text has been reviewed.",
        "Are you interested?",
        "Where is the desk you visited?",
        "The sheet is old, checked last year.",
        "It is the person who talked to you.",
    ],
}


def found(language: str, sentence: str) -> list[str]:
    return [passive.text for passive in passives(sentence, language, WORDS[language])]


@pytest.mark.parametrize(
    ("language", "sentence", "words"), [(language, *row) for language, rows in PASSIVES.items() for row in rows]
)
def test_a_passive_is_found(language: str, sentence: str, words: str) -> None:
    assert found(language, sentence)[:1] == [words]


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, sentence) for language, rows in NO_PASSIVES.items() for sentence in rows]
)
def test_what_is_active_or_says_how_something_is_is_not_found(language: str, sentence: str) -> None:
    assert found(language, sentence) == []


def test_every_passive_of_a_sentence_is_found_at_its_place() -> None:
    sentence = "Ze wordt alleen gebruikt als u tikt, en wordt niet bewaard."
    places = [sentence[passive.start : passive.end] for passive in passives(sentence, "nl", WORDS["nl"])]
    assert places == ["wordt alleen gebruikt", "wordt niet bewaard"]


def test_there_are_sentences_of_every_language_with_a_grammar() -> None:
    assert set(WORDS) == set(PASSIVES) == set(NO_PASSIVES) == LANGUAGES


def test_the_lists_of_a_site_are_used(site: Site) -> None:
    words = site.rules.writing[NL].passive
    assert words is not None
    assert [passive.text for passive in passives("Uw dossier wordt onderzocht.", NL, words)] == ["wordt onderzocht"]
    assert list(passives("Uw verdriet wordt bekend.", NL, words)) == []
