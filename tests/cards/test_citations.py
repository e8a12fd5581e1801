"""A source as a reader sees it: its date in the language, or that it has none."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.cards.citations import SourceLine, source_line
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.facts import Source
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, NL, RU, TI

LETTER = Source(
    id="letter",
    title="Brief",
    publisher="vzw",
    language="nl",
    checked=TODAY,
    url="https://a.be/",
    published="2015-11-17",
)

# The date of the letter, alone and as a phrase; the day on which it was read; and what stands where there is no date.
WORDS = {
    NL: ("17 november 2015", "van 17 november 2015", "gelezen op 2 maart 2026", "zonder datum"),
    AR: (
        "17 تشرين الثاني/نوفمبر 2015",
        "تاريخه: 17 تشرين الثاني/نوفمبر 2015",
        "قُرئ بتاريخ 2 آذار/مارس 2026",
        "من دون تاريخ",
    ),
    TI: (
        "17 ሕዳር 2015 (17/11/2015)",
        "ዕለት፦ 17 ሕዳር 2015 (17/11/2015)",
        "ዝተነበበሉ ዕለት፦ 2 መጋቢት 2026 (02/03/2026)",
        "ዕለት የብሉን",
    ),
    RU: ("17 ноября 2015\xa0г.", "от 17 ноября 2015\xa0г.", "прочитано 2 марта 2026\xa0г.", "без даты"),
}

SEMICOLON = {NL: ";", AR: "؛", TI: "፤", RU: ";"}


def test_a_dated_source_in_the_language_of_the_page(site: Site, locale: Locale) -> None:
    date, dated, seen, _ = WORDS[locale]
    assert source_line(LETTER, locale, site.records.words[locale]) == SourceLine(
        publisher="vzw",
        title="Brief",
        # The language of the source, whatever that of the page.
        language="nl",
        url="https://a.be/",
        date=date,
        dated=dated,
        seen=seen,
        separator=SEMICOLON[locale],
    )


@pytest.mark.parametrize(
    ("published", "date", "dated"),
    [
        pytest.param("2015", "2015", "van 2015", id="year"),
        pytest.param("2015-2016", "2015-2016", "van 2015-2016", id="period"),
        pytest.param(None, "zonder datum", "zonder datum", id="none"),
    ],
)
def test_a_source_without_a_day(site: Site, published: str | None, date: str, dated: str) -> None:
    line = source_line(replace(LETTER, published=published, url=None), NL, site.records.words[NL])
    assert (line.date, line.dated, line.url) == (date, dated, None)


def test_a_source_without_a_date_says_so_in_the_language(site: Site, locale: Locale) -> None:
    line = source_line(replace(LETTER, published=None), locale, site.records.words[locale])
    assert line.date == line.dated == WORDS[locale][3]


def test_a_source_tells_the_day_on_which_it_was_read(site: Site) -> None:
    read = replace(LETTER, checked=datetime.date(2026, 1, 31))
    assert source_line(read, NL, site.records.words[NL]).seen == "gelezen op 31 januari 2026"
