"""Each language's own signs: what another language writes is told, and how to write it."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.wording.punctuation import Punctuation
from scripts.wording.sentences import plain_sentences
from scripts.wording.typography import Typography, WrongSign
from tests.helpers.names import AR, NL, RU, TI

# Languages with what those of the fixture do not have: spaces, opening signs, other quotation marks, an apostrophe.
FRENCH = Typography("fr", "a-z", "«»", no_break_space=":;!?«»")
SPANISH = Typography("es", "a-z", "«»", opening={"?": "¿", "!": "¡"})
GERMAN = Typography("de", "a-z", "„“")
TURKISH = Typography("tr", "a-z", "“”", signs=(WrongSign("'", "’"),))
OTHERS = {rules.id: rules for rules in (FRENCH, SPANISH, GERMAN, TURKISH)}


def told(site: Site, locale: str, text: str) -> list[str]:
    warnings = Problems()
    punctuation = Punctuation(OTHERS.get(locale) or site.rules.typography[locale])
    for sentence in plain_sentences(text, 3, ()):
        punctuation.check_sentence("a.md", sentence, warnings)
    return [f"{warning.line}: {warning.what} {warning.mend}" for warning in warnings.sorted()]


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        (NL, 'Het "loket".', "Write “…”."),
        (NL, "Bent u ziek ?", 'A space stands before "?"'),
        (AR, "نعم, لا", "Arabic comma"),
        (AR, "نعم ، لا", 'A space stands before "،"'),
        (AR, "نعم?", "Arabic question mark"),
        (AR, "نعم; لا", "Arabic semicolon"),
        (TI, "እወ, ኣይፋል", "Ethiopic comma"),
        (TI, "እወ፡፡", "Ethiopic full stop"),
        (RU, "„Да“", "Write «…»."),
        (RU, "»Да«", "Write «…»."),
        ("fr", "Le “guichet” est là.", "Write «…»."),
        ("fr", "Êtes-vous malade ?", 'No no-break space stands before "?"'),
        ("fr", "Oui; non.", 'No no-break space stands before ";"'),
        ("fr", "Le «\u00a0guichet» là.", 'No no-break space stands before "»"'),
        ("fr", "Le «guichet\u00a0» là.", 'No no-break space stands after "«"'),
        ("de", "Der “Schalter“.", "„…“"),
        ("tr", "Fedasil'in", "Write ’"),
        ("es", "Está enfermo?", 'begins without "¿"'),
        ("es", "Llame!", 'begins without "¡"'),
    ],
)
def test_a_sign_of_another_language_is_told(site: Site, locale: str, text: str, words: str) -> None:
    warnings = told(site, locale, f"A\n{text}")
    assert warnings and words in warnings[0] and warnings[0].startswith("4: ")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (NL, "Het “loket”, om 09:00 uur: 3.2."),
        (AR, "نعم، 1,5 في المئة؛ لا؟"),
        (TI, "እወ፣ ኣይፋል፤ “ኣይ”።"),
        (RU, "Да, «нет»: 1,5 %; ещё?"),
        ("fr", "Le «\u00a0guichet\u00a0» est là\u202f? De 9:00 à 12:00\u00a0; sinon (?)\u00a0!"),
        ("de", "Der „Schalter“: ja!"),
        ("es", "¿Está enfermo? ¡Llame! «Sí»."),
        ("tr", "об’єкт [[phone:x]] {name}, https://a.be/?a=b;c"),
    ],
)
def test_the_signs_of_the_language_are_not_told(site: Site, locale: str, text: str) -> None:
    assert told(site, locale, text) == []


def test_without_rules_every_text_is_right() -> None:
    warnings = Problems()
    for sentence in plain_sentences('A "b" ?', 1, ()):
        Punctuation(None).check_sentence("a.md", sentence, warnings)
    assert not warnings
