"""The table of all translations: every page of every language, by state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.screen.translation_table import translations
from tests.helpers.changed_sites import HUMAN, READ, with_changed, with_review, with_sections, without_page
from tests.helpers.fixture_site import TODAY
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, DESKS, INDEX, NL, PAPER, PARTNERS, RETURN_PATH, RU, TI

MACHINE = "Vertaald door een machine, niet nagelezen"
REVIEWED = "Nagelezen door een mens"
PEOPLE = ("Amina Benali", "Jean-Baptiste Vandenbroucke", "Yonas Tesfay", "Olena Kovalenko")


def rows(site: Site, locale: Locale = NL) -> dict[str, list[str]]:
    """The lines of each language, by its own name."""
    table = parse_html(translations(site, locale))
    return {row.all("th")[0].text: [line.text for line in row.all("li")] for row in table.all("tbody")[0].all("tr")}


def untranslated(site: Site, locale: Locale, slug: Slug) -> Site:
    """The site without a page and its state."""
    states = {key: state for key, state in site.states.items() if key != (locale, slug)}
    return replace(without_page(site, locale, slug), states=states)


def test_a_language_of_drafts_takes_one_line(site: Site) -> None:
    assert rows(site) == {
        "Nederlands": ["Brontekst: alle pagina's"],
        "العربية": [f"{MACHINE}: alle pagina's"],
        "ትግርኛ": [f"{MACHINE}: alle pagina's"],
        "Русский": [f"{MACHINE}: alle pagina's"],
    }


def test_every_page_stands_in_the_line_of_its_state(site: Site) -> None:
    changed = with_review(with_changed(site, RETURN_PATH, "intro", "days"), RU, PARTNERS)
    changed = with_sections(changed, RU, DESKS, HUMAN, intro=READ)
    changed = untranslated(changed, RU, PAPER)
    out_of_date = "Verouderd: Stappen (het begin van deze pagina en 3.1)"
    found = rows(changed)
    assert found["Русский"] == [
        f"{REVIEWED}: Loketten (het begin van deze pagina; Amina, 2 maart 2026) en Partners (Amina, 2 maart 2026)",
        "Vertaald door een mens, niet nagelezen: Loketten",
        f"{MACHINE}: Begin, Stappen en Nieuws",
        "Nog niet vertaald: Papier",
        out_of_date,
    ]
    assert found["ትግርኛ"] == [f"{MACHINE}: alle pagina's", out_of_date]
    assert found["Nederlands"] == ["Brontekst: alle pagina's"]


def test_every_reader_has_the_table_in_their_own_words(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["translation"]
    colon = site.records.words[locale]["site"]["colon"]
    found = rows(with_sections(site, RU, INDEX, HUMAN), locale)
    assert found["Nederlands"] == [f"{words['state_source']}{colon} {words['all_pages']}"]
    assert found["Русский"][0] == f"{words['state_human']}{colon} {site.pages[locale, INDEX].menu}"
    table = parse_html(translations(site, locale))
    assert [head.text for head in table.all("thead")[0].all("th")] == [words["language"], words["state"]]


def test_a_page_that_is_not_translated_has_its_dutch_name_in_its_own_language(site: Site) -> None:
    found = rows(untranslated(site, RU, DESKS), RU)["Русский"]
    assert f"{site.records.words[RU]['translation']['state_missing']}: Loketten" in found


def test_a_page_that_is_wholly_out_of_date_needs_no_list_of_sections(site: Site) -> None:
    changed = with_sections(site, TI, PARTNERS, {"standing": "out_of_date"})
    assert rows(changed)["ትግርኛ"] == [f"{MACHINE}: alle pagina's", "Verouderd: Partners"]


@pytest.mark.parametrize(
    ("menu", "reviewer"), [pytest.param("<b>A", "Amina", id="title"), pytest.param("A", "<b>A", id="reviewer")]
)
def test_names_cannot_hold_html(site: Site, menu: str, reviewer: str) -> None:
    changed = with_sections(site, AR, DESKS, {"kind": "reviewed", "reviewer": reviewer, "date": TODAY})
    page = replace(site.pages[NL, DESKS], menu=menu)
    html = translations(replace(changed, pages={**changed.pages, (NL, DESKS): page}), NL)
    assert "<b>" not in html and "&lt;b&gt;A" in html


def test_a_reviewer_is_isolated_from_the_text(site: Site, locale: Locale) -> None:
    assert "(<bdi>Amina</bdi>, " in translations(with_review(site, AR, DESKS), locale)


def test_each_language_is_marked_with_its_language_and_direction(site: Site, locale: Locale) -> None:
    heads = parse_html(translations(site, locale)).all("th", scope="row")
    assert [(head.attributes["lang"], head.attributes["dir"]) for head in heads] == [
        *(("nl", "ltr"), ("ar", "rtl"), ("ti", "ltr"), ("ru", "ltr")),
    ]


def test_the_table_of_fourteen_languages_in_mixed_states_is_light(site: Site, locale: Locale) -> None:
    brotli = pytest.importorskip("brotli")
    languages, states = [*site.project.languages], dict(site.states)
    last = languages[-1]
    while len(languages) < 14:
        further = replace(last, locale=Locale(f"x{len(languages)}"), name=f"Language {len(languages)}")
        for index, slug in enumerate(site.project.pages):
            number = index + 5 * len(languages)
            changes = {
                "kind": ("machine", "reviewed", "human")[number % 3],
                "reviewer": PEOPLE[number % 4],
                "date": TODAY.replace(day=1 + number % 28),
                "standing": "current" if number % 7 else "out_of_date",
            }
            states[further.locale, slug] = with_sections(site, last.locale, slug, changes, intro=READ).states[
                last.locale, slug
            ]
        languages.append(further)
    many = replace(site, states=states, project=replace(site.project, languages=tuple(languages)))
    assert len(rows(many, locale)) == 14
    # A page may weigh 10,000, and a real site has more pages in this table.
    assert len(brotli.compress(translations(many, locale).encode(), quality=11)) < 1_000
