"""The table of all translations: every page of every language, by state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.screen.translation_table import translations
from tests.conftest import TODAY
from tests.helpers.drafts import as_drafts
from tests.helpers.html_pages import parse_html
from tests.screen.test_frame import with_changed, with_review, without_page
from tests.screen.test_notices import HUMAN, READ, with_sections


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


MACHINE = "Translated by a machine, not reviewed"
BY = "Reviewed by a person"


def rows(site: Site, locale: str = "en") -> dict[str, list[str]]:
    """The lines of each language, by its own name."""
    table = parse_html(translations(site, locale))
    return {row.all("th")[0].text: [line.text for line in row.all("li")] for row in table.all("tbody")[0].all("tr")}


def test_a_language_of_drafts_takes_one_line(site: Site) -> None:
    found = rows(site)
    assert list(found) == [language.name for language in site.project.languages]
    assert found["Nederlands"] == ["Source text: all pages"]
    assert found["العربية"] == [f"{MACHINE}: all pages"]


def test_every_page_stands_in_the_line_of_its_state(site: Site) -> None:
    changed = with_review(with_changed(site, "support", "intro", "travel"), "fr", "words")
    changed = with_sections(changed, "fr", "journey", HUMAN)
    changed = without_page(with_sections(changed, "fr", "questions", HUMAN, intro=READ), "fr", "print")
    changed = replace(changed, states={key: state for key, state in changed.states.items() if key != ("fr", "print")})
    titles = {slug: site.pages["en", slug].menu for slug in site.project.pages}
    machine = [titles[slug] for slug in site.project.pages if slug not in ("words", "journey", "questions", "print")]
    assert rows(changed)["Français"] == [
        f"{BY}: {titles['questions']} (the beginning of this page; Amina, 23 November 2026)"
        f" and {titles['words']} (Amina, 23 November 2026)",
        f"Translated by a person, not reviewed: {titles['journey']} and {titles['questions']}",
        f"{MACHINE}: {', '.join(machine[:-1])} and {machine[-1]}",
        f"Not translated yet: {titles['print']}",
        f"Out of date: {titles['support']} (the beginning of this page and 1)",
    ]
    assert rows(changed)["English"] == [
        f"{MACHINE}: all pages",
        f"Out of date: {titles['support']} (the beginning of this page and 1)",
    ]


def test_a_page_that_is_not_translated_has_its_dutch_name_in_its_own_language(site: Site) -> None:
    changed = without_page(site, "fr", "support")
    changed = replace(changed, states={key: state for key, state in changed.states.items() if key != ("fr", "support")})
    assert f"Pas encore traduit : {site.pages['nl', 'support'].menu}" in [
        line.replace("\xa0", " ") for line in rows(changed, "fr")["Français"]
    ]


def test_names_cannot_hold_html(site: Site) -> None:
    changed = with_sections(site, "fr", "support", {"kind": "reviewed", "reviewer": "<b>A", "date": TODAY})
    assert "(<bdi>&lt;b&gt;A</bdi>, 23 November 2026)" in translations(changed, "en")


def test_each_language_is_marked_with_its_language_and_direction(site: Site, locale: str) -> None:
    heads = parse_html(translations(site, locale)).all("th", scope="row")
    assert [(head.attributes["lang"], head.attributes["dir"]) for head in heads] == [
        (language.html, language.direction) for language in site.project.languages
    ]


def test_the_table_of_fourteen_languages_in_mixed_states_is_light(site: Site, locale: str) -> None:
    brotli = pytest.importorskip("brotli")
    people = ("Amina Benali", "Jean-Baptiste Vandenbroucke", "Yonas Tesfay", "Olena Kovalenko")
    last = site.project.languages[-1]
    languages = [*site.project.languages]
    states = dict(site.states)
    while len(languages) < 14:
        further = replace(last, locale=f"x{len(languages)}", name=f"Language {len(languages)}")
        for index, slug in enumerate(site.project.pages):
            number = index + 5 * len(languages)
            changes = {
                "kind": ("machine", "reviewed", "human")[number % 3],
                "reviewer": people[number % 4],
                "date": TODAY.replace(day=1 + number % 28),
                "current": number % 7 != 0,
            }
            mixed = with_sections(site, last.locale, slug, changes, intro=READ).states[last.locale, slug]
            states[further.locale, slug] = mixed
        languages.append(further)
    many = replace(site, states=states, project=replace(site.project, languages=tuple(languages)))
    now, then = (len(brotli.compress(translations(each, locale).encode(), quality=11)) for each in (site, many))
    assert len(rows(many, locale)) == 14
    # The page without the table is about 6,000 bytes, and may have 10,000.
    assert then - now < 3_500
