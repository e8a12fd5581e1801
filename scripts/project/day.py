"""The build's day: the only thing that a build takes from the clock."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from scripts.files.problems import EditorError
from scripts.project.country import TIME_ZONE


class WrongDayError(EditorError):
    """The environment names no day."""


def today(environment: Mapping[str, str]) -> datetime.date:
    """The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) in the country if it is set, else today there.

    Raises WrongDayError if it is no number.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch:
        if not epoch.isdecimal():
            raise WrongDayError(f'SOURCE_DATE_EPOCH is "{epoch}"; it must be a number of seconds since 1970.')
        return datetime.datetime.fromtimestamp(int(epoch), TIME_ZONE).date()
    return datetime.datetime.now(TIME_ZONE).date()


def epoch(date: datetime.date) -> str:
    """Noon of a day in UTC as `SOURCE_DATE_EPOCH`, which is that same day in Europe too."""
    noon = datetime.datetime(date.year, date.month, date.day, 12, tzinfo=datetime.UTC)
    return str(int(noon.timestamp()))
