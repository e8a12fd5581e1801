"""What a page tells once a check ran out, in every language: not on its last day yet, but on the day after."""

from __future__ import annotations

import datetime
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.paper.html import sheet_html
from scripts.project.keys import Locale, Slug
from scripts.records.desks import EmailAddress, PhoneLine
from scripts.records.facts import Fact
from scripts.screen.frame import Frame, frame_of
from scripts.screen.past_day import checked_line, past_day_of
from scripts.theme.templates import environment
from tests.helpers.changed_sites import with_entry, with_page, with_records, with_text
from tests.helpers.html_pages import parse_html
from tests.helpers.late_checks import AFTER, DAYS, LAST_DAY, on, told
from tests.helpers.names import DESKS, INDEX, NL, PARTNERS, RETURN_PATH, RU

# The days on which the fixture's page with the steps and its facts were checked.
PAGE_DAY, FACTS_DAY = datetime.date(2026, 2, 9), datetime.date(2026, 1, 19)

# Two days on which something else was checked.
SOON, OLD = datetime.date(2026, 2, 20), datetime.date(2026, 1, 5)


@pytest.fixture
def fresh(site: Site) -> Site:
    """The site on the day after the last day, with nothing else due for long."""
    return on(site, AFTER)


def shown(site: Site, locale: Locale, slug: Slug) -> list[tuple[str, list[str]]]:
    """Each sentence of the notice, with its list of sections, as a reader reads them."""
    return [
        (
            each.since,
            [f"{part.id} {part.number} {part.title}: {parse_html(part.items).text}" for part in each.sections],
        )
        for each in past_day_of(site, locale, slug)
    ]


# A page, and a fact on it.


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_page_tells_when_it_was_last_checked(site: Site, locale: Locale, today: datetime.date, past: bool) -> None:
    late = on(with_page(site, NL, RETURN_PATH, check_by=LAST_DAY), today)
    sentence = told(locale, "page", PAGE_DAY)
    assert checked_line(late, locale, RETURN_PATH) == (sentence if past else told(locale, "checked", PAGE_DAY))
    assert shown(late, locale, RETURN_PATH) == ([(sentence, [])] if past else [])
    assert shown(late, locale, PARTNERS) == []


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_fact_is_told_above_its_page(site: Site, locale: Locale, today: datetime.date, past: bool) -> None:
    late = on(with_entry(site, "facts", "reception-days", check_by=LAST_DAY), today)
    title = late.pages[locale, RETURN_PATH].section("days")
    assert title is not None
    named = f"days 3.1 {title.title}: 45"
    assert shown(late, locale, RETURN_PATH) == ([(told(locale, "since", FACTS_DAY), [named])] if past else [])
    assert shown(late, locale, DESKS) == []
    line = told(locale, "some", FACTS_DAY) if past else told(locale, "checked", PAGE_DAY)
    assert checked_line(late, locale, RETURN_PATH) == line


def test_a_page_whose_checks_hold_says_when_it_was_checked(site: Site, locale: Locale) -> None:
    assert past_day_of(site, locale, RETURN_PATH) == ()
    assert checked_line(site, locale, RETURN_PATH) == told(locale, "checked", PAGE_DAY)


def test_cards_and_names_tell_it_themselves(fresh: Site) -> None:
    late = with_entry(fresh, "desks", "ghent", check_by=LAST_DAY)
    late = with_entry(late, "phone_lines", "return-line", check_by=LAST_DAY)
    late = with_entry(late, "terms", "immigration-office", check_by=LAST_DAY)
    assert [past_day_of(late, RU, slug) for slug in (DESKS, PARTNERS)] == [(), ()]


# Data of every kind in sentences.

BODY = """Intro [[fact:days]] en [[desk:ghent]].

## Bel [[phone:other]] {#call}

[[phone:other]] of [[phone:return-line]] ([[hours:return-line]]), [[email:mail]], [[short-name:immigration-office]].

## Ander deel {#other}

[[fact:adult]], [[fact:days]] en [[fact:fresh]].

[[desks]]
"""
MADE: dict[str, Any] = {"status": "confirmed", "source": "sheet"}
CHECK_BY: dict[str, Any] = {"check_by": LAST_DAY}


