"""What readers are told once a check ran out, in every language: not on its last day yet, but on the day after."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from scripts.cards import offices
from scripts.cards.unchecked import checked_line, since, unchecked_of
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.locator.card import locator
from scripts.paper.html import environment, sheet_html
from scripts.project import locales
from scripts.records.desks import EmailAddress, PhoneLine
from scripts.records.facts import Fact
from scripts.screen.frame import Frame, frame_of
from scripts.texts.sections import parse_sections
from tests.cards.test_offices import lines, with_records
from tests.commands.test_due import FAR, OLD, with_fact
from tests.conftest import TODAY
from tests.helpers.html_pages import parse_html
from tests.records.test_freshness import changed_entry
from tests.screen.test_frame import with_page

LAST_DAY = datetime.date(2027, 2, 1)
DAYS = [
    pytest.param(LAST_DAY - datetime.timedelta(days=1), False, id="day-before"),
    pytest.param(LAST_DAY, False, id="last-day"),
    pytest.param(LAST_DAY + datetime.timedelta(days=1), True, id="day-after"),
]
AFTER = LAST_DAY + datetime.timedelta(days=1)


@pytest.fixture
def fresh(site: Site) -> Site:
    """The site on the day after the last day, with nothing else due for long."""
    return with_records(site, check_rules=FAR, today=AFTER)


def told(site: Site, locale: str, key: str, day: datetime.date = TODAY) -> str:
    return site.records.words[locale]["freshness"][key].format(date=locales.long_date(day, locale))


def spaced(text: str) -> str:
    """A text as a parsed page gives it, with plain spaces."""
    return " ".join(text.split())


def on(site: Site, today: datetime.date) -> Site:
    return with_records(site, today=today)


def with_entry(site: Site, kind: str, identifier: str, **changes: Any) -> Site:
    """The site with one entry changed."""
    entries = getattr(site.records, kind)
    return with_records(site, **{kind: {**entries, identifier: changed_entry(site, entries[identifier], **changes)}})


def with_body(site: Site, locale: str, slug: str, body: str) -> Site:
    sections = parse_sections(body, 1, "x.md", Problems())
    return with_page(site, locale, slug, body=body, sections=sections)


def shown(site: Site, locale: str, slug: str) -> list[tuple[str, list[str]]]:
    """Each sentence of the notice, with its list of sections, as a reader reads them."""
    return [
        (each.since, [f"{part.id} {part.number} {part.title}: {lines(part.items)[0]}" for part in each.sections])
        for each in unchecked_of(site, locale, slug)
    ]


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_page_tells_when_it_was_last_checked(fresh: Site, locale: str, today: datetime.date, past: bool) -> None:
    site = on(with_page(fresh, "nl", "support", check_by=LAST_DAY), today)
    footer = site.records.words[locale]["footer"]["checked"].format(date=locales.long_date(TODAY, locale))
    assert checked_line(site, locale, "support") == (told(site, locale, "page") if past else footer)
    assert shown(site, locale, "support") == ([(told(site, locale, "page"), [])] if past else [])
    assert shown(site, locale, "journey") == []


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_fact_is_told_above_its_page(fresh: Site, locale: str, today: datetime.date, past: bool) -> None:
    site = on(with_fact(fresh, "repeat-years", checked=TODAY, check_by=LAST_DAY), today)
    page = next(slug for slug in site.project.sheets if "[[fact:repeat-years]]" in site.pages["nl", slug].body)
    section = next(part for part in site.pages[locale, page].sections if "fact:repeat-years" in part.tokens)
    named = f"{section.id} {section.number} {section.title}: 5"
    assert shown(site, locale, page)[:1] == ([(told(site, locale, "since"), [named])] if past else [])
    assert (checked_line(site, locale, page) == told(site, locale, "some")) == past


@pytest.mark.parametrize(("today", "past"), DAYS)
@pytest.mark.parametrize(("kind", "identifier"), [("desks", "ghent"), ("partners", "caritas")])
def test_a_desk_and_a_partner_tell_it_on_their_card(
    fresh: Site, locale: str, kind: str, identifier: str, today: datetime.date, past: bool
) -> None:
    site = on(with_entry(fresh, kind, identifier, check_by=LAST_DAY), today)
    found = lines(offices.return_desks(site, locale) if kind == "desks" else offices.partners(site, locale, None))
    assert found.count(told(site, locale, "since")) == past
    if past:
        place = found.index(told(site, locale, "since"))
        words = site.records.words[locale]["contact"]
        assert found[place + 1 : place + 3] == [words["address_unknown"], f"{words['call_before']} 0800 32 745"]


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_phone_line_tells_it_on_its_card(fresh: Site, locale: str, today: datetime.date, past: bool) -> None:
    site = on(with_entry(fresh, "phone_lines", "return-line", check_by=LAST_DAY), today)
    found = lines(offices.phone_line(site, locale, "return-line"))
    assert (found[2] == told(site, locale, "since")) == past
    assert found[1] == "0800 32 745"


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_official_names_tell_it_below(fresh: Site, locale: str, today: datetime.date, past: bool) -> None:
    site = on(with_entry(fresh, "terms", "cgrs", check_by=LAST_DAY), today)
    assert (lines(offices.official_names(site, locale, "cgrs"))[-1] == told(site, locale, "since")) == past


def test_a_found_desk_tells_either_day(fresh: Site, locale: str) -> None:
    site = with_entry(fresh, "desks", "ghent", check_by=LAST_DAY)
    found = {each.attributes["id"]: each.text for each in parse_html(locator(site, locale, "desks")).all("template")}
    day = site.records.words[locale]["contact"]["checked"].format(date=locales.long_date(TODAY, locale))
    day, since = spaced(day), spaced(told(site, locale, "since"))
    assert since in found["office-ghent"] and day not in found["office-ghent"]
    assert since not in found["office-liege"] and day in found["office-liege"]


def test_hours_older_than_their_desk_count(fresh: Site) -> None:
    desk = fresh.records.desks["info-point"]
    assert desk.hours is not None
    old = changed_entry(fresh, desk, hours=replace(desk.hours, checked=OLD), check_by=LAST_DAY)
    assert since(old, fresh.records, "nl") == told(fresh, "nl", "since", OLD)


BODY = """Intro [[fact:days]] en [[desk:ghent]].

