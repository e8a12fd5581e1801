"""The glossary: names as they stand on letters, the site's own words, and abbreviations from the data."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.wording.glossary import Glossary
from scripts.wording.sentences import page_sentences, plain_sentences
from tests.texts.test_page import BODY_LINE, make_page


def in_page(site: Site, body: str, language: str) -> list[Problem]:
    warnings = Problems()
    page = make_page(body, language)
    glossary = Glossary(site.records.terms.values(), language, site.records.choices[language])
    glossary.check_page(page, page_sentences(page, ()), warnings)
    return warnings.sorted()


def in_text(site: Site, text: str, language: str) -> list[str]:
    warnings = Problems()
    glossary = Glossary(site.records.terms.values(), language, site.records.choices[language])
    for sentence in plain_sentences(text, 3, ()):
        glossary.check_text("a.yaml", sentence, warnings)
    return [f"{warning.line}: {warning.what} {warning.mend}" for warning in warnings.sorted()]


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        ("nl", "Bel de Dienst vreemdelingenzaken.", "Dienst vreemdelingenzaken", "Dienst Vreemdelingenzaken"),
        ("nl", "De Raad voor Vreemdelingen Betwistingen", "Raad voor Vreemdelingen Betwistingen", "betwistingen"),
        ("nl", "Een terugkeer loket", "terugkeer loket", "terugkeerloket"),
        ("nl", "Bij FEDASIL", "FEDASIL", "Fedasil"),
        ("nl", "Hulp bij Re-integratie", "Hulp bij Re-integratie", "hulp bij re-integratie"),
        ("fr", "L’Office des Etrangers", "Office des Etrangers", "Office des étrangers"),
        ("fr", "le conseil du contentieux des étrangers", "conseil du contentieux", "Conseil du Contentieux"),
        ("fr", "chez Fédasil", "Fédasil", "Fedasil"),
        ("fr", "un Retour Volontaire", "Retour Volontaire", "retour volontaire"),
        ("en", "the immigration office", "immigration office", "Immigration Office"),
        ("en", "asylum-seekers", "asylum-seeker", "asylum seeker"),
        ("en", "Caritas international", "Caritas international", "Caritas International"),
    ],
)
def test_a_name_spelled_otherwise_is_told(site: Site, language: str, text: str, wrong: str, right: str) -> None:
    (told,) = in_text(site, text, language)
    assert wrong in told and "is not how the glossary writes this name" in told
    assert right in told


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        ("nl", "De terugkeerconsulenten helpen.", "terugkeerconsulenten", "terugkeerbegeleider"),
        ("nl", "Een verzoeker om internationale bescherming", "verzoeker om internationale", "asielzoeker"),
        ("nl", "De Vreemdelingendienst", "Vreemdelingendienst", "Dienst Vreemdelingenzaken"),
        ("nl", "U krijgt re-integratiesteun.", "re-integratiesteun", "hulp bij re-integratie"),
        ("fr", "Les guichets retour", "guichets retour", "guichet de retour"),
        ("fr", "Un travailleur social", "travailleur social", "assistant social"),
        ("fr", "Les requérants d’asile", "requérants d’asile", "demandeur d'asile"),
        ("en", "The Aliens Office", "Aliens Office", "Immigration Office"),
        ("en", "International Organisation for Migration", "Organisation", "International Organization for Migration"),
        ("en", "reintegration assistance", "reintegration assistance", "reintegration support"),
    ],
)
def test_a_word_other_than_the_glossarys_is_told(site: Site, language: str, text: str, wrong: str, right: str) -> None:
    (told,) = in_text(site, text, language)
    assert told.startswith("3: ") and wrong in told and "is not the word of this site" in told
    assert f'Write "{right}"' in told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Terugkeerloketten en de terugkeerbegeleider van Fedasil. Zie vrijwilligeterugkeer.be en fedasil.be."),
        ("nl", "De Dienst Vreemdelingenzaken en asielzoekers in opvangcentra. “Terugkeerbalie” is fout."),
        ("fr", "L’Office des étrangers, des demandeurs d’asile, une assistante sociale, les guichets de retour."),
        (
            "en",
            "Asylum seekers at return desks. Office of the Commissioner General for Refugees and Stateless Persons.",
        ),
        ("en", "You can return. The entry bans and the return allowance. We call Caritas International."),
    ],
)
def test_the_glossarys_own_words_are_not_told(site: Site, language: str, text: str) -> None:
    assert in_text(site, text, language) == []


@pytest.mark.parametrize(("language", "word"), [("nl", "DVZ"), ("fr", "OE"), ("en", "CGRS"), ("nl", "CGRA")])
def test_an_abbreviation_of_one_language_is_told(site: Site, language: str, word: str) -> None:
    (told,) = in_page(site, f"Een.\n\nBel {word}.", language)
    assert told.line == BODY_LINE + 2
    assert f'"{word}" is the abbreviation in one language' in told.what
    assert "[[short-name:" in told.mend


@pytest.mark.parametrize("text", ["Call Fedasil, ICAM or Caritas.", "Call us: por favor, oe.", "[[short-name:call]]"])
def test_an_abbreviation_that_is_the_same_everywhere_is_not_told(site: Site, text: str) -> None:
    assert in_page(site, text, "en") == []


def test_an_authority_is_named_with_the_abbreviation_of_letters(site: Site) -> None:
    body = "De Dienst Vreemdelingenzaken belt.\n\nDe Dienst Vreemdelingenzaken schrijft{}."
    (told,) = in_page(site, body.format(""), "nl")
    assert told.line == BODY_LINE and "without the abbreviation that is on letters" in told.what
    assert "([[short-name:immigration-office]])" in told.mend
    assert in_page(site, body.format(" ([[short-name:immigration-office]])"), "nl") == []
    assert in_page(site, body.format("\n\n[[official-names:immigration-office]]"), "nl") == []


def test_in_the_section_that_explains_a_term_all_its_names_stand(site: Site) -> None:
    body = (
        "## A {#a}\n\n[[official-names:asylum-seeker]]\n\nNu: verzoeker om internationale bescherming.\n\n## B {#b}\n\n"
    )
    assert in_page(site, body, "nl") == []
    (told,) = in_page(site, f"{body}Een verzoeker om internationale bescherming.", "nl")
    assert told.line == BODY_LINE + 8


def test_words_to_avoid_are_found_in_languages_without_official_names(site: Site, locale: str) -> None:
    """Of each word to avoid its own words are found, whatever letters its endings have."""
    for choice in site.records.choices[locale].by_term.values():
        for words in choice.avoid:
            told = in_text(site, words.replace("*", ""), locale)
            assert told and f'Write "{choice.term}", as in data/glossary/{locale}.yaml.' in told[0], words
