"""What a reader is told of a translation, for every state of it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.screen.notices import Notice, notice, out_of_date_notes, reviewed, reviewed_on, reviews, section_name
from tests.helpers.changed_sites import HUMAN, READ, with_changed, with_review, with_sections, without_page
from tests.helpers.days import TODAY_IN_WORDS, TRANSLATED_IN_WORDS
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, DESKS, NL, PAGES, PARTNERS, RETURN_PATH, RU, TI, TRANSLATIONS

EARLIER = datetime.date(2026, 1, 15)
EARLIER_IN_RUSSIAN = "15 января 2026\xa0г."

MACHINE_PARTS = "Эти части перевела машина: {}. Никто из людей их ещё не проверил. В них могут быть ошибки."
HUMAN_PARTS = "Эти части перевёл человек: {}. Никто другой их ещё не проверил."


def words_of(site: Site, locale: Locale) -> Any:
    return site.records.words[locale]["translation"]


def test_the_source_text_says_nothing(site: Site) -> None:
    for slug in PAGES:
        assert (notice(site, NL, slug), reviewed(site, NL, slug), out_of_date_notes(site, NL, slug)) == (None, None, {})


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_machine_translation_says_so_and_leads_to_the_source(site: Site, locale: Locale) -> None:
    assert notice(site, locale, DESKS) == Notice(words_of(site, locale)["machine"], None, "../../desks/")
    assert (reviewed(site, locale, DESKS), out_of_date_notes(site, locale, DESKS)) == (None, {})


def test_a_page_elsewhere_leads_to_the_source_from_where_it_stands(site: Site) -> None:
    found = notice(site, AR, DESKS, "ar/desks/nl/")
    assert found is not None and found.source_url == "../../../desks/"


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_human_translation_says_that_nobody_else_read_it(site: Site, locale: Locale) -> None:
    changed = with_sections(site, locale, DESKS, HUMAN)
    assert notice(changed, locale, DESKS) == Notice(words_of(site, locale)["human"], None, "../../desks/")
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
    assert found == Notice(words["machine"], out_of_date, "../../return-path/")


def test_of_several_days_the_oldest_is_told(site: Site) -> None:
    old = {"current": False, "date": TODAY}
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
    mark = f'<small class="out-of-date">{words_of(site, locale)["out_of_date_here"]}</small>'
    assert out_of_date_notes(changed, locale, DESKS) == {"intro": mark, "find": mark}
    assert out_of_date_notes(changed, locale, PARTNERS) == {}


def test_a_section_without_a_visible_number_is_named_by_its_title_in_the_readers_language(site: Site) -> None:
    dutch = site.pages[NL, PARTNERS].section("names")
    russian = site.pages[RU, PARTNERS].section("information")
    assert dutch is not None and russian is not None
    assert section_name(site, RU, PARTNERS, russian) == russian.title != "In België"
    assert section_name(site, NL, PARTNERS, russian) == "In België"
    assert section_name(site, RU, PARTNERS, dutch) != "Namen op uw brieven"
    # Whoever has no such page reads the title that there is.
    assert section_name(without_page(site, RU, PARTNERS), RU, PARTNERS, dutch) == "Namen op uw brieven"
