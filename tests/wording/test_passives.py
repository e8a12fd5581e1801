"""Passives: found in three languages with the project's own lists, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.wording.passives import LANGUAGES, passives
from scripts.wording.sentences import MASK

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


def found(site: Site, language: str, sentence: str) -> list[str]:
    words = site.records.writing[language].passive
    assert words is not None
    return [passive.text for passive in passives(sentence, language, words)]


@pytest.mark.parametrize(
    ("language", "sentence", "words"), [(language, *row) for language, rows in PASSIVES.items() for row in rows]
)
def test_a_passive_is_found(site: Site, language: str, sentence: str, words: str) -> None:
    assert found(site, language, sentence)[:1] == [words]


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, sentence) for language, rows in NO_PASSIVES.items() for sentence in rows]
)
def test_what_is_active_or_says_how_something_is_is_not_found(site: Site, language: str, sentence: str) -> None:
    assert found(site, language, sentence) == []


def test_every_passive_of_a_sentence_is_found_at_its_place(site: Site) -> None:
    words = site.records.writing["nl"].passive
    assert words is not None
    sentence = "Ze wordt alleen gebruikt als u tikt, en wordt niet bewaard."
    places = [sentence[passive.start : passive.end] for passive in passives(sentence, "nl", words)]
    assert places == ["wordt alleen gebruikt", "wordt niet bewaard"]


def test_the_lists_of_every_language_with_a_grammar_are_there(site: Site) -> None:
    assert {language for language, rules in site.records.writing.items() if rules.passive} == LANGUAGES
