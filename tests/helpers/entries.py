"""Entries of the data files, made for a test, and rules by which no check runs out for long."""

from __future__ import annotations

import datetime
from typing import get_args

from scripts.records.desks import Hours
from scripts.records.fields import ListName
from scripts.records.freshness import CheckRule, CheckRules
from tests.helpers.fixture_site import TODAY

# Every list of entries that somebody checks again, "pages" among them.
LIST_NAMES: tuple[ListName, ...] = get_args(ListName)

# Every check holds for five years, unless its entry has a day of its own.
FAR = CheckRules(**{name: CheckRule(1825, "editors") for name in LIST_NAMES})

WEEK = "Mo-Fr 09:00-12:00,13:00-16:30; PH off"


def hours(
    opening: str = WEEK, days_stated: bool = True, source: str = "sheet", checked: datetime.date = TODAY
) -> Hours:
    """Opening hours that a source gives."""
    return Hours(opening, days_stated, source, checked)
