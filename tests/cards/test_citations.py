"""A source as a reader sees it: its date in the language, or that it has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.cards.citations import SourceLine, source_line
from scripts.content.site import Site
from scripts.project import locales
from scripts.records.facts import Source
from tests.conftest import TODAY

LETTER = Source("letter", "Brief", "vzw", "nl", TODAY, "https://a.be/", "2015-11-17")


def test_a_dated_source(site: Site) -> None:
    assert source_line(LETTER, "nl", site.records.words["nl"]) == SourceLine(
        publisher="vzw",
        title="Brief",
        language="nl",
        url="https://a.be/",
        date="17 november 2015",
        dated="van 17 november 2015",
        seen="gelezen op 23 november 2026",
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
    line = source_line(replace(LETTER, published=published, url=None), "nl", site.records.words["nl"])
    assert (line.date, line.dated, line.url) == (date, dated, None)


def test_dates_stand_in_the_language_of_the_page(site: Site, locale: str) -> None:
    words = site.records.words[locale]
    line = source_line(LETTER, locale, words)
    published, seen = (locales.long_date(day, locale) for day in (TODAY.replace(2015, 11, 17), TODAY))
    assert (line.date, line.language) == (published, "nl")
    assert line.dated == words["footer"]["published"].format(date=published)
    assert line.seen == words["footer"]["seen"].format(date=seen)
    undated = source_line(replace(LETTER, published=None), locale, words)
    assert undated.date == undated.dated == words["footer"]["undated"]
