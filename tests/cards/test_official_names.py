"""The official names of a term, and above them the word that the language has for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from scripts.cards.official_names import official_names
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.facts import Term
from scripts.wording.word_choices import Choice, Choices
from tests.helpers.changed_sites import with_records
from tests.helpers.fixture_site import TODAY
from tests.helpers.html_pages import lines
from tests.helpers.names import AR, NL, RU, TI

# What stands above a Dutch and a French name, and between that and the name.
LABELS = {
    NL: ("In het Nederlands:", "In het Frans:"),
    AR: ("بالهولندية:", "بالفرنسية:"),
    TI: ("ብሆላንድኛ (ዳች)፦", "ብፈረንሳይኛ፦"),
    RU: ("По-нидерландски:", "По-французски:"),
}
# The headings under which the pages explain what a return desk is.
HEADINGS = {NL: "Terugkeerloket", AR: "مكتب العودة", TI: "ቤት ጽሕፈት ምምላስ", RU: "Пункт консультаций по возвращению"}


def with_choices(site: Site, choices: dict[Locale, Choices]) -> Site:
    """The site in which languages have other words for terms."""
    return replace(site, rules=replace(site.rules, choices=choices))


def with_word(site: Site, locale: Locale, word: str) -> Site:
    """The site with one term, for which a language has a word."""
    names: Any = {"nl": "loket, balie", "fr": "guichet", "en": "desk"}
    abbreviations: Any = {"nl": "LKT", "fr": "GCH"}
    term = Term(id="return-desk", names=names, source="sheet", checked=TODAY, abbreviations=abbreviations)
    chosen = Choices({"return-desk": Choice("return-desk", word, (word,) if word else ())}, {})
    return with_choices(with_records(site, terms={"return-desk": term}), {locale: chosen})


@pytest.mark.parametrize(
    ("names", "abbreviations", "shown"),
    [
        pytest.param(
            {"en": "E", "fr": "F", "nl": "N"},
            {"nl": "n"},
            ["In het Nederlands: N (n)", "In het Frans: F"],
            id="those-on-letters",
        ),
        pytest.param({"en": "Case"}, {"en": "ICAM"}, ["Case (ICAM)"], id="one-name-everywhere"),
        pytest.param(
            {"nl": "F", "fr": "<F>"},
            {"nl": "F", "fr": "F"},
            ["In het Nederlands: F", "In het Frans: <F> (F)"],
            id="an-abbreviation-that-is-the-name",
        ),
    ],
)
def test_names_stand_with_their_language_and_abbreviation(
    site: Site, names: Any, abbreviations: Any, shown: list[str]
) -> None:
    term = Term(id="x", names=names, source="sheet", checked=TODAY, abbreviations=abbreviations)
    assert lines(official_names(with_records(site, terms={"x": term}), NL, "x")) == shown


def test_names_are_marked_with_their_language_and_escaped(site: Site) -> None:
    card = official_names(site, AR, "fedasil")
    assert (
        '<bdi lang="nl" translate="no">Federaal agentschap voor de opvang van asielzoekers (<b>Fedasil</b>)</bdi>'
        in card
    )
    assert "l&#39;accueil" in card and '<bdi lang="fr" translate="no">' in card and 'lang="en"' not in card


def test_labels_stand_in_the_language(site: Site, locale: Locale) -> None:
    dutch, french = LABELS[locale]
    assert lines(official_names(site, locale, "immigration-office"))[-2:] == [
        f"{dutch} Dienst Vreemdelingenzaken (DVZ)",
        f"{french} Office des étrangers (OE)",
    ]
    assert lines(official_names(site, locale, "icam")) == ["Individual Case Management (ICAM)"]


def test_the_languages_own_word_stands_above_the_official_names(site: Site, locale: Locale) -> None:
    dutch, french = LABELS[locale]
    assert lines(official_names(with_word(site, locale, "Xyz <x>"), locale, "return-desk")) == [
        "Xyz <x>",
        f"{dutch} loket, balie (LKT)",
        f"{french} guichet (GCH)",
    ]


@pytest.mark.parametrize(
    "word", ["", "guichet", "Guichet", "loket, balie", "loket", "balie", "desk", "gch"], ids=lambda word: word or "none"
)
def test_a_word_that_is_an_official_name_or_an_abbreviation_is_not_repeated(site: Site, word: str) -> None:
    found = lines(official_names(with_word(site, RU, word), RU, "return-desk"))
    assert len(found) == 2 and word not in found


@pytest.mark.parametrize("change", [str, str.upper], ids=["same", "capitals"])
def test_a_word_that_is_the_heading_is_not_repeated(site: Site, locale: Locale, change: Callable[[str], str]) -> None:
    word = change(HEADINGS[locale])
    page = next(page for page in site.pages.values() if page.locale == locale and page.section("return-desk"))
    heading = page.section("return-desk")
    assert heading is not None and heading.title == HEADINGS[locale]
    found = lines(official_names(with_word(site, locale, word), locale, "return-desk"))
    assert len(found) == 2 and word not in found


def test_the_word_of_another_language_is_not_shown(site: Site) -> None:
    other = with_word(site, RU, "Xyz")
    for changed in (other, with_choices(other, {})):
        assert len(lines(official_names(changed, TI, "return-desk"))) == 2


@pytest.mark.parametrize(
    ("also", "shown"),
    [
        pytest.param((), "Xyz", id="none"),
        pytest.param(("balkon",), "Xyz (balkon)", id="one"),
        pytest.param(("balkon", "tafel"), "Xyz (balkon, tafel)", id="two"),
        pytest.param(("xyz", "lkt", "balkon"), "Xyz (balkon)", id="what-stands-there-already"),
    ],
)
def test_what_readers_meet_elsewhere_stands_in_brackets(site: Site, also: tuple[str, ...], shown: str) -> None:
    choice = Choice("return-desk", "Xyz", ("Xyz",), (), also)
    changed = with_choices(with_word(site, RU, "Xyz"), {RU: Choices({"return-desk": choice}, {})})
    assert lines(official_names(changed, RU, "return-desk"))[0] == shown
