"""What a card says when the day by which its entry had to be checked again is past."""

from __future__ import annotations

import datetime

from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records.freshness import Entry, check_of
from scripts.records.gaps import filled
from scripts.records.records import Records


def since(entry: Entry, records: Records, locale: Locale) -> str | None:
    """The sentence that says since when an entry was not checked; None while its check holds."""
    day = past_since(entry, records)
    return told_since(records, locale, "since", day) if day else None


def past_since(entry: Entry, records: Records) -> datetime.date | None:
    """The day of the last check of an entry or source page; None while that check holds."""
    check = check_of(entry, records.check_rules)
    return None if check.holds(records.today) else check.checked


def told_since(records: Records, locale: Locale, key: str, day: datetime.date) -> str:
    """A sentence of the interface words that names the day of a last check."""
    return filled(records.words[locale]["freshness"][key], date=locales.long_date(day, locale))
