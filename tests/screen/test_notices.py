"""What a reader is told of a translation, for every state of it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from scripts.content.site import Site
from scripts.screen.notices import Notice, notice, outdated_notes, reviewed, reviews, section_name
from scripts.translations.state import State
from tests.conftest import LANGUAGES, TODAY
from tests.helpers.drafts import as_drafts
from tests.screen.test_frame import with_changed, with_review


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


TRANSLATED = [locale for locale in LANGUAGES if locale != "nl"]
EARLIER = datetime.date(2026, 3, 1)


def with_sections(site: Site, locale: str, slug: str, changes: dict[str, Any] | None = None, **parts: Any) -> Site:
    """The site with the states of some sections of a page changed, by id; others by `changes`. For other tests too."""
    named = {identifier.replace("_", "-"): values for identifier, values in parts.items()}
    sections = [
        replace(each, **named.get(each.section.id, changes or {})) for each in site.states[locale, slug].sections
    ]
    return replace(site, states={**site.states, (locale, slug): State(tuple(sections))})


def words_of(site: Site, locale: str) -> Any:
    return site.records.words[locale]["translation"]


HUMAN = {"kind": "human"}
READ = {"kind": "reviewed", "reviewer": "Amina", "date": TODAY}


def test_the_source_text_says_nothing(site: Site) -> None:
    for slug in site.project.pages:
        assert (notice(site, "nl", slug), reviewed(site, "nl", slug), outdated_notes(site, "nl", slug)) == (
            None,
            None,
            {},
        )


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_machine_translation_says_so_and_leads_to_the_source(site: Site, locale: str) -> None:
    assert notice(site, locale, "support") == Notice(words_of(site, locale)["machine"], None, "../../support/")
    assert (reviewed(site, locale, "support"), outdated_notes(site, locale, "support")) == (None, {})


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_human_translation_says_that_nobody_else_read_it(site: Site, locale: str) -> None:
    changed = with_sections(site, locale, "support", HUMAN)
    assert notice(changed, locale, "support") == Notice(words_of(site, locale)["human"], None, "../../support/")
    assert reviewed(changed, locale, "support") is None


@pytest.mark.parametrize(
    ("locale", "date"), [("fr", "23 novembre 2026"), ("ar", "23 نوفمبر 2026"), ("en", "23 November 2026")]
)
def test_a_reviewed_translation_names_its_reviewer_and_has_no_notice(site: Site, locale: str, date: str) -> None:
    changed = with_review(site, locale, "support")
    told = words_of(site, locale)["reviewed"].format(name="<bdi>Amina</bdi>", date=date)
    assert (notice(changed, locale, "support"), reviewed(changed, locale, "support")) == (None, told)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        pytest.param(
            {"intro": READ, "travel": READ},
            "A machine translated these sections: 2 and 3. No person has reviewed them yet. They may contain mistakes.",
            id="machine",
        ),
        pytest.param(
            {"intro": READ, "travel": HUMAN, "allowance": READ},
            "A machine translated these sections: 3. No person has reviewed them yet. They may contain mistakes."
            " A person translated these sections: 1. Nobody else has reviewed them yet.",
            id="machine-and-human",
        ),
        pytest.param(
            {"intro": HUMAN, "travel": HUMAN, "allowance": HUMAN},
            "A machine translated these sections: 3. No person has reviewed them yet. They may contain mistakes."
            " A person translated these sections: the beginning of this page, 1 and 2."
            " Nobody else has reviewed them yet.",
            id="introduction",
        ),
    ],
)
def test_sections_that_nobody_reviewed_are_named(site: Site, parts: Any, told: str) -> None:
    known = [section.id for section in site.pages["nl", "support"].sections[:4]]
    assert known == ["intro", "travel", "allowance", "reintegration"]
    rest = {section.id: READ for section in site.pages["nl", "support"].sections[4:]}
    changed = with_sections(site, "en", "support", None, **rest, **parts)
    found = notice(changed, "en", "support")
    assert found is not None and found.text == told


def test_several_reviewers_are_told_with_their_sections_and_days(site: Site) -> None:
    other = {**READ, "reviewer": "Bilal", "date": EARLIER}
    changed = with_sections(site, "en", "support", other, intro=READ, travel={**READ, "date": EARLIER})
    numbers = [section.number for section in site.pages["nl", "support"].sections[2:]]
    assert reviewed(changed, "en", "support") == (
        "<bdi>Amina</bdi> reviewed these sections on 1 March 2026 and 23 November 2026:"
        " the beginning of this page and 1."
        f" <bdi>Bilal</bdi> reviewed these sections on 1 March 2026: {', '.join(numbers[:-1])} and {numbers[-1]}."
    )
    assert notice(changed, "en", "support") is None
    assert {name: len(found) for name, found in reviews(changed.states["en", "support"].sections).items()} == {
        "Amina": 2,
        "Bilal": len(numbers),
    }


def test_the_name_of_a_reviewer_cannot_hold_html(site: Site) -> None:
    changed = with_sections(site, "en", "support", {**READ, "reviewer": "<b>A & B"})
    assert str(reviewed(changed, "en", "support")).startswith("<bdi>&lt;b&gt;A &amp; B</bdi> reviewed this translation")


@pytest.mark.parametrize(
    ("sections", "numbers"),
    [
        pytest.param(["negative-decision"], "2", id="one"),
        pytest.param(["during", "negative-decision", "days"], "1, 2 et 4.2", id="three"),
        pytest.param(["intro", "days"], "le début de cette page et 4.2", id="introduction"),
    ],
)
def test_outdated_sections_are_told_by_number_with_the_day(site: Site, sections: list[str], numbers: str) -> None:
    found = notice(with_changed(site, "return-path", *sections), "fr", "return-path")
    words = words_of(site, "fr")
    outdated = words["outdated"].format(date="23 novembre 2026", sections=numbers)
    assert found == Notice(words["machine"], outdated, "../../return-path/")


def test_of_several_days_the_oldest_is_told(site: Site) -> None:
    stale = {"current": False, "date": TODAY}
    changed = with_sections(site, "en", "support", None, travel=stale, allowance={**stale, "date": EARLIER})
    found = notice(changed, "en", "support")
    assert found is not None and "since 1 March 2026: 1 and 2." in str(found.outdated)


def test_an_outdated_review_is_told_without_a_machine_notice(site: Site) -> None:
    changed = with_changed(with_review(site, "fr", "support"), "support", "travel")
    outdated = words_of(site, "fr")["outdated"].format(date="23 novembre 2026", sections="1")
    assert notice(changed, "fr", "support") == Notice(Markup(), outdated, "../../support/")
    assert reviewed(changed, "fr", "support") is not None


@pytest.mark.parametrize("locale", TRANSLATED)
def test_exactly_the_outdated_sections_are_marked(site: Site, locale: str) -> None:
    changed = with_changed(site, "support", "travel", "intro")
    mark = f'<small class="outdated">{words_of(site, locale)["outdated_here"]}</small>'
    assert outdated_notes(changed, locale, "support") == {"intro": mark, "travel": mark}
    assert outdated_notes(changed, locale, "journey") == {}


def test_a_section_without_a_visible_number_is_named_by_its_title_in_the_readers_language(site: Site) -> None:
    dutch = site.pages["nl", "about"].section("privacy")
    french = site.pages["fr", "about"].section("accessibility")
    assert dutch is not None and french is not None
    assert section_name(site, "fr", "about", french) == french.title
    assert section_name(site, "nl", "about", french) == "Toegankelijkheid"
    assert section_name(site, "fr", "about", dutch) == "Vie privée"
