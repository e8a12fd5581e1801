"""A source as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records import facts
from scripts.records.facts import Source
from scripts.records.gaps import filled
from scripts.records.interface import Words


@dataclass(frozen=True)
class SourceLine:
    """Who, what, in which language, from when, and when it was read.

    `date` is the bare date, period or "no date"; `dated` is the same as a phrase. `separator` stands between that and
    `seen`.
    """

    publisher: str
    title: str
    language: str
    url: str | None
    date: str
    dated: str
    seen: str
    separator: str


def source_line(source: Source, locale: Locale, words: Words) -> SourceLine:
    """A source in the words of a language."""
    published = facts.published_text(source, locale)
    dated = filled(words["footer"]["published"], date=published) if published else words["footer"]["undated"]
    seen = filled(words["footer"]["seen"], date=locales.long_date(source.checked, locale))
    date = published or words["footer"]["undated"]
    return SourceLine(
        source.publisher, source.title, source.language, source.url, date, dated, seen, words["site"]["semicolon"]
    )