@pytest.fixture
def mixed(fresh: Site) -> Site:
    """A page with data of every kind, some of it past its day, checked on two days."""
    late = with_entry(fresh, "phone_lines", "return-line", checked=SOON, languages=None, other_hours=(), **CHECK_BY)
    line = late.records.phone_lines["return-line"]
    assert line.hours is not None
    line = replace(line, hours=replace(line.hours, checked=SOON))
    other = PhoneLine(id="other", number="02 210 12 34", free=False, checked=SOON, **MADE, **CHECK_BY)
    facts = {
        "days": Fact(id="days", kind="number", value=1200, checked=SOON, **MADE, **CHECK_BY),
        "adult": Fact(id="adult", kind="euro", value=350, checked=OLD, **MADE, **CHECK_BY),
        "fresh": Fact(id="fresh", kind="year", value=2025, checked=SOON, **MADE),
    }
    mail = EmailAddress(id="mail", address="a@example.org", checked=SOON, **MADE, **CHECK_BY)
    changed = with_records(
        late,
        facts=facts,
        phone_lines={"return-line": line, "other": other},
        help_line=line,
        email_addresses={"mail": mail},
    )
    return with_text(changed, NL, RETURN_PATH, BODY)


def test_data_in_sentences_are_told_by_day_and_section(mixed: Site) -> None:
    assert shown(mixed, NL, RETURN_PATH) == [
        ("Sinds 5 januari 2026 niet meer nagekeken", ["other 2 Ander deel: € 350"]),
        (
            "Sinds 20 februari 2026 niet meer nagekeken",
            [
                "  Stap voor stap terug: 1200",
                # Of the help line its hours alone, and nothing twice.
                "call 1 Bel: 02 210 12 34, maandag – vrijdag 09:00–17:00 en a@example.org",
                "other 2 Ander deel: 1200",
            ],
        ),
    ]
    assert checked_line(mixed, NL, RETURN_PATH) == "Sommige gegevens zijn sinds 5 januari 2026 niet meer nagekeken"


def test_data_are_told_as_the_page_shows_them(mixed: Site) -> None:
    (old, _) = past_day_of(with_text(mixed, RU, RETURN_PATH, BODY), RU, RETURN_PATH)
    assert [part.items for part in old.sections] == ["<bdi>350\xa0€</bdi>"]


def test_sections_without_visible_number_are_told_by_title(mixed: Site) -> None:
    late = with_text(mixed, NL, PARTNERS, BODY)
    assert shown(late, NL, PARTNERS)[0] == ("Sinds 5 januari 2026 niet meer nagekeken", ["other  Ander deel: € 350"])


def test_a_page_past_its_day_covers_what_was_checked_on_it_or_later(mixed: Site) -> None:
    def late(checked: datetime.date) -> list[tuple[str, list[str]]]:
        return shown(with_page(mixed, NL, RETURN_PATH, checked=checked, check_by=LAST_DAY), NL, RETURN_PATH)

    old = ("Sinds 5 januari 2026 niet meer nagekeken", ["other 2 Ander deel: € 350"])
    assert late(SOON) == [("Deze pagina is sinds 20 februari 2026 niet meer nagekeken", []), old]
    assert late(PAGE_DAY) == [("Deze pagina is sinds 9 februari 2026 niet meer nagekeken", []), old]
    assert late(OLD) == [("Deze pagina is sinds 5 januari 2026 niet meer nagekeken", [])]


# As the templates show it.


def notice_of(site: Site, frame: Frame) -> str:
    """The notice as the template shows it; empty if there is none."""
    template = environment(site.project.theme).from_string(
        '{% set words = column.words %}{% include "partials/notice.html" %}'
    )
    notices = parse_html(template.render(column=frame, frame=SimpleNamespace(beside=(), own=()))).all("aside")
    assert len(notices) <= 1
    return notices[0].text if notices else ""


def test_the_notice_hides_nothing_and_gives_the_free_number_once(fresh: Site, locale: Locale) -> None:
    late = with_entry(fresh, "facts", "reception-days", check_by=LAST_DAY)
    text = notice_of(late, frame_of(late, locale, RETURN_PATH, "https://a.be/"))
    words = fresh.records.words[locale]
    sentence = " ".join(f"{told(locale, 'since', FACTS_DAY)}{words['site']['colon']}".split())
    assert text.startswith(sentence)
    assert text.count("0800 12 345") == 1
    assert words["freshness"]["changed"] in text
    translated = locale != NL
    assert (words["translation"]["read_dutch"] in text) == translated
    assert (words["translation"]["machine"] in text) == translated


def test_a_fresh_source_page_has_no_notice(fresh: Site) -> None:
    assert notice_of(fresh, frame_of(fresh, NL, INDEX, "https://a.be/")) == ""


def test_a_sheet_tells_it_at_its_foot(fresh: Site, locale: Locale) -> None:
    late = with_page(fresh, NL, RETURN_PATH, check_by=LAST_DAY)
    (foot,) = parse_html(sheet_html(late, locale, RETURN_PATH, "https://a.be/")).all("div", **{"class": "foot"})
    assert " ".join(told(locale, "page", PAGE_DAY).split()) in foot.text
