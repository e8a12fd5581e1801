"""What a reader is told of a translation, for every state of it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.screen.notices import (
    Notice,
    notice,
    out_of_date_note,
    out_of_date_sections,
    reviewed,
    reviewed_on,
    reviews,
    section_name,
)
from tests.helpers.changed_sites import HUMAN, READ, with_changed, with_page, with_review, with_sections, without_page
from tests.helpers.days import TODAY_IN_WORDS, TRANSLATED_IN_WORDS
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, DESKS, NL, PAGES, PARTNERS, RETURN_PATH, RU, TI, TRANSLATIONS

EARLIER = datetime.date(2026, 1, 15)
EARLIER_IN_RUSSIAN = "15 января 2026\xa0г."

MACHINE_PARTS = "Эти части перевела машина: {}. Никто из людей их ещё не проверил. В них могут быть ошибки."
HUMAN_PARTS = "Эти части перевёл человек: {}. Никто другой их ещё не проверил."


def words_of(site: Site, locale: Locale) -> Any:
    return site.records.words[locale]["translation"]


def told(site: Site, locale: Locale, kind: str, source: str) -> Notice:
    """The notice that nobody reviewed what a machine or a person made, and that line of the table which says so."""
    words = words_of(site, locale)
    return Notice(words[kind], None, source, line=words[f"state_{kind}"])


def test_the_source_text_says_nothing(site: Site) -> None:
    for slug in PAGES:
        assert (notice(site, NL, slug), reviewed(site, NL, slug), out_of_date_sections(site, NL, slug)) == (
            None,
            None,
            frozenset(),
        )


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_machine_translation_says_so_and_leads_to_the_source(site: Site, locale: Locale) -> None:
    assert notice(site, locale, DESKS) == told(site, locale, "machine", "../../desks/")
    assert (reviewed(site, locale, DESKS), out_of_date_sections(site, locale, DESKS)) == (None, frozenset())


def test_a_page_elsewhere_leads_to_the_source_from_where_it_stands(site: Site) -> None:
    found = notice(site, AR, DESKS, "ar/desks/nl/")
    assert found is not None and found.source_url == "../../../desks/"


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_human_translation_says_that_nobody_else_read_it(site: Site, locale: Locale) -> None:
    changed = with_sections(site, locale, DESKS, HUMAN)
    assert notice(changed, locale, DESKS) == told(site, locale, "human", "../../desks/")
    assert reviewed(changed, locale, DESKS) is None


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_reviewed_translation_names_its_reviewer_and_has_no_notice(site: Site, locale: Locale) -> None:
    changed = with_review(site, locale, DESKS)
    told = words_of(site, locale)["reviewed"].format(name="<bdi>Amina</bdi>", date=TODAY_IN_WORDS[locale])
    assert (notice(changed, locale, DESKS), reviewed(changed, locale, DESKS)) == (None, told)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        pytest.param({"intro": READ, "find": READ}, MACHINE_PARTS.format("2 и 3"), id="machine"),
        pytest.param(
            {"intro": READ, "find": HUMAN, "call": READ},
            f"{MACHINE_PARTS.format('3')} {HUMAN_PARTS.format('1')}",
            id="machine-and-human",
        ),
        pytest.param(
            {"intro": HUMAN, "find": HUMAN, "call": HUMAN},
            f"{MACHINE_PARTS.format('3')} {HUMAN_PARTS.format('начало этой страницы, 1 и 2')}",
            id="introduction",
        ),
    ],
)
def test_sections_that_nobody_reviewed_are_named(site: Site, parts: dict[str, dict[str, Any]], told: str) -> None:
    # The first sections are intro, find, call and desks.
    rest = {"provinces": READ, "postcodes": READ, "info_point": READ, "not_icam": READ}
    found = notice(with_sections(site, RU, DESKS, None, **rest, **parts), RU, DESKS)
    assert found is not None and found.text == told


def test_several_reviewers_are_told_with_their_sections_and_days(site: Site) -> None:
    other = {**READ, "reviewer": "Bilal", "date": EARLIER}
    changed = with_sections(site, RU, DESKS, other, intro=READ, find={**READ, "date": EARLIER})
    assert reviewed(changed, RU, DESKS) == (
        f"{EARLIER_IN_RUSSIAN} и {TODAY_IN_WORDS[RU]} эти части проверил человек (<bdi>Amina</bdi>):"
        " начало этой страницы и 1."
        f" {EARLIER_IN_RUSSIAN} эти части проверил человек (<bdi>Bilal</bdi>): 2, 3, 4, 5, 6 и 7."
    )
    assert notice(changed, RU, DESKS) is None
    found = reviews(changed.states[RU, DESKS].sections)
    assert {name: len(sections) for name, sections in found.items()} == {"Amina": 2, "Bilal": 6}
    assert [reviewed_on(sections) for sections in found.values()] == [[EARLIER, TODAY], [EARLIER]]


def test_the_name_of_a_reviewer_cannot_hold_html(site: Site) -> None:
    changed = with_sections(site, RU, DESKS, {**READ, "reviewer": "<b>A & B"})
    assert "<bdi>&lt;b&gt;A &amp; B</bdi>" in str(reviewed(changed, RU, DESKS))


@pytest.mark.parametrize(
    ("locale", "sections", "numbers"),
    [
        pytest.param(RU, ["negative-decision"], "2", id="one"),
        pytest.param(RU, ["during", "negative-decision", "days"], "1, 2 и 3.1", id="three"),
        pytest.param(RU, ["intro", "days"], "начало этой страницы и 3.1", id="introduction"),
        pytest.param(AR, ["during", "days"], "1 و3.1", id="two-in-arabic"),
        pytest.param(TI, ["during", "days"], "1ን 3.1ን", id="two-in-tigrinya"),
    ],
)
def test_out_of_date_sections_are_told_by_number_with_the_day(
    site: Site, locale: Locale, sections: list[str], numbers: str
) -> None:
    words = words_of(site, locale)
    out_of_date = words["out_of_date"].format(date=TRANSLATED_IN_WORDS[locale], sections=numbers)
    found = notice(with_changed(site, RETURN_PATH, *sections), locale, RETURN_PATH)
    assert found == replace(told(site, locale, "machine", "../../return-path/"), out_of_date=out_of_date)


def test_of_several_days_the_oldest_is_told(site: Site) -> None:
    old = {"standing": "out_of_date", "date": TODAY}
    found = notice(with_sections(site, RU, DESKS, None, find=old, call={**old, "date": EARLIER}), RU, DESKS)
    assert found is not None
    assert str(found.out_of_date).startswith(
        f"С {EARLIER_IN_RUSSIAN} изменился нидерландский текст этих частей: 1 и 2."
    )


def test_an_out_of_date_review_is_told_without_a_machine_notice(site: Site) -> None:
    changed = with_changed(with_review(site, RU, DESKS), DESKS, "find")
    out_of_date = words_of(site, RU)["out_of_date"].format(date=TODAY_IN_WORDS[RU], sections="1")
    assert notice(changed, RU, DESKS) == Notice(Markup(), out_of_date, "../../desks/")
    assert reviewed(changed, RU, DESKS) is not None


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_exactly_the_out_of_date_sections_are_marked(site: Site, locale: Locale) -> None:
    changed = with_changed(site, DESKS, "find", "intro")
    assert out_of_date_sections(changed, locale, DESKS) == {"intro", "find"}
    assert out_of_date_sections(changed, locale, PARTNERS) == frozenset()


@pytest.mark.parametrize("locale", TRANSLATIONS)
@pytest.mark.parametrize(("identifier", "anchor"), [("find", "#find"), ("intro", "")])
def test_a_section_that_is_out_of_date_leads_to_where_it_is_current_and_on_paper_says_so_alone(
    site: Site, locale: Locale, identifier: str, anchor: str
) -> None:
    changed = with_changed(site, DESKS, "find", "intro")
    words = words_of(site, locale)["out_of_date_here"]
    screen, paper = (own_page(site.project, locale, DESKS, on_paper) for on_paper in (False, True))
    link = f'<a href="../../desks/{anchor}" hreflang="nl" lang="nl">Nederlands</a>'
    told = out_of_date_note(changed, locale, DESKS, identifier, screen)
    assert told == f'<small class="out-of-date">{words} {link}</small>'
    assert out_of_date_note(changed, locale, DESKS, identifier, paper) == f'<small class="out-of-date">{words}</small>'


def test_where_readers_know_another_language_that_is_current_a_section_leads_there(site: Site) -> None:
    changed = with_changed(site, DESKS, "find")
    recorded = changed.states[AR, DESKS]
    states = {**changed.states, (AR, DESKS): replace(recorded, sections=site.states[AR, DESKS].sections)}
    screen = own_page(site.project, TI, DESKS)
    told = out_of_date_note(replace(changed, states=states), TI, DESKS, "find", screen)
    assert '<a href="../../ar/desks/#find" hreflang="ar" lang="ar">' in told


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_sections_that_a_language_does_not_have_are_named(site: Site, locale: Locale) -> None:
    lacking = {"standing": "missing"}
    found = notice(with_sections(site, locale, DESKS, None, find=lacking, desks=lacking), locale, DESKS)
    numbers = {AR: "1 و3", RU: "1 и 3", TI: "1ን 3ን"}[locale]
    assert found is not None and found.missing == words_of(site, locale)["missing"].format(sections=numbers)
    # The rest of the page is a machine's draft as before, and all of it.
    assert found.text == words_of(site, locale)["machine"]


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_title_of_which_the_dutch_changed_is_named_with_the_sections(site: Site, locale: Locale) -> None:
    words = words_of(site, locale)
    found = notice(with_page(site, NL, DESKS, title="Anders"), locale, DESKS)
    told = words["out_of_date"].format(date=TRANSLATED_IN_WORDS[locale], sections=words["title"])
    assert found is not None and found.out_of_date == told
    other = notice(with_page(site, NL, DESKS, menu="Anders"), locale, DESKS)
    assert other is not None and other.out_of_date is None


def test_a_review_of_a_text_that_the_dutch_has_left_behind_is_not_told(site: Site) -> None:
    changed = with_changed(with_review(site, RU, DESKS), DESKS, "find")
    told = reviewed(changed, RU, DESKS)
    assert told is not None and "1," not in told and "2, 3" in told


def test_a_section_without_a_visible_number_is_named_by_its_title_in_the_readers_language(site: Site) -> None:
    dutch = site.pages[NL, PARTNERS].section("names")
    russian = site.pages[RU, PARTNERS].section("information")
    assert dutch is not None and russian is not None
    assert section_name(site, RU, PARTNERS, russian) == russian.title != "In België"
    assert section_name(site, NL, PARTNERS, russian) == "In België"
    assert section_name(site, RU, PARTNERS, dutch) != "Namen op uw brieven"
    # Whoever has no such page reads the title that there is.
    assert section_name(without_page(site, RU, PARTNERS), RU, PARTNERS, dutch) == "Namen op uw brieven"
