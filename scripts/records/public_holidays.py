"""The public holidays of the country: their days, and their keys among the interface words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import holidays

from scripts.files.memory import remembered
from scripts.project.country import CODE

# The library's English name of each holiday, and its key in data/interface/.
_KEYS = {
    "New Year's Day": "new_year",
    "Easter Sunday": "easter",
    "Easter Monday": "easter_monday",
    "Labor Day": "labour_day",
    "Ascension Day": "ascension",
    "Pentecost": "pentecost",
    "Pentecost Monday": "pentecost_monday",
    "National Day": "national_day",
    "Assumption Day": "assumption",
    "All Saints' Day": "all_saints",
    "Armistice Day": "armistice",
    "Christmas Day": "christmas",
}

HOLIDAYS = tuple(_KEYS.values())


@remembered
def public_holidays(first: datetime.date, last: datetime.date) -> Mapping[datetime.date, str]:
    """The public holidays from `first` to `last`, both included, each with its key; in the order of their days.

    Two on one day (Ascension and Labour Day in 2008) give the key of the first one.
    """
    years = range(first.year, last.year + 1)
    found = holidays.country_holidays(CODE, years=years, language="en_US")
    return {date: _KEYS[found.get_list(date)[0]] for date in sorted(found) if first <= date <= last}
