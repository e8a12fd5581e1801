"""The fixture site on the days of its notices, which are told on none of its other days."""

from __future__ import annotations

import datetime

from scripts.content.site import Site
from scripts.records.notices import Notice
from tests.helpers.changed_sites import with_records

# All notices but one of one day are told.
SPRING = datetime.date(2026, 4, 15)


def in_spring(site: Site, today: datetime.date = SPRING) -> Site:
    """The site on such a day."""
    return with_records(site, today=today)


def with_notice(site: Site, notice: Notice, today: datetime.date = SPRING) -> Site:
    """The site with one notice alone."""
    return with_records(site, notices={notice.id: notice}, today=today)


def notice_of(**fields: object) -> Notice:
    """A notice of spring, in the fields of the file ("from" is `first`)."""
    given = {"id": "one", "first": SPRING, "until": SPRING, "source": "guide", "checked": SPRING, **fields}
    given["from"] = given.pop("first")
    return Notice(**given)  # type: ignore[arg-type]
