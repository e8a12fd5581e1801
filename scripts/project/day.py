"""The build's day: the only thing that a build takes from the clock."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from scripts.files.problems import EditorError
from scripts.project.country import TIME_ZONE

# Up to the last day before 2100 in the country: so far calendars of holidays are known.
_SECONDS = re.compile(r"[0-9]{1,10}")
_LAST = 4_102_441_200

# So much of a wrong setting is told.
_SHOWN = 40


class WrongDayError(EditorError):
    """The environment names no day."""


def today(environment: Mapping[str, str]) -> datetime.date:
    """The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) in the country if it is set, else today there.

    Raises WrongDayError if it is no number, or lies beyond 2100.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch:
        if not _SECONDS.fullmatch(epoch) or int(epoch) >= _LAST:
            shown = epoch if len(epoch) <= _SHOWN else f"{epoch[:_SHOWN]}…"
            raise WrongDayError(
                f'SOURCE_DATE_EPOCH is "{shown}"; it must be a number of seconds since 1970, to a day before 2100.'
            )
        return datetime.datetime.fromtimestamp(int(epoch), TIME_ZONE).date()
    return datetime.datetime.now(TIME_ZONE).date()


def epoch(date: datetime.date) -> str:
    """Noon of a day in UTC as `SOURCE_DATE_EPOCH`, which is that same day in Europe too."""
    noon = datetime.datetime(date.year, date.month, date.day, 12, tzinfo=datetime.UTC)
    return str(int(noon.timestamp()))