## Bel [[phone:other]] {#call}

[[phone:other]] of [[phone:return-line]] ([[hours:return-line]]), [[email:mail]], [[short-name:cgrs]].

## Ander deel {#other}

[[fact:adult]], [[fact:days]] en [[fact:fresh]].

[[desks]]
"""
CHECK_BY: dict[str, Any] = {"check_by": LAST_DAY}


@pytest.fixture
def mixed(fresh: Site) -> Site:
    """A page with data of every kind, some of it past its day, checked on two days."""
    line = replace(fresh.records.phone_lines["return-line"], **CHECK_BY)
    other = PhoneLine("other", "02 210 12 34", False, "confirmed", "sheet", TODAY, **CHECK_BY)
    facts = {
        "days": Fact("days", "number", 1200, "confirmed", "sheet", TODAY, **CHECK_BY),
        "adult": Fact("adult", "euro", 350, "confirmed", "sheet", OLD, **CHECK_BY),
        "fresh": Fact("fresh", "year", 2025, "confirmed", "sheet", TODAY),
    }
    mail = EmailAddress("mail", "a@example.org", "confirmed", "sheet", TODAY, **CHECK_BY)
    changed = with_records(
        fresh, facts=facts, phone_lines={"return-line": line, "other": other}, email_addresses={"mail": mail}
    )
    return with_body(changed, "nl", "support", BODY)


def test_data_in_sentences_are_told_by_day_and_section(mixed: Site) -> None:
    title = mixed.pages["nl", "support"].title
    assert shown(mixed, "nl", "support") == [
        (told(mixed, "nl", "since", OLD), ["other 2 Ander deel: €\xa0350"]),
        (
            told(mixed, "nl", "since"),
            [
                f"  {title}: 1.200",
                "call 1 Bel: 02 210 12 34, 09:00–17:00 en a@example.org",
                "other 2 Ander deel: 1.200",
            ],
        ),
    ]
    assert checked_line(mixed, "nl", "support") == told(mixed, "nl", "some", OLD)


def test_sections_without_visible_number_are_told_by_title(mixed: Site) -> None:
    site = with_body(mixed, "nl", "about", BODY)
    assert shown(site, "nl", "about")[0] == (told(site, "nl", "since", OLD), ["other  Ander deel: €\xa0350"])


def test_a_page_past_its_day_covers_what_was_checked_later(mixed: Site) -> None:
    site = with_page(mixed, "nl", "support", check_by=LAST_DAY)
    assert shown(site, "nl", "support") == [
        (told(site, "nl", "page"), []),
        (told(site, "nl", "since", OLD), ["other 2 Ander deel: €\xa0350"]),
    ]


def notice_of(site: Site, frame: Frame) -> str:
    """The notice as the template shows it; empty if there is none."""
    template = environment(site.project.root).from_string(
        '{% set words = frame.words %}{% include "partials/notice.html" %}'
    )
    notices = parse_html(template.render(frame=frame)).all("aside")
    assert len(notices) <= 1
    return notices[0].text if notices else ""


@pytest.mark.parametrize("translated", [False, True])
def test_the_notice_hides_nothing_and_gives_the_free_number_once(fresh: Site, translated: bool) -> None:
    locale = "fr" if translated else "nl"
    site = with_fact(fresh, "repeat-years", checked=TODAY, check_by=LAST_DAY)
    slug = next(slug for slug in site.project.sheets if "[[fact:repeat-years]]" in site.pages["nl", slug].body)
    words = site.records.words[locale]
    text = notice_of(site, frame_of(site, locale, slug, "https://a.be/"))
    assert text.startswith(" ".join(f"{told(site, locale, 'since')}{words['site']['colon']}".split()))
    assert text.count("0800 32 745") == 1
    assert words["freshness"]["changed"] in text
    assert (words["translation"]["read_dutch"] in text) == translated
    assert (words["translation"]["machine"] in text) == translated


def test_a_fresh_source_page_has_no_notice(fresh: Site) -> None:
    assert notice_of(fresh, frame_of(fresh, "nl", "support", "https://a.be/")) == ""


def test_a_sheet_tells_it_at_its_foot(fresh: Site, locale: str) -> None:
    site = with_page(fresh, "nl", "support", check_by=LAST_DAY)
    foot = parse_html(sheet_html(site, locale, "support", "https://a.be/")).all("div", **{"class": "foot"})[0]
    assert spaced(told(site, locale, "page")) in foot.text
