"""Names as they stand on letters, the site's own words, abbreviations, and one word for a thing in every language."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import FileLine
from scripts.project.keys import Locale
from scripts.records.facts import Term
from scripts.wording.glossary import Consistency, Glossary
from scripts.wording.sentences import MASK, page_sentences, plain_sentences
from scripts.wording.word_choices import NO_CHOICES, Choice, Choices
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, NL, RU
from tests.helpers.pages import BODY_LINE, make_page

DUTCH, FRENCH, ENGLISH = NL, Locale("fr"), Locale("en")


def _term(identifier: str, abbreviations: dict[str, str] | None = None, **names: str) -> Term:
    return Term(id=identifier, names=names, abbreviations=abbreviations, source="law", checked=TODAY)  # type: ignore[arg-type]


# Authorities and notions, with an abbreviation that differs, that is the same everywhere, or none.
TERMS = (
    _term(
        "immigration-office",
        {"nl": "DVZ", "fr": "OE"},
        nl="Dienst Vreemdelingenzaken",
        fr="Office des étrangers",
        en="Immigration Office",
    ),
    _term(
        "call",
        {"nl": "RvV", "fr": "CCE", "en": "CALL"},
        nl="Raad voor Vreemdelingenbetwistingen",
        fr="Conseil du Contentieux des Étrangers",
        en="Council for Alien Law Litigation",
    ),
    _term(
        "cgrs",
        {"nl": "CGVS", "fr": "CGRA", "en": "CGRS"},
        nl="Commissariaat-generaal voor de Vluchtelingen en de Staatlozen",
        fr="Commissariat général aux réfugiés et aux apatrides",
        en="Office of the Commissioner General for Refugees and Stateless Persons",
    ),
    _term(
        "fedasil",
        {"nl": "Fedasil", "fr": "Fedasil", "en": "Fedasil"},
        nl="Federaal agentschap voor de opvang van asielzoekers",
        fr="Agence fédérale pour l'accueil des demandeurs d'asile",
        en="Federal Agency for the Reception of Asylum Seekers",
    ),
    _term("icam", {"en": "ICAM"}, en="Individual Case Management"),
    _term("caritas", en="Caritas International"),
    _term("return-desk", nl="terugkeerloket", fr="guichet de retour", en="return desk"),
    _term("voluntary-return", nl="vrijwillige terugkeer", fr="retour volontaire", en="voluntary return"),
    _term("reintegration", nl="hulp bij re-integratie", fr="aide à la réintégration", en="reintegration support"),
    _term(
        "asylum-seeker",
        nl="asielzoeker, verzoeker om internationale bescherming",
        fr="demandeur d'asile, demandeur de protection internationale",
        en="asylum seeker, applicant for international protection",
    ),
)


def _choices(language: str, **words: tuple[str, tuple[str, ...]]) -> Choices:
    """The words of a language, each with words to avoid."""
    chosen = {
        term: Choice(term, word, (word,), avoid)
        for term, (word, avoid) in ((term.replace("_", "-"), pair) for term, pair in words.items())
    }
    return Choices(chosen, {term: FileLine(f"data/glossary/{language}.yaml", 2) for term in chosen})


CHOICES = {
    DUTCH: _choices(
        "nl",
        fedasil=("Fedasil", ()),
        immigration_office=("Dienst Vreemdelingenzaken", ("Dienst Vreemdelingen", "Vreemdelingendienst")),
        return_desk=("terugkeerloket", ("terugkeerbalie", "terugkeerbureau")),
        reintegration=("hulp bij re-integratie", ("re-integratiesteun",)),
        asylum_seeker=("asielzoeker", ("verzoeker om internationale bescherming",)),
    ),
    FRENCH: _choices(
        "fr",
        fedasil=("Fedasil", ()),
        immigration_office=("Office des étrangers", ("Service des étrangers",)),
        return_desk=("guichet de retour", ("guichet retour",)),
        asylum_seeker=("demandeur d'asile", ("requérant d'asile", "demandeur de protection internationale")),
    ),
    ENGLISH: _choices(
        "en",
        fedasil=("Fedasil", ()),
        immigration_office=("Immigration Office", ("Aliens Office",)),
        caritas=("Caritas International", ()),
        return_desk=("return desk", ("return counter",)),
        reintegration=("reintegration support", ("reintegration assistance",)),
        asylum_seeker=("asylum seeker", ("applicant for international protection",)),
    ),
}


def in_page(body: str, locale: Locale) -> list[Problem]:
    warnings = Problems()
    page = make_page(body, locale)
    Glossary(TERMS, locale, CHOICES.get(locale, NO_CHOICES)).check_page(page, page_sentences(page, ()), warnings)
    return warnings.sorted()


def in_text(text: str, glossary: Glossary) -> list[str]:
    warnings = Problems()
    for sentence in plain_sentences(text, 3, ()):
        glossary.check_text("a.yaml", sentence, warnings)
    return [f"{warning.line}: {warning.what} {warning.mend}" for warning in warnings.sorted()]


def told_of(text: str, language: str) -> list[str]:
    locale = Locale(language)
    return in_text(text, Glossary(TERMS, locale, CHOICES[locale]))


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
def test_a_name_spelled_otherwise_is_told(language: str, text: str, wrong: str, right: str) -> None:
    (told,) = told_of(text, language)
    assert wrong in told and "is not how the glossary writes this name" in told
    assert right in told


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        ("nl", "De terugkeerbureaus helpen.", "terugkeerbureau", "terugkeerloket"),
        ("nl", "Een verzoeker om internationale bescherming", "verzoeker om internationale", "asielzoeker"),
        ("nl", "De Vreemdelingendienst", "Vreemdelingendienst", "Dienst Vreemdelingenzaken"),
        ("nl", "U krijgt re-integratiesteun.", "re-integratiesteun", "hulp bij re-integratie"),
        ("fr", "Les guichets retour", "guichets retour", "guichet de retour"),
        ("fr", "Au service des étrangers", "service des étrangers", "Office des étrangers"),
        ("fr", "Les requérants d’asile", "requérants d’asile", "demandeur d'asile"),
        ("en", "The Aliens Office", "Aliens Office", "Immigration Office"),
        ("en", "Two return counters", "return counters", "return desk"),
        ("en", "reintegration assistance", "reintegration assistance", "reintegration support"),
    ],
)
def test_a_word_other_than_the_glossarys_is_told(language: str, text: str, wrong: str, right: str) -> None:
    (told,) = told_of(text, language)
    assert told.startswith("3: ") and wrong in told and "is not the word of this site" in told
    assert f'Write "{right}"' in told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Terugkeerloketten en de balie van Fedasil. Zie vrijwilligeterugkeer.be en fedasil.be."),
        ("nl", "De Dienst Vreemdelingenzaken en asielzoekers in opvangcentra. “Terugkeerbalie” is fout."),
        ("fr", "L’Office des étrangers, des demandeurs d’asile, un assistant, les guichets de retour."),
        (
            "en",
            "Asylum seekers at return desks. Office of the Commissioner General for Refugees and Stateless Persons.",
        ),
        ("en", "You can return. The return desks and the allowance. We call Caritas International."),
    ],
)
def test_the_glossarys_own_words_are_not_told(language: str, text: str) -> None:
    assert told_of(text, language) == []


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "DVZ"), ("fr", "OE"), ("en", "CGRS"), ("nl", "CGRA"), ("sq", "DVZ")]
)
def test_an_abbreviation_of_one_language_is_told(language: str, word: str) -> None:
    (told,) = in_page(f"Een.\n\nBel {word}.", Locale(language))
    assert told.line == BODY_LINE + 2
    assert f'"{word}" is the abbreviation in one language' in told.what
    assert "[[short-name:" in told.mend


@pytest.mark.parametrize("text", ["Call Fedasil, ICAM or Caritas.", "Call us: por favor, oe.", "[[short-name:call]]"])
def test_an_abbreviation_that_is_the_same_everywhere_is_not_told(text: str) -> None:
    assert in_page(text, ENGLISH) == []


def test_an_authority_is_named_with_the_abbreviation_of_letters() -> None:
    body = "De Dienst Vreemdelingenzaken belt.\n\nDe Dienst Vreemdelingenzaken schrijft{}."
    (told,) = in_page(body.format(""), NL)
    assert told.line == BODY_LINE and "without the abbreviation that is on letters" in told.what
    assert "([[short-name:immigration-office]])" in told.mend
    assert in_page(body.format(" ([[short-name:immigration-office]])"), NL) == []
    assert in_page(body.format("\n\n[[official-names:immigration-office]]"), NL) == []


def test_in_the_section_that_explains_a_term_all_its_names_stand() -> None:
    body = (
        "## A {#a}\n\n[[official-names:asylum-seeker]]\n\nNu: verzoeker om internationale bescherming.\n\n## B {#b}\n\n"
    )
    assert in_page(body, NL) == []
    (told,) = in_page(f"{body}Een verzoeker om internationale bescherming.", NL)
    assert told.line == BODY_LINE + 8


def test_words_to_avoid_are_found_in_languages_with_and_without_official_names(site: Site, locale: Locale) -> None:
    """Of each word to avoid its own words are found, whatever letters its endings have."""
    glossary = Glossary(site.records.terms.values(), locale, site.rules.choices[locale])
    looked_for = 0
    for choice in site.rules.choices[locale].by_term.values():
        for words in choice.avoid:
            told = in_text(words.replace("*", ""), glossary)
            assert told and f'Write "{choice.term}", as in data/glossary/{locale}.yaml.' in told[0], words
            looked_for += 1
    assert looked_for >= 9


def test_names_of_terms_are_not_looked_for_where_endings_change_too_much(site: Site) -> None:
    russian = Glossary(site.records.terms.values(), RU, site.rules.choices[RU])
    assert in_text("управление по делам Иностранцев, Office des Etrangers", russian) == []


def forms_of(locale: str, **forms: tuple[str, ...]) -> Choices:
    by_term = {name: Choice(name, texts[0].strip("*"), texts) for name, texts in forms.items()}
    return Choices(by_term, {name: FileLine(f"data/glossary/{locale}.yaml", 2) for name in forms})


NAMED = forms_of("nl", desk=("terugkeerloket*",), path=("terugkeertraject*",))
ARABIC = forms_of("ar", desk=("مكتب العودة", "*مكتب* *عودة*"), path=("مسار العودة",))


def compared(dutch: str, arabic: str, known: Choices = ARABIC) -> list[Problem]:
    warnings = Problems()
    Consistency(NAMED, known).check_page(make_page(dutch, NL), make_page(arabic, AR), warnings)
    return warnings.sorted()


def test_a_section_that_uses_another_word_is_told() -> None:
    (warning,) = compared("A.\n\n## B {#b}\n\nDe terugkeerloketten.", "ا.\n\n## ب {#b}\n\nنافذة.")
    assert (warning.path, warning.line) == ("docs/ar/support.md", BODY_LINE + 2)
    assert (
        warning.what == 'Section "b" does not say "مكتب العودة" where docs/nl/support.md:10 says "terugkeerloketten".'
    )
    assert "data/glossary/ar.yaml" in warning.mend and MASK not in warning.what


def test_every_form_of_the_word_is_right() -> None:
    assert compared("Een terugkeerloket.", "بمكتبنا للعودة") == []
    assert compared("Een terugkeerloket.", "مكتب العودة") == []


def test_the_word_may_stand_in_the_heading_or_as_a_token() -> None:
    assert compared("## Terugkeerloket {#a}\n\nA.", "## مكتب العودة {#a}\n\nا.") == []
    assert compared("Een terugkeerloket.", "[[short-name:desk]].") == []


def test_each_thing_is_told_once_for_a_section() -> None:
    warnings = compared("Een terugkeerloket, het terugkeerloket, een terugkeertraject.", "ا.")
    assert len(warnings) == 2


def test_what_the_dutch_does_not_name_is_not_asked_for() -> None:
    assert compared("Een loket.", "ا.") == []


def test_a_word_that_is_not_chosen_is_not_asked_for() -> None:
    none = Choices({"desk": Choice("desk", "")}, {"desk": FileLine("data/glossary/ar.yaml", 2)})
    assert compared("Een terugkeerloket.", "ا.", none) == []
