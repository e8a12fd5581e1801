"""What a card says once the check of its entry ran out: not on its last day yet, but on the day after."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.cards import offices
from scripts.cards.official_names import official_names
from scripts.cards.past_day import past_since, since, told_since
from scripts.cards.phone_line import phone_line
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.records.fields import ListName
from tests.helpers.changed_sites import with_entry, with_page
from tests.helpers.html_pages import lines
from tests.helpers.late_checks import AFTER, DAYS, LAST_DAY, on, told
from tests.helpers.names import AR, DESKS, NL, PARTNERS, RETURN_PATH, RU, TI

# What follows where the address is not confirmed.
UNKNOWN = {
    NL: ["Het adres is niet bevestigd.", "Bel voor u ernaartoe gaat: 0800 12 345"],
    AR: ["العنوان غير مؤكد.", "اتصل قبل أن تذهب إلى هناك: 0800 12 345"],
    TI: ["እቲ ኣድራሻ ኣይተረጋገጸን።", "ናብኡ ቅድሚ ምኻድኩም ደውሉ፦ 0800 12 345"],
    RU: ["Адрес не подтверждён.", "Позвоните, прежде чем туда идти: 0800 12 345"],
}


def day(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)


@pytest.mark.parametrize(("today", "past"), DAYS)
@pytest.mark.parametrize(
    ("name", "identifier", "checked"), [("desks", "charleroi", "2026-02-16"), ("partners", "ostend", "2026-02-09")]
)
def test_a_desk_and_a_partner_tell_it_on_their_card(
    site: Site, locale: Locale, name: ListName, identifier: str, checked: str, today: datetime.date, past: bool
) -> None:
    late = on(with_entry(site, name, identifier, check_by=LAST_DAY), today)
    if name == "desks":
        found = lines(offices.all_return_desks(late, locale, own_page(site.project, locale, DESKS)))
    else:
        found = lines(offices.partners(late, locale, own_page(site.project, locale, PARTNERS), None))
    sentence = told(locale, "since", day(checked))
    assert found.count(sentence) == past
    if past and name == "partners":
        # In a table, below its name.
        assert found[found.index(sentence) - 1].startswith("Huis aan Zee")
    elif past:
        # Of a desk, where its address stands officially comes between the two.
        place = found.index(sentence)
        assert [each for each in found[place + 1 :] if "vrijwilligeterugkeer" not in each][:2] == UNKNOWN[locale]


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_phone_line_tells_it_below_its_number(site: Site, locale: Locale, today: datetime.date, past: bool) -> None:
    late = on(with_entry(site, "phone_lines", "return-line", check_by=LAST_DAY), today)
    found = lines(phone_line(late, locale, own_page(site.project, locale, DESKS), "return-line"))
    # The languages spoken were checked first.
    assert (found[2] == told(locale, "since", day("2026-02-02"))) == past
    assert found[1] == "0800 12 345"


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_official_names_tell_it_below(site: Site, locale: Locale, today: datetime.date, past: bool) -> None:
    late = on(with_entry(site, "terms", "fedasil", check_by=LAST_DAY), today)
    found = lines(official_names(late, locale, "fedasil"))
    assert (found[-1] == told(locale, "since", day("2026-01-12"))) == past


def test_hours_older_than_their_desk_count(site: Site) -> None:
    hours = site.records.desks["ghent"].hours
    assert hours is not None
    old = replace(hours, checked=day("2026-01-05"))
    late = on(with_entry(site, "desks", "ghent", hours=old, check_by=LAST_DAY), AFTER)
    assert since(late.records.desks["ghent"], late.records, NL) == told(NL, "since", day("2026-01-05"))


@pytest.mark.parametrize(("today", "past"), DAYS)
def test_a_source_page_is_past_its_day_too(site: Site, today: datetime.date, past: bool) -> None:
    late = on(with_page(site, NL, RETURN_PATH, check_by=LAST_DAY), today)
    found = past_since(late.pages[NL, RETURN_PATH], late.records)
    assert found == (day("2026-02-09") if past else None)


def test_while_its_check_holds_an_entry_says_nothing(site: Site, locale: Locale) -> None:
    for desk in site.records.desks.values():
        assert since(desk, site.records, locale) is None
        assert past_since(desk, site.records) is None


@pytest.mark.parametrize("key", ["page", "since", "some"])
def test_sentences_name_the_day_of_the_last_check(site: Site, locale: Locale, key: str) -> None:
    assert told_since(site.records, locale, key, day("2026-02-16")) == told(locale, key, day("2026-02-16"))
